"""Times of claims never run backwards, and what a claim says of place and time never comes from a later sentence."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from tasks.extract.rules import Rules
from warehouse.models import Article, Claim

WORDS = (
    "since Friday",
    "since Monday",
    "by Friday",
    "until next week",
    "since next month",
    "on Sunday and Monday",
)
TALES = ("Nine miners have died {}.", "Poland will send 40 medics {}.", "The town has had 300 guards {}.")


def quantities(text: str) -> list[Claim]:
    article = Article(
        article_id="order",
        story_id="order",
        headline="",
        body=text,
        published_at=datetime(2021, 12, 9, tzinfo=UTC),
        published_precision="day",
    )
    return [c for c in Rules().extract(article).claims if c.kind == "quantity"]


@pytest.mark.parametrize(("tale", "words"), list(product(TALES, WORDS)))
def test_no_interval_is_reversed(tale: str, words: str) -> None:
    for claim in quantities(tale.format(words)):
        start, _, end = (claim.edtf or "").partition("/")
        assert not end or ".." in (start, end) or start <= end
        assert claim.valid_from is None or claim.valid_to is None or claim.valid_from < claim.valid_to


def test_a_later_sentence_changes_no_place() -> None:
    first = "Police said they had arrested 14 men."
    alone = quantities(first)
    followed = quantities(f"{first} A ferry sank off Crete. It was bound for Malta.")
    assert [c.place for c in alone] == [c.place for c in followed] == [None]


def test_each_item_of_evidence_gives_way_to_a_nearer_one() -> None:
    tail = "killed nine people"
    ladder = {
        f"OSLO (ABC) - A bomb {tail}.": "Oslo",
        f"OSLO (ABC) - Fighting broke out in Gao. It {tail}.": "Gao",
        f"OSLO (ABC) - Fighting broke out in Gao. A bomb in Timbuktu {tail}.": "Timbuktu",
        f"OSLO (ABC) - Fighting broke out in Gao. A bomb in Timbuktu {tail} in Segou.": "Segou",
    }
    assert {text: quantities(text)[0].place for text in ladder} == ladder
