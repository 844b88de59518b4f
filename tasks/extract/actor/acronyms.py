"""Acronyms in brackets after a name: "the Sadaf Relief Fund (SRF)"."""

from __future__ import annotations

from tasks.extract.actor.name import Name
from tasks.extract.document import Document


def acronyms(doc: Document, names: list[Name]) -> dict[int, str]:
    """First token of each name that an acronym follows in brackets, to the acronym."""
    found = {}
    for a, b in zip(names, names[1:], strict=False):
        if b.first == a.last + 1 and doc.words[a.last] == "(" and b.last < len(doc.words):
            if doc.words[b.last] == ")" and _is_acronym(b.text) and a.last - a.first > 1:
                found[a.first] = b.text
                if b.entry is None and b.type != a.type:
                    b.type = a.type
    return found


def _is_acronym(text: str) -> bool:
    return 1 < len(text) < 12 and sum(c.isupper() for c in text) * 2 > len(text)
