"""The stretch of a sentence that a claim quotes: the counted phrase with the words that its values rest on."""

from __future__ import annotations

from tasks.extract.claim.what.governor import Role
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.as_of import When


def quoted_span(counted: Counted, role: Role, when: When) -> tuple[int, int]:
    """Characters of the shortest stretch of the sentence that holds the phrase, the words for measure and role, the
    head noun that a list shares, and the time expression if the sentence has it."""
    q = counted.quantity
    spans = [(q.start, q.end), (q.number_start, q.number_end)]
    if q.head is not None:
        spans.append(q.head)
    if counted.befallen is not None:
        spans.append((counted.befallen.start, counted.befallen.end))
    if role.start is not None and role.end is not None:
        spans.append((role.start, role.end))
    if when.timex is not None:
        spans.append((when.timex.start, when.timex.end))
    s = counted.sentence
    inside = [(a, b) for a, b in spans if s.start <= a and b <= s.end]
    return min(a for a, _ in inside), max(b for _, b in inside)
