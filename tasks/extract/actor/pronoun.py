"""Pronouns that can only be one person: "he" where the nearest sentence that names people names one whom it fits."""

from __future__ import annotations

from bisect import bisect_left

from tasks.extract.actor.name import Name
from tasks.extract.annotations import Actor, Mention
from tasks.extract.document import Document

GENDER = {"he": "m", "him": "m", "his": "m", "she": "f", "her": "f", "hers": "f"}
BACK = 3  # sentences looked back over


def pronoun_mentions(doc: Document, names: list[Name], actors: dict[str, Actor]) -> list[Mention]:
    """Mentions of form pronoun; the pronouns also tell the gender of a person of whom nothing else does."""
    persons = [n for n in names if n.type == "person" and n.actor and actors[n.actor].kind == "person"]
    firsts = [n.first for n in persons]
    heard: list[tuple[int, Actor]] = []  # (token, person) of pronouns already resolved
    out = []
    if not persons:
        return []
    for i in (i for i, w in enumerate(doc.lower) if w in GENDER):
        actor = _referent(doc, i, persons, firsts, heard, actors)
        if actor:
            actor.gender = actor.gender or GENDER[doc.lower[i]]
            heard.append((i, actor))
            start, end = doc.starts[i], doc.ends[i]
            out.append(Mention(start, end, doc.body[start:end], "person", "pronoun", actor.id, actor.country))
    return out


def _referent(
    doc: Document,
    i: int,
    persons: list[Name],
    firsts: list[int],
    heard: list[tuple[int, Actor]],
    actors: dict[str, Actor],
) -> Actor | None:
    gender = GENDER[doc.lower[i]]
    index = doc.sentence_index(doc.starts[i])
    stop = i
    for k in range(index, max(-1, index - BACK), -1):
        first = doc.sentences[k].first
        here = {
            n.actor: actors[n.actor or ""]
            for n in persons[bisect_left(firsts, first) : bisect_left(firsts, stop)]
        }
        for token, actor in reversed(heard):
            if token < first:
                break
            if token < stop:
                here[actor.id] = actor
        fits = [a for a in here.values() if a.gender in (None, gender)]
        sure = [a for a in fits if a.gender == gender] or fits
        if fits:
            return sure[0] if len(fits) == 1 else None
        stop = first
    return None
