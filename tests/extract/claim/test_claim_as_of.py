"""A time expression becomes the time of a claim by the word before it and by what it names."""

from __future__ import annotations

from datetime import date

import pytest

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.when.as_of import When, read_time
from tasks.extract.document import Document
from tasks.extract.layers import Layers

PUBLISHED = date(2021, 12, 9)


def read(text: str, words: str, *others: Timex, **reading: object) -> When:
    start = text.index(words)
    t = Timex(start, start + len(words), "DATE", **reading)  # type: ignore[arg-type]
    setting = Setting(Layers(Document(text, "", PUBLISHED), [t, *others], [], [], [], []), PUBLISHED)
    return read_time(setting, t)


MAY = {"value": "2021-05", "edtf": "2021-05", "valid_from": date(2021, 5, 1), "valid_to": date(2021, 6, 1)}


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("In May three left.", "2021-05"),
        ("Three left by May.", "../2021-05"),
        ("Three had gone before May.", "../2021-05"),
        ("Three have left since May.", "2021-05/2021-12-09"),
    ],
)
def test_the_word_before_tells_which_end_is_open(text: str, edtf: str) -> None:
    when = read(text, "May", **MAY)
    assert when.edtf == edtf
    assert (when.valid_from is None) == edtf.startswith("../")


def test_a_part_of_a_month_is_somewhere_in_it() -> None:
    when = read("Three left in late May.", "late May", mod="END", **MAY | {"edtf": "2021-05-21/2021-05-31"})
    assert (when.edtf, when.valid_from, when.valid_to) == ("2021-05", date(2021, 5, 1), date(2021, 6, 1))


def test_two_days_told_together_are_one_interval() -> None:
    text = "On Monday and Tuesday three left."
    tuesday = Timex(14, 21, "DATE", "2021-12-07", None, "2021-12-07", date(2021, 12, 7), date(2021, 12, 8))
    reading = {"value": "2021-12-06", "edtf": "2021-12-06"}
    days = {"valid_from": date(2021, 12, 6), "valid_to": date(2021, 12, 7)}
    when = read(text, "Monday", tuesday, **reading, **days)
    assert (when.edtf, when.valid_to) == ("2021-12-06/2021-12-07", date(2021, 12, 8))


def test_a_time_of_day_holds_for_its_day() -> None:
    when = read("It fell at 7 p.m. then.", "7 p.m.", value="2021-12-06T19:00", edtf="2021-12-06T19:00")
    assert when.edtf == "2021-12-06"
