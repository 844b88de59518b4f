"""What each name is: the votes of all its occurrences together, and surnames by the persons of the text."""

from __future__ import annotations

from collections import defaultdict

from tasks.extract.actor.name import Name

TYPES = ("person", "organization", "place", "thing")


def settle(names: list[Name]) -> list[Name]:
    """The names that are somebody or some place, each with its `type`."""
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
        if n.form == "people":
            n.type = "person"
    return [n for n in names if n.type != "thing"]


def _winner(votes: defaultdict[str, float]) -> str:
    best = max(TYPES, key=lambda t: votes[t])
    if votes[best] > 0:
        return best
    return "organization"


def _surnames(names: list[Name], types: dict[str, str], pools: dict[str, defaultdict[str, float]]) -> None:
    """A single word that ends or opens the name of a person of the text is that person."""
    parts: dict[str, float] = {}
    for n in names:
        if n.entry is None and n.last - n.first > 1 and types[n.text.casefold()] == "person":
            words = n.text.casefold().split()
            weight = pools[n.text.casefold()]["person"]
            for surname in (words[-1], words[-1].split("-", 1)[-1]):
                parts[surname] = max(parts.get(surname, 0), weight)
            parts.setdefault(words[0], 1)
    for text, votes in pools.items():
        weight = parts.get(text)
        if weight and weight + 1 >= max(votes["place"], votes["organization"]):
            types[text] = "person"
