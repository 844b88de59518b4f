"""Single victims, who are told but not counted: "a policeman was wounded" is an event, not a quantity."""

from __future__ import annotations

from collections.abc import Iterator

from tasks.extract.annotations import Quantity
from tasks.extract.claim.befalling import befallen
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.nouns import PERSONS, measure_of_noun
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words import word_class
from tasks.extract.document import Document, Sentence

ARTICLES = frozenset("a an".split())
PHRASE = 6  # words from the article to the noun at most: "a 23-year-old off-duty prison guard"
STOPS = frozenset(", . ; : and or of in at by with who was were is has had that".split())
CASUALTIES = frozenset(("killed", "injured"))


def single_victims(setting: Setting) -> list[Counted]:
    """The single victims of a story, in text order, as counts of one whose number is the article itself."""
    out = []
    for sentence in setting.doc.sentences:
        triggers = setting.triggers_of(sentence)
        if triggers.begins:
            for first, last in _singles(setting.doc, sentence):
                if setting.counts_at(setting.doc.starts[first], setting.doc.starts[last - 1]):
                    continue
                fate = befallen(setting.doc, sentence, triggers, first, last)
                if fate is not None and fate.measure in CASUALTIES:
                    quantity = _one(setting.doc, first, last)
                    out.append(Counted(quantity, sentence, first, last, fate.measure, quantity.unit, fate))
    return out


def _singles(doc: Document, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Tokens of each phrase from "a" to a noun for a person: the last such noun before the phrase ends."""
    lower = doc.lower
    for i in range(sentence.first, sentence.last):
        if lower[i] not in ARTICLES:
            continue
        last = 0
        for j in range(i + 1, min(sentence.last, i + 1 + PHRASE)):
            if lower[j] in STOPS:
                break
            if lower[j] not in word_class("collective") and measure_of_noun(lower[j]) in PERSONS:
                last = j + 1
        if last:
            yield i, last


def _one(doc: Document, first: int, last: int) -> Quantity:
    start, end = doc.starts[first], doc.ends[last - 1]
    head = (doc.starts[last - 1], end)
    return Quantity(
        start,
        end,
        start,
        doc.ends[first],
        1.0,
        1.0,
        "exact",
        doc.lower[last - 1],
        "count",
        head=head,
        rule="single",
    )
