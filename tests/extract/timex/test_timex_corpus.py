"""Every sentence of the corpus of times gives its times and no others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tasks.extract.document import Document
from tasks.extract.timex import find_timexes
from tasks.extract.timex.rules import RULES
from tasks.extract.timex.scan import scan

CORPUS = Path(__file__).parents[3] / "tasks" / "extract" / "timex" / "corpus.yaml"
EXAMPLES = yaml.safe_load(CORPUS.read_text(encoding="utf-8"))


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: f"{e['text'][:60]} ({e['anchor']})")
def test_corpus_sentence(example: dict[str, Any]) -> None:
    text = example["text"]
    found = find_timexes(Document(text, anchor=example["anchor"]))
    assert [[text[t.start : t.end], t.type, t.value, t.mod, t.edtf, t.basis] for t in found] == example[
        "expect"
    ]


def test_the_corpus_is_large_and_a_quarter_of_it_must_not_match() -> None:
    assert len(EXAMPLES) >= 220
    assert sum(not e["expect"] for e in EXAMPLES) * 4 >= len(EXAMPLES)


def test_every_rule_has_an_example() -> None:
    used = set()
    for example in EXAMPLES:
        for _, readings in scan(Document(example["text"], anchor=example["anchor"]))[1]:
            used |= {r.rule for r in readings}
    assert [r.name for r in RULES if r.name not in used] == []
