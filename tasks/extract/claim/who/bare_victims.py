"""Victims who are only a number, since the sentence before has told who they are: "four guards died. Nine were hurt"."""

from __future__ import annotations

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.anaphora import HURT
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import adjective_of
from tasks.extract.claim.who.powers import NOBODY, StoryPowers, Whose
from tasks.extract.claim.who.victim_words import victims_in_phrase

OPENING = 8  # characters of a preposition before a time


def told_just_before(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """ "Four Chadian guards were killed. Nine others were hurt, two of them badly": a bare number that opens its sentence, or
    says that it is a part, is one of those whom the sentence before counts."""
    before, found = story.people_before
    if before is None or before.sentence.paragraph != counted.sentence.paragraph:
        return NOBODY
    n = setting.doc.sentence_index(counted.sentence.start)
    if n - setting.doc.sentence_index(before.sentence.start) > 1 or not _takes_up(setting, counted):
        return NOBODY
    if before.measure in HURT:
        return found
    words = victims_in_phrase(setting, before)
    state = setting.actors.get(found.actor_id or "")
    return (
        Whose(f"{adjective_of(setting, state)} {words}" if state and " " not in words else words)
        if words
        else NOBODY
    )


def _takes_up(setting: Setting, counted: Counted) -> bool:
    """Whether a bare number is "two of them", or opens its sentence, but for a time: "In June 40 died"; "scores died" takes
    up nobody."""
    doc, s = setting.doc, counted.sentence
    if doc.lower[counted.last : counted.last + 2] in (["of", "them"], ["of", "those"]):
        return True
    first = s.first
    times = setting.timexes_in(s.start, min(s.end, s.start + OPENING))
    if times and doc.token_at(times[0].start) <= first + 1:
        first = doc.token_at(times[0].end - 1) + 1
        first += doc.lower[first] == ","
    return counted.quantity.hedge != "vague" and counted.first in (first, s.first)
