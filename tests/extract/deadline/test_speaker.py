"""Speakers of transcripts and of first-person documents."""

import pytest

from tasks.extract.deadline.speaker import Speakers
from tasks.extract.document import Document


@pytest.mark.parametrize(
    ("headline", "speaker"),
    [
        ("Remarks by President Moreau on Water", "Moreau"),
        ("Statement from Prime Minister Ana Lopes", "Ana Lopes"),
        ("Press Call by a Senior Ministry Official on Trade", "senior ministry official"),
        ("Press Call by Senior Ministry Officials on Trade", "senior ministry official"),
        ("Remarks as Prepared for Delivery by Secretary Ana Lopes", "Ana Lopes"),
        ("Gaggle by National Security Advisor Moreau", "Moreau"),
        ("Statement by Council Spokesperson Ana Lopes on Water", "Ana Lopes"),
        ("Joint Statement of the Leaders of the North", None),
        ("Minister visits the north", None),
    ],
)
def test_a_headline_names_who_speaks(headline: str, speaker: str | None) -> None:
    assert Speakers(Document("We will leave by May.", headline)).at(0) == speaker


def test_a_label_holds_until_the_next() -> None:
    body = "MS. ORTEGA: Thank you all.\n\nWe begin soon.\n\nQ Will you go?\n\nTHE PRESIDENT: I will."
    speakers = Speakers(Document(body, "Remarks by President Moreau in Lyon"))
    at = [speakers.at(body.index(words)) for words in ("Thank", "begin", "Will you", "I will")]
    assert at == ["Ortega", "Ortega", None, "Moreau"]


@pytest.mark.parametrize(
    ("label", "speaker"),
    [
        ("SENIOR MINISTRY OFFICIAL #1", "senior ministry official"),
        ("VICE PRESIDENT ORTEGA", "Ortega"),
        ("SECRETARY OF STATE ORTEGA", "Ortega"),
        ("MODERATOR", "moderator"),
    ],
)
def test_titles_of_a_label_are_no_names(label: str, speaker: str) -> None:
    assert Speakers(Document(f"{label}: We will leave by May.")).at(len(label) + 2) == speaker


def test_who_leads_a_call_does_not_speak_for_a_state() -> None:
    body = "MODERATOR: Welcome.\n\nMR. ORTEGA: We will leave."
    speakers = Speakers(Document(body, "Press Call by Ministry Officials"))
    assert [speakers.moderates(body.index(word)) for word in ("Welcome", "leave")] == [True, False]


@pytest.mark.parametrize(
    ("headline", "ending", "speaker"),
    [
        ("Letter from the President on Water", "Sincerely,\n\nANA LOPES", "Ana Lopes"),
        ("Letter from the President on Water", "Sincerely missed by all who knew her.", "President"),
        ("Letter from Secretary Omar Haddad", "Sincerely,\n\nANA LOPES", "Omar Haddad"),
    ],
)
def test_a_letter_is_its_signers(headline: str, ending: str, speaker: str) -> None:
    assert Speakers(Document(f"We will leave by May.\n\n{ending}", headline)).at(0) == speaker
