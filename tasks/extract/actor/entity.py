"""What the seeds know by name: states, bodies, groups, places."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass

PLACES = frozenset(("place", "state"))


@dataclass(frozen=True, slots=True)
class Entity:
    """Somebody or some place of the seeds. `kind` is an actor kind or `place`; `id` a Wikidata QID or a slug; `wide`
    marks states and regions, which are named after their towns ("Vell, Ode")."""

    id: str
    name: str
    kind: str
    sector: str | None
    country: str | None
    wide: bool = False

    @property
    def is_people(self) -> bool:
        """Whether it is a people, a faith or the like."""
        return self.id.endswith("-people")

    @property
    def type(self) -> str:
        """The type of its mentions: states count as places until they act."""
        if self.kind == "person" or self.is_people:
            return "person"
        return "place" if self.kind in PLACES else "organization"


@dataclass(frozen=True, slots=True)
class Term:
    """The years of publication, inclusive, in which a name means `entity`."""

    first: int
    last: int
    entity: Entity


@dataclass(frozen=True, slots=True)
class Entry:
    """A name in the lexicon. `form`: name | nationality (adjective or people) | capital (a town that may stand for
    its government, which is `state`). `terms` are there if the name means somebody in some years only."""

    entity: Entity
    form: str = "name"
    state: Entity | None = None
    plural: bool = False
    terms: tuple[Term, ...] = ()

    def at(self, year: int) -> Entity | None:
        """Whom the name means in a story of that year."""
        fits = [t.entity for t in self.terms if t.first <= year <= t.last]
        return fits[0] if fits else None if self.terms else self.entity


def slug(name: str, *parts: str | None) -> str:
    """An id in small ASCII letters, digits and hyphens from what is known of somebody; of a name in another script a
    hash stands for it."""
    plain = _plain(name) or hashlib.sha256(name.casefold().encode()).hexdigest()[:16]
    return "-".join([plain, *(made for p in parts if p and (made := _plain(p)))])


def _plain(text: str) -> str:
    if text.isalpha() and text.isascii():
        return text.lower()
    bare = unicodedata.normalize("NFKD", text.replace("’", "").replace("'", ""))
    return re.sub(r"[^a-z0-9]+", "-", bare.encode("ascii", "ignore").decode().lower()).strip("-")
