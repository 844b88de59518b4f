"""When the news means an actor by a short name: "President Bush" of 1990 and of 2004 are two men."""

from __future__ import annotations

from collections import defaultdict

from seeds import read_csv
from tasks.extract.actor.entity import Entity, Term

COLUMNS = ("name", "alias", "from", "to")
FIRST, LAST = 0, 9999


class Terms:
    """The years of seeds/lexicons/actor_terms.csv, by names as they are written."""

    def __init__(self, entities: dict[str, Entity]) -> None:
        self._of_name: defaultdict[str, list[Term]] = defaultdict(list)
        self._of_actor: dict[str, Term] = {}
        for r in read_csv("lexicons/actor_terms.csv", COLUMNS):
            term = Term(int(r["from"] or FIRST), int(r["to"] or LAST), entities[r["name"]])
            if r["alias"]:
                self._of_name[r["alias"]].append(term)
            else:
                self._of_actor[r["name"]] = term

    def of(self, entity: Entity, name: str) -> tuple[Term, ...]:
        """The terms under which `name` means somebody; none where it always means the entity."""
        if name in self._of_name:
            return tuple(self._of_name[name])
        full = entity.kind == "person" and " " in name and not name.startswith("President ")
        own = self._of_actor.get(entity.name)
        return () if own is None or full else (own,)
