"""A light guess at parts of speech, from closed classes and endings: enough to see where clauses begin and end.

Tags are single letters, so that a sentence's tags are a string. `n` stands for whatever is not in a closed class.
"""

from __future__ import annotations

from functools import cache

from seeds import read_words

WORDS = "lexicons/reporting_cues_words.yaml"
CLASSES = {
    "determiner": "D",
    "preposition": "P",
    "coordinator": "C",
    "subordinator": "S",
    "relative": "W",
    "subject": "R",
    "object": "O",
    "finite": "X",
    "auxiliary": "B",
    "negation": "N",
    "infinitive": "I",
    "adverb": "A",
    "time": "T",
    "number": "U",
    "irregular_past": "V",
    "plain_present": "V",
}
SIGNS = {
    ",": ",",
    ";": ";",
    ":": ":",
    "(": "(",
    ")": ")",
    "[": "(",
    "]": ")",
    "-": "-",
    "–": "-",
    "—": "-",
    "%": "n",
    "$": "U",
    "€": "U",
    "£": "U",
}
QUOTES = frozenset(('"', "“", "”", "``", "''", "«", "»", "„", "‘", "’", "'"))
STOPS = frozenset((".", "!", "?", "…"))
REMEMBERED = 200_000  # words


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class of reporting_cues_words.yaml."""
    return read_words(WORDS, name)


@cache
def _closed() -> dict[str, str]:
    tags: dict[str, str] = {}
    for name, tag in CLASSES.items():
        for word in word_class(name):
            tags.setdefault(word, tag)
    return tags | SIGNS | dict.fromkeys(QUOTES, '"') | dict.fromkeys(STOPS, ".")


class _Tags(dict[str, str]):
    """Tags by lower-case token; a word that is in no closed class is looked at once and remembered."""

    def __missing__(self, lower: str) -> str:
        found = _by_ending(lower)
        if len(self) < REMEMBERED:
            self[lower] = found
        return found


@cache
def _tags() -> _Tags:
    return _Tags(_closed())


def tag(lower: str) -> str:
    """The tag of a lower-case token: a letter of CLASSES, a sign, E (-ed), G (-ing), A (-ly), U (number) or n."""
    return _tags()[lower]


def _by_ending(lower: str) -> str:
    first = lower[0]
    if first.isdigit():
        return "U"
    if not first.isalpha():
        return "-" if set(lower) <= {"-", "—", "–"} else "."
    if len(lower) < 4 or lower in word_class("not_inflected"):
        return "n"
    if lower.endswith("ed"):
        return "E"
    if len(lower) < 5:
        return "n"
    if lower.endswith("ing"):
        return "G"
    return "A" if lower.endswith("ly") else "n"


def tag_all(lower: list[str]) -> str:
    """One tag a token."""
    return "".join(map(_tags().__getitem__, lower))
