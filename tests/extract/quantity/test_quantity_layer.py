"""The layer as it is printed, and what its quantities tell beyond the corpus: unit in full, trend, heads, codes."""

from __future__ import annotations

import pytest

from tasks.extract.annotations import Quantity
from tasks.extract.document import Document
from tasks.extract.quantity import as_row, find_quantities, iso_currency


def quantities(text: str) -> list[Quantity]:
    return find_quantities(Document(text), [])


@pytest.mark.parametrize(
    ("text", "unit", "lower"),
    [
        ("It made 40 heart valves.", "heart valve", 40.0),
        ("They run 40 tests per day.", "test per day", 40.0),
        ("It pays 55 cents a share.", "cent per share", 55.0),
        ("A third of the eggs broke.", "percent", 1 / 3),
        ("Sales fell 5 percent a year.", "percentage per year", 5.0),
    ],
)
def test_row_has_the_unit_in_full_and_the_number_as_it_stands(text: str, unit: str, lower: float) -> None:
    row = as_row(quantities(text)[0])
    assert (row["unit"], row["lower"]) == (unit, pytest.approx(lower))


@pytest.mark.parametrize(
    ("text", "trends"),
    [
        ("The garrison rose by 300 to 1,200.", ["up", None]),
        ("Lead lost 12 dollars, or 3 percent.", ["down", "down"]),
        ("Shares were up 4 points.", ["up"]),
        ("They gave up 80 yards.", [None]),
        ("A drop of 9 percent was seen.", [None]),
        ("It rose about 9 percent.", [None]),  # the hedge is what is said of it
    ],
)
def test_trend_is_said_by_a_verb(text: str, trends: list[str | None]) -> None:
    assert [q.trend for q in quantities(text)] == trends


def test_members_of_a_list_share_the_head() -> None:
    text = "They sent 1,200 Polish and 800 other allied engineers."
    first, second = quantities(text)
    assert first.head == second.head == (text.index("engineers"), text.index("engineers") + len("engineers"))


def test_a_bare_number_takes_the_noun_of_its_whole() -> None:
    assert [q.unit for q in quantities("Forty of the 60 jurors agreed.")] == ["juror", "juror"]
    assert [q.unit for q in quantities("It owns two million of the firm's nine million shares.")] == [
        "share",
        "share",
    ]


@pytest.mark.parametrize(
    ("unit", "code"),
    [
        ("dollar", "USD"),
        ("dollar per barrel", "USD"),
        ("iraqi dinar", "IQD"),
        ("peso", None),
        ("bitcoin", None),
        ("cow", None),
    ],
)
def test_code_of_a_currency(unit: str, code: str | None) -> None:
    assert iso_currency(unit) == code


def test_a_hedge_stays_in_its_sentence() -> None:
    assert [q.hedge for q in quantities("The lid was on top and over.\n\nTen men came.")] == ["exact"]
