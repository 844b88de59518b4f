"""All attributions of a document: sentence by sentence, then quotes that stand alone or go on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.hops import HANDING, hand_on, handings_in
from tasks.extract.attribution.lexicon import verbs
from tasks.extract.attribution.naming import ACCORDING, according_in, counted_in, label_in
from tasks.extract.attribution.nouns import nouns, nouns_in
from tasks.extract.attribution.press_statements import passed_on, press_statements
from tasks.extract.attribution.pull_quotes import pull_quotes
from tasks.extract.attribution.quotes import Quote
from tasks.extract.attribution.reading import Reading, read
from tasks.extract.attribution.statements import statements_in
from tasks.extract.attribution.tagging import word_class
from tasks.extract.attribution.transcripts import transcript
from tasks.extract.attribution.uncued import uncued
from tasks.extract.document import Document

LONGEST = 200  # tokens read at once; a sentence beyond that is no prose, and is read in pieces


def gather(doc: Document, quotes: list[Quote]) -> list[Draft]:
    """Drafts in text order, without those that stand inside another one's content."""
    out: list[Draft] = []
    for r in _readings(doc, quotes):
        found = statements_in(r) + according_in(r) + counted_in(r) + nouns_in(r)
        if r.first == 0:
            label = label_in(r)
            found += [label] if label else []
        kept = outermost(found, r)
        hand_on(kept, out, handings_in(r), r)
        out += kept
    extend(doc, out, quotes)
    more = uncued(doc, out, quotes)
    extend(doc, more, quotes)
    out += more
    out += pull_quotes(doc, out)
    speeches = transcript(doc)
    if speeches:
        out = [*speeches, *(d for d in out if not _within(d, speeches))]
    statements = press_statements(doc, out)
    if statements:
        out = [*statements, *passed_on(doc, out, statements)]
    return sorted(out, key=lambda d: (min(d.content), d.at))


def _readings(doc: Document, quotes: list[Quote]) -> Iterator[Reading]:
    """The sentences that hold a word which may report, and the first one, with the quotes that touch them."""
    words = verbs().first | nouns().keys() | HANDING | ACCORDING | word_class("accounts")
    rights = [q.right for q in quotes]
    for s in doc.sentences:
        for first in range(s.first, s.last, LONGEST):
            last = min(s.last, first + LONGEST)
            triggers = [i for i, w in enumerate(doc.lower[first:last], first) if w in words]
            if first and not triggers:
                continue
            low = high = bisect_left(rights, first)
            while high < len(quotes) and quotes[high].left < last:
                high += 1
            r = read(doc, first, last, quotes[low:high], triggers)
            r.following = quotes[high] if high < len(quotes) and quotes[high].left == last else None
            before = quotes[low - 1] if low and quotes[low - 1].right == first - 1 else None
            r.preceding = before if before and before.paragraph == s.paragraph else None
            yield r


def outermost(found: list[Draft], r: Reading) -> list[Draft]:
    """Leave out drafts whose content overlaps that of a longer one, but for speech that is told of within speech."""
    kept: list[Draft] = []
    depth = {id(d): sum(_holds_cue(o, d, r) for o in found if o is not d) for d in found}
    for d in sorted(found, key=lambda d: (depth[id(d)], -_length(d))):
        over = [k for k in kept if _overlap(d, k)]
        if not over:
            kept.append(d)
        elif len(over) == 1 and _relayed(d, over[0], r):
            d.outer = over[0]
            kept.append(d)
    return kept


def _within(d: Draft, speeches: list[Draft]) -> bool:
    """Whether a draft stands inside a speech of a transcript."""
    starts = [s.content[0][0] for s in speeches]
    i = bisect_left(starts, min(d.content)[0] + 1) - 1
    return i >= 0 and min(d.content)[0] < speeches[i].content[-1][1]


def _holds_cue(outer: Draft, inner: Draft, r: Reading) -> bool:
    at = r.doc.starts[inner.at]
    return any(s <= at < e for s, e in outer.content)


def _length(d: Draft) -> int:
    return sum(e - s for s, e in d.content)


def _overlap(a: Draft, b: Draft) -> bool:
    return any(s < e2 and s2 < e for s, e in a.content for s2, e2 in b.content)


def _relayed(inner: Draft, outer: Draft, r: Reading) -> bool:
    """ "The agency said the minister announced that ...": both are speech, the inner one with a source and a clause."""
    if outer.verb and outer.verb.kind != "say":
        return False
    if inner.source is None or outer.source is None:
        return False
    start = min(r.doc.starts[inner.source[0]], min(inner.content)[0])
    cue = inner.cue or inner.source
    end = max(r.doc.ends[inner.source[1] - 1], r.doc.ends[cue[1] - 1], max(inner.content)[1])
    if 10 * (end - start) < 7 * _length(outer) or outer.outer is not None:
        return False
    quoted = inner.mode == "direct" and outer.rule != "according"
    believed = inner.rule == "think:c" and outer.rule == "according"
    return (believed or inner.rule in ("say:c", "say:x", "say:s", "say:quoted", "according")) and not quoted


def extend(doc: Document, drafts: list[Draft], quotes: list[Quote]) -> None:
    """Add what goes on: the other paragraphs of an open quote, and quotes right after "..., he said."."""
    by_start = {q.start: n for n, q in enumerate(quotes)}
    by_end = {q.end: n for n, q in enumerate(quotes)}
    by_mark = {q.left: n for n, q in enumerate(quotes)}
    taken = {s for d in drafts for s, _ in d.content}
    for d in drafts:
        _backwards(d, quotes, by_start.get(min(d.content)[0]), taken)
        _onwards(d, quotes, by_end.get(max(e for _, e in d.content)), taken)
    for d in sorted(drafts, key=lambda d: d.mode == "indirect"):  # a quote goes on with a quote
        _following(doc, d, quotes, by_mark, taken)


def _backwards(d: Draft, quotes: list[Quote], n: int | None, taken: set[int]) -> None:
    """The paragraphs before, where a cue stands at the end of a long quote."""
    while n and quotes[n].continues and quotes[n - 1].start not in taken:
        n -= 1
        _take(d, quotes[n], taken)


def _onwards(d: Draft, quotes: list[Quote], n: int | None, taken: set[int]) -> None:
    """The paragraphs after, which go on with a quote that was left open."""
    while n is not None and n + 1 < len(quotes) and quotes[n + 1].continues:
        if quotes[n + 1].start in taken:
            return  # it has a cue of its own
        n += 1
        _take(d, quotes[n], taken)


def _following(
    doc: Document, d: Draft, quotes: list[Quote], by_mark: dict[int, int], taken: set[int]
) -> None:
    """Sentences and paragraphs of nothing but quotes after the one with the cue."""
    if d.cue is None:
        return
    k = doc.sentence_index(doc.starts[d.at]) + 1
    while k < len(doc.sentences):
        s = doc.sentences[k]
        n = by_mark.get(s.first)
        if n is None or quotes[n].start in taken or not _whole(doc, quotes[n]):
            return
        _take(d, quotes[n], taken)
        _onwards(d, quotes, n, taken)
        k = doc.sentence_index(max(d.content)[1] - 1) + 1


def _whole(doc: Document, q: Quote) -> bool:
    """Whether the sentence ends with the quote."""
    s = doc.sentence_at(doc.starts[q.last - 1])
    return s is not None and s.last <= q.right + 2


def _take(d: Draft, q: Quote, taken: set[int]) -> None:
    d.content.append((q.start, q.end))
    taken.add(q.start)
