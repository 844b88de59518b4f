"""What the words around a span make of it."""

from __future__ import annotations

import pytest

from tasks.extract.document import Document
from tasks.extract.modality import modality_at

CASES = [
    ("The army sent 300 troops.", "asserted"),
    ("The army will send 300 troops.", "planned"),
    ("The army plans to send 300 troops.", "planned"),
    ("The army is to send 300 troops.", "planned"),
    ("The army is going to send 300 troops.", "planned"),
    ("Another 300 troops will leave.", "planned"),
    ("Another 300 troops are expected to leave.", "planned"),
    ("The army may send 300 troops.", "possible"),
    ("The army could send 300 troops.", "possible"),
    ("Up to 300 troops might leave.", "possible"),
    ("The army must send 300 troops.", "demanded"),
    ("The army should send 300 troops.", "demanded"),
    ("The mayor has asked that 300 troops be sent.", "demanded"),
    ("The mayor asked whether 300 troops came.", "asserted"),
    ("If the army sends 300 troops, war begins.", "hypothetical"),
    ("Unless the army sends 300 troops, war begins.", "hypothetical"),
    ("The army did not send 300 troops.", "denied"),
    ("The army didn't send 300 troops.", "denied"),
    ("The army never sent 300 troops.", "denied"),
    ("The army sent not only 300 troops.", "asserted"),
    ("The train left, but not before 300 troops were hurt.", "asserted"),
    ("The army did not send 300 troops before May.", "denied"),
    ("They may come, but the army sent 300 troops.", "asserted"),
    ("It will rain. The army sent 300 troops.", "asserted"),
    ("In May the army sent 300 troops.", "asserted"),
    ("The army had to send 300 troops.", "asserted"),
    ("The army sent 300 troops, who will stay.", "asserted"),
    ("The army, which lost 300 troops, will leave.", "asserted"),
    ("The mayor accused of hiding 300 troops will resign.", "asserted"),
    ("The envoy did not rest, visiting 300 troops.", "asserted"),
    ("The army would have lost 300 troops.", "hypothetical"),
    ("More than 300 troops would probably have died.", "hypothetical"),
    ("The army would by then have 300 troops.", "planned"),
    ("The army refused to send 300 troops.", "denied"),
    ("The army offered to send 300 troops.", "planned"),
    ("The army will stay because 300 troops fell ill.", "asserted"),
    ("The ministry said 300 troops will leave.", "planned"),
]


@pytest.mark.parametrize(("text", "modality"), CASES)
def test_modality_of_a_number(text: str, modality: str) -> None:
    start = text.index("300")
    assert modality_at(Document(text), start, start + len("300 troops")) == modality


@pytest.mark.parametrize(("start", "end"), [(0, 0), (0, 5), (5, 5)])
def test_a_span_outside_of_any_sentence_is_asserted(start: int, end: int) -> None:
    assert modality_at(Document("     "), start, end) == "asserted"
