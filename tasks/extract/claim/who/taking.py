"""Things hit or taken from somebody: "seized nine rifles and two mortars", "four lorries were confiscated"."""

from __future__ import annotations

from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.nouns import THINGS
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

BACK = 40  # tokens from the verb to the last of a long list
AHEAD = 4  # tokens of "were later also seized"
STOPS = frozenset(". ; :".split())


def is_hit_or_taken(doc: Document, counted: Counted, role: str) -> bool:
    """Whether somebody lost the thing: it was hit, or it was taken."""
    return counted.measure in THINGS and (role == "toll" or (role == "other" and _was_lost(doc, counted)))


def _was_lost(doc: Document, counted: Counted) -> bool:
    """Whether a verb of taking or destroying governs the thing: the nearest one before it in the list, or the one behind."""
    s, verbs = counted.sentence, word_class("confiscating") | word_class("destroying")
    if not verbs.isdisjoint(doc.lower[counted.last : min(s.last, counted.last + AHEAD)]):
        return True
    for i in range(counted.first - 1, max(s.first, counted.first - BACK) - 1, -1):
        if doc.lower[i] in verbs:
            return True
        if doc.lower[i] in STOPS:
            return False
    return False
