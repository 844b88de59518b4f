"""No text makes the quantity layer fail, and no bound crosses another."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tasks.extract.document import Document
from tasks.extract.quantity import find_quantities

PIECES = "one two a hundred million 5 2,500 123 3.5 $ - – to and or half third of about troops / % , . m bn ( ) between".split()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40), st.sampled_from((" ", "")))
def test_spans_nest_and_bounds_never_cross(pieces: list[str], blank: str) -> None:
    body = blank.join(pieces)
    for q in find_quantities(Document(body), []):
        assert 0 <= q.start <= q.number_start < q.number_end <= q.end <= len(body)
        assert q.lower is None or q.upper is None or q.lower <= q.upper
        assert q.lower is not None or q.upper is not None


def test_a_long_row_of_figures_is_read() -> None:
    assert find_quantities(Document("123 " * 2000), [])
