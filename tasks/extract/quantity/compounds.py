"""Counted nouns written with hyphens: "pick-ups", "passers-by", "F-16s", and what stands before a noun."""

from __future__ import annotations

from tasks.extract.document import Document
from tasks.extract.quantity.numeral import HYPHENS
from tasks.extract.quantity.singular import is_plural, singular

LETTERS = 5  # of a designation, at most
PARTICLES = frozenset("by on up in off over down law arms war chief general".split())


def compound(doc: Document, i: int, stop: int) -> tuple[int, str] | None:
    """The end (token) and the singular of a noun at token `i` that no ending tells: "F-16s", "passers-by"."""
    return _designation(doc, i, stop) or _led(doc, i, stop)


def _designation(doc: Document, i: int, stop: int) -> tuple[int, str] | None:
    """ "F-16s", "MiG-29s", "F-15Es": letters, figures and the ending of a plural."""
    if i + 3 >= stop or not _hyphened(doc, i) or not doc.lower[i + 2].isdigit() or not doc.glued(i + 3):
        return None
    letters, ending = doc.words[i], doc.words[i + 3]
    if not (letters.isalpha() and letters[0].isupper() and len(letters) <= LETTERS and ending[-1] == "s"):
        return None
    return i + 4, doc.body[doc.starts[i] : doc.ends[i + 3] - 1]


def _led(doc: Document, i: int, stop: int) -> tuple[int, str] | None:
    """ "passers-by", "fathers-in-law": the plural is in the first word."""
    if not (i + 2 < stop and is_plural(doc.lower[i]) and _hyphened(doc, i)):
        return None
    last = i
    while last + 2 < stop and _hyphened(doc, last) and doc.lower[last + 2] in PARTICLES:
        last += 2
    if last == i:
        return None
    return last + 1, singular(doc.lower[i]) + doc.body[doc.ends[i] : doc.ends[last]].lower()


def compound_start(doc: Document, head: int, floor: int) -> int:
    """The first token of the compound that ends with token `head`: "pick-ups"."""
    while head - 2 >= floor and _hyphened(doc, head - 2) and doc.lower[head - 2].isalpha():
        head -= 2
    return head


def past_modifiers(doc: Document, i: int, stop: int) -> int:
    """Past "internally displaced" and "5-year-old" where a noun follows."""
    at = i
    while at + 2 < stop:
        if doc.lower[at].endswith("ly") and doc.lower[at + 1].endswith("ed"):
            at += 2
        elif doc.lower[at + 1 : at + 5] == ["-", "year", "-", "old"] and at + 5 < stop:
            at += 5
        else:
            break
    return at if at < stop and doc.lower[at][0].isalpha() else i


def _hyphened(doc: Document, i: int) -> bool:
    """Whether a hyphen joins token `i` to a word behind it."""
    return i + 2 < len(doc.lower) and doc.lower[i + 1] in HYPHENS and doc.glued(i + 1) and doc.glued(i + 2)
