"""What ties a time to what is due then: the words right before it, or an event that has the time."""

from __future__ import annotations

from typing import NamedTuple

from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document

# What may stand between the preposition and the time expression: "by about the middle of June".
FILLERS = word_class("tie_fillers")
# These take a whole noun phrase with its time: "until his next hearing on April 5", "before a vote on Friday".
TAKES_EVENT = frozenset(
    {
        "until",
        "till",
        "before",
        "ahead of",
        "prior to",
        "in advance of",
        "in time for",
        "no later than",
        "not later than",
    }
)
AHEAD = frozenset({"ahead of", "prior to", "in advance of"})  # of an event, never of a court or a crowd
LEAST = (["at", "least"], ["at", "most"])  # "until at least May"
LASTING = frozenset({"until", "till", "through", "up until"})  # what lasts until then ends then
STARTS = frozenset(
    {
        "from",
        "as from",
        "as of",
        "effective",
        "starting",
        "starting on",
        "starting from",
        "beginning",
        "beginning on",
    }
)
EVENT_REACH = 10
CLAUSE_MARKS = frozenset(
    ", ; : ( ) — – -- and or but who which that to is are was were will would has have had be it they he she we i you".split()
)
# "followed by 2021 elections": not a limit.
AGENTS = word_class("by_agents")
# A time behind one of these says when something else was or is: "the law of 2019", "reports since May".
OTHER = frozenset(
    "of since after into than for between about like following despite from around via versus amid towards toward ago".split()
)
FOR_AFTER = word_class("for_words")


class Tie(NamedTuple):
    """First token of the tie (of the time, if there is none), its words, and the relation that they give."""

    first: int
    words: str
    relation: str


def tie_before(doc: Document, token: int, stop: int) -> Tie:
    """The tie of the time that begins at `token`; a bare time ("Friday") is a point, `other` binds nothing."""
    i = token - 2 if doc.lower[token - 2 : token] in LEAST and token - 2 >= stop else token
    found = relation_before(doc, i, stop)
    while found is None and i > stop and token - i < 6 and doc.lower[i - 1] in FILLERS:
        i -= 1
        found = relation_before(doc, i, stop)
    if found is None:
        found = _untied(doc, token, stop)
    if found.words == "by" and found.first > stop and doc.lower[found.first - 1] in AGENTS:
        return found._replace(relation="other")
    if (
        found.words == "up to"
        and found.first > stop
        and doc.lower[found.first - 1] in ("leading", "led", "leads")
    ):
        return found._replace(relation="other")
    if found.relation == "point" or found.words == "from":
        return _event_tie(doc, found.first, stop) or found
    return found


def _untied(doc: Document, token: int, stop: int) -> Tie:
    before = doc.lower[token - 1] if token > stop else ""
    if before == "for" and token - 2 >= stop and doc.lower[token - 2] in FOR_AFTER:
        return Tie(token - 1, "for", "point")
    return Tie(token, before if before in OTHER else "", "other" if before in OTHER else "point")


def relation_before(doc: Document, i: int, stop: int) -> Tie | None:
    """The longest tie that ends right before token `i`."""
    words = lexicon()
    for n in range(min(words.longest_relation, i - stop), 0, -1):
        relation = words.relations.get(tuple(doc.lower[i - n : i]))
        if relation and not (i - n > stop and doc.lower[i - n - 1] == "-" and doc.glued(i - n)):
            return Tie(i - n, " ".join(doc.lower[i - n : i]), relation)
    return None


def _event_tie(doc: Document, i: int, stop: int) -> Tie | None:
    """ "until his next hearing on April 5": the limit is the event, the event has the date."""
    for j in range(i - 1, max(stop, i - EVENT_REACH) - 1, -1):
        word = doc.lower[j]
        if word in CLAUSE_MARKS or (word.endswith("ing") and doc.lower[j - 1] in TAKES_EVENT):
            return None
        found = relation_before(doc, j + 1, stop)
        if found and found.relation in ("limit", "bound"):
            takes = found.words in TAKES_EVENT and j + 1 < i
            event = (found.words in AHEAD and doc.lower[j + 1] not in lexicon().pronouns) or _event_between(
                doc, j + 1, i
            )
            return found if takes and event else None
    return None


def _event_between(doc: Document, first: int, last: int) -> bool:
    """Whether the tokens name something that happens: "the vote", not "Congress" or "a judge"."""
    events = lexicon().events
    return any(doc.lower[k] in events.first and events.match(doc.lower, k, last) for k in range(first, last))
