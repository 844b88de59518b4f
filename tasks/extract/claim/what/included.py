"""Victims that are told by their kinds: "the dead included nine nurses", "among those arrested were two bakers"."""

from __future__ import annotations

from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence

BACK = 24  # tokens from "included" or "were" to the number
SUBJECT = (
    6  # tokens from "the dead" or "among those killed" to the verb: "the dead in the Homs blast included"
)
AMONG = 14  # tokens from the first of the parts to "among them"
ASIDE = 14  # tokens between the phrase and "were among"
ENDS_PART = frozenset(". ; : who which that were was are is had have has".split())
STOPS = frozenset(". ; : ( ) “ ” who which that while but when where after because as".split())
INCLUDES = frozenset("included include includes comprised were was are".split())
VICTIMS = frozenset("dead victims wounded injured missing".split())  # who "were nine nurses"
MEASURES = {
    "victims": "killed",
    "dead": "killed",
    "killed": "killed",
    "fatalities": "killed",
    "slain": "killed",
    "wounded": "injured",
    "injured": "injured",
    "hurt": "injured",
    "missing": "missing",
    "arrested": "detained",
    "detained": "detained",
    "hostages": "detained",
    "prisoners": "detained",
}


def told_behind(doc: Document, sentence: Sentence, last: int) -> bool:
    """Whether the phrase that ends before token `last` is a part of those before: "..., two Danes and a Pole among them"."""
    for i in range(last, min(sentence.last - 1, last + AMONG)):
        if doc.lower[i] == "among" and doc.lower[i + 1] == "them":
            return True
        if doc.lower[i] in ENDS_PART:
            return False
    return False


def told_among(doc: Document, sentence: Sentence, last: int) -> str | None:
    """The measure of those among whom the phrase that ends before token `last` is told: "two aides, Ann and Bob, were
    among those hurt"."""
    lower = doc.lower
    for i in range(last, min(sentence.last - 3, last + ASIDE)):
        if lower[i] in ("were", "are") and lower[i + 1] == "among" and lower[i + 2] in ("the", "those"):
            return MEASURES.get(lower[i + 3])
        if lower[i] in STOPS or lower[i] in INCLUDES:
            return None
    return None


def victims_told(doc: Document, sentence: Sentence, first: int) -> str | None:
    """The measure of the victims among whom the number at token `first` is told, or None."""
    lower = doc.lower
    for i in range(first - 1, max(sentence.first, first - BACK), -1):
        if lower[i] in STOPS:
            return None
        if lower[i] in INCLUDES:
            return _victims_before(lower, max(sentence.first, i - SUBJECT), i)
    return None


def _victims_before(lower: list[str], start: int, i: int) -> str | None:
    """The victims right before the verb at token `i`: those of "the" or "those", or of "among" if the verb is "were"."""
    includes = lower[i] in word_class("including") or (i - start > 1 and lower[i - 1] in VICTIMS)
    for j in range(i - 1, start, -1):
        known = lower[j - 1] in ("the", "those", "and")
        if lower[j] in MEASURES and known and (includes or "among" in lower[start:j]):
            return MEASURES[lower[j]]
    return None
