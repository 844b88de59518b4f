"""A time expression read with the words that tie it ("by", "within", "until"), as a due time."""

from __future__ import annotations

import re
from datetime import date

from tasks.extract.annotations import Timex
from tasks.extract.deadline.due import DAY, MONTHS, ONE_DAY, WEEKDAYS, Due
from tasks.extract.deadline.duration import WORKING, at_most, later
from tasks.extract.deadline.frame import is_modal
from tasks.extract.deadline.tie import tie_before
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document, Sentence

ANNIVERSARY = re.compile(r"(\d{1,3})(?:st|nd|rd|th)$")
FIXED = frozenset("last past this next coming ago earlier previous following later".split())
FARTHEST = 150  # years ahead that anything is due in
OWNERS = frozenset("his her its their our my your 's ’s that".split())
# "within ten days of ...": from the day of telling after these, else from an event whose day is not known.
FROM = frozenset("of from after following".split())
SEASONS = frozenset("Winter Summer Spring Autumn Fall".split())  # "the Winter Olympics"
POSSESSED = frozenset("his her its their first".split())
AFTERWARDS = frozenset("after before later earlier ago since prior".split())
TELLING = word_class("telling")


def read_due(
    doc: Document, timex: Timex, sentence: Sentence, told: date | None, end: date | None
) -> Due | None:
    """The due time that `timex` gives with the words before it, or None where no day can be told.

    Durations count from the day `told`; "extended by two weeks" from `end`.
    """
    token = doc.token_at(timex.start)
    token += doc.lower[token] == "last" and (doc.lower[token - 1] == "to" or is_modal(doc, token - 1))
    last = max(doc.token_at(timex.end - 1) + 1, token + 1)
    while last > token + 1 and doc.lower[last - 1] == ".":
        last -= 1
    first, tie, relation = tie_before(doc, token, sentence.first)
    if timex.type == "SET" and doc.lower[token] not in ("a", "an", "one"):
        return None
    due = Due(first, token, last, relation, tie, "", None, None, timex.basis, None)
    if timex.type in ("DURATION", "SET"):  # "has a month to reply" reads like "twice a month"
        return _after_duration(doc, timex, due, sentence.last, told, end)
    return _on_date(doc, timex, due)


def _on_date(doc: Document, timex: Timex, due: Due) -> Due | None:
    edtf, start, end = interval(timex)
    if end is not None and doc.anchor is not None and end.year > doc.anchor.year + FARTHEST:
        return None
    if edtf is None or end is None or (timex.edtf is None and not _clock_limit(doc, due)):
        return None
    edtf, start, end = _anniversary(doc, due, start) or (edtf, start, end)
    if due.relation == "span" or _names_thing(doc, due):
        due.relation = "other"
    if due.relation == "within":
        due.relation = "point"
    if due.relation in ("limit", "beyond", "bound", "reset"):
        due.relation = "limit" if due.relation == "bound" else due.relation
        edtf, start = "../" + edtf.rsplit("/", 1)[-1], None
    due.edtf, due.valid_from, due.valid_to = edtf, start, end
    due.future = None if doc.anchor is None else end > doc.anchor
    due.cycle = _cycle(doc, due, timex)
    due.attributive = due.relation == "other" or (
        due.relation == "point" and not due.tie and _attributive(doc, due.token, due.last, timex)
    )
    return due


def _cycle(doc: Document, due: Due, timex: Timex) -> str:
    words = doc.lower[due.token : due.last]
    if (
        timex.basis != "relative"
        or FIXED.intersection(words)
        or any(w[:4].isdigit() and len(w) == 4 for w in words)
    ):
        return ""
    if any(w in WEEKDAYS for w in words):
        return "week" if len(words) <= 3 else ""
    ends = "year" in words and "end" in words  # "by the end of the year", "by year's end"
    if any(w in MONTHS or w.title() in SEASONS for w in words):
        return "year"
    return "end" if ends else ""


def _clock_limit(doc: Document, due: Due) -> bool:
    """Whether a bare clock time is a limit of that day, and not one end of opening hours: "from 9 p.m. until 6 a.m."."""
    words = doc.lower[due.token : due.last]
    if not any(w[:1].isdigit() or w in ("noon", "midnight", "midday") for w in words):
        return False
    before = doc.lower[max(0, due.first - 6) : due.first]
    return due.relation in ("limit", "bound") and not {"from", "between"}.intersection(before)


