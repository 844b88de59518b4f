"""From a calendar stretch to EDTF and half-open days, as claims use them."""

from __future__ import annotations

from datetime import date, timedelta

from tasks.extract.timex.period import Period

DAY = timedelta(days=1)


def interval(period: Period, mod: str | None = None, edge: str = "") -> tuple[str, date, date]:
    """(EDTF, first day, day after the last).

    "Early" and "late" say nothing about where they stop, so they keep the whole stretch; "mid" is about its middle.
    With `edge` it is "the end of" (its last day) or "the beginning of" (its first month, of a month its first day).
    "About" is EDTF's "~". Days, months and years have their own EDTF, all others are written first/last. Raises
    OverflowError outside of the years 1-9999.
    """
    start, end = period.first(), period.end()
    if edge and period.grain != "day":
        start, end = (end - DAY, end) if edge == "end" else (start, _opening(period).end())
    elif mod == "MID" and period.grain in ("month", "year"):
        return _middle(period)
    edtf = between(start, end)
    return edtf + "~" if mod == "APPROX" and "/" not in edtf else edtf, start, end


def _opening(period: Period) -> Period:
    return period.to("day") if period.grain in ("week", "weekend", "month") else period.to("month")


def _middle(period: Period) -> tuple[str, date, date]:
    """ "Mid-January" is about the 15th and lies in the second ten days; "mid-2020" is about July and from May to August."""
    first = period.first()
    if period.grain == "month":
        return f"{first.isoformat()[:7]}-15~", first + 10 * DAY, first + 20 * DAY
    return f"{first.year:04d}-07~", first.replace(month=5), first.replace(month=9)


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
