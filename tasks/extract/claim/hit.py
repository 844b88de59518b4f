"""Whose destroyed and lost things were: the group that is hit, or who lost them."""

from __future__ import annotations

from tasks.extract.claim.group import is_group
from tasks.extract.claim.having import acting
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.owner import owner_in_phrase
from tasks.extract.claim.powers import NOBODY, StoryPowers, Whose, as_whose
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.victim_clause import lost
from tasks.extract.claim.words import word_class


def whose_hit(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """Whose the destroyed things were: the group named in the phrase, else before in the sentence, else of the story,
    or the one hit last; things lost were those of who lost them."""
    q = counted.quantity
    start, _ = setting.window(counted.sentence, q.start, q.end)
    if lost(setting.doc, counted.sentence, counted.first) is not None:
        return acting(setting, counted)
    civil = counted.noun in word_class("civil")
    named = [m for m in setting.mentions_in(start, q.end) if is_group(setting, m)]
    if named and not civil:
        story.hit = as_whose(setting, named[-1])
        return story.hit
    inside = owner_in_phrase(setting, counted)
    of_place = counted.noun in word_class("settlement") or (
        inside is not None and inside.form == "nationality"
    )
    if of_place and counted.measure == "sites":
        return NOBODY  # "two Afghan villages" are in Afghanistan, whoever has them
    if inside is not None:
        return as_whose(setting, inside)
    if civil:
        return NOBODY  # "the group burned 80 shops"
    return story.group if story.group.actor else story.hit
