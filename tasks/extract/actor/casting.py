"""Which actor each name stands for, and whether that one acts."""

from __future__ import annotations

from tasks.extract.actor.acronyms import acronyms
from tasks.extract.actor.acting import acts, is_located, lends_name, qualifies, speaks
from tasks.extract.actor.entity import Entry
from tasks.extract.actor.identity import Identity, gender_of
from tasks.extract.actor.name import Name
from tasks.extract.actor.sport import is_sport
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

NAMING = frozenset(("as", "alias", "called", "dubbed", "nicknamed"))


def cast(doc: Document, names: list[Name]) -> Identity:
    """Leads the names to actors, in text order. In sports stories the names of places are those of teams."""
    identity, brackets, teams = Identity(doc), acronyms(doc, names), is_sport(doc)
    before = None
    for name in names:
        _place(doc, name, before, identity)
        before = name
        if teams and name.form == "name" and name.acts and name.entry and name.type == "place":
            name.type = "organization"
        short = brackets.get(name.first)
        if short and name.actor:
            identity.acronym(short, identity.actors[name.actor])
    return identity


def _place(doc: Document, name: Name, before: Name | None, identity: Identity) -> None:
    """Leads a name to its actor, and says whether that one acts."""
    entry = name.entry
    if entry and entry.form == "capital" and entry.state and speaks(doc, name, before):
        name.entry = Entry(entry.state)
    if name.type == "person":
        name.gender = gender_of(name)
    known = len(identity.actors)
    if name.text in identity.nicknames and name.entry is None:
        name.type = "person"
    elif _is_nickname(doc, name, before):
        name.type = "person"
        identity.also(name, identity.actors[before.actor or ""] if before else None)
    actor = identity.place(name)
    if len(identity.actors) > known:
        actor.acts = actor.kind not in ("place", "state") and name.sure and not _is_adjective(doc, name)
    if actor.kind == "state":
        name.acts = acts(doc, name, before, before is None or before.acts)
        actor.acts = actor.acts or name.acts
    elif actor.kind == "place":
        name.acts = not is_located(doc, name, before, before is None or before.acts)
    elif not actor.acts:
        actor.acts = name.sure and not _is_adjective(doc, name)
    actor.gender = actor.gender or name.gender


def _is_nickname(doc: Document, name: Name, before: Name | None) -> bool:
    """ "Ana Lund, known as Kesh", "Ana Lund (alias Kesh)"."""
    if before is None or before.type != "person" or name.entry is not None or name.titles:
        return False
    between = doc.lower[before.last : name.first]
    if not 2 <= len(between) <= 6 or between[0] not in (",", "(", "-", "–"):
        return False
    return all(w in word_class("nicknames") for w in between[1:]) and between[-1] in NAMING


def _is_adjective(doc: Document, name: Name) -> bool:
    """ "Sunni clerics": the name of a people before a noun. A party lends its name to its members only."""
    if name.form == "nationality" and name.entry is not None and name.entry.entity.kind == "party":
        return False
    of_people = name.entry is not None and name.entry.entity.is_people
    plural = name.text.endswith("s")
    adjective = name.form == "nationality" or (of_people and not plural and qualifies(doc, name.last))
    return adjective and not (of_people and lends_name(doc, name))
