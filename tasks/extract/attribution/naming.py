"""Attributions by a preposition, a noun or a colon: "according to", "the claim that", "Minister: ..."."""

from __future__ import annotations

from tasks.extract.attribution.clause import clause_end, content_before
from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.noun_phrase import is_finite, phrase_after
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.spans import spans_of
from tasks.extract.attribution.tagging import word_class


def according_in(r: Reading) -> list[Draft]:
    """ "According to X, ..." and "..., according to X"."""
    out = []
    for i in range(r.first, r.last - 2):
        if r.word(i) == "according" and r.word(i + 1) == "to" and r.tag(i) != "q":
            draft = _according(r, i)
            if draft:
                out.append(draft)
    return out


def _according(r: Reading, i: int) -> Draft | None:
    source = phrase_after(r, i + 2)
    if source is None:
        return None
    before = content_before(r, i) if i > r.first + 1 else None
    spans, mode = spans_of(r, *before) if before else ([], "indirect")
    comma = source[1]
    while comma < r.last and r.tag(comma) not in ",:" and not before:
        comma += 1
    opens_sentence = not spans
    if r.tag(comma) in ",:" and (opens_sentence or not _complete(r, i)):
        more, other = spans_of(r, comma + 1, clause_end(r, comma + 1))
        mode = other if opens_sentence else (mode if mode == other else "mixed")
        spans = spans + more
    if not spans:
        return None
    return Draft(spans, (i, i + 2), source, mode, None, "according", i)


def _complete(r: Reading, edge: int) -> bool:
    """Whether a whole clause stands before the token `edge`, so that what follows is no part of it."""
    return any(is_finite(r, k) for k in range(r.first, edge)) and r.tag(edge - 2) != "W"


def label_in(r: Reading) -> Draft | None:
    """A headline's "Minister: road is open": a short name before a colon."""
    for i in range(r.first + 1, min(r.first + 9, r.last - 2)):
        if r.tag(i) == ":":
            return _label(r, i)
        if r.tag(i) in 'XV,;"q.-':
            return None
    return None


def _label(r: Reading, colon: int) -> Draft | None:
    names = [k for k in range(r.first, colon) if r.tag(k) in "nsUE"]
    written = all(r.named(k) or r.tag(k) in "PDsIC" or r.word(k) == "." for k in range(r.first, colon))
    short = colon - r.first <= 3 and r.stop() == r.last  # "Vell police: two held", without a full stop
    if not names or not (written or short) or r.word(colon - 1) in word_class("headings"):
        return None
    spans, mode = spans_of(r, colon + 1, r.stop())
    if not spans:
        return None
    return Draft(spans, (colon, colon + 1), (r.first, colon), mode, None, "label", colon)
