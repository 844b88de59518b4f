"""What each name is: the votes of all its occurrences together, and surnames by the persons of the text."""

from __future__ import annotations

from collections import defaultdict

from tasks.extract.actor.name import Name
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

TYPES = ("person", "organization", "place", "thing")


def settle(doc: Document, names: list[Name]) -> list[Name]:
    """The names that are somebody or some place, each with its `type`."""
    _namesakes(doc, names)
    pools: dict[str, defaultdict[str, float]] = {}
    for n in names:
        if n.entry is None:
            pool = pools.setdefault(n.text.casefold(), defaultdict(float))
            for kind, weight in n.votes.items():
                pool[kind] += weight
    types = {text: _winner(votes) for text, votes in pools.items()}
    _surnames(names, types, pools)
    for n in names:
        n.type = n.entry.entity.type if n.entry else types[n.text.casefold()]
        n.sure = n.entry is not None or pools[n.text.casefold()][n.type] > 0
        if n.form == "people":
            n.type = "person"
    return [n for n in names if n.type != "thing"]


def _namesakes(doc: Document, names: list[Name]) -> None:
    """ "Kesh said" after "Mayor Ana Kesh" is the mayor, though there is a town of that name."""
    surnames = {
        doc.words[n.last - 1]
        for n in names
        if n.entry is None and n.last - n.first > 1 and n.votes["person"] >= 3
    }
    for n in names:
        if n.entry and n.entry.entity.kind == "place" and n.text in surnames and not _stands_in(doc, n):
            n.entry, n.form = None, "name"
            n.votes["person"] += 2


def _stands_in(doc: Document, n: Name) -> bool:
    return n.first > 0 and doc.lower[n.first - 1] in word_class("locative")


def _winner(votes: defaultdict[str, float]) -> str:
    best = max(TYPES, key=lambda t: votes[t])
    if votes[best] > 0:
        return best
    return "organization"


def _surnames(names: list[Name], types: dict[str, str], pools: dict[str, defaultdict[str, float]]) -> None:
    """A single word that ends or opens the name of a person of the text is that person."""
    parts: dict[str, float] = {}
    for text in list(types):
        head, _, tail = text.rpartition(" ")
        if (
            types[text] == "place"
            and tail in word_class("place_last")
            and pools.get(head, {"x": 9.0}).get(types.get(head, "x"), 0) <= 1
        ):
            types[head] = "place"
    for n in names:
        if n.entry is None and n.last - n.first > 1 and types[n.text.casefold()] == "person":
            words = n.text.casefold().split()
            weight = pools[n.text.casefold()]["person"]
            for surname in (words[-1], words[-1].split("-", 1)[-1]):
                parts[surname] = max(parts.get(surname, 0), weight)
            parts.setdefault(words[0], 1)
    for text, votes in pools.items():
        known = parts.get(text)
        if known and known + 1 >= max(votes["place"], votes["organization"]):
            types[text] = "person"
