"""The words of a sentence that say that something befell somebody: verbs, nouns, states, wounds, and ways to hospital."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from seeds import read_csv
from seeds.errors import SeedError
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence
from tasks.extract.phrases import Phrases

SHAPES = frozenset("done doing befell state event".split())
PHRASE = 6  # tokens of the longest of them
WOUNDS = 6  # tokens from "suffered" to "injuries": "suffered a number of minor cuts"
WAY = 9  # tokens from "taken to" to "hospital" at most: "the University of Somewhere Medical Center"
ENDS_WAY = frozenset(', . ; : ( ) and but who which that after where when " “ ”'.split())
MEDICAL = frozenset("medical trauma health burn".split())  # before "center"


@dataclass(slots=True)
class Trigger:
    """Tokens `first:last` that say that something befell somebody; `shapes` maps shape to measure."""

    first: int
    last: int
    shapes: dict[str, str]


@dataclass(slots=True)
class Triggers:
    """The triggers of one sentence by their first token and by the token after them."""

    begins: dict[int, Trigger]
    ends: dict[int, Trigger]


@cache
def _words() -> Phrases[dict[str, str]]:
    shapes: dict[str, dict[str, str]] = {}
    for row in read_csv("lexicons/befalling.csv", ("word", "measure", "shape")):
        if row["shape"] not in SHAPES:
            raise SeedError(f"lexicons/befalling.csv: no shape {row['shape']!r} (for {row['word']!r})")
        shapes.setdefault(row["word"], {})[row["shape"]] = row["measure"]
    return Phrases((tuple(word.split()), value) for word, value in shapes.items())


def is_befalling_verb(word: str) -> bool:
    """Whether a single word (lower case) is a verb of befalling: "perished", "shot"."""
    found = _words().match((word,), 0, 1) if word in _words().first else None
    return found is not None and not {"done", "befell", "doing"}.isdisjoint(found[1])


def befalls_at(doc: Document, i: int) -> bool:
    """Whether a verb of befalling begins at token `i`: "perished", "driven from their homes"."""
    words = _words()
    found = (
        words.match(doc.lower, i, min(len(doc.lower), i + PHRASE)) if doc.lower[i] in words.first else None
    )
    return found is not None and not {"done", "befell", "doing"}.isdisjoint(found[1])


@cache
def _openers() -> frozenset[str]:
    """All words with which a trigger can begin."""
    return _words().first | word_class("carried") | word_class("placed") | word_class("lodging") | _hurting()


@cache
def _hurting() -> frozenset[str]:
    return word_class("suffering") | word_class("bearing")


def find_triggers(doc: Document, sentence: Sentence) -> Triggers:
    """The words of befalling in a sentence, longest phrase first, without overlaps."""
    lower, openers = doc.lower, _openers()
    out: list[Trigger] = []
    done = sentence.first
    for i in range(sentence.first, sentence.last):
        if lower[i] in openers and i >= done:
            trigger = _trigger_at(doc, i, sentence.last)
            if trigger:
                out.append(trigger)
                done = trigger.last
    return Triggers({t.first: t for t in out}, {t.last: t for t in out})


def _trigger_at(doc: Document, i: int, stop: int) -> Trigger | None:
    words, word = _words(), doc.lower[i]
    found = words.match(doc.lower, i, stop) if word in words.first else None
    if found:
        return Trigger(i, found[0], found[1])
    if word in _hurting():
        return _wounds(doc, i, stop)
    if word in word_class("lodging") and (lodged := _lodging(doc, i, stop)):
        return lodged
    if word in word_class("carried"):
        return _way_to_hospital(doc, i, stop)
    return _in_hospital(doc, i, stop) if word in word_class("placed") else None


def _wounds(doc: Document, i: int, stop: int) -> Trigger | None:
    """ "suffered mostly minor injuries", "with knife wounds": the one who has them is hurt."""
    shape = "befell" if doc.lower[i] in word_class("suffering") else "state"
    for j in range(i + 1, min(stop, i + WOUNDS)):
        if doc.lower[j] in word_class("wounds"):
            return Trigger(i, j + 1, {shape: "injured"})
        if doc.lower[j] in ENDS_WAY or doc.lower[j][0].isdigit():
            return None
    return None


def _lodging(doc: Document, i: int, stop: int) -> Trigger | None:
    """ "Living in tents", "sheltering in a church hall", "registered as refugees": who has no home to live in."""
    if doc.lower[i + 1 : i + 2] not in (["in"], ["at"], ["inside"], ["under"], ["as"]):
        return None
    places = word_class("displaced" if doc.lower[i + 1] == "as" else "refuge")
    for j in range(i + 2, min(stop, i + PHRASE)):
        if doc.words[j] in places:
            return Trigger(i, j + 1, {"befell": "displaced"})
        if doc.lower[j] in ENDS_WAY or doc.lower[j][0].isdigit():
            return None
    return None


def _way_to_hospital(doc: Document, i: int, stop: int) -> Trigger | None:
    """ "taken to Mercy Hospital", "flown by helicopter to a trauma center": the one carried is hurt."""
    to = next((j for j in range(i + 1, min(stop, i + 5)) if doc.lower[j] in ("to", "into")), None)
    end = hospital_after(doc, to + 1, stop) if to else None
    return Trigger(i, end, {"done": "injured"}) if end else None


def _in_hospital(doc: Document, i: int, stop: int) -> Trigger | None:
    """ "at Mercy Hospital", which hurts nobody by itself: it counts after "are", "remain", "died"."""
    end = hospital_after(doc, i + 1, stop)
    return Trigger(i, end, {"lying": "injured"}) if end else None


def hospital_after(doc: Document, i: int, stop: int) -> int | None:
    """The token after the word for a hospital that closes the noun phrase at token `i`, or None."""
    hospitals, lower = word_class("hospital"), doc.lower
    for j in range(i, min(stop, i + WAY)):
        if lower[j] in ENDS_WAY:
            return None
        if lower[j] in hospitals or (lower[j] in ("center", "centre") and j and lower[j - 1] in MEDICAL):
            return j + 1
    return None
