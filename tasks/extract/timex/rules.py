"""All rules of the layer, in the order in which they are tried where two take the same tokens, and which of them match."""

from __future__ import annotations

from functools import lru_cache

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

Spans = dict[str, tuple[int, int]]  # of the named groups

RULES: tuple[Rule, ...] = tuple(
    rule
    for module in (dates, years, seasons, quarters, named_days, relative, offsets, sets, clock, durations)
    for rule in module.RULES
)


@lru_cache(maxsize=20_000)
def candidates(codes: str) -> tuple[tuple[int, Rule, Spans], ...]:
    """(tokens taken, rule, groups) of each rule that matches at the beginning of `codes`, longest first."""
    found = []
    for r in RULES:
        m = r.pattern.match(codes)
        if m and m.end():
            spans = {name: m.span(name) for name in m.groupdict() if m.span(name)[0] >= 0}
            found.append((m.end(), r, spans))
    found.sort(key=lambda c: -c[0])
    return tuple(found)
