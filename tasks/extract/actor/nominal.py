"""Bodies that a noun stands for: "the ministry" after the Ministry of Trade, "the group" after an armed group."""

from __future__ import annotations

from bisect import bisect_left

from tasks.extract.actor.name import Name
from tasks.extract.actor.words import word_class
from tasks.extract.annotations import Actor, Mention
from tasks.extract.document import Document

NEAR = 250  # tokens within which the noun finds its name
KINDS = {
    "group": ("armed_group", "ngo", "party", "other", "igo"),
    "organization": ("igo", "ngo", "armed_group", "other"),
    "organisation": ("igo", "ngo", "armed_group", "other"),
    "coalition": ("armed_force", "igo", "party", "other"),
    "company": ("company",),
    "firm": ("company",),
    "party": ("party",),
    "agency": ("government_body", "igo", "media"),
    "ministry": ("government_body",),
    "newspaper": ("media",),
    "alliance": ("igo", "party"),
    "bloc": ("igo", "party"),
    "charity": ("ngo",),
    "militia": ("armed_group",),
    "movement": ("armed_group", "party", "ngo"),
    "bank": ("company", "igo"),
    "university": ("other",),
    "council": ("igo", "government_body", "other"),
    "commission": ("igo", "government_body", "other"),
    "committee": ("igo", "government_body", "other"),
    "department": ("government_body",),
    "union": ("igo", "ngo", "other"),
}
OWN_WORD = frozenset(
    "ministry agency department council commission committee bank university union party coalition".split()
)


def nominal_mentions(doc: Document, names: list[Name], actors: dict[str, Actor]) -> list[Mention]:
    """Mentions for "the" + noun, where one body named shortly before is such a thing."""
    bodies = [n for n in names if n.type == "organization" and n.actor and n.form == "name"]
    if not bodies:
        return []
    firsts = [n.first for n in bodies]
    out = []
    for i, word in enumerate(doc.lower):
        if word in KINDS and i and doc.lower[i - 1] in ("the", "this") and doc.words[i] == word:
            if _heads_phrase(doc, i):
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
    fits = [a for n in reversed(bodies) if (a := actors[n.actor or ""]).kind in KINDS[word]]
    if word in OWN_WORD:
        fits = [a for a in fits if word in a.name.lower()] or [
            a for a in fits if word == "agency" and a.kind == "media"
        ]
    return fits[0] if fits else None
