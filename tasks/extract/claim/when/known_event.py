"""Victims and happenings that a sentence takes as known, whose day is not that of its own verb."""

from __future__ import annotations

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.clause_words import PERFECT
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

HAPPENING_BACK = 8  # tokens from "that killed" to "the bombing"
DEFINITE_BACK = 4  # tokens from "bombing" to its "the"
RELATIVE_BACK = 6  # tokens from "in which" to the number
COORDINATED = 8  # tokens from "that" to the second of its verbs
ABOUT = frozenset("over about following into".split())
DEFINITE = frozenset(("the", "this", "that", "'s", "’s"))


def start_of_known(setting: Setting, counted: Counted) -> int | None:
    """The character at which the known thing begins: "mourned on Friday | the ten miners killed in the blast", "jailed
    on Friday | for the blast that killed ten". A time before it is that of mourning and jailing."""
    fate, doc = counted.befallen, setting.doc
    if fate is None:
        return None
    trigger = doc.token_at(fate.start)
    if fate.side == "left":
        first = _known_happening(doc, counted, trigger)
    else:
        first = _known_victims(doc, counted, trigger)
        first = _place_of_known(doc, counted) if first is None else first
    return None if first is None else doc.starts[first]


def _known_victims(doc: Document, counted: Counted, trigger: int) -> int | None:
    """ "The ten miners killed": a participle right behind those counted."""
    the = next((i for i in (counted.first, counted.first - 1) if i >= 0 and doc.lower[i] == "the"), None)
    return the if trigger == counted.last else None


def _known_happening(doc: Document, counted: Counted, trigger: int) -> int | None:
    """ "The blast at the mine that killed ten", "the floods that have killed ten and injured 40"."""
    if trigger < 1:
        return None
    reach = COORDINATED if doc.lower[trigger - 1] == "and" else 2 - (doc.lower[trigger - 1] not in PERFECT)
    near = range(trigger - 1, max(counted.sentence.first, trigger - reach) - 1, -1)
    relative = next((i for i in near if doc.lower[i] in ("that", "which")), None)
    return None if relative is None else _named_before(doc, counted, relative)


def _place_of_known(doc: Document, counted: Counted) -> int | None:
    """ "The crash of an airliner in which all 70 on board were killed"."""
    first = counted.sentence.first
    for i in range(counted.first - 1, max(first, counted.first - RELATIVE_BACK) - 1, -1):
        if doc.lower[i] == "which" and doc.lower[i - 1] == "in":
            return _named_before(doc, counted, i - 1)
    return None


def _named_before(doc: Document, counted: Counted, relative: int) -> int | None:
    """The token at which the happening before a relative pronoun begins, if it is told as known or "over" it something
    else was done."""
    first = counted.sentence.first
    for i in range(relative - 1, max(first, relative - HAPPENING_BACK) - 1, -1):
        if doc.lower[i] in word_class("happening"):
            before = range(i - 1, max(first, i - DEFINITE_BACK) - 1, -1)
            return next((j for j in before if doc.lower[j] in DEFINITE or doc.lower[j] in ABOUT), None)
    return None
