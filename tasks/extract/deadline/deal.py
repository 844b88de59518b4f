"""Deadlines that an agreement sets: "under his deal, troops would leave by", "an accord between A and B that ..."."""

from __future__ import annotations

from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.parties import Parties
from tasks.extract.deadline.reading import Party
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document, Sentence

AGREED = word_class("agreements")
UNDER = frozenset(
    "under per in of with by".split()
)  # "under the deal", "in line with", "as part of", "required by"
WITH = frozenset("with by".split())
REACH = 40  # tokens between the agreement and its clause


def deal_before(doc: Document, sentence: Sentence, token: int) -> int | None:
    """The token of the agreement under which the clause with its verb at `token` stands, or None."""
    stop = max(sentence.first, token - REACH)
    for i in range(token - 1, stop - 1, -1):
        if doc.lower[i] in AGREED and (_opens(doc, i, sentence.first) or _says(doc, i, token)):
            return i
    return None


def _opens(doc: Document, noun: int, stop: int) -> bool:
    """ "Under the 2019 deal with Kyiv, ..."."""
    return any(doc.lower[j] in UNDER for j in range(noun - 1, max(stop, noun - 5) - 1, -1))


def _says(doc: Document, noun: int, token: int) -> bool:
    """ "an agreement, signed in May, that troops would ..."."""
    return "that" in doc.lower[noun + 1 : token]


def deal_makers(parties: Parties, sentence: Sentence, noun: int, stop: int) -> Party | None:
    """Who made the agreement: "between A and B", its owner, or the one it was made with."""
    doc = parties.doc
    for i in range(noun + 1, min(stop, noun + 8)):
        if doc.lower[i] == "between":
            return _both(parties, i + 1, stop)
    first = max(sentence.first, noun - 4)
    for i in range(noun - 1, first - 1, -1):
        if doc.lower[i] in lexicon().pronouns and lexicon().pronouns[doc.lower[i]] != "any":
            return parties.pronoun(i)
        if doc.lower[i] in ("'s", "’s", "'"):
            return parties.of(first, i)
    for i in range(noun + 1, min(stop, noun + 4)):
        if doc.lower[i] in WITH:
            end = next((j for j in range(i + 1, stop) if doc.lower[j] in (",", "that")), stop)
            return parties.of(i + 1, end)
    return None


def _both(parties: Parties, first: int, stop: int) -> Party | None:
    lower = parties.doc.lower
    end = next((j for j in range(first, stop) if lower[j] in (",", "that")), stop)
    joint = next((j for j in range(first, end) if lower[j] == "and"), None)
    if joint is None:
        return None
    one, two = parties.of(first, joint, owner=True), parties.of(joint + 1, end, owner=True)
    return Party(f"{one.name} and {two.name}") if one and two else one or two
