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
FROM_TOLD = frozenset("that same following previous preceding prior".split())
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
    if (m.word("season") == "fall" and m.before() == "to") or _is_town(m):
        return None
    code = m.value("season")
    a_year = _year_of_season(code, m, now)
    reading = dated(season(a_year, code) if a_year is not None else None) or Reading("DATE", f"XXXX-{code}")
    reading.anchors = False  # "over the winter" doesn't take the story there
    return reading


def _is_town(m: Match) -> bool:
    """ "in Spring, Texas": a capital, and another name in commas behind it."""
    words, i = m.doc.words, m.last
    named = i + 1 < m.sentence.last and words[i] == "," and words[i + 1].istitle()
    return named and words[i - 1].istitle() and (i + 2 >= m.sentence.last or not words[i + 2][0].isalpha())


def _attributive(m: Match, now: Context) -> bool:
    """ "a spring offensive", "summer and autumn": in texts on the past, where seasons order what is told."""
    if not now.history or (m.before() == "a" and not m.after().isalpha()):
        return False
    return m.word("season") != "fall" or m.after() in ("campaign", "offensive", "offensives")


MIDDLE = {"SP": 4, "SU": 7, "FA": 10, "WI": 1}  # the month in the middle of a season


def _year_of_season(code: str, m: Match, now: Context) -> int | None:
    """The year of the season that is meant: beside the time told of, the present one, or the nearest that fits."""
    told = now.told_here(m.sentence)
    if told is not None:
        return _year_beside(code, told)
    if now.anchor is None:
        return None
    present = of("season", now.anchor)
    return present.year if present.value().endswith(code) else now.year_of_month(MIDDLE[code], m)


def _year_beside(code: str, told: Period) -> int:
    """The season of the year told of; a winter told of from March on is the coming one."""
    if code != "WI" or (told.grain in ("day", "month", "week") and told.to("month").index % 12 < 2):
        return told.year
    return told.year + 1


def relative_season(m: Match, now: Context) -> Reading | None:
    """ "last summer", "this winter", "the previous spring", "the spring of that year"."""
    code, which = m.value("season"), m.word("which").split(" ")[-1]
    if which in FROM_TOLD or now.anchor is None or (now.history and "the" in m):
        return _beside_told(code, which, now)
    a_year = _year_of_season(code, m, now) if which == "this" and not now.history else now.anchor.year
    reading = dated(_nearest(season(a_year or now.anchor.year, code), which, now.anchor))
    if reading is not None and now.history:
        reading.anchors = False
    return reading


def season_of_that_year(m: Match, now: Context) -> Reading | None:
    """ "the spring of that year", "summer of last year"."""
    base = now.now("year") if m.word("which") in ("last", "next") else now.then("year")
    if base is None:
        return Reading("DATE", f"XXXX-{m.value('season')}")
    steps = {"last": -1, "next": 1}.get(m.word("which"), 0)
    return dated(season(base.year + steps, m.value("season")))


def _beside_told(code: str, which: str, now: Context) -> Reading | None:
    base = now.then("season") or now.then("year")
    if base is None:
        return Reading("DATE", f"XXXX-{code}")
    same = base.grain == "season" and base.value().endswith(code)
    found = base if same else season(_year_beside(code, base), code)
    if which in ("following", "next", "coming"):
        return dated(found if base.grain == "season" and found.index > base.index else found.shift(4))
    return dated(found.shift(-4) if which in ("previous", "preceding", "prior", "last") else found)


def _nearest(found: Period, which: str, anchor: date) -> Period:
    """The last or next one of a season, as seen from `anchor`; of "last", one that is over."""
    if which == "last":
        found = found.shift(4)
        while found.end() > anchor:
            found = found.shift(-4)
    elif which == "past":
        while found.first() > anchor:
            found = found.shift(-4)
    elif which in ("next", "coming"):
        while found.first() <= anchor:
            found = found.shift(4)
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
    rule(
        "relative-season",
        "(?:(?P<the><the>)|<this|that>)?" + RELATIVE + "(?P<season><season>)",
        relative_season,
    ),
    rule(
        "season-of-that-year",
        "<the>?(?P<season><season>)<of>(?P<which><this|that|last|next>)<same>?<unit>",
        season_of_that_year,
    ),
)
