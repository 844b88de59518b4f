"""A time expression as the time of a claim: EDTF, half-open days, and how it is known."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.when.months_of import as_months
from tasks.extract.claim.when.stretch import runs_since
from tasks.extract.claim.when.times import DUE, FRONT, is_day, word_before

PARTS = frozenset(("START", "MID", "END"))
PLAIN = re.compile(r"\d{4}(?:-\d\d)?")
PLAIN_STRETCH = re.compile(r"\d{4}(?:-\d\d){0,2}/\d{4}(?:-\d\d){0,2}")
BOTH = re.compile(r"(?:^|,| )(?:and|through)(?: on| again)? $")
SAME_DAY = frozenset(("the same day", "same day", "that day", "that date", "the same date", "that same day"))
SAME_BACK = 400  # characters from "the same day" back to the day meant
TWO_DAYS = 70  # characters between two days that are told together


@dataclass(slots=True)
class When:
    """The time as EDTF and as half-open days, how it is known, and the words that say so (if in the sentence)."""

    edtf: str | None
    valid_from: date | None
    valid_to: date | None
    basis: str | None
    timex: Timex | None = None
    named: int = -1  # where the words for an event's time stand


UNKNOWN = When(None, None, None, None)


def read_time(setting: Setting, t: Timex, number: int | None = None) -> When:
    """The time that `t` tells (for the number at a character) with the word before it: "by D" is `../D`, "since D" runs
    to publication."""
    word = word_before(setting, t)
    t = as_months(setting, _antecedent(setting, t, word))
    basis = t.basis or "relative"
    if word in DUE and t.edtf and "/" not in t.edtf:
        return When(f"../{t.edtf}", None, t.valid_to, basis, t)
    if word in DUE and t.edtf and PLAIN_STRETCH.fullmatch(t.edtf):
        return When(f"../{t.edtf.split('/')[1]}", None, t.valid_to, basis, t)  # "by next summer"
    if (
        runs_since(setting, t, number)
        and not _is_told_of(setting, t, number)
        and t.edtf
        and "/" not in t.edtf
        and setting.published
        and _is_over(t, setting.published)
    ):
        return _since(setting.published, t, basis)
    return (
        _whole(t, basis)
        or _two_days(setting, t, basis)
        or When(_day(t.edtf), t.valid_from, t.valid_to, basis, t)
    )


def _antecedent(setting: Setting, t: Timex, word: str) -> Timex:
    """ "By the same day": the coming day named last before."""
    if word not in DUE or setting.doc.body[t.start : t.end].lower() not in SAME_DAY:
        return t
    near = setting.timexes_in(max(0, t.start - SAME_BACK), t.start)
    day = setting.published
    ahead = [u for u in near if is_day(u) and u.valid_from and day and u.valid_from > day]
    if not ahead:
        return t
    named = ahead[-1]
    return replace(
        t, value=named.value, edtf=named.edtf, valid_from=named.valid_from, valid_to=named.valid_to
    )


def _is_over(t: Timex, published: date) -> bool:
    return t.valid_from is None or t.valid_from <= published


def _is_told_of(setting: Setting, t: Timex, number: int | None) -> bool:
    """ "The worst since 2014, when 43 died": what follows happened then; but not behind the aside of "Since 2014, when the
    war began, 43 have died"."""
    body = setting.doc.body
    if not body.startswith((", when", " when", ", in which"), t.end):
        return False
    if number is None:
        return True
    opens = t.start - setting.sentence_of(t.start).start <= FRONT
    return number > t.end and not (opens and "," in body[t.end + 1 : number])


def _whole(t: Timex, basis: str) -> When | None:
    """ "Late March" is somewhere in March: the text does not say where its last part begins."""
    if t.mod not in PARTS or t.value is None or PLAIN.fullmatch(t.value) is None:
        return None
    year, _, month = t.value.partition("-")
    if not 0 < int(year) < date.max.year:
        return None
    start = date(int(year), int(month or 1), 1)
    end = date(start.year + (start.month == 12 or not month), 1 if not month else start.month % 12 + 1, 1)
    return When(t.value, start, end, basis, t)


def _two_days(setting: Setting, t: Timex, basis: str) -> When | None:
    """ "On Monday and Tuesday", "yesterday ... and today": both days."""
    s = setting.sentence_of(t.start)
    low, high = max(s.start, t.start - 2 * TWO_DAYS), min(s.end, t.end + 2 * TWO_DAYS)
    for u in setting.timexes_in(low, high):
        first, last = (t, u) if t.start < u.start else (u, t)
        if _follow(first, last) and BOTH.search(setting.doc.body[first.end : last.start][:TWO_DAYS]):
            edtf = f"{_day(first.edtf)}/{_day(last.edtf)}"
            whole = replace(t, start=first.start, end=last.end)
            return When(edtf, first.valid_from, last.valid_to, basis, whole)
    return None


def _follow(first: Timex, last: Timex) -> bool:
    """Whether the second is the day after the first."""
    days = is_day(first) and is_day(last) and first.valid_to is not None
    return days and first.valid_to == last.valid_from


def _since(published: date, t: Timex, basis: str) -> When:
    end = published.isoformat()
    if t.edtf == end:
        return When(end, t.valid_from, t.valid_to, basis, t)
    return When(f"{t.edtf}/{end}", t.valid_from, published + timedelta(days=1), basis, t)


def _day(edtf: str | None) -> str | None:
    """A time of day holds for its day: claims count days."""
    if edtf and "T" in edtf:
        return "/".join(part.split("T")[0] for part in edtf.split("/")) if "/" in edtf else edtf.split("T")[0]
    return edtf


def at_publication(setting: Setting) -> When:
    day = setting.published
    if day is None:
        return UNKNOWN
    return When(day.isoformat(), day, day + timedelta(days=1), "publication")


def until_publication(setting: Setting, told: When) -> When:
    """ "This week" for what has happened ends with publication."""
    today = at_publication(setting)
    if told.edtf is None or "/" not in told.edtf or told.valid_to is None or today.valid_to is None:
        return told
    if told.valid_to <= today.valid_to or told.valid_from is None or told.valid_from >= today.valid_to:
        return told
    first = told.edtf.split("/")[0]
    edtf = first if first == today.edtf else f"{first}/{today.edtf}"
    return replace(told, edtf=edtf, valid_to=today.valid_to)


def as_context(told: When) -> When:
    """The same time, told in another sentence."""
    return replace(told, basis="context" if told.edtf else None, timex=None)
