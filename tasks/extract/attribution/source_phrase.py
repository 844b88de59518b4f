"""A source as a phrase: its head, what is before and after the head, and what sort of source that makes it."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.attribution.noun_kinds import singular
from tasks.extract.attribution.noun_phrase import NEARNESS, Tokens
from tasks.extract.attribution.tagging import tag, word_class
from tasks.extract.document import Document

PRONOUNS = frozenset("he she it they we i you who".split())
POSSESSIVES = {"his": "he", "her": "she", "its": "it", "their": "they", "our": "we", "my": "i"}
DEFINITE = frozenset("the this that these those his her its their our".split())
OPENING = frozenset("the a an this that these those one another both other its his her their".split())

EMPHATIC = frozenset("both all each himself herself itself themselves".split())
QUANTITY = frozenset(
    "few several many some more than about around nearly almost over of hundreds thousands dozens scores".split()
)


@dataclass(slots=True)
class SourcePhrase:
    """Tokens `start:end` cut before commas and relative clauses; `head` is its last noun before a preposition."""

    start: int
    end: int
    head: int
    rest: Tokens | None  # what stands after a comma: "Smith, the mayor"
    whole_end: int  # the end of the source with everything that was cut
    pronoun: str | None
    definite: bool
    one: bool  # "one of the officials": a single one

    def core(self, doc: Document) -> Tokens:
        """The tokens without article and the like."""
        start = self.start
        people = doc.words[self.head][0].isupper() and doc.lower[self.head].endswith("s")
        while start < self.head and (
            doc.lower[start] in OPENING
            or (people and (doc.lower[start] in QUANTITY or tag(doc.lower[start]) == "U"))
        ):
            start += 1  # "the miners", "a few hundred Norlanders"
        return start, self.end


def source_phrase(doc: Document, source: Tokens) -> SourcePhrase:
    """Take a source apart."""
    start, last = source
    start = _without_setting(doc, start, last)
    one = doc.lower[start : start + 2] == ["one", "of"] and start + 3 < last
    start += 2 * one
    end = start
    while end < last and doc.words[end] not in (",", "(", "—", "–") and tag(doc.lower[end]) != "W":
        end += 1
    if end - 1 > start and doc.lower[end - 1] == "that":
        end -= 1
    if end == start:
        end = last
    comma = next((i for i in range(end, last) if doc.words[i] == ","), last)
    rest = (comma + 1, last) if comma + 1 < last else None
    while end - 1 > start and doc.lower[end - 1] in EMPHATIC:
        end -= 1
    end = _without_participle(doc, start, end)
    head = _head(doc, start, end)
    word = doc.lower[start].replace("’", "'").split("'")[0] if end - start == 1 else doc.lower[start]
    alone = POSSESSIVES.get(word, word) if end - start == 1 else ""
    pronoun = alone if alone in PRONOUNS else None
    return SourcePhrase(start, end, head, rest, last, pronoun, word in DEFINITE and not one, one)


def _without_setting(doc: Document, start: int, last: int) -> int:
    """Past "late on Sunday," and "In May 2020" (the month, which its tag takes for a verb) at the beginning."""
    if doc.lower[start] == "in" and doc.words[start + 1 : start + 2] == ["May"]:
        start += 2 + (start + 2 < last and doc.words[start + 2].isdigit())
    for i in range(start, min(start + 5, last - 1)):
        if doc.words[i] == ",":
            return i + 1 if tag(doc.lower[i - 1]) == "T" else start
        if doc.words[i][0].isupper() and tag(doc.lower[i]) == "n" and i > start:
            return start
    return start


def _without_participle(doc: Document, start: int, end: int) -> int:
    """Cut "issued on Friday", "seen by the agency", "yesterday", "published last week"."""
    while end - 1 > start and (tag(doc.lower[end - 1]) in "AT" or doc.lower[end - 1] in NEARNESS):
        if doc.hyphened(end - 1):
            break  # "Ho-sun"
        end -= 1
    for i in range(start + 1, end):
        reduced = tag(doc.lower[i]) in "EG" and tag(doc.lower[i - 1]) == "n" and not doc.words[i][0].isupper()
        paper = singular(doc.lower[i - 1]) in word_class("documents")
        if reduced and (tag(doc.lower[i + 1]) in "PT" if i + 1 < end else paper):
            return i
    return end


def _head(doc: Document, start: int, end: int) -> int:
    """The last noun before the first preposition that is no part of a name."""
    stop = end
    for i in range(start + 1, end):
        t = tag(doc.lower[i])
        reduced = t in "EG" and tag(doc.lower[i - 1]) == "n" and not doc.words[i][0].isupper()
        if reduced or ((t == "P" or doc.lower[i] in ("that", "to")) and not _inside_name(doc, i, end)):
            stop = i
            break
    while stop - 1 > start and tag(doc.lower[stop - 1]) in "ETAPV." and not doc.hyphened(stop - 1):
        if singular(doc.lower[stop - 1]) in word_class("documents"):
            break  # "initial reports"
        stop -= 1
    return stop - 1


def _inside_name(doc: Document, i: int, end: int) -> bool:
    """ "Bank of England", "Center for Strategic Studies"."""
    if doc.lower[i] not in ("of", "for", "on", "in") or not doc.words[i - 1][0].isupper():
        return False
    after = i + 1
    if after < end and doc.lower[after] == "the":
        after += 1
    return (
        after < end and doc.words[after][0].isupper() and doc.lower[i - 1] in word_class("organization_words")
    )
