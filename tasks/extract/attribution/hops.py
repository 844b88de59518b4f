"""Those who passed a statement on: "the agency reported, citing the ministry", "he was quoting the commander"."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.noun_kinds import is_document, is_human, singular
from tasks.extract.attribution.noun_phrase import Tokens, phrase_after
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.sources import with_apposition
from tasks.extract.attribution.verbs import BE

QUOTING = frozenset("quoting citing".split())
CITED = frozenset("quoted cited".split())
HANDING = QUOTING | CITED


@dataclass(slots=True)
class Handing:
    """Somebody hands on words: `cue` and `source` (whose words they are) in tokens; `sentence` tells it alone.

    `sentence` is True for "He was quoting what the commander had said", which is about the statement before.
    """

    cue: Tokens
    source: Tokens
    sentence: bool


def handings_in(r: Reading) -> list[Handing]:
    """The places where a sentence says whose words are handed on."""
    found = (_handing(r, i) for i in r.places(HANDING) if i + 1 < r.last)
    return [h for h in found if h]


def _handing(r: Reading, i: int) -> Handing | None:
    alone = r.word(i) in QUOTING and r.word(i - 1) in BE
    if r.word(i) in CITED and not (r.tag(i - 1) in "nR" and r.word(i + 1) == "what"):
        return None
    if r.word(i) in QUOTING and not alone and i > r.first and r.tag(i - 1) not in ',-n"':
        return None
    start = i + 1 + (r.word(i + 1) in ("what", "from"))
    source = phrase_after(r, start)
    if source is None:
        return None
    if i == r.first and not _can_speak(r, source):
        return None  # "Citing fears of a storm, ..."
    source = with_apposition(r, source)
    sentence = alone or r.word(i) in CITED
    return Handing((i, i + 1), source, sentence)


def _can_speak(r: Reading, source: Tokens) -> bool:
    """Whether the head of a phrase is a name, a human or a paper."""
    head = source[0]
    while head + 1 < source[1] and r.tag(head + 1) in "DnUE":
        head += 1
    word = singular(r.word(head))
    return r.named(head) or is_human(word) or is_document(word)


def hand_on(drafts: list[Draft], before: list[Draft], handings: list[Handing], r: Reading) -> None:
    """Mark the drafts of a sentence, or the last one before it, as passed on."""
    for h in handings:
        if h.sentence and before:
            _mark(before[-1], h)
            continue
        for d in drafts:
            inside = any(s <= r.doc.starts[h.cue[0]] < e for s, e in d.content)
            if d.passed_from is None and not inside and d.cue and d.source and d.at != h.cue[0]:
                _mark(d, h)
                break


def _mark(d: Draft, h: Handing) -> None:
    d.passed_from = h.source
