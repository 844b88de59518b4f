"""The words of a header to an instant in UTC."""

from datetime import UTC, datetime

import pytest

from tasks.normalise.published import read_published


@pytest.mark.parametrize(
    ("text", "instant", "precision"),
    [
        ("06:44 PM, 9 Dec, 2021", (2021, 12, 9, 18, 44), "minute"),
        ("2021-12-09", (2021, 12, 9), "day"),
        ("2021-12-09T18:44:05Z", (2021, 12, 9, 18, 44, 5), "second"),
        ("2021-12-09 18:44 +03:00", (2021, 12, 9, 15, 44), "minute"),
        ("2021-12-09T01:15:00+0300", (2021, 12, 8, 22, 15), "second"),
        ("Thursday, December 9, 2021 at 6:44 p.m. EST", (2021, 12, 9, 23, 44), "minute"),
        ("9 December 2021", (2021, 12, 9), "day"),
        ("9th of May 2021, 6 pm", (2021, 5, 9, 18), "minute"),
        ("25/12/2021", (2021, 12, 25), "day"),
        ("12/25/2021 12:05 am", (2021, 12, 25, 0, 5), "minute"),
        ("04/04/2021", (2021, 4, 4), "day"),
        ("Dec. 9, 2021 1844 GMT", (2021, 12, 9, 18, 44), "minute"),
        ("December 2021", (2021, 12, 1), "month"),
        ("09.12.2021", (2021, 12, 9), "day"),
        ("Thu 9 Jun 2022 18.44 BST", (2022, 6, 9, 17, 44), "minute"),
        ("1730 GMT 9 Dec 88", (1988, 12, 9, 17, 30), "minute"),
        ("9 Dec 21", (2021, 12, 9), "day"),
        ("9-Dec-2021", (2021, 12, 9), "day"),
    ],
)
def test_published(text, instant, precision):
    assert read_published(text) == (datetime(*instant, tzinfo=UTC), precision)


@pytest.mark.parametrize(
    "text", ["", "yesterday", "Dec 9", "12/09/2021", "31 February 2021", "2021-13-09", "18:44", "issue 2021"]
)
def test_no_full_date_is_no_date(text):
    assert read_published(text) == (None, "unknown")


def test_an_impossible_time_of_day_leaves_the_day():
    assert read_published("9 Dec 2021, 27:80") == (datetime(2021, 12, 9, tzinfo=UTC), "day")
