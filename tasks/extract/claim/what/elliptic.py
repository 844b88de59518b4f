"""Bare numbers whose noun the build of the sentence leaves out: "Norland promised 1,800 men and Peru 1,300"."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.claim.what.befalling import MODAL
from tasks.extract.claim.what.governor import MOVES, governing_role
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.clause_words import BE, HAVING
from tasks.extract.claim.words.nouns import PERSONS, measure_of_noun, singular
from tasks.extract.claim.words.role_words import role_words
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

WHOM = (["of", "whom"], ["of", "which"])
OPENING = frozenset(", and but while that ;".split())
GAP = 4  # tokens of the subject of a clause that leaves out its verb: "and the United States"
MOVED = frozenset("personnel fighters equipment displaced".split())
KIND = 4  # tokens of "were young children"
NAMED_BACK = 30  # tokens in which those are named of whom "sent 300" tells


def is_gapped(doc: Document, counted: Counted, last: Counted) -> bool:
    """ "Norland promised 1,800 men and Peru 1,300": the second clause has a subject and a number."""
    i, j = counted.first - 1, counted.last
    if j < counted.sentence.last and doc.lower[j][0].isalnum() and doc.lower[j] != "and":
        return False
    while i > last.last and counted.first - i <= GAP and doc.words[i][0].isupper():
        i -= 1
    if i > last.last and doc.lower[i] == "the":
        i -= 1
    return i < counted.first - 1 and i >= last.last and doc.lower[i] in OPENING


def opens_clause(doc: Document, counted: Counted) -> bool:
    """ "200,000 people have fled to Norland, and 70,000 have gone on to Peru": the subject of the next clause."""
    i, j = counted.first - 1, counted.last
    i -= i > counted.sentence.first and doc.lower[i] in ("only", "just")
    if i <= counted.sentence.first or j >= counted.sentence.last or doc.lower[i] not in OPENING:
        return False
    return doc.lower[j] in (BE | HAVING | MODAL) or "acts" in _sides(doc, j)


def tells_kind(doc: Document, counted: Counted) -> bool:
    """ "Nine died, and two were children", "of the nine, two were shot": a part of those before, by what it is."""
    i, last = counted.last, counted.sentence.last
    if doc.lower[counted.sentence.first] == "of":
        return True
    if doc.lower[i] in word_class("staying") | {"remained", "stayed"}:
        return True
    predicate = doc.lower[i + 1 : min(last, i + KIND)]
    return doc.lower[i] in BE and any(measure_of_noun(singular(w)) for w in predicate if w != singular(w))


def _sides(doc: Document, i: int) -> frozenset[str]:
    words = role_words()
    found = words.match(doc.lower, i, i + 1) if doc.lower[i] in words.first else None
    return frozenset(found[1]) if found else frozenset()


def noun_of_whole(doc: Document, counted: Counted) -> tuple[str, str] | None:
    """Measure and noun of "the workers, 2,000 of whom went home", "the workers, of whom 2,000 went home"."""
    i = counted.first - 1
    around = doc.lower[counted.last : counted.last + 2]
    if around not in WHOM:
        around = doc.lower[max(0, i - 1) : i + 1]
        if around not in WHOM:
            return None
        i -= 2
    if i <= counted.sentence.first or doc.lower[i] != ",":
        return None
    noun = singular(doc.lower[i - 1])
    measure = measure_of_noun(noun)
    return (measure, noun) if measure in PERSONS or (measure and "which" in around) else None


def named_before(doc: Document, counted: Counted) -> str | None:
    """The measure of those who are named before "Peru has promised 1,300", where the verb moves them, or before "some
    1,300 are registered"; who is rescued is people."""
    if counted.quantity.lower == 1:
        return None
    if doc.lower[counted.first - 1] in word_class("saving") and counted.first > counted.sentence.first:
        return "people"
    opens = counted.first == counted.sentence.first or opens_clause(doc, counted)
    subject = opens and counted.last < counted.sentence.last and doc.lower[counted.last] in (BE | HAVING)
    for i in range(counted.first - 1, max(0, counted.first - NAMED_BACK), -1):
        noun = doc.lower[i]
        many = noun.endswith(("s", "men", "people")) or noun in word_class("body_of_troops")
        measure = measure_of_noun(singular(noun)) if many else None
        if measure not in MOVED | PERSONS:
            continue
        if measure not in MOVED and not (subject and measure == "people"):
            return None
        if doc.sentences[doc.sentence_index(doc.starts[i])].paragraph != counted.sentence.paragraph:
            return None
        role = governing_role(doc, replace(counted, measure=measure))
        return measure if subject or (role and role.start and role.role in MOVES) else None
    return None
