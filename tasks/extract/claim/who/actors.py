"""Those who can have troops, weapons and prisoners: states, forces, groups and bodies, where they act and not only lie."""

from __future__ import annotations

from functools import cache

from seeds import read_csv
from tasks.extract.actor.lexicon import COUNTRY
from tasks.extract.annotations import Actor, Mention
from tasks.extract.attribution.home import state_adjectives
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words.nouns import measure_of_noun, singular
from tasks.extract.claim.words.triggers import is_befalling_verb
from tasks.extract.claim.words.word_class import word_class

NO_POWER = frozenset(("person", "media", "place"))
UNNAMED = 3  # words of a force that is called by its state: "the Royal Danish Navy"
NOUN = 2  # words from an adjective to its noun: "a Danish cargo ship"
NO_STATE = frozenset("equipment sites fighters people personnel parties".split())
ETHNIC = "ethnic "
MAKES = frozenset(("other", "company"))
OF_STATE = frozenset(("armed_force", "government_body"))


def is_named(m: Mention) -> bool:
    return m.form in ("name", "nationality") and (m.actor is not None or m.country is not None)


def is_power(setting: Setting, m: Mention) -> bool:
    """Whether a mention names a state (by name or adjective), a force, a group or a body, or stands for one ("the
    alliance"); "European" tells of no power."""
    return setting.once(_is_power, m)


def _is_power(setting: Setting, m: Mention) -> bool:
    if (not is_named(m) and m.form != "nominal") or is_compound(setting, m):
        return False
    actor = setting.actors.get(m.actor) if m.actor else None
    if m.form == "nationality":
        return actor is None or actor.kind != "place" or m.country is not None
    return actor is not None and actor.kind not in NO_POWER and not is_type(setting, m)


def is_type(setting: Setting, m: Mention) -> bool:
    """Whether a name is only that of a kind of thing: "Cobra" in "two Cobra helicopters", "AK" in "AK-47 rifles"."""
    if _is_designation(setting, m) or _is_make(setting, m):
        return True
    actor = setting.actors.get(m.actor) if m.actor else None
    if actor is None or actor.kind != "other" or actor.acts or m.form != "name":
        return False
    return actor.name.rpartition(" ")[2].lower() not in word_class("body_of_people")


def _is_designation(setting: Setting, m: Mention) -> bool:
    """Whether the letters go on with a hyphen and a number: "six CF-18s"."""
    after = setting.doc.body[m.end : m.end + 2]
    return m.form == "name" and after[:1] in ("-", "–") and after[1:].isdigit()


def _is_make(setting: Setting, m: Mention) -> bool:
    """Whether a story has a name only right before weapons and vehicles: "4 AKM rifles", but not "two NATO trucks"."""
    actor = setting.actors.get(m.actor) if m.actor else None
    if actor is None or actor.kind not in MAKES:
        return False
    return all(_is_before_equipment(setting, other) for other in setting.first_mentions_of(actor))


def _is_before_equipment(setting: Setting, m: Mention) -> bool:
    doc, i = setting.doc, setting.doc.token_at(m.end - 1) + 1
    return any(measure_of_noun(singular(word)) == "equipment" for word in doc.lower[i : i + NOUN])


def is_compound(setting: Setting, m: Mention) -> bool:
    """ "Soviet-made rifles", "pro-Danish groups": a part of an adjective, of a state that has nothing in them."""
    doc = setting.doc
    first, last = doc.token_at(m.start), doc.token_at(m.end - 1) + 1
    if doc.lower[last : last + 1] == ["-"] and doc.lower[last + 1 : last + 2]:
        return doc.lower[last + 1] in word_class("compound_participle")
    return first > 1 and doc.lower[first - 1] == "-" and doc.lower[first - 2] in ("pro", "anti", "non")


def powers_in(setting: Setting, start: int, end: int) -> list[Mention]:
    """The powers named in the characters `start:end`, without those that are only where something is."""
    return [m for m in setting.mentions_in(start, end) if is_power(setting, m) and not setting.is_site(m)]


def qualifies_thing(setting: Setting, m: Mention) -> bool:
    """ "A Danish ship", "Danish pirates" and "Danish sailors" are not the state; "Danish officials" and "the Danish army" act
    for it."""
    if m.form != "nationality":
        return False
    doc, i = setting.doc, setting.doc.token_at(m.end - 1) + 1
    for word in doc.lower[i : i + NOUN]:
        if word in word_class("acting_for") | word_class("state_body") or not word.isalpha():
            return False
        if measure_of_noun(singular(word)) in NO_STATE and not is_befalling_verb(word):
            return True
    return False


def is_kind(setting: Setting, m: Mention, kind: str) -> bool:
    actor = setting.actors.get(m.actor) if m.actor else None
    return actor is not None and actor.kind == kind


def owner(setting: Setting, m: Mention) -> tuple[str, str | None]:
    """Name and id of the one to whom troops belong: the state of a force ("U.S. Marine Corps": United States), a people by
    its name or as its authorities ("Kurdish fighters": Kurds), and no state for "ethnic Danes"."""
    actor = setting.actors.get(m.actor) if m.actor else None
    if actor is not None and setting.doc.body[max(0, m.start - len(ETHNIC)) : m.start] == ETHNIC:
        stated = state_adjectives().get(actor.country or "") == m.text
        many = peoples()[actor.country or ""] if stated else m.text
        if many.endswith("s"):
            return ETHNIC + many, None
    if actor is not None and m.form == "nationality" and actor.kind == "other" and m.country is None:
        after = setting.doc.token_at(m.end - 1) + 1
        word = "".join(setting.doc.lower[after : after + 1])
        return (f"{m.text} {word}", None) if word in word_class("acting_for") else (actor.name, actor.id)
    return (to_whom(setting, actor) if actor else None) or (setting.name(m), m.actor)


def owner_of(setting: Setting, actor: Actor) -> tuple[str, str | None]:
    """Name and id of the one to whom what an actor has belongs."""
    return to_whom(setting, actor) or (setting.called(actor), actor.id)


def to_whom(setting: Setting, actor: Actor) -> tuple[str, str | None] | None:
    """The state of a force or of a body of its government; None for others, and for a force with a name of its own: "the
    Afghan National Defense and Security Forces"."""
    if actor.kind not in OF_STATE or actor.country is None or len(actor.name.split()) > UNNAMED:
        return None
    state = setting.state_of(actor.country)
    return (state.name, state.id) if state is not None else _states().get(actor.country)


def adjective_of(setting: Setting, actor: Actor) -> str:
    """What stands for an actor before a noun: "Bulgarian", "NATO"."""
    state = to_whom(setting, actor) if actor.kind != "state" else None
    country = actor.country if actor.kind == "state" or state is not None else None
    return (state_adjectives().get(country) if country else None) or setting.called(actor)


@cache
def peoples() -> dict[str, str]:
    """ISO code to what its people are called: "Danes", and by the adjective where that is all: "Japanese"."""
    out: dict[str, str] = {}
    for row in read_csv("countries.csv", COUNTRY):
        adjective, *nouns = row["demonyms"].split("|")
        plural = (n for n in nouns if n.endswith("s") and not adjective.endswith(("ese", "ss")))
        out.setdefault(row["code"], next(plural, adjective))
    return out


@cache
def _states() -> dict[str, tuple[str, str | None]]:
    """ISO code to name and Wikidata id; the first of rows with one code is the state of today."""
    out: dict[str, tuple[str, str | None]] = {}
    for row in read_csv("countries.csv", COUNTRY):
        out.setdefault(row["code"], (row["name"], row["qid"] or None))
    return out
