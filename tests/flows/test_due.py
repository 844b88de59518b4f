"""Which deadlines fell due since the last telling."""

from datetime import date

import pytest

from flows.due import fell_due, remember, told
from warehouse.home import Home

ROWS = [{"claim_id": "new year", "valid_to": date(2022, 1, 1)}, {"claim_id": "no end", "valid_to": None}]


@pytest.mark.parametrize(
    ("since", "until", "found"),
    [
        (date(2021, 12, 30), date(2021, 12, 31), []),  # the day itself is still open
        (date(2021, 12, 31), date(2022, 1, 1), ["new year"]),
        (date(2022, 1, 1), date(2022, 1, 2), []),  # told before
        (date(2021, 12, 1), date(2022, 2, 1), ["new year"]),  # runs were missed: made up for
    ],
)
def test_a_deadline_is_told_once_when_its_interval_is_over(since, until, found):
    assert [row["claim_id"] for row in fell_due(ROWS, since, until)] == found


def test_what_was_told_is_remembered(tmp_path):
    home = Home(tmp_path)
    assert told(home, date(2022, 1, 1)) == date(2021, 12, 31)
    remember(home, date(2021, 12, 28))
    assert told(home, date(2022, 1, 1)) == date(2021, 12, 28)
