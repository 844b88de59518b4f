"""Classes of words of this layer and its short titles: seeds/lexicons/deadline_words.csv, deadline_titles.csv."""

from __future__ import annotations

from functools import cache

from seeds import read_csv
from seeds.errors import SeedError

WORDS = "lexicons/deadline_words.csv"
TITLES = "lexicons/deadline_titles.csv"
BE_FORMS = frozenset("is are was were be been being".split())
REFLEXIVE = frozenset("itself himself herself themselves".split())


@cache
def long_titles() -> dict[str, str]:
    """Short titles ("gov.") and what they stand for."""
    return {r["short"]: r["title"] for r in read_csv(TITLES, ("short", "title"))}


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {r["class"]: frozenset(r["words"].split()) for r in read_csv(WORDS, ("class", "words", "meaning"))}


def word_class(name: str) -> frozenset[str]:
    """The words of one class. Raises SeedError where the table has no such class."""
    found = _classes().get(name)
    if not found:
        raise SeedError(f"seeds/{WORDS}: a class {name!r} with its words must be there")
    return found


def long_title(role: str) -> str:
    """A role in small letters, its short form written out."""
    return long_titles().get(role.lower(), role.lower())
