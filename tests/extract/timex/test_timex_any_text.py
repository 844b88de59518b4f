"""No text crashes or hangs, every span lies in the text, and no interval is empty."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.document import Document
from tasks.extract.timex import find_timexes
from tasks.extract.timex.lexicon import words

FIGURES = "0 1 5 12 24 31 59 99 356 0530 1944 2021 9999 10:30 2.5 1,000 '90s 1990s 5th 3/14/2019 2019-03-14 9/11".split()
OTHERS = [
    ",",
    ".",
    "(",
    "\n\n",
    "said",
    "will",
    "was",
    "to",
    "He",
    "New",
    "Year's",
    "Christmas",
    "Paris",
    "of",
]
LEXICON = sorted(words().code)
PIECES = st.one_of(st.sampled_from(LEXICON), st.sampled_from(FIGURES), st.sampled_from(OTHERS))


def check(text: str, anchor: date | None) -> None:
    end = 0
    for t in find_timexes(Document(text, anchor=anchor)):
        assert end <= t.start < t.end <= len(text)
        end = t.end
        assert t.type in ("DATE", "TIME", "DURATION", "SET")
        assert (t.edtf is None) == (t.valid_from is None) == (t.valid_to is None) == (t.basis is None)
        if t.valid_from is not None and t.valid_to is not None:
            assert t.valid_from < t.valid_to


@settings(max_examples=800, deadline=None)
@given(
    st.lists(PIECES, max_size=30),
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
