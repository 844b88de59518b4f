"""Whether a number is a change, up or down, by the verb before it or the noun behind it."""

from __future__ import annotations

from tasks.extract.document import Document
from tasks.extract.quantity.lexicon import word_class

REACH = 4


def trend_of(doc: Document, first: int, last: int) -> str | None:
    """ "rose by 300", "down 5 percent", "a 2% increase"; the level after "to" is no change."""
    i = first - 1
    floor = max(0, first - REACH)
    while i >= floor and doc.lower[i] in word_class("by"):
        i -= 1
    if i >= 0 and i >= floor - 1:
        word = doc.lower[i]
        if word in word_class("up"):
            return "up"
        if word in word_class("down"):
            return "down"
    if last < len(doc.lower):
        if doc.lower[last] in word_class("rises"):
            return "up"
        if doc.lower[last] in word_class("falls"):
            return "down"
    return None


def changes(doc: Document, first: int) -> bool:
    """Whether a verb of change governs the number: "rose from 10 to 20", "by 300 to 1,200" are a change and a level."""
    window = doc.lower[max(0, first - REACH) : first]
    if "by" in window[-2:]:
        return True
    if "from" not in window:
        return False
    return any(w in word_class("up") or w in word_class("down") for w in window)
