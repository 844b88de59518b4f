"""Expressions of two parts: a day and a time of day, the ends of a range."""

from __future__ import annotations

from itertools import pairwise

from tasks.extract.document import Document
from tasks.extract.timex.reading import Reading

DAY_AFTER_TIME = ((), (",",), ("on",), ("of",), (",", "on"), ("of", "the"), ("in", "the"))
TIME_AFTER_DAY = (
    (),
    (",",),
    ("at",),
    (",", "at"),
    ("around",),
    ("at", "around"),
    ("at", "about"),
    ("in", "the"),
    ("of",),
)
SAME_DAY = ((), ("in",), ("at",), (",",))
RANGE = (("to",), ("-",), ("–",), ("and",), ("through",), ("until",), ("till",), ("—",), ("--",), ("/",))
YEAR = 12  # months
DASHES = (("—",), ("--",))


def join_times(doc: Document, readings: list[Reading]) -> list[Reading]:
    """ "10 p.m. Wednesday", "Friday night", "the morning of April 19": one TIME instead of two readings."""
    out: list[Reading] = []
    for reading in readings:
        if out and (joined := _joined(doc, out[-1], reading)):
            out[-1] = joined
        else:
            out.append(reading)
    return out


def _joined(doc: Document, one: Reading, two: Reading) -> Reading | None:
    between = tuple(doc.lower[one.last : two.first])
    if len(between) > 2:
        return None
    if one.clock and _is_day(two) and not two.clock and between in DAY_AFTER_TIME:
        return _on_day(two, one, one, two)
    if two.clock and _is_day(one) and not one.clock and between in TIME_AFTER_DAY:
        return _on_day(one, two, one, two)
    if (":" in one.clock) != (":" in two.clock) and one.clock and two.clock and between in SAME_DAY:
        finer = one if ":" in one.clock else two
        other = two if finer is one else one
        base = other if other.period is not None and not other.assumed else finer
        return _on_day(base, finer, one, two)
    return None


def _is_day(reading: Reading) -> bool:
    return (
        reading.period is not None
        and not reading.assumed
        and reading.period.grain == "day"
        and reading.until is None
    )


def _on_day(day: Reading, time: Reading, one: Reading, two: Reading) -> Reading:
    """The time on the day, from the first token of the one to the last of the other."""
    value = day.period.value() + time.clock if day.period is not None else time.value
    return Reading(
        "TIME",
        value,
        one.mod or two.mod,
        day.period,
        explicit=day.explicit,
        assumed=day.assumed,
        clock=time.clock,
        zone=time.zone,
        first=one.first,
        last=two.last,
        rule=f"{one.rule}+{two.rule}",
    )


def join_ranges(doc: Document, readings: list[Reading]) -> None:
    """ "from 2014 to 2016", "January and February": both ends keep their value and know the whole stretch."""
    for one, two in pairwise(readings):
        between = tuple(doc.lower[one.last : two.first])
        if between not in RANGE or one.period is None or two.period is None or one.clock or two.clock:
            continue
        if between in DASHES and not doc.glued(two.first):
            continue
        if one.rule == two.rule == "weekday" and two.period.index < one.period.index and between != ("and",):
            _move(two, 7)
        if _is_month_of_next_year(one, two) and (
            between != ("and",) or doc.lower[one.first - 1] == "between"
        ):
            _move(one, -YEAR)
        if _makes_range(doc, between, one, two):
            one.until, two.start = two.period, one.period


def _makes_range(doc: Document, between: tuple[str, ...], one: Reading, two: Reading) -> bool:
    """Whether the second follows the first; of two that "and" joins, "between" or nothing must lie between them."""
    assert one.period is not None and two.period is not None
    if one.period.grain != two.period.grain:
        return one.explicit and two.explicit and two.period.year > one.period.year and between != ("and",)
    if between == ("and",) and (doc.lower[one.first - 1] if one.first else "") != "between":
        return two.period.index == one.period.index + 1
    return two.period.index > one.period.index


def _is_month_of_next_year(one: Reading, two: Reading) -> bool:
    """ "From January to June", told in December: the first month is that of the same year."""
    if one.period is None or two.period is None or one.explicit or two.explicit:
        return False
    return one.period.grain == two.period.grain == "month" and 0 < one.period.index - two.period.index < YEAR


def _move(reading: Reading, units: int) -> None:
    """ "from Monday to Friday": the second day comes after the first."""
    assert reading.period is not None
    reading.period = reading.period.shift(units)
    reading.value = reading.period.value()
