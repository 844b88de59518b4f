"""Persons in texts that are all capitals: a title or first name, then what may be a surname."""

from __future__ import annotations

from functools import cache

from tasks.extract.actor.lexicon import lexicon
from tasks.extract.actor.name import Held
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

SURNAMES = 2
GIVEN = 3
NO_SURNAME = ("ed", "ing", "ly", "tion")
ADJECTIVES = frozenset(("general", "major", "private"))  # "GENERAL OFFENSIVE"
CLASSES = tuple(
    "function speaking acting calendar irregular visiting body_heads place_nouns body_nouns".split()
)


def shouted_person(doc: Document, i: int, last: int) -> tuple[int, int, list[Held]] | None:
    """The tokens of a person's name at or after the title at token `i`, and the title."""
    held: list[Held] = []
    k = i
    hit = lexicon().titles.match(doc.lower, i, last) if doc.lower[i] in lexicon().titles.first else None
    if hit and doc.lower[i] not in lexicon().first_names:
        k = hit[0] + (hit[0] < last and doc.words[hit[0]] == ".")
        held = [Held(i, hit[0], hit[1])]
    end, given = _given(doc, k, last)
    if held and not given and held[0].title.text in ADJECTIVES:
        return None
    end = _surnames(doc, end, last)
    if end - k < 2 or not (held or given) or (held and not given and held[0].title.kind == "occupation"):
        single = bool(held) and end - k == 1 and held[0].title.kind in ("honorific", "rank")
        return (k, end, held) if single else None
    return k, end, held


def _given(doc: Document, k: int, last: int) -> tuple[int, bool]:
    """The token after the first names and initials at `k`, and whether there are any."""
    start = k
    while k < last and k - start < 2 * GIVEN:
        if doc.lower[k] in lexicon().first_names and not _is_common(doc.lower[k]):
            k += 1
        elif k > start and len(doc.words[k]) == 1 and doc.words[k + 1 : k + 2] == ["."] and k + 1 < last:
            k += 2
        else:
            break
    return k, k > start


def _surnames(doc: Document, k: int, last: int) -> int:
    found = 0
    while k < last and found < SURNAMES:
        step = k
        while step < last and doc.lower[step] in word_class("particles") and step - k < 3:
            step += 1
        if step >= last or not _is_surname(doc, step):
            break
        k = step + 1
        found += 1
    return k


def _is_surname(doc: Document, k: int) -> bool:
    word, lower = doc.words[k], doc.lower[k]
    if not (word.isalpha() and word.isupper()) or len(word) < 3 or lower.endswith(NO_SURNAME):
        return False
    titles = lexicon().titles.first
    return not (_is_common(lower) or (lower,) in lexicon().bodies or lower in titles or lower[:-1] in titles)


@cache
def _is_common(lower: str) -> bool:
    return any(lower in word_class(c) for c in CLASSES)
