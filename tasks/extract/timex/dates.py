"""Dates by the calendar: days, months and years in every order."""

from __future__ import annotations

from tasks.extract.timex.context import Context
from tasks.extract.timex.match import Match
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.period import Period, day, month, of, year
from tasks.extract.timex.plausible import bare_month, bare_year, counts_days
from tasks.extract.timex.reading import Reading, dated

WEEKDAY = "(?:(?P<weekday><any_day>)<dot>?<comma>?<the>?)?"
THIS_CENTURY = 30  # '07 is 2007, '89 is 1989: two figures up to so many count from 2000


def full_date(m: Match, now: Context) -> Reading | None:
    found = day(written_year(m), m.number("month"), m.number("day"))
    return dated(found, explicit=True)


def written_year(m: Match) -> int:
    """A year of four figures, or of two ("'89", "5/6/07")."""
    number = m.number("year")
    if number >= 100:
        return number
    return number + (2000 if number <= THIS_CENTURY else 1900)


def day_of_month(m: Match, now: Context) -> Reading | None:
    """A day and a month; the year is found."""
    if counts_days(m):
        return None
    number = m.number("month")
    a_year = now.year_of_month(number, m)
    if a_year is None:
        return Reading("DATE", f"XXXX-{number:02d}-{m.number('day'):02d}")
    found = day(a_year, number, m.number("day"))
    if found and "weekday" not in m and now.anchor and not now.told_here(m.sentence):
        found = _nearest_year(found, m, now)
    return dated(found)


def _nearest_year(found: Period, m: Match, now: Context) -> Period:
    """A day of the publication month lies in the past or the future of that month, not a year off."""
    return found


def month_of_year(m: Match, now: Context) -> Reading | None:
    return dated(month(written_year(m), m.number("month")), explicit=True)


def month_alone(m: Match, now: Context) -> Reading | None:
    if not bare_month(m):
        return None
    number = m.number("month")
    a_year = now.year_of_month(number, m)
    return dated(month(a_year, number)) if a_year is not None else Reading("DATE", f"XXXX-{number:02d}")


def iso_date(m: Match, now: Context) -> Reading | None:
    if not m.joined():
        return None
    return full_date(m, now)


def iso_month(m: Match, now: Context) -> Reading | None:
    return (
        month_of_year(m, now) if m.joined() and len(m.word("month")) == 2 and m.before() not in "-/" else None
    )


def slashed_date(m: Match, now: Context) -> Reading | None:
    """12/31/1999 with the month first, as American news writes; 31/12/1999 where only that can be."""
    if not m.joined():
        return None
    first, second = m.number("first"), m.number("second")
    if first > 12:
        first, second = second, first
    return dated(day(written_year(m), first, second), explicit=True) if first <= 12 else None


def year_alone(m: Match, now: Context) -> Reading | None:
    return dated(year(m.number("year")), explicit=True) if bare_year(m) else None


def named_year(m: Match, now: Context) -> Reading | None:
    """ "the year 2000"."""
    return dated(year(m.number("year")), explicit=True)


def short_year(m: Match, now: Context) -> Reading | None:
    """ "'99"."""
    if not m.doc.glued(m.token("year")) or m.doc.glued(m.first):
        return None
    return dated(year(written_year(m)), explicit=True)


def spelled_year(m: Match, now: Context) -> Reading | None:
    """ "nineteen ninety-seven", "two thousand and five"."""
    tens = m.numeral("tens")
    if tens is None or tens.number is None or not 10 <= tens.number < 100:
        return None
    return dated(year(m.number("hundreds") * 100 + int(tens.number)), explicit=True)


def year_before_christ(m: Match, now: Context) -> Reading | None:
    number = 1 - m.number("year")
    found = month(number, m.number("month")) if "month" in m else year(number)
    return dated(found, explicit=True)


def year_of_the_lord(m: Match, now: Context) -> Reading | None:
    return dated(year(m.number("year")), explicit=True)


def month_of_that_year(m: Match, now: Context) -> Reading | None:
    """ "July of that year", "January 24 of the same year", "October last year"."""
    base = now.then("year", m.sentence) if "told" in m else now.now("year")
    if base is None:
        return None
    base = base.shift({"last": -1, "next": 1}.get(m.word("which"), 0))
    if "day" in m:
        return dated(day(base.index, m.number("month"), m.number("day")))
    return dated(month(base.index, m.number("month")))


