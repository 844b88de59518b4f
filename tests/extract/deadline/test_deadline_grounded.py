"""Every deadline of the corpus becomes a claim that stands in its quote."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

import tasks.extract.deadline
from tasks.extract.rules import Rules
from warehouse.models import Article

CORPUS: list[dict[str, Any]] = [
    example
    for example in yaml.safe_load(
        (Path(tasks.extract.deadline.__file__).parent / "corpus.yaml").read_text(encoding="utf-8")
    )
    if example["expect"]
]


@pytest.mark.parametrize("example", CORPUS, ids=lambda e: e["text"][:60])
def test_no_deadline_is_refused(example: dict[str, Any]) -> None:
    extraction = Rules().extract(
        Article(
            article_id="a",
            story_id="a",
            headline=example.get("headline", ""),
            body=example["text"],
            published_at=datetime.combine(example["published"], datetime.min.time(), UTC),
        )
    )
    claims = [c for c in extraction.claims if c.kind == "deadline"]
    assert [r.detail for r in extraction.rejects if "a deadline claim" in r.detail] == []
    assert len(claims) == len(example["expect"])
    assert all(example["text"][c.span_start : c.span_end] == c.quote for c in claims)
