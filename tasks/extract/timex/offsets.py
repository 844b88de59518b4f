"""So far from another time: "two weeks ago", "a year earlier", "three days later"."""

from __future__ import annotations

from tasks.extract.timex.context import Context
from tasks.extract.timex.durations import factor_of
from tasks.extract.timex.match import Match
from tasks.extract.timex.numeral import Numeral
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.period import Period, of
from tasks.extract.timex.reading import Reading, dated

GRAIN = {"D": "day", "W": "week", "M": "month", "Q": "quarter", "Y": "year"}


def offset(m: Match, now: Context) -> Reading | None:
    """ "two weeks ago", "a year earlier", "three days later", "the day before"."""
    count = m.numeral() if "count" in m else Numeral(None if m.tokens("unit")[0].endswith("s") else 1.0)
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


def evening_before(m: Match, now: Context) -> Reading | None:
    """ "The evening before", "the morning after": on the next day of what was told, as "the day before"."""
    return None if _has_event(m) else shifted_days(now, -1 if m.tokens("way")[0] == "before" else 1)


def shifted_days(now: Context, days: int) -> Reading | None:
    base = _base(now, deictic=False, code="D")
    return dated(moved(base, "day", days)) if base is not None else None


def _has_event(m: Match) -> bool:
    """ "two months after the vote": how long after, and the day depends on the vote."""
    return m.after().isalpha() and m.after() not in ("and", "but", "when")


def shifted(m: Match, now: Context, count: Numeral, back: bool, deictic: bool) -> Reading | None:
    factor, code = factor_of(m.value("unit"))
    if code[0] == "T":
        return Reading("TIME", "PAST_REF" if back else "FUTURE_REF", anchors=False)
    assert count.number is not None
    amount = count.number * factor * (-1 if back else 1)
    found = None
    if abs(amount) == 1 and code == "Y" and now.quarter is not None and not now.history:
        found = now.quarter.shift(
            4 * round(amount)
        )  # results of a quarter are held against those a year before
    elif (base := _base(now, deictic, code)) is not None:
        found = _possible(moved(base, GRAIN[code], amount), now)
    reading = dated(found) or Reading("DATE", None, anchors=False)
    reading.amount, reading.mod = amount, "APPROX" if count.vague else None
    return reading


def _possible(found: Period | None, now: Context) -> Period | None:
    """Not "two hundred years later" counted from today, where the story has begun in a past that it did not date."""
    if found is None or now.history or now.anchor is None or now.told is None:
        return found
    ahead = found.year > now.anchor.year + 1 and now.told.year <= now.anchor.year
    return None if ahead else found


def _base(now: Context, deictic: bool, code: str) -> Period | None:
    """From where is counted: the publication day, or what was told of last."""
    if deictic or (now.told is None and not now.history):
        return now.now("day")
    last_year = now.told is not None and now.anchor is not None and now.told.year == now.anchor.year - 1
    if code == "Y" and last_year and not now.history:
        return now.now("day")  # "a year earlier" beside last year's figures is last year again
    return now.told


def moved(base: Period, grain: str, amount: float) -> Period | None:
    """`base` moved by an amount of a grain: a day by days stays a day, by years it is a year."""
    whole = round(amount)
    if grain == "year" and amount != whole:
        grain, whole = "month", round(amount * 12)
    if grain == "day":
        return of("day", base.first()).shift(whole) if base.grain == "day" else None
    if grain == "week":
        return base.to("week").shift(whole) if base.grain in ("day", "week") else None
    if grain == "month":
        return base.to("month").shift(whole) if base.grain not in ("year", "decade", "century") else None
    if grain == "quarter":
        return base.to("quarter").shift(whole)
    return base.to("year").shift(whole)


RULES: tuple[Rule, ...] = (
    rule(
        "offset",
        "{NUMBER}<filler|more>?<hyphen>?(?P<unit><unit|units>)(?:<or><so>)?(?P<way><ago|later|earlier|before|previously|after|hence>)",
        offset,
    ),
    rule(
        "a-unit-offset",
        "<a>(?:<filler>)?(?P<unit><unit>)(?:<or><so>)?(?P<way><ago|later|earlier|before|previously|hence>)",
        offset,
    ),
    rule("units-offset", "(?P<unit><units>)(?P<way><ago|later|earlier>)", offset),
    rule("the-evening-before", "<the>(?P<part><part>)(?P<way><before|after>)", evening_before),
    rule("the-day-before", "<the>(?P<unit><unit>)(?P<way><before|after>)", offset),
)
