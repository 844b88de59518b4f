"""Known names by the year of the story: who was not there yet is nobody whom the seeds know."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.actor.entity import Entry
from tasks.extract.actor.name import Name
from tasks.extract.document import Document

LOCAL = frozenset("party armed_group armed_force government_body ngo other".split())
FAMOUS = ("USA", "GBR")  # whose bodies need no introduction


def date_names(doc: Document, names: list[Name]) -> None:
    """Gives known names to whom they meant in the year of the story; to nobody if they meant nobody yet."""
    if doc.anchor is None:
        return
    for n in names:
        if n.entry is not None and n.entry.terms:
            entity = n.entry.at(doc.anchor.year)
            if entity is None:
                _forget(n, n.entry)
            elif entity is not n.entry.entity:
                n.entry = replace(n.entry, entity=entity)


def place_names(names: list[Name]) -> None:
    """An acronym means a party or group of some state only where the story names that state, or the body in full."""
    known = [(n, n.entry, n.entry.entity.kind in LOCAL and _is_acronym(n)) for n in names if n.entry]
    home = {entry.entity.country for _, entry, short in known if not short}
    in_full = {entry.entity.id for _, entry, short in known if not short}
    for n, entry, short in known:
        if short and entry.form == "name":
            entity = entry.entity
            far = entity.country not in (None, *FAMOUS) and entity.country not in home
            if far and entity.id not in in_full:
                _forget(n, entry)
                n.kind = n.sector = None


def _is_acronym(n: Name) -> bool:
    longest = 4 if n.entry and n.entry.entity.kind == "party" else 3
    return n.last - n.first == 1 and n.text.isupper() and len(n.text) <= longest


def _forget(name: Name, entry: Entry) -> None:
    """The name stays one of the same type."""
    name.votes[entry.entity.type] += 5
    if entry.entity.type == "organization":
        name.kind, name.sector = entry.entity.kind, entry.entity.sector
    name.entry = None
