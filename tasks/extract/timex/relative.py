"""Times told from the publication day or the time told of last: "last week", "that year", "this morning"."""

from __future__ import annotations

from tasks.extract.timex.context import Context
from tasks.extract.timex.durations import lasting
from tasks.extract.timex.match import Match
from tasks.extract.timex.numeral import Numeral
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.period import Period, month, of
from tasks.extract.timex.quarters import latest_quarter, reported_quarter
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
MARCH_MAY = (3, 5)  # these months' names are other words too
FROM_TOLD = frozenset("previous preceding prior following subsequent ensuing that same".split())


def named_day(m: Match, now: Context) -> Reading | None:
    """today, yesterday, tomorrow; "the day before yesterday"."""
    base = now.now("day")
    if is_title(m, "named") and m.before() != "." and m.before().isalpha():
        return None
    if base is None:
        return Reading("DATE", None)
    step = int(m.value("named"))
    if "far" in m:
        step += 1 if step > 0 else -1
    return leaning(base.shift(step), now, False)


def tonight(_m: Match, now: Context) -> Reading | None:
    base = now.now("day")
    return timed(base, "TNI") if base else Reading("TIME", "XXXX-XX-XXTNI")


def part_of_named_day(m: Match, now: Context) -> Reading | None:
    """ "this morning", "last night", "that evening", "the next morning"."""
    if is_title(m, "part"):
        return None
    which, part = m.word("which"), m.value("part")
    from_told = which in FROM_TOLD or "the" in m or now.anchor is None
    base = now.then("day") if from_told else now.now("day")
    if base is None:
        return Reading("TIME", f"XXXX-XX-XXT{part}")
    step = {"last": -1, "past": -1, "previous": -1, "next": 1, "following": 1}.get(which, 0)
    return timed(base.shift(step), "T" + part)


def is_title(m: Match, group: str) -> bool:
    """ "ABC's This Week": a capital where no sentence begins."""
    i = m.token(group)
    return i > m.sentence.first and m.doc.words[i][0].isupper() and not m.doc.words[i].isupper()


def grain_of(m: Match, group: str = "unit") -> str | None:
    return GRAIN.get(m.value(group))


def relative_unit(m: Match, now: Context) -> Reading | None:
    """ "last week", "this year", "the previous month", "that same day"."""
    grain = "weekend" if m.word("unit") == "weekend" else grain_of(m)
    if grain is None or is_title(m, "unit"):
        return None
    which = m.word("which").split(" ")[-1]
    if grain == "weekend" and which in ("this", "coming", "upcoming") and not now.history:
        return the_weekend(m, now)
    if _is_stretch(m, grain, which):
        return lasting(Numeral(1.0), m.value("unit"))
    if grain == "quarter" and which in ("latest", "that", "same"):
        return latest_quarter(now) if which == "latest" else reported_quarter(now)
    from_told = which in FROM_TOLD or now.anchor is None or (now.history and ("the" in m or which == "this"))
    base = now.then(grain) if from_told or (which == "next" and "the" in m) else now.now(grain)
    # The coming weekend is that of this week, still ahead.
    step = 0 if grain == "weekend" and which in ("coming", "upcoming") else STEPS.get(which, 0)
    if step > 0 and _untold(m, now, base):
        return Reading("DATE", None, anchors=False)
    return leaning(base.shift(step) if base else None, now, from_told)


def _untold(m: Match, now: Context, base: Period | None) -> bool:
    """ "He apologized the next day": not the day after publication, though no other was told."""
    if base is None or now.history or "the" not in m or base != now.now(base.grain):
        return False
    return now.tense(m) == "past"


def _is_stretch(m: Match, grain: str, which: str) -> bool:
    """ "the last week of August", "over the next decade": how long, not which one; a weekend is always one."""
    if grain == "weekend":
        return False
    if which == "last" and "the" in m and m.after() == "of":
        return True
    if (
        m.before() in ("over", "during", "for", "within", "throughout")
        and "the" in m
        and which in ("past", "last", "next", "coming")
    ):
        return True
    return grain in ("decade", "century") and which in ("past", "next", "coming") and "the" in m


