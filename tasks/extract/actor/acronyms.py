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
            if b.entry is None or a.entry is None:
                b.entry, b.type, b.form = a.entry, a.type, "name"
    _relabel(names, found)
    return found


def _relabel(names: list[Name], found: dict[int, str]) -> None:
    """An acronym means what the text says, whatever the seeds know by it."""
    full = {found[n.first]: n for n in names if n.first in found and n.entry is None}
    for n in names:
        owner = full.get(n.text)
        if owner:
            n.entry, n.type, n.form = None, owner.type, "name"


def _is_acronym(full: Name, short: Name) -> bool:
    """Whether the short name is mostly capitals, the first of them among the first letters of the full name."""
    text = short.text
    capitals = [c for c in text if c.isupper()]
    if not 1 < len(text) < 12 or len(capitals) * 2 < len(text) or full.last - full.first < 2:
        return False
    return capitals[0] in {w[0].upper() for w in full.text.replace("-", " ").split()}
