"""Days with a name: holidays, and days of history."""

from __future__ import annotations

from datetime import date, timedelta

from tasks.extract.timex.context import Context
from tasks.extract.timex.lexicon import holidays
from tasks.extract.timex.match import Match
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.period import Period, day, nth_weekday, of
from tasks.extract.timex.reading import Reading, dated
from tasks.extract.timex.years import written_year


def holiday(m: Match, now: Context) -> Reading | None:
    """A day with a name, of the year that is told or found."""
    found = holidays().match(m.doc.lower, m.token("holiday"), m.sentence.last)
    if found is None:
        return None
    rule_text = found[1]
    if rule_text == "untold":
        return Reading("DATE", None, anchors=False)
    a_year = written_year(m) if "year" in m else _year_of_holiday(rule_text, m, now)
    if a_year is None:
        return Reading("DATE", _without_year(rule_text))
    return dated(holiday_in(rule_text, a_year), explicit="year" in m)


def _year_of_holiday(rule_text: str, m: Match, now: Context) -> int | None:
    if rule_text.count("-") == 2 and len(rule_text) == 10:
        return int(rule_text[-4:])
    told = now.told_here(m.sentence)
    if told is not None:
        return told.year
    this = holiday_in(rule_text, now.anchor.year) if now.anchor else None
    if this is None or now.anchor is None:
        return None
    which = m.word("which")
    if which in ("next", "coming"):
        return now.anchor.year + (this.first() < now.anchor)
    if which in ("last", "past"):
        return now.anchor.year - (this.first() >= now.anchor)
    if which == "this":
        return now.anchor.year
    return now.year_of_day(this.first().month, this.first().day, m)


def anniversary(m: Match, _now: Context) -> Reading | None:
    """ "the 20th anniversary of 9/11": a day in history, so many years on."""
    found = holidays().match(m.doc.lower, m.token("holiday"), m.sentence.last)
    if found is None or len(found[1]) != 10 or not found[1][-4:].isdigit():
        return None
    return dated(holiday_in(found[1], int(found[1][-4:]) + m.number("nth")), explicit=True)


def _without_year(rule_text: str) -> str | None:
    return f"XXXX-{rule_text[:5]}" if len(rule_text) == 5 else None


def holiday_in(rule_text: str, a_year: int) -> Period | None:
    """The day that a rule of timex_holidays.csv gives in a year."""
    if rule_text.startswith("easter"):
        try:
            return of("day", easter(a_year) + timedelta(days=int(rule_text[6:])))
        except (ValueError, OverflowError):
            return None
    parts = rule_text.split("-", 2)
    if len(parts) == 2 or len(rule_text) == 10:
        return day(a_year, int(parts[0]), int(parts[1]))
    return nth_weekday(a_year, int(parts[0]), int(parts[1]), int(parts[2]))


def easter(a_year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = a_year % 19, a_year // 100, a_year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, number = divmod(h + k - 7 * m + 114, 31)
    return date(a_year, month, number + 1)


RULES: tuple[Rule, ...] = (
    rule(
        "anniversary",
        "<the>?(?P<nth><nth|whole>)<ordinal_mark>?<anniversary><of>(?P<holiday><holiday>)<holiday_rest>{0,6}",
        anniversary,
    ),
    rule(
        "holiday",
        "<the>?(?:(?P<which><last|next|this|past|coming>))?(?P<holiday><holiday>)<holiday_rest>{0,6}(?:(?:<comma>|<of>)?{YEAR})?",
        holiday,
    ),
)
