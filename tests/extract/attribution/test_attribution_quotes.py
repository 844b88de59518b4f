"""Where quotes begin and end, whatever marks the desk uses."""

from __future__ import annotations

import pytest

from tasks.extract.attribution.quotes import find_quotes
from tasks.extract.document import Document


def _quotes(text: str) -> list[str]:
    return [text[q.start : q.end] for q in find_quotes(Document(text))]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ('He said "yes" twice.', ["yes"]),
        ("He said “yes” twice.", ["yes"]),
        ("He said ``yes'' twice.", ["yes"]),
        ("He said ''yes'' twice.", ["yes"]),
        ("He said ‘yes’ twice.", ["yes"]),
        ("He said 'yes' twice.", ["yes"]),
        ("The boys' club isn't Joe's, it's '90s stuff.", []),
        ("“He said ‘yes’ to me,” she said.", ["He said ‘yes’ to me,"]),
        ('"Open and never closed. More text.', ["Open and never closed. More text."]),
        ('They like "open marks. More text.', ["open marks."]),
        ('"One.\n\n"Two," he said.', ["One.", "Two,"]),
        ('"One.\n\nTwo," he said.', ["One.", "Two,"]),
        ('A stray" mark. Then "two words" here.', ["two words"]),
        ("", []),
        ('"', []),
    ],
)
def test_quotes(text: str, quotes: list[str]) -> None:
    assert _quotes(text) == quotes


def test_a_paragraph_that_opens_an_open_quote_continues_it() -> None:
    first, second = find_quotes(Document('"One.\n\n"Two," he said.'))
    assert (first.closed, second.continues) == (False, True)
