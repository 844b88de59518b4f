"""Noun phrases and clause ends, found by the small words around them."""

from __future__ import annotations

from tasks.extract.deadline.clause import BREAKS, FINITE, SUBORDINATORS
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.document import Document

Range = tuple[int, int]
REACH = 16
QUOTES = frozenset("\" “ ” `` '' ‘".split())
EDGES = (
    BREAKS
    | FINITE
    | QUOTES
    | SUBORDINATORS
    | frozenset(", that if unless because but so then to said says say told announced not n't".split())
)
ADVERBS = frozenset("also now still then already therefore thus just soon both all".split())
RELATIVES = frozenset("who which that".split())
CLAUSE_ENDS = frozenset("; — – -- ( . ? !".split())


def subject_before(doc: Document, token: int, stop: int, reported: frozenset[int]) -> Range:
    """The noun phrase that ends at `token`: the subject of the verb there, through a relative pronoun too."""
    last = token
    while last > stop and (doc.lower[last - 1] in ADVERBS or doc.lower[last - 1].endswith("ly")):
        last -= 1
    first = _run_left(doc, last, stop, reported)
    if first < last:
        return first, last
    if last > stop and doc.lower[last - 1] in RELATIVES:
        last -= 1
        while last > stop and doc.lower[last - 1] in (",", "in", "by", "under"):
            last -= 1
        return _run_left(doc, last, stop, reported), last
    return last, last


def _run_left(doc: Document, last: int, stop: int, reported: frozenset[int]) -> int:
    modals, first = lexicon().modals, last
    while first > max(stop, last - REACH):
        word = doc.lower[first - 1]
        if word in EDGES or word in modals or first - 1 in reported:
            break
        first -= 1
    while first < last and doc.lower[first] in ("and", "or", "in", "on", "at"):
        first += 1
    return first


def object_after(doc: Document, token: int, stop: int) -> Range:
    """The noun phrase that begins at `token`, up to a verb, a preposition of time or the end of the clause."""
    last = token
    while last < min(stop, token + REACH):
        if (
            doc.lower[last] in EDGES
            or doc.lower[last] in lexicon().modals
            or doc.lower[last] in ("until", "by")
        ):
            break
        last += 1
    return token, last


def clause_end(doc: Document, token: int, stop: int) -> int:
    """The token after the clause that `token` stands in: at a stop or dash, or at a comma that opens a new clause."""
    i = token
    while i < min(stop, token + 2 * REACH):
        word = doc.lower[i]
        if word in CLAUSE_ENDS or (word == "," and i > token + 2):
            break
        i += 1
    while i > token + 1 and doc.lower[i - 1] in QUOTES:
        i -= 1
    return i
