"""Those whom a count names before or after the number: "the number of rebels killed rose to 26"."""

from __future__ import annotations

from itertools import chain

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.nouns import PLURALS, measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class

COUNTS = frozenset("number numbers total".split())
BACK = 20  # tokens from "the number of" to the number
AFTER = 3  # tokens from "21" to "the number of"
PHRASE = 4  # words of a name for those who are counted


def victims_of_number(setting: Setting, counted: Counted) -> str | None:
    """ "The number of Chadian soldiers killed at 25", "brings to 21 the number of rebels killed": who they are; None where
    the number has a noun of its own, or they are only people."""
    if counted.noun is not None:
        return None
    start = _named_from(setting, counted)
    return _plural_phrase(setting, start, counted.sentence.last) if start else None


def _named_from(setting: Setting, counted: Counted) -> int | None:
    """The token behind "the number of", before the number or right after it."""
    lower, s = setting.doc.lower, counted.sentence
    back = range(counted.first - 1, max(s.first, counted.first - BACK) - 1, -1)
    after = range(counted.last - 1, min(s.last, counted.last + AFTER))
    for i in chain(back, after):
        if lower[i] in COUNTS and lower[i + 1 : i + 2] == ["of"]:
            return i + 2
    return None


def _plural_phrase(setting: Setting, start: int, stop: int) -> str | None:
    """The words up to a plural for people: "Chadian soldiers", "Chadians"."""
    doc, words = setting.doc, list[str]()
    for i in range(start, min(stop, start + PHRASE)):
        word = doc.lower[i]
        if not word.isalpha() or word in word_class("after_noun"):
            return None
        if word in word_class("before_noun"):
            continue
        words.append(doc.words[i])
        many = word in PLURALS or word.endswith(("s", "men", "children"))
        if many and (measure_of_noun(singular(word)) or doc.words[i][0].isupper()):
            return None if singular(word) in word_class("nameless_victims") else " ".join(words)
    return None
