"""Every sentence of the quantity corpus gives its quantities and no others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tasks.extract.document import Document
from tasks.extract.quantity import find_quantities, iso_currency

CORPUS = Path(__file__).parents[3] / "tasks" / "extract" / "quantity" / "corpus.yaml"
EXAMPLES = yaml.safe_load(CORPUS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e["text"][:60])
def test_corpus_sentence(example: dict[str, Any]) -> None:
    found = find_quantities(Document(example["text"]), [])
    read = [[example["text"][q.start : q.end], q.lower, q.upper, q.hedge, q.unit] for q in found]
    assert read == example["expect"]


def test_a_quarter_of_the_corpus_must_not_match() -> None:
    assert sum(not e["expect"] for e in EXAMPLES) * 4 >= len(EXAMPLES)


@pytest.mark.parametrize(
    ("unit", "code"), [("dollar", "USD"), ("euro", "EUR"), ("peso", None), ("troop", None)]
)
def test_money_unit_has_its_code_or_none(unit: str, code: str | None) -> None:
    assert iso_currency(unit) == code
