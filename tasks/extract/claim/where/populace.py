"""Shares of a people, of its votes and its turnout, which are told of a whole state."""

from __future__ import annotations

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.where.clause_place import place_of
from tasks.extract.claim.where.located import is_state
from tasks.extract.claim.where.story_place import StoryPlaces, Where, whole_state
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

OF = frozenset("of all the".split())
BEHIND = 5  # tokens behind a share in which its people stand: "a quarter of all citizens"


def place_of_share(setting: Setting, counted: Counted, story: StoryPlaces) -> Where | None:
    """ "55 percent of Kenyans want", "turnout was 51 percent", "a quarter of citizens": their state, or the one in which the
    story plays; None for shares of other things."""
    if counted.measure != "share":
        return None
    doc, s = setting.doc, counted.sentence
    last = min(s.last, counted.last + BEHIND)
    start, _ = setting.window(s, counted.quantity.start, counted.quantity.end)
    states = [m for m in setting.mentions_in(start, doc.ends[last - 1]) if is_state(setting, m)]
    of_people = next((m for m in states if m.start >= counted.quantity.number_end), None)
    if of_people is not None and doc.lower[doc.token_at(of_people.start) - 1] in OF:
        return place_of(setting, of_people)
    if not _is_of_people(doc, doc.token_at(start), counted.first, last):
        return None
    before = [m for m in states if m.start < counted.quantity.start]
    return (
        place_of(setting, before[-1])
        if before
        else whole_state(setting, story.main_by(s), story.event_by(s), story.state)
    )


def _is_of_people(doc: Document, start: int, first: int, last: int) -> bool:
    return "turnout" in doc.lower[start:last] or not word_class("populace").isdisjoint(doc.lower[first:last])
