"""The tables of actors and places agree with their headers: vocabularies, codes, one owner for each name."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from seeds import read_csv, several

COLUMNS = {
    "countries.csv": ("code", "name", "aliases", "demonyms", "capital", "qid"),
    "actors.csv": ("id", "name", "kind", "sector", "country", "aliases"),
    "places.csv": ("name", "country", "kind", "aliases"),
    "first_names.csv": ("name", "gender"),
    "titles.csv": ("title", "kind", "gender", "sector"),
    "organization_words.csv": ("word", "position", "kind", "sector"),
}
KEYS = {
    "countries.csv": ("code", "name"),
    "actors.csv": ("id", "name"),
    "places.csv": ("name",),
    "first_names.csv": ("name",),
    "titles.csv": ("title",),
    "organization_words.csv": ("word",),
}
LEAST = {
    "countries.csv": 249,
    "actors.csv": 600,
    "places.csv": 4000,
    "first_names.csv": 1500,
    "titles.csv": 500,
    "organization_words.csv": 250,
}
ACTOR_KINDS = {
    "person",
    "state",
    "igo",
    "armed_group",
    "armed_force",
    "government_body",
    "party",
    "ngo",
    "company",
    "media",
    "other",
}
PLACE_KINDS = set(
    "continent region ocean sea river lake mountains desert island state province county"
    " district city base landmark".split()
)
# the sectors of the PLOVER manual, then its codes for actors without a country
SECTORS = set(
    "GOV JUD LEG MIL COP OPP PTY REB PRM SPY UAF CVL ELI BUS EDU MED LAB AGR JRN REF REL SOC CRM"
    " IGO NGO ISM IMG MNC".split()
)


def rows(name: str) -> list[dict[str, str]]:
    return read_csv(name, COLUMNS[name])


def owners(name: str, *columns: str) -> Counter[str]:
    """How many rows claim each name that stands in `columns`."""
    return Counter(n for r in rows(name) for n in {n for c in columns for n in several(r[c])})


def strange(name: str, column: str, allowed: set[str]) -> set[str]:
    return {r[column] for r in rows(name)} - allowed


COUNTRIES = {r["code"] for r in rows("countries.csv")}


@pytest.mark.parametrize("name", COLUMNS)
def test_a_table_has_the_size_that_its_readers_count_on(name):
    assert len(rows(name)) >= LEAST[name]


@pytest.mark.parametrize(("name", "key"), [(n, k) for n, ks in KEYS.items() for k in ks])
def test_a_key_stands_once(name, key):
    assert [v for v, n in Counter(r[key] for r in rows(name)).items() if n > 1] == []


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("countries.csv", ("name", "aliases", "demonyms", "capital")),
        ("actors.csv", ("name", "aliases")),
        ("places.csv", ("name", "aliases")),
    ],
)
def test_a_name_belongs_to_one_row(name, columns):
    assert [v for v, n in owners(name, *columns).items() if n > 1] == []


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("countries.csv", ("name", "aliases", "demonyms", "capital")),
        ("actors.csv", ("name", "aliases")),
        ("places.csv", ("name", "aliases")),
    ],
)
def test_no_row_says_a_name_twice(name, columns):
    said = [[n for c in columns for n in several(r[c])] for r in rows(name)]
    assert [names for names in said if len(names) != len(set(names))] == []


def test_country_codes_have_three_letters():
    assert [c for c in COUNTRIES if not re.fullmatch("[A-Z]{3}", c)] == []


@pytest.mark.parametrize("name", ["actors.csv", "places.csv"])
def test_countries_of_actors_and_places_are_in_the_table_of_countries(name):
    assert strange(name, "country", COUNTRIES | {""}) == set()


def test_wikidata_items_look_like_items_and_stand_once():
    items = [r["qid"] for r in rows("countries.csv") if r["qid"]]
    items += [r["id"] for r in rows("actors.csv") if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", r["id"])]
    assert [q for q in items if not re.fullmatch(r"Q[1-9]\d*", q)] == []
    assert len(items) == len(set(items))


@pytest.mark.parametrize(
    ("name", "column", "allowed"),
    [
        ("actors.csv", "kind", ACTOR_KINDS),
        ("actors.csv", "sector", SECTORS | {""}),
        ("places.csv", "kind", PLACE_KINDS),
        ("first_names.csv", "gender", {"f", "m", ""}),
        ("titles.csv", "kind", {"honorific", "rank", "office", "occupation"}),
        ("titles.csv", "gender", {"f", "m", ""}),
        ("titles.csv", "sector", SECTORS | {""}),
        ("organization_words.csv", "position", {"first", "last", "any"}),
        ("organization_words.csv", "kind", ACTOR_KINDS | {"place", ""}),
        ("organization_words.csv", "sector", SECTORS | {""}),
    ],
)
def test_vocabularies(name, column, allowed):
    assert strange(name, column, allowed) == set()


def test_no_actor_takes_the_name_of_a_country():
    states = owners("countries.csv", "name", "aliases", "demonyms", "capital")
    assert set(states) & set(owners("actors.csv", "name", "aliases")) == set()


def test_georgia_is_the_only_place_that_is_also_a_state():
    states = owners("countries.csv", "name", "aliases", "demonyms")
    assert set(states) & set(owners("places.csv", "name", "aliases")) == {"Georgia"}


def test_given_names_are_single_tokens():
    assert [r["name"] for r in rows("first_names.csv") if re.search(r"\s", r["name"])] == []


@pytest.mark.parametrize(
    ("name", "want"),
    [("ISIL", "Q2429253"), ("Daesh", "Q2429253"), ("AFP", "Q40464"), ("Hizbollah", "Q41053")],
)
def test_spellings_lead_to_one_actor(name, want):
    assert [r["id"] for r in rows("actors.csv") if name in several(r["aliases"])] == [want]


@pytest.mark.parametrize(
    ("word", "code"),
    [("U.K.", "GBR"), ("Tehran", "IRN"), ("Iraqis", "IRQ"), ("Burma", "MMR"), ("Zaire", "COD")],
)
def test_a_country_is_found_by_all_its_names(word, code):
    columns = ("aliases", "demonyms", "capital")
    assert [
        r["code"] for r in rows("countries.csv") if word in {n for c in columns for n in several(r[c])}
    ] == [code]


def test_titles_differ_by_more_than_capitals():
    assert [t for t, n in Counter(r["title"].lower() for r in rows("titles.csv")).items() if n > 1] == []


def test_peoples_stand_in_one_table():
    peoples = read_csv("lexicons/actor_peoples.csv", ("name", "kind", "country", "nouns", "adjectives"))
    said = {n for r in peoples for n in (r["name"], *several(r["nouns"]), *several(r["adjectives"]))}
    assert said & set(owners("actors.csv", "name", "aliases")) == set()


@pytest.mark.parametrize(
    ("name", "gender"),
    [("Mary", "f"), ("Ahmed", "m"), ("Fatima", "f"), ("Robin", ""), ("Michal", "")],
)
def test_a_name_given_to_both_has_no_gender(name, gender):
    assert [r["gender"] for r in rows("first_names.csv") if r["name"] == name] == [gender]


@pytest.mark.parametrize(
    ("title", "kind", "sector"),
    [("Gen.", "rank", "MIL"), ("foreign minister", "office", "GOV"), ("Sen.", "office", "LEG")],
)
def test_titles_tell_what_they_are(title, kind, sector):
    assert [(r["kind"], r["sector"]) for r in rows("titles.csv") if r["title"] == title] == [(kind, sector)]


@pytest.mark.parametrize(
    ("word", "kind"),
    [("Ministry", "government_body"), ("Inc.", "company"), ("River", "place"), ("Council", "")],
)
def test_words_make_bodies_and_places(word, kind):
    assert [r["kind"] for r in rows("organization_words.csv") if r["word"] == word] == [kind]


def test_terms_belong_to_actors_and_do_not_overlap():
    terms = read_csv("lexicons/actor_terms.csv", ("name", "alias", "from", "to"))
    assert {r["name"] for r in terms} <= {r["name"] for r in rows("actors.csv")}
    assert {r["alias"] for r in terms} - {""} <= set(owners("actors.csv", "name", "aliases"))
    years = [(r["alias"] or r["name"], int(r["from"] or 0), int(r["to"] or 9999)) for r in terms]
    assert [y for y in years if y[1] > y[2]] == []
    assert [a for a in years for b in years if a[0] == b[0] and a[1] < b[1] <= a[2]] == []
