"""The places of a list that a number takes up as one: "the two countries", "two capitals", for those named last."""

from __future__ import annotations

from tasks.extract.annotations import Quantity
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.where.place import Place
from tasks.extract.claim.where.places import Places
from tasks.extract.claim.words.word_class import word_class

SITED = ("sites", "parties")
FEW = 4  # members of a list that a number takes up
STATES = frozenset(("country", "nation"))
DEFINITE = frozenset("the these those both".split())


def group_place(counted: Counted, places: Places) -> Place | None:
    """ "Streets in two capitals", "replacements for the two embassies": the last list of as many places, for grounds and
    houses that a state or a town has."""
    if counted.measure not in SITED or counted.noun not in word_class("listed_place"):
        return None
    return listed(counted.quantity, places)


def listed(q: Quantity, places: Places) -> Place | None:
    """The list of as many places as `q` says that was named last before it, one of states for countries."""
    if q.lower != q.upper or q.lower is None or not 2 <= q.lower <= FEW:
        return None
    named = (p for p in places.last_before(q.start) if p.members == q.lower)
    return next((p for p in named if p.state or q.unit not in STATES), None)


def is_definite(counted: Counted, lower: list[str]) -> bool:
    """ "The two embassies": those that were named, not some others."""
    return counted.first > counted.sentence.first and not DEFINITE.isdisjoint(
        lower[counted.first - 1 : counted.first + 1]
    )
