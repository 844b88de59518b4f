"""What `dateline explain` says of a claim."""

import pytest

from warehouse.explanation import marked

BODY = "He left.\n\nIt has 2,500 US troops, Maan said. They stay."
SENTENCE = {
    "sentence_start": 10,
    "sentence_end": 44,
    "content_spans": None,
    "number_start": None,
    "hops": None,
}


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ({"span_start": 17, "span_end": 32}, "It has [2,500 US troops], Maan said."),
        (
            {"span_start": 17, "span_end": 32, "number_start": 17, "number_end": 22},
            "It has [{2,500} US troops], Maan said.",
        ),
        (
            {
                "span_start": 10,
                "span_end": 32,
                "hops": [{"span_start": 34, "span_end": 38}, {"span_start": None}],
            },
            "[It has 2,500 US troops], <Maan> said.",
        ),
        (
            {
                "span_start": 10,
                "span_end": 55,
                "content_spans": [{"span_start": 10, "span_end": 32}, {"span_start": 45, "span_end": 54}],
            },
            "[[It has 2,500 US troops], Maan said. [They stay].]",
        ),
        ({"span_start": 0, "span_end": 7}, "[He left].  It has 2,500 US troops, Maan said."),
    ],
)
def test_spans_are_marked_in_the_sentence_and_as_far_as_they_reach(claim, expected):
    assert marked(SENTENCE | claim, BODY) == expected


def test_what_stands_far_away_is_not_shown():
    body = BODY + " " * 600 + "Maan is a general."
    far = {"span_start": len(body) - 18, "span_end": len(body) - 14}
    assert marked(SENTENCE | {"span_start": 17, "span_end": 32, "hops": [far]}, body) == (
        "It has [2,500 US troops], Maan said."
    )
