"""The time of a sum: the fiscal year that it is planned for, or the day on which it was offered."""

from __future__ import annotations

from tasks.extract.annotations import Attribution, Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.telling import Telling
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.as_of import When, as_context, read_time
from tasks.extract.claim.when.times import is_day
from tasks.extract.claim.words.word_class import word_class

OFFER = 30  # characters between a cue and its day
LOOK_BACK = 3  # sentences of the paragraph


def time_of_sum(setting: Setting, telling: Telling) -> When | None:
    if telling.role == "target" or telling.modality == "demanded":
        fiscal = _fiscal_year(setting, telling.counted)
        return as_context(read_time(setting, fiscal)) if fiscal else None
    offered = _day_of_offer(setting, telling.counted, telling.said)
    return read_time(setting, offered) if offered else None


def _fiscal_year(setting: Setting, counted: Counted) -> Timex | None:
    """The fiscal year that the paragraph named last before a budgeted sum."""
    doc = setting.doc
    i = doc.sentence_index(counted.sentence.start)
    stop = max(-1, i - LOOK_BACK)
    while i > stop and doc.sentences[i].paragraph == counted.sentence.paragraph:
        start, end = setting.tail(doc.sentences[i])
        named = [
            t for t in setting.timexes_in(start, min(end, counted.quantity.start)) if is_fiscal(setting, t)
        ]
        if named:
            return named[-1]
        i -= 1
    return None


def _day_of_offer(setting: Setting, counted: Counted, said: Attribution | None) -> Timex | None:
    """ "Announced on Monday that it would pay $40 million": a sum is offered by saying so, on that day."""
    if said is None or said.cue is None or said.source is None:
        return None
    words = setting.doc.body[said.cue[0] : said.cue[1]].lower().split()
    if word_class("offering").isdisjoint(words):
        return None
    days = setting.timexes_in(said.cue[0] - OFFER, said.cue[1] + OFFER)
    return next((t for t in days if is_day(t) and setting.sentence_of(t.start) == counted.sentence), None)


def is_fiscal(setting: Setting, t: Timex) -> bool:
    return t.edtf is not None and "fiscal" in setting.doc.body[t.start : t.end].lower()
