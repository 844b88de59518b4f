"""Seasons, quarters, halves, fiscal years and named days."""

from __future__ import annotations

from datetime import date, timedelta

from tasks.extract.timex.context import Context
from tasks.extract.timex.dates import written_year
from tasks.extract.timex.lexicon import holidays
from tasks.extract.timex.match import Match
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.period import Period, day, of, season, year
from tasks.extract.timex.reading import Reading, dated

AFTER_SEASON_OF = frozenset(("of",))
BEFORE_SEASON = frozenset(
    "the in by since last next this until every each through during early late mid and or before after that from to mid- spring summer autumn fall winter".split()
)
RELATIVE = "(?P<which><last|past|previous|next|coming|following|this|that|same>)"


def season_of_year(m: Match, now: Context) -> Reading | None:
    return dated(season(written_year(m), m.value("season")), explicit=True)


def season_before_christ(m: Match, now: Context) -> Reading | None:
    return dated(season(1 - m.number("year"), m.value("season")), explicit=True)


def season_alone(m: Match, now: Context) -> Reading | None:
    """ "the summer", "in spring"; not "the fall of the town" or "a spring in the hills"."""
    if "the" not in m and m.before() not in BEFORE_SEASON and not _attributive(m, now):
        return None
    if m.after() in AFTER_SEASON_OF or (m.before() in ("a", "an") and "the" not in m and not now.history):
        return None
    if m.word("season") == "fall" and m.before() == "to":
        return None
    code = m.value("season")
    a_year = _year_of_season(code, m, now)
    return dated(season(a_year, code)) if a_year is not None else Reading("DATE", f"XXXX-{code}")


def _attributive(m: Match, now: Context) -> bool:
    """ "a spring offensive", "summer and autumn": in texts on the past, where seasons order what is told."""
    if not now.history or m.before() == "a" and not m.after().isalpha():
        return False
    return m.word("season") != "fall" or m.after() in ("campaign", "offensive", "offensives")


def _year_of_season(code: str, m: Match, now: Context) -> int | None:
    told = now.told_here(m.sentence)
    if told is not None:
        return told.year
    if now.anchor is None:
        return None
    current = season(now.anchor.year, code)
    future = now.tense(m) == "future"
    if future:
        return current.year if current.end() > now.anchor else current.year + 1
    return current.year if current.first() <= now.anchor else current.year - 1


def relative_season(m: Match, now: Context) -> Reading | None:
    """ "last summer", "this winter", "the previous spring"."""
    code, which = m.value("season"), m.word("which")
    if which in ("that", "same", "following", "previous", "preceding", "prior") or now.anchor is None:
        base = now.then("season", m.sentence) or now.then("year", m.sentence)
        if base is None:
            return Reading("DATE", f"XXXX-{code}")
        found = season(base.year, code)
        if which in ("following", "next", "coming"):
            return dated(found if base.grain == "season" and found.index > base.index else found.shift(4))
        return dated(found.shift(-4) if which in ("previous", "preceding", "prior", "last") else found)
    return dated(_near(season(now.anchor.year, code), which, 4, now.anchor))


def _near(found: Period, which: str, step: int, anchor: date) -> Period:
    """The last, this or next one of a stretch that returns every `step` grains, as seen from `anchor`."""
    if which == "last":
        while found.end() > anchor:
            found = found.shift(-step)
    elif which == "past":
        while found.first() > anchor:
            found = found.shift(-step)
    elif which in ("next", "coming"):
        while found.first() <= anchor:
            found = found.shift(step)
    return found


def quarter(m: Match, now: Context) -> Reading | None:
    """ "the third quarter (of 1990)", "fourth-quarter"; a bare one is the last that has begun, or the coming one."""
    number = 4 if "final" in m else m.number("nth")
    if not 1 <= number <= 4:
        return None
    if "year" in m:
        return dated(Period("quarter", written_year(m) * 4 + number - 1), explicit=True)
    if now.anchor is None:
        base = now.then("year", m.sentence)
        return (
            dated(Period("quarter", base.index * 4 + number - 1))
            if base
            else Reading("DATE", f"XXXX-Q{number}")
        )
    found = Period("quarter", now.anchor.year * 4 + number - 1)
    which = m.word("which") if "which" in m else ""
    if which == "last" or "ago" in m:
        found = found.shift(-4)
    elif which == "next":
        found = found.shift(4)
    elif not which and found.first() > now.anchor and now.tense(m) != "future":
        found = found.shift(-4) if found.first().month - now.anchor.month > 3 else found
    return dated(found)


