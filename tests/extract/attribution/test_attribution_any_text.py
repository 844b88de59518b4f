"""No text crashes or hangs, and every span lies in the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.attribution import find_attributions
from tasks.extract.document import Document

WORDS = (
    "\" “ ” ' ‘ ’ `` '' , . : ; - — ( ) ? he said told the that of in Friday according to who and but was is "
    "Smith Jones says report claims believes accused quoting as 3,000 reporters \n\n \n it's A ANNA: she's not"
).split(" ")


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40), st.booleans())
def test_spans_lie_in_the_text(words: list[str], loose: bool) -> None:
    text = (" " if loose else "").join(words)
    for a in find_attributions(Document(text), [], []):
        spans = [*a.content, *([a.cue] if a.cue else []), *([a.source] if a.source else [])]
        assert a.content
        assert all(0 <= s < e <= len(text) for s, e in spans)


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_read(text: str) -> None:
    find_attributions(Document(text), [], [])


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece", ['he said "a ', '"', ", he said", "“he said ‘x ", "‘a ", "John said and ", "of "]
)
def test_time_grows_with_length_alone(piece: str) -> None:
    def seconds(count: int) -> float:
        doc = Document(piece * count)
        start = time.perf_counter()
        find_attributions(doc, [], [])
        return time.perf_counter() - start

    assert seconds(40_000) < 10 * seconds(10_000) + 1
