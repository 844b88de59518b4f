"""Every sentence of the corpus gives the attributions written beside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

import tasks.extract.attribution
from tasks.extract.annotations import Attribution
from tasks.extract.attribution import find_attributions
from tasks.extract.document import Document

CORPUS: list[dict[str, Any]] = yaml.safe_load(
    (Path(tasks.extract.attribution.__file__).parent / "corpus.yaml").read_text(encoding="utf-8")
)


def _shown(text: str, a: Attribution, keys: list[str]) -> dict[str, Any]:
    """The attribution in the words of the corpus, with the keys that the corpus gives."""
    parts = [text[s:e] for s, e in a.content]
    shown: dict[str, Any] = {
        "content": parts[0] if len(parts) == 1 else parts,
        "cue": text[slice(*a.cue)] if a.cue else None,
        "source": text[slice(*a.source)] if a.source else None,
        "hops": [h.name for h in a.hops],
    }
    return {k: shown[k] if k in shown else getattr(a, k) for k in keys}


@pytest.mark.parametrize("example", CORPUS, ids=lambda e: e["text"][:60])
def test_corpus(example: dict[str, Any]) -> None:
    text = example["text"]
    found = find_attributions(Document(text), [], [])
    expected = example["expect"]
    assert len(found) == len(expected), [_shown(text, a, ["content", "cue", "source"]) for a in found]
    assert [_shown(text, a, list(e)) for a, e in zip(found, expected, strict=True)] == expected


def test_the_corpus_is_large_and_has_look_alikes() -> None:
    without = [e for e in CORPUS if not e["expect"]]
    assert len(CORPUS) >= 260
    assert 4 * len(without) >= len(CORPUS)
