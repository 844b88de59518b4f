"""Attributions in single sentences: content, cue, source and mode as they stand."""

from __future__ import annotations

import pytest

from tasks.extract.attribution import find_attributions
from tasks.extract.document import Document

CASES = [
    ("The mayor said the bridge was safe.", "the bridge was safe", "The mayor", "indirect"),
    ('"We shall rebuild," the mayor said.', "We shall rebuild,", "the mayor", "direct"),
    ('"We shall rebuild," said the mayor.', "We shall rebuild,", "the mayor", "direct"),
    ("According to the ministry, the road is open.", "the road is open", "the ministry", "indirect"),
    ("The road is open, according to the ministry.", "The road is open", "the ministry", "indirect"),
    ("The road is open, Marta Olin told reporters.", "The road is open", "Marta Olin", "indirect"),
]


@pytest.mark.parametrize(("text", "content", "source", "mode"), CASES)
def test_content_source_and_mode(text: str, content: str, source: str, mode: str) -> None:
    doc = Document(text)
    [found] = find_attributions(doc, [], [])
    assert [text[s:e] for s, e in found.content] == [content]
    assert found.source is not None
    assert text[slice(*found.source)] == source
    assert found.mode == mode


@pytest.mark.parametrize("text", ["", "The road is open.", "The report was long.", 'The "Iron Lady" left.'])
def test_nothing_said_gives_nothing(text: str) -> None:
    assert find_attributions(Document(text), [], []) == []
