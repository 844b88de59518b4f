"""When something is due: a time expression, the words that tie it ("by", "within", "until") and the day they give."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tasks.extract.annotations import Timex
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.document import Document, Sentence

DURATION = re.compile(r"P(?:T(?P<hours>\d+)H|(?P<n>\d+)(?P<unit>[DWMY])|(?P<decades>\d+)DE)$")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
WORKING = frozenset({"working", "business"})
# What may stand between the preposition and the time expression: "by about the middle of June".
FILLERS = frozenset(
    "the early late mid - about around roughly approximately sometime some time end start beginning middle close "
    "of business midnight noon morning evening afternoon night after this coming , lunchtime dawn dusk".split()
)
# These take a whole noun phrase with its time: "until his next hearing on April 5", "before a vote on Friday".
TAKES_EVENT = frozenset(
    {"until", "till", "before", "ahead of", "prior to", "no later than", "not later than"}
)
EVENT_REACH = 10
CLAUSE_MARKS = frozenset(
    ", ; : ( ) — – -- and or but who which that to is are was were will would has have had be".split()
)


@dataclass(slots=True)
class Due:
    """Tokens `first:last` are the tie and the time, `token` is where the time begins.

    `relation` is limit | within | span | point | beyond. `valid_to` is half open; `future` tells whether the time
    reaches beyond the publication day, None where that day is unknown.
    """

    first: int
    token: int
    last: int
    relation: str
    tie: str
    edtf: str
    valid_from: date | None
    valid_to: date | None
    basis: str | None
    future: bool | None
    attributive: bool = False  # the date names something: "the September deadline"

    @property
    def bounds(self) -> bool:
        """Whether it says "at the latest" rather than "at"."""
        return self.relation in ("limit", "beyond")


def read_due(doc: Document, timex: Timex, sentence: Sentence) -> Due | None:
    """The due time that `timex` gives with the words before it, or None where no day can be told."""
    token = doc.token_at(timex.start)
    last = max(doc.token_at(timex.end - 1) + 1, token + 1)
    first, tie, relation = _tie(doc, token, sentence.first)
    if timex.type == "DURATION":
        return _after_duration(doc, timex, Due(first, token, last, relation, tie, "", None, None, None, None))
    if timex.type == "SET":
        return None
    edtf, start, end = interval(timex)
    if edtf is None or end is None:
        return None
    if relation in ("within", "span"):
        relation = "point"
    if relation in ("limit", "beyond", "bound", "reset"):
        relation = "limit" if relation == "bound" else relation
        edtf, start = "../" + edtf.rsplit("/", 1)[-1], None
    due = Due(first, token, last, relation, tie, edtf, start, end, timex.basis, _future(doc.anchor, end))
    due.attributive = relation == "point" and not tie and _attributive(doc, token, last, timex)
    return due


def _attributive(doc: Document, token: int, last: int, timex: Timex) -> bool:
    """A date that only names something: "the 2016 election", "a post-2026 framework", "so far this year"."""
    before = doc.lower[token - 1] if token else ""
    year = len(timex.value or "") == 4 and doc.words[token].isdigit()
    return (
        year
        or before in ("far", "the", "a", "an")
        or doc.glued(token)
        or (doc.lower[last : last + 1] == ["-"])
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
        return day.group(), start, start + timedelta(days=1)
    except (ValueError, OverflowError):
        return None, None, None


def _tie(doc: Document, token: int, stop: int) -> tuple[int, str, str]:
    """First token, words and relation of what ties the time; a bare time ("Friday") is a point."""
    i = token
    found = _relation_before(doc, i, stop)
    while found is None and i > stop and token - i < 6 and doc.lower[i - 1] in FILLERS:
        i -= 1
        found = _relation_before(doc, i, stop)
    if found is None:
        found = (token, "", "point")
    if found[2] == "point":
        return _event_tie(doc, found[0], stop) or found
    return found


def _relation_before(doc: Document, i: int, stop: int) -> tuple[int, str, str] | None:
    words = lexicon()
    for n in range(min(words.longest_relation, i - stop), 0, -1):
        relation = words.relations.get(tuple(doc.lower[i - n : i]))
        if relation:
            return i - n, " ".join(doc.lower[i - n : i]), relation
    return None


def _event_tie(doc: Document, i: int, stop: int) -> tuple[int, str, str] | None:
    """ "until his next hearing on April 5": the limit is the event, the event has the date."""
    for j in range(i - 1, max(stop, i - EVENT_REACH) - 1, -1):
        word = doc.lower[j]
        if word in CLAUSE_MARKS or (word.endswith("ing") and doc.lower[j - 1] in TAKES_EVENT):
            return None
        found = _relation_before(doc, j + 1, stop)
        if found and found[2] in ("limit", "bound"):
            return found if found[1] in TAKES_EVENT and j + 1 < i else None
    return None


def _after_duration(doc: Document, timex: Timex, due: Due) -> Due | None:
    """ "within 48 hours", "in ten days", "over the next year": counted from the publication day."""
    if due.relation not in ("within", "span") and due.tie != "in":
        due.relation = "stretch"
    if doc.anchor is None or (due.relation == "span" and not _ahead(doc, due)):
        return None
    try:
        day = later(doc.anchor, timex.value, bool(WORKING.intersection(doc.lower[due.token : due.last])))
    except OverflowError:
        return None
    if day is None:
        return None
    due.valid_to = day + timedelta(days=1)
    due.edtf = day.isoformat()
    if due.relation == "point" and not _ahead(doc, due):
        due.valid_from = day
    else:
        due.relation = "within" if due.relation in ("point", "span") else due.relation
        due.edtf = "../" + due.edtf
    due.basis, due.future = "relative", True
    return due


def later(day: date, value: str | None, working: bool = False) -> date | None:
    """The day an ISO 8601 duration after `day`; twenty working days are four weeks. None for "PXD".

    Raises OverflowError past the year 9999.
    """
    m = DURATION.match(value or "")
    if m is None or len(m.group()) > 9:
        return None
    if m["hours"]:
        return day + timedelta(days=-(-int(m["hours"]) // 24))
    n = int(m["decades"] or m["n"])
    unit = m["unit"] or "DE"
    if unit in "DW":
        days = n * (1 if unit == "D" else 7)
        return day + timedelta(days=round(days * 7 / 5) if working else days)
    return _months_later(day, n * {"M": 1, "Y": 12, "DE": 120}[unit])


def _months_later(day: date, months: int) -> date:
    """The same day so many months on, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > 9998:
        raise OverflowError("past the calendar")
    following = date(year + month // 11, (month + 1) % 12 + 1, 1)
    return min(date(year, month + 1, 1) + timedelta(days=day.day - 1), following - timedelta(days=1))


def _ahead(doc: Document, due: Due) -> bool:
    """Whether the stretch is said to lie ahead: "over the next two years"."""
    near = doc.lower[due.first : due.last]
    return "next" in near or "coming" in near or "following" in near


def before_clause(doc: Document, due: Due, first: int, stop: int) -> Due | None:
    """ "must be renewed before it expires on May 1": the date limits what stands before "before" too."""
    if due.valid_to is None or first - 1 <= stop or doc.lower[first - 1] not in ("before", "until"):
        return None
    tie, edtf = doc.lower[first - 1], "../" + due.edtf.rsplit("/", 1)[-1]
    return replace(due, first=first - 1, relation="limit", tie=tie, edtf=edtf, valid_from=None)


def _future(anchor: date | None, end: date) -> bool | None:
    return None if anchor is None else end > anchor
