"""What the grounding check must not refuse, each beside its like that it must."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from seeds import read_csv
from tasks.extract.grounding import _stem, ground
from tasks.extract.rereading import numbers_in
from warehouse.models import Claim


def counted(body: str, quote: str, number: str, value: float, **changes: object) -> Claim:
    """A claim that the words `number` in `quote` of the one sentence `body` are `value`."""
    start = body.index(quote)
    at = body.index(number, start)
    values: dict[str, object] = {
        "claim_id": "c", "article_id": "a", "kind": "quantity", "span_start": start, "span_end": start + len(quote),
        "quote": quote, "sentence_start": 0, "sentence_end": len(body), "number_start": at,
        "number_end": at + len(number), "lower": value, "upper": value, "hedge": "exact", "modality": "asserted",
        "rule": "t", "extractor_version": "0", "published_at": datetime(2016, 5, 12, tzinfo=UTC),
    }  # fmt: skip
    return Claim.model_validate({**values, **changes})


@pytest.mark.parametrize(
    ("body", "quote", "number", "value", "reason"),
    [
        ("The club refused to print the names of 76 donors.", "76 donors", "76", 76.0, None),
        ("The club refused 76 donors.", "76 donors", "76", 76.0, "negation_dropped"),
        ("Nobody knows, but we don't know how you're going to feed 90 cows.", "90 cows", "90", 90.0, None),
        ("We don't feed 90 cows.", "90 cows", "90", 90.0, "negation_dropped"),
        ("There is no rule for cooks making 40 pounds.", "40 pounds", "40", 40.0, None),
        ("The cooks are not making 40 pies.", "40 pies", "40", 40.0, "negation_dropped"),
        ("She couldn't help laughing at 3 clowns.", "3 clowns", "3", 3.0, None),
        ("These letters were not among 30 pages.", "30 pages", "30", 30.0, None),
        ("She couldn't find 3 clowns.", "3 clowns", "3", 3.0, "negation_dropped"),
    ],
)
def test_a_negation_of_something_else(
    body: str, quote: str, number: str, value: float, reason: str | None
) -> None:
    assert ground(counted(body, quote, number, value), body) == reason


def test_what_nobody_was_charged_with_has_happened() -> None:
    body = "They were never charged with the murders of five guards."
    assert ground(counted(body, "five guards", "five", 5.0, role="toll"), body) is None
    body = "They never killed five guards."
    assert ground(counted(body, "five guards", "five", 5.0, role="toll"), body) == "negation_dropped"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a couple of hundred", 200.0),
        ("a couple of billion", 2e9),
        ("a couple of dozen", 24.0),
        ("dozens of thousands", 24_000.0),
    ],
)
def test_couples_of_scales(text: str, value: float) -> None:
    assert value in numbers_in(text)


def test_every_plural_of_the_lexicon_is_found_again() -> None:
    rows = read_csv("lexicons/plurals.csv", ("plural", "singular"))
    assert [r["plural"] for r in rows if _stem(r["plural"]) != _stem(r["singular"])] == []


@pytest.mark.parametrize(
    ("edtf", "reason"),
    [
        ("2016-04-27/2016-05-08", None),
        ("2016-04-27/2016-05-09", "date_not_in_quote"),
        ("2016-03-27/2016-05-08", "date_not_in_quote"),
    ],
)
def test_a_range_may_end_on_a_weekday(edtf: str, reason: str | None) -> None:
    body = "It asked 42 voters from April 27 through Sunday."
    made = counted(
        body, "42 voters from April 27", "42", 42.0, unit="voter", edtf=edtf, time_basis="relative"
    )
    assert ground(made, body) == reason


@pytest.mark.parametrize(
    ("body", "edtf", "reason"),
    [
        ("It gave 42 voters three days from Monday to answer.", "2016-05-19", None),
        ("It gave 42 voters until Monday to answer.", "2016-05-13", "date_not_in_quote"),
        ("It told 42 voters on May 5 to answer by Tuesday.", "2016-06-14", None),
        ("It told 42 voters on May 5 to answer by Tuesday.", "2016-06-15", "date_not_in_quote"),
    ],
)
def test_a_weekday_may_stand_beside_another_date(body: str, edtf: str, reason: str | None) -> None:
    made = counted(body, body, "42", 42.0, unit="voter", edtf=edtf, time_basis="relative")
    assert ground(made, body) == reason


@pytest.mark.parametrize(("edtf", "reason"), [("1960/1979", None), ("1960/1989", "date_not_in_quote")])
def test_a_decade_may_be_short(edtf: str, reason: str | None) -> None:
    body = "She sang 12 songs in the 1960s and 70s."
    made = counted(body, "12 songs in the 1960s", "12", 12.0, unit="song", edtf=edtf, time_basis="explicit")
    assert ground(made, body) == reason


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [
        (date(2016, 1, 1), date(2016, 1, 2), None),
        (date(2016, 1, 2), date(2016, 1, 2), "interval_reversed"),
        (date(2016, 1, 3), date(2016, 1, 2), "interval_reversed"),
        (None, date(2016, 1, 2), None),
        (date(2016, 1, 3), None, None),
    ],
)
def test_an_interval_runs_forward(start: date | None, end: date | None, reason: str | None) -> None:
    body = "Some 12 men left."
    made = counted(
        body, "Some 12 men", "12", 12.0, unit="man", hedge="approximate", valid_from=start, valid_to=end
    )
    assert ground(made, body) == reason
