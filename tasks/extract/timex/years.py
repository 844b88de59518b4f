"""Years, decades and centuries, in figures and words, before Christ and after."""

from __future__ import annotations

from tasks.extract.timex.context import Context
from tasks.extract.timex.match import Match
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.period import Period, month, year
from tasks.extract.timex.plausible import bare_year
from tasks.extract.timex.reading import Reading, dated

PARTS = frozenset(("early", "late", "mid", "-"))
THIS_CENTURY = 30  # '07 is 2007, '89 is 1989: two figures up to so many count from 2000
LATEST_YEAR = 2029  # "the '20s" of a text without a publication day are those of this century


def written_year(m: Match) -> int:
    """A year of four figures, or of two ("'89", "5/6/07")."""
    number = m.number("year")
    if number >= 100:
        return number
    return number + (2000 if number <= THIS_CENTURY else 1900)


def year_alone(m: Match, _now: Context) -> Reading | None:
    return dated(year(m.number("year")), explicit=True) if bare_year(m) else None


def named_year(m: Match, _now: Context) -> Reading | None:
    """ "the year 2000", "the year two thousand"."""
    if m.value("unit") != "Y":
        return None
    if "thousands" in m:
        spelled = m.numeral("thousands")
        return dated(year(int(spelled.number)), explicit=True) if spelled and spelled.number else None
    return dated(year(m.number("year")), explicit=True)


def short_year(m: Match, _now: Context) -> Reading | None:
    """ "'99"."""
    if not m.doc.glued(m.token("year")) or m.doc.glued(m.first) or len(m.word("year")) < 2:
        return None
    return dated(year(written_year(m)), explicit=True)


def year_before_christ(m: Match, _now: Context) -> Reading | None:
    number = 1 - m.number("year")
    found = month(number, m.number("month")) if "month" in m else year(number)
    return dated(found, explicit=True)


def year_of_the_lord(m: Match, _now: Context) -> Reading | None:
    number = m.number("year" if "year" in m else "after")
    return dated(year(number), explicit=True) if 0 < number < 2200 else None


def decade(m: Match, now: Context) -> Reading | None:
    """ "the 1980s", "the '90s": of two figures, the last such decade that has begun."""
    number = m.number("year")
    if not m.doc.glued(m.token("plural")) or number % 10:
        return None
    if m.word("plural") != "s" and m.doc.lower[m.first] != "the" and m.before() not in PARTS:
        return None  # "1990's worst storm"
    if number < 100:
        latest = now.anchor.year if now.anchor else LATEST_YEAR
        number += latest // 100 * 100
        number -= 100 if number > latest else 0
    return dated(Period("decade", number // 10), explicit=True)


def named_decade(m: Match, now: Context) -> Reading | None:
    """ "the nineties": of the century before, where that is not told."""
    number = int(m.value("decade"))
    told = now.told_here(m.sentence)
    century = told.year // 100 if told is not None and told.year > 0 else 19
    return dated(Period("decade", century * 10 + number // 10))


def century(m: Match, _now: Context) -> Reading | None:
    if m.value("unit") != "100Y" or _is_name(m):
        return None
    number = m.number("nth") - 1
    if "bc" in m:
        number = -number - 1
    return dated(Period("century", number), explicit=True)


def _is_name(m: Match) -> bool:
    """ "21st Century Fox"."""
    following = m.doc.words[m.last] if m.last < m.sentence.last else ""
    return m.doc.words[m.token("unit")].istitle() and following.istitle()


def decade_before_christ(m: Match, _now: Context) -> Reading | None:
    return dated(Period("decade", -(m.number("year") // 10) - 1), explicit=True)


RULES: tuple[Rule, ...] = (
    rule("year", "{YEAR}", year_alone),
    rule(
        "named-year",
        "<the>(?P<unit><unit|units>)<of>?(?:{YEAR}|(?P<thousands><small><thousand>(?:<and>?<small|teen>)?))",
        named_year,
    ),
    rule("short-year", "<apostrophe>(?P<year><two>)", short_year),
    rule("year-bc", "(?:{MONTH}<comma>?)?(?P<year><whole>)<bc>", year_before_christ),
    rule(
        "year-bc-first", "(?P<year><whole>)(?=<hyphen|dash|to|and>(?P<upto><whole>)<bc>)", year_before_christ
    ),
    rule("year-ad", "(?P<year><whole>)<ad>|<ad>(?P<after><whole>)", year_of_the_lord),
    rule("decade", "<the>?(?P<year><year4>)(?P<plural><s|possessive>)", decade),
    rule("short-decade", "<the>?<apostrophe>?(?P<year><two>)<apostrophe>?(?P<plural><s>)", decade),
    rule("named-decade", "<the>(?P<decade><decade_name>)", named_decade),
    rule(
        "century",
        "<the>?(?P<nth><nth>|<whole>(?=<ordinal_mark>))<ordinal_mark>?<hyphen>?(?P<unit><unit>)(?P<bc><bc>)?",
        century,
    ),
    rule("decade-bc", "<the>?(?P<year><whole>)<s><bc>", decade_before_christ),
)
