"""Offices named without their holder: "the Foreign Secretary" is whoever the text says holds the office."""

from __future__ import annotations

from tasks.extract.actor.name import Held, Name
from tasks.extract.actor.spans import Neighbours
from tasks.extract.annotations import Actor, Mention
from tasks.extract.document import Document


def title_mentions(
    doc: Document, lone: list[Held], names: list[Name], actors: dict[str, Actor]
) -> list[Mention]:
    """Mentions of form title for offices of two words and more in capitals, with the article."""
    named, owners = {n.first for n in names}, Neighbours(names)
    out = []
    for held in lone:
        if (
            doc.words[held.first].isupper()
            or held.title.kind != "office"
            or held.last - held.first < 2
            or held.first in named
        ):
            continue
        if not all(
            doc.words[i][0].isupper() or doc.lower[i] in ("of", "for", "the")
            for i in range(held.first, held.last)
        ):
            continue
        first = _with_owner(doc, held.first, owners)
        start, end = doc.starts[first], doc.ends[held.last - 1]
        holder = _holder(doc.body[doc.starts[held.first] : end], actors)
        known = (holder.id, holder.country, holder.sector) if holder else (None, None, held.title.sector)
        out.append(Mention(start, end, doc.body[start:end], "person", "title", *known))
    return out


def _with_owner(doc: Document, first: int, names: Neighbours) -> int:
    """ "the Vellian Foreign Minister", "Vell's Prime Minister": the office with whose it is, and the article."""
    possessive = first > 0 and doc.lower[first - 1] in ("'s", "’s")
    owner = names.last.get(first - possessive)
    if owner is not None and owner.type != "person":
        first = owner.first
    return first - (first > 0 and doc.lower[first - 1] == "the")


def _holder(title: str, actors: dict[str, Actor]) -> Actor | None:
    """The only person of the text with that role."""
    wanted = title.lower()
    holders = [a for a in actors.values() if any(role.lower() == wanted for role, _ in a.roles)]
    return holders[0] if len(holders) == 1 else None
