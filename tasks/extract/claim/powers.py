"""Whose a number may be, and the powers that a story is about: its troops, its target, those who acted last."""

from __future__ import annotations

from dataclasses import dataclass, field

from tasks.extract.annotations import Mention
from tasks.extract.claim.actors import is_kind, is_power, owner
from tasks.extract.claim.nouns import measure_of_noun, singular
from tasks.extract.claim.setting import Setting


@dataclass(slots=True)
class Whose:
    actor: str | None
    actor_id: str | None = None


NOBODY = Whose(None)


@dataclass(slots=True)
class StoryPowers:
    """Whose troops a story is about, the armed group that its attacks are against, and who carried out the attacks counted last, by noun."""

    troops: Whose
    group: Whose
    attackers: dict[str, Whose] = field(default_factory=dict)
    shares: tuple[int, Whose] = (-1, NOBODY)


def as_whose(setting: Setting, m: Mention) -> Whose:
    return Whose(*owner(setting, m))


def story_powers(setting: Setting) -> StoryPowers:
    return StoryPowers(_troops(setting), _target(setting))


def _troops(setting: Setting) -> Whose:
    """Whose troops the story is about: the power most often named right before a word for personnel."""
    doc, tally = setting.doc, dict[str, int]()
    best: Mention | None = None
    for m in setting.mentions:
        i = doc.token_at(m.end)
        if not m.actor or i >= len(doc.words) or not is_power(setting, m):
            continue
        if measure_of_noun(singular(doc.lower[i])) == "personnel":
            tally[m.actor] = tally.get(m.actor, 0) + 1
            if best is None or tally[m.actor] > tally[best.actor or ""]:
                best = m
    return as_whose(setting, best) if best else NOBODY


def _target(setting: Setting) -> Whose:
    """The armed group that a story's attacks are against."""
    doc = setting.doc
    for m in setting.mentions:
        if is_kind(setting, m, "armed_group"):
            i = doc.token_at(m.start) - 1
            while i > 0 and doc.lower[i] in ("the", "so", "-", "called", "self"):
                i -= 1
            if i >= 0 and doc.lower[i] == "against":
                return as_whose(setting, m)
    return NOBODY
