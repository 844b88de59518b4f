"""Statements that a page gives in full: "The minister said:", and then unquoted paragraphs in the first person."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile

from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.lexicon import verbs
from tasks.extract.attribution.noun_phrase import Tokens
from tasks.extract.attribution.quotes import MARKS, paragraphs
from tasks.extract.attribution.reading import Reading, read
from tasks.extract.attribution.sources import main_subject, subject_of
from tasks.extract.attribution.tagging import word_class
from tasks.extract.attribution.verbs import find_verbs
from tasks.extract.document import Document

LONGEST = 60  # tokens of the sentence that brings the statement in
LINE = 8  # tokens of a heading or of a last line: "Notes to editors", "ENDS"
FIRST_PERSON = frozenset("I we We our Our my My us me".split())
FOLLOWING = ("the", "following")

Paragraph = tuple[int, int, int]


def press_statements(doc: Document, drafts: list[Draft]) -> list[Draft]:
    """One draft for each statement in full, which goes on to the end of the page, to a heading, or to where the page
    reports again; none without a first person. What is reported inside is told through the speaker."""
    spoken = paragraphs(doc)
    cued = sorted(d.at for d in drafts if d.mode == "direct" and d.cue)
    out: list[Draft] = []
    for n, (_, first, last) in enumerate(spoken[:-1]):
        if doc.words[last - 1] != ":" or (out and doc.starts[first] < out[-1].content[-1][1]):
            continue
        said = list(takewhile(lambda p: _goes_on(doc, p, cued), spoken[n + 1 :]))
        if any(_is_first_person(doc, p) for p in said) and (draft := _brought_in(doc, last)):
            draft.content = [(doc.starts[p[1]], doc.ends[p[2] - 1]) for p in said]
            out.append(draft)
    return out


def passed_on(doc: Document, drafts: list[Draft], statements: list[Draft]) -> list[Draft]:
    """The drafts, of which those within a statement are handed on by who makes it; what is told there of the speaker
    ("we welcome") is no other's."""
    around = {id(d.outer) for d in drafts if d.outer}
    out = []
    for d in drafts:
        at = min(d.content)[0]
        outer = next((s for s in statements if s.content[0][0] <= at < s.content[-1][1]), None)
        own = d.source is not None and doc.words[d.source[0]] in FIRST_PERSON
        if outer and own and id(d) not in around:
            continue
        if outer and d.outer is None and id(d) not in around:
            d.outer = outer
        out.append(d)
    return out


def _goes_on(doc: Document, paragraph: Paragraph, cued: list[int]) -> bool:
    _, first, last = paragraph
    if doc.words[first] in MARKS or (last - first <= LINE and doc.words[last - 1] not in (".", "!", "?")):
        return False
    i = bisect_left(cued, first)
    return i == len(cued) or cued[i] >= last


def _is_first_person(doc: Document, paragraph: Paragraph) -> bool:
    _, first, last = paragraph
    return not FIRST_PERSON.isdisjoint(doc.words[first:last])


def _brought_in(doc: Document, last: int) -> Draft | None:
    """ "The minister said:", "The minister issued the following statement:"; content is still to come."""
    s = doc.sentence_at(doc.starts[last - 1])
    if s is None or s.last - s.first > LONGEST:
        return None
    triggers = [i for i in range(s.first, s.last) if doc.lower[i] in verbs().first]
    r = read(doc, s.first, s.last, [], triggers)
    found = _by_verb(r) or _by_noun(r)
    if found is None:
        return None
    cue, source = found
    return Draft([], cue, source, "direct", None, "press statement", cue[0])


def _by_verb(r: Reading) -> tuple[Tokens, Tokens] | None:
    for verb in reversed(find_verbs(r)):
        source = subject_of(r, verb) if verb.shape == "finite" and verb.cue.kind == "say" else None
        if source:
            return (verb.head, verb.end), source
    return None


def _by_noun(r: Reading) -> tuple[Tokens, Tokens] | None:
    """The verb before "the following statement" and its subject."""
    for i in range(r.first + 2, r.last - 2):
        if tuple(r.doc.lower[i : i + 2]) == FOLLOWING and r.word(i + 2) in word_class("documents"):
            source = main_subject(r, i)
            return ((i - 1, i + 3), source) if source else None
    return None
