"""One number at a token: what its words and figures are worth, and where it ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.document import Document
from tasks.extract.quantity.numerals import read_number

SMALL = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()


def value(text: str, at: int = 0) -> float | None:
    doc = Document(text)
    read = read_number(doc, at)
    return None if read is None or read.last < len(doc.words) else read.lower


def spelt(n: int) -> str:
    """English words for 0 <= n < 10**12."""
    if n < 20:
        return SMALL[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{SMALL[n % 10]}" if n % 10 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred")):
        if n >= size:
            rest = n % size
            link = " and " if rest < 100 else " "
            return f"{spelt(n // size)} {name}" + (f"{link}{spelt(rest)}" if rest else "")
    raise AssertionError(n)


@given(st.integers(min_value=1, max_value=10**12 - 1))
def test_every_number_in_words_is_read_whole(n: int) -> None:
    assert value(spelt(n)) == n


@given(st.integers(min_value=0, max_value=10**12))
def test_every_number_in_figures_is_read_whole(n: int) -> None:
    assert value(f"{n:,}") == n
    assert value(str(n)) == n


@pytest.mark.parametrize(
    ("text", "worth"),
    [
        ("two hundred and five", 205),
        ("a hundred", 100),
        ("hundred million", 100_000_000),
        ("sixty - four", 64),
        ("four dozen", 48),
        ("seven lakh crore", 7e12),
        ("3 hundred and 21", 321),
        ("7 thousand 2 hundred and 6", 7206),
        ("half a million", 500_000),
        ("a quarter of a million", 250_000),
        ("one and a half", 1.5),
        ("two and three quarters", 2.75),
        ("six million and a half", 6.5e6),
        ("two billion and a half million", 2.0005e9),
        ("six point nought eight", 6.08),
        ("four hundred point sixty-two", 400.62),
        ("two ninths", 2 / 9),
        ("thirty-one fifths", 6.2),
        ("one fortieth", 0.025),
        ("eight hundred forty sixths", 800 / 46),
        ("three hundred and sixty-one hundredths", 300.61),
        ("a thousandth", 0.001),
        ("one in five", 0.2),
        ("three out of eight", 3 / 8),
        ("one over forty", 0.025),
        ("2 1/4", 2.25),
        ("7½", 7.5),
        ("⅚", 5 / 6),
        ("7 654 321.5", 7_654_321.5),
        ("45,67,890.12", 4_567_890.12),
        ("1.234,5", 1234.5),
        ("6,75", 6.75),
        ("4e10", 4e10),
        ("2.3x10^-4", 2.3e-4),
        ("1.5^2", 2.25),
        ("5 bn", 5e9),
        ("4.25 k", 4250),
        ("6mil", 6e6),
        ("eightfold", 8),
    ],
)
def test_number(text: str, worth: float) -> None:
    assert value(text) == pytest.approx(worth)


@pytest.mark.parametrize(
    ("text", "at", "worth"),
    [
        ("minus five", 1, -5),
        ("negative one point five", 1, -1.5),
        ("-9.2", 1, -9.2),
        ("-.5", 2, -0.5),
        ("−4/5", 1, -0.8),
    ],
)
def test_below_nought(text: str, at: int, worth: float) -> None:
    assert value(text, at) == pytest.approx(worth)


@pytest.mark.parametrize(("text", "at"), [("10 minus 5", 2), ("plus or minus 4", 3), ("a-5", 2)])
def test_no_sign(text: str, at: int) -> None:
    read = read_number(Document(text), at)
    assert read is not None
    assert read.lower > 0


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("two hundred and three hundred", 2),  # two numbers
        ("a third man", None),
        ("two in three days", 1),
        ("5 in 2031", 1),
        ("20 over 65 years", 1),
        ("123 4567", 1),
        ("one and only", 1),
    ],
)
def test_a_number_ends_where_it_must(text: str, last: int | None) -> None:
    read = read_number(Document(text), 0)
    assert (None if read is None else read.last) == last


@pytest.mark.parametrize("text", ["22,24,26", "10.11.12", "1,5 00"])
def test_torn_or_listed_figures_are_no_number(text: str) -> None:
    assert read_number(Document(text), 0) is None
