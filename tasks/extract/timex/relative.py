"""Times told from the publication day or from the time told of before: "last week", "two days later", "that year"."""

from __future__ import annotations

from tasks.extract.timex.context import Context
from tasks.extract.timex.durations import lasting
from tasks.extract.timex.match import Match
from tasks.extract.timex.numeral import Numeral
from tasks.extract.timex.parts_of_year import _near
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.period import Period, month, months_on, of
from tasks.extract.timex.reading import Reading, dated, timed

GRAIN = {
    "D": "day",
    "W": "week",
    "M": "month",
    "Q": "quarter",
    "Y": "year",
    "10Y": "decade",
    "100Y": "century",
}
STEPS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "prior": -1,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "forthcoming": 1,
    "following": 1,
    "subsequent": 1,
    "ensuing": 1,
}
FROM_TOLD = frozenset("previous preceding prior following subsequent ensuing that same".split())


def named_day(m: Match, now: Context) -> Reading | None:
    """today, yesterday, tomorrow; "the day before yesterday"."""
    base = now.now("day")
    if _is_title(m, "named") and m.before() != "." and m.before().isalpha():
        return None
    if base is None:
        return Reading("DATE", None)
    step = int(m.value("named"))
    if "far" in m:
        step += 1 if step > 0 else -1
    return leaning(base.shift(step), now, False)


def tonight(m: Match, now: Context) -> Reading | None:
    base = now.now("day")
    return timed(base, "TNI") if base else Reading("TIME", "XXXX-XX-XXTNI")


def part_of_named_day(m: Match, now: Context) -> Reading | None:
    """ "this morning", "last night", "that evening", "the next morning"."""
    which, part = m.word("which"), m.value("part")
    from_told = which in FROM_TOLD or "the" in m or now.anchor is None
    base = now.then("day", m.sentence) if from_told else now.now("day")
    if base is None:
        return Reading("TIME", f"XXXX-XX-XXT{part}")
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)
    return timed(base.shift(step), "T" + part)


def _is_title(m: Match, group: str) -> bool:
    """ "ABC's This Week": a capital where no sentence begins."""
    i = m.token(group)
    return i > m.sentence.first and m.doc.words[i][0].isupper() and not m.doc.words[i].isupper()


def grain_of(m: Match, group: str = "unit") -> str | None:
    return GRAIN.get(m.value(group))


def relative_unit(m: Match, now: Context) -> Reading | None:
    """ "last week", "this year", "the previous month", "that same day"."""
    grain = "weekend" if m.word("unit") == "weekend" else grain_of(m)
    if grain is None or _is_title(m, "unit"):
        return None
    which = m.word("which").split(" ")[-1]
    if _is_stretch(m, grain, which):
        return lasting(Numeral(1.0), m.value("unit"))
    if grain == "quarter" and which in ("latest", "that", "same"):
        return _reported_quarter(now)
    from_told = which in FROM_TOLD or now.anchor is None or (now.history and ("the" in m or which == "this"))
    base = now.then(grain, m.sentence) if from_told or (which == "next" and "the" in m) else now.now(grain)
    return leaning(base.shift(STEPS.get(which, 0)) if base else None, now, from_told)


def _is_stretch(m: Match, grain: str, which: str) -> bool:
    """ "the last week of August", "over the next decade": how long, not which one."""
    if which == "last" and "the" in m and m.after() == "of":
        return True
    if (
        m.before() in ("over", "during", "for", "within", "throughout")
        and "the" in m
        and which in ("past", "last", "next", "coming")
    ):
        return True
    return grain in ("decade", "century") and which in ("past", "next", "coming", "following") and "the" in m


def leaning(period: Period | None, now: Context, from_told: bool) -> Reading | None:
    """A date read from the publication day tells nothing about the times of a text on the past."""
    reading = dated(period) or Reading("DATE", None)
    reading.anchors = period is not None and (from_told or not now.history)
    return reading


def _reported_quarter(now: Context) -> Reading | None:
    """The quarter that the story is about, else the last that was over."""
    if now.quarter is not None:
        return dated(now.quarter)
    base = now.now("quarter")
    return dated(base.shift(-1)) if base else None


