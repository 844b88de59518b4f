"""Stretches of the calendar: values, sums, edges, and the EDTF that claims get."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.timex.edtf import between, interval
from tasks.extract.timex.named_days import easter, holiday_in
from tasks.extract.timex.period import GRAINS, Period, nth_weekday, of

DAYS = st.dates(date(1000, 1, 1), date(2900, 1, 1))


@pytest.mark.parametrize(
    ("grain", "day", "value", "first", "end"),
    [
        ("day", date(2021, 12, 9), "2021-12-09", date(2021, 12, 9), date(2021, 12, 10)),
        ("week", date(2021, 1, 3), "2020-W53", date(2020, 12, 28), date(2021, 1, 4)),
        ("weekend", date(2021, 12, 9), "2021-W49-WE", date(2021, 12, 11), date(2021, 12, 13)),
        ("month", date(2021, 12, 9), "2021-12", date(2021, 12, 1), date(2022, 1, 1)),
        ("season", date(2021, 12, 9), "2022-WI", date(2021, 12, 1), date(2022, 3, 1)),
        ("season", date(2022, 2, 9), "2022-WI", date(2021, 12, 1), date(2022, 3, 1)),
        ("season", date(2022, 3, 1), "2022-SP", date(2022, 3, 1), date(2022, 6, 1)),
        ("quarter", date(2021, 12, 9), "2021-Q4", date(2021, 10, 1), date(2022, 1, 1)),
        ("half", date(2021, 6, 30), "2021-H1", date(2021, 1, 1), date(2021, 7, 1)),
        ("year", date(2021, 12, 9), "2021", date(2021, 1, 1), date(2022, 1, 1)),
        ("decade", date(1999, 12, 9), "199", date(1990, 1, 1), date(2000, 1, 1)),
        ("century", date(1999, 12, 9), "19", date(1900, 1, 1), date(2000, 1, 1)),
    ],
)
def test_the_stretch_that_holds_a_day(grain: str, day: date, value: str, first: date, end: date) -> None:
    period = of(grain, day)
    assert (period.value(), period.first(), period.end()) == (value, first, end)


@given(day=DAYS, grain=st.sampled_from([g for g in GRAINS if g != "weekend"]))
def test_a_stretch_holds_its_day_and_the_next_begins_where_it_ends(day: date, grain: str) -> None:
    period = of(grain, day)
    assert period.first() <= day < period.end()
    assert period.shift(1).first() == period.end()


@pytest.mark.parametrize(
    ("period", "value"),
    [
        (Period("year", -479), "BC0480"),
        (Period("decade", -48), "BC047"),
        (Period("month", -479 * 12 + 7), "BC0480-08"),
    ],
)
def test_before_christ(period: Period, value: str) -> None:
    assert period.value() == value
    with pytest.raises(OverflowError):
        period.first()


@pytest.mark.parametrize(
    ("start", "end", "edtf"),
    [
        (date(2021, 1, 1), date(2022, 1, 1), "2021"),
        (date(2020, 1, 1), date(2022, 1, 1), "2020/2021"),
        (date(2021, 12, 1), date(2022, 1, 1), "2021-12"),
        (date(2021, 7, 1), date(2021, 10, 1), "2021-07/2021-09"),
        (date(2021, 12, 9), date(2021, 12, 10), "2021-12-09"),
        (date(2021, 12, 6), date(2021, 12, 13), "2021-12-06/2021-12-12"),
    ],
)
def test_days_are_written_as_shortly_as_can_be(start: date, end: date, edtf: str) -> None:
    assert between(start, end) == edtf


@pytest.mark.parametrize(
    ("mod", "edge", "edtf"),
    [
        (None, "", "2021"),
        ("START", "", "2021"),
        ("END", "", "2021"),
        ("MID", "", "2021-07~"),
        ("APPROX", "", "2021~"),
        ("END", "end", "2021-12-31"),
        ("START", "start", "2021-01"),
    ],
)
def test_parts_of_a_year(mod: str | None, edge: str, edtf: str) -> None:
    found, start, end = interval(Period("year", 2021), mod, edge)
    assert found == edtf
    assert date(2021, 1, 1) <= start < end <= date(2022, 1, 1)


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1818, date(1818, 3, 22)),
        (2000, date(2000, 4, 23)),
        (2019, date(2019, 4, 21)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("rule", "day"),
    [
        ("11-4-4", date(2021, 11, 25)),
        ("05-1--1", date(2021, 5, 31)),
        ("12-25", date(2021, 12, 25)),
        ("easter-2", date(2021, 4, 2)),
    ],
)
def test_named_days_by_their_rules(rule: str, day: date) -> None:
    assert holiday_in(rule, 2021) == of("day", day)


@given(year=st.integers(1600, 2600), month=st.integers(1, 12), weekday=st.integers(1, 7))
def test_the_last_weekday_is_in_the_last_seven_days_of_its_month(year: int, month: int, weekday: int) -> None:
    found = nth_weekday(year, month, weekday, -1)
    assert found is not None
    day = found.first()
    assert (day.month, day.isoweekday()) == (month, weekday)
    assert (day + timedelta(days=7)).month != month
