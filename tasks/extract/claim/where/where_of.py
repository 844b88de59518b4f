"""Where a number holds, by the nearest evidence: its phrase, its clause, the clause beside it, those who act, the same
event told before, the paragraph, and last the story. Nothing that comes much later tells; else nowhere."""

from __future__ import annotations

import re
from dataclasses import replace

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.telling import Telling
from tasks.extract.claim.what.measure import Counted, is_kin
from tasks.extract.claim.when.as_of import When
from tasks.extract.claim.when.tense import is_arrest, is_of_war, is_past_tense
from tasks.extract.claim.when.times import YEAR, is_day
from tasks.extract.claim.where.clause_place import is_part_of, place_in_phrase, place_in_sentence
from tasks.extract.claim.where.earlier_place import goes_on, place_before, place_of_same_event
from tasks.extract.claim.where.group_place import group_place, is_definite
from tasks.extract.claim.where.host_place import host_place, is_reward
from tasks.extract.claim.where.local_speaker import local_speaker
from tasks.extract.claim.where.located import GENITIVE, is_state
from tasks.extract.claim.where.place import Place
from tasks.extract.claim.where.place_by_noun import noun_behind, place_by_noun
from tasks.extract.claim.where.populace import place_of_share
from tasks.extract.claim.where.prosecuted import is_of_act, is_prosecuted
from tasks.extract.claim.where.story_place import NOWHERE, StoryPlaces, Where, around, at_place, whole_state
from tasks.extract.claim.words.nouns import ARMED

THERE = 9  # tokens before a number in which "there" may stand
OPENING = 6  # characters before the name of a state that opens a sentence
AHEAD = 6  # tokens behind those counted in which it may: "police will be deployed there"
SINCE_BACK = 7  # tokens from "since" to the day on which something began
SPAN = 80  # characters between a number and the stretch of time that it is counted over
OVER_REACH = 80  # characters between a number and the towns that it is spread over
LONG = re.compile(r"P\d+[MY]")
OVER = frozenset("in over during after for throughout".split())
MONTH = 31  # days
ONE_EVENT = 14  # days that one event may take
BEING = [[w] for w in "is are was were will would has have had may might could can be".split()]
OF_EVENT = frozenset("sites equipment people share".split())
EVENTFUL = frozenset("killed injured attacks missing detained displaced fighters".split())
MOVING = frozenset(("arrival", "departure", "target"))
UNREAL = frozenset(("planned", "hypothetical", "demanded"))
SPREAD = frozenset("city state province governorate".split())
OVER_MANY = frozenset("in across".split())
ABSTRACT = frozenset(("money", "parties", "share"))


def where_of(setting: Setting, telling: Telling, when: When, story: StoryPlaces) -> Where:
    """The place of one claim. What is said lies where the words say, not where the speaker stands; what happened over
    a long time (`when`) did not happen at the place of one event."""
    counted = telling.counted
    if is_kin(setting.doc, counted.sentence, counted.first) or is_reward(setting, counted):
        return NOWHERE
    whole = counted.like or counted.share_of
    as_before = replace(telling, counted=whole) if whole is not None else None
    if counted.again and as_before:
        return where_of(setting, as_before, when, story)
    own, borders = place_in_sentence(setting, counted, telling.role, telling.said, story.places)
    told = place_in_phrase(setting, counted) or _in_words(setting, counted, own, borders, story)
    if told is not None and own is not None and _is_of_town(counted, when, own, story):
        return story.event
    if told is not None:
        return told
    if as_before:
        return where_of(setting, as_before, when, story)
    return _unsaid(setting, telling, when, own, story)


def _in_words(
    setting: Setting, counted: Counted, own: Place | None, borders: int, story: StoryPlaces
) -> Where | None:
    """The place that the clause names, or takes up by a noun."""
    if own is not None and is_prosecuted(setting.doc, counted) and not is_of_act(setting.doc, counted, own):
        return host_place(setting, counted) or NOWHERE
    group = group_place(counted, story.places)
    if group is not None and (own is None or borders or is_definite(counted, setting.doc.lower)):
        return at_place(group)
    if own is not None and not borders:
        nearer = noun_behind(setting, counted, story.places) if own.end <= counted.quantity.start else None
        return at_place(nearer or own)
    there = place_by_noun(setting, counted, story.places)
    return at_place(there) if there is not None else None