def the_weekend(m: Match, now: Context) -> Reading | None:
    """ "over the weekend": the last one, or from Friday on the one that begins."""
    base = now.then("weekend", m.sentence) if now.history else now.now("weekend")
    if base is None or now.anchor is None:
        return Reading("DATE", None, anchors=False)
    coming = now.anchor.isoweekday() >= 5 or now.direction(m) == "future"
    return dated(base if coming or now.history else base.shift(-1))


def the_unit(m: Match, now: Context) -> Reading | None:
    """ "the year", "the month": the one of publication, or the one told of."""
    grain = grain_of(m)
    if grain is None:
        return None
    if grain == "day" and not now.history and m.after().isalpha() and m.before() != "in":
        return None
    if m.after() in ("ended", "ending"):
        return lasting(Numeral(1.0), m.value("unit")) if grain != "quarter" else _reported_quarter(now)
    if grain == "quarter":
        return _reported_quarter(now)
    base = now.then(grain, m.sentence) if now.history else now.now(grain)
    return dated(base) if base else None


def relative_weekday(m: Match, now: Context) -> Reading | None:
    """ "last Friday", "next Monday", "this coming Sunday", "the previous Friday"."""
    which = m.word("which").split(" ")[-1]
    number = int(m.value("weekday"))
    base = now.then("day", m.sentence) if which in FROM_TOLD else now.now("day")
    if base is None:
        return Reading("DATE", f"XXXX-WXX-{number}")
    back = (base.first().isoweekday() - number) % 7
    if which in ("last", "past", "previous"):
        return dated(base.shift(-(back or 7)))
    if which in ("next", "coming", "upcoming", "following"):
        return dated(base.shift(7 - back))
    return dated(of("week", base.first()).to("day").shift(number - 1))


def weekday(m: Match, now: Context) -> Reading | None:
    found = now.weekday(int(m.value("weekday")), m)
    return dated(found) if found else Reading("DATE", f"XXXX-WXX-{m.value('weekday')}")


def relative_month(m: Match, now: Context) -> Reading | None:
    """ "last May", "next October"."""
    number, which = m.number("month"), m.word("which")
    base = now.then("month", m.sentence) if which in FROM_TOLD or now.anchor is None else now.now("month")
    if base is None:
        return Reading("DATE", f"XXXX-{number:02d}")
    if which in ("last", "past", "previous"):
        back = (base.index - (number - 1)) % 12 or 12
        return dated(base.shift(-back))
    if which in ("next", "coming", "following"):
        return dated(base.shift(((number - 1) - base.index) % 12 or 12))
    return dated(month(base.year, number))


def offset(m: Match, now: Context) -> Reading | None:
    """ "two weeks ago", "a year earlier", "three days later", "the day before"."""
    count = m.numeral() if "count" in m else Numeral(1.0)
    if count is None:
        return None
    word = m.tokens("way")[0]
    if word in ("before", "after") and _has_event(m):
        return None
    back = word in ("ago", "earlier", "before", "previously", "beforehand")
    deictic = word in ("ago", "hence")
    if count.number is None:
        return Reading("DATE", "PAST_REF" if back else "FUTURE_REF", anchors=False)
    return shifted(m, now, count, back, deictic)


def _has_event(m: Match) -> bool:
    """ "two months after the vote": how long after, and the day depends on the vote."""
    return m.after().isalpha() and m.after() not in ("and", "but", "when", "he", "she", "they", "it")


def shifted(m: Match, now: Context, count: Numeral, back: bool, deictic: bool) -> Reading | None:
    unit = m.value("unit")
    step, code = (int(unit[:-1] or 1), unit[-1]) if unit[:1].isdigit() else (1, unit)
    assert count.number is not None
    amount = count.number * step * (-1 if back else 1)
    if code in ("TH", "TM", "TS"):
        return _clock_shift(m, now, amount, deictic)
    grain = {"D": "day", "W": "week", "M": "month", "Y": "year", "Q": "quarter"}[code]
    base = _base(m, now, deictic, unit)
    if base is None:
        return Reading("DATE", None, anchors=False)
    found = moved(base, grain, amount)
    if (
        found is not None
        and grain == "year"
        and now.quarter is not None
        and not now.history
        and abs(amount) == 1
    ):
        found = now.quarter.shift(4 * (1 if amount > 0 else -1))
    result = dated(found)
    if result is not None and count.vague:
        result.mod = "APPROX"
    return result


