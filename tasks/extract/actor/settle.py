"""What each name is: the votes of all its occurrences together, and surnames by the persons of the text."""

from __future__ import annotations

from collections import defaultdict

from tasks.extract.actor.name import Name
from tasks.extract.actor.namesakes import Namesakes
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

Pools = dict[str, defaultdict[str, float]]
TYPES = ("person", "organization", "place", "thing")


def settle(doc: Document, names: list[Name]) -> list[Name]:
    """The names that are somebody or some place, each with its `type`."""
    Namesakes(doc, names).settle()
    pools = _pool(names)
    types = {text: _winner(votes) for text, votes in pools.items()}
    _towns(types, pools)
    _firms(types, pools)
    _surnames(types, pools, {n.text.casefold() for n in names if n.entry and n.entry.entity.kind == "person"})
    for n in names:
        n.type = n.entry.entity.type if n.entry else types[n.text.casefold()]
        n.sure = n.entry is not None or pools[n.text.casefold()][n.type] > 0
        if n.type == "person" and n.entry is None and n.votes["place"] >= 4:
            n.type = "place"  # "the town of Lund", whatever Ms Lund is called
        if n.form == "people":
            n.type = "person"
        elif n.form == "nationality" and n.entry and n.entry.entity.is_people and n.entry.entity.country:
            n.type = "place"  # "Catalan": the adjective of a region too
        elif n.type == "place" and n.votes["organization"] >= 4:
            n.type = "organization"  # "Vellian Government", which the state is
    return [n for n in names if n.type != "thing"]


def _pool(names: list[Name]) -> Pools:
    """The votes of all occurrences of a text, an average one."""
    pools: Pools = {}
    counts: defaultdict[str, int] = defaultdict(int)
    for n in names:
        if n.entry is None:
            text = n.text.casefold()
            counts[text] += 1
            pool = pools.setdefault(text, defaultdict(float))
            for kind, weight in n.votes.items():
                pool[kind] += weight
    for text, pool in pools.items():
        for kind in pool:
            pool[kind] /= counts[text]
    return pools


def _winner(votes: defaultdict[str, float]) -> str:
    best = max(TYPES, key=lambda t: votes[t])
    if votes[best] > 0:
        return best
    return "organization"


def _towns(types: dict[str, str], pools: Pools) -> None:
    """ "Kesh" beside "Kesh Province" is a place, if little speaks for something else."""
    for text in list(types):
        head, _, tail = text.rpartition(" ")
        named = types[text] == "place" and tail in word_class("place_last") and head in types
        if named and pools[head][types[head]] <= 1:
            types[head] = "place"


def _firms(types: dict[str, str], pools: Pools) -> None:
    """ "Kestrel" beside "Kestrel Corp." or "Kestrel Computer Corp." is the company."""
    for text, kind in list(types.items()):
        short = firm(text) if kind == "organization" else text
        if short == text:
            continue
        if types.get(short) in ("person", "place"):
            types[short] = "organization"
        head = short.split()[0]
        if head in types and pools[head][types[head]] <= 2:
            types[head] = "organization"


def firm(text: str) -> str:
    """The short name of a company, in small letters: "kestrel" of "Kestrel Corp."."""
    words = text.casefold().replace(",", " ").split()
    while len(words) > 1 and (words[-1].rstrip(".") in word_class("legal_forms") or words[-1] == "&"):
        words = words[:-1]
    return " ".join(words)


def _surnames(types: dict[str, str], pools: Pools, known_persons: set[str]) -> None:
    """A single word that ends or opens the name of a person of the text is that person."""
    parts: dict[str, float] = {}
    for text, kind in types.items():
        words = text.split()
        if kind == "person" and len(words) > 1:
            weight = pools[text]["person"]
            for surname in (words[-1], words[-1].split("-", 1)[-1]):
                parts[surname] = max(parts.get(surname, 0), weight)
            family = weight if "-" in words[-1] else 1  # "Tsai Ing-wen": the family name comes first
            parts[words[0]] = max(parts.get(words[0], 0), family)
    for text in known_persons:
        parts[text.split()[-1]] = 5
    for text, votes in pools.items():
        known = parts.get(text)
        if known and known + 1 >= max(votes["place"], votes["organization"]):
            types[text] = "person"