def half(m: Match, now: Context) -> Reading | None:
    """ "the first half of 2008", "the second half of the year"."""
    number = 1 if m.word("nth") == "first" else 2
    base = (
        year(written_year(m))
        if "year" in m
        else now.now("year")
        if now.anchor
        else now.then("year", m.sentence)
    )
    if base is None:
        return None
    if "which" in m:
        base = base.shift({"last": -1, "next": 1, "previous": -1}.get(m.word("which"), 0))
    return dated(Period("half", base.index * 2 + number - 1), explicit="year" in m)


def fiscal_year(m: Match, now: Context) -> Reading | None:
    return dated(year(written_year(m)), explicit=True)


def holiday(m: Match, now: Context) -> Reading | None:
    """A day with a name, of the year that is told or found."""
    found = holidays().match(m.doc.lower, m.token("holiday"), m.sentence.last)
    if found is None:
        return None
    rule_text = found[1]
    if rule_text == "moon":
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
    if now.anchor is None:
        return None
    which = m.word("which")
    this = holiday_in(rule_text, now.anchor.year)
    if this is None:
        return None
    if which in ("next", "coming") or (not which and now.tense(m) == "future"):
        return now.anchor.year + (this.first() < now.anchor)
    if which == "this":
        return now.anchor.year
    return now.anchor.year - (this.first() > now.anchor)


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


def nth_weekday(a_year: int, month: int, weekday: int, nth: int) -> Period | None:
    """The `nth` `weekday` (Monday is 1) of a month; nth -1 is the last."""
    first = day(a_year, month, 1)
    if first is None:
        return None
    start = first.shift((weekday - first.first().isoweekday()) % 7)
    if nth > 0:
        return start.shift(7 * (nth - 1))
    last = start.shift(28)
    return last if last.first().month == month else start.shift(21)


def easter(a_year: int) -> date:
    """Easter Sunday of the Gregorian calendar (the anonymous algorithm of 1876)."""
    a, b, c = a_year % 19, a_year // 100, a_year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, number = divmod(h + k - 7 * m + 114, 31)
    return date(a_year, month, number + 1)


OF_YEAR = "(?:<comma>?<of>?<fiscal>?{YEAR})"
RULES: tuple[Rule, ...] = (
    rule("season-year", "(?P<the><the>)?(?P<season><season>)<comma>?<of>?{YEAR}", season_of_year),
    rule(
        "season-short-year",
        "(?P<the><the>)?(?P<season><season>)<of>?<apostrophe>(?P<year><two>)",
        season_of_year,
    ),
    rule("year-season", "{YEAR}(?P<season><season>)", season_of_year),
    rule("season-bc", "(?P<the><the>)?(?P<season><season>)<of>?(?P<year><whole>)<bc>", season_before_christ),
    rule("season", "(?P<the><the>)?(?P<season><season>)", season_alone),
    rule("relative-season", "<the|this>?" + RELATIVE + "(?P<season><season>)", relative_season),
    rule(
        "season-of-that-year",
        "<the>?(?P<season><season>)<of>(?P<which><this|that|last|next>)<same>?<unit>",
        relative_season,
    ),
    rule(
        "quarter",
        "(?:<the|its|this>)?<fiscal>?<hyphen>?(?:(?P<nth><nth>)|(?P<final><final>))<hyphen>?<quarter>"
        + OF_YEAR
        + "?",
        quarter,
    ),
    rule(
        "quarter-of-year-first",
        "<the>?{YEAR}<fiscal>?(?:(?P<nth><nth>)|(?P<final><final>))<hyphen>?<quarter>",
        quarter,
    ),
    rule(
        "quarter-which",
        "(?P<which><last|next|this>)<unit><possessive>(?P<nth><nth>)<hyphen>?<quarter>",
        quarter,
    ),
    rule(
        "quarter-of-which",
        "<the>?(?P<nth><nth>)<hyphen>?<quarter><of>(?P<which><last|next|this>)<fiscal>?<unit>",
        quarter,
    ),
    rule(
        "quarter-ago", "<the>?<unit><hyphen>?(?P<ago><ago|earlier>)(?P<nth><nth>)<hyphen>?<quarter>", quarter
    ),
    rule(
        "half",
        "<the>(?P<nth><nth|last|final|latter>)<half_word><of>(?:<fiscal>?{YEAR}|(?P<which><last|next|this|the|previous>)<unit>)",
        half,
    ),
    rule("fiscal-year", "<the>?<fiscal|financial>(?:<unit>)?{YEAR}", fiscal_year),
    rule("fiscal-short-year", "<the>?<fiscal|financial>(?:<unit>)?<apostrophe>(?P<year><two>)", fiscal_year),
    rule(
        "holiday",
        "<the>?(?:(?P<which><last|next|this|past|coming>))?(?P<holiday><holiday>)<holiday_rest>{0,6}(?:(?:<comma>|<of>)?{YEAR})?",
        holiday,
    ),
)
