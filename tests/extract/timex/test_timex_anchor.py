"""Relative times move with the publication day; without one they claim no interval."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.annotations import Timex
from tasks.extract.document import Document
from tasks.extract.timex import find_timexes

DAYS = st.dates(date(1900, 1, 1), date(2100, 1, 1))
SHIFTS = st.integers(-3000, 3000)


def only(text: str, anchor: date | None) -> Timex:
    (found,) = find_timexes(Document(text, anchor=anchor))
    return found


@pytest.mark.parametrize(
    "text",
    [
        "They left yesterday.",
        "They leave tomorrow.",
        "They are here today.",
        "They left the day before yesterday.",
        "They left three days ago.",
        "They left forty days ago.",
    ],
)
@given(anchor=DAYS, shift=SHIFTS)
def test_days_move_with_the_anchor(text: str, anchor: date, shift: int) -> None:
    moved = timedelta(days=shift)
    one, two = only(text, anchor), only(text, anchor + moved)
    assert one.valid_from is not None and one.valid_to is not None
    assert (two.valid_from, two.valid_to) == (one.valid_from + moved, one.valid_to + moved)


@pytest.mark.parametrize("text", ["They left last week.", "They leave next Friday.", "They left on Monday."])
@given(anchor=DAYS, weeks=st.integers(-500, 500))
def test_weeks_and_weekdays_move_with_the_anchor_by_weeks(text: str, anchor: date, weeks: int) -> None:
    moved = timedelta(weeks=weeks)
    one, two = only(text, anchor), only(text, anchor + moved)
    assert one.valid_from is not None
    assert two.valid_from == one.valid_from + moved


@given(anchor=DAYS)
def test_a_weekday_of_the_past_is_within_the_last_week_and_that_of_the_future_within_the_next(
    anchor: date,
) -> None:
    past, future = only("They left on Monday.", anchor), only("They will leave on Monday.", anchor)
    assert past.valid_from is not None and future.valid_from is not None
    assert past.valid_from.weekday() == future.valid_from.weekday() == 0
    assert 0 <= (anchor - past.valid_from).days < 7
    assert 0 <= (future.valid_from - anchor).days < 7


@given(anchor=DAYS, other=DAYS)
def test_a_full_date_does_not_depend_on_the_anchor(anchor: date, other: date) -> None:
    text = "The mill burned down on March 14, 2019."
    assert only(text, anchor) == only(text, other)
    assert only(text, anchor).basis == "explicit"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("They left yesterday.", None),
        ("They left last week.", None),
        ("They left on Thursday.", "XXXX-WXX-4"),
        ("They left in March.", "XXXX-03"),
        ("They left on March 5.", "XXXX-03-05"),
        ("They left at Christmas.", "XXXX-12-25"),
        ("They left this morning.", "XXXX-XX-XXTMO"),
        ("They left two years ago.", None),
    ],
)
def test_without_a_publication_day_relative_times_have_no_interval(text: str, value: str | None) -> None:
    found = only(text, None)
    assert found.value == value
    assert (found.edtf, found.valid_from, found.valid_to, found.basis) == (None, None, None, None)
