"""Where a story plays: the place of the event that it tells, and the place that it names most."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.when.event_time import is_eventful
from tasks.extract.claim.where.here import dateline_of, here_places
from tasks.extract.claim.where.located import is_state
from tasks.extract.claim.where.place import Place, is_continent
from tasks.extract.claim.where.places import Places, is_end_of_way, is_origin, is_speakers, is_spoken_at
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Sentence

OFTEN = 2  # times that a story names the place where it plays
SOON = 250  # characters after a sentence in which a lead goes on to say where
LEAD = 6  # sentences in which a story says where it happened


@dataclass(slots=True, frozen=True)
class Where:
    """The place as the story names it, its country (ISO 3166-1 alpha-3), and what it is compared by: the code
    of a whole state, else the canonical name."""

    place: str | None
    country: str | None
    key: str | None


NOWHERE = Where(None, None, None)


@dataclass(slots=True)
class StoryPlaces:
    """All places of a story, the one of the event that it tells, the one it names most, what the event's place lies in,
    the state that it tells of, and where it names the state of the event's town."""

    places: Places
    event: Where
    main: Where
    outer_key: str | None = None
    event_start: int = -1  # where the event's place is named
    main_start: int = -1
    written: Where = NOWHERE  # by the dateline
    state: Where = NOWHERE
    wide_start: int = -1

    def event_by(self, s: Sentence) -> Where:
        """The event's place if it has been named by the end of the sentence, else the dateline's; else it is told by the end
        of the next sentence or so. What comes later tells nothing."""
        named = self.event_start < s.end or (self.written is NOWHERE and self.event_start < s.end + SOON)
        return self.event if named else self.written

    def main_by(self, s: Sentence) -> Where:
        return self.main if self.main_start < s.end else NOWHERE


def story_places(setting: Setting) -> StoryPlaces:
    """The places of a story; `event` and `main` are NOWHERE where it names none."""
    line = dateline_of(setting)
    places = Places(setting, here_places(setting, line))
    setting.put_sites([(p.start, p.end) for p in places.all])
    written = at_place(line) if line else NOWHERE
    told = [p for p in places.all if not is_spoken_at(setting, p)]
    told = [p for p in told if not (is_continent(p) or is_end_of_way(setting.doc, p))] or told
    if not told:
        return StoryPlaces(
            places, written, NOWHERE, None, line.start if line else -1, state=_state_told_of(setting)
        )
    tally = Counter(p.name for p in told)
    main = max(told, key=lambda p: (tally[p.name], -p.start))
    wide, inner = _event_place(setting, places)
    event = inner or line or main
    often = tally[main.name] >= OFTEN or len(tally) == 1
    return StoryPlaces(
        places,
        around(event),
        around(main) if often else NOWHERE,
        event.outer_key,
        event.start,
        main.start,
        written,
        _state_told_of(setting),
        wide.start if wide and wide is not inner and event.members == 1 else -1,
    )


def _state_told_of(setting: Setting) -> Where:
    """The state that most of the names of states mean, where no place is told: "Malians voted" in a story of Mali."""
    named = [m.country for m in setting.mentions if m.country and is_state(setting, m)]
    tally = Counter(named).most_common(1)
    if not tally or tally[0][1] < OFTEN + 1 or tally[0][1] * 2 < len(named):
        return NOWHERE
    state = setting.state_of(tally[0][0])
    return Where(state.name, state.country, state.country) if state else NOWHERE


def _event_place(setting: Setting, places: Places) -> tuple[Place | None, Place | None]:
    """The first place in a sentence of the lead that tells an event, and the town where it happened for its state."""
    lead = setting.doc.sentences[:LEAD]
    told = {s.start: [p for p in places.between(s.start, s.end) if _plays(setting, p)] for s in lead}
    named = [p for s in lead for p in told[s.start]]
    of_event = (_first(told[s.start]) for s in lead if is_eventful(setting, s) and told[s.start])
    found = next(of_event, None) or (named[0] if named else None)
    if found is None or not (found.state or found.part):
        return found, found
    tally = Counter(p.key for p in places.all)
    inner = (
        p
        for s in lead
        for p in told[s.start]
        if not (p.state or p.part or is_continent(p))
        and p.country in (None, found.country)
        and (s.start <= found.start < s.end or _goes_on(setting, s, tally[p.key]))
    )
    return found, next(inner, found)


def _plays(setting: Setting, p: Place) -> bool:
    doc = setting.doc
    return not (is_speakers(setting, p) or is_origin(doc, p) or is_end_of_way(doc, p))


def _first(told: list[Place]) -> Place:
    """The first place of a sentence, unless it is but where somebody goes or a whole continent: "flew to Africa to help
    victims of the blast in Vell"."""
    return next((p for p in told if not (p.heading or is_continent(p))), told[0])


def _goes_on(setting: Setting, s: Sentence, named: int) -> bool:
    """Whether a sentence tells on of the lead's event: "the blasts struck in"; or of another, at a place that the
    story comes back to."""
    known = any(
        a == "the" and b in word_class("happening") for a, b in pairwise(setting.doc.lower[s.first : s.last])
    )
    return known or (named >= OFTEN and is_eventful(setting, s))


def around(p: Place) -> Where:
    """The town of a house, for what is told further on: "at the Lotus Temple in Matara"."""
    if p.facility and p.outer is not None and p.outer_key is not None:
        return Where(p.outer, p.country, p.outer_key)
    return at_place(p)


def at_place(p: Place) -> Where:
    return Where(p.name, p.country, p.country if p.state and p.country else p.key)


def whole_state(setting: Setting, *told: Where) -> Where:
    """The state of the first place that tells it, NOWHERE if none does."""
    for w in told:
        state = setting.state_of(w.country) if w.country else None
        if state is not None:
            return Where(state.name, w.country, w.country)
    return NOWHERE
