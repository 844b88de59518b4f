"""An attribution in the pieces that were said in one go: what stands before the cue, after it, in later sentences."""

from __future__ import annotations

from tasks.extract.annotations import Attribution, Span
from tasks.extract.document import Document

LEAST = 3  # words; a shorter unquoted piece is no statement of its own ("he said, however,")


def parts_of(doc: Document, attribution: Attribution) -> list[Span]:
    """The contiguous pieces of the content, in text order; a piece too short to stand alone goes with the longest."""
    spans = sorted(attribution.content)
    if len(spans) < 2:
        return spans
    whole = [s for s in spans if attribution.mode == "direct" or _words(doc, s) >= LEAST]
    return whole or [max(spans, key=lambda s: s[1] - s[0])]


def _words(doc: Document, span: Span) -> int:
    return doc.token_at(span[1] - 1) - doc.token_at(span[0]) + 1
