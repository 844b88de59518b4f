"""The forms of verbs, with and without a particle."""

from __future__ import annotations

import pytest

from tasks.extract.claim.words.conjugation import forms_of


@pytest.mark.parametrize(
    ("verb", "past", "active"),
    [
        ("arrive", (), "arrive arrives arriving arrived"),
        ("carry", (), "carry carries carrying carried"),
        ("crash", (), "crash crashes crashing crashed"),
        ("lie", ("lay", "lain"), "lie lies lying lay lain"),
        ("expel", ("expelled",), "expel expels expelling expelled"),
        ("shed", ("shed",), "shed sheds shedding"),
        ("flee", ("fled",), "flee flees fleeing fled"),
        ("have", ("had",), "have has having had"),
    ],
)
def test_forms(verb: str, past: tuple[str, ...], active: str) -> None:
    assert " ".join(forms_of(verb, past).active) == active


def test_a_particle_stays_behind_each_form() -> None:
    assert forms_of("pull out").active == ("pull out", "pulls out", "pulling out", "pulled out")


def test_the_participle_of_an_irregular_verb_is_its_last_form() -> None:
    assert forms_of("steal", ("stole", "stolen")).participles == ("stolen",)
    assert forms_of("seize").participles == ("seized",)