def _is_of_town(counted: Counted, when: When, own: Place, story: StoryPlaces) -> bool:
    """ "A bomb killed nine in Mali on Sunday. The blast struck the town of Gao": the lead tells but the state."""
    return own.start == story.wide_start and counted.measure in EVENTFUL and not _is_long(when)


def _unsaid(setting: Setting, telling: Telling, when: When, own: Place | None, story: StoryPlaces) -> Where:
    """The place where the clause tells none: of those who act, of the sentences before, or of the story."""
    counted, role = telling.counted, telling.role
    if _is_there(setting, counted):
        named = story.places.last_before(counted.quantity.start)
        last = next((p for p in named if goes_on(setting, p)), None)
        return at_place(last) if last is not None else NOWHERE
    host = host_place(setting, counted) or place_of_share(setting, counted, story)
    if host is not None or (counted.measure in ABSTRACT and role != "toll"):
        return host or NOWHERE
    if is_prosecuted(setting.doc, counted):
        return NOWHERE
    if telling.modality in UNREAL:
        return whole_state(setting, story.main_by(counted.sentence))
    if _is_spread(setting, counted):
        return whole_state(setting, story.main_by(counted.sentence), story.event_by(counted.sentence))
    if is_arrest(setting.doc, counted):
        return _of_arrest(setting, counted, own, story)
    if _is_eventful(setting, counted, role):
        found = _of_event(setting, telling, when, own, story)
    else:
        found = _of_level(setting, counted, role, own, story)
    return story.state if found is NOWHERE else found


def _is_there(setting: Setting, counted: Counted) -> bool:
    """ "It has 400 soldiers there", "the number of troops there fell to 900", but not "there are 400 soldiers"."""
    doc, s = setting.doc, counted.sentence
    for i in range(max(s.first + 1, counted.first - THERE), min(s.last, counted.last + AHEAD)):
        if doc.lower[i] == "there" and doc.lower[i - 1].isalpha():
            return doc.lower[i + 1 : i + 2] not in BEING or doc.lower[i - 1].endswith("s")
    return False


def _is_spread(setting: Setting, counted: Counted) -> bool:
    """ "Detained in seven cities", "raids across three provinces": not at the town of one event."""
    q, s = counted.quantity, counted.sentence
    start, end = setting.window(s, q.start, q.end)
    start, end = max(start, q.start - OVER_REACH), min(end, q.end + OVER_REACH)
    return any(
        other.unit in SPREAD and setting.doc.lower[setting.doc.token_at(other.start) - 1] in OVER_MANY
        for other in setting.quantities_in(start, end)
    )


def _is_eventful(setting: Setting, counted: Counted, role: str) -> bool:
    if counted.measure in EVENTFUL or (counted.measure in OF_EVENT and role in ("toll", "other")):
        return True
    return counted.measure == "people" and is_past_tense(setting.doc, counted)


def _of_arrest(setting: Setting, counted: Counted, own: Place | None, story: StoryPlaces) -> Where:
    """An arrest is made where the words, the paragraph or what was told of the event before say."""
    if own is None or own.heading:
        own = place_before(setting, counted, story.places)
    if own is not None:
        return around(own)
    return story.event if story.event_start < counted.sentence.start else NOWHERE


def _of_event(setting: Setting, telling: Telling, when: When, own: Place | None, story: StoryPlaces) -> Where:
    """The place of what happened: beside it in the sentence, where it was told before, the town of those who tell it,
    or where the story plays."""
    counted = telling.counted
    if own is not None and not own.heading and not is_part_of(setting, counted, own):
        return at_place(own)
    if _is_cumulative(setting, counted, when):
        main = story.main_by(counted.sentence)
        main = story.event_by(counted.sentence) if main is NOWHERE else main
        state = whole_state(setting, main)
        return (local_speaker(setting, telling.said) if state is NOWHERE else None) or state
    part = own is not None and own.start == story.event_start and is_part_of(setting, counted, own)
    same = place_of_same_event(setting, counted, story)
    if same is not None:
        return around(same)
    local = local_speaker(setting, telling.said) if own is None else None
    if local is not None:
        return local
    before = place_before(setting, counted, story.places)
    if before is not None and not _holds(before, story):
        return around(before)
    return NOWHERE if part else story.event_by(counted.sentence)


