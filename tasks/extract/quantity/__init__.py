"""Numbers and what they count: bounds, hedges, units."""

from __future__ import annotations

from tasks.extract.annotations import Quantity, Timex
from tasks.extract.document import Document


def find_quantities(doc: Document, timexes: list[Timex]) -> list[Quantity]:
    """The quantities of `doc` in text order; a number inside a time expression of type DATE or TIME is none."""
    return []
