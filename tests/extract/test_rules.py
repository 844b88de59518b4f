"""The built-in extractor as a whole: what it promises of every text."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from seeds.errors import ParseError
from tasks.extract.jsonl import extract_line
from tasks.extract.rules import Rules
from warehouse.models import Article

STORY = (
    "About 900 soldiers are stationed in Iraq, Defence Minister Ann Example said on Monday.\n\n"
    "“We will withdraw 300 of them by December 31,” she told reporters in Baghdad.\n\n"
    "At least 12 people were killed in the attack on Sunday, according to police."
)
RULES = Rules(annotate=True)
PIECES = st.sampled_from(
    [
        *STORY.replace("\n", " ").split(),
        "“",
        "”",
        '"',
        "''",
        "``",
        "(",
        ")",
        "\n\n",
        "\n",
        "-",
        "1,5",
        "$",
        "%",
        "U.S.",
        "no",
        "İ",
        "ﬁ",
        "😀",
    ]
)


def article(body: str, **fields) -> Article:
    return Article(**{"article_id": "a", "story_id": "s", "headline": "", "body": body} | fields)


def test_the_same_text_gives_the_same_claims():
    assert RULES.extract(article(STORY)) == RULES.extract(article(STORY))


def test_every_claim_is_quoted_where_it_says():
    claims = RULES.extract(article(STORY)).claims
    assert {c.kind for c in claims} >= {"quantity", "statement"}
    assert all(STORY[c.span_start : c.span_end] == c.quote for c in claims)
    assert len({c.claim_id for c in claims}) == len(claims)


@pytest.mark.parametrize(
    "body",
    [
        "They pay 900 dinars a",
        "300 men came. At 60",
        "300 men came. Of 60",
        "The dam is old, according to the agency, Petra",
        "the report to the WHO showed that the dam is old",
    ],
)
def test_a_text_that_breaks_off_is_read(body):
    RULES.extract(article(body))


def test_a_text_in_another_language_is_left_alone():
    out = RULES.extract(article("Neuf soldats sont partis, 12 sont restés.", language="fr"))
    assert not out.claims and not out.mentions


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PIECES, max_size=60).map(" ".join))
def test_no_text_breaks_the_extractor(body):
    for c in RULES.extract(article(body)).claims:
        assert body[c.span_start : c.span_end] == c.quote


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"id": "a", "body": "b", "published_at": "soon"}'])
def test_a_wrong_line_is_refused(line):
    with pytest.raises(ParseError):
        extract_line(line, RULES)


def test_a_line_in_is_a_line_out():
    line = json.dumps({"id": "a", "published_at": "2021-12-09", "headline": "h", "body": STORY})
    out = json.loads(extract_line(line, RULES).line)
    assert set(out) == {"id", "timexes", "quantities", "mentions", "attributions", "actors", "claims"}
    assert out["id"] == "a"
