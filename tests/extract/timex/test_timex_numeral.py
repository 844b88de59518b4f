"""Numbers before units of time."""

from __future__ import annotations

import pytest

from tasks.extract.timex.numeral import Numeral, read_numeral


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("three", 3),
        ("24", 24),
        ("twenty four", 24),
        ("twenty - four", 24),
        ("a hundred", 100),
        ("a hundred and thirty", 130),
        ("two thousand", 2000),
        ("2 1 / 2", 2.5),
        ("2.5", 2.5),
        ("two and a half", 2.5),
        ("one - and - a - half", 1.5),
        ("half a", 0.5),
        ("half", 0.5),
        ("a dozen", 12),
        ("two dozen", 24),
    ],
)
def test_numbers(text: str, number: float) -> None:
    assert read_numeral(text.split()) == Numeral(number)


@pytest.mark.parametrize(
    ("text", "low", "high"), [("10 to 15", 10, 15), ("two or three", 2, 3), ("10 - 12", 10, 12)]
)
def test_ranges_keep_both_ends(text: str, low: float, high: float) -> None:
    assert read_numeral(text.split()) == Numeral(low, high=high)


def test_a_couple_is_about_two_and_several_is_untold() -> None:
    assert read_numeral("a couple of".split()) == Numeral(2, vague=True)
    assert read_numeral("several".split()) == Numeral(None)


@pytest.mark.parametrize(
    "text", ["five ten", "6 million a", "6 million", "15 to 10", "1 / 0", "9" * 400, "3 4"]
)
def test_what_is_not_one_number_of_a_unit(text: str) -> None:
    assert read_numeral(text.split()) is None
