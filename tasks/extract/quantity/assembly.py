"""Finds the quantities of a document: number, range, hedge, unit or head noun, put together in one pass."""

from __future__ import annotations

from bisect import bisect_right

from tasks.extract.annotations import Quantity, Timex
from tasks.extract.document import Document
from tasks.extract.quantity.building import build, read_phrase
from tasks.extract.quantity.dated import may_count
from tasks.extract.quantity.exclusions import is_no_quantity
from tasks.extract.quantity.lexicon import triggers
from tasks.extract.quantity.numerals import read_number
from tasks.extract.quantity.sharing import Sharing
from tasks.extract.quantity.spread import read_spread

DIGITS = frozenset("0123456789")
Step = tuple[int, Quantity | None, bool]


def find_quantities(doc: Document, timexes: list[Timex]) -> list[Quantity]:
    """The quantities of `doc` in text order; a number inside a DATE or TIME is none, but for old "years" of which
    the words around say that they count ("about 1500", "from 1000 to 1200 guards")."""
    words, found = triggers(), []
    times = sorted((t.start, t.end) for t in timexes if t.type in ("DATE", "TIME"))
    starts = [t[0] for t in times]
    sharing = Sharing(doc)
    done = 0
    for i, word in enumerate(doc.lower):
        if i < done or not (word in words or word[0] in DIGITS):
            continue
        at = bisect_right(starts, doc.starts[i]) - 1
        if at >= 0 and doc.starts[i] < times[at][1] and not may_count(doc, i, times[at]):
            continue
        step = _quantity_at(doc, i, done)
        if step is None:
            continue
        done, quantity, pending = step
        if quantity is not None:
            sharing.take(quantity, pending)
            found.append(quantity)
    return found


def _quantity_at(doc: Document, i: int, floor: int) -> Step | None:
    """Token to go on at, the quantity at token `i` (None for a number that is none), and whether it wants a noun."""
    numeral = read_number(doc, i)
    if numeral is None:
        return None
    if is_no_quantity(doc, numeral):
        return numeral.last, None, False
    spread = read_spread(doc, numeral)
    if spread.score:
        return spread.last, None, False
    sentence = doc.sentence_at(doc.starts[i])
    first, stop = (sentence.first, sentence.last) if sentence else (floor, len(doc.words))
    phrase = read_phrase(doc, spread, max(floor, first), stop)
    return max(phrase.last, spread.last), build(doc, phrase), bool(phrase.head and phrase.head.pending)
