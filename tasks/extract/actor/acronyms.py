"""Acronyms in brackets after a name: "the Sadaf Relief Fund (SRF)"."""

from __future__ import annotations

from itertools import pairwise

from tasks.extract.actor.name import Name
from tasks.extract.document import Document


def acronyms(doc: Document, names: list[Name]) -> dict[int, str]:
    """First token of each name that an acronym follows in brackets, to the acronym."""
    found = {}
    for a, b in pairwise(names):
        bracketed = doc.words[a.last : b.last + 1]
        if len(bracketed) == 3 and bracketed[0] in "([" and bracketed[2] in ")]" and _is_acronym(a, b):
            found[a.first] = b.text
            if b.entry is None:
                b.type = a.type
    return found


def _is_acronym(full: Name, short: Name) -> bool:
    """Whether the short name is mostly capitals, the first of them among the first letters of the full name."""
    text = short.text
    capitals = [c for c in text if c.isupper()]
    if not 1 < len(text) < 12 or len(capitals) * 2 < len(text) or full.last - full.first < 2:
        return False
    return capitals[0] in {w[0].upper() for w in full.text.replace("-", " ").split()}
