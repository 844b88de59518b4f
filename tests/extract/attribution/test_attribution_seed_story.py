"""The story the project began with: its ten statements, each with its speaker, come out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tasks.extract.actor import find_actors
from tasks.extract.annotations import Attribution
from tasks.extract.attribution import find_attributions
from tasks.extract.document import Document

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed story is not beside this checkout")


@pytest.fixture(scope="module")
def gold() -> list[dict[str, Any]]:
    statements: list[dict[str, Any]] = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))[
        "attributions"
    ]
    return statements


@pytest.fixture(scope="module")
def found() -> tuple[str, list[Attribution]]:
    text = (SEED / "story.txt").read_text(encoding="utf-8")
    doc = Document(text)
    return text, find_attributions(doc, *find_actors(doc))


def test_every_statement_is_found(gold: list[dict[str, Any]], found: tuple[str, list[Attribution]]) -> None:
    text, attributions = found
    parts = [text[s:e] for a in attributions for s, e in a.content]
    missing = [
        g["text"] for g in gold if not any(g["text"].rstrip(".") in p or p in g["text"] for p in parts)
    ]
    assert missing == []


def test_the_relayed_statement_belongs_to_the_commander(found: tuple[str, list[Attribution]]) -> None:
    text, attributions = found
    [relayed] = [a for a in attributions if a.hops]
    assert "finished the transition" in text[slice(*relayed.content[0])]
    assert relayed.speaker is not None and relayed.speaker.startswith("John W. Brennan")
    assert [h.name.split()[-1] for h in relayed.hops][-1] == "Maan"
    assert len(relayed.hops) == 2


def test_nine_of_the_ten_have_their_speaker(
    gold: list[dict[str, Any]], found: tuple[str, list[Attribution]]
) -> None:
    text, attributions = found
    wrong = [
        (g["text"][:40], g["source"])
        for g in gold
        if not any(
            a.speaker == g["source"]
            for a in attributions
            if any(g["text"][:25] in text[s:e] or text[s:e][:25] in g["text"] for s, e in a.content)
        )
    ]
    assert len(wrong) <= 1, wrong
