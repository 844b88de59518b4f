"""Known names by the year of the story: who was not there yet is nobody whom the seeds know."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.actor.entity import Entry
from tasks.extract.actor.name import Name
from tasks.extract.document import Document


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


def _forget(name: Name, entry: Entry) -> None:
    """The name stays one of the same type."""
    name.votes[entry.entity.type] += 5
    if entry.entity.type == "organization":
        name.kind, name.sector = entry.entity.kind, entry.entity.sector
    name.entry = None
