"""A sentence as the attribution rules see it: tokens with tags, where what stands in quotes is masked."""

from __future__ import annotations

import re
from collections.abc import Callable, Container
from dataclasses import dataclass, field

from tasks.extract.annotations import Span
from tasks.extract.attribution.quotes import Quote
from tasks.extract.attribution.tagging import tag_all, word_class
from tasks.extract.document import Document

QUOTED = "q"
ORDER = frozenset(("first", "last", "once"))
SPLIT = frozenset("off out up aside forward down".split())  # "cut off"
BOUNDARY = frozenset(',;:"-().')
SIGNS = re.compile('["s.-]')


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
    triggers: list[int]  # the tokens that may report
    tag: Callable[[int], str]  # the tag of a token; a full stop outside of the sentence
    following: Quote | None = None  # the quote that opens right after the sentence
    preceding: Quote | None = None  # the quote that closes right before it
    setting_ends: dict[int, int] = field(default_factory=dict)  # by where they begin, as they are found

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

    def places(self, words: Container[str]) -> list[int]:
        """The triggers outside of quotes that are one of `words` (in lower case)."""
        lower = self.doc.lower
        return [i for i in self.triggers if lower[i] in words and self.tag(i) != QUOTED]

    def stop(self) -> int:
        """The end of the sentence without its closing stop and marks."""
        i = self.last
        while i > self.first and self.tags[i - 1 - self.first] == ".":
            i -= 1
        return i


class _Tags(dict[int, str]):
    """Tags by token."""

    def __missing__(self, i: int) -> str:
        return "."


def read(
    doc: Document, first: int, last: int, quotes: list[Quote], triggers: list[int] | None = None
) -> Reading:
    """Read the tokens `first:last`; `quotes` are those that touch them, `triggers` those that may report."""
    words, lower = doc.words[first:last], doc.lower[first:last]
    guessed = tag_all(lower)
    tags = list(guessed)
    if guessed[:2] == "AV" and lower[0] not in word_class("adverb"):
        tags[0] = "n"  # Kelly said
    _retag_names(words, lower, tags)
    _retag_by_neighbours(lower, tags)
    for m in SIGNS.finditer(guessed):
        i = m.start()
        tags[i] = _mended(doc, first, first + i, last, tags[i], tags[i - 1] if i else ".")
        if tags[i] == "n" and words[i] in ("-", "&"):
            for k in (i - 1, i + 1):  # late-night, run-off, Ohio-based, A&M
                tags[k] = "n" if tags[k] in ("TPSAE" if words[i] == "-" else "TPSAED") else tags[k]
    for q in quotes:
        left, right = max(q.first, first) - first, min(q.last, last) - first
        if left < right:
            tags[left:right] = QUOTED * (right - left)
        for mark in (q.left, q.right):
            if first <= mark < last and (mark == q.left or q.closed):
                tags[mark - first] = '"'
    tag = _Tags(zip(range(first, last), tags, strict=True)).__getitem__
    return Reading(doc, first, last, "".join(tags), quotes, triggers or [], tag)


def _retag_names(words: list[str], lower: list[str], tags: list[str]) -> None:
    """Take words of closed classes for names where they are written like names: US, Rose, Kelly."""
    capitals = [i for i, w in enumerate(words) if w != lower[i]]
    titled = 2 * len(capitals) > len(words)
    inner = "EGA" if titled else "EGVXA"
    shouted = not any(w.islower() for w in words[:12])
    for i in capitals:
        t = tags[i]
        if t in "nD":
            continue
        if t in "XOVSRP" and not shouted and len(words[i]) > 1 and words[i].isupper():
            tags[i] = "n"  # US, IS, WHO
        elif (
            i and t in inner and words[i][0].isupper() and (t != "A" or lower[i] not in word_class("adverb"))
        ):
            tags[i] = "n"  # Jared, Fleming, Rose, Kelly


def _retag_by_neighbours(lower: list[str], tags: list[str]) -> None:
    """ "The army put the toll at 30": a verb whose past is its base; "had at first denied": an adverb in two words."""
    bare = word_class("bare_past")
    for i in range(1, len(lower) - 1):
        object_follows = tags[i + 1] in "DOU" or lower[i + 1] == "it" or lower[i + 1] in SPLIT
        if lower[i] in bare and tags[i - 1] in "nRATW" and object_follows:
            tags[i] = "V"
        elif lower[i] in ORDER and lower[i - 1] == "at" and tags[i + 1] not in "nU":
            tags[i - 1] = tags[i] = "A"


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
    if doc.words[i] == "&" and first < i < last - 1 and _is_named(doc, i - 1) and _is_named(doc, i + 1):
        return "n"  # "Hill & Dale Co."
    return tag


def _is_named(doc: Document, i: int) -> bool:
    return doc.words[i][0].isupper()
