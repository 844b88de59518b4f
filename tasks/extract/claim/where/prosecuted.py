"""Those whom the law charges, seeks, questions or sentences: where they are the crime does not say."""

from __future__ import annotations

from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.where.place import Place
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

AHEAD = 7  # tokens from those counted to the verb: "have so far been charged"
ASIDE = 12  # tokens of an aside between those counted and the verb
BESIDE = 3  # tokens from the verb to its place: "charged in"
LEGAL = frozenset("people detained fighters personnel".split())
BE = frozenset("was were been being be are is".split())
REDUCED = [[w] for w in "in for with of over by".split()]  # "two men wanted for"
STOPS = frozenset(', ; : . but whom which " “ ”'.split())


def is_prosecuted(doc: Document, counted: Counted) -> bool:
    """ "Nine men have been indicted", "two agents charged in the bombing", "three who were sought for questioning"."""
    if counted.measure not in LEGAL:
        return False
    first = _behind_aside(doc, counted)
    for i in range(first, min(counted.sentence.last, first + AHEAD)):
        word = doc.lower[i]
        if word in word_class("prosecuted"):
            return not BE.isdisjoint(doc.lower[first:i]) or (
                i == first and doc.lower[i + 1 : i + 2] in REDUCED
            )
        if word in STOPS:
            return False
    return False


def _behind_aside(doc: Document, counted: Counted) -> int:
    """The token after "the two men, Ode and Lund," or after those counted."""
    i, last = counted.last, counted.sentence.last
    if i >= last or doc.lower[i] != ",":
        return i
    return next((k + 1 for k in range(i + 1, min(last, i + ASIDE)) if doc.lower[k] == ","), i)


def is_of_act(doc: Document, counted: Counted, p: Place) -> bool:
    """ "In Vell nine men were charged", "nine were charged in Vell", but not "charged in the bombing of a train in Vell",
    "named in a bulletin from Vell"."""
    if p.start < counted.quantity.end:
        return True
    before = doc.lower[max(counted.first, doc.token_at(p.start) - BESIDE) : doc.token_at(p.start)]
    return not word_class("prosecuted").isdisjoint(before)
