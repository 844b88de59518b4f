"""For which time a number holds: by the clause, the sentence, the event that the story tells, or publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from tasks.extract.annotations import Attribution, Timex
from tasks.extract.claim.as_of import UNKNOWN, When, read_time
from tasks.extract.claim.beginning import since_beginning
from tasks.extract.claim.event_time import event_timex, is_eventful, tells_event
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.own_time import UNREAL, is_fiscal, is_to_come, own_time
from tasks.extract.claim.presence import is_whole_of_part
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.stretch import runs_since
from tasks.extract.claim.tense import (
    is_arrest,
    is_backshifted,
    is_habitual,
    is_of_war,
    is_past_tense,
    is_perfect,
)
from tasks.extract.claim.times import (
    is_day,
)
from tasks.extract.claim.words import word_class

OF_EVENT = frozenset("fighters equipment sites people attacks".split())
OFFER = 30  # characters between a cue and its day
AFTER = 4  # sentences after a number in which the time of its event may be named
NEAR = 40  # tokens beside a number in which "the attack" stands for what was told
COMING = frozenset("will would to may might could shall".split())
TO_COME = 8  # tokens around a number in which its verb has "will"
LOOK_BACK = 3  # sentences of the paragraph


def when_of(
    setting: Setting, counted: Counted, role: str, modality: str, attribution: Attribution | None, event: When
) -> When:
    """The time of one claim. `event` is the time of what the story is about, for tolls without a time."""
    if _is_far(setting, counted, event):
        event = UNKNOWN  # what comes later tells nothing
    if counted.again and counted.like is not None:
        return _as_told(when_of(setting, counted.like, role, modality, attribution, event))
    if role != "stock" and modality == "asserted" and is_habitual(setting, counted):
        return UNKNOWN
    if role == "stock" and is_whole_of_part(setting.doc, counted) and _part_to_come(setting, counted):
        return _at_publication(setting)
    timex = own_time(setting, counted, role, modality, attribution)
    if timex is not None:
        told = read_time(setting, timex, counted.quantity.start) if timex.edtf else UNKNOWN
        return told if modality in UNREAL else _so_far(setting, told, counted, role)
    begun = since_beginning(setting, counted, event) if role == "toll" else None
    if begun is not None:
        return begun
    if counted.measure == "money":
        of_sum = _of_sum(setting, counted, role, attribution)
        if of_sum is not None:
            return of_sum
    if is_to_come(role, modality):
        return UNKNOWN  # a plan without a date has none
    if counted.measure == "money" or _just_held(setting, counted):
        return _at_publication(setting)
    if role == "toll" or (role == "other" and counted.measure in OF_EVENT):
        return _of_event(setting, counted, role, modality, attribution, event)
    if role == "other" and counted.measure != "share":
        return UNKNOWN
    if role == "stock" and is_backshifted(setting.doc, counted, attribution):
        return _at_publication(setting)
    if is_past_tense(setting.doc, counted):
        return event if counted.measure == "people" else UNKNOWN
    return _at_publication(setting)


def _so_far(setting: Setting, told: When, counted: Counted, role: str) -> When:
    """ "This week" for what has happened ends with publication."""
    today = _at_publication(setting)
    if told.edtf is None or "/" not in told.edtf or told.valid_to is None or today.valid_to is None:
        return told
    if told.valid_to <= today.valid_to or told.valid_from is None or told.valid_from >= today.valid_to:
        return told
    if role != "toll" and not is_past_tense(setting.doc, counted):
        return told
    first = told.edtf.split("/")[0]
    edtf = first if first == today.edtf else f"{first}/{today.edtf}"
    return replace(told, edtf=edtf, valid_to=today.valid_to)


def _part_to_come(setting: Setting, counted: Counted) -> bool:
    """ "900 of the 5,000 soldiers will leave in May": the month is not that of the whole."""
    doc, s = setting.doc, counted.sentence
    around = doc.lower[max(s.first, counted.first - TO_COME) : min(s.last, counted.last + TO_COME)]
    return not COMING.isdisjoint(around)


def _is_far(setting: Setting, counted: Counted, event: When) -> bool:
    """Whether the event's time is named only later than in the sentences after the number."""
    doc = setting.doc
    if event.named < counted.sentence.end:
        return False
    return doc.sentence_index(event.named) - doc.sentence_index(counted.sentence.start) > AFTER


