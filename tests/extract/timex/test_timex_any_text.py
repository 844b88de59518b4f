"""No text crashes or hangs, every span lies in the text, and no interval is empty."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.document import Document
from tasks.extract.timex import find_timexes

PIECES = (
    "January May Mar. Sept. Friday Mondays 1 5 12 31 59 99 1944 2021 9999 0530 10:30 '90s 1990s s th - – / : , . the a of to "
    "and from between until last next this past same early mid late end beginning half first second third century decade "
    "year years months days hours week weekend quarter summer fall morning night noon today yesterday ago later before "
    "after every each twice per daily fiscal bc BC AD a.m. GMT period fiscal anniversary Q3 H1 FY Christmas 9/11 about nearly more than at least hundred twenty few "
    "several now recent old long \n\n He said"
).split(" ")


def check(text: str, anchor: date | None) -> None:
    end = 0
    for t in find_timexes(Document(text, anchor=anchor)):
        assert end <= t.start < t.end <= len(text)
        end = t.end
        assert t.type in ("DATE", "TIME", "DURATION", "SET")
        assert (t.edtf is None) == (t.valid_from is None) == (t.valid_to is None) == (t.basis is None)
        if t.valid_from is not None and t.valid_to is not None:
            assert t.valid_from < t.valid_to


@settings(max_examples=500, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), max_size=30),
    st.sampled_from((" ", "")),
    st.one_of(st.none(), st.dates()),
)
def test_times_of_any_pieces_lie_in_the_text_and_have_sound_intervals(
    pieces: list[str], blank: str, anchor: date | None
) -> None:
    check(blank.join(pieces), anchor)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200), st.dates())
def test_any_text_is_read(text: str, anchor: date) -> None:
    check(text, anchor)


@pytest.mark.parametrize("digits", [5, 50, 5000, 100_000])
def test_long_runs_of_digits_are_no_time(digits: int) -> None:
    assert find_timexes(Document("9" * digits + " years", anchor=date(2021, 12, 9))) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "the ",
        "May ",
        "1 ",
        "12-",
        "two and ",
        "the last year of ",
        "Friday, ",
        "in 1990, ",
        "10:30 ",
        "early ",
    ],
)
def test_time_grows_with_length_alone(piece: str) -> None:
    doc = Document(piece * (1_000_000 // len(piece)), anchor=date(2021, 12, 9))
    start = time.process_time()
    find_timexes(doc)
    assert time.process_time() - start < 20
