"""What returns: "every Friday", "twice a week", "daily"."""

from __future__ import annotations

from tasks.extract.timex.context import Context
from tasks.extract.timex.durations import iso, lasting
from tasks.extract.timex.match import Match
from tasks.extract.timex.numeral import Numeral
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.reading import Reading


def _set(value: str | None) -> Reading | None:
    return Reading("SET", value, anchors=False) if value else None


def every_unit(m: Match, _now: Context) -> Reading | None:
    count = m.numeral() if "count" in m else Numeral(2.0 if "other" in m else 1.0)
    if "nth" in m:
        count = Numeral(float(m.number("nth")))
    if count is None:
        return None
    found = lasting(count, m.value("unit"))
    return _set(found.value if found else None)


def every_day_named(m: Match, _now: Context) -> Reading | None:
    part = f"T{m.value('part')}" if "part" in m else ""
    return _set(f"XXXX-WXX-{m.value('weekday')}{part}")


def every_part(m: Match, _now: Context) -> Reading | None:
    return _set(f"XXXX-XX-XXT{m.value('part')}")


def every_month(m: Match, _now: Context) -> Reading | None:
    return _set(f"XXXX-{m.number('month'):02d}")


def every_season(m: Match, _now: Context) -> Reading | None:
    return _set(f"XXXX-{m.value('season')}")


def weekends(_m: Match, _now: Context) -> Reading | None:
    return _set("XXXX-WXX-WE")


def adverb(m: Match, _now: Context) -> Reading | None:
    """ "daily", "annually"."""
    i = m.token("often")
    if i > m.sentence.first and m.doc.words[i][0].isupper():
        return None  # "the Daily Mail"
    unit = m.value("often")
    digits = "".join(c for c in unit if c.isdigit())
    return _set(
        iso(int(digits or 1) * (3 if unit == "Q" else 1), "M" if unit == "Q" else unit[len(digits) :])
    )


EVERY = "<every>"
RULES: tuple[Rule, ...] = (
    rule("every-unit", EVERY + "(?P<other><other>)?<filler>?(?P<unit><unit>)", every_unit),
    rule("every-few-units", EVERY + "{NUMBER}(?P<unit><units>)", every_unit),
    rule("every-nth-unit", EVERY + "(?P<nth><nth>)(?P<unit><unit>)", every_unit),
    rule("per-unit", "<per>(?P<unit><unit>)", every_unit),
    rule("times-a-unit", "<once|times>(?P<over><a>)(?P<unit><unit>)", every_unit),
    rule("every-weekday", EVERY + "<other>?(?P<weekday><weekday>)(?P<part><part>)?", every_day_named),
    rule("weekdays", "(?P<weekday><weekdays>)", every_day_named),
    rule("weekday-nights", "(?P<weekday><weekday>)(?P<part><parts>)", every_day_named),
    rule("every-part", EVERY + "(?P<part><part>)", every_part),
    rule("every-month", EVERY + "{MONTH}", every_month),
    rule("every-season", EVERY + "(?P<season><season>)", every_season),
    rule("weekends", "<weekends>|<every><weekend>", weekends),
    rule("adverb", "(?P<often><daily>)", adverb),
)
