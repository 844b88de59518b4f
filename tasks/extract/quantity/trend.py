"""Whether a number is a change, up or down, by the verb before it."""

from __future__ import annotations

from tasks.extract.document import Document
from tasks.extract.quantity.lexicon import word_class

REACH = 4
LEVEL_REACH = 10


def trend_of(doc: Document, first: int) -> str | None:
    """ "rose by 300", "down 5 percent"; the level after "to" is no change, and "a rise of 5" only names one."""
    i = first - 1
    floor = max(0, first - REACH)
    while i >= floor and doc.lower[i] in word_class("by"):
        i -= 1
    if i < floor:
        return None
    word = doc.lower[i]
    if word in ("up", "down") and i and doc.lower[i - 1] in word_class("particles"):
        return None  # "gave up 50 yards"
    return "up" if word in word_class("up") else "down" if word in word_class("down") else None


def changes(doc: Document, first: int) -> bool:
    """Whether a verb of change governs the number: "rose from 10 to 20", "by 300 to 1,200" are a change and a level."""
    window = doc.lower[max(0, first - REACH) : first]
    if "by" in window[-2:]:
        return True
    if "from" not in window:
        return False
    if window[-1] == "from":  # "raised its contingent in the north from 300 to 500"
        window = doc.lower[max(0, first - LEVEL_REACH) : first]
    return any(w in word_class(k) for w in window for k in ("up", "down", "levels"))
