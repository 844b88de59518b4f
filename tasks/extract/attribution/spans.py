"""Content as spans of characters, and its mode: direct, indirect or mixed."""

from __future__ import annotations

from tasks.extract.annotations import Span
from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.noun_phrase import Tokens
from tasks.extract.attribution.quotes import Quote
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.verbs import Verb


def draft_of(verb: Verb, spans: list[Span], source: Tokens | None, mode: str, rule: str) -> Draft | None:
    if not spans:
        return None
    start = verb.start + (source == (verb.start, verb.start + 1))  # "they've said"
    return Draft(spans, (start, verb.end), source, mode, verb.cue, rule, verb.head, verb.negated)


def spans_of(r: Reading, start: int, end: int) -> tuple[list[Span], str]:
    """Content tokens as spans, and the mode: a whole quote without its marks, else all from first to last word."""
    while start < end and r.tag(start) in ",:-":
        start += 1
    while end > start and r.tag(end - 1) in ",:-;":
        end -= 1
    if start >= end:
        return [], "indirect"
    ending = r.quote_to(end - 1)
    if ending and ending.left < r.first and _only_quoted(r, r.first, end):
        return [inside(ending)], "direct"
    opening = r.quote_from(start)
    if opening and _only_quoted(r, start, end):
        if ending and ending is not opening:
            return [(opening.start, ending.end)], "direct"
        return [inside(opening)], "direct"
    first = ending.start if ending and ending.left < r.first else r.doc.starts[start]
    mode = "mixed" if any(r.tag(i) in 'q"' for i in range(start, end)) else "indirect"
    open_quote = next((q for q in r.quotes if q.first < end and q.last > r.last), None)
    last = open_quote.end if open_quote and end >= r.last - 1 else r.doc.ends[end - 1]
    return [(first, last)], mode


def _only_quoted(r: Reading, start: int, end: int) -> bool:
    return all(r.tag(i) in 'q".,' for i in range(start, end))


def inside(q: Quote) -> Span:
    return q.start, q.end
