"""Who said what: cues, contents, sources, speakers and those who passed it on."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Attribution, Mention
from tasks.extract.document import Document


def find_attributions(doc: Document, mentions: list[Mention], actors: list[Actor]) -> list[Attribution]:
    """The attributed statements of `doc` in text order of their content."""
    return []
