"""The grounding check refuses what a quote does not say, and tells why."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tasks.extract.grounding import ground
from tasks.extract.grounding_dates import months_in
from tasks.extract.rereading import numbers_in, readings
from warehouse.models import Claim

BODY = (
    "The ministry did not send 300 trucks in March. It kept some 10,000 fighters near the border in December 2020, "
    "a spokesman said. Another 450 soldiers left on Friday."
)
PUBLISHED = datetime(2021, 1, 3, tzinfo=UTC)


def claim(quote: str, number: str, /, **changes: object) -> Claim:
    """A quantity claim over the first `quote` of BODY whose number words are `number`."""
    start = BODY.index(quote)
    sentence = next(s for s in (0, BODY.index("It kept"), BODY.index("Another"))[::-1] if s <= start)
    ends = {
        0: BODY.index(" It kept"),
        BODY.index("It kept"): BODY.index(" Another"),
        BODY.index("Another"): len(BODY),
    }
    at = BODY.index(number, start)
    values: dict[str, object] = {
        "claim_id": "c",
        "article_id": "a",
        "kind": "quantity",
        "span_start": start,
        "span_end": start + len(quote),
        "quote": quote,
        "sentence_start": sentence,
        "sentence_end": ends[sentence],
        "number_start": at,
        "number_end": at + len(number),
        "rule": "test",
        "extractor_version": "0",
        "published_at": PUBLISHED,
        "modality": "asserted",
    }
    return Claim.model_validate({**values, **changes})


def fighters(**changes: object) -> Claim:
    true: dict[str, object] = {
        "lower": 10000.0,
        "upper": 10000.0,
        "hedge": "approximate",
        "unit": "fighter",
        "measure": "fighters",
        "edtf": "2020-12",
        "time_basis": "explicit",
    }
    return claim("some 10,000 fighters near the border in December 2020", "10,000", **{**true, **changes})


def test_a_true_claim_is_grounded() -> None:
    assert ground(fighters(), BODY) is None


EIGHT_WRONG_CLAIMS = [
    ("a digit more", fighters(lower=100000.0, upper=100000.0), "number_larger_than_text"),
    ("a digit less", fighters(lower=1000.0, upper=1000.0), "number_smaller_than_text"),
    ("another month", fighters(edtf="2020-11"), "date_not_in_quote"),
    (
        "a dropped not",
        claim("send 300 trucks in March", "300", lower=300.0, upper=300.0, hedge="exact", unit="truck"),
        "negation_dropped",
    ),
    ("a swapped unit", fighters(unit="truck"), "unit_not_in_text"),
    ("a hedge removed", fighters(hedge="exact"), "hedge_dropped"),
    ("a value from the next sentence", fighters(lower=450.0, upper=450.0), "value_from_another_sentence"),
    (
        "a quote that is only alike",
        fighters(quote="some 10,000 fighters near the frontier in December 2020"),
        "quote_not_at_span",
    ),
]


@pytest.mark.parametrize(
    ("what", "wrong", "reason"), EIGHT_WRONG_CLAIMS, ids=[w[0] for w in EIGHT_WRONG_CLAIMS]
)
def test_a_wrong_claim_is_refused_for_its_own_reason(what: str, wrong: Claim, reason: str) -> None:
    assert ground(wrong, BODY) == reason, what


def test_the_eight_reasons_differ() -> None:
    assert len({reason for _, _, reason in EIGHT_WRONG_CLAIMS}) == 8


MORE_WRONG_CLAIMS = [
    (fighters(hedge="at_least", lower=10000.0, upper=None), "hedge_not_in_text"),
    (fighters(number_start=0, number_end=3), "value_from_another_sentence"),
    (fighters(edtf="2021-01-02", time_basis="publication"), "date_not_publication"),
    (fighters(edtf="2019-06-02", time_basis="context"), "date_not_in_story"),
    (fighters(sentence_end=BODY.index("fighters")), "outside_sentence"),
    (
        fighters(kind="statement", content_spans=((0, 12),), edtf=None, time_basis=None),
        "content_outside_quote",
    ),
]


@pytest.mark.parametrize(("wrong", "reason"), MORE_WRONG_CLAIMS, ids=[r for _, r in MORE_WRONG_CLAIMS])
def test_other_wrong_claims_are_refused(wrong: Claim, reason: str) -> None:
    assert ground(wrong, BODY) == reason


def test_a_denial_that_is_marked_as_one_is_grounded() -> None:
    denied = claim(
        "send 300 trucks in March",
        "300",
        lower=300.0,
        upper=300.0,
        hedge="exact",
        unit="truck",
        modality="denied",
    )
    assert ground(denied, BODY) is None


def test_a_statement_that_begins_behind_its_not_is_refused() -> None:
    start = BODY.index("send 300")
    cut = fighters(
        kind="statement",
        span_start=start,
        span_end=start + 15,
        quote=BODY[start : start + 15],
        content_spans=((start, start + 15),),
    )
    assert ground(cut, BODY) == "negation_dropped"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("2,500", {2500.0}),
        ("134 000 and 260 000", {134_000.0, 260_000.0}),
        ("1.5 million", {1.5e6}),
        ("two hundred and fifty", {250.0}),
        ("three-and-a-half million", {3.5e6}),
        ("tens of thousands", {20000.0}),
        ("several hundred", {300.0}),
        ("a dozen", {12.0}),
        ("10 to 15", {10.0, 15.0}),
        ("twenty-five thousand", {25000.0}),
        ("1 to 2 million", {1.0, 1e6, 2e6}),
        ("no number at all", {0.0}),
        ("a soldier", set()),
    ],
)
def test_numbers_are_read_again(text: str, values: set[float]) -> None:
    assert numbers_in(text) == values


@pytest.mark.parametrize(
    ("text", "percent"), [("half", 50.0), ("three quarters", 75.0), ("one in five", 20.0), ("86%", 86.0)]
)
def test_parts_are_percent(text: str, percent: float) -> None:
    assert percent in numbers_in(text, share=True)


@given(st.integers(min_value=0, max_value=10**12))
def test_every_grouped_figure_is_read_as_its_value(n: int) -> None:
    assert numbers_in(f"{n:,}") == {float(n)}


@given(st.integers(min_value=1, max_value=10**6), st.integers(min_value=1, max_value=10**6))
def test_only_the_written_value_is_grounded(written: int, claimed: int) -> None:
    body = f"They sent {written:,} troops."
    figure = f"{written:,}"
    made = Claim(
        claim_id="c", article_id="a", kind="quantity", span_start=10, span_end=len(body) - 1, quote=body[10:-1],
        sentence_start=0, sentence_end=len(body), number_start=10, number_end=10 + len(figure), lower=float(claimed),
        upper=float(claimed), unit="troop", measure="personnel", hedge="exact", modality="asserted", rule="t",
        extractor_version="0",
    )  # fmt: skip
    assert (ground(made, body) is None) == (written == claimed)


def test_the_day_of_the_week_must_agree() -> None:
    body = "Another 450 soldiers left on Friday."
    made = Claim(
        claim_id="c", article_id="a", kind="quantity", span_start=0, span_end=35, quote=body[:35], sentence_start=0,
        sentence_end=36, number_start=8, number_end=11, lower=450.0, upper=450.0, unit="soldier", hedge="exact",
        edtf="2021-01-01", valid_from=date(2021, 1, 1), time_basis="relative", modality="asserted", rule="t",
        extractor_version="0", published_at=PUBLISHED,
    )  # fmt: skip
    assert ground(made, body) is None
    assert ground(made.model_copy(update={"edtf": "2021-01-02"}), body) == "date_not_in_quote"


def money(body: str, quote: str, number: str, **changes: object) -> Claim:
    """A claim over `quote` in the one sentence `body`, whose number words are `number`."""
    start, at = body.index(quote), body.index(number)
    values: dict[str, object] = {
        "claim_id": "c", "article_id": "a", "kind": "quantity", "span_start": start, "span_end": start + len(quote),
        "quote": quote, "sentence_start": 0, "sentence_end": len(body), "number_start": at,
        "number_end": at + len(number), "hedge": "exact", "modality": "asserted", "rule": "t", "extractor_version": "0",
    }  # fmt: skip
    return Claim.model_validate({**values, **changes})


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9 1/4", 9.25),
        ("a quarter of a million", 250_000.0),
        ("half a million", 500_000.0),
        ("a million and a half", 1.5e6),
        ("one point six billion", 1.6e9),
        ("2 in 7", 2 / 7),
        (".45", 0.45),
        ("minus 4", -4.0),
        ("2.4x10^7", 2.4e7),
    ],
)
def test_what_the_words_of_a_number_may_mean(text: str, value: float) -> None:
    assert any(abs(value - r) < 1e-9 * abs(value) for r in readings(text))
    assert not any(abs(10 * value - r) < 1e-9 * abs(value) for r in readings(text))


def test_two_numbers_stay_two() -> None:
    assert numbers_in("2.6 million and 3.15 million") >= {2.6e6, 3.15e6}
    assert 2_600_003.15 not in numbers_in("2.6 million and 3.15 million")


def test_cents_are_parts_of_a_dollar() -> None:
    body = "Bread costs 55 cents a loaf."
    for lower, reason in (
        (0.55, None),
        (55.0, "number_larger_than_text"),
        (0.055, "number_smaller_than_text"),
    ):
        made = money(body, "55 cents", "55", lower=lower, upper=lower, unit="USD", measure="money")
        assert ground(made, body) == reason


def test_coins_may_be_named_after_a_country() -> None:
    body = "It lost 35 Canadian cents and 6 dollars."
    made = money(body, "35 Canadian cents", "35", lower=0.35, upper=0.35, unit="CAD", measure="money")
    assert ground(made, body) is None
    made = money(body, "6 dollars", "6", lower=6.0, upper=6.0, unit="USD", measure="money")
    assert ground(made, body) is None


TWO_ENDS = "Some 60 ships were lost between January 2031 and September 2032, it said."


@pytest.mark.parametrize(
    ("quote", "edtf", "reason"),
    [
        ("60 ships were lost between January 2031", "2031-01/2032-09", None),
        ("60 ships were lost between January 2031", "2031-01/2032-10", "date_not_in_quote"),
        ("60 ships were lost between January 2031", "2030-01/2032-09", "date_not_in_quote"),
        ("60 ships were lost between January 2031", "2029-01", "date_not_in_quote"),
    ],
)
def test_each_end_of_an_interval_stands_in_the_sentence(quote: str, edtf: str, reason: str | None) -> None:
    made = money(
        TWO_ENDS, quote, "60", lower=60.0, upper=60.0, unit="ship", hedge="approximate", edtf=edtf,
        time_basis="explicit",
    )  # fmt: skip
    assert ground(made, TWO_ENDS) == reason


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("They may march.", set()),
        ("On 3 May they will march.", {5}),
        ("It closed on Christmas Day.", {12}),
        ("The memorial day by day", {5}),
        ("a memorial for veterans", set()),
    ],
)
def test_months_are_named_by_name_or_feast(text: str, months: set[int]) -> None:
    assert months_in(text) == months


@pytest.mark.parametrize(
    ("body", "number", "reason"),
    [
        ("He did not name the two men.", "two", None),
        ("Nobody who is not paid will guard 12 men.", "12", None),
        ("It did not free 12 men.", "12", "negation_dropped"),
        ("They never held 12 men.", "12", "negation_dropped"),
    ],
)
def test_a_negation_reaches_to_the_next_finite_verb(body: str, number: str, reason: str | None) -> None:
    value = 2.0 if number == "two" else 12.0
    made = money(body, f"{number} men", number, lower=value, upper=value, unit="man")
    assert ground(made, body) == reason


def test_grounding_is_fast_on_a_long_story() -> None:
    body = TWO_ENDS + " It was quiet." * 20_000
    made = money(TWO_ENDS, "60 ships", "60", lower=60.0, upper=60.0, unit="ship", hedge="approximate")
    made = made.model_copy(update={"edtf": "2032-09", "time_basis": "context"})
    began = time.process_time()
    for _ in range(200):
        ground(made, body)
    assert time.process_time() - began < 2
