"""The dateline that opens an agency story, and what only looks like one."""

import pytest

from tasks.normalise.dateline import agency_of, read_dateline


@pytest.mark.parametrize(
    ("text", "place", "date", "agency"),
    [
        ("RIVERTON, Dec 9 (AFP) - Nine left.", "Riverton", "Dec 9", "AFP"),
        ("RIVERTON (Reuters) - Nine left.", "Riverton", None, "Reuters"),
        ("RIVERTON — Nine left.", "Riverton", None, None),
        ("RIVERTON, Iraq (AP) — Nine left.", "Riverton, Iraq", None, "AP"),
        ("Riverton, Iraq (Associated Press) -- Nine left.", "Riverton, Iraq", None, "AP"),
        (
            "UNITED NATIONS, 9 December 2021 (Xinhua) — Nine left.",
            "United Nations",
            "9 December 2021",
            "Xinhua",
        ),
        ("NORTH BAY/RIVERTON, Nov. 3 (Reuters) - Nine left.", "North Bay/Riverton", "Nov. 3", "Reuters"),
        ("(Reuters) - Nine left.", None, None, "Reuters"),
    ],
)
def test_dateline(text, place, date, agency):
    found = read_dateline(text)
    assert (found.place, found.date, found.agency) == (place, date, agency)
    assert text[found.end :] == "Nine left."


@pytest.mark.parametrize(
    "text",
    [
        "US - Riverton talks went on.",
        "NATO — the alliance — agreed.",
        "Soldiers (left) - and their officers - waited.",
        "RIVERTON: nine left.",
        "The group (Ansar) - which is small - agreed.",
        "Nine left Riverton — in a hurry.",
        "",
    ],
)
def test_no_dateline(text):
    assert read_dateline(text).end == 0


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("AFP", "AFP"),
        ("Ann Example, Associated Press", "AP"),
        ("Ann Example", None),
        ("A.P. Herbert", None),
        (None, None),
    ],
)
def test_agency(text, agency):
    assert agency_of(text) == agency
