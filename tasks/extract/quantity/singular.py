"""Singular of an English noun, by a list of irregular ones and the rules of spelling."""

from __future__ import annotations

from functools import lru_cache

from tasks.extract.quantity.lexicon import irregular_plurals, word_class


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in irregular_plurals():
        return True
    if word in word_class("singular_s"):
        return False
    return len(word) > 3 and word[-1] == "s" and word[-2:] not in ("ss", "us", "is")


@lru_cache(maxsize=4096)
def singular(word: str) -> str:
    """ "countries" is country, "men" is man; a word that is no plural stays as it is."""
    known = irregular_plurals().get(word)
    if known:
        return known
    if not is_plural(word):
        return word
    if word.endswith("men"):
        return word[:-3] + "man"
    if word.endswith("wives"):
        return word[:-3] + "fe"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1]
