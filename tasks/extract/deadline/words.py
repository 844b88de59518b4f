"""Classes of words of this layer: seeds/lexicons/deadline_words.csv."""

from __future__ import annotations

from functools import cache

from seeds import read_csv
from seeds.errors import SeedError

WORDS = "lexicons/deadline_words.csv"


@cache
def _classes() -> dict[str, frozenset[str]]:
    return {r["class"]: frozenset(r["words"].split()) for r in read_csv(WORDS, ("class", "words", "meaning"))}


def word_class(name: str) -> frozenset[str]:
    """The words of one class. Raises SeedError where the table has no such class."""
    found = _classes().get(name)
    if not found:
        raise SeedError(f"seeds/{WORDS}: a class {name!r} with its words must be there")
    return found
