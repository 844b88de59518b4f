"""Attributions in the pieces of which each becomes a statement."""

from __future__ import annotations

import time

import pytest

from tasks.extract.attribution import find_attributions
from tasks.extract.attribution.parts import parts_of, said_once
from tasks.extract.document import Document


def _parts(text: str) -> list[str]:
    doc = Document(text)
    return [text[s:e] for a in find_attributions(doc, [], []) for s, e in parts_of(doc, a)]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ('"The dam holds," Olin said. "Go home."', ["The dam holds,", "Go home."]),
        ('"The dam holds," Olin said, "so go home."', ["The dam holds,", "so go home."]),
        ("What we need, Olin said, is a new dam.", ["What we need", "is a new dam"]),
        ("The dam, Olin said, is old and leaks.", ["is old and leaks"]),
        ("Olin urged the crews to leave by noon.", ["leave by noon"]),
        ("Olin accused Brandt of hiding the report.", ["hiding the report"]),
        ("Olin said the dam holds.", ["the dam holds"]),
    ],
)
def test_what_was_said_in_one_go(text: str, parts: list[str]) -> None:
    assert _parts(text) == parts


def test_who_only_hands_on_makes_no_statement_of_his_own() -> None:
    text = "The agency said Jon Brandt announced that the dam would hold."
    found = find_attributions(Document(text), [], [])
    assert [a.speaker for a in found] == ["agency", "Jon Brandt"]
    assert [a.speaker for a in said_once(found)] == ["Jon Brandt"]


def test_two_statements_side_by_side_stay() -> None:
    text = 'Olin said the dam holds. "It leaks," Brandt said.'
    found = find_attributions(Document(text), [], [])
    assert said_once(found) == found


@pytest.mark.slow
def test_a_line_of_five_megabytes_takes_seconds() -> None:
    piece = "The agency said Jon Brandt announced that the dam would hold. "
    found = find_attributions(Document(piece * (5_000_000 // len(piece))), [], [])
    start = time.process_time()
    said = said_once(found)
    assert len(said) == len(found) // 2 > 80_000
    assert time.process_time() - start < 5
