"""Due times that were read as gone by turn to their next occurrence; limits and days turn into each other."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from tasks.extract.deadline.due import Due, bounded, turned, turned_back, untied

ANCHOR = date(2023, 2, 10)


def due(day: date, cycle: str) -> Due:
    return Due(
        2, 3, 4, "limit", "by", f"../{day}", None, day + timedelta(days=1), "relative", False, cycle=cycle
    )


@pytest.mark.parametrize(
    ("day", "cycle", "firm", "turns_to"),
    [
        (date(2023, 2, 6), "week", True, "../2023-02-13"),
        (date(2023, 2, 6), "week", False, "../2023-02-06"),
        (date(2022, 3, 15), "year", True, "../2023-03-15"),
        (date(2022, 3, 15), "year", False, "../2023-03-15"),
        (date(2023, 1, 15), "year", False, "../2023-01-15"),
        (date(2023, 1, 15), "year", True, "../2024-01-15"),
        (date(2022, 3, 15), "", True, "../2022-03-15"),
        (date(2021, 3, 15), "year", True, "../2021-03-15"),
    ],
)
def test_a_day_gone_by_comes_again(day: date, cycle: str, firm: bool, turns_to: str) -> None:
    assert turned(due(day, cycle), ANCHOR, firm).edtf == turns_to


def test_what_is_to_come_stays() -> None:
    coming = due(date(2023, 2, 13), "week")
    assert turned(coming, ANCHOR, True) is coming


def test_a_limit_becomes_its_day_and_a_day_a_limit() -> None:
    day = untied(due(date(2023, 5, 1), ""))
    assert (day.edtf, day.valid_from, day.valid_to) == ("2023-05-01", date(2023, 5, 1), date(2023, 5, 2))
    assert bounded(day, 1, "before").edtf == "../2023-05-01"


@pytest.mark.parametrize(
    ("day", "cycle", "over", "turns_to"),
    [
        (date(2024, 1, 31), "year", False, "../2023-01-31"),  # 10 days back, 355 ahead
        (date(2023, 3, 31), "year", False, "../2023-03-31"),
        (date(2023, 3, 31), "year", True, "../2022-03-31"),
        (date(2023, 2, 13), "week", True, "../2023-02-06"),
        (date(2023, 2, 13), "week", False, "../2023-02-13"),
        (date(2023, 12, 31), "end", True, "../2023-12-31"),
        (date(2024, 1, 31), "", True, "../2024-01-31"),
    ],
)
def test_what_was_told_in_the_past_turns_back(day: date, cycle: str, over: bool, turns_to: str) -> None:
    assert turned_back(due(day, cycle), ANCHOR, over).edtf == turns_to


@pytest.mark.parametrize(
    ("edtf", "end", "anchor", "turns_to", "turned_end"),
    [
        ("2000-02-28", date(2000, 2, 29), date(2000, 3, 1), "2001-02-28", date(2001, 3, 1)),
        ("2000-02-29", date(2000, 3, 1), date(2000, 3, 2), "2001-02-28", date(2001, 3, 1)),
        ("2003-02-28", date(2003, 3, 1), date(2003, 3, 2), "2004-02-28", date(2004, 2, 29)),
        ("2003-02", date(2003, 3, 1), date(2003, 3, 2), "2004-02", date(2004, 3, 1)),
    ],
)
def test_a_turn_ends_after_its_last_day_in_leap_years_too(
    edtf: str, end: date, anchor: date, turns_to: str, turned_end: date
) -> None:
    gone = Due(2, 3, 4, "point", "from", edtf, None, end, "relative", False, cycle="year")
    again = turned(gone, anchor, True)
    assert (again.edtf, again.valid_to) == (turns_to, turned_end)
