"""Where a number holds: the named place of its phrase, clause, sentence, or of what the story tells."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.annotations import Mention
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words import word_class

LOOK_BACK = 6  # sentences of the paragraph


@dataclass(slots=True)
class Where:
    place: str | None
    country: str | None
    mention: Mention | None = None


NOWHERE = Where(None, None)


def where_of(setting: Setting, counted: Counted, story: Where) -> Where:
    """The place of one claim; `story` is the place of what the story tells."""
    start, end = setting.window(counted.sentence, counted.quantity.start, counted.quantity.end)
    places = [m for m in setting.mentions_in(start, end) if is_located(setting, m)]
    if places:
        return _where(setting, min(places, key=lambda m: _distance(counted, m)))
    before = _before_in_paragraph(setting, counted)
    return before or story


def _distance(counted: Counted, m: Mention) -> tuple[int, int]:
    q = counted.quantity
    if m.start >= q.end:
        return 0, m.start - q.end
    return 1, q.start - m.end


def is_located(setting: Setting, m: Mention) -> bool:
    """Whether a place is named as where something is: "in Mosul", "near the city of Basra"."""
    if m.type != "place" or m.form != "name":
        return False
    doc = setting.doc
    i = doc.token_at(m.start) - 1
    while i > 0 and doc.lower[i] in word_class("on_the_way"):
        i -= 1
    return i >= 0 and doc.lower[i] in word_class("locating")


def _before_in_paragraph(setting: Setting, counted: Counted) -> Where | None:
    doc = setting.doc
    i = doc.sentence_index(counted.sentence.start) - 1
    stop = max(-1, i - LOOK_BACK)
    while i > stop and doc.sentences[i].paragraph == counted.sentence.paragraph:
        s = doc.sentences[i]
        places = [m for m in setting.mentions_in(s.start, s.end) if is_located(setting, m)]
        if places:
            return _where(setting, places[0])
        i -= 1
    return None


def story_place(setting: Setting) -> Where:
    """The first place that the story names as where something is; NOWHERE if there is none."""
    for m in setting.mentions:
        if is_located(setting, m):
            return _where(setting, m)
    return NOWHERE


def _where(setting: Setting, m: Mention) -> Where:
    return Where(setting.name(m), m.country, m)
