"""The times of what a story tells, for counts whose own sentence has none: its event's, and that of the same count elsewhere."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.telling import Telling
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.as_of import UNKNOWN, When, as_context
from tasks.extract.claim.when.beginning import time_of_happening
from tasks.extract.claim.when.days_after import days_before_event
from tasks.extract.claim.when.event_stretch import event_stretch
from tasks.extract.claim.when.event_time import event_timex
from tasks.extract.claim.when.ongoing import ongoing_stretch
from tasks.extract.claim.when.overnight import is_of_night, night_of_event
from tasks.extract.claim.when.own_time import EVENTFUL, HURT, told_time
from tasks.extract.claim.words.word_class import word_class

AFTER = 4  # sentences after a number in which the time of its event may be named
EARLY = 4  # victims first counted, of which the day may be reckoned
BEFALLEN = frozenset(("killed", "injured", "missing", "detained", "displaced"))
LARGE = 10  # so many are told of once, whatever they are called
Toll = tuple[str, float | None, float | None]


@dataclass(slots=True)
class StoryTimes:
    """When that happened which the story tells, the tolls that are told with a time, each with its noun, and the nights of
    sentences that say "overnight", as they are read."""

    event: When
    tolls: dict[Toll, list[tuple[str | None, When]]]
    nights: dict[int, When | None] = field(default_factory=dict)

    def event_for(self, setting: Setting, counted: Counted) -> When:
        """The event's time; UNKNOWN where it is named only later than in the sentences after the number."""
        doc, named = setting.doc, self.event.named
        if named < counted.sentence.end:
            return self.event
        far = doc.sentence_index(named) - doc.sentence_index(counted.sentence.start) > AFTER
        return UNKNOWN if far else self.event

    def same_toll(self, counted: Counted) -> When | None:
        """The one time with which the same toll is told elsewhere in the story."""
        toll = _toll(counted)
        told = [w for noun, w in self.tolls.get(toll, ()) if _are_same(counted, noun)] if toll else []
        return told[0] if len({w.edtf for w in told}) == 1 else None


def story_times(setting: Setting, tellings: list[Telling]) -> StoryTimes:
    eventful = sorted((t.counted for t in tellings if t.counted.measure in EVENTFUL), key=lambda c: c.first)
    times = StoryTimes(_event(setting, eventful), {})
    if times.event.edtf is None:
        times.event = _first_told(setting, tellings)
    for telling in tellings:
        toll = _toll(telling.counted) if telling.role == "toll" and telling.modality == "asserted" else None
        when = told_time(setting, telling) if toll else None
        if toll and when is not None and when.edtf is not None:
            times.tolls.setdefault(toll, []).append((telling.counted.noun, as_context(when)))
    return times


def _event(setting: Setting, eventful: list[Counted]) -> When:
    """The time of the story's event: as long as it went on, as it is named, or as it is reckoned where victims are first
    counted with a time."""
    stretch = event_stretch(setting) or ongoing_stretch(setting)
    if stretch is not None:
        return stretch
    timex = event_timex(setting, eventful)
    night = night_of_event(setting)
    if night is not None and not (timex and is_of_night(timex, night)):
        return as_context(night)
    named = timex.start if timex else len(setting.doc.body)
    for counted in eventful[:EARLY]:
        reckoned = days_before_event(setting, counted, UNKNOWN) if counted.sentence.end <= named else None
        if reckoned is not None and reckoned.edtf is not None:
            return replace(as_context(reckoned), named=counted.quantity.start)
    return replace(time_of_happening(setting, timex), named=timex.start) if timex else UNKNOWN


def _first_told(setting: Setting, tellings: list[Telling]) -> When:
    """The stretch over which victims are first counted: "floods have killed 90 people since Friday"."""
    tolls = (t for t in tellings if t.role == "toll" and t.counted.measure in HURT)
    first = next((t for t in tolls if t.modality == "asserted"), None)
    told = told_time(setting, first) if first else None
    if first is None or told is None or told.edtf is None or not told.edtf.endswith(f"/{setting.published}"):
        return UNKNOWN
    return replace(as_context(told), named=first.counted.quantity.start)


def _toll(counted: Counted) -> Toll | None:
    """What makes two tolls the same: measure and bounds, of more than one and no vague number; a few strikes here are
    not those few elsewhere."""
    q = counted.quantity
    if q.hedge == "vague" or q.lower is None or q.lower < 2:
        return None
    if q.lower < LARGE and counted.measure not in BEFALLEN:
        return None
    return counted.measure, q.lower, q.upper


def _are_same(counted: Counted, noun: str | None) -> bool:
    lower = counted.quantity.lower or 0
    general = word_class("nameless_victims")
    return (
        lower >= LARGE
        or noun is None
        or counted.noun is None
        or noun == counted.noun
        or not general.isdisjoint((noun, counted.noun))
    )
