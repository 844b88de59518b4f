"""Days that durations lead to."""

from datetime import date

import pytest

from tasks.extract.deadline.duration import at_most, later


@pytest.mark.parametrize(
    ("day", "value", "due"),
    [
        (date(2022, 3, 1), "PT48H", date(2022, 3, 3)),
        (date(2022, 3, 1), "PT36H", date(2022, 3, 3)),
        (date(2022, 3, 1), "P10D", date(2022, 3, 11)),
        (date(2022, 3, 1), "P2W", date(2022, 3, 15)),
        (date(2022, 1, 31), "P1M", date(2022, 2, 28)),
        (date(2021, 12, 15), "P1M", date(2022, 1, 15)),
        (date(2021, 11, 30), "P1M", date(2021, 12, 30)),
        (date(2024, 2, 29), "P1Y", date(2025, 2, 28)),
        (date(2022, 3, 1), "P1DE", date(2032, 3, 1)),
        (date(2022, 3, 1), "PXD", None),
        (date(2022, 3, 1), None, None),
    ],
)
def test_a_duration_runs_from_the_day_by_the_calendar(day: date, value: str | None, due: date | None) -> None:
    assert later(day, value) == due


def test_ten_working_days_are_two_weeks() -> None:
    assert later(date(2022, 3, 1), "P10D", working=True) == date(2022, 3, 15)


def test_past_the_calendar_is_an_overflow() -> None:
    with pytest.raises(OverflowError):
        later(date(9990, 1, 1), "P50Y")


@pytest.mark.parametrize(
    ("value", "words", "longest"),
    [
        ("P2W", "two to three weeks", "P3W"),
        ("P10D", "10 - 14 days", "P14D"),
        ("P2W", "two weeks", "P2W"),
        ("P2W", "two to several weeks", "P2W"),
        ("PXD", "days to weeks", "PXD"),
        (None, "a while", None),
    ],
)
def test_of_two_bounds_the_longer_one_counts(value: str | None, words: str, longest: str | None) -> None:
    assert at_most(value, words.split()) == longest
