"""The story the project began with: its three deadlines come out whole."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tasks.extract.annotations import Deadline
from tasks.extract.deadline import find_deadlines
from tasks.extract.rules import read_layers
from warehouse.models import Article

SEED = Path(__file__).resolve().parents[4] / "shared" / "seed"
pytestmark = pytest.mark.skipif(not SEED.exists(), reason="the seed story is not beside this checkout")


@pytest.fixture(scope="module")
def found() -> list[Deadline]:
    body = (SEED / "story.txt").read_text(encoding="utf-8")
    published = datetime(2021, 12, 9, tzinfo=UTC)
    return find_deadlines(
        read_layers(Article(article_id="a", story_id="a", headline="", body=body, published_at=published))
    )


def test_each_has_its_time_kind_parties_and_status(found: list[Deadline]) -> None:
    gold = json.loads((SEED / "gold.json").read_text(encoding="utf-8"))["deadlines"]
    wanted = {(g["due"], g["kind"], g["obligor"], g["set_by"], g["status"]) for g in gold}
    assert {(d.edtf, d.kind, d.obligor, d.set_by, d.status) for d in found} == wanted
