"""Who a source is: names, surnames, roles and pronouns led back to one canonical name."""

from __future__ import annotations

import re

from tasks.extract.annotations import Actor, Mention, Span
from tasks.extract.document import Document

NAME = re.compile(r"[A-Z][\w.’'\-]*(?:\s+(?:(?:al|bin|de|of|van|von|the|for)\s+)?[A-Z][\w.’'\-]*)*")
PRONOUNS = frozenset("he she it they we i you who".split())


class Speakers:
    """Resolves source spans in text order, remembering who spoke last."""

    def __init__(self, doc: Document, mentions: list[Mention], actors: list[Actor]) -> None:
        self._doc = doc
        self._mentions = mentions
        self._actors = actors
        self._last: tuple[str, str | None] | None = None

    def resolve(self, source: Span | None) -> tuple[str | None, str | None]:
        """(canonical name, actor id) for a source span."""
        if source is None:
            return None, None
        text = self._doc.body[source[0] : source[1]]
        if text.lower() in PRONOUNS:
            return self._last or (None, None)
        m = NAME.search(text)
        if m:
            self._last = (m.group(), None)
            return m.group(), None
        return text, None
