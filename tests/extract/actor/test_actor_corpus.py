"""Every example of the corpus, and what a corpus must hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from tasks.extract import actor
from tasks.extract.actor import find_actors
from tasks.extract.annotations import Actor, Mention
from tasks.extract.document import Document

CORPUS: list[dict[str, Any]] = yaml.safe_load(
    Path(actor.__file__).with_name("corpus.yaml").read_text(encoding="utf-8")
)


def names(body: str, mentions: list[Mention]) -> list[str]:
    """Type and text; of persons the name without the body that stands with it."""
    named = [m for m in mentions if m.form in ("name", "nationality") and m.actor]
    named.sort(key=lambda m: m.head or (m.start, m.end))
    return [f"{m.type} {body[slice(*m.head)] if m.type == 'person' and m.head else m.text}" for m in named]


def who(mentions: list[Mention], actors: dict[str, Actor]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for m in mentions:
        if m.actor:
            found.setdefault(actors[m.actor].name, []).append(m.text)
    return found


@pytest.mark.parametrize("example", CORPUS, ids=[e["text"][:50] for e in CORPUS])
def test_example(example: dict[str, Any]) -> None:
    doc = Document(example["text"], anchor=example.get("published"))
    mentions, found = find_actors(doc)
    actors = {a.id: a for a in found}
    by_name = {a.name: a for a in found}
    if "names" in example:
        assert names(example["text"], mentions) == example["names"]
    if "spans" in example:
        assert [m.text for m in mentions if m.form in ("name", "nationality", "title")] == example["spans"]
    if "who" in example:
        assert {n: f for n, f in who(mentions, actors).items() if n in example["who"]} == example["who"]
        people = {n for n in who(mentions, actors) if by_name[n].kind == "person"}
        assert people <= set(example["who"])
    if "acts" in example:
        assert [a.name for a in found if a.kind == "state" and a.acts] == example["acts"]
    for name, roles in example.get("roles", {}).items():
        assert [list(r) for r in by_name[name].roles] == roles
    for name, kind in example.get("kind", {}).items():
        assert by_name[name].kind == kind
    for name, country in example.get("country", {}).items():
        assert by_name[name].country == country


def test_a_quarter_of_the_corpus_names_nobody() -> None:
    assert len(CORPUS) >= 150
    assert sum(e.get("names") == [] for e in CORPUS) * 4 >= len(CORPUS)
