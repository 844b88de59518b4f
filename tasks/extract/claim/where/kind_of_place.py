"""What a place is: by the noun beside its name ("Vell district", "the village of Vell"), else as the seeds know it."""

from __future__ import annotations

from functools import cache

from seeds import read_csv
from tasks.extract.actor.lexicon import PLACE
from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words.word_class import word_class

LIKE = {
    "city": frozenset(("city", "town", "capital", "port", None)),
    "town": frozenset(("town", "city", "village", "port", "resort", None)),
    "village": frozenset(("village", "hamlet", "town", None)),
    "settlement": frozenset(("settlement", "village", "town", None)),
    "hamlet": frozenset(("hamlet", "village", None)),
}


@cache
def _land() -> dict[tuple[str, str], str]:
    """Islands and the like; a province or a state may share its name with a town."""
    rows = read_csv("places.csv", PLACE)
    return {(r["name"], r["country"]): r["kind"] for r in rows if r["kind"] in word_class("land")}


def kind_of(setting: Setting, m: Mention) -> str | None:
    doc, i, j = setting.doc, setting.doc.token_at(m.start), setting.doc.token_at(m.end)
    nouns = word_class("kind_noun")
    if j < len(doc.lower) and doc.lower[j] in nouns:
        return doc.lower[j]
    if i > 1 and doc.lower[i - 1] == "of" and doc.lower[i - 2] in nouns:
        return doc.lower[i - 2]
    return _land().get((setting.canonical(m), m.country or ""))


def is_called(kind: str | None, noun: str) -> bool:
    """Whether "the city" can mean a place of this kind; one of an unknown kind may be a town."""
    return kind in LIKE[noun] if noun in LIKE else kind == noun
