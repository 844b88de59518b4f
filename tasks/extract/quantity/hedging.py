"""Hedges before and after a number, and the bounds that they leave."""

from __future__ import annotations

from tasks.extract.document import Document
from tasks.extract.quantity.lexicon import hedge_ends, hedge_starts, hedges

LONGEST = 5
# The last word of a hedge behind a number, and what shows that it is of the next: "20 and up to 40", "2 and more than 3".
OF_THE_NEXT = frozenset((("up", "to"), ("more", "than"), ("less", "than"), ("fewer", "than")))


def hedge_before(doc: Document, i: int, floor: int) -> tuple[int, str] | None:
    """First token and hedge of the hedges that end before token `i`, not reaching before `floor`.

    Of two in a row the bound counts: "at least about 300", "about or more than 300".
    """
    inner = _one_before(doc, i, floor)
    outer = _one_before(doc, inner[0], floor) if inner else None
    if inner is None or outer is None:
        return inner
    return outer[0], inner[1] if outer[1] == "approximate" else outer[1]


def _one_before(doc: Document, i: int, floor: int) -> tuple[int, str] | None:
    if i <= floor or doc.lower[i - 1] not in hedge_ends() or _is_bullet(doc, i):
        return None
    table = hedges("before")
    for first in range(max(floor, i - LONGEST), i):
        hedge = table.get(tuple(doc.lower[first:i]))
        if hedge:
            return first, hedge
    return None


def _is_bullet(doc: Document, i: int) -> bool:
    """ "~ Two guards fell": a mark in front of a sentence, and not "~200" or "some ~ 200"."""
    if doc.lower[i - 1] != "~" or doc.glued(i):
        return False
    sentence = doc.sentence_at(doc.starts[i - 1])
    return sentence is not None and sentence.first == i - 1


def hedge_after(doc: Document, i: int) -> tuple[int, str] | None:
    """Token after, and hedge, of the longest hedge that starts at token `i`."""
    if i >= len(doc.lower) or doc.lower[i] not in hedge_starts():
        return None
    table = hedges("after")
    for last in range(min(len(doc.lower), i + 3), i, -1):
        hedge = table.get(tuple(doc.lower[i:last]))
        if hedge and tuple(doc.lower[last - 1 : last + 1]) not in OF_THE_NEXT:
            return last, hedge
    return None


def bounded(lower: float | None, upper: float | None, hedge: str) -> tuple[float | None, float | None, str]:
    """Bounds and hedge of a number under a hedge: a bound that the text does not give is None.

    A vague number keeps its lower bound ("more than several hundred"); of a range under a bound the near end stays.
    """
    if hedge in ("more_than", "at_least"):
        return lower, None, hedge
    if hedge in ("less_than", "at_most"):
        top = upper if upper is not None else lower
        return None, top, hedge
    if upper is None:
        return lower, upper, "vague"
    return lower, upper, "range" if lower != upper else hedge
