"""Whose "I" a page has that is written in the first person."""

from __future__ import annotations

import pytest

from tasks.extract.actor import find_actors
from tasks.extract.attribution import find_attributions
from tasks.extract.document import Document

SAID = "I said in May that the dam would hold."


@pytest.mark.parametrize(
    ("headline", "body", "speaker"),
    [
        ("Statement by President Vera Holm on the Dam", SAID, "Vera Holm"),
        ("Remarks by Vera Holm", f"Holm spoke in Vell.\n\n{SAID}", "Vera Holm"),
        ("Letter on the Dam", f"{SAID}\n\nSincerely,\n\nVERA HOLM", "Vera Holm"),
        ("Letter on the Dam", f"{SAID}\n\nI met Vera Holm.", None),
        ("Vera Holm visits the dam", SAID, None),
        ("History of Vell", SAID, None),
    ],
)
def test_author_is_named_in_headline_or_last_line(headline: str, body: str, speaker: str | None) -> None:
    doc = Document(body, headline)
    found = find_attributions(doc, *find_actors(doc))
    assert [a.speaker for a in found] == [speaker]