def _base(m: Match, now: Context, deictic: bool, unit: str) -> Period | None:
    """From where is counted: the publication day, or what was told of last."""
    if deictic or (now.told is None and not now.history):
        return now.now("day")
    if (
        unit == "Y"
        and not now.history
        and now.told is not None
        and now.told.year == getattr(now.anchor, "year", 0) - 1
    ):
        return now.now("day")
    return now.told


def moved(base: Period, grain: str, amount: float) -> Period | None:
    """`base` moved by an amount of a grain: a day by days stays a day, by years it is a year."""
    whole = round(amount)
    if grain == "year" and amount != whole:
        grain, whole = "month", round(amount * 12)
    fine = base.grain if base.grain in ("day", "week", "month") else base.grain
    if grain == "day":
        return of("day", base.first()).shift(whole) if fine == "day" else None
    if grain == "week":
        if fine in ("day", "week"):
            return base.to("week").shift(whole)
        return None
    if grain == "month":
        return base.to("month").shift(whole) if fine not in ("year", "decade", "century") else None
    if grain == "quarter":
        return base.to("quarter").shift(whole)
    return base.to("year").shift(whole)


def _clock_shift(m: Match, now: Context, amount: float, deictic: bool) -> Reading | None:
    return Reading("TIME", "PAST_REF" if amount < 0 else "FUTURE_REF", anchors=False)


def end_of_unit(m: Match, now: Context) -> Reading | None:
    """ "year-end", "month's end"."""
    grain = grain_of(m)
    if grain is None or (grain == "day" or m.value("unit") not in GRAIN):
        return None
    base = now.then(grain, m.sentence) if now.history else now.now(grain)
    if base is not None and now.direction(m) == "past" and not now.history:
        base = base.shift(-1)
    found = dated(base) or Reading("DATE", None)
    found.mod, found.edge = "END", "end"
    return found


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
    base = now.quarter or now.now("quarter" if now.quarter else "year")
    if base is None:
        return None
    return dated(base.shift(-4 if base.grain == "quarter" else -1))


WHICH = (
    "(?P<which><this|that|these>?<last|past|previous|next|coming|following|same|current|latest>|<this|that>)"
)
RULES: tuple[Rule, ...] = (
    rule("named-day", "(?:(?P<far><the><unit><before|after>))?(?P<named><today>)", named_day),
    rule("tonight", "<tonight>", tonight),
    rule(
        "part-of-day",
        "(?P<the><the>)?(?P<which><this|that|last|next|following|previous|same>)<same>?(?P<part><part>)",
        part_of_named_day,
    ),
    rule(
        "relative-unit",
        "(?P<the><the>)?" + WHICH + "<fiscal|financial|calendar>?(?P<unit><unit|weekend>)",
        relative_unit,
    ),
    rule("the-unit", "<the><fiscal|filler|calendar>?(?P<unit><unit>)", the_unit),
    rule("the-weekend", "<the><weekend>", the_weekend),
    rule(
        "relative-weekday",
        "<the>?(?P<which><this>?<last|past|previous|next|coming|following>|<this>)(?P<weekday><weekday>)",
        relative_weekday,
    ),
    rule("weekday", "(?P<weekday><weekday>)", weekday),
    rule(
        "relative-month",
        "<the>?(?P<which><last|past|previous|next|coming|following|this>){MONTH}",
        relative_month,
    ),
    rule(
        "offset",
        "{NUMBER}<filler|more>?<hyphen>?(?P<unit><any_unit>)(?:<or><so>)?(?P<way><ago|later|earlier|before|previously|after|hence>)",
        offset,
    ),
    rule(
        "a-unit-offset",
        "<a>(?:<filler>)?(?P<unit><unit>)(?:<or><so>)?(?P<way><ago|later|earlier|before|previously|hence>)",
        offset,
    ),
    rule("units-offset", "(?P<unit><units>)(?P<way><ago|later|earlier>)", offset),
    rule("year-end", "<the>?(?P<unit><unit>)<possessive|hyphen>?<end>", end_of_unit),
    rule("stretch-of-year", "<the>{YEAR}<period|quarter>|<the><latest><period>", stretch_of_year),
    rule("the-day-before", "<the>(?P<unit><unit>)(?P<way><before|after>)", offset),
    rule(
        "year-ago",
        "(?:<the|a>?<same|filler>?)<unit><hyphen>?<ago|earlier><period|quarter>?",
        year_ago_stretch,
    ),
)
