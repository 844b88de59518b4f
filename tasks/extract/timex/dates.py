"""Days and months, with their year in every order, or with the year that is meant."""

from __future__ import annotations

from tasks.extract.timex.context import Context
from tasks.extract.timex.known_days import remembered_year
from tasks.extract.timex.lexicon import encode
from tasks.extract.timex.match import Match
from tasks.extract.timex.pattern import Rule, compile_template, rule
from tasks.extract.timex.period import day, month, nth_weekday, of, year
from tasks.extract.timex.plausible import bare_month, counts_days
from tasks.extract.timex.reading import Reading, dated
from tasks.extract.timex.years import written_year

WEEKDAY = "(?:(?P<weekday><any_day>)<dot>?<comma>?<the>?)?"
CLOSING = frozenset("and but when with in at the he she they it was were to by a".split())
NAME = "(?:<month>|<month_short><dot>?)"
YEAR_OF_PAIR = compile_template(
    f"(?:<early|late|mid><hyphen>?)?(?:<the>?<day><ordinal_mark>?<of>?{NAME}?|{NAME}(?:<day><ordinal_mark>?)?)<comma|of>?(?P<year><year4>)"
)
PAIRS = frozenset("and to - – — -- through or".split())


def full_date(m: Match, _now: Context) -> Reading | None:
    found = day(written_year(m), m.number("month"), m.number("day"))
    return dated(found, explicit=True)


def day_of_month(m: Match, now: Context) -> Reading | None:
    """A day and a month; the year is found."""
    if counts_days(m):
        return None
    number, a_day = m.number("month"), m.number("day")
    known = remembered_year(number, a_day, m, now.anchor)
    a_year = known or year_ahead(m) or now.year_of_day(number, a_day, m)
    if a_year is None:
        return Reading("DATE", f"XXXX-{number:02d}-{a_day:02d}")
    reading = dated(day(a_year, number, a_day))
    if reading is not None and known:
        reading.anchors = False  # it is an aside
    return reading


def month_of_year(m: Match, _now: Context) -> Reading | None:
    return dated(month(written_year(m), m.number("month")), explicit=True)


def month_alone(m: Match, now: Context) -> Reading | None:
    if not bare_month(m):
        return None
    number = m.number("month")
    a_year = year_ahead(m) or now.year_of_month(number, m)
    return dated(month(a_year, number)) if a_year is not None else Reading("DATE", f"XXXX-{number:02d}")


def year_ahead(m: Match) -> int | None:
    """The year at the end of a pair: "August and September 1914", "March 5-9, 1918", "June 5 to July 7, 1950"."""
    if m.after() not in PAIRS:
        return None
    found = YEAR_OF_PAIR.match(encode(m.doc.words[m.last + 1 : min(m.last + 8, m.sentence.last)]))
    return int(m.doc.lower[m.last + 1 + found.start("year")]) if found else None


def iso_date(m: Match, now: Context) -> Reading | None:
    if not m.joined():
        return None
    return full_date(m, now)


def iso_month(m: Match, now: Context) -> Reading | None:
    if m.number("month") == (m.number("year") + 1) % 100 or m.before() == "the":
        return None  # "2006-07" goes from one year to the next
    return (
        month_of_year(m, now)
        if m.joined() and len(m.word("month")) == 2 and m.before() not in ("-", "/")
        else None
    )


def slashed_date(m: Match, _now: Context) -> Reading | None:
    """12/31/1999 with the month first, as American news writes; 31/12/1999 where only that can be."""
    if not m.joined() or len(m.word("year")) < 2:
        return None
    first, second = m.number("first"), m.number("second")
    if first > 12:
        first, second = second, first
    return dated(day(written_year(m), first, second), explicit=True) if first <= 12 else None


def month_slash_year(m: Match, _now: Context) -> Reading | None:
    """ "12/2021"."""
    if not m.joined() or m.doc.glued(m.first):
        return None
    return dated(month(m.number("year"), m.number("month")), explicit=True)


def nth_weekday_of_month(m: Match, now: Context) -> Reading | None:
    """ "the first Monday of June 2020", "the last Friday in May"."""
    number = m.number("month")
    a_year = m.number("year") if "year" in m else now.year_of_month(number, m)
    nth = m.number("nth") if "nth" in m else -1
    if a_year is None or nth > 4:
        return None
    return dated(nth_weekday(a_year, number, int(m.value("weekday")), nth), explicit="year" in m)


