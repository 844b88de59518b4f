"""The seeds as look-up tables: names of states, bodies and places; first names; titles; words that make a body."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from seeds import read_csv, several
from tasks.extract.actor.entity import Entity, Entry, slug
from tasks.extract.actor.terms import Terms
from tasks.extract.actor.words import word_class
from tasks.extract.collector import uncollected
from tasks.extract.document import TOKEN
from tasks.extract.phrases import Phrases

COUNTRY = ("code", "name", "aliases", "demonyms", "capital", "qid")
ACTOR = ("id", "name", "kind", "sector", "country", "aliases")
PLACE = ("name", "country", "kind", "aliases")
TITLE = ("title", "kind", "gender", "sector")
BODY = ("word", "position", "kind", "sector")
FIRST = ("name", "gender")
KIND_NOUN = ("noun", "side", "kind")
ADJECTIVE = ("adjective", "name")
PEOPLE = ("name", "kind", "country", "nouns", "adjectives")
# "Vellian military" is Vell's, and no name: what it does the state does.
BODIES_OF_STATES = frozenset("military army navy police government parliament forces".split())
# Kinds with names that are plain words in capitals ("PEOPLE", "SHELL"): looked up as they are written alone.
PLAIN_WORDS = frozenset(("media", "company", "ngo", "party", "other"))
WIDE = frozenset(("state", "province", "region"))
ARTICLES = ("Al", "al", "El", "el")


@dataclass(frozen=True, slots=True)
class Title:
    """A word before or after a person's name. `kind`: honorific | rank | office | occupation."""

    text: str
    kind: str
    gender: str | None
    sector: str | None