def leaning(period: Period | None, now: Context, from_told: bool) -> Reading | None:
    """A date read from the publication day tells nothing about the times of a text on the past."""
    reading = dated(period) or Reading("DATE", None)
    reading.anchors = period is not None and (from_told or not now.history)
    return reading


def the_weekend(m: Match, now: Context) -> Reading | None:
    """ "over the weekend": the last one, or from Friday on the one that begins; "this weekend" is past on Tuesdays only
    where the clause says so."""
    base = now.current("weekend")
    if base is None or now.anchor is None:
        return Reading("DATE", None, anchors=False)
    direction = now.direction(m)
    this = "which" in m and (direction not in ("past", "gone") or m.word("which") != "this")
    coming = now.anchor.isoweekday() >= 5 or direction == "future" or this
    return dated(base if coming or now.history else base.shift(-1))


def the_unit(m: Match, now: Context) -> Reading | None:
    """ "the year", "the month": the one of publication, or the one told of."""
    grain = grain_of(m)
    if grain is None:
        return None
    if is_title(m, "unit"):
        return None
    if grain == "day" and not now.history and m.after().isalpha() and m.before() != "in":
        return None
    if m.after() in ("ended", "ending"):
        return lasting(Numeral(1.0), m.value("unit")) if grain != "quarter" else reported_quarter(now)
    if grain == "quarter":
        return reported_quarter(now)
    base = now.then(grain) if grain == "day" else now.current(grain)
    return dated(base) if base else None


def relative_weekday(m: Match, now: Context) -> Reading | None:
    """ "last Friday", "next Monday", "this coming Sunday", "the previous Friday"."""
    which = m.word("which") or m.word("other")
    number = int(m.value("weekday"))
    base = now.then("day") if which in FROM_TOLD else now.now("day")
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
    """ "last May", "next October", "that November"."""
    number, which = m.number("month"), m.word("which") or m.word("other")
    if which == "that":
        if number in MARCH_MAY and m.after().isalpha():
            return None  # "those that may come"
        told = now.then("year")
        return dated(month(told.year, number)) if told else Reading("DATE", f"XXXX-{number:02d}")
    base = now.then("month") if which in FROM_TOLD or now.anchor is None else now.now("month")
    if base is None:
        return Reading("DATE", f"XXXX-{number:02d}")
    if which in ("last", "past", "previous"):
        back = (base.index - (number - 1)) % 12
        return dated(base.shift(-back - 12 if is_fresh(back, base) and which == "last" else -(back or 12)))
    if which in ("next", "coming", "following"):
        return dated(base.shift(((number - 1) - base.index) % 12 or 12))
    return dated(month(base.year, number))


def is_fresh(back: int, base: Period) -> bool:
    """Whether "last" doesn't mean the month that has just ended: said in March, "last February" is that of last year,
    but said in January, "last December" is a month ago."""
    return back == 1 and base.index % 12 > 0


def end_of_unit(m: Match, now: Context) -> Reading | None:
    """ "year-end", "month's end"."""
    grain = grain_of(m)
    if grain is None or grain == "day" or m.doc.lower[m.last - 1] != "end":
        return None
    base = now.current(grain)
    if base is not None and now.direction(m) in ("past", "gone") and not now.history:
        base = base.shift(-1)
    found = dated(base) or Reading("DATE", None)
    found.mod, found.edge = "END", "end"
    return found


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
        "(?:<the>?(?P<which><last|next|this>)|<the|this>(?P<other><last|past|previous|next|coming|following>))(?P<weekday><weekday>)",
        relative_weekday,
    ),
    rule("weekday", "(?P<weekday><weekday>)", weekday),
    rule(
        "relative-month",
        "(?:<the>?(?P<which><last|next|this|that>)|<the|this>(?P<other><past|previous|coming|following>)){MONTH}",
        relative_month,
    ),
    rule("year-end", "<the>?(?P<unit><unit>)<possessive|hyphen>?<end>", end_of_unit),
)
