"""Which actor each name stands for, and whether that one acts."""

from __future__ import annotations

from tasks.extract.actor.acronyms import acronyms
from tasks.extract.actor.acting import acts, is_located, lends_name, qualifies, speaks
from tasks.extract.actor.entity import Entry
from tasks.extract.actor.identity import Identity, gender_of
from tasks.extract.actor.name import Name
from tasks.extract.actor.sport import is_sport
from tasks.extract.document import Document


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


def _is_adjective(doc: Document, name: Name) -> bool:
    """ "Sunni clerics": the name of a people before a noun. A party lends its name to its members only."""
    if name.form == "nationality" and name.entry is not None and name.entry.entity.kind == "party":
        return False
    of_people = name.entry is not None and name.entry.entity.is_people
    plural = name.text.endswith("s")
    adjective = name.form == "nationality" or (of_people and not plural and qualifies(doc, name.last))
    return adjective and not (of_people and lends_name(doc, name))
