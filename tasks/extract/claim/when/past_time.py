"""When that was so or was done which a story tells in the past tense without a time, and which is no toll."""

from __future__ import annotations

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.telling import Telling
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.as_of import UNKNOWN, When, at_publication
from tasks.extract.claim.when.beginning import time_of_happening
from tasks.extract.claim.when.event_time import is_eventful
from tasks.extract.claim.when.paragraph_time import time_before
from tasks.extract.claim.when.story_times import StoryTimes
from tasks.extract.claim.when.times import is_day
from tasks.extract.claim.words.word_class import word_class

NEWS = 7  # days for which what happened is news
DAYS = 2  # days of an event of which a single act is told
OPENS = 3  # tokens of a sentence in which "shortly before" stands
THEN = 8  # tokens from a number to "at the time of"
EARLIER = frozenset("when before until".split())


def of_past(setting: Setting, telling: Telling, times: StoryTimes) -> When:
    """The day that the paragraph has just named, else that of the story's event, if it is news: "the bus was hit on
    Sunday. It carried 300 crates". What else was done after an old event has no day."""
    counted = telling.counted
    if telling.role == "stock" and setting.doc.lower[counted.first - 1] == "to":
        return at_publication(setting)  # "had been cut from 50 to 40": so many are left
    if counted.measure != "people" and (_is_former(setting, telling) or _is_of_other_time(setting, counted)):
        return UNKNOWN
    before = time_before(setting, counted)
    if before is not None and is_day(before):
        return time_of_happening(setting, before)
    event = times.event_for(setting, counted)
    if counted.measure == "people" or (_is_news(setting, event) and _is_of_event(setting, event)):
        return event
    return at_publication(setting) if counted.measure == "share" and telling.said else UNKNOWN


def _is_former(setting: Setting, telling: Telling) -> bool:
    """ "Was cut from 50 to 40", "the two suspects named others": a level that is over, or those held long since."""
    if telling.role != "stock":
        return False
    counted = telling.counted
    return counted.measure == "detained" or setting.doc.lower[counted.first - 1] == "from"


def _is_of_other_time(setting: Setting, counted: Counted) -> bool:
    """ "Shortly before she left, she sent 900 soldiers", "when he took office, 900 soldiers were there", "90 men were in
    it at the time of the vote"."""
    lower, s = setting.doc.lower, counted.sentence
    after = lower[counted.last : min(s.last, counted.last + THEN)]
    if "time" in after and after[after.index("time") :][1:2] == ["of"]:
        return True
    opens = next(
        (i for i in range(s.first, min(s.first + OPENS, counted.first)) if lower[i] in EARLIER), None
    )
    if opens is None or "," not in lower[opens : counted.first]:
        return False
    return word_class("happening").isdisjoint(lower[opens : lower.index(",", opens)])


def _is_of_event(setting: Setting, event: When) -> bool:
    """Whether the day is that of an attack, a vote or the like, and not just the first that the story names."""
    return is_eventful(setting, setting.sentence_of(event.named))


def _is_news(setting: Setting, event: When) -> bool:
    """Whether the event was on a day or two of the week before publication."""
    day = setting.published
    if day is None or event.valid_to is None or event.valid_from is None:
        return False
    return (day - event.valid_to).days < NEWS and (event.valid_to - event.valid_from).days <= DAYS
