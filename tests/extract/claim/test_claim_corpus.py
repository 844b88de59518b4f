"""Each sentence of the corpus makes the claims that stand beside it, and its look-alikes make none."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

import pytest
import yaml

import tasks.extract.claim
from tasks.extract.rules import Rules
from warehouse.models import Article, Claim

CORPUS: list[dict[str, Any]] = yaml.safe_load(
    (Path(tasks.extract.claim.__file__).parent / "corpus.yaml").read_text(encoding="utf-8")
)
COLUMNS = {
    "measure": "measure",
    "role": "role",
    "hedge": "hedge",
    "unit": "unit",
    "who": "actor",
    "where": "place",
    "when": "edtf",
    "basis": "time_basis",
    "source": "source",
    "modality": "modality",
}


def quantity_claims(text: str, anchor: date) -> list[Claim]:
    article = Article(
        article_id="corpus",
        story_id="corpus",
        headline="",
        body=text,
        published_at=datetime.combine(anchor, time(), UTC),
        published_precision="day",
    )
    return [c for c in Rules().extract(article).claims if c.kind == "quantity" and c.measure != "other"]


def number_words(text: str, claim: Claim) -> str:
    """The number's words without an article: "a dozen" and "dozen" are one."""
    words = text[claim.number_start : claim.number_end]
    return words[2:] if words[:2] in ("a ", "A ") else words


def told(text: str, claim: Claim, expected: dict[str, Any]) -> dict[str, Any]:
    """The columns of a claim that the example speaks of, under the example's names."""
    out: dict[str, Any] = {"number": number_words(text, claim)}
    for key in expected:
        if key == "bounds":
            out[key] = [claim.lower, claim.upper]
        elif key != "number":
            out[key] = getattr(claim, COLUMNS[key])
    return out


@pytest.mark.parametrize("example", CORPUS, ids=[e["text"][:60] for e in CORPUS])
def test_sentence_makes_its_claims(example: dict[str, Any]) -> None:
    text = example["text"]
    claims = quantity_claims(text, example.get("anchor", date(2021, 12, 9)))
    numbers = [number_words(text, c) for c in claims]
    assert numbers == [e["number"] for e in example["expect"]]
    assert [told(text, c, e) for c, e in zip(claims, example["expect"], strict=True)] == example["expect"]


def test_a_quarter_of_the_corpus_are_look_alikes() -> None:
    assert len(CORPUS) >= 150
    assert sum(not e["expect"] for e in CORPUS) >= len(CORPUS) / 4


def test_every_example_speaks_of_known_columns() -> None:
    known = {"number", "bounds", *COLUMNS}
    assert not [e["text"] for e in CORPUS for c in e["expect"] if not set(c) <= known]