def _of_sum(setting: Setting, counted: Counted, role: str, attribution: Attribution | None) -> When | None:
    """The fiscal year that a planned sum is for, or the day on which a sum was offered."""
    if role == "target":
        fiscal = _fiscal_year(setting, counted)
        return _context(setting, fiscal) if fiscal else None
    offered = _day_of_offer(setting, counted, attribution)
    return read_time(setting, offered) if offered else None


def _as_told(told: When) -> When:
    return replace(told, basis="context" if told.edtf else None, timex=None)


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


def _just_held(setting: Setting, counted: Counted) -> bool:
    """ "Two suspects have been arrested": so it stands at publication, not on the day of the crime."""
    fate = counted.befallen
    held = fate is not None and fate.side == "right" and counted.measure == "detained"
    return held and is_perfect(setting.doc, counted)


def _of_event(
    setting: Setting, counted: Counted, role: str, modality: str, attribution: Attribution | None, event: When
) -> When:
    """The time of what happened: as told for the group that it is part of, in the paragraph, or in the story."""
    if counted.like is not None:
        return _as_told(when_of(setting, counted.like, role, modality, attribution, event))
    if is_of_war(setting.doc, counted) and (event.edtf is None or "/" not in event.edtf):
        return UNKNOWN  # "fled during the war": not on the day that the story tells of
    if is_arrest(setting.doc, counted):
        return UNKNOWN  # an arrest is not made on the day of the crime
    before = None if _is_known(setting, counted) else _before_in_paragraph(setting, counted)
    if before is not None and (is_day(before) or event.edtf is None):
        return _context(setting, before)
    if event.edtf is None and role == "toll" and is_perfect(setting.doc, counted):
        return _at_publication(setting)
    return event


def _is_known(setting: Setting, counted: Counted) -> bool:
    """ "The attack killed 12": a happening that was told before."""
    doc, s = setting.doc, counted.sentence
    words = doc.lower[max(s.first, counted.first - NEAR) : min(s.last, counted.last + NEAR)]
    return any(a == "the" and b in word_class("happening") for a, b in pairwise(words))


def _before_in_paragraph(setting: Setting, counted: Counted) -> Timex | None:
    doc = setting.doc
    perfect = is_perfect(doc, counted)
    i = doc.sentence_index(counted.sentence.start) - 1
    stop = max(-1, i - LOOK_BACK)
    while i > stop and doc.sentences[i].paragraph == counted.sentence.paragraph:
        start, end = setting.tail(doc.sentences[i])
        told = [t for t in setting.timexes_in(start, end) if _tells_on(setting, t, perfect)]
        if told:
            return told[-1]
        i -= 1
    return None


def _tells_on(setting: Setting, t: Timex, perfect: bool) -> bool:
    """Whether `t` holds for the next sentence: as the day of an event, or as the start of what "has happened" since."""
    if not is_day(t) and not is_eventful(setting, setting.sentence_of(t.start)):
        return False  # "the treaty of 1995"
    return tells_event(setting, t) or (perfect and t.edtf is not None and runs_since(setting, t))


def _at_publication(setting: Setting) -> When:
    day = setting.published
    if day is None:
        return UNKNOWN
    return When(day.isoformat(), day, day + timedelta(days=1), "publication")


def event_time(setting: Setting, eventful: list[Counted]) -> When:
    """When that happened which the story tells; UNKNOWN where it names no time for it."""
    timex = event_timex(setting, eventful)
    return replace(_context(setting, timex), named=timex.start) if timex is not None else UNKNOWN


def _context(setting: Setting, t: Timex) -> When:
    read = read_time(setting, t)
    return When(read.edtf, read.valid_from, read.valid_to, "context", None)
