"""An attribution in the pieces that were said in one go: what stands before the cue, after it, in later sentences."""

from __future__ import annotations

from bisect import bisect_left

from tasks.extract.annotations import Attribution, Span
from tasks.extract.attribution.tagging import tag
from tasks.extract.document import Document

DIRECTING = frozenset(("demand", "order", "ask", "accuse", "warn", "suggest"))
LEAST = 3  # words; a shorter unquoted piece is no statement of its own ("he said, however,")


def parts_of(doc: Document, attribution: Attribution) -> list[Span]:
    """The contiguous pieces of the content, in text order; a piece too short to stand alone goes with the longest."""
    spans = sorted(attribution.content)
    if attribution.rule == "say:r" and len(spans) == 1 and attribution.act in DIRECTING:
        return [_what_is_asked(doc, spans[0])]
    if len(spans) < 2:
        return spans
    whole = [s for s in spans if attribution.mode == "direct" or _words(doc, s) >= LEAST]
    return whole or [max(spans, key=lambda s: s[1] - s[0])]


def _what_is_asked(doc: Document, span: Span) -> Span:
    """ "the army to leave", "Holm of fraud": without whom it is asked or said of."""
    first, last = doc.token_at(span[0]), doc.token_at(span[1] - 1) + 1
    for k in range(first + 1, last - 1):
        word, after = doc.lower[k], tag(doc.lower[k + 1])
        if word == "of" and after == "G":
            return doc.starts[k + 1], span[1]
        if (word == "to" and after not in "DO" and doc.words[k + 1].islower()) or word == "that":
            return doc.starts[k + 1], span[1]
    return span


def _words(doc: Document, span: Span) -> int:
    return doc.token_at(span[1] - 1) - doc.token_at(span[0]) + 1


def said_once(attributions: list[Attribution]) -> list[Attribution]:
    """Leave out those that only hand on another one: "the agency said the mayor announced ..." is the mayor's statement.

    `attributions` stand in text order of their content, so that one inside another begins at or after it.
    """
    inner = sorted(_extent(a) for a in attributions if len(a.hops) > 1 and a.content)
    starts = [start for start, _ in inner]
    return [a for a in attributions if not (a.content and _hands_on(_extent(a), inner, starts))]


def _extent(a: Attribution) -> Span:
    return min(a.content)[0], max(e for _, e in a.content)


def _hands_on(outer: Span, inner: list[Span], starts: list[int]) -> bool:
    """Whether one of the `inner` fills most of `outer`, or ends with it."""
    start, end = outer
    near = inner[bisect_left(starts, start) : bisect_left(starts, end)]
    return any(
        last <= end and (first, last) != outer and (end - last <= 2 or 2 * (last - first) > end - start)
        for first, last in near
    )
