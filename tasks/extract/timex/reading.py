"""What a rule reads: a TIMEX3 type and value, and the stretch of the calendar, if there is one."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.timex.period import Period


@dataclass(slots=True)
class Reading:
    """`period` is None where the words give no interval. `clock` is what follows the day in a TIME value ("T14:30").

    `amount` and `unit` are kept of durations, for what is said around them ("ago", "about"). `edge` is "end" for "the end of" and "start" for "the beginning of". `first` and `last` are tokens, half open; `anchors` tells whether later times may lean on it.
    """

    type: str
    value: str | None = None
    mod: str | None = None
    period: Period | None = None
    start: Period | None = None  # of a range that ends here
    until: Period | None = None  # of a range that begins here
    assumed: bool = False  # the day of a time of day that stands without one
    explicit: bool = False
    clock: str = ""
    zone: str = ""
    amount: float | None = None
    unit: str = ""
    edge: str = ""
    anchors: bool = True
    no_interval: bool = False
    first: int = 0
    last: int = 0
    rule: str = ""


def dated(period: Period | None, explicit: bool = False, mod: str | None = None) -> Reading | None:
    """A DATE for a stretch of the calendar; None for no stretch."""
    if period is None:
        return None
    return Reading("DATE", period.value(), mod, period, explicit=explicit)


def timed(period: Period, clock: str, explicit: bool = False) -> Reading:
    """A TIME on a day: `clock` is T14:30, TMO, TNI ..."""
    return Reading("TIME", period.value() + clock, None, period, explicit=explicit, clock=clock)