def _anniversary(doc: Document, due: Due, start: date | None) -> tuple[str, date, date] | None:
    """ "no later than the 20th anniversary of 9/11": so many years after the day, tied as the anniversary is."""
    of = due.token - 1 if due.tie == "of" else 0
    if start is None or of < 3 or doc.lower[of - 1] != "anniversary":
        return None
    years = ANNIVERSARY.match("".join(doc.lower[of - 3 : of - 1])) or ANNIVERSARY.match(doc.lower[of - 2])
    if years is None:
        return None
    try:
        day = start.replace(year=start.year + int(years[1]))
    except ValueError:
        return None
    ordinal = of - 2 if years.string == doc.lower[of - 2] else of - 3
    opening = ordinal - (doc.lower[ordinal - 1] in ("the", "its", "their"))
    due.first, due.tie, due.relation = tie_before(doc, opening, max(0, opening - 6))
    return day.isoformat(), day, day + ONE_DAY


def _names_thing(doc: Document, due: Due) -> bool:
    """ "in the 2016 campaign", "during Sunday's final": the time only names what it stands before, or is gone."""
    if due.relation != "point":
        return False
    if doc.lower[due.token] == "earlier" or (due.tie == "at" and doc.lower[due.last - 1] == "day"):
        return True  # "earlier this year", "at the end of the day"
    if doc.words[due.last - 1] in SEASONS and "".join(doc.words[due.last : due.last + 1]).istitle():
        return True
    owned = doc.lower[due.last : due.last + 1] in (["'s"], ["’s"])
    year = doc.words[due.last - 1].isdigit() and len(doc.words[due.last - 1]) == 4
    the = year and due.last - due.token <= 2 and "the" in doc.lower[due.last - 2 : due.last - 1]
    return owned or the


def _attributive(doc: Document, token: int, last: int, timex: Timex) -> bool:
    """A date that only names something: "the 2016 election", "a post-2026 framework", "so far this year"."""
    before = doc.lower[token - 1] if token else ""
    year = len(timex.value or "") == 4 and doc.words[token].isdigit()
    season = last - token == 1 and doc.words[token] in ("fall", "spring", "march", "may")
    return (
        year
        or season
        or before in OWNERS
        or before in ("far", "the", "a", "an")
        or doc.glued(token)
        or doc.lower[last : last + 1] in (["-"], ["'s"], ["’s"], ["'"], ["’"])
    )


def interval(timex: Timex) -> tuple[str | None, date | None, date | None]:
    """EDTF and half-open days of a date; of a clock time its day, where the text gives one."""
    if timex.edtf is not None and timex.valid_to is not None and ".." not in timex.edtf:
        return timex.edtf, timex.valid_from, timex.valid_to
    day = DAY.match(timex.value or "")
    if day is None:
        return None, None, None
    try:
        start = date.fromisoformat(day.group())
        return day.group(), start, start + ONE_DAY
    except (ValueError, OverflowError):
        return None, None, None


def _after_duration(
    doc: Document, timex: Timex, due: Due, stop: int, told: date | None, end: date | None
) -> Due | None:
    """ "within 48 hours", "in ten days", "over the next year"; all else is a `stretch` with its end."""
    lengthened = due.tie == "by"
    if due.relation not in ("within", "span") and due.tie != "in":
        due.relation = "stretch"
    start = (end or told) if lengthened else told
    if start is None or (due.relation == "span" and not _ahead(doc, due)):
        return None
    if _relative(doc, due, stop):
        return None
    try:
        value = at_most(timex.value, doc.lower[due.token : due.last])
        day = later(start, value, bool(WORKING.intersection(doc.lower[due.token : due.last])))
    except OverflowError:
        return None
    if day is None or day.year > start.year + FARTHEST:
        return None
    due.valid_to = day + ONE_DAY
    due.edtf = day.isoformat()
    if due.relation == "point" and not _ahead(doc, due):
        due.valid_from = day
    else:
        due.relation = "within" if due.relation in ("point", "span") else due.relation
        due.edtf = "../" + due.edtf
    due.basis, due.future = "relative", doc.anchor is None or day >= doc.anchor
    return due


def _relative(doc: Document, due: Due, stop: int) -> bool:
    """Whether the duration counts from an event whose day is not known: "two days after the vote"."""
    if not POSSESSED.isdisjoint(doc.lower[due.first : due.last]):
        return True  # "within his first 100 days"
    if due.tie == "in" and due.first > 1 and doc.lower[due.first - 1] == "time":
        return True  # "for the first time in a decade"
    following = doc.lower[due.last] if due.last < stop else ""
    if following in FROM and due.relation == "within":
        return not TELLING.intersection(doc.lower[due.last + 1 : due.last + 3])
    return following in AFTERWARDS


def _ahead(doc: Document, due: Due) -> bool:
    """Whether the stretch is said to lie ahead: "over the next two years"."""
    near = doc.lower[due.first : due.last]
    return "next" in near or "coming" in near or "following" in near
