"""The word classes of seeds/lexicons/claim_words.yaml."""

from __future__ import annotations

from functools import cache

from seeds import read_yaml
from seeds.errors import SeedError


@cache
def word_class(name: str) -> frozenset[str]:
    """The class `name`. Raises SeedError where the file has no such class, or something that is no word in it."""
    classes = read_yaml("lexicons/claim_words.yaml")
    if name not in classes:
        raise SeedError(f"lexicons/claim_words.yaml: no word class {name!r}")
    wrong = [w for w in classes[name] if not isinstance(w, str)]
    if wrong:
        raise SeedError(
            f'lexicons/claim_words.yaml: {name}: write {wrong} in quotes ("on", "no" are not words in YAML)'
        )
    return frozenset(classes[name])
