"""Finds the quantities of a document: number, range, hedge, unit or head noun, put together in one pass."""

from __future__ import annotations

from bisect import bisect_right

from tasks.extract.annotations import Quantity, Timex
from tasks.extract.document import Document
from tasks.extract.quantity.exclusions import is_no_quantity
from tasks.extract.quantity.head import Head, find_head
from tasks.extract.quantity.hedging import bounded, hedge_after, hedge_before
from tasks.extract.quantity.lexicon import triggers
from tasks.extract.quantity.measured import Measured, age_of, measured
from tasks.extract.quantity.numerals import read_number
from tasks.extract.quantity.spread import Spread, opening, read_spread
from tasks.extract.quantity.trend import trend_of

DIGITS = frozenset("0123456789")


def find_quantities(doc: Document, timexes: list[Timex]) -> list[Quantity]:
    """The quantities of `doc` in text order; a number inside a DATE, TIME or SET is none."""
    words, found = triggers(), []
    times = sorted((t.start, t.end) for t in timexes if t.type != "DURATION")
    starts = [t[0] for t in times]
    waiting: list[Quantity] = []
    done = 0
    for i, word in enumerate(doc.lower):
        if i < done or not (word in words or word[0] in DIGITS):
            continue
        at = bisect_right(starts, doc.starts[i]) - 1
        if at >= 0 and doc.starts[i] < times[at][1]:
            continue
        step = _quantity_at(doc, i, done)
        if step is None:
            continue
        done, quantity, pending = step
        if quantity is None:
            continue
        _share_noun(waiting, quantity)
        waiting = [quantity] if pending and not waiting else [*waiting, quantity] if pending else []
        found.append(quantity)
    return found


def _share_noun(waiting: list[Quantity], quantity: Quantity) -> None:
    """ "2,500 US and 1,000 other coalition troops": the first takes the noun of the last."""
    if quantity.kind == "count" and quantity.unit:
        for earlier in waiting:
            earlier.unit, earlier.kind, earlier.head = quantity.unit, "count", quantity.head


def _quantity_at(doc: Document, i: int, floor: int) -> tuple[int, Quantity | None, bool] | None:
    """Token to go on at, the quantity at token `i` (None for a number that is none), and whether it wants a noun."""
    numeral = read_number(doc, i)
    if numeral is None:
        return None
    if is_no_quantity(doc, numeral):
        return numeral.last, None, False
    spread = read_spread(doc, numeral)
    if spread.score:
        return spread.last, None, False
    return _assemble(doc, spread, floor)


def _assemble(doc: Document, s: Spread, floor: int) -> tuple[int, Quantity | None, bool]:
    stop = _sentence_stop(doc, s.first)
    unit = measured(doc, s.first, s.last)
    after = hedge_after(doc, s.last)
    behind = after[0] if after else s.last
    head = None if unit and unit.kind != "share" else find_head(doc, behind, stop, s.upper == 1)
    if unit is None and head is None and age_of(doc, s.first, s.last):
        unit = Measured(s.first, s.last, "year of age", "age")
    first = unit.first if unit else s.first
    opened = opening(doc, s.first) if s.rule == "range" else first
    first = min(first, opened)
    further = first
    while (
        further > floor
        and doc.lower[further - 1] in ("another", "further", "additional", "extra", "other")
        and further > first - 2
    ):
        further -= 1
    before = hedge_before(doc, further, floor) or (
        hedge_before(doc, first, floor) if further < first else None
    )
    hedge = before[1] if before else after[1] if after else "exact"
    start = before[0] if before else further
    if not after and unit:
        after = hedge_after(doc, unit.last)
        hedge = after[1] if after and not before else hedge
    end = max(s.last, after[0] if after else 0, unit.last if unit else 0)
    quantity = _build(doc, s, start, end, hedge, unit, head)
    trend = trend_of(doc, start, end)
    if trend and hedge == "exact":
        quantity.trend = trend
    return max(end, s.last), quantity, bool(head and head.pending)


def _build(
    doc: Document, s: Spread, start: int, end: int, hedge: str, unit: Measured | None, head: Head | None
) -> Quantity:
    low, high, hedge = bounded(s.lower, s.upper, hedge)
    kind, name, part = "number", None, s.numeral.form == "part"
    noun = None
    if unit:
        kind, name = unit.kind, unit.unit
    elif part and (doc.lower[s.last : s.last + 1] == ["of"] or head):
        kind, name = "share", "percent"
    elif head:
        kind, name = "count", head.unit
    if part and kind == "share":
        low, high = _percent(low), _percent(high)
    if kind == "share" and doc.lower[end : end + 1] != ["of"]:
        head = None
    if head and not (unit and unit.kind != "share"):
        end = max(end, head.last)
        noun = (doc.starts[head.last - 1], doc.ends[head.last - 1])
    return Quantity(
        start=doc.starts[start],
        end=doc.ends[end - 1],
        number_start=doc.starts[s.first],
        number_end=doc.ends[s.last - 1],
        lower=low,
        upper=high,
        hedge=hedge,
        unit=name if not (head and head.pending) else None,
        kind=kind if not (head and head.pending) else "number",
        head=noun,
        rule=s.rule,
    )


def _percent(bound: float | None) -> float | None:
    return None if bound is None else round(bound * 100, 1)


def _sentence_stop(doc: Document, i: int) -> int:
    sentence = doc.sentence_at(doc.starts[i])
    return sentence.last if sentence else len(doc.words)
