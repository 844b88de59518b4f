"""Whether a count is told as past or as present, by the verb nearest to it."""

from __future__ import annotations

from tasks.extract.claim.measure import Counted
from tasks.extract.claim.words import word_class
from tasks.extract.document import Document

AHEAD, BACK, PERFECT_BACK = 5, 9, 13
ENDS = frozenset('. ; : ! ? ( ) " “ ”'.split())


def is_past_tense(doc: Document, counted: Counted) -> bool:
    """Whether the first verb after the phrase, else the last before it, is past ("were stationed", "sent")."""
    s = counted.sentence
    after = doc.lower[counted.last : min(s.last, counted.last + AHEAD)]
    before = doc.lower[max(s.first, counted.first - BACK) : counted.first][::-1]
    for words in (before, after) if counted.befallen or not _has_verb(after) else (after, before):
        for word in words:
            if word in ENDS:
                break
            if word in word_class("present_verbs"):
                return False
            if word in word_class("stationed"):
                continue
            if word in word_class("past_verbs") or (word.endswith("ed") and len(word) > 4):
                return True
    return False


def is_perfect(doc: Document, counted: Counted) -> bool:
    """Whether "has" or "have" stands in the clause: "have now implicated 600", "10 have been sentenced"."""
    s = counted.sentence
    near = doc.lower[max(s.first, counted.first - PERFECT_BACK) : min(s.last, counted.last + AHEAD)]
    return "has" in near or "have" in near


def _has_verb(words: list[str]) -> bool:
    for word in words:
        if word in ENDS or word == ",":
            return False
        if word in word_class("present_verbs") or word in word_class("past_verbs"):
            return True
    return False
