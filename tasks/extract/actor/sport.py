"""Sports stories, in which the name of a state is that of its team."""

from __future__ import annotations

from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

DISTINCT = 6  # different words of sport
SHARE = 60  # one word of sport in so many words


def is_sport(doc: Document) -> bool:
    """Whether the story is about a match or the like."""
    words = word_class("sport")
    found = [w for w in doc.lower if w in words]
    return len(found) * SHARE >= len(doc.lower) and len(set(found)) >= DISTINCT
