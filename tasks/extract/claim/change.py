"""The role of a number in a change of level: "from 5,200 to 3,000", "by 300"."""

from __future__ import annotations

from functools import cache

from seeds import read_csv
from seeds.errors import SeedError
from tasks.extract.claim.words import word_class
from tasks.extract.document import Document, Sentence

AHEAD_OF_US = frozenset("to will would should must shall may might could plan plans planned".split())
STOPS = frozenset('. ; : " “ ”'.split())
BACK = 14


@cache
def _words() -> dict[str, tuple[str, str]]:
    """Word to (direction, form). Raises SeedError for an unknown one."""
    out = {}
    for row in read_csv("lexicons/level_changes.csv", ("word", "direction", "form")):
        if row["direction"] not in ("up", "down") or row["form"] not in ("base", "past", "noun", "ing"):
            raise SeedError(f"lexicons/level_changes.csv: no such direction or form: {row}")
        out[row["word"]] = (row["direction"], row["form"])
    return out


def change_role(doc: Document, sentence: Sentence, first: int) -> tuple[str, int] | None:
    """The role of the number whose phrase starts at token `first`, and the token of the verb of change.

    What stands after "to" is a level (a target, if it is still to come), after "from" the level before, after "by"
    what came or went.
    """
    if first <= sentence.first:
        return None
    link = _link(doc, sentence, first)
    if link is None:
        return None
    words = _words()
    for i in range(first - 2, max(sentence.first, first - BACK) - 1, -1):
        word = doc.lower[i]
        if word in STOPS:
            return None
        if word in words:
            direction, form = words[word]
            return _role(link, direction, _to_come(doc, sentence, i, form)), i
    return None


def _link(doc: Document, sentence: Sentence, first: int) -> str | None:
    """The "to", "from" or "by" before the phrase, past "a total of", "a minimum of"."""
    i = first - 1
    while i > sentence.first and doc.lower[i] in word_class("of_level"):
        i -= 1
    return doc.lower[i] if doc.lower[i] in ("to", "from", "by") else None


def _to_come(doc: Document, sentence: Sentence, i: int, form: str) -> bool:
    if form == "base" or form == "ing":
        return not AHEAD_OF_US.isdisjoint(doc.lower[max(sentence.first, i - 4) : i])
    return "be" in doc.lower[max(sentence.first, i - 2) : i]


def _role(link: str, direction: str, to_come: bool) -> str:
    if link == "by":
        return "arrival" if direction == "up" else "departure"
    return "target" if link == "to" and to_come else "stock"
