"""All rules of the layer, in the order in which they are tried where two take the same tokens."""

from __future__ import annotations

from tasks.extract.timex import clock, dates, durations, parts_of_year, relative, sets
from tasks.extract.timex.pattern import Rule

RULES: tuple[Rule, ...] = (
    *dates.RULES,
    *parts_of_year.RULES,
    *relative.RULES,
    *sets.RULES,
    *clock.RULES,
    *durations.RULES,
)
