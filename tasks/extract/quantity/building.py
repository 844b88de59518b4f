"""Puts one quantity together: what stands before the number, what is counted or measured, and the bounds."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tasks.extract.annotations import Quantity
from tasks.extract.document import Document
from tasks.extract.quantity.head import Head, find_head
from tasks.extract.quantity.hedging import bounded, hedge_after, hedge_before
from tasks.extract.quantity.lexicon import hundredths, word_class
from tasks.extract.quantity.measured import Measured, age_of, measured, rate_at
from tasks.extract.quantity.numerals import MINUS
from tasks.extract.quantity.spread import Spread, opening
from tasks.extract.quantity.trend import trend_of

FURTHER = frozenset(("another", "further", "additional", "extra", "other"))


@dataclass(slots=True)
class Phrase:
    """A number in its phrase: tokens `first:last` with hedge and unit, but without the noun, which is `head`."""

    spread: Spread
    first: int
    last: int
    hedge: str
    unit: Measured | None
    head: Head | None


def read_phrase(doc: Document, s: Spread, floor: int, stop: int) -> Phrase:
    """The phrase around a number, between the tokens `floor` and `stop`."""
    unit = measured(doc, s.first, s.last)
    after = hedge_after(doc, s.last)
    head = _head(doc, s, unit, after[0] if after else s.last, stop)
    if unit is None and after and doc.lower[after[0] - 1] in ("older", "younger"):
        unit, head = Measured(s.first, s.last, "year of age", "age"), None
    if unit is None and head is None and age_of(doc, s.first, s.last):
        unit = Measured(s.first, s.last, "year of age", "age")
    if unit and not after:
        after = hedge_after(doc, unit.last)
    first = min(unit.first if unit else s.first, opening(doc, s.first) if s.rule == "range" else s.first)
    start, before = _before(doc, first, floor)
    if unit and unit.kind == "duration" and _is_while(doc, start, first):
        start, before = first, None
    hedge = before or (after[1] if after else "exact")
    last = max(s.last, after[0] if after else 0, unit.last if unit else 0)
    return Phrase(s, start, min(last, max(stop, s.last)), hedge, unit, head)


def _head(doc: Document, s: Spread, unit: Measured | None, behind: int, stop: int) -> Head | None:
    if (unit and unit.kind != "share") or doc.lower[s.first] == ".":
        return None  # "a .22 rifle" counts no rifles
    at = unit.last if unit else behind
    if s.numeral.form == "part" and at < stop and doc.lower[at] in word_class("determiners"):
        at += 1  # "half the oysters"
    return find_head(doc, at, stop, s.upper == 1)


def _before(doc: Document, first: int, floor: int) -> tuple[int, str | None]:
    """First token and hedge of what stands before a number: "about", "another", "at least another"."""
    further = first
    while further > max(floor, first - 2) and doc.lower[further - 1] in FURTHER:
        further -= 1
    for at in (further, first) if further < first else (first,):
        hedge = hedge_before(doc, at, floor)
        if hedge:
            return hedge
    return further, None


def _is_while(doc: Document, start: int, first: int) -> bool:
    """ "spread over three years": no bound, the time in which it happens."""
    return doc.lower[start:first] == ["over"] and (
        start == 0 or doc.lower[start - 1] not in word_class("before_over")
    )


def build(doc: Document, p: Phrase) -> Quantity:
    """The quantity that a phrase gives: bounds, unit, kind, and the characters from the hedge to the head noun."""
    s = p.spread
    kind, unit, thing = _what(doc, p)
    if kind == "count" and s.lower < 0 and doc.lower[s.first] in MINUS:
        s, p.first = _positive(s), max(p.first, s.first + 1)
    low, high, hedge = bounded(s.lower, s.upper, p.hedge)
    part = s.lower if s.numeral.form == "part" and kind == "share" else None
    if part is not None:
        low, high = _percent(low), _percent(high)
    if thing and kind == "money":
        coins = hundredths()[thing.partition(" per ")[0]][1]
        low, high = (None if b is None else b / coins for b in (low, high))
    end, noun = p.last, None
    head = p.head if kind in ("count", "share") or (p.head and p.head.pending) else None
    if kind == "share" and not _is_of(doc, p):
        head = None
    if head:
        end = max(end, head.last)
        noun = (doc.starts[head.last - 1], doc.ends[head.last - 1])
    return Quantity(
        start=doc.starts[p.first],
        end=doc.ends[end - 1],
        number_start=doc.starts[s.first],
        number_end=doc.ends[s.last - 1],
        lower=low,
        upper=high,
        hedge=hedge,
        unit=unit,
        kind=kind,
        trend=trend_of(doc, p.first) if p.hedge == "exact" else None,
        head=noun,
        rule=s.rule,
        thing=thing,
        part=part,
    )


def _is_of(doc: Document, p: Phrase) -> bool:
    """Whether the whole is named: "40 percent of the fleet", "half the fleet"."""
    after = doc.lower[p.last] if p.last < len(doc.lower) else ""
    return after == "of" or (p.spread.numeral.form == "part" and after in word_class("determiners"))


def _what(doc: Document, p: Phrase) -> tuple[str, str | None, str | None]:
    """Kind, unit and unit in full: what the number counts or measures."""
    s, part = p.spread, p.spread.numeral.form == "part"
    if p.unit and p.unit.kind == "share":
        unit, _, per = p.unit.unit.partition(" per ")
        return "share", unit, f"percentage per {per}" if per else None
    if p.unit:
        coin, _, per = p.unit.unit.partition(" per ")
        whole = hundredths()[coin][0] if coin in hundredths() else coin
        return p.unit.kind, f"{whole} per {per}" if per else whole, p.unit.unit if coin != whole else None
    if part and (p.head or doc.lower[s.last : s.last + 1] == ["of"]):
        return "share", "percent", None
    if p.head is None or p.head.pending:
        rate = rate_at(doc, s.last)
        return "number", None, f"per {rate[1]}" if rate else None
    rate = rate_at(doc, p.head.last)
    thing = p.head.thing if rate is None else f"{p.head.thing} per {rate[1]}"
    return "count", p.head.unit, thing


def _positive(s: Spread) -> Spread:
    """Of things that are counted there are not less than none: "Basra -5 people died" has a dash before its figure."""
    return replace(s, first=s.first + 1, lower=-s.lower, upper=None if s.upper is None else abs(s.upper))


def _percent(bound: float | None) -> float | None:
    return None if bound is None else round(bound * 100, 1)
