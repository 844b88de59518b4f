"""One place of a story at which something is or happens."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.claim.words.word_class import word_class


@dataclass(slots=True)
class Place:
    """Characters `start:end` from the first of its names to the last, the name of the innermost (or of all members of
    a list, in the text's order), its country where known, whether it is a whole state, its name for comparing, and
    whether what it lies in is named with it, and by which name; whether it is a house or a ground, whether it is
    where something goes to, and whether it is but a part of a state, not named by itself ("eastern Sudan"); how many
    places it names as members of a list; and what kind of place it is ("district"), None where nothing tells."""

    start: int
    end: int
    name: str
    country: str | None
    state: bool
    key: str
    nested: bool = False
    outer: str | None = None
    outer_key: str | None = None
    facility: bool = False
    heading: bool = False
    part: bool = False
    members: int = 1
    kind: str | None = None


def is_continent(p: Place) -> bool:
    """A part of the world, in which no story plays: "Latin America"."""
    return p.key.lower() in word_class("continent")
