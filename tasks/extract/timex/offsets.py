"""So far from another time: "two weeks ago", "a year earlier", "three days later"."""

from __future__ import annotations

from tasks.extract.timex.context import Context
from tasks.extract.timex.match import Match
from tasks.extract.timex.numeral import Numeral
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.period import Period, of
from tasks.extract.timex.reading import Reading, dated


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


def _has_event(m: Match) -> bool:
    """ "two months after the vote": how long after, and the day depends on the vote."""
    return m.after().isalpha() and m.after() not in ("and", "but", "when", "he", "she", "they", "it")


def shifted(m: Match, now: Context, count: Numeral, back: bool, deictic: bool) -> Reading | None:
    unit = m.value("unit")
    step, code = (int(unit[:-1] or 1), unit[-1]) if unit[:1].isdigit() else (1, unit)
    assert count.number is not None
    amount = count.number * step * (-1 if back else 1)
    if code[0] == "T":
        return Reading("TIME", "PAST_REF" if back else "FUTURE_REF", anchors=False)
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
    result = dated(found) or Reading("DATE", None, anchors=False)
    result.amount = amount
    if count.vague:
        result.mod = "APPROX"
    return result


def _base(_m: Match, now: Context, deictic: bool, unit: str) -> Period | None:
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
    if grain == "day":
        return of("day", base.first()).shift(whole) if base.grain == "day" else None
    if grain == "week":
        if base.grain in ("day", "week"):
            return base.to("week").shift(whole)
        return None
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
    rule("the-day-before", "<the>(?P<unit><unit>)(?P<way><before|after>)", offset),
)
