"""A sentence as the attribution rules see it: tokens with tags, where what stands in quotes is masked."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.annotations import Span
from tasks.extract.attribution.quotes import Quote
from tasks.extract.attribution.tagging import tag_all, word_class
from tasks.extract.document import Document

QUOTED = "q"
BOUNDARY = frozenset(',;:"-().')


@dataclass(slots=True)
class Reading:
    """Tokens `first:last` of a document. `tags[i - first]` is the tag of token `i`; `q` inside quotes, `\"` at marks.

    All positions that the methods take and give are token indices of the document.
    """

    doc: Document
    first: int
    last: int
    tags: str
    quotes: list[Quote]
    following: Quote | None = None  # the quote that opens right after the sentence
    preceding: Quote | None = None  # the quote that closes right before it

    def tag(self, i: int) -> str:
        """Tag of token `i`; a full stop outside of the sentence."""
        return self.tags[i - self.first] if self.first <= i < self.last else "."

    def word(self, i: int) -> str:
        """Token `i` in lower case; empty outside of the sentence."""
        return self.doc.lower[i] if self.first <= i < self.last else ""

    def span(self, first: int, last: int) -> Span:
        """Characters of the tokens `first:last`."""
        return self.doc.starts[first], self.doc.ends[last - 1]

    def quote_from(self, i: int) -> Quote | None:
        """The quote whose opening mark is token `i`."""
        return next((q for q in self.quotes if q.left == i), None)

    def quote_to(self, i: int) -> Quote | None:
        """The quote whose closing mark is token `i`."""
        return next((q for q in self.quotes if q.right == i and q.closed), None)

    def named(self, i: int) -> bool:
        """Whether token `i` is written like a name."""
        return self.first <= i < self.last and self.doc.words[i][0].isupper()

    def stop(self) -> int:
        """The end of the sentence without its closing stop and marks."""
        i = self.last
        while i > self.first and self.tags[i - 1 - self.first] == ".":
            i -= 1
        return i


def read(doc: Document, first: int, last: int, quotes: list[Quote]) -> Reading:
    """Read the tokens `first:last`; `quotes` are those that touch them."""
    tags = list(tag_all(doc.lower[first:last]))
    shouted = not any(w.islower() for w in doc.words[first : min(last, first + 12)])
    titled = 2 * sum(w[0].isupper() for w in doc.words[first:last]) > last - first
    for i, t in enumerate(tags):
        if t in "XOVSRP" and not shouted and len(doc.words[first + i]) > 1 and doc.words[first + i].isupper():
            tags[i] = t = "n"  # US, IS, WHO
        if t in ("EG" if titled else "EGVX") and i and doc.words[first + i][0].isupper():
            tags[i] = t = "n"  # Jared, Fleming, Rose
        if (
            t == "A"
            and i
            and doc.words[first + i][0].isupper()
            and doc.lower[first + i] not in word_class("adverb")
        ):
            tags[i] = t = "n"  # Kelly
        if t in "TPSAE" and _joined(doc, first + i, first, last):
            tags[i] = t = "n"  # late-night, run-off, Ohio-based
        if (
            t == "A"
            and i == 0
            and len(tags) > 1
            and tags[1] == "V"
            and doc.lower[first] not in word_class("adverb")
        ):
            tags[i] = t = "n"  # Kelly said
        if t in '"ns-.':
            tags[i] = _mended(doc, first, first + i, last, t, tags[i - 1] if i else ".")
    for q in quotes:
        for i in range(max(q.first, first), min(q.last, last)):
            tags[i - first] = QUOTED
        for mark in (q.left, q.right):
            if first <= mark < last and (mark == q.left or q.closed):
                tags[mark - first] = '"'
    return Reading(doc, first, last, "".join(tags), quotes)


def _joined(doc: Document, i: int, first: int, last: int) -> bool:
    """Whether a hyphen joins token `i` to the word before or after it."""
    if i - 2 >= first and doc.words[i - 1] == "-" and doc.glued(i) and doc.glued(i - 1):
        return True
    return i + 2 < last and doc.words[i + 1] == "-" and doc.glued(i + 1) and doc.glued(i + 2)


def _mended(doc: Document, first: int, i: int, last: int, tag: str, before: str) -> str:
    """The tag of a sign or of a possessive, seen with its neighbours."""
    if tag == '"':
        return "n" if doc.words[i] in ("'", "’", "‘") else "."
    if doc.lower[i] in ("'s", "’s"):
        return "X" if before in "RW" else "s"
    inside = first < i < last - 1 and doc.glued(i)
    if tag == "-" and inside and doc.glued(i + 1):
        return "n"  # a hyphen inside a word
    if tag == "." and inside and doc.words[i] == ".":
        return "n"  # the stop of an abbreviation
    return tag
