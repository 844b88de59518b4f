"""Classes of words by which names are found and told apart: seeds/lexicons/actor_words.yaml."""

from __future__ import annotations

from functools import cache

from seeds import read_words

NAMES_TOO = frozenset("may march april june august will to or".split())  # words that are surnames too
PORTFOLIO = frozenset(
    "minister secretary undersecretary commissioner".split()
)  # "Planning and Trade Minister"
WORDS = "lexicons/actor_words.yaml"


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class, lower case, with both apostrophes."""
    words = read_words(WORDS, name)
    return words | {w.replace("'", "’") for w in words}
