"""Which way a weekday lies: by the tense of its clause."""

from __future__ import annotations

from datetime import date

import pytest

from tasks.extract.document import Document
from tasks.extract.timex import find_timexes
from tasks.extract.timex.tense import tense_at

THURSDAY = date(2021, 12, 9)


@pytest.mark.parametrize(
    ("text", "tense"),
    [
        ("The mayor resigned on Monday.", "past"),
        ("The mayor will resign on Monday.", "future"),
        ("The mayor is to resign on Monday.", "future"),
        ("The vote is scheduled for Monday.", "future"),
        ("The vote has been scheduled for Monday.", "future"),
        ("The vote was scheduled for Monday.", "past"),
        ("The offer had been due to end on Monday.", "past"),
        ("The plan will be discussed on Monday.", "future"),
        ("It went on as planned Monday.", "past"),
        ("He could resign on Monday.", "open"),
        ("He wants the mayor to resign on Monday.", "open"),
        ("It will be held at an unspecified place on Monday.", "future"),
        ("Shots fell shortly before 5:30 p.m. Monday.", "past"),
        ("On Monday the long row over the bridge will end.", "future"),
        ("No verb by Monday", None),
        ("In May, Monday", None),
    ],
)
def test_the_nearest_verb_decides(text: str, tense: str | None) -> None:
    doc = Document(text, anchor=THURSDAY)
    at = doc.words.index("Monday")
    assert tense_at(doc, doc.sentences[0], at, at + 1) == tense


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("They met on Monday.", date(2021, 12, 6)),
        ("They will meet on Monday.", date(2021, 12, 13)),
        ("They have until Monday.", date(2021, 12, 13)),
        ("It has rained since Monday.", date(2021, 12, 6)),
        ("Monday's vote was lost.", date(2021, 12, 6)),
        ("They are to leave by Monday.", date(2021, 12, 13)),
        ("Reports were in by Monday.", date(2021, 12, 6)),
        ("They met on Thursday.", THURSDAY),
        ("They will meet on Thursday.", THURSDAY),
    ],
)
def test_weekdays(text: str, day: date) -> None:
    (found,) = find_timexes(Document(text, anchor=THURSDAY))
    assert found.valid_from == day
