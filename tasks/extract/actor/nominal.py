"""Bodies that a noun stands for: "the ministry" after the Ministry of Trade, "the group" after an armed group."""

from __future__ import annotations

from bisect import bisect_left

from tasks.extract.actor.body_nouns import body_nouns
from tasks.extract.actor.name import Name
from tasks.extract.actor.words import word_class
from tasks.extract.annotations import Actor, Mention
from tasks.extract.document import Document

TAKEN = frozenset(("any", "named"))
NEAR = 250  # tokens within which the noun finds its name


def nominal_mentions(doc: Document, names: list[Name], actors: dict[str, Actor]) -> list[Mention]:
    """Mentions for "the" + noun, where one body named shortly before is such a thing."""
    bodies = [n for n in names if n.type == "organization" and n.actor and n.form == "name"]
    if not bodies:
        return []
    firsts, nouns = [n.first for n in bodies], body_nouns()
    out = []
    for i, word in enumerate(doc.lower):
        if word in nouns and i and doc.lower[i - 1] in ("the", "this") and doc.words[i] == word:
            if nouns[word].taken not in TAKEN or _heads_phrase(doc, i):
                continue
            low, high = bisect_left(firsts, i - NEAR), bisect_left(firsts, i)
            actor = _fitting(word, bodies[low:high], actors)
            if actor:
                start, end = doc.starts[i - 1], doc.ends[i]
                out.append(
                    Mention(
                        start,
                        end,
                        doc.body[start:end],
                        "organization",
                        "nominal",
                        actor.id,
                        actor.country,
                        actor.sector,
                    )
                )
    return out


def _heads_phrase(doc: Document, i: int) -> bool:
    """ "the group of seven", "the party leader", "the ministry's": the noun is not the whole phrase."""
    after = doc.lower[i + 1] if i + 1 < len(doc.lower) else "."
    return after in ("of", "that", "which", "-", "called", "known") or after in word_class("body_nouns")


def _fitting(word: str, bodies: list[Name], actors: dict[str, Actor]) -> Actor | None:
    """The last body of the right kind; one that carries the noun in its name before any other."""
    noun = body_nouns()[word]
    fits = [a for n in reversed(bodies) if (a := actors[n.actor or ""]).kind in noun.kinds]
    if noun.taken == "named":
        fits = [a for a in fits if word in a.name.lower()] or [
            a for a in fits if word == "agency" and a.kind == "media"
        ]
    return fits[0] if fits else None
