"""Counts since something began, of which another sentence gives the day: "300 raids since the start of the offensive"."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.as_of import UNKNOWN, When, as_context, read_time, until_publication
from tasks.extract.claim.when.stretch import STOPS, is_comparison, since_before
from tasks.extract.claim.when.times import SINCE, is_day, is_past, is_usable
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

REACH = 20  # tokens between a number and its "since"
AFTER_SINCE = 8  # tokens from "since" to the word for what began
STORY = 4000  # characters before and after a number in which the beginning is dated
RECENT = 400  # days before publication within which what began may still go on
BESIDE = 14  # tokens between "began" and its day


def since_beginning(setting: Setting, counted: Counted, event: When) -> When | None:
    """The stretch from what "since" names, in a clause without a time, to publication; UNKNOWN where the story has no
    day for it, None where nothing is told so."""
    doc = setting.doc
    since = _since(doc, counted)
    if since is None:
        return None
    words = _clause(doc, since)
    if not word_class("beginning").isdisjoint(words):
        begun = _begun(setting, counted)
        return from_start(setting, begun.edtf, begun) if begun is not None else UNKNOWN
    if not word_class("happening").isdisjoint(words):
        return from_start(setting, event.edtf, event)
    return None


def since_outbreak(setting: Setting, counted: Counted) -> When:
    """From the time that the sentence before tells with "since" or for a beginning; UNKNOWN where it tells none."""
    i = setting.doc.sentence_index(counted.sentence.start) - 1
    if i < 0:
        return UNKNOWN
    told = setting.timexes_in(*setting.tail(setting.doc.sentences[i]))
    begun = [t for t in told if since_before(setting, t) is not None or dates_beginning(setting, t)]
    return from_start(setting, begun[-1].edtf, begun[-1]) if begun else UNKNOWN


def time_of_happening(setting: Setting, t: Timex) -> When:
    """The time `t` that another sentence gives for what happened. What began then and lasts ("launched an offensive on 2
    November") has gone on until publication."""
    if is_day(t) and _is_recent(setting, t) and dates_beginning(setting, t):
        s = setting.sentence_of(t.start)
        words = setting.doc.lower[s.first : s.last]
        if not word_class("lasting").isdisjoint(words) and word_class("ending").isdisjoint(words):
            return from_start(setting, t.edtf, t)
    return as_context(until_publication(setting, read_time(setting, t)))


def _is_recent(setting: Setting, t: Timex) -> bool:
    day = setting.published
    return day is not None and t.valid_from is not None and (day - t.valid_from).days < RECENT


def _since(doc: Document, counted: Counted) -> int | None:
    """The token of the "since" that the number is told with, before or after it."""
    s = counted.sentence
    for i in range(counted.last, min(s.last, counted.last + REACH)):
        if doc.lower[i] == SINCE:
            return None if is_comparison(doc, i) else i
    for i in range(counted.first - 1, max(s.first, counted.first - REACH) - 1, -1):
        if doc.lower[i] == SINCE:
            closed = not STOPS.isdisjoint(doc.lower[i : counted.first]) or _is_of_noun(doc, i)
            return i if closed and not is_comparison(doc, i) else None
    return None


def _is_of_noun(doc: Document, since: int) -> bool:
    """ "Since the start of the war": no verb in whose clause the number could stand."""
    words = doc.lower[since + 1 : since + 5]
    return any(w in word_class("beginning") and v == "of" for w, v in pairwise(words))


def _clause(doc: Document, since: int) -> list[str]:
    words = doc.lower[since + 1 : since + 1 + AFTER_SINCE]
    stop = next((k for k, w in enumerate(words) if w in STOPS), len(words))
    return words[:stop]


def _begun(setting: Setting, counted: Counted) -> Timex | None:
    """The day beside "began" that is told last before the number, else first after it."""
    q = counted.quantity
    days = [
        t for t in setting.timexes_in(max(0, q.start - STORY), q.end + STORY) if dates_beginning(setting, t)
    ]
    before = [t for t in days if t.start < q.start]
    return before[-1] if before else next(iter(days), None)


def dates_beginning(setting: Setting, t: Timex, reach: int = BESIDE) -> bool:
    """Whether a word for a beginning stands within `reach` tokens of the time."""
    if not is_usable(setting, t) or not is_past(t, setting.published):
        return False
    doc, s = setting.doc, setting.sentence_of(t.start)
    i, j = doc.token_at(t.start), doc.token_at(t.end)
    near = doc.lower[max(s.first, i - reach) : min(s.last, j + reach)]
    return not word_class("beginning").isdisjoint(near)


def from_start(setting: Setting, edtf: str | None, start: Timex | When) -> When:
    """From the first day of `start` to publication, as the context has it."""
    end = setting.published
    if edtf is None or end is None or start.valid_from is None:
        return UNKNOWN
    first = edtf.split("/")[0]
    return When(f"{first}/{end.isoformat()}", start.valid_from, end + timedelta(days=1), "context")
