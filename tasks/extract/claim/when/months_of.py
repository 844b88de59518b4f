"""Months that a number of words name by another time: "the same month of last year", "the first six months of 2020"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.when.times import YEAR

SAME_MONTH = frozenset(("the same month", "same month", "that month", "that same month"))
MONTH = re.compile(r"\d{4}-\d\d")
YEAR_AHEAD = 8  # characters of " of" between "the same month" and its year
SAME_BACK = 400  # characters back to the month meant
LENGTH = re.compile(r"P(\d\d?)M")
PART = re.compile(r"(?:the )?(first|last|final) ", re.IGNORECASE)
LENGTH_BACK = 40  # characters from "the first six months of" to the year


def as_months(setting: Setting, t: Timex) -> Timex:
    """The same time, or the months that are meant."""
    return _same_month(setting, t) or _part_of_year(setting, t) or t


def _same_month(setting: Setting, t: Timex) -> Timex | None:
    """ "Nine in July, against 40 in the same month of last year": July of that year."""
    if setting.doc.body[t.start : t.end].lower() not in SAME_MONTH:
        return None
    before = setting.timexes_in(max(0, t.start - SAME_BACK), t.start)
    named = [u.value for u in before if u.value and MONTH.fullmatch(u.value)]
    if not named:
        return None
    ahead = setting.timexes_in(t.end, t.end + YEAR_AHEAD)
    year = next((u.edtf for u in ahead if u.edtf and YEAR.fullmatch(u.edtf)), named[-1])
    return _months(t, int(year[:4]), int(named[-1][5:7]), 1)


def _part_of_year(setting: Setting, t: Timex) -> Timex | None:
    """ "In the first six months of 2020", "of the year": from January to June."""
    body = setting.doc.body
    if t.edtf is None or YEAR.fullmatch(t.edtf) is None:
        return None
    for u in setting.timexes_in(max(0, t.start - LENGTH_BACK), t.start):
        length, part = LENGTH.fullmatch(u.value or ""), PART.match(body, u.start)
        if length is None or part is None or body[u.end : t.start] != " of ":
            continue
        number = int(length[1])
        if 1 < number < 12:
            return _months(t, int(t.edtf), 1 if part[1].lower() == "first" else 13 - number, number)
    return None


def _months(t: Timex, year: int, month: int, number: int) -> Timex | None:
    if not 0 < year < date.max.year:
        return None
    last = month + number - 1
    end = date(year + last // 12, last % 12 + 1, 1)
    edtf = f"{year}-{month:02}" + (f"/{year}-{last:02}" if number > 1 else "")
    return replace(t, value=edtf, edtf=edtf, valid_from=date(year, month, 1), valid_to=end)
