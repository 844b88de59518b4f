"""When a story was published, from the words of its header: an instant in UTC and how precise it is."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone
from functools import cache
from typing import NamedTuple

from seeds import read_csv
from warehouse.models import Precision

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
MONTH = r"(?P<month>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})\.?"
DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
DATES = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        r"(?<!\d)(?P<year>\d{4})[-/.](?P<month>\d{1,2})[-/.](?P<day>\d{1,2})(?!\d)",
        rf"(?<!\d){DAY}[\s-]+(?:of\s+)?{MONTH},?[\s-]+(?P<year>\d{{4}})(?!\d)",
        rf"\b{MONTH}\s+{DAY},?\s+(?P<year>\d{{4}})(?!\d)",
        r"(?<![\d/.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})(?!\d)",  # points: the day is first
        r"(?<![\d/.])(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})(?!\d)",
        rf"\b{MONTH},?\s+(?P<year>\d{{4}})(?!\d)",
        rf"(?<!\d){DAY}[\s-]+{MONTH},?[\s-]+(?P<year>\d{{2}})(?![\d:.])",
    )
)
ZONES = "gmt|utc|[a-z]{2,3}t"  # that follow a time with a point: 18.44 BST
CLOCK = re.compile(
    r"(?<![\d/.-])(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?:[:.](?P<second>\d{2})(?:\.\d+)?)?)?\s*(?P<half>[ap])\.?m\b\.?"
    r"|(?:(?<=t)|(?<![\d/.-]))(?P<hour24>\d{1,2}):(?P<minute24>\d{2})(?::(?P<second24>\d{2})(?:\.\d+)?)?(?!\d)"
    rf"|(?<![\d/.:-])(?P<hours_point>\d{{1,2}})\.(?P<minutes_point>\d{{2}})(?=\s*(?:{ZONES}|hrs|hours)\b)"
    r"|(?<![\d/.:-])(?P<hours4>[012]\d)(?P<minutes4>[0-5]\d)(?=\s*(?:gmt|utc|hrs|hours)\b)",
    re.IGNORECASE,
)
OFFSET = re.compile(
    r"\s*(?:(?:utc|gmt)\s*)?(?P<sign>[+-])(?P<hours>\d{1,2}):?(?P<minutes>\d{2})?(?!\d)", re.IGNORECASE
)
ZONE = re.compile(r"\s*\(?\b(?P<zone>[a-z]{1,4})\b", re.IGNORECASE)


class Published(NamedTuple):
    at: datetime | None
    precision: Precision


UNKNOWN = Published(None, "unknown")


def read_published(text: str) -> Published:
    """The instant that `text` gives, in UTC; a time without a zone is read as UTC.

    None where no full date stands there, or where day and month can't be told apart ("03/04/2021").
    """
    for pattern in DATES:
        m = pattern.search(text)
        if not m:
            continue
        day, precision = _day(m)
        if day is None:
            return UNKNOWN
        if precision == "month":
            return Published(datetime.combine(day, time(), UTC), "month")
        return _instant(
            day, text[: m.start()] + " " * len(m.group()) + text[m.end() :], text[m.end() : m.end() + 1]
        )
    return UNKNOWN


def _day(m: re.Match[str]) -> tuple[date | None, Precision]:
    parts = m.groupdict()
    year = _year(parts["year"])
    try:
        if parts.get("first"):
            a, b = int(parts["first"]), int(parts["second"])
            if a <= 12 and b <= 12 and a != b:
                return None, "unknown"
            return (date(year, a, b) if b > 12 else date(year, b, a)), "day"
        month = parts["month"]
        number = int(month) if month.isdigit() else MONTHS.index(month[:3].lower()) + 1
        return (
            (date(year, number, int(parts["day"])), "day")
            if parts.get("day")
            else (date(year, number, 1), "month")
        )
    except ValueError:
        return None, "unknown"


def _year(digits: str) -> int:
    """Two digits as POSIX reads them: 69 to 99 are of the twentieth century."""
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= 69 else 2000)


def _instant(day: date, rest: str, following: str) -> Published:
    text = rest.replace("T", "t", 1) if following in ("T", "t") else rest
    m = CLOCK.search(text)
    clock = _clock(m) if m else None
    if not m or clock is None:
        return Published(datetime.combine(day, time(), UTC), "day")
    at = datetime.combine(day, clock, _zone(text[m.end() :])).astimezone(UTC)
    return Published(at, "second" if m["second"] or m["second24"] else "minute")


def _clock(m: re.Match[str]) -> time | None:
    hour = int(m["hour"] or m["hour24"] or m["hours_point"] or m["hours4"])
    minute = int(m["minute"] or m["minute24"] or m["minutes_point"] or m["minutes4"] or 0)
    second = int(m["second"] or m["second24"] or 0)
    if m["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if m["half"].lower() == "p" else 0)
    return time(hour, minute, second) if hour < 24 and minute < 60 and second < 60 else None


@cache
def _zones() -> dict[str, int]:
    return {r["zone"]: int(r["minutes"]) for r in read_csv("lexicons/zones.csv", ("zone", "minutes"))}


def _zone(after: str) -> timezone:
    """The zone that stands right after the time of day; UTC where none does."""
    offset = OFFSET.match(after)
    if offset:
        minutes = int(offset["hours"]) * 60 + int(offset["minutes"] or 0)
        shift = timedelta(minutes=minutes if offset["sign"] == "+" else -minutes)
        return timezone(shift) if abs(shift) < timedelta(hours=24) else UTC
    name = ZONE.match(after)
    return timezone(timedelta(minutes=_zones().get(name["zone"].upper(), 0))) if name else UTC
