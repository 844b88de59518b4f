"""Ids across stories, what parts two people of one name, and roles."""

from __future__ import annotations

from tasks.extract.actor import find_actors
from tasks.extract.actor.entity import slug
from tasks.extract.annotations import Actor
from tasks.extract.document import Document


def actors(text: str) -> dict[str, Actor]:
    return {a.name: a for a in find_actors(Document(text))[1]}


def test_a_state_has_its_wikidata_item() -> None:
    assert actors("Norway said no.")["Norway"].id == "Q20"


def test_an_unknown_person_has_the_same_id_in_every_story() -> None:
    one = actors("Norwegian minister Anna Lund left.")["Anna Lund"]
    other = actors("It rained. Norway's minister, Anna Lund, came back.")["Anna Lund"]
    assert one.id == other.id == "anna-lund-person-nor"


def test_the_country_parts_two_people_of_one_name() -> None:
    one = actors("Norwegian minister Anna Lund left.")["Anna Lund"]
    other = actors("Danish minister Anna Lund left.")["Anna Lund"]
    assert one.id != other.id


def test_an_acronym_of_the_story_wins_over_one_of_the_seeds() -> None:
    mentions, found = find_actors(Document("The North Velmar Trade Office (NATO) paid. NATO is small."))
    names = {a.id: a.name for a in found}
    assert {names[m.actor or ""] for m in mentions if m.text == "NATO"} == {"North Velmar Trade Office"}


def test_roles_are_kept_once_with_their_affiliation() -> None:
    text = "Finance minister Anna Lund left. Anna Lund, the finance minister of Norway, was ill."
    assert actors(text)["Anna Lund"].roles == [("finance minister", "Norway")]


def test_titles_pronouns_and_first_names_tell_the_gender() -> None:
    found = actors("Mrs. Quirk left. Zork Velm fell. He was hurt. Anna Lund came.")
    assert [found[n].gender for n in ("Quirk", "Zork Velm", "Anna Lund")] == ["f", "m", "f"]


def test_a_place_does_not_act() -> None:
    found = actors("A bridge fell in Velmar, near Oslo.")
    assert [a.acts for a in found.values()] == [False] * len(found)


def test_slugs_are_ascii_and_never_empty() -> None:
    assert slug("Mevlüt Çavuşoğlu", "person", "TUR") == "mevlut-cavusoglu-person-tur"
    assert slug("Иванов", "person") != slug("Петров", "person")
    assert slug("李明").isascii()
