"""Roles of persons with the body or state in which they are held."""

from __future__ import annotations

from tasks.extract.actor.name import Held, Name
from tasks.extract.annotations import Actor
from tasks.extract.document import Document


def add_roles(doc: Document, names: list[Name], actors: dict[str, Actor]) -> None:
    """Writes roles with affiliations into the actors; a state's office gives the country and sector."""
    ends = {n.last: n for n in names}
    for n in names:
        if n.type == "person":
            for held in n.titles:
                _add(doc, held, ends, actors, actors[n.actor or ""])


def _add(doc: Document, held: Held, ends: dict[int, Name], actors: dict[str, Actor], person: Actor) -> None:
    if held.title.kind == "honorific":
        return
    role = " ".join(doc.body[doc.starts[held.first] : doc.ends[held.last - 1]].split())
    owner = _owner(doc, held, ends, actors)
    if (role, owner.name if owner else None) not in person.roles:
        person.roles.append((role, owner.name if owner else None))
    if owner:
        person.country = person.country or owner.country
    person.sector = person.sector or held.title.sector


def _owner(doc: Document, held: Held, ends: dict[int, Name], actors: dict[str, Actor]) -> Actor | None:
    """Who stands before the title: "Iraqi", "Iraq's", "Pentagon"."""
    k = held.first
    if k and doc.lower[k - 1] in ("'s", "’s"):
        k -= 1
    name = ends.get(k)
    return actors[name.actor] if name and name.actor and name.type != "person" else None
