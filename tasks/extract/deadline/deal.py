"""Deadlines that an agreement sets: "under his deal, troops would leave by", "by Friday, the day set in the truce"."""

from __future__ import annotations

from tasks.extract.deadline.found import Found
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.parties import Parties
from tasks.extract.deadline.phrase import Range, noun_end
from tasks.extract.deadline.reading import Party
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document, Sentence

AGREED = word_class("agreements")
UNDER = frozenset(
    "under per in of with by".split()
)  # "under the deal", "in line with", "as part of", "required by"
BEHIND = frozenset({"under"}) | word_class(
    "agreeing"
)  # "by Friday under the deal", "the day set in the truce"
AGREEING = word_class("agreeing") | {"announced", "proposed", "drafted", "drawn"}
PLANS = frozenset("plan plans proposal proposals timetable roadmap schedule resolution".split())
REACH = 40  # tokens between the agreement and its clause
NEAR = 10  # tokens between a time and the agreement behind it, an agreement and its makers
CHUNK = 6  # tokens of one maker: "the leaders of Ukraine"
ENDS = frozenset({"that", ".", ";"})


def deal_of(parties: Parties, sentence: Sentence, found: Found) -> tuple[Party | None, Party | None]:
    """(makers, partner of the one bound) of the agreement that sets the time; it makes a plan a commitment."""
    doc, stop = parties.doc, found.key
    if found.setter and found.kind == "commitment":
        said = next((i for i in range(*found.setter) if doc.lower[i] in AGREED), None)
        if said is not None:  # "the truce between A and B obliges both to"
            return deal_makers(parties, sentence, said, found.setter[1]), None
    required = found.kind == "demand" and found.rule == "modal"  # "under the deal, both must leave"
    if (found.kind not in ("plan", "commitment") and not required) or found.rule == "named":
        return None, None
    noun = deal_before(doc, sentence, stop)
    if noun is None:
        noun, stop = deal_behind(doc, sentence, found.due.last), sentence.last
    if noun is None:
        plan = _plan_before(doc, sentence, found.key)
        return (deal_makers(parties, sentence, plan, found.key), None) if plan is not None else (None, None)
    found.kind = "commitment"
    return deal_makers(parties, sentence, noun, stop), deal_partner(parties, noun, stop)


def deal_before(doc: Document, sentence: Sentence, token: int) -> int | None:
    """The token of the agreement under which the clause with its verb at `token` stands, or None."""
    stop = max(sentence.first, token - REACH)
    for i in range(token - 1, stop - 1, -1):
        if doc.lower[i] in AGREED and (_opens(doc, i, sentence.first) or _says(doc, i, token)):
            return i
    return None


def _plan_before(doc: Document, sentence: Sentence, token: int) -> int | None:
    """ "Under Annan's plan, ...": the token of the plan."""
    stop = max(sentence.first, token - REACH)
    nouns = (i for i in range(token - 1, stop, -1) if doc.lower[i] in PLANS)
    return next((i for i in nouns if "under" in doc.lower[max(stop, i - NEAR // 2) : i]), None)


def deal_behind(doc: Document, sentence: Sentence, token: int) -> int | None:
    """The token of the agreement that a phrase right behind the time at `token` names: "by May 1 under a deal with"."""
    stop = min(sentence.last, token + NEAR)
    under = next((i for i in range(token, stop) if doc.lower[i] in BEHIND), None)
    if under is None or not {"and", "but", "which", ";"}.isdisjoint(doc.lower[token:under]):
        return None
    return next((i for i in range(under + 1, min(stop, under + NEAR // 2)) if doc.lower[i] in AGREED), None)


def _opens(doc: Document, noun: int, stop: int) -> bool:
    """ "Under the 2019 deal with Kyiv, ..."."""
    return any(doc.lower[j] in UNDER for j in range(noun - 1, max(stop, noun - 5) - 1, -1))


def _says(doc: Document, noun: int, token: int) -> bool:
    """ "an agreement, signed in May, that troops would ..."."""
    return "that" in doc.lower[noun + 1 : token]


def deal_makers(parties: Parties, sentence: Sentence, noun: int, stop: int) -> Party | None:
    """Who made the agreement: "between A and B", "reached by A and B", "A signed with B", else its owner."""
    doc = parties.doc
    made = False
    for i in range(noun + 1, min(stop, noun + NEAR)):
        made = made or doc.lower[i] in AGREEING
        if doc.lower[i] == "between" or (made and doc.lower[i] == "by"):
            return _all(parties, i + 1, stop)
        if made and doc.lower[i] == "with" and doc.lower[noun + 1] not in AGREEING:
            one, two = parties.of(noun + 1, i - 1), _with(parties, i, stop)
            return Party(f"{one.name} and {two.name}") if one and two else None
    for i in range(noun - 1, max(sentence.first, noun - 4) - 1, -1):
        if doc.lower[i] in lexicon().pronouns and lexicon().pronouns[doc.lower[i]] != "any":
            return parties.pronoun(i)
        if doc.lower[i] in ("'s", "’s", "'"):
            return parties.of(sentence.first, i)
    return None


def deal_partner(parties: Parties, noun: int, stop: int) -> Party | None:
    """With whom the one who is bound made the agreement: "under a truce signed with Azerbaijan"."""
    i = next((i for i in range(noun + 1, min(stop, noun + 4)) if parties.doc.lower[i] == "with"), None)
    return _with(parties, i, stop) if i is not None else None


def _with(parties: Parties, preposition: int, stop: int) -> Party | None:
    lower = parties.doc.lower
    end = next((j for j in range(preposition, stop) if lower[j] in ENDS or lower[j] == ","), stop)
    return parties.of(preposition + 1, end, text=True)


def _all(parties: Parties, first: int, stop: int) -> Party | None:
    """ "the leaders of Ukraine, Russia and Norway": all that "and" joins."""
    lower = parties.doc.lower
    joint = next((j for j in range(first, stop) if lower[j] == "and"), None)
    comma = next((j for j in range(first, stop) if lower[j] == ","), stop)
    if joint is None:  # "drawn up by Norway, ..."
        return _maker(parties, (first, comma))
    chunks: list[Range] = []
    start = first
    for j in range(first, joint + 1):
        if lower[j] == "," or j == joint:
            chunks.append((start, j))
            start = j + 1
    end = next((j for j in range(joint, stop) if lower[j] in ENDS or lower[j] == ","), stop)
    chunks.append((joint + 1, noun_end(parties.doc, joint + 1, end)))
    if any(last - first > CHUNK for first, last in chunks[:-1]):
        return None
    named = [party for chunk in chunks if (party := _maker(parties, chunk))]
    names = [party.name for party in named]
    if len(names) > 1:
        return Party(", ".join(names[:-1]) + " and " + names[-1])
    return named[0] if named else None


def _maker(parties: Parties, chunk: Range) -> Party | None:
    """Who made it, of "the leaders of Ukraine" the state."""
    states = [m for m in parties.reading.within(*chunk) if parties.reading.actor(m).kind == "state"]
    return parties.reading.as_party(states[0]) if states else parties.of(*chunk, owner=True, text=True)
