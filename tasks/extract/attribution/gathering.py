"""All attributions of a document: sentence by sentence, then quotes that stand alone or go on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.lexicon import verbs
from tasks.extract.attribution.naming import according_in, label_in
from tasks.extract.attribution.quotes import Quote, find_quotes
from tasks.extract.attribution.reading import Reading, read
from tasks.extract.attribution.statements import statements_in
from tasks.extract.document import Document

LONGEST = 400  # tokens read at once; a sentence beyond that is no prose, and is read in pieces


def gather(doc: Document) -> list[Draft]:
    """Drafts in text order, without those that stand inside another one's content."""
    quotes = find_quotes(doc)
    out: list[Draft] = []
    for r in _readings(doc, quotes):
        found = statements_in(r) + according_in(r)
        if r.first == 0:
            label = label_in(r)
            found += [label] if label else []
        out += outermost(found)
    extend(doc, out, quotes)
    return sorted(out, key=lambda d: (min(d.content), d.at))


def _readings(doc: Document, quotes: list[Quote]) -> Iterator[Reading]:
    """The sentences that hold a word which may report, and the first one, with the quotes that touch them."""
    triggers = verbs().first | {"according"}
    rights = [q.right for q in quotes]
    for s in doc.sentences:
        for first in range(s.first, s.last, LONGEST):
            last = min(s.last, first + LONGEST)
            if first and triggers.isdisjoint(doc.lower[first:last]):
                continue
            low = high = bisect_left(rights, first)
            while high < len(quotes) and quotes[high].left < last:
                high += 1
            r = read(doc, first, last, quotes[low:high])
            r.following = quotes[high] if high < len(quotes) and quotes[high].left == last else None
            r.preceding = quotes[low - 1] if low and quotes[low - 1].right == first - 1 else None
            yield r


def outermost(found: list[Draft]) -> list[Draft]:
    """Leave out drafts whose content overlaps that of a longer one."""
    kept: list[Draft] = []
    for d in sorted(found, key=lambda d: -sum(e - s for s, e in d.content)):
        if not any(s < e2 and s2 < e for k in kept for s, e in k.content for s2, e2 in d.content):
            kept.append(d)
    return kept


def extend(doc: Document, drafts: list[Draft], quotes: list[Quote]) -> None:
    """Add what goes on: the next paragraphs of an open quote, and a quote right after "..., he said."."""
    starts = {q.start: n for n, q in enumerate(quotes)}
    ends = {q.end: n for n, q in enumerate(quotes)}
    taken = {s for d in drafts for s, _ in d.content}
    for d in drafts:
        first = min(d.content)
        n = starts.get(first[0])
        while n is not None and quotes[n].continues and n > 0 and quotes[n - 1].start not in taken:
            n -= 1
            d.content.append((quotes[n].start, quotes[n].end))
        last = max(d.content)
        n = ends.get(last[1])
        if n is None:
            continue
        n += 1
        while n < len(quotes) and quotes[n].continues:
            d.content.append((quotes[n].start, quotes[n].end))
            taken.add(quotes[n].start)
            n += 1
        _following(doc, d, quotes, n, taken)


def _following(doc: Document, d: Draft, quotes: list[Quote], n: int, taken: set[int]) -> None:
    if n >= len(quotes) or not d.cue:
        return
    q = quotes[n]
    s = doc.sentence_at(doc.starts[q.left])
    before = doc.sentence_at(doc.starts[d.at])
    if s is None or before is None or q.start in taken or s.first != q.left:
        return
    if doc.sentence_index(s.start) != doc.sentence_index(before.start) + 1 or s.paragraph != before.paragraph:
        return
    while True:
        d.content.append((q.start, q.end))
        taken.add(q.start)
        n += 1
        if n >= len(quotes) or not quotes[n].continues:
            return
        q = quotes[n]
