"""Durations to act in: "within 48 hours", "in ten days", "over the next year", and the day that they lead to."""

from __future__ import annotations

import re
from datetime import date, timedelta

DURATION = re.compile(r"P(?:T(?P<hours>\d+)H|(?P<n>\d+)(?P<unit>[DWMY])|(?P<decades>\d+)DE)$")
BETWEEN = frozenset({"to", "or", "-", "–"})
NUMBERS = {
    word: str(n)
    for n, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)
}
WORKING = frozenset({"working", "business"})
HALF_A_DAY = 12  # hours: "two hours to leave" end on the same day, 36 hours two days on


def at_most(value: str | None, words: list[str]) -> str | None:
    """The longer one of "two to three weeks", "10-14 days" ("P2W" is the shorter); else the value as it is."""
    m = DURATION.match(value or "")
    if m is None or not m["n"]:
        return value
    for i, word in enumerate(words[1:-1], 1):
        if word in BETWEEN:
            most = NUMBERS.get(words[i + 1], words[i + 1])
            return f"P{most}{m['unit']}" if most.isdecimal() and len(most) < 5 else value
    return value


def later(day: date, value: str | None, working: bool = False) -> date | None:
    """The day an ISO 8601 duration after `day`; twenty working days are four weeks. None for "PXD".

    Raises OverflowError past the year 9999.
    """
    m = DURATION.match(value or "")
    if m is None or len(m.group()) > 9:
        return None
    if m["hours"]:
        return day + timedelta(days=(int(m["hours"]) + HALF_A_DAY) // 24)
    n = int(m["decades"] or m["n"])
    unit = m["unit"] or "DE"
    if unit in "DW":
        days = n * (1 if unit == "D" else 7)
        return day + timedelta(days=round(days * 7 / 5) if working else days)
    return _months_later(day, n * {"M": 1, "Y": 12, "DE": 120}[unit])


def _months_later(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > 9998:
        raise OverflowError("past the calendar")
    following = date(year + month // 11, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))
