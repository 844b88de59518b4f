"""No text crashes or hangs, and every deadline lies in the text and has a time."""

from __future__ import annotations

import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.actor import find_actors
from tasks.extract.attribution import find_attributions
from tasks.extract.deadline import find_deadlines
from tasks.extract.document import Document
from tasks.extract.layers import Layers
from tasks.extract.timex import find_timexes

WORDS = (
    "by until before within no later than May 1 2024 Friday then which deadline ultimatum the a must will would has "
    "have been to leave expires end extended from gave given them 72 hours if unless not Iraq he it we they that said "
    "was ordered set itself goal of for its ahead offer bid missed failed be whose non- The company be decision to three "
    "demanded promised plan agreement under between and , . ; ( ) \" — 's government the same day Q: THE PRESIDENT: \n\n"
).split(" ")


def layers(text: str) -> Layers:
    doc = Document(text, "Remarks by President Biden on Rivers", date(2024, 2, 10))
    mentions, actors = find_actors(doc)
    return Layers(doc, find_timexes(doc), [], mentions, actors, find_attributions(doc, mentions, actors))


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40))
def test_deadlines_lie_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    for d in find_deadlines(layers(text)):
        assert 0 <= d.start < d.end <= len(text)
        assert d.edtf
        assert d.valid_to is not None
        assert d.valid_from is None or d.valid_from < d.valid_to


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    find_deadlines(layers(text))


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "by May 1 ",
        "Iraq must leave by May 1 and ",
        "the deadline by then ",
        "gave them 72 hours to go ",
        "if by ",
        "the offer by Norrland, which had been due to end, was extended to May 1, ",
        "missed that deadline. By May 1 they must go. ",
    ],
)
def test_one_long_sentence_takes_no_longer_than_its_length(piece: str) -> None:
    doc = Document(piece * (100_000 // len(piece)), "", date(2024, 2, 10))
    read = Layers(doc, find_timexes(doc), [], [], [], [])
    start = time.process_time()
    find_deadlines(read)
    assert time.process_time() - start < 2
