"""Quotes that no listed verb brings in: "he fumed", "she answered with a tweet: ..."."""

from __future__ import annotations

from bisect import bisect_right

from tasks.extract.annotations import Span
from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.noun_phrase import Tokens, is_finite, phrase_after, phrase_before
from tasks.extract.attribution.quotes import Quote
from tasks.extract.attribution.reading import Reading, read
from tasks.extract.document import Document

FEWEST = 4  # words; a shorter quote alone is a title, a nickname or a distancing mark
FAR = 25  # tokens from a quote to the verb that brings it in
DASHES = frozenset(("―", "—", "–", "-", "--"))
SIGNED_ENDS = frozenset((",", ".", "“", '"', "(", ";"))
LONGEST_NAME = 7  # tokens
ENDS = frozenset((",", "?", "!"))


def uncued(doc: Document, drafts: list[Draft], quotes: list[Quote]) -> list[Draft]:
    """Drafts for the quotes that stand in no content and read as statements."""
    spans = sorted(s for d in drafts for s in d.content)
    out: list[Draft] = []
    for q in quotes:
        if q.last - q.first < FEWEST or _covered(spans, q.start):
            continue
        draft = _signed(doc, q) or _followed(doc, q) or _introduced(doc, q)
        if draft:
            out.append(draft)
    return out


def _covered(spans: list[Span], position: int) -> bool:
    i = bisect_right(spans, (position, 1 << 60)) - 1
    return any(s <= position < e for s, e in spans[max(0, i - 2) : i + 1])


def _signed(doc: Document, q: Quote) -> Draft | None:
    """ "..." — Vera Holm: a name after a dash, and nothing behind it on its line."""
    dash = q.right + 1
    if not q.closed or dash + 1 >= len(doc.words) or doc.words[dash] not in DASHES:
        return None
    end = dash + 1
    while end < len(doc.words) and end - dash <= LONGEST_NAME and doc.words[end][0].isupper():
        end += 1
        if end < len(doc.words) and doc.words[end] == "." and doc.glued(end) and len(doc.words[end - 1]) < 4:
            end += 1  # "J. Holm"
        if end < len(doc.words) and "\n" in doc.body[doc.ends[end - 1] : doc.starts[end]]:
            break
    if end == dash + 1 or not _line_ends(doc, end):
        return None
    return Draft([(q.start, q.end)], (dash, dash + 1), (dash + 1, end), "direct", None, "signed", dash)


def _line_ends(doc: Document, i: int) -> bool:
    if i >= len(doc.words) or "\n" in doc.body[doc.ends[i - 1] : doc.starts[i]]:
        return True
    return doc.words[i] in SIGNED_ENDS


def _followed(doc: Document, q: Quote) -> Draft | None:
    """ "...," the minister fumed on Tuesday: after a quote that ends in a comma any verb is one of saying."""
    if doc.words[q.last - 1] not in ENDS or not q.closed:
        return None
    first = q.right + 1
    s, opens = doc.sentence_at(doc.ends[q.right] - 1), doc.sentence_at(doc.starts[q.left])
    if s is None or first >= s.last or opens is None or opens.first != q.left:
        return None
    r = read(doc, first, min(s.last, first + FAR), [])
    verb = next((i for i in range(first, r.last) if _verbal(r, i)), None)
    if verb is None:
        return None
    source = phrase_after(r, verb + 1) if verb == first else phrase_before(r, verb)
    if source is None or (verb > first and source[0] > first + 1):
        return None
    return Draft([(q.start, q.end)], (verb, verb + 1), source, "direct", None, "followed", verb)


def _verbal(r: Reading, i: int) -> bool:
    if r.tag(i) == "X":
        return False
    return is_finite(r, i) or (r.tag(i) in "EV" and (i == r.first or r.tag(i - 1) == ","))


def _introduced(doc: Document, q: Quote) -> Draft | None:
    """ "The club answered with a tweet: ..." and "Joel sings, ..."."""
    sign = doc.words[q.left - 1] if q.left else ""
    s = doc.sentence_at(doc.starts[q.left - 1]) if q.left else None
    if sign not in (":", ",") or s is None or not doc.words[q.first][0].isupper():
        return None
    r = read(doc, max(s.first, q.left - 2 * FAR), q.left, [])
    nearest = q.left - 2 - (FAR if sign == ":" else 2)
    for i in range(q.left - 2, max(r.first, nearest), -1):
        if is_finite(r, i):
            source = _subject(r, i)
            return (
                Draft([(q.start, q.end)], (i, i + 1), source, "direct", None, "introduced", i)
                if source
                else None
            )
    return None


def _subject(r: Reading, verb: int) -> Tokens | None:
    start = verb
    while start > r.first and r.tag(start - 1) in "XANB":
        start -= 1
    return phrase_before(r, start)