def edge_day(m: Match, now: Context) -> Reading | None:
    """ "the last day of June", "the first day of 2020"."""
    if m.value("unit") != "D":
        return None
    if "month" in m:
        number = m.number("month")
        a_year = m.number("year") if "year" in m else now.year_of_month(number, m)
        whole = month(a_year, number) if a_year is not None else None
    else:
        whole = year(m.number("only"))
    if whole is None or ("nth" in m and m.number("nth") != 1):
        return None
    found = of("day", whole.first()) if "nth" in m else of("day", whole.end()).shift(-1)
    return dated(found, explicit="month" not in m or "year" in m)


def first_of_days(m: Match, now: Context) -> Reading | None:
    """The first of "5-8 March 1918", "22 and 25 April"."""
    number, a_day = m.number("month"), m.number("day")
    a_year = m.number("year") if "year" in m else now.year_of_day(number, a_day, m)
    if a_year is None:
        return Reading("DATE", f"XXXX-{number:02d}-{a_day:02d}")
    return dated(day(a_year, number, a_day), explicit="year" in m)


def nth_of_month(m: Match, now: Context) -> Reading | None:
    """ "on the 20th": of the month told of."""
    if m.before() not in ("on", "by", "until", "from") or not (
        m.after() in CLOSING or not m.after().isalpha()
    ):
        return None
    base = now.then("month")
    return dated(day(base.year, base.index % 12 + 1, m.number("day"))) if base else None


def month_of_that_year(m: Match, now: Context) -> Reading | None:
    """ "July of that year", "January 24 of the same year", "October last year"."""
    base = now.then("year") if "told" in m else now.now("year")
    if base is None:
        return None
    base = base.shift({"last": -1, "next": 1}.get(m.word("which"), 0))
    if "day" in m:
        return dated(day(base.index, m.number("month"), m.number("day")))
    return dated(month(base.index, m.number("month")))


def week_of(m: Match, now: Context) -> Reading | None:
    """ "the week of March 6"."""
    a_year = now.year_of_day(m.number("month"), m.number("day"), m)
    if a_year is None:
        return None
    found = day(a_year, m.number("month"), m.number("day"))
    return dated(of("week", found.first())) if found else None


def month_called_so(m: Match, now: Context) -> Reading | None:
    """ "the month of June", "the months of May 2020"."""
    if m.value("unit") != "M":
        return None
    return month_of_year(m, now) if "year" in m else month_alone(m, now)


RULES: tuple[Rule, ...] = (
    rule("month-day-year", WEEKDAY + "{MONTH}<the>?{DAY}(?:<comma>|<of>|<in>)?{YEAR}", full_date),
    rule("day-month-year", WEEKDAY + "<the>?{DAY}<of>?{MONTH}(?:<comma>|<of>)?{YEAR}", full_date),
    rule("day-month-two-figures", "{DAY}{MONTH}(?P<year><two_digits|minute>)", full_date),
    rule("month-day-short-year", "{MONTH}{DAY}<comma>?<apostrophe>(?P<year><two>)", full_date),
    rule("month-day", WEEKDAY + "{MONTH}<the>?{DAY}", day_of_month),
    rule("day-month", WEEKDAY + "(?:<the>?{DAY}<of>?){MONTH}", day_of_month),
    rule("week-of", "<the>unit<of>{MONTH}{DAY}".replace("unit", "<unit>"), week_of),
    rule("month-year", "{MONTH}(?:<comma>|<of>)?{YEAR}", month_of_year),
    rule("month-short-year", "{MONTH}<comma>?<apostrophe>(?P<year><two>)", month_of_year),
    rule("month", "{MONTH}", month_alone),
    rule("month-of-month", "<the>(?P<unit><unit>)<of>{MONTH}(?:<comma>?{YEAR})?", month_called_so),
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
    rule("month-slash-year", "(?P<month><hour12>)<slash>{YEAR}", month_slash_year),
    rule(
        "nth-weekday",
        "<the>(?:(?P<nth><nth>)|<last|final>)(?P<weekday><weekday>)<of|in>{MONTH}(?:<comma>?{YEAR})?",
        nth_weekday_of_month,
    ),
    rule(
        "edge-day",
        "<the>(?:(?P<nth><nth>)|<last|final>)(?P<unit><unit>)<of>(?:{MONTH}(?:<comma>?{YEAR})?|(?P<only><year4>))",
        edge_day,
    ),
    rule(
        "first-of-days",
        "<the>?{DAY}(?=(?:<hyphen|dash|and|to|or|comma|through|until>{1,2}<the>?<day><ordinal_mark>?){1,3}<of>?"
        + "(?P<month><any_month>)<dot>?<comma>?(?P<year><year4>)?)",
        first_of_days,
    ),
    rule("nth-of-month", "<the>(?P<day><day>)<ordinal_mark>", nth_of_month),
)
