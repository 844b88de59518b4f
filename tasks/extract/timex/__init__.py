"""Time expressions: TIMEX3 values and EDTF intervals, read against the publication date and the story."""

from __future__ import annotations

from tasks.extract.annotations import Timex
from tasks.extract.document import Document


def find_timexes(doc: Document) -> list[Timex]:
    """The time expressions of `doc` in text order, without overlaps."""
    return []
