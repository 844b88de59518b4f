"""All rules of the layer, in the order in which they are tried where two take the same tokens."""

from __future__ import annotations

from tasks.extract.timex import (
    clock,
    dates,
    durations,
    named_days,
    offsets,
    quarters,
    relative,
    seasons,
    sets,
    years,
)
from tasks.extract.timex.pattern import Rule

RULES: tuple[Rule, ...] = tuple(
    rule
    for module in (dates, years, seasons, quarters, named_days, relative, offsets, sets, clock, durations)
    for rule in module.RULES
)
