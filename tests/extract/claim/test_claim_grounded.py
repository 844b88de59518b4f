"""Laws of all claims: each is grounded, its quote stands at its span, its id is its own, twice gives the same."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

import tasks.extract.claim
from tasks.extract.grounding import ground
from tasks.extract.rules import Rules
from warehouse.models import Article, Extraction

SENTENCES: list[str] = [
    e["text"]
    for e in yaml.safe_load(
        (Path(tasks.extract.claim.__file__).parent / "corpus.yaml").read_text(encoding="utf-8")
    )
]
STORY = "\n\n".join(SENTENCES)
PUBLISHED = datetime(2021, 12, 9, tzinfo=UTC)


def extract(body: str) -> Extraction:
    return Rules().extract(
        Article(article_id="a", story_id="a", headline="", body=body, published_at=PUBLISHED)
    )


@pytest.fixture(scope="module")
def whole_corpus() -> Extraction:
    return extract(STORY)


def test_every_claim_of_the_corpus_is_grounded(whole_corpus: Extraction) -> None:
    assert len(whole_corpus.claims) > 100
    assert [c.quote for c in whole_corpus.claims if ground(c, STORY)] == []


def test_every_quote_stands_at_its_span(whole_corpus: Extraction) -> None:
    assert all(STORY[c.span_start : c.span_end] == c.quote for c in whole_corpus.claims)


def test_number_and_quote_lie_in_their_sentence(whole_corpus: Extraction) -> None:
    for c in whole_corpus.claims:
        if c.kind == "quantity":
            assert c.number_start is not None
            assert c.number_end is not None
            assert c.sentence_start <= c.span_start <= c.number_start
            assert c.number_end <= c.span_end <= c.sentence_end


def test_claim_ids_are_unique_and_stable(whole_corpus: Extraction) -> None:
    ids = [c.claim_id for c in whole_corpus.claims]
    assert len(set(ids)) == len(ids)
    assert ids == [c.claim_id for c in extract(STORY).claims]


def test_hardly_anything_of_the_corpus_is_refused(whole_corpus: Extraction) -> None:
    assert len(whole_corpus.rejects) <= 2, [(r.reason, r.excerpt) for r in whole_corpus.rejects]


def test_a_story_without_a_date_makes_claims_without_a_time() -> None:
    extraction = Rules().extract(
        Article(article_id="a", story_id="a", headline="", body="France has 300 troops in Mali.")
    )
    assert [(c.lower, c.edtf, c.time_basis) for c in extraction.claims if c.kind == "quantity"] == [
        (300.0, None, None)
    ]


@pytest.mark.parametrize("body", ["", " ", "\n\n", "12", "killed", "’’’", "one one one"])
def test_strange_bodies_are_read_without_complaint(body: str) -> None:
    assert all(body[c.span_start : c.span_end] == c.quote for c in extract(body).claims)


@pytest.mark.parametrize(
    "words",
    ["killed two ", "two and ", "Of those, 12 were hurt. ", "on Monday in Mosul 9 died, ", "the 12 dead "],
)
def test_a_very_long_line_is_read_to_its_end(words: str) -> None:
    """Chains of numbers must not make recursion or time grow: 4,000 repeats, well under a second each."""
    body = words * 4000
    assert all(body[c.span_start : c.span_end] == c.quote for c in extract(body).claims)


WORDS = st.sampled_from(" ".join(SENTENCES).split())


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=60).map(" ".join))
def test_any_jumble_of_words_gives_grounded_claims(body: str) -> None:
    for c in extract(body).claims:
        assert ground(c, body) is None
        assert body[c.span_start : c.span_end] == c.quote
