"""When something is due: the record of a tied time, and how it turns into a limit, a day or its next occurrence."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
EDTF_DATE = re.compile(r"\d{4}(?:-\d\d){0,2}")
WEEKDAYS = word_class("weekdays")
MONTHS = word_class("months")
CLAUSE = 14  # tokens between "before" and the time of its clause
ONE_DAY = timedelta(days=1)


@dataclass(slots=True)
class Due:
    """Tokens `first:last` are the tie and the time, `token` is where the time begins.

    `relation` is limit | within | span | stretch | point | beyond | reset | other. `valid_to` is half open; `future`
    tells whether the time reaches beyond the publication day, None where that day is unknown.
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
    again: bool = False  # "this deadline": named before
    spoken: date | None = (
        None  # the day by which it was set, where its sentence dates that long before publication
    )
    cycle: str = ""  # week for a bare weekday, year for a day or month without its year, end for "year's end": it comes again

    @property
    def bounds(self) -> bool:
        """Whether it says "at the latest" rather than "at"."""
        return self.relation in ("limit", "beyond")


def turned(due: Due, anchor: date | None, firm: bool) -> Due:
    """The due time in its next turn, where the day that the text left open was read as one gone by.

    "By Friday" of a clause that points ahead (`firm`) is the coming Friday; a day without its year that is due in a
    story is the nearest one.
    """
    if anchor is None or due.valid_to is None or due.valid_to > anchor or not due.cycle:
        return due
    gone = anchor - due.valid_to
    if due.cycle == "week":
        return _shifted(due, timedelta(days=7)) if firm and gone.days < 7 else due
    if gone.days < 366 and (firm or gone.days > 183):
        return _shifted(due, None)
    return due


def turned_back(due: Due, anchor: date | None, over: bool) -> Due:
    """The due time a turn earlier, where it was told in the past.

    `over`: the text tells that it is gone by; else the coming turn is meant, unless the last is much nearer to the publication.
    """
    if anchor is None or due.valid_to is None or due.cycle in ("", "end"):
        return due
    if due.valid_to - timedelta(days=1) <= anchor:  # gone by, or the day of publication itself
        return due
    if due.cycle == "week":
        return _shifted(due, timedelta(days=-7)) if over and (due.valid_to - anchor).days <= 7 else due
    before = _shifted(due, None, -1)
    if before.valid_to is None or before.valid_to > anchor:
        return due
    return before if over or 2 * (anchor - before.valid_to) < due.valid_to - anchor else due


def turned_to(due: Due, spoken: date | None) -> Due:
    """ "In November they said that they would leave by June": the June after that November."""
    if spoken is None or due.cycle != "year":
        return due
    before = _shifted(due, None, -1)
    while before.valid_to is not None and before.valid_to > spoken:
        due, before = before, _shifted(before, None, -1)
    return due


def _shifted(due: Due, by: timedelta | None, years: int = 1) -> Due:
    """By a stretch of days, or (None) by years."""

    def move(day: date) -> date:
        if by is not None:
            return day + by
        return date(day.year + years, day.month, min(day.day, 28) if day.month == 2 else day.day)

    def again(m: re.Match[str]) -> str:
        if len(m.group()) == 10:
            return move(date.fromisoformat(m.group())).isoformat()
        return m.group() if by is not None else f"{int(m.group()[:4]) + years:04d}{m.group()[4:]}"

    end = due.valid_to
    if end is not None and DAY.fullmatch(due.edtf[-10:]):
        end = move(end - ONE_DAY) + ONE_DAY  # the day after 28 February is another one in a leap year
    elif end is not None:
        end = move(end)
    return replace(
        due,
        edtf=EDTF_DATE.sub(again, due.edtf),
        valid_from=move(due.valid_from) if due.valid_from else None,
        valid_to=end,
        future=by > timedelta(0) if by is not None else years > 0,
    )


def before_clause(doc: Document, due: Due, first: int, stop: int) -> Due | None:
    """ "must be renewed before it expires on May 1": the date limits what stands before "before" too."""
    if due.valid_to is None or first - 1 <= stop or doc.lower[first - 1] not in ("before", "until"):
        return None
    return bounded(due, first - 1, doc.lower[first - 1])


def limiting_clause(doc: Document, due: Due, verb: int) -> Due | None:
    """ "will be out before we mark the day on May 1", "before the rains start in June": a limit of what stands before.

    Not "will speak before a judge on Friday": whom one stands before has no day.
    """
    if due.relation != "point" or verb >= due.first:
        return None
    for i in range(due.first - 1, max(verb, due.first - CLAUSE), -1):
        if doc.lower[i] == "," or doc.lower[i] in lexicon().agents:
            return None
        if doc.lower[i] in ("before", "until") and i + 1 < due.first:
            over = due.future is False and doc.lower[i] == "until"  # "gave it away until it closed in May"
            return None if over else bounded(due, i, doc.lower[i])
        if doc.words[i][:1].isupper() and doc.lower[i - 1] == "before":
            return None  # "before Congress in May"
    return None


def untied(due: Due) -> Due:
    """The day itself, where a tie belongs to what the day names: "past the May 1 deadline"."""
    if not due.edtf.startswith("../") or due.valid_to is None:
        return due
    one_day = DAY.fullmatch(due.edtf[3:]) is not None
    start = due.valid_to - ONE_DAY if one_day else None
    return replace(due, first=due.token, edtf=due.edtf[3:], valid_from=start, relation="point", tie="")


def bounded(due: Due, first: int, tie: str) -> Due:
    """The same time as a limit, tied at token `first`."""
    edtf = "../" + due.edtf.rsplit("/", 1)[-1]
    return replace(due, first=first, relation="limit", tie=tie, edtf=edtf, valid_from=None, attributive=False)
