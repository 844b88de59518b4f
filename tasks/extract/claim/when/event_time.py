"""When that happened which a story tells, for counts whose own sentence has no time."""

from __future__ import annotations

import re

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.aftermath import is_aftermath
from tasks.extract.claim.when.aside import in_aside
from tasks.extract.claim.when.known_event import start_of_known
from tasks.extract.claim.when.stretch import since_before
from tasks.extract.claim.when.times import (
    DUE,
    FRONT,
    YEAR,
    is_base,
    is_day,
    is_of_tally,
    is_one_of_days,
    is_past,
    is_usable,
    makes_known,
    names_happening,
    tells_when_said,
    word_before,
)
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Sentence

LEAD = 8  # sentences in which a story says when it happened, if no eventful one does
DEICTIC = frozenset(("today", "tonight", "yesterday", "tomorrow"))
BLOW_BACK = 6  # tokens from "struck" to its day
BACK = frozenset("last earlier".split())
DAYS = re.compile(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d")
COMPARED = 40  # characters before the day of an earlier count
COMPARED_COUNT = re.compile(r"\b(?:from|with|than|against) (?:\S+ )?\d[\d,.]*(?: \w+)? $")
STORY = 40  # sentences that are asked at all


def event_timex(setting: Setting, eventful: list[Counted]) -> Timex | None:
    """The past day in the first sentence that tells an event or counts its victims; else the first past day of the
    lead; else the first month or stretch of an eventful sentence, which also goes before a later day outside of it;
    None where there is none. Several events ("attacks on four villages") may rather have a month than a day: of them
    the first time counts, whatever it is."""
    if not setting.timexes:
        return None
    sentences = setting.doc.sentences
    coarse: Timex | None = None
    several = _are_several(setting)
    later = {c.sentence.start: c.sentence for c in eventful if c.sentence.start >= sentences[:STORY][-1].end}
    victims = _by_sentence(eventful)
    lead = True
    for s in (*(s for s in sentences[:STORY] if is_eventful(setting, s)), *later.values()):
        told = _told_in(setting, s, victims)
        if not lead and told and is_other_event(setting, told[0]):
            continue
        lead = False
        day = _day_or_days(told)
        if day is not None and coarse is not None and not _is_within(day, coarse):
            return coarse
        if day is not None or (several and told):
            return day or told[0]
        coarse = coarse or (told[0] if told else None)
    days = (
        t for s in sentences[:LEAD] for t in _told_in(setting, s, victims) if is_day(t) or is_one_of_days(t)
    )
    return next(days, coarse)


def _day_or_days(told: list[Timex]) -> Timex | None:
    """The first day of a sentence, or the days that it belongs to: "reported on 28 May clashes on 27 and 28 May"."""
    day = next((t for t in told if is_day(t) or is_one_of_days(t)), None)
    if day is None or not is_day(day):
        return day
    return next((t for t in told if t.edtf and DAYS.fullmatch(t.edtf) and _is_within(day, t)), day)


def _is_within(day: Timex, stretch: Timex) -> bool:
    """Whether a day lies in the month or stretch that an earlier sentence gives; an open or unknown one holds any."""
    if day.valid_from is None or stretch.valid_from is None or stretch.valid_to is None:
        return True
    return stretch.valid_from <= day.valid_from < stretch.valid_to


def _told_in(setting: Setting, s: Sentence, victims: dict[int, list[Counted]]) -> list[Timex]:
    """The times of a sentence that can be those of the event."""
    beside = victims.get(s.start, [])
    return [
        t
        for t in setting.timexes_in(s.start, s.end)
        if tells_event(setting, t) and not _is_before_known(setting, beside, t)
    ]


def _by_sentence(eventful: list[Counted]) -> dict[int, list[Counted]]:
    out: dict[int, list[Counted]] = {}
    for counted in eventful:
        out.setdefault(counted.sentence.start, []).append(counted)
    return out


def _is_before_known(setting: Setting, victims: list[Counted], t: Timex) -> bool:
    """ "On Wednesday the city mourned the ten miners killed": all who are counted are those of a known event."""
    if names_happening(setting, t):
        return False
    starts = [start_of_known(setting, c) for c in victims]
    return bool(starts) and all(start is not None and t.end <= start for start in starts)


def is_other_event(setting: Setting, t: Timex) -> bool:
    """ "Last week two nurses were kidnapped", "in 2009 a similar blast killed 20": a stretch before publication that opens
    its sentence, or a happening that is set beside the one told before, brings in another event."""
    doc, s = setting.doc, setting.sentence_of(t.start)
    if t.start - s.start <= FRONT and (
        _is_bygone_year(setting, t) or (not is_day(t) and doc.lower[doc.token_at(t.start)] in BACK)
    ):
        return True
    return any(
        a in word_class("likening") and not word_class("happening").isdisjoint(doc.lower[i + 1 : i + 3])
        for i, a in enumerate(doc.lower[s.first : s.last], s.first)
    )


def _is_bygone_year(setting: Setting, t: Timex) -> bool:
    day = setting.published
    return (
        day is not None
        and t.edtf is not None
        and YEAR.fullmatch(t.edtf) is not None
        and t.edtf < str(day.year)
    )


def _are_several(setting: Setting) -> bool:
    """Whether the first word for a happening in the lead is a plural: "attacks", "floods"."""
    doc = setting.doc
    last = doc.sentences[:LEAD][-1].last
    first = next((w for w in doc.lower[:last] if w in word_class("happening")), "")
    return first.endswith("s") and first != "clashes"


def is_eventful(setting: Setting, s: Sentence) -> bool:
    if setting.triggers_of(s).begins:
        return True
    return not word_class("happening").isdisjoint(setting.doc.lower[s.first : s.last])


def tells_event(setting: Setting, t: Timex) -> bool:
    """Whether `t` can be when something happened: past, not due, not the day of speaking, no date line."""
    return setting.once(_tells_event, t)


def _tells_event(setting: Setting, t: Timex) -> bool:
    if t.type not in ("DATE", "TIME") or not is_usable(setting, t) or word_before(setting, t) in DUE:
        return False
    if setting.doc.lower[setting.doc.token_at(t.start)] == "that" and not is_day(t):
        return False  # "that month": of what was told right before
    if since_before(setting, t) is not None:
        return False
    if not is_past(t, setting.published) or _is_date_line(setting, t) or _is_speakers_day(setting, t):
        return False
    if _is_of_report(setting, t) or _is_of_earlier_count(setting, t):
        return False
    s = setting.sentence_of(t.start)
    aside = in_aside(setting.doc.body, s, t.start, t.end, s.end) and not names_happening(setting, t)
    if (aside and not _tells_blow(setting, s, t)) or makes_known(setting, t) or is_base(setting, t):
        return False
    return not (is_aftermath(setting, t) or is_of_tally(setting, t) or tells_when_said(setting, t, None))


def _is_of_earlier_count(setting: Setting, t: Timex) -> bool:
    """ "Rose to 324, up from 164 a day earlier": the day on which fewer were counted."""
    return COMPARED_COUNT.search(setting.doc.body[max(0, t.start - COMPARED) : t.start]) is not None


def _is_of_report(setting: Setting, t: Timex) -> bool:
    """ "In yesterday's report": the day on which it was told."""
    i = setting.doc.token_at(t.end - 1) + 1
    ahead = [w for w in setting.doc.lower[i - 1 : i + 3] if w not in ("'s", "’s")]
    return setting.doc.body[t.end : t.end + 2] in ("'s", "’s") and not word_class("publishing").isdisjoint(
        ahead[1:]
    )


def _tells_blow(setting: Setting, s: Sentence, t: Timex) -> bool:
    """ "The typhoon, which hit the coast on Saturday, ..."."""
    doc, i = setting.doc, setting.doc.token_at(t.start)
    return not word_class("hitting").isdisjoint(doc.lower[max(s.first, i - BLOW_BACK) : i])


def _is_speakers_day(setting: Setting, t: Timex) -> bool:
    """ "Today" in what somebody said is the day of speaking, which may be another than that of publication."""
    word = setting.doc.body[t.start : t.end].lower()
    return word in DEICTIC and any(a.mode != "indirect" for a in setting.attributions_over(t.start, t.end))


def _is_date_line(setting: Setting, t: Timex) -> bool:
    """A date that is a sentence of its own tells when it was written."""
    s = setting.sentence_of(t.start)
    return t.start - s.start <= 1 and s.end - t.end <= 1
