"""From a calendar stretch to EDTF and half-open days, as claims use them."""

from __future__ import annotations

from datetime import date, timedelta

from tasks.extract.timex.period import Period

DAY = timedelta(days=1)


def interval(period: Period, mod: str | None = None, at_end: bool = False) -> tuple[str, date, date]:
    """(EDTF, first day, day after the last).

    "Early", "mid" and "late" are thirds; `at_end` is "the end of", which is the last day. Days, months and years
    have their own EDTF, all others are written first/last. Raises OverflowError outside of the years 1-9999.
    """
    start, end = period.first(), period.end()
    if at_end and period.grain != "day":
        return (end - DAY).isoformat(), end - DAY, end
    if mod in ("START", "MID", "END") and period.grain != "day":
        start, end = third(period, ("START", "MID", "END").index(mod))
    return between(start, end), start, end


def third(period: Period, which: int) -> tuple[date, date]:
    """The first, second or last third of a stretch; of a year in months, of a month in tens of days."""
    if period.grain in ("year", "decade", "century", "half", "quarter", "season"):
        first, last = period.to("month"), _month_after(period)
        parts = [first.index + (last.index - first.index) * k // 3 for k in range(4)]
        return Period("month", parts[which]).first(), Period("month", parts[which + 1]).first()
    start, end = period.first(), period.end()
    size = 10 if period.grain == "month" else (end - start).days // 3
    cuts = [start, start + size * DAY, start + 2 * size * DAY, end]
    return cuts[which], cuts[which + 1]


def _month_after(period: Period) -> Period:
    return period.shift(1).to("month")


def between(start: date, end: date) -> str:
    """The shortest EDTF for the days from `start` up to and without `end`: 2021, 2021-12, 2021-12-05 or first/last."""
    last = end - DAY
    if start == last:
        return start.isoformat()
    if start.day == 1 and end.day == 1:
        first_month, last_month = f"{start.year:04d}-{start.month:02d}", f"{last.year:04d}-{last.month:02d}"
        if start.month == 1 and end.month == 1:
            first_month, last_month = f"{start.year:04d}", f"{last.year:04d}"
        return first_month if first_month == last_month else f"{first_month}/{last_month}"
    return f"{start.isoformat()}/{last.isoformat()}"
