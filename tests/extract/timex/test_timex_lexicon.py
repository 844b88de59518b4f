"""The words of times and their classes."""

from __future__ import annotations

import pytest

from tasks.extract.timex.lexicon import NOTHING, encode, figure_class, words


@pytest.mark.parametrize(
    ("token", "name"),
    [
        ("0", "zero"),
        ("12", "hour12"),
        ("13", "hour24"),
        ("31", "day31"),
        ("59", "minute"),
        ("99", "two_digits"),
        ("356", "three_digits"),
        ("1944", "year4"),
        ("2021", "year4"),
        ("0530", "int"),
        ("2,500", "decimal"),
        ("3.5", "decimal"),
        ("1000000", "int"),
        ("1,0000", None),
        ("9" * 500, None),
        ("x1", None),
    ],
)
def test_figures_by_what_they_may_be(token: str, name: str | None) -> None:
    assert figure_class(token) == name


def test_names_of_months_and_days_need_a_capital() -> None:
    assert encode(["may", "march", "sun", "sat"]) == NOTHING * 4
    assert encode(["May", "MARCH"]) == words().codes["month"] * 2


def test_other_words_count_in_any_case() -> None:
    assert encode(["yesterday", "Yesterday", "YESTERDAY"]) == words().codes["today"] * 3


def test_one_code_a_token() -> None:
    assert len(encode(["The", "fifth", "of", "May", ",", "1944", "x"])) == 7
