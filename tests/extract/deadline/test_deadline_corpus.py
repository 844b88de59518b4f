"""Every example of the corpus gives the deadlines written beside it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml

import tasks.extract.deadline
from tasks.extract.annotations import Deadline
from tasks.extract.deadline import find_deadlines
from tasks.extract.rules import read_layers
from warehouse.models import Article

CORPUS: list[dict[str, Any]] = yaml.safe_load(
    (Path(tasks.extract.deadline.__file__).parent / "corpus.yaml").read_text(encoding="utf-8")
)


def _article(example: dict[str, Any]) -> Article:
    return Article(
        article_id="a",
        story_id="a",
        headline=example.get("headline", ""),
        body=example["text"],
        published_at=datetime.combine(example["published"], datetime.min.time(), UTC),
        published_precision="day",
    )


def _shown(text: str, d: Deadline, keys: list[str]) -> dict[str, Any]:
    """The deadline in the words of the corpus, with the keys that the corpus gives."""
    shown: dict[str, Any] = {"due": d.edtf.replace("~", ""), "text_of": text[d.start : d.end]}
    return {k: shown[k] if k in shown else getattr(d, k) for k in keys}


@pytest.mark.parametrize("example", CORPUS, ids=lambda e: e["text"][:60])
def test_corpus(example: dict[str, Any]) -> None:
    text, expected = example["text"], [{"status": "open", **e} for e in example["expect"]]
    found = find_deadlines(read_layers(_article(example)))
    everything = [_shown(text, d, ["text_of", "due", "kind", "obligor", "set_by"]) for d in found]
    assert len(found) == len(expected), everything
    assert [_shown(text, d, list(e)) for d, e in zip(found, expected, strict=True)] == expected


def test_the_corpus_is_large_and_has_look_alikes() -> None:
    without = [e for e in CORPUS if not e["expect"]]
    assert len(CORPUS) >= 120
    assert 3 * len(without) >= len(CORPUS)
