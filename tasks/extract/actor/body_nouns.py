"""Which kinds of actors a noun for a body can stand for: seeds/lexicons/body_nouns.csv."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from seeds import read_csv, several

OFFICES = frozenset(("government_body", "company", "media"))


@dataclass(frozen=True, slots=True)
class BodyNoun:
    """`kinds` of actors that are called so; `taken` is any, named or empty (see the seed)."""

    kinds: frozenset[str]
    taken: str


@cache
def body_nouns() -> dict[str, BodyNoun]:
    """The nouns, small and singular."""
    rows = read_csv("lexicons/body_nouns.csv", ("noun", "kinds", "taken"))
    return {r["noun"]: BodyNoun(frozenset(several(r["kinds"])), r["taken"]) for r in rows}


def takes_up(noun: str, kind: str, name: str) -> bool:
    """Whether "the" `noun` can be an actor of that kind named before: no movement is "the army", and neither is an army
    that was named by more; a noun that is not listed may be any. "The coalition" is one by name, but any office of a
    state can be "the agency"."""
    known = body_nouns().get(noun)
    if known is None:
        return True
    by_name = known.taken == "named" and kind not in OFFICES
    return kind in known.kinds and known.taken != "" and (not by_name or noun in name.lower())


def may_be(noun: str, kind: str) -> bool:
    """Whether the noun is one for bodies of that kind: an army is an armed force."""
    known = body_nouns().get(noun)
    return known is not None and kind in known.kinds
