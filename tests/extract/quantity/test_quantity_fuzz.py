"""No text makes the quantity layer fail or wait, and no bound crosses another."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.document import Document
from tasks.extract.quantity import as_row, find_quantities

PIECES = (
    "one two zero a hundred million thousand dozen 5 2,500 123 007 3.5 .5 1/4 ½ $ US$ € cents - – − minus to and or half third "
    "fifths of about at least troops / % , . : m k bn x10^6 e5 ( ) between from in out over per day point one-third fold tenfold "
    "the its 's G 2019 No Resolution kg dozens of several a few couple each"
).split()


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from((" ", "", "\n\n")))
def test_spans_nest_and_bounds_never_cross(pieces: list[str], blank: str) -> None:
    body = blank.join(pieces)
    for q in find_quantities(Document(body), []):
        assert 0 <= q.start <= q.number_start < q.number_end <= q.end <= len(body)
        assert q.lower is None or q.upper is None or q.lower <= q.upper
        assert q.lower is not None or q.upper is not None
        assert as_row(q)["number_start"] == q.number_start


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(body: str) -> None:
    find_quantities(Document(body), [])


REPEATED = [
    "123 ", "1", "one ", "hundred ", "zero thousand ", "and ", "1,", "1 000 ", "a half and ", "twenty-", "$", "- ", "5-", "of ",
    "one hundred and ", "at least ", "two or ", "1/2", "another ", "x10^6", "e1", "'s ", "between 1 and ", "point five ",
]  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED)
def test_a_hundred_kilobytes_take_no_two_seconds(piece: str) -> None:
    doc = Document(piece * (100_000 // len(piece)))
    began = time.process_time()
    find_quantities(doc, [])
    assert time.process_time() - began < 2


def test_strange_mixtures_take_no_two_seconds() -> None:
    chance = random.Random(7)
    doc = Document(" ".join(chance.choice(PIECES) for _ in range(20_000)))
    began = time.process_time()
    find_quantities(doc, [])
    assert time.process_time() - began < 2


@pytest.mark.slow
def test_time_grows_with_the_length_of_a_line() -> None:
    line = "About 1,200 of the 3,000 troops left, up from two hundred and fifty in all. "
    took = []
    for size in (500_000, 5_000_000):
        doc = Document(line * (size // len(line)))
        began = time.process_time()
        find_quantities(doc, [])
        took.append(time.process_time() - began)
    assert took[1] < 20 * took[0]