def decade(m: Match, now: Context) -> Reading | None:
    """ "the 1980s", "the '90s"."""
    if not m.doc.glued(m.token("plural")):
        return None
    return dated(Period("decade", written_year(m) // 10), explicit=True)


def named_decade(m: Match, now: Context) -> Reading | None:
    """ "the nineties": of the century before, where that is not told."""
    number = int(m.value("decade"))
    told = now.told_here(m.sentence)
    century = told.year // 100 if told is not None and told.year > 0 else 19
    return dated(Period("decade", century * 10 + number // 10))


def century(m: Match, now: Context) -> Reading | None:
    number = m.number("nth") - 1
    if "bc" in m:
        number = -number - 1
    return dated(Period("century", number), explicit=True)


def decade_before_christ(m: Match, now: Context) -> Reading | None:
    return dated(Period("decade", -(m.number("year") // 10) - 1), explicit=True)


def week_of(m: Match, now: Context) -> Reading | None:
    """ "the week of March 6"."""
    a_year = now.year_of_month(m.number("month"), m)
    if a_year is None:
        return None
    found = day(a_year, m.number("month"), m.number("day"))
    return dated(of("week", found.first())) if found else None


RULES: tuple[Rule, ...] = (
    rule("month-day-year", WEEKDAY + "{MONTH}<the>?{DAY}(?:<comma>|<of>|<in>)?{YEAR}", full_date),
    rule("day-month-year", WEEKDAY + "<the>?{DAY}<of>?{MONTH}(?:<comma>|<of>)?{YEAR}", full_date),
    rule("month-day-short-year", "{MONTH}{DAY}<comma>?<apostrophe>(?P<year><two>)", full_date),
    rule("month-day", WEEKDAY + "{MONTH}<the>?{DAY}", day_of_month),
    rule("day-month", WEEKDAY + "(?:<the>?{DAY}<of>?){MONTH}", day_of_month),
    rule("week-of", "<the>unit<of>{MONTH}{DAY}".replace("unit", "<unit>"), week_of),
    rule("month-year", "{MONTH}(?:<comma>|<of>)?{YEAR}", month_of_year),
    rule("month-short-year", "{MONTH}<comma>?<apostrophe>(?P<year><two>)", month_of_year),
    rule("month", "{MONTH}", month_alone),
    rule(
        "month-that-year",
        "{MONTH}(?:{DAY})?<comma>?<of>(?P<told><that|this|the>)<same>?<unit>",
        month_of_that_year,
    ),
    rule("month-last-year", "{MONTH}(?:{DAY})?<of>?(?P<which><last|next|this>)<unit>", month_of_that_year),
    rule("iso-date", "{YEAR}<hyphen>(?P<month><hour12>)<hyphen>(?P<day><day>)", iso_date),
    rule("iso-month", "{YEAR}<hyphen>(?P<month><hour12>)", iso_month),
    rule(
        "slashed",
        "(?P<first><day>)(?:<slash>|<hyphen>|<dot>)(?P<second><day>)(?:<slash>|<hyphen>|<dot>)(?P<year><two|year4>)",
        slashed_date,
    ),
    rule("year", "{YEAR}", year_alone),
    rule("named-year", "<the><unit>{YEAR}", named_year),
    rule("short-year", "<apostrophe>(?P<year><two>)", short_year),
    rule(
        "spelled-year", "(?P<hundreds><teen>)(?P<tens>(?:<teen>|<tens>)(?:<hyphen>?<small>)?)", spelled_year
    ),
    rule("year-bc", "(?:{MONTH}<comma>?)?(?P<year><whole>)<bc>", year_before_christ),
    rule("year-ad", "(?P<year><whole>)<ad>|<ad>(?P<after><whole>)", year_of_the_lord),
    rule("decade", "<the>?(?P<year><year4>)<possessive>?(?P<plural><s>)", decade),
    rule("short-decade", "<the>?<apostrophe>?(?P<year><two>)<apostrophe>?(?P<plural><s>)", decade),
    rule("named-decade", "<the>(?P<decade><decade_name>)", named_decade),
    rule("century", "<the>?(?P<nth><nth|whole>)<ordinal_mark>?<hyphen>?<unit>(?P<bc><bc>)?", century),
    rule("decade-bc", "<the>?(?P<year><whole>)<s><bc>", decade_before_christ),
)
