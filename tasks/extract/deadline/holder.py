"""Whose a term is: "the mayor's term", "its offer", "the bid by Norrland Gas"."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.deadline.frame import CLITICS
from tasks.extract.deadline.parties import Parties
from tasks.extract.deadline.reading import Party


def holder(parties: Parties, first: int, last: int) -> Party | None:
    """Whose a term is: "the mayor's term", "its offer", "the bid by Norrland Gas"."""
    if "whose" in parties.doc.lower[first:last]:
        return None
    clitic = next((i for i in range(first + 1, last) if parties.doc.lower[i] in CLITICS), None)
    if clitic is not None:
        return parties.of(first, clitic, text=True, sure=True)
    if first < last and parties.doc.lower[first] in ("its", "their", "his", "her"):
        return parties.pronoun(first)
    by = next((i for i in range(first + 1, last - 1) if parties.doc.lower[i] == "by"), None)
    return _makers(parties, by + 1, last) if by is not None else None


def _makers(parties: Parties, first: int, last: int) -> Party | None:
    """ "by Tarn Foods, a maker of soup, and Orvo Corp., a bank": both, without what is said of them."""
    named = [m for m in parties.reading.within(first, last) if m.form == "name"]
    joint = [m for m in named if _follows_and(parties, m)]
    comma = next((i for i in range(first, last) if parties.doc.lower[i] == ","), last)
    if joint and comma < parties.doc.token_at(joint[-1].start):
        one = parties.of(first, comma, text=True, sure=True)
        two = parties.reading.actor(joint[-1]).name
        return Party(f"{one.name} and {two}") if one else parties.reading.as_party(joint[-1])
    return parties.of(first, last, text=True, sure=True)


def _follows_and(parties: Parties, mention: Mention) -> bool:
    """Whether "and" stands before the mention, past "the" or "California-based"."""
    token = parties.doc.token_at(mention.start)
    return "and" in parties.doc.lower[max(0, token - 4) : token]
