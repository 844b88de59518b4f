"""The role of a number in a change of level: "from 5,200 to 3,000", "by 300"."""

from __future__ import annotations

from functools import cache

from seeds import read_csv
from seeds.errors import SeedError
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence

AHEAD_OF_US = frozenset("to will would should must shall may might could plan plans planned".split())
MODAL = AHEAD_OF_US - {"to", "planned"}
PROGRESSING = frozenset("is are 's ’s".split())
CLAUSE = 24  # tokens of the clause that "raising its force to" goes with
STOPS = frozenset('. ; : " “ ”'.split())
BACK = 14
UPWARD = frozenset(
    "is are was were be been go goes going went gone come comes coming came and far well".split()
)  # before "up by"


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
        if word in words and not (word in ("up", "down") and _is_particle(doc, i)):
            direction, form = words[word]
            bounds = not word_class("bound").isdisjoint(doc.lower[i:first])  # "raises the ceiling to 300"
            return _role(link, direction, bounds or _to_come(doc, sentence, i, form)), i
    return None


def _is_particle(doc: Document, i: int) -> bool:
    """ "A clinic set up by ten doctors", but not "up by ten", "the level is down by 300"."""
    before = doc.lower[i - 1] if i else ""
    return before.isalpha() and before not in UPWARD and not before.endswith("ly")


def _link(doc: Document, sentence: Sentence, first: int) -> str | None:
    """The "to", "from" or "by" before the phrase, past "a total of", "a minimum of"."""
    i = first - 1
    while i > sentence.first and doc.lower[i] in word_class("of_level"):
        i -= 1
    return doc.lower[i] if doc.lower[i] in ("to", "from", "by") else None


def _to_come(doc: Document, sentence: Sentence, i: int, form: str) -> bool:
    if form == "ing" and doc.lower[i - 1] == ",":  # "Norway will send 90 men, raising its force to 400"
        return not MODAL.isdisjoint(doc.lower[max(sentence.first, i - CLAUSE) : i])
    if form == "base" or form == "ing":
        joined = form == "base" and doc.lower[i - 1] in (
            "and",
            "then",
        )  # "to reach 900 and then shrink to 700"
        back = BACK if joined else 4
        if form == "ing" and not PROGRESSING.isdisjoint(doc.lower[max(sentence.first, i - 2) : i]):
            return True  # "is reducing its force from 900 to 400"
        return not AHEAD_OF_US.isdisjoint(doc.lower[max(sentence.first, i - back) : i])
    if doc.lower[i] in ("up", "down") and doc.lower[i - 1] in ("go", "come"):
        return not AHEAD_OF_US.isdisjoint(doc.lower[max(sentence.first, i - 4) : i])
    return "be" in doc.lower[max(sentence.first, i - 2) : i]


def _role(link: str, direction: str, to_come: bool) -> str:
    if link == "by":
        return "arrival" if direction == "up" else "departure"
    return "target" if link == "to" and to_come else "stock"
