"""For which time a number holds: by the clause, the sentence, the event that the story tells, or publication."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.telling import Telling
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.presence import is_whole_of_part, was_aboard
from tasks.extract.claim.when.as_of import UNKNOWN, When, as_context, at_publication
from tasks.extract.claim.when.beginning import (
    dates_beginning,
    from_start,
    since_beginning,
    since_outbreak,
    time_of_happening,
)
from tasks.extract.claim.when.days_after import days_before_event
from tasks.extract.claim.when.event_time import DAYS
from tasks.extract.claim.when.now import is_so_now, is_told_as_now
from tasks.extract.claim.when.overnight import is_of_night, time_of_night
from tasks.extract.claim.when.own_time import told_time
from tasks.extract.claim.when.paragraph_time import is_known, time_before, time_of_then
from tasks.extract.claim.when.past_time import of_past
from tasks.extract.claim.when.since_then import since_then
from tasks.extract.claim.when.story_times import StoryTimes
from tasks.extract.claim.when.stretch import runs_since
from tasks.extract.claim.when.sum_time import time_of_sum
from tasks.extract.claim.when.tense import (
    is_arrest,
    is_backshifted,
    is_beside_hurt,
    is_habitual,
    is_of_war,
    is_past_tense,
    is_perfect,
    is_toll_of_war,
)
from tasks.extract.claim.when.times import is_day
from tasks.extract.claim.words.word_class import word_class

OF_EVENT = frozenset("fighters equipment sites people attacks".split())
COMING = frozenset("will would to may might could shall".split())
RECORDED = 3  # tokens from "recorded" to the number
TO_COME = 8  # tokens around a number in which its verb has "will"


def when_of(setting: Setting, telling: Telling, times: StoryTimes) -> When:
    """The time of one claim; `times` are those of what the story is about, for tolls without a time."""
    counted, role = telling.counted, telling.role
    if counted.again and counted.like is not None:
        return _of_whole(setting, telling, times)
    if role != "stock" and telling.modality == "asserted" and is_habitual(setting, counted):
        told = told_time(setting, telling)  # "1,300 arrivals a day last week"
        return told if told is not None and told.edtf is not None else UNKNOWN
    if role == "stock" and is_whole_of_part(setting.doc, counted) and _part_to_come(setting, counted):
        return at_publication(setting)
    if telling.modality == "asserted" and is_told_as_now(setting.doc, telling):
        return at_publication(setting)
    told = (
        days_before_event(setting, counted, times.event_for(setting, counted))
        or since_then(setting, telling, times.event_for(setting, counted))
        or told_time(setting, telling)
        or _of_night(setting, telling, times)
        or _of_stretch_or_sum(setting, telling, times)
    )
    return told if told is not None else _untold(setting, telling, times)


def _untold(setting: Setting, telling: Telling, times: StoryTimes) -> When:
    """The time of a claim whose own clause has none: by what was told before, its event, or publication."""
    counted, role = telling.counted, telling.role
    then = time_of_then(setting, counted) if telling.modality == "asserted" else None
    if then is not None and (role == "toll" or is_past_tense(setting.doc, counted)):
        return When(then.edtf, then.valid_from, then.valid_to, "context")
    if role == "other" and counted.measure == "parties":
        return at_publication(setting)  # "told envoys of 30 countries": those there are
    if counted.share_of is not None and telling.modality == "asserted":
        return _of_share(setting, telling, counted.share_of, times)
    if counted.measure == "money" and telling.modality == "demanded" and is_perfect(setting.doc, counted):
        return at_publication(setting)  # "has asked for $90 million"
    if telling.is_to_come or telling.modality == "hypothetical":
        return UNKNOWN  # a plan without a date has none
    if role == "toll" and counted.like is not None:
        whole = told_time(setting, replace(telling, counted=counted.like))
        if whole is not None:
            return as_context(whole)  # "of those, ten have been jailed"
    if counted.measure == "money" or is_so_now(setting.doc, telling):
        return at_publication(setting)
    if role == "toll" or (role == "other" and counted.measure in OF_EVENT):
        return _of_event(setting, telling, times)
    if was_aboard(setting.doc, counted):
        return times.event_for(setting, counted)
    if role == "stock" and is_backshifted(setting.doc, counted, telling.said):
        return at_publication(setting)
    if is_past_tense(setting.doc, counted):
        return of_past(setting, telling, times)
    return at_publication(setting)


def _of_night(setting: Setting, telling: Telling, times: StoryTimes) -> When | None:
    """ "Overnight": the day of the event where the story names that, else both days."""
    asserted = telling.modality == "asserted"
    night = time_of_night(setting, telling.counted, times.nights) if asserted else None
    if night is None or telling.role != "toll" or not is_of_night(times.event, night):
        return night
    return times.event


def _of_share(setting: Setting, telling: Telling, whole: Counted, times: StoryTimes) -> When:
    """ "Has logged 300 raids since 2 May; 60 percent of those were on farms": over the same time."""
    role = "stock" if whole.measure in ("personnel", "displaced", "people") else "toll"
    of_whole = replace(telling, counted=whole, role=role)
    told = since_then(setting, of_whole, times.event_for(setting, whole)) or told_time(setting, of_whole)
    return at_publication(setting) if told is None else as_context(told)


def _of_stretch_or_sum(setting: Setting, telling: Telling, times: StoryTimes) -> When | None:
    """ "Since the start of the war", or the time for which a sum is planned or on which it was offered."""
    counted = telling.counted
    if counted.measure == "money":
        return time_of_sum(setting, telling)
    if telling.role in ("stock", "target") or telling.is_to_come:
        return None
    return since_beginning(setting, counted, times.event_for(setting, counted))


def _of_whole(setting: Setting, telling: Telling, times: StoryTimes) -> When:
    """The time of the group that a number is part of, or stands for once more."""
    whole = telling.counted.like
    assert whole is not None
    return as_context(when_of(setting, replace(telling, counted=whole), times))


def _part_to_come(setting: Setting, counted: Counted) -> bool:
    """ "900 of the 5,000 soldiers will leave in May": the month is not that of the whole."""
    doc, s = setting.doc, counted.sentence
    around = doc.lower[max(s.first, counted.first - TO_COME) : min(s.last, counted.last + TO_COME)]
    return not COMING.isdisjoint(around)


def _of_event(setting: Setting, telling: Telling, times: StoryTimes) -> When:
    """The time of what happened: as told for the group that it is part of, in the paragraph, or in the story."""
    counted = telling.counted
    if counted.like is not None:
        return _of_whole(setting, telling, times)
    event = times.event_for(setting, counted)
    if is_of_war(setting.doc, counted) and (event.edtf is None or "/" not in event.edtf):
        return UNKNOWN  # "fled during the war": not on the day that the story tells of
    if is_toll_of_war(setting.doc, counted) and not _is_of_days(event):
        return since_outbreak(setting, counted)
    if event.named > counted.sentence.end and _is_recorded(setting, counted):
        return at_publication(setting)
    before = _told_before(setting, counted, event)
    if is_arrest(setting.doc, counted) and not is_beside_hurt(setting, counted):
        if before is not None and _is_of_crowd(setting, before):
            return time_of_happening(setting, before)
        return event if before is None and _is_of_news_day(setting, counted, event) else UNKNOWN
    if before is not None and is_perfect(setting.doc, counted) and dates_beginning(setting, before):
        return from_start(setting, before.edtf, before)
    if before is not None and _bounds_stretch(setting, counted, event, before):
        return event
    if before is not None and (
        is_day(before)
        or event.edtf is None
        or event.named > counted.sentence.end
        or (is_perfect(setting.doc, counted) and runs_since(setting, before))
    ):
        return time_of_happening(setting, before)
    again = times.same_toll(counted)
    if again is not None and not _is_within(event, again):
        return again
    if event.edtf is None and _is_of_now(setting, telling):
        return at_publication(setting)
    return event


def _is_recorded(setting: Setting, counted: Counted) -> bool:
    """ "Norland has recorded 27,000 deaths. On Tuesday 176 people died": all so far, and not those of the day."""
    near = setting.doc.lower[max(counted.sentence.first, counted.first - RECORDED) : counted.first]
    return is_perfect(setting.doc, counted) and not word_class("counting_up").isdisjoint(near)


def _is_of_now(setting: Setting, telling: Telling) -> bool:
    """ "Ten have been killed", "shelters 900 people in six camps"."""
    if telling.role == "toll":
        return is_perfect(setting.doc, telling.counted)
    return not is_past_tense(setting.doc, telling.counted)


def _is_of_crowd(setting: Setting, t: Timex) -> bool:
    """ "Thousands marched on Sunday. Police detained 250": who is taken from a crowd is taken there and then."""
    s = setting.sentence_of(t.start)
    return is_day(t) and not word_class("of_crowd").isdisjoint(setting.doc.lower[s.first : s.last])


def _is_of_news_day(setting: Setting, counted: Counted, event: When) -> bool:
    """ "Gunmen fired on a crowd. Soldiers arrested two of them": an arrest is not made on the day of the crime, if not on
    the spot: told with its verb the day after at the latest."""
    day, arrest = setting.published, counted.befallen
    if day is None or event.valid_to is None or arrest is None or (day - event.valid_to).days > 0:
        return False
    return "arrest" not in setting.doc.body[arrest.start : arrest.end].lower().replace("arrested", "")


def _told_before(setting: Setting, counted: Counted, event: When) -> Timex | None:
    """The day told before; for "the attack" only where the story tells of several days, of which it is one."""
    known = is_known(setting, counted)
    return None if known and not _is_of_days(event) else time_before(setting, counted)


def _is_of_days(event: When) -> bool:
    return event.edtf is not None and DAYS.fullmatch(event.edtf) is not None


def _bounds_stretch(setting: Setting, counted: Counted, event: When, t: Timex) -> bool:
    """ "The four-day siege ended on Sunday", "the siege began on Thursday": the first or last day of the event."""
    if event.edtf is None or "/" not in event.edtf or t.valid_from is None:
        return False
    if is_perfect(setting.doc, counted) and _holds(event, t.valid_from):
        return True  # "troops fought rebels on Friday; 60 have died so far", on the second day of it
    beside = setting.sentence_of(t.start).start <= event.named < t.start
    return beside or (t.valid_from == event.valid_from and dates_beginning(setting, t))


def _holds(stretch: When, day: date) -> bool:
    if stretch.valid_from is None or stretch.valid_to is None:
        return False
    return stretch.valid_from <= day < stretch.valid_to


def _is_within(day: When, stretch: When) -> bool:
    """Whether one of the times is a part of the other and so tells more."""
    if (
        day.valid_from is None
        or day.valid_to is None
        or stretch.valid_from is None
        or stretch.valid_to is None
    ):
        return False
    return stretch.valid_from <= day.valid_from and day.valid_to <= stretch.valid_to
