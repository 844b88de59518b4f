"""Classes of words by which names are found and told apart: seeds/lexicons/actor_words.yaml."""

from __future__ import annotations

from functools import cache

from seeds import read_yaml
from seeds.errors import SeedError

NAMES_TOO = frozenset("may march april june august will to or".split())  # words that are surnames too
PORTFOLIO = frozenset(
    "minister secretary undersecretary commissioner".split()
)  # "Planning and Trade Minister"
WORDS = "lexicons/actor_words.yaml"


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class, lower case, with both apostrophes."""
    found = read_yaml(WORDS).get(name)
    if not isinstance(found, str):
        raise SeedError(f"seeds/{WORDS}: {name} must be there, a text of words")
    return frozenset(found.split()) | frozenset(found.replace("'", "’").split())
