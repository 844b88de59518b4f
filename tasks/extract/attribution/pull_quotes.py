"""Quotes set apart as a paragraph without marks, and signed by the next one: "—Vera Holm, baker"."""

from __future__ import annotations

from itertools import pairwise

from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.uncued import DASHES
from tasks.extract.document import Document

FEWEST = 4  # words of a quote
LONGEST_SIGNATURE = 16  # tokens
SAME = 20  # characters by which a quote that the story repeats is known
MARKS = ('"', "“", "”", "``", "''")
ASIDE = frozenset((",", "(", ";", "in", "on", "who"))


def pull_quotes(doc: Document, drafts: list[Draft]) -> list[Draft]:
    """Drafts for signed paragraphs; one that only repeats what the story quotes elsewhere is left out."""
    told = {s for d in drafts for s, _ in d.content}
    paragraphs = _paragraphs(doc)
    found = (_signed(doc, quote, signature) for quote, signature in pairwise(paragraphs))
    return [d for d in found if d is not None and d.content[0][0] not in told]


def _paragraphs(doc: Document) -> list[tuple[int, int]]:
    """Tokens of each paragraph."""
    out: list[tuple[int, int]] = []
    last = None
    for s in doc.sentences:
        if s.paragraph == last:
            out[-1] = (out[-1][0], s.last)
        else:
            out.append((s.first, s.last))
        last = s.paragraph
    return out


def _signed(doc: Document, quote: tuple[int, int], signature: tuple[int, int]) -> Draft | None:
    dash, last = signature
    name = dash + 1
    if doc.words[dash] not in DASHES or last - dash > LONGEST_SIGNATURE or name >= last:
        return None
    if not doc.words[name][0].isupper() or doc.words[quote[0]] in DASHES or quote[1] - quote[0] < FEWEST:
        return None
    if doc.words[quote[1] - 1] == ":":
        return None  # a list follows
    text = doc.body[doc.starts[quote[0]] : doc.ends[quote[1] - 1]]
    if any(m in text for m in MARKS) or doc.body.count(text[:SAME]) > 1:
        return None
    end = next((i for i in range(name + 1, last) if doc.lower[i] in ASIDE), last)
    stop = quote[1] - 1 if doc.words[quote[1] - 1] == "." else quote[1]
    content = [(doc.starts[quote[0]], doc.ends[stop - 1])]
    return Draft(content, (dash, name), (name, end), "direct", None, "pulled", dash)
