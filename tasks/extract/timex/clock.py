"""Times of day: "10:30 p.m. EST", "noon", "0530 GMT", "three o'clock", "the morning"."""

from __future__ import annotations

from tasks.extract.timex.context import Context
from tasks.extract.timex.match import Match
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.plausible import is_clock
from tasks.extract.timex.reading import Reading, timed


def _of_day(clock: str, m: Match, now: Context) -> Reading:
    """A time whose day is not told here: the day told of last, or of publication; a day beside it is joined later."""
    zone = m.word("zone")
    base = now.day_beside(m)
    if base is None or (now.history and clock[1].isalpha()):
        return Reading("TIME", "XXXX-XX-XX" + clock, clock=clock, zone=zone, anchors=False)
    reading = timed(base, clock)
    reading.zone, reading.assumed, reading.anchors = zone, True, False
    return reading


def twelve_hours(m: Match, now: Context) -> Reading | None:
    hour = m.number("hour")
    minute = m.number("minute") if "minute" in m else 0
    if "half_day" not in m or not 1 <= hour <= 12 or minute > 59:
        return None
    hour = hour % 12 + (12 if m.value("half_day") == "pm" or m.word("half_day").startswith("p") else 0)
    return _of_day(f"T{hour:02d}:{minute:02d}", m, now)


def twenty_four_hours(m: Match, now: Context) -> Reading | None:
    """ "14:05", "at 9:21", "0:30 GMT"; not the length of a film ("1:47")."""
    hour, minute = m.number("hour"), m.number("minute")
    told = "zone" in m or m.last - m.first > 3 or m.before() in BEFORE_CLOCK or len(m.word("hour")) == 2
    figures = m.joined(m.first, m.first + 3) and len(m.word("minute")) == 2
    if not told or not figures or hour > 24 or minute > 59:
        return None
    return _of_day(f"T{hour:02d}:{minute:02d}", m, now)


def military(m: Match, now: Context) -> Reading | None:
    """ "0530 GMT", "1900 hours"."""
    figures = m.word("figures")
    if len(figures) != 4 or int(figures[:2]) > 24 or int(figures[2:]) > 59:
        return None
    return _of_day(f"T{figures[:2]}:{figures[2:]}", m, now)


def bare_military(m: Match, now: Context) -> Reading | None:
    """ "at 1830 on Thursday"."""
    return military(m, now) if is_clock(m) else None


def oclock(m: Match, now: Context) -> Reading | None:
    return _of_day(f"T{m.number('hour'):02d}:00", m, now)


def in_the_part(m: Match, now: Context) -> Reading | None:
    """ "four in the morning"."""
    hour = m.number("hour")
    if hour > 12:
        return None
    late = m.value("part") in ("AF", "EV", "NI") and hour != 12
    return _of_day(f"T{hour + (12 if late else 0):02d}:00", m, now)


BEFORE_CLOCK = frozenset("at by from to until till since around about before after between and - – (".split())
BEFORE_MOMENT = frozenset(
    "at by before until till since from after around about toward towards near of on and to".split()
)
DAYS = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow on".split()
)


def moment(m: Match, now: Context) -> Reading | None:
    """ "noon", "midnight", "dawn"."""
    value = m.value("moment")
    if m.before() not in BEFORE_MOMENT and m.after() not in DAYS:
        return None
    return _of_day("T" + value, m, now)


def part_of_day(m: Match, now: Context) -> Reading | None:
    if m.before() == "good" or _is_name(m):
        return None
    return _of_day("T" + m.value("part"), m, now)


def _is_name(m: Match) -> bool:
    """ "The Morning Star": capitals inside of a sentence."""
    i = m.token("part")
    return i + 1 < m.sentence.last and m.doc.words[i].istitle() and m.doc.words[i + 1].istitle()


def early_hours(m: Match, now: Context) -> Reading | None:
    """ "the early hours of Sunday"."""
    return _of_day("TMO", m, now)


HALF = "(?P<half_day><am|pm>)"
ZONE = "(?:<local>?(?P<zone><utc>)|<local><time>)?"
RULES: tuple[Rule, ...] = (
    rule("hour-am", "(?P<hour><hour12|small|teen>)" + HALF + ZONE, twelve_hours),
    rule(
        "hour-minute-am", "(?P<hour><hour12>)(?:<colon>|<dot>)(?P<minute><two>)" + HALF + ZONE, twelve_hours
    ),
    rule(
        "hour-minute",
        "(?P<hour><zero|hour12|hour24>)<colon>(?P<minute><two>)(?:<colon><two>)?<units>?" + ZONE,
        twenty_four_hours,
    ),
    rule("military", "(?P<figures><int|year4>)(?:(?P<zone><utc>)|<hours>)", military),
    rule("military-bare", "(?P<figures><int|year4>)", bare_military),
    rule("o-clock", "(?P<hour><hour12|small|teen>)<oclock>" + ZONE, oclock),
    rule("in-the-morning", "(?P<hour><hour12|small|teen>)<in><the>(?P<part><part>)", in_the_part),
    rule("moment", "(?P<moment><moment>)" + ZONE, moment),
    rule("part", "<the>?(?P<part><part>)", part_of_day),
    rule("early-hours", "<the>?<early><part>?<hours>", early_hours),
    rule("overnight", "(?P<part><overnight>)", part_of_day),
)
