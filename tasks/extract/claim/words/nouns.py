"""What a counted noun says about the measure: troops are personnel, trucks equipment."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from seeds import read_csv
from seeds.errors import SeedError

MEASURES = frozenset(
    "personnel fighters killed injured missing detained displaced people equipment attacks sites parties".split()
)
# Nouns that can be victims: what a verb does to them decides the measure.
DESIGNATION = re.compile(r"[A-Z][A-Za-z]{0,4}-\d+[A-Z]?")
LED = re.compile("s-(?:by|in-law)$")  # plurals whose ending is inside
PLURALS = frozenset("personnel police staff aircraft craft military people clergy crew forces troops".split())
PERSONS = frozenset("personnel fighters people killed injured missing detained displaced".split())
ARMED = frozenset(("personnel", "fighters"))
THINGS = frozenset(("equipment", "sites"))
HEADCOUNT = frozenset("personnel fighters people displaced".split())  # of whom one can have so and so many


@cache
def _nouns() -> dict[str, str]:
    """Counted noun (lower case, singular) to measure. Raises SeedError for an unknown measure."""
    rows = read_csv("lexicons/measures.csv", ("noun", "measure"))
    for row in rows:
        if row["measure"] not in MEASURES:
            raise SeedError(f"lexicons/measures.csv: no measure {row['measure']!r} (for {row['noun']!r})")
    return {row["noun"]: row["measure"] for row in rows}


@lru_cache(maxsize=8192)
def measure_of_noun(unit: str | None) -> str | None:
    """The measure that the head noun (with the words that belong to it) says, or None where none is known.

    The longest tail that the lexicon knows decides: "tactical unit" before "unit".
    """
    if not unit:
        return None
    nouns = _nouns()
    words = unit.lower().split()
    for i in range(len(words)):
        tail = " ".join(words[i:])
        measure = nouns.get(tail) or nouns.get(singular(tail))
        if measure:
            return measure
    if DESIGNATION.fullmatch(unit):
        return "equipment"  # "F-16"
    last = words[-1].rpartition("-")[2]
    return nouns.get(last) if last != words[-1] else None


@lru_cache(maxsize=8192)
def singular(noun: str) -> str:
    """The likely singular of an English plural; irregular ones stand in the lexicon as they are counted."""
    irregular = {
        "men": "man",
        "women": "woman",
        "children": "child",
        "people": "person",
        "policemen": "policeman",
        "lives": "life",
        "wives": "wife",
    }
    head, _, last = noun.rpartition(" ")
    if last in irregular:
        last = irregular[last]
    elif last.endswith("men"):
        last = last[:-2] + "an"
    elif last.endswith("ies") and len(last) > 4:
        last = last[:-3] + "y"
    elif last.endswith(("sses", "shes", "ches", "xes")):
        last = last[:-2]
    elif last.endswith("s") and not last.endswith(("ss", "us", "is")):
        last = last[:-1]
    return f"{head} {last}" if head else last


def plural(noun: str) -> str:
    """The likely plural of an English noun: "victim" to "victims"."""
    irregular = {"man": "men", "woman": "women", "child": "children", "person": "people"}
    head, _, last = noun.rpartition(" ")
    if last.lower() in PLURALS or LED.search(last):
        return noun
    if last.lower() in irregular:
        last = irregular[last.lower()]
    elif last.endswith("man"):
        last = last[:-3] + "men"
    elif last.endswith("children"):
        pass  # "schoolchildren"
    elif last.endswith("y") and last[-2:-1] not in "aeiou":
        last = last[:-1] + "ies"
    elif last.endswith(("s", "x", "ch", "sh")):
        last = last if last.endswith("s") else last + "es"
    else:
        last += "s"
    return f"{head} {last}" if head else last
