"""Quarters, halves and fiscal years, as stories on results count them."""

from __future__ import annotations

from tasks.extract.timex.context import Context
from tasks.extract.timex.match import Match
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.period import Period, of, year
from tasks.extract.timex.reading import Reading, dated
from tasks.extract.timex.years import written_year

FAR_MONTHS, HALF_YEAR = 3, 6


def quarter(m: Match, now: Context) -> Reading | None:
    """ "the third quarter (of 1990)", "fourth-quarter"."""
    number = 4 if "final" in m else m.number("nth")
    if not 1 <= number <= 4:
        return None
    if "year" in m:
        return dated(_quarter(written_year(m), number), explicit=True)
    base = now.now("year") or now.then("year")
    if base is None:
        return Reading("DATE", f"XXXX-Q{number}")
    return dated(_quarter(base.index + _years_on(m, now, number), number))


def _quarter(a_year: int, number: int) -> Period:
    return Period("quarter", a_year * 4 + number - 1)


def _years_on(m: Match, now: Context, number: int) -> int:
    """Last year's, next year's, or for a bare one that of last year if it is still far off."""
    if "which" in m or "ago" in m:
        return -1 if "ago" in m else {"last": -1, "next": 1}.get(m.word("which"), 0)
    far = now.anchor is not None and number * 3 - 2 - now.anchor.month > FAR_MONTHS
    return -1 if far and now.tense(m) != "future" else 0


def half(m: Match, now: Context) -> Reading | None:
    """ "the first half of 2008", "the second half of the year"."""
    number = 1 if m.word("nth") == "first" else 2
    base = year(written_year(m)) if "year" in m else now.now("year") if now.anchor else now.then("year")
    if base is None:
        return None
    if "which" in m:
        base = base.shift({"last": -1, "next": 1, "previous": -1}.get(m.word("which"), 0))
    if _is_behind(m, now, number):
        base = base.shift(-1)
    return dated(Period("half", base.index * 2 + number - 1), explicit="year" in m)


def _is_behind(m: Match, now: Context, number: int) -> bool:
    """ "It earned more in the second half of the year", said in January, is of the year before."""
    early = number == 2 and now.anchor is not None and now.anchor.month <= HALF_YEAR and not now.history
    return early and m.word("which") == "the" and now.tense(m) == "past"


def fiscal_year(m: Match, _now: Context) -> Reading | None:
    return dated(year(written_year(m)), explicit=True)


def quarter_code(m: Match, now: Context) -> Reading | None:
    """ "Q3 2021", "H1 2020"."""
    number, grain = m.number("nth"), "quarter" if m.word("code") == "q" else "half"
    if (
        m.doc.glued(m.first)
        or not m.joined(m.first, m.first + 2)
        or number > (4 if grain == "quarter" else 2)
    ):
        return None
    base = year(written_year(m)) if "year" in m else now.then("year")
    if base is None or ("year" not in m and (grain == "half" or now.history)):
        return None
    steps = 4 if grain == "quarter" else 2
    return dated(Period(grain, base.index * steps + number - 1), explicit="year" in m)


def reported_quarter(now: Context) -> Reading | None:
    """The quarter that the story is about, else the last that was over."""
    if now.quarter is not None:
        return dated(now.quarter)
    base = now.now("quarter")
    return dated(base.shift(-1)) if base else None


def latest_quarter(now: Context) -> Reading | None:
    """ "the latest quarter": the one that the story is about, if it is over, else the last that was."""
    if now.quarter is not None and now.anchor is not None and now.quarter.end() > now.anchor:
        return dated(of("quarter", now.anchor).shift(-1))
    return reported_quarter(now)


def stretch_of_year(m: Match, now: Context) -> Reading | None:
    """ "the 1988 quarter", "the 1989 period", "the latest period": of that year, what the story reports on."""
    base = now.quarter
    if "year" not in m:
        return dated(base) if base else None
    number = m.number("year")
    if base is None:
        return dated(Period("year", number), explicit=True)
    return dated(Period("quarter", number * 4 + base.index % 4))


def year_ago_stretch(m: Match, now: Context) -> Reading | None:
    """ "the year-earlier period", "year-ago quarter": the stretch told of, a year before."""
    if m.value("unit" if "unit" in m else "one") != "Y":
        return None
    base = now.quarter or now.current("year")
    if base is None:
        return None
    return dated(base.shift(-4 if base.grain == "quarter" else -1))


OF_YEAR = "(?:<comma>?<of>?<fiscal>?{YEAR})"
RULES: tuple[Rule, ...] = (
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
    rule(
        "quarter-code",
        "(?P<code><quarter_letter>)(?P<nth><hour12>)(?:<of|hyphen|apostrophe>?(?P<year><year4|two>))?",
        quarter_code,
    ),
    rule("year-fiscal", "<the>?{YEAR}<hyphen>?<fiscal|financial|calendar><unit>", fiscal_year),
    rule("fiscal-code", "<fy><apostrophe>?(?P<year><year4|two>)", fiscal_year),
    rule("fiscal-year", "<the>?<fiscal|financial>(?:<unit>)?{YEAR}", fiscal_year),
    rule("fiscal-short-year", "<the>?<fiscal|financial>(?:<unit>)?<apostrophe>(?P<year><two>)", fiscal_year),
    rule("stretch-of-year", "<the>{YEAR}<period|quarter>|<the><latest><period>", stretch_of_year),
    rule(
        "year-ago",
        "(?:<the>?<same|filler>?(?P<unit><unit>)<hyphen>?|<a>(?P<one><unit>)<hyphen>)<ago|earlier><period|quarter>?",
        year_ago_stretch,
    ),
)
