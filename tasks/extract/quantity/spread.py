"""Two numbers that make one: "10 to 15", "between 2 and 3 million", "two or three", "$5-6 billion"."""

from __future__ import annotations

from dataclasses import dataclass, replace

from tasks.extract.document import Document
from tasks.extract.quantity.lexicon import Unit, word_class
from tasks.extract.quantity.measured import sign_at, sign_before, unit_at
from tasks.extract.quantity.numerals import HYPHENS, Numeral, read_number
from tasks.extract.quantity.trend import changes, trend_of

DASHES = HYPHENS | {"–", "—"}


@dataclass(slots=True)
class Spread:
    """A number or a range of numbers in tokens `first:last`, from the least to the greatest."""

    first: int
    last: int
    lower: float
    upper: float | None
    numeral: Numeral
    rule: str
    score: bool = False


def read_spread(doc: Document, n: Numeral) -> Spread:
    """The range that `n` opens, or `n` alone. `score` marks "3-1", "6-4": two numbers that are no range."""
    alone = Spread(n.first, n.last, n.lower, n.upper, n, n.form)
    if n.upper is None or n.form == "part":
        return alone
    unit = unit_at(doc, n.last)
    link = _link(doc, n, unit[0] if unit else n.last)
    second = _second(doc, link) if link else None
    if link is None or second is None or second.upper is None or second.form == "part":
        return alone
    if unit and not _same_unit(doc, second, unit[1]):
        return alone
    low, high = _scaled(n, second)
    if doc.lower[link - 1] == "or" and abs(high) > 10 * abs(low):
        return alone
    if _is_level(doc, n, link, low, high):
        return replace(alone, lower=low, upper=low)  # "from 2 to 3 million" are two levels in millions
    dashed = doc.lower[link - 1] in DASHES
    if low > high and _is_outcome(doc, n, link, second):
        alone.score, alone.last = True, second.last
        return alone
    if low >= high or (dashed and _is_score(doc, second, low, high)):
        alone.score = dashed and unit is None
        if alone.score:
            alone.last = second.last
        return alone
    return Spread(n.first, second.last, low, high, second, "range")


def _link(doc: Document, n: Numeral, i: int) -> int | None:
    """The token where the second number of a range may begin; `i` is the token after the first and its unit."""
    lower = doc.lower
    if i >= len(lower) - 1:
        return None
    if lower[i] in HYPHENS and lower[i + 1 : i + 2] == ["to"]:
        return i + 3 if lower[i + 2 : i + 3] == [lower[i]] and i + 3 < len(lower) else None
    if lower[i] in DASHES and (doc.glued(i) == doc.glued(i + 1) or lower[i] != "-"):
        return i + 1
    if lower[i] in ("to", "or"):
        return i + 1
    if lower[i : i + 2] == ["up", "to"] and "from" in lower[max(0, n.first - 3) : n.first]:
        return i + 2
    between = "between" in lower[max(0, n.first - 4) : n.first]
    return i + 1 if lower[i] == "and" and between else None


def _same_unit(doc: Document, second: Numeral, unit: Unit) -> bool:
    """ "5% to 10%", "from 15 kHz to 17 kHz": a unit behind the first number must stand behind the second too."""
    other = unit_at(doc, second.last)
    return other is not None and other[1] == unit


def _is_level(doc: Document, n: Numeral, link: int, low: float, high: float) -> bool:
    """ "rose by 300 to 1,200", "grew from 10 to 20": a change and a level, or two levels, are no range."""
    sign = sign_before(doc, n.first)
    before = (sign[0] if sign else n.first) - 1
    if doc.lower[link - 1] != "to" or before < 0 or doc.lower[before] == "between":
        return False
    if not changes(doc, before + 1):
        return trend_of(doc, before + 1) is not None and abs(high) > 2 * abs(low)
    return doc.lower[before] == "from" or (
        "by" in doc.lower[max(0, before - 1) : before + 1] and abs(high) > 2 * abs(low)
    )


def _is_outcome(doc: Document, n: Numeral, link: int, second: Numeral) -> bool:
    """ "a 5 to 2 margin", "a 7-to-2 vote", "voted 61 to 38": of a result the greater number stands first."""
    after = doc.lower[second.last] if second.last < len(doc.lower) else ""
    to = link - 2 if doc.lower[link - 1] in HYPHENS else link - 1
    told = not word_class("before_outcome").isdisjoint(doc.lower[max(0, n.first - 2) : n.first])
    return doc.lower[to] == "to" and (to < link - 1 or told or after in word_class("outcomes"))


def _second(doc: Document, i: int) -> Numeral | None:
    """The number at `i`, past its currency sign, "even", "perhaps" and a minus."""
    lower = doc.lower
    while i < len(lower) and (lower[i] in word_class("before_second") or sign_at(doc, i)):
        i += sign_at(doc, i) or 1
    if i >= len(lower) or lower[i] in ("a", "an", "half", "several"):
        return None
    return read_number(doc, i)


def _scaled(first: Numeral, second: Numeral) -> tuple[float, float]:
    """The scale of the second counts for both, where the first has none and is the smaller number."""
    if first.scale == 1 and second.scale > 1 and first.lower < second.mantissa * 10 and first.lower < 1000:
        return first.lower * second.scale, second.lower
    return first.lower, second.lower


def _is_score(doc: Document, second: Numeral, low: float, high: float) -> bool:
    """Phone numbers and results: a third dash follows, or leading noughts."""
    after = doc.lower[second.last] if second.last < len(doc.lower) else ""
    if after in HYPHENS and doc.glued(second.last) and second.last + 1 < len(doc.lower):
        return doc.lower[second.last + 1][0].isdigit()
    return doc.words[second.first].startswith("0") or high > 1000 * max(low, 1)


def opening(doc: Document, first: int) -> int:
    """First token of "between" or "from" before a range, with a currency sign between them; else `first`."""
    sign = sign_before(doc, first)
    at = sign[0] if sign else first
    if at and doc.lower[at - 1] in ("between", "from"):
        return at - 1
    return first
