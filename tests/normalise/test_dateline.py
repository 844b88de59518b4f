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
        ("RIVERTON, December 9. /TASS/. Nine left.", "Riverton", "December 9", "TASS"),
        ("RIVERTON. Dec 9 (Interfax) - Nine left.", "Riverton", "Dec 9", "Interfax"),
        ("Riverton, Dec 9, IRNA – Nine left.", "Riverton", "Dec 9", "IRNA"),
        ("Riverton, SANA- Nine left.", "Riverton", None, "SANA"),
        ("Riverton [Iraq], December 9 (ANI): Nine left.", "Riverton", "December 9", "ANI"),
        ("Riverton, Dec 9 (IANS) Nine left.", "Riverton", "Dec 9", "IANS"),
        ("Dec. 9 (UPI) -- Nine left.", None, "Dec. 9", "UPI"),
        ("RIVERTON (AP) _ Nine left.", "Riverton", None, "AP"),
        ("RIVERTON, 10 JAN 90 (AFP) -- [TEXT] Nine left.", "Riverton", "10 JAN 90", "AFP"),
        ("RIVERTON, Dec. 9, 2021 /ExampleWire/ -- Nine left.", "Riverton", "Dec. 9, 2021", None),
        ("[TEXT] Nine left.", None, None, None),
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
        "Riverton, Northbay - two cities of the south - stayed calm.",
        "NATO, May 9, said it would leave.",
        "Anger, May - the month of the vote - and the AP were named.",
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
