"""Seasons: with their year, without one, and told from another time."""

from __future__ import annotations

from datetime import date

from tasks.extract.timex.context import Context
from tasks.extract.timex.match import Match
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.period import Period, of, season
from tasks.extract.timex.reading import Reading, dated
from tasks.extract.timex.years import written_year

AFTER_SEASON_OF = frozenset(("of",))
BEFORE_SEASON = frozenset(
    "the in by since last next this until every each through during early late mid before after that from mid-".split()
)
BETWEEN_SEASONS = frozenset("and or to through , - –".split())
SEASONS = frozenset("spring summer autumn fall winter".split())
RELATIVE = "(?P<which><last|past|previous|next|coming|following|this|that|same>)"


def season_of_year(m: Match, _now: Context) -> Reading | None:
    return dated(season(written_year(m), m.value("season")), explicit=True)


def season_before_christ(m: Match, _now: Context) -> Reading | None:
    return dated(season(1 - m.number("year"), m.value("season")), explicit=True)


def season_alone(m: Match, now: Context) -> Reading | None:
    """ "the summer", "in spring"; not "the fall of the town" or "a spring in the hills"."""
    second = m.before() in BETWEEN_SEASONS and m.before(2) in SEASONS
    if not ("the" in m or m.before() in BEFORE_SEASON or second or _attributive(m, now)):
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
    if not now.history or (m.before() == "a" and not m.after().isalpha()):
        return False
    return m.word("season") != "fall" or m.after() in ("campaign", "offensive", "offensives")


MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}  # the month in the middle of a season


def _year_of_season(code: str, m: Match, now: Context) -> int | None:
    """The year in which the season begins that is meant: the one told of, the present one, or the nearest that fits."""
    told = now.told_here(m.sentence)
    if told is not None:
        return told.year
    if now.anchor is None:
        return None
    if of("season", now.anchor).value().endswith(code):
        return of("season", now.anchor).year
    found = now.year_of_month(MIDDLE[code], m)
    return found - 1 if found is not None and code == "WI" else found


def relative_season(m: Match, now: Context) -> Reading | None:
    """ "last summer", "this winter", "the previous spring"."""
    code, which = m.value("season"), m.word("which")
    if which in ("that", "same", "following", "previous", "preceding", "prior") or now.anchor is None:
        base = now.then("season") or now.then("year")
        if base is None:
            return Reading("DATE", f"XXXX-{code}")
        found = season(base.year, code)
        if which in ("following", "next", "coming"):
            return dated(found if base.grain == "season" and found.index > base.index else found.shift(4))
        return dated(found.shift(-4) if which in ("previous", "preceding", "prior", "last") else found)
    return dated(nearest_of(season(now.anchor.year, code), which, 4, now.anchor))


def nearest_of(found: Period, which: str, step: int, anchor: date) -> Period:
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
    rule("relative-season", "<the|this|that>?" + RELATIVE + "(?P<season><season>)", relative_season),
    rule(
        "season-of-that-year",
        "<the>?(?P<season><season>)<of>(?P<which><this|that|last|next>)<same>?<unit>",
        relative_season,
    ),
)
