"""The words of deadlines, as they stand in seeds/lexicons/deadline_*.csv."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from seeds import read_csv, several
from seeds.errors import SeedError
from tasks.extract.phrases import Phrases

KINDS = frozenset({"demand", "commitment", "plan", "law", "scheduled", "forecast", "expiry", ""})


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that binds somebody; `object_acts` if the one told acts, `sets` if its subject sets the time."""

    kind: str
    object_acts: bool
    sets: bool


@dataclass(frozen=True, slots=True)
class Modal:
    kind: str
    strength: str  # firm | past | loose


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`relations` is looked up by the tuple of tokens; the rest by the phrase that starts at a token."""

    relations: dict[tuple[str, ...], str]
    longest_relation: int
    cues: Phrases[Cue]
    modals: dict[str, Modal]
    nouns: Phrases[str]
    endings: Phrases[str]
    terms: frozenset[str]
    events: Phrases[bool]
    statuses: Phrases[tuple[str, str]]


@cache
def lexicon() -> Lexicon:
    """The lexicons of this layer. Raises SeedError where a seed is wrong."""
    relations = {
        tuple(r["phrase"].split()): r["relation"] for r in _rows("relations", ("phrase", "relation"))
    }
    return Lexicon(
        relations=relations,
        longest_relation=max(map(len, relations)),
        cues=Phrases(
            (form, Cue(r["kind"], r["acts"] == "object", r["sets"] == "yes"))
            for r in _rows("cues", ("forms", "kind", "acts", "sets"))
            for form in _forms(r["forms"])
        ),
        modals={
            r["form"]: Modal(r["kind"], r["strength"]) for r in _rows("modals", ("form", "kind", "strength"))
        },
        nouns=Phrases(
            (form, r["kind"]) for r in _rows("nouns", ("forms", "kind")) for form in _forms(r["forms"])
        ),
        endings=Phrases(
            (form, r["sort"]) for r in _rows("endings", ("forms", "sort")) for form in _forms(r["forms"])
        ),
        terms=frozenset(word for r in _rows("terms", ("noun",)) for word in several(r["noun"])),
        events=Phrases((form, True) for r in _rows("events", ("forms",)) for form in _forms(r["forms"])),
        statuses=Phrases(
            (form, (r["status"], r["about"]))
            for r in _rows("statuses", ("forms", "status", "about"))
            for form in _forms(r["forms"])
        ),
    )


def _rows(name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    rows = read_csv(f"lexicons/deadline_{name}.csv", columns)
    for row in rows:
        if row.get("kind", "") not in KINDS:
            raise SeedError(f"seeds/lexicons/deadline_{name}.csv: unknown kind {row['kind']!r} in {row}")
    return rows


def _forms(cell: str) -> Iterator[tuple[str, ...]]:
    for form in several(cell):
        yield tuple(form.split())
