"""For which time a number holds: by the clause, the sentence, the event that the story tells, or publication."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from tasks.extract.annotations import Attribution, Timex
from tasks.extract.claim.as_of import SINCE, UNKNOWN, When, read_time
from tasks.extract.claim.aside import in_aside
from tasks.extract.claim.event_time import event_timex, tells_event
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.presence import is_whole_of_part
from tasks.extract.claim.setting import Setting, nearest
from tasks.extract.claim.tense import (
    is_arrest,
    is_backshifted,
    is_habitual,
    is_of_war,
    is_past_tense,
    is_perfect,
)
from tasks.extract.claim.times import (
    DUE,
    is_aftermath,
    is_day,
    is_usable,
    is_vague,
    names_happening,
    tells_when_said,
    word_before,
)
from tasks.extract.claim.words import word_class

CLAUSE = re.compile(
    r"[;:]|,? (?:but|while|whereas|after|when|although|though|which)\b|, and "
    r"| and (?=(?:plans?|will|would|has|had|have|is|was|were|are)\b)",
    re.IGNORECASE,
)
OTHER_CLAUSE = re.compile(r"\b(?:since|until|before)\b", re.IGNORECASE)
HURT = frozenset(("killed", "injured", "missing"))
EVENTFUL = frozenset(("killed", "injured", "attacks", "missing", "detained", "displaced"))
OF_EVENT = frozenset("fighters equipment sites people attacks".split())
UNREAL = frozenset(("planned", "hypothetical", "demanded"))
OFFER = 30  # characters between a cue and its day
AFTER = 4  # sentences after a number in which the time of its event may be named
NEAR = 40  # tokens beside a number in which "the attack" stands for what was told
VAGUE = 40  # characters by which a vague time must be nearer than one with an interval
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
    timex = _own_time(setting, counted, role, modality, attribution)
    if timex is not None:
        return read_time(setting, timex) if timex.edtf else UNKNOWN
    if counted.measure == "money":
        told = _of_sum(setting, counted, role, attribution)
        if told is not None:
            return told
    if _is_to_come(role, modality):
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
            t for t in setting.timexes_in(start, min(end, counted.quantity.start)) if _is_fiscal(setting, t)
        ]
        if named:
            return named[-1]
        i -= 1
    return None


def _is_fiscal(setting: Setting, t: Timex) -> bool:
    return t.edtf is not None and "fiscal" in setting.doc.body[t.start : t.end].lower()


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
    i = doc.sentence_index(counted.sentence.start) - 1
    stop = max(-1, i - LOOK_BACK)
    while i > stop and doc.sentences[i].paragraph == counted.sentence.paragraph:
        start, end = setting.tail(doc.sentences[i])
        told = [t for t in setting.timexes_in(start, end) if tells_event(setting, t)]
        if told:
            return told[-1]
        i -= 1
    return None


def _at_publication(setting: Setting) -> When:
    day = setting.published
    if day is None:
        return UNKNOWN
    return When(day.isoformat(), day, day + timedelta(days=1), "publication")


def _own_time(
    setting: Setting, counted: Counted, role: str, modality: str, attribution: Attribution | None
) -> Timex | None:
    """The time expression of the number's clause, else the nearest one of its sentence."""
    start, end = setting.window(counted.sentence, counted.quantity.start, counted.quantity.end)
    near = nearest(setting.timexes_in(start, end), counted.quantity.start, counted.quantity.end)
    usable = [t for t in near if _tells(setting, t, counted, role, modality, attribution)]
    if role == "target":
        fiscal = [t for t in usable if _is_fiscal(setting, t)]
        usable = fiscal or usable
    if not usable:
        return None
    best = min(usable, key=lambda t: _distance(setting, counted, t))
    aside = in_aside(setting.doc.body, counted.sentence, best.start, best.end, counted.quantity.start)
    if aside or (role != "toll" and _distance(setting, counted, best)[0]):
        return None
    return best


def _tells(
    setting: Setting, t: Timex, counted: Counted, role: str, modality: str, attribution: Attribution | None
) -> bool:
    q = counted.quantity
    if not (is_usable(setting, t) or is_vague(setting, t)) or (t.start < q.end and q.start < t.end):
        return False
    before = word_before(setting, t)
    if before in DUE and not _is_ahead(counted, role, modality):
        return False
    if t.start > q.end and _is_announced(setting, q.end, t.start):
        return False
    if t.start > q.end and before != SINCE and OTHER_CLAUSE.search(setting.doc.body, q.end, t.start):
        return False
    if counted.measure in HURT and is_aftermath(setting, t):
        return False
    return not tells_when_said(setting, t, attribution)


def _is_ahead(counted: Counted, role: str, modality: str) -> bool:
    if role in ("departure", "target"):
        return True
    return _is_to_come(role, modality) and (
        role == "arrival" or counted.measure in ("money", "sites", "equipment")
    )


def _is_to_come(role: str, modality: str) -> bool:
    """A level is no plan ("cut from 5,000 to 3,000": the first is what there is), and a feared toll has happened."""
    return role != "stock" and (modality in UNREAL or (modality == "possible" and role != "toll"))


def _is_announced(setting: Setting, start: int, end: int) -> bool:
    """ "The withdrawal of 300 troops was announced in July": the month belongs to the announcement."""
    doc = setting.doc
    return not word_class("announcing").isdisjoint(doc.lower[doc.token_at(start) : doc.token_at(end)])


def _distance(setting: Setting, counted: Counted, t: Timex) -> tuple[int, bool, int]:
    """Clause borders between the number and the time, whether it is no happening's own day, then characters."""
    q = counted.quantity
    low, high = (q.end, t.start) if t.start >= q.end else (t.end, q.start)
    between = setting.doc.body[low:high]
    other = counted.measure not in EVENTFUL or not names_happening(setting, t)
    borders = len(CLAUSE.findall(between)) + len(OTHER_CLAUSE.findall(between))
    borders += in_aside(setting.doc.body, counted.sentence, t.start, t.end, q.start)
    borders += in_aside(setting.doc.body, counted.sentence, q.start, q.end, t.start)
    vague = VAGUE if t.edtf is None else 0
    return borders, other, len(between) + vague


def event_time(setting: Setting, eventful: list[Counted]) -> When:
    """When that happened which the story tells; UNKNOWN where it names no time for it."""
    timex = event_timex(setting, eventful)
    return replace(_context(setting, timex), named=timex.start) if timex is not None else UNKNOWN


def _context(setting: Setting, t: Timex) -> When:
    read = read_time(setting, t)
    return When(read.edtf, read.valid_from, read.valid_to, "context", None)
