"""The word classes of seeds/lexicons/claim_words.yaml."""

from __future__ import annotations

from functools import cache

from seeds import read_words


@cache
def word_class(name: str) -> frozenset[str]:
    """The class `name`. Raises SeedError where the file has no such class, or something that is no word in it."""
    return read_words("lexicons/claim_words.yaml", name)


@cache
def adverbials() -> frozenset[str]:
    """What may stand between a subject and its verb: auxiliaries, adverbs and words of time."""
    return word_class("before_verb") | word_class("when")


@cache
def happenings() -> frozenset[str]:
    """Nouns of what happens or goes on: "attack", "war", "riots"."""
    return word_class("happening") | word_class("lasting") | word_class("unrest")
