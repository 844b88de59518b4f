"""What makes a claim itself, and what it may be compared with."""

from __future__ import annotations

import pytest

from tasks.extract.claim.identity import claim_id, comparable_key, fold
from tasks.extract.claim.words.nouns import measure_of_noun, plural, singular


def test_the_id_depends_on_every_part() -> None:
    parts = [("a", "quantity", 1, 5, 2500.0), ("b", "quantity", 1, 5, 2500.0), ("a", "deadline", 1, 5, 2500.0),
             ("a", "quantity", 2, 5, 2500.0), ("a", "quantity", 1, 6, 2500.0), ("a", "quantity", 1, 5, None)]  # fmt: skip
    assert len({claim_id(*p) for p in parts}) == len(parts)
    assert claim_id(*parts[0]) == claim_id(*parts[0])


def test_values_do_not_run_into_each_other() -> None:
    assert claim_id("a", "quantity", 1, 5, "x", "yz") != claim_id("a", "quantity", 1, 5, "xy", "z")


@pytest.mark.parametrize(
    ("whose", "where", "key"),
    [
        ("Q30", "IRQ", "personnel|Q30|IRQ|stock|troop"),
        ("The Quds Force", "Café Road", "personnel|quds force|cafe road|stock|troop"),
        (None, None, "personnel|||stock|troop"),
    ],
)
def test_the_comparable_key_names_what_may_be_compared(
    whose: str | None, where: str | None, key: str
) -> None:
    assert comparable_key("personnel", whose, where, "stock", "troop") == key


def test_one_name_in_two_spellings_gives_one_key() -> None:
    assert fold("The  Café-Group") == fold("cafe group")


@pytest.mark.parametrize(
    ("noun", "measure"),
    [
        ("troop", "personnel"),
        ("tactical unit", "fighters"),
        ("young soldiers", "personnel"),
        ("suicide bomber", "fighters"),
        ("air strikes", "attacks"),
        ("countries", "parties"),
        ("bodies", "killed"),
        ("refugee", "displaced"),
        ("zebra", None),
        (None, None),
    ],
)
def test_a_noun_tells_the_measure(noun: str | None, measure: str | None) -> None:
    assert measure_of_noun(noun) == measure


@pytest.mark.parametrize(
    "noun", ["soldier", "child", "policeman", "country", "person", "witness", "church", "staff member"]
)
def test_the_singular_of_the_plural_is_the_noun(noun: str) -> None:
    assert singular(plural(noun)) == noun
