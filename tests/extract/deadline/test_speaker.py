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
