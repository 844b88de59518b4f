"""Transcripts: paragraphs that open with who speaks ("MS. HOLT: ...")."""

from __future__ import annotations

from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.quotes import paragraphs
from tasks.extract.document import Document

LONGEST = 8  # tokens of a label
FEWEST = 3  # labels that make a text a transcript


def transcript(doc: Document) -> list[Draft]:
    """One draft for each labelled speech, with the unlabelled paragraphs that follow; none if it is no transcript."""
    spoken = [(first, _colon(doc, first, last), last) for _, first, last in paragraphs(doc)]
    if sum(colon is not None for _, colon, _ in spoken) < FEWEST:
        return []
    out: list[Draft] = []
    for first, colon, last in spoken:
        if colon is not None and colon + 1 < last:
            span = (doc.starts[colon + 1], doc.ends[last - 1])
            out.append(Draft([span], (colon, colon + 1), (first, colon), "direct", None, "transcript", colon))
        elif out and colon is None:
            out[-1].content.append((doc.starts[first], doc.ends[last - 1]))
    return out


def _colon(doc: Document, first: int, last: int) -> int | None:
    """The colon after a label that opens the paragraph."""
    for i in range(first, min(first + LONGEST, last)):
        if doc.words[i] == ":":
            return i if i > first and _is_label(doc, first, i) else None
    return None


def _is_label(doc: Document, first: int, colon: int) -> bool:
    words = [w for w in doc.words[first:colon] if w[0].isalpha()]
    return bool(words) and all(w.isupper() for w in words) and any(len(w) > 2 for w in words)
