"""Numbers that tell how strong a body is: "a force of 700", "a 500-strong crowd", "the army, now 3,000 strong"."""

from __future__ import annotations

from tasks.extract.annotations import Quantity
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.band import measure_around
from tasks.extract.claim.words.nouns import ARMED, measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence

BACK = 8  # tokens from a body to how strong it is
LEAST = 10  # of which a body is so strong


def is_strong(doc: Document, q: Quantity) -> bool:
    """ "A 500-strong crowd", "now 3,000 strong"."""
    i = doc.token_at(q.number_end - 1) + 1
    if (q.lower or q.upper or 0) < LEAST:
        return False  # "the only one strong enough"
    return doc.lower[i : i + 1] == ["strong"] or doc.lower[i : i + 2] == ["-", "strong"]


def measure_of_strong(setting: Setting, sentence: Sentence, q: Quantity) -> str:
    """The people of the body named behind "500-strong", or before "3,000 strong"."""
    doc = setting.doc
    first, last = doc.token_at(q.number_end - 1) + 1, doc.token_at(q.end - 1) + 1
    before = doc.lower[max(sentence.first, first - BACK) : first]
    for word in (*doc.lower[first:last], *reversed(before)):
        measure = _measure_of_body(setting, sentence, q, word)
        if measure:
            return measure
    return "people"


def measure_of_body(setting: Setting, sentence: Sentence, q: Quantity, first: int) -> str | None:
    """ "A force of 700", "a crowd of 9,000", "a camp, home to 900": the body says what the bare number counts."""
    lower = setting.doc.lower
    if lower[max(sentence.first, first - 2) : first] == ["home", "to"]:
        return "people"
    if first - sentence.first < 2 or lower[first - 1] != "of":
        return None
    return _measure_of_body(setting, sentence, q, lower[first - 2])


def _measure_of_body(setting: Setting, sentence: Sentence, q: Quantity, word: str) -> str | None:
    if word in word_class("body_of_persons"):
        return "people"
    if word in word_class("body_of_troops"):
        return measure_around(setting, sentence, q) or "personnel"
    measure = measure_of_noun(singular(word)) if word in word_class("state_body") else None
    return measure if measure in ARMED else None
