"""The story that the project began with comes out whole: its quantities, deadlines and statements."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tasks.extract.rules import Rules
from tasks.normalise import normalise
from tasks.parse import parse
from warehouse.models import Article, Claim

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed"
pytestmark = pytest.mark.skipif(
    not (SEED / "story.txt").is_file(), reason=f"the seed story is not beside the project: {SEED}"
)


@pytest.fixture(scope="module")
def gold() -> dict[str, Any]:
    return dict(json.loads((SEED / "gold.json").read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def article() -> Article:
    raw = parse((SEED / "story.txt").read_bytes(), "story.txt")
    return normalise(raw, datetime(2021, 12, 10, tzinfo=UTC))


@pytest.fixture(scope="module")
def claims(article: Article) -> tuple[Claim, ...]:
    return Rules().extract(article).claims


def overlap(claim: Claim, start: int, end: int) -> bool:
    return claim.span_start < end and start < claim.span_end


def test_eight_of_nine_quantities_have_the_right_bounds(
    article: Article, claims: tuple[Claim, ...], gold: dict[str, Any]
) -> None:
    missing = []
    for q in gold["quantities"]:
        start = article.body.index(q["text"])
        right = [
            c
            for c in claims
            if c.kind == "quantity"
            and start <= (c.number_start or 0) < start + len(q["text"])
            and (c.lower, c.upper) == (q["low"], q["high"])
        ]
        if not right:
            missing.append(q["text"])
    assert len(missing) <= 1, missing


def test_hardly_a_slot_of_its_quantities_is_wrong(
    article: Article, claims: tuple[Claim, ...], gold: dict[str, Any]
) -> None:
    wrong = []
    for q in gold["quantities"]:
        start = article.body.index(q["text"])
        end = start + len(q["text"])
        found = [c for c in claims if c.kind == "quantity" and start <= (c.number_start or 0) < end]
        wrong += [(q["text"], slot) for c in found for slot, right in slots(c, q).items() if not right]
    assert len(wrong) <= 4, wrong


def slots(c: Claim, q: dict[str, Any]) -> dict[str, bool]:
    return {
        "measure": c.measure == q["measure"],
        "role": c.role == q["role"],
        "hedge": c.hedge == q["hedge"],
        "who": _alike(c.actor, q["who"]),
        "where": _alike(c.place, q["where"]),
        "when": c.edtf == q["when"],
        "source": _alike(c.source, q["source"]),
        "modality": c.modality == q["modality"],
    }


def _alike(name: str | None, wanted: str | None) -> bool:
    if not name or not wanted:
        return name == wanted
    words, others = set(name.casefold().split()), set(wanted.casefold().split())
    return words <= others or others <= words


def test_its_three_deadlines_are_due_at_the_end_of_the_year(claims: tuple[Claim, ...]) -> None:
    due = [c.edtf for c in claims if c.kind == "deadline"]
    assert sorted(d for d in due if d) == ["../2021-12-31", "../2021-12-31", "2021-12-31"]


def test_eight_of_ten_statements_have_their_speaker(
    article: Article, claims: tuple[Claim, ...], gold: dict[str, Any]
) -> None:
    missing = []
    for a in gold["attributions"]:
        start = article.body.index(a["text"])
        end = start + len(a["text"])
        right = [
            c
            for c in claims
            if c.kind == "statement" and overlap(c, start, end) and c.source and _same(c.source, a["source"])
        ]
        if not right:
            missing.append((a["text"][:60], a["source"]))
    assert len(missing) <= 2, missing


def test_the_general_passes_on_what_the_commander_said(claims: tuple[Claim, ...]) -> None:
    relayed = [c for c in claims if c.kind == "statement" and c.source and "Brennan" in c.source]
    assert any("Maan" in hop.name for c in relayed for hop in c.hops)


def _same(name: str, wanted: str) -> bool:
    return name.casefold().split()[-1] == wanted.casefold().split()[-1]