@dataclass(frozen=True, slots=True)
class BodyWord:
    """A word that makes a phrase in capitals a body, by where it stands: first | last | any."""

    position: str
    kind: str | None
    sector: str | None


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`names` are matched on tokens as they stand, `titles` on lower-case tokens."""

    names: Phrases[Entry]
    titles: Phrases[Title]
    first_names: dict[str, str | None]
    bodies: dict[tuple[str, ...], BodyWord]
    states: dict[str, Entity]


def body_ending(lower: list[str], first: int, last: int) -> BodyWord | None:
    """The longest body word that ends at token `last`."""
    bodies = lexicon().bodies
    for k in range(max(first, last - 4), last):
        found = bodies.get(tuple(lower[k:last]))
        if found and found.position != "first":
            return found
    return None


def body_opening(lower: list[str], first: int, last: int) -> BodyWord | None:
    """The longest body word that begins at token `first`."""
    bodies = lexicon().bodies
    for k in range(min(last, first + 4), first, -1):
        found = bodies.get(tuple(lower[first:k]))
        if found and found.position != "last":
            return found
    return None


@cache
def kind_nouns() -> dict[str, dict[str, str | None]]:
    """Nouns beside a name that tell its kind (None: a body, no more), by side: `before` by their last word and
    `after` by their first, since no other noun has it there."""
    sides: dict[str, dict[str, str | None]] = {"before": {}, "after": {}}
    for r in read_csv("lexicons/actor_kind_nouns.csv", KIND_NOUN):
        words = r["noun"].split()
        if r["side"] in ("before", "both"):
            sides["before"][words[-1]] = r["kind"] or None
        if r["side"] in ("after", "both"):
            sides["after"][words[0]] = r["kind"] or None
    return sides


def is_capital(word: str) -> bool:
    """Whether a word is the name of a town that may stand for its government: "Paris"."""
    found = lexicon().names.match((word,), 0, 1) if word in lexicon().names.first else None
    return found is not None and found[1].form == "capital"


def tokens(text: str) -> tuple[str, ...]:
    """A name cut as Document cuts a body."""
    if text.isalpha():
        return (text,)
    return tuple(m.group() for m in TOKEN.finditer(text))


@cache
def lexicon() -> Lexicon:
    """The tables, read once; the collector waits, which would walk the growing tables again and again, and leaves them
    alone from then on."""
    with uncollected():
        try:
            return _read()
        finally:
            gc.freeze()


def _read() -> Lexicon:
    states = {r["code"]: _state(r) for r in read_csv("countries.csv", COUNTRY)}
    entries = [*_peoples(), *_countries(states), *_actors(), *_places()]
    cased = [(variant, entry) for key, entry in entries for variant in _variants(key)]
    shouted = [
        (tuple(w.upper() for w in key), entry)
        for key, entry in entries
        if len(key) > 1 or (len(key[0]) > 3 and entry.entity.kind not in PLAIN_WORDS)
    ]
    return Lexicon(
        names=Phrases(cased + shouted),
        titles=Phrases(_titles()),
        first_names={r["name"].lower(): r["gender"] or None for r in read_csv("first_names.csv", FIRST)},
        bodies={
            tuple(w.lower() for w in tokens(r["word"])): BodyWord(
                r["position"] or "any", r["kind"] or None, r["sector"] or None
            )
            for r in read_csv("organization_words.csv", BODY)
        },
        states=states,
    )


def _state(row: dict[str, str]) -> Entity:
    return Entity(row["qid"] or slug(row["name"], "state"), row["name"], "state", "GOV", row["code"], True)


def _countries(states: dict[str, Entity]) -> Iterator[tuple[tuple[str, ...], Entry]]:
    for r in read_csv("countries.csv", COUNTRY):
        state = states[r["code"]]
        for name in (r["name"], *several(r["aliases"])):
            yield tokens(name), Entry(state)
        for word in several(r["demonyms"]):
            yield (
                tokens(word),
                Entry(state, "nationality", plural=word.endswith("s") and not word.endswith("ss")),
            )
        for town in several(r["capital"]):
            if r["qid"]:
                place = Entity(slug(town, "place", r["code"]), town, "place", None, r["code"])
                yield tokens(town), Entry(place, "capital", state)


def _actors() -> Iterator[tuple[tuple[str, ...], Entry]]:
    adjectives: dict[str, list[str]] = {}
    for r in read_csv("lexicons/actor_adjectives.csv", ADJECTIVE):
        adjectives.setdefault(r["name"], []).append(r["adjective"])
    rows = read_csv("actors.csv", ACTOR)
    entities = {
        r["name"]: Entity(r["id"], r["name"], r["kind"], r["sector"] or None, r["country"] or None)
        for r in rows
    }
    terms = Terms(entities)
    for r in rows:
        entity = entities[r["name"]]
        for name in (r["name"], *several(r["aliases"])):
            if name.split()[-1] not in BODIES_OF_STATES:
                yield tokens(name), Entry(entity, terms=terms.of(entity, name))
        for word in adjectives.get(r["name"], ()):
            yield tokens(word), Entry(entity, "nationality")


def _peoples() -> Iterator[tuple[tuple[str, ...], Entry]]:
    for r in read_csv("lexicons/actor_peoples.csv", PEOPLE):
        kind = "place" if r["kind"] == "place" else "people"
        entity = Entity(slug(r["name"], kind), r["name"], r["kind"], None, r["country"] or None)
        for word in several(r["nouns"]):
            yield tokens(word), Entry(entity, plural=kind == "people")
        for word in several(r["adjectives"]):
            yield tokens(word), Entry(entity, "nationality")


def _places() -> Iterator[tuple[tuple[str, ...], Entry]]:
    for r in read_csv("places.csv", PLACE):
        key = slug(r["name"], "place", r["country"])
        entity = Entity(key, r["name"], "place", None, r["country"] or None, r["kind"] in WIDE)
        for name in (r["name"], *several(r["aliases"])):
            yield tokens(name), Entry(entity)
            if _is_linked(name):
                yield tokens(name.replace(" ", "-")), Entry(entity)


def _is_linked(name: str) -> bool:
    """ "Dar es Salaam": names with a small word in the middle are also written with hyphens."""
    words = name.split(" ")
    return len(words) > 2 and all(w in word_class("particles") for w in words[1:-1])


def _titles() -> Iterator[tuple[tuple[str, ...], Title]]:
    for r in read_csv("titles.csv", TITLE):
        title = Title(r["title"], r["kind"], r["gender"] or None, r["sector"] or None)
        key = tuple(w.lower() for w in tokens(r["title"]))
        yield key, title
        if key[-1] == ".":
            yield key[:-1], title


def _variants(key: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """The key without "the", and the Arabic article in its spellings: "al-", "Al-", "al ", "Al "."""
    if key[0] in ("the", "The") and len(key) > 1:
        key = key[1:]
    yield key
    if key[0] in ARTICLES and len(key) > 1:
        rest = key[2:] if key[1] == "-" else key[1:]
        for article in ("al", "Al"):
            yield (article, "-", *rest)
            yield (article, *rest)
