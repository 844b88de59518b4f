"""The words of deadlines, as they stand in seeds/lexicons/deadline_*.csv."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from seeds import read_csv, several
from seeds.errors import SeedError
from tasks.extract.phrases import Phrases

KINDS = frozenset({"demand", "commitment", "plan", "law", "scheduled", "forecast", "expiry", ""})
PREPOSITIONS = frozenset("on of in at for without with under from to by".split())
THINGS = frozenset({"equipment", "attacks", "money"})
ACTING = frozenset({"personnel", "fighters", "people", "parties", "displaced", "detained"})


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
    """`relations` is looked up by the tuple of tokens; the rest by the phrase that starts at a token.

    `agents` are nouns of those who act, `bodies` of bodies among them, `things` of what never does.
    """

    relations: dict[tuple[str, ...], str]
    longest_relation: int
    cues: Phrases[Cue]
    modals: dict[str, Modal]
    nouns: Phrases[str]
    endings: Phrases[str]
    terms: frozenset[str]
    events: Phrases[bool]
    statuses: Phrases[tuple[str, str]]
    homes: Phrases[str]
    pronouns: dict[str, str]
    agents: frozenset[str]
    bodies: frozenset[str]
    things: frozenset[str]
    public: frozenset[str]


@cache
def lexicon() -> Lexicon:
    """The lexicons of this layer. Raises SeedError where a seed is wrong."""
    relations = {
        tuple(r["phrase"].split()): r["relation"] for r in _rows("relations", ("phrase", "relation"))
    }
    terms = frozenset(word for r in _rows("terms", ("noun", "public")) for word in several(r["noun"]))
    agents = frozenset(_agents()) - terms - {"air", "force", "gun", "guns"}
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
        terms=terms,
        events=Phrases(
            (form, r["anywhere"] == "yes")
            for r in _rows("events", ("forms", "anywhere"))
            for form in _forms(r["forms"])
        ),
        statuses=Phrases(
            (form, (r["status"], r["about"]))
            for r in _rows("statuses", ("forms", "status", "about"))
            for form in _forms(r["forms"])
        ),
        homes=Phrases(
            (tuple(r["phrase"].split()), r["country"]) for r in _rows("homes", ("phrase", "country"))
        ),
        pronouns={r["word"]: r["number"] for r in _rows("pronouns", ("word", "number"))},
        agents=agents,
        things=frozenset(_counted(THINGS)) - agents,
        bodies=frozenset(w for r in _rows("agents", ("noun",)) for w in _numbers(r["noun"].split()[-1])),
        public=frozenset(
            word
            for r in _rows("terms", ("noun", "public"))
            if r["public"] == "yes"
            for word in several(r["noun"])
        ),
    )


def _agents() -> Iterator[str]:
    """Nouns of those who can act: people, troops and bodies, singular and plural, lower case."""
    yield from _counted(ACTING)
    for r in read_csv("titles.csv", ("title", "kind", "gender", "sector")):
        if r["kind"] in ("office", "occupation", "rank"):
            yield from _numbers(_head(r["title"].lower()))
    for r in _rows("agents", ("noun",)):
        yield from _numbers(r["noun"].split()[-1])


def _counted(measures: frozenset[str]) -> Iterator[str]:
    """Nouns of what these measures count."""
    for r in read_csv("lexicons/measures.csv", ("noun", "measure")):
        if r["measure"] in measures:
            yield from _numbers(_head(r["noun"]))


def _head(noun: str) -> str:
    """ "soldiers" of "soldiers on leave"."""
    words = noun.split()
    last = next((i for i, w in enumerate(words) if i and w in PREPOSITIONS), len(words))
    return words[last - 1]


def _numbers(noun: str) -> tuple[str, str]:
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun, noun[:-1] + "ies"
    if noun.endswith("man"):
        return noun, noun[:-2] + "en"
    return noun, noun + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")


def _rows(name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    rows = read_csv(f"lexicons/deadline_{name}.csv", columns)
    for row in rows:
        if row.get("kind", "") not in KINDS:
            raise SeedError(f"seeds/lexicons/deadline_{name}.csv: unknown kind {row['kind']!r} in {row}")
    return rows


def _forms(cell: str) -> Iterator[tuple[str, ...]]:
    for form in several(cell):
        yield tuple(form.split())