def _is_cumulative(setting: Setting, counted: Counted, when: When) -> bool:
    """ "Since October 200 have died", "this year 30 attacks were carried out": not at the place of one event; nor is
    what happened "in April 2007"."""
    if is_of_war(setting.doc, counted) or _is_long(when):
        return True
    q = counted.quantity
    start, end = setting.window(counted.sentence, q.start, q.end)
    near = [
        t for t in setting.timexes_in(start, end) if min(abs(t.start - q.end), abs(q.start - t.end)) <= SPAN
    ]
    return any(
        _is_stretch(setting, t)
        or (
            t.edtf is not None
            and (
                (_is_since(setting, t) and _is_long_ago(setting, t))
                or (not is_day(t) and (t.basis == "explicit" or YEAR.fullmatch(t.edtf)))
            )
        )
        for t in near
    )


def _is_since(setting: Setting, t: Timex) -> bool:
    """ "Since May", "since the war began on 20 March"."""
    doc, i = setting.doc, setting.doc.token_at(t.start)
    return "since" in doc.lower[max(setting.sentence_of(t.start).first, i - SINCE_BACK) : i]


def _is_stretch(setting: Setting, t: Timex) -> bool:
    """ "In three months of protests", "during two years of war": longer than one event takes."""
    if t.type != "DURATION" or not LONG.match(t.value or ""):
        return False
    doc = setting.doc
    first, last = doc.token_at(t.start), doc.token_at(t.end - 1) + 1
    return doc.lower[last : last + 1] == ["of"] and not OVER.isdisjoint(doc.lower[max(0, first - 2) : first])


def _is_long(when: When) -> bool:
    """ "In the last five years": longer than a month, in which one event may fall."""
    if when.timex is None or when.valid_from is None or when.valid_to is None:
        return False
    return (when.valid_to - when.valid_from).days > MONTH


def _is_long_ago(setting: Setting, t: Timex) -> bool:
    """Whether the days since `t` are more than one event takes."""
    if setting.published is None or t.valid_from is None:
        return not is_day(t)
    return (setting.published - t.valid_from).days > ONE_EVENT


def _of_level(setting: Setting, counted: Counted, role: str, own: Place | None, story: StoryPlaces) -> Where:
    """The place of what is so: where the paragraph plays, or the story; troops are where the story plays."""
    owner = _state_of_subject(setting, counted)
    if owner is not None:
        return owner
    before, main = place_before(setting, counted, story.places), story.main_by(counted.sentence)
    wide = before is not None and (before.state or before.part)
    if counted.measure == "personnel" and own is None and not wide and main is not NOWHERE:
        state = whole_state(setting, main) if role in MOVING else NOWHERE
        return main if state is NOWHERE else state
    if before is None and own is not None and not own.heading:
        before = own
    if before is not None:
        return around(before)
    return whole_state(setting, story.event_by(counted.sentence)) if main is NOWHERE else main


def _state_of_subject(setting: Setting, counted: Counted) -> Where | None:
    """ "Peru's railways, which carry nine million people": the state whose thing the sentence is about."""
    s, doc = counted.sentence, setting.doc
    if counted.measure in ARMED:
        return None
    for m in setting.mentions_in(s.start, min(counted.quantity.start, s.start + OPENING)):
        behind = doc.lower[doc.token_at(m.end) : doc.token_at(m.end) + 1]
        if m.country and m.form == "name" and is_state(setting, m) and not GENITIVE.isdisjoint(behind):
            state = setting.state_of(m.country)
            return Where(state.name, m.country, m.country) if state else None
    return None


def _holds(before: Place, story: StoryPlaces) -> bool:
    """Whether the place before is but the state or the province of the town where the story's event happened."""
    event = story.event
    if before.key == story.outer_key:
        return True
    return before.state and event.place != before.name and event.country in (None, before.country)
