"""Figures of addresses and telephone numbers: "418 Elm Street", "the 700 block of", "(609) 555-0134"."""

from __future__ import annotations

from tasks.extract.document import Document
from tasks.extract.quantity.lexicon import word_class
from tasks.extract.quantity.numeral import HYPHENS
from tasks.extract.quantity.singular import is_plural

LONGEST_NAME = 4  # words between a house number and its street


def is_address(doc: Document, first: int, last: int) -> bool:
    """Whether the figures, tokens `first:last`, are a house number, a block or a part of a telephone number."""
    return _is_phone(doc, first) or (last == first + 1 and (_is_block(doc, first) or _is_house(doc, first)))


def _is_phone(doc: Document, i: int) -> bool:
    words, text = doc.words, doc.words[i]
    after = words[i + 1 : i + 3]
    before = words[max(0, i - 2) : i]
    if _is_three(text) and bool(before) and _is_three(before[-1]) and after[:1] == ["-"]:
        return True  # the "222" of "713 222-TIPS"
    if len(text) == 4 and len(before) == 2 and before[1] in HYPHENS and before[0].isdecimal():
        return len(before[0]) == 3
    if len(text) != 3 or not text.isdecimal() or len(after) < 2:
        return False
    if _is_three(after[0]) and after[1] in HYPHENS:
        return doc.glued(i + 2)  # ... and its "713"
    if after[0] in HYPHENS and after[1].isdecimal():
        return len(after[1]) == 4 or (len(after[1]) == 3 and words[i + 3 : i + 4] == [after[0]])
    return before[-1:] == ["("] and after[0] == ")" and after[1][0].isdigit()


def _is_three(word: str) -> bool:
    return len(word) == 3 and word.isdecimal()


def _is_block(doc: Document, i: int) -> bool:
    """ "the 700 block of Quarry Lane"."""
    if doc.lower[i + 1 : i + 2] != ["block"] or i == 0:
        return False
    behind = doc.words[i + 2] if i + 2 < len(doc.words) else ""
    street = behind == "of" or behind[:1].isupper()
    return doc.lower[i].endswith("0") and (street or doc.lower[i - 1] in ("the", "of", "-"))


def _is_house(doc: Document, at: int) -> bool:
    """ "418 Elm Avenue", "1640 NE Ocean Boulevard": capitals between the figures and the name of a kind of street."""
    if not doc.words[at].isdecimal() or (at and doc.lower[at - 1] in ("a", "an", "the", "'s")):
        return False  # "a 1992 Ohio Supreme Court case"
    for i in range(at + 1, min(len(doc.words), at + LONGEST_NAME + 2)):
        if (
            not doc.words[i][0].isupper()
            and not doc.words[i][0].isdigit()
            and doc.words[i] not in ("th", "st", "nd", "rd", ".")
        ):
            return False
        if i > at + 1 and doc.lower[i] in word_class("streets"):
            return not is_plural(doc.lower[i + 1] if i + 1 < len(doc.lower) else "")  # "12 Main Street shops"
    return False
