"""Sources led back to the actors that the actor layer found."""

from __future__ import annotations

import pytest

from tasks.extract.annotations import Actor, Mention
from tasks.extract.attribution import find_attributions
from tasks.extract.document import Document

ADA = Actor("ada-voss", "Ada Voss", "person", gender="f", roles=[("defence minister", "Norland")])
JON = Actor("jon-brandt", "Jon Brandt", "person", gender="m")
LARS = Actor("lars-holm", "Lars Holm", "person", gender="m")
NORLAND = Actor("Q1", "Norland", "state")
GAZETTE = Actor("vell-gazette", "Vell Gazette", "media")


def _named(text: str, *names: tuple[str, Actor]) -> list[Mention]:
    """A mention for every place where one of the names stands."""
    out = []
    for name, actor in names:
        kind = "person" if actor.kind == "person" else "organization"
        start = text.find(name)
        while start >= 0:
            out.append(Mention(start, start + len(name), name, kind, "name", actor.id))
            start = text.find(name, start + 1)
    return sorted(out, key=lambda m: m.start)


def _speakers(text: str, *names: tuple[str, Actor]) -> list[tuple[str | None, str | None]]:
    actors = list({id(a): a for _, a in names}.values())
    return [
        (a.speaker, a.speaker_actor) for a in find_attributions(Document(text), _named(text, *names), actors)
    ]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("Ada Voss met Jon Brandt. She said the war was over.", ("Ada Voss", "ada-voss")),
        ("Ada Voss met Jon Brandt. He said the war was over.", ("Jon Brandt", "jon-brandt")),
        ("Jon Brandt and Lars Holm met. He said the war was over.", (None, None)),
        ("Ada Voss and Lars Holm met. He said the war was over.", ("Lars Holm", "lars-holm")),
        ("Ada Voss left. The minister said the war was over.", ("Ada Voss", "ada-voss")),
        ('Ada Voss said: "It is over." "Go home," she added.', ("Ada Voss", "ada-voss")),
        ("The defence minister of Norland, Ada Voss, said the war was over.", ("Ada Voss", "ada-voss")),
        ("Norland said the war was over.", ("Norland", "Q1")),
        ("A Norland report said the war was over.", ("Norland", "Q1")),
        ("Norland and Vell Gazette said the war was over.", ("Norland and Vell Gazette", None)),
        ("Ada Voss's lawyer said the war was over.", ("Ada Voss's lawyer", None)),
        ("A lawyer for Ada Voss said the war was over.", ("lawyer for Ada Voss", None)),
        ("Two officials said the war was over.", ("Two officials", None)),
    ],
)
def test_the_last_statement_is_whose(text: str, last: tuple[str | None, str | None]) -> None:
    names = (
        ("Ada Voss", ADA),
        ("Jon Brandt", JON),
        ("Norland", NORLAND),
        ("Vell Gazette", GAZETTE),
        ("Lars Holm", LARS),
    )
    assert _speakers(text, *names)[-1] == last


def test_nobody_is_guessed_where_nobody_is_named() -> None:
    assert _speakers("He said the war was over.", ("Ada Voss", ADA)) == [(None, None)]


def test_a_pronoun_mention_of_the_actor_layer_is_taken() -> None:
    text = "She said the war was over."
    mention = Mention(0, 3, "She", "person", "pronoun", ADA.id)
    [found] = find_attributions(Document(text), [mention], [ADA])
    assert (found.speaker, found.speaker_actor) == ("Ada Voss", "ada-voss")


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("A judge said the dam must close. Judge Iva Rask gave no date.", "Iva Rask"),
        ("Judge Iva Rask gave no date. A judge said the dam must close.", "judge"),
        ("A doctor said the dam must close. Judge Iva Rask gave no date.", "doctor"),
        ("Judges said the dam must close. Judge Iva Rask gave no date.", "Judges"),
    ],
)
def test_who_is_named_in_the_next_sentence_by_the_same_role(text: str, first: str) -> None:
    judge = Actor("iva-rask", "Iva Rask", "person", roles=[("judge", None)], gender="f")
    assert _speakers(text, ("Iva Rask", judge))[0][0] == first
