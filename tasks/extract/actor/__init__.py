"""Who is named, what they are, and who is who in one article."""

from __future__ import annotations

from tasks.extract.actor.acronyms import acronyms
from dataclasses import replace

from tasks.extract.actor.acting import acts, has_country, is_located, qualifies, speaks
from tasks.extract.actor.entity import Entry, slug
from tasks.extract.actor.identity import Identity, gender_of
from tasks.extract.actor.name import Name
from tasks.extract.actor.nominal import nominal_mentions
from tasks.extract.actor.pronoun import pronoun_mentions
from tasks.extract.actor.roles import Roles
from tasks.extract.actor.scan import Scan
from tasks.extract.actor.settle import settle
from tasks.extract.actor.spans import Neighbours, body_span, mention_span, places_inside, rule_span
from tasks.extract.actor.sport import is_sport
from tasks.extract.annotations import Actor, Mention
from tasks.extract.document import Document


def find_actors(doc: Document) -> tuple[list[Mention], list[Actor]]:
    """Mentions in text order without overlaps among names, and the actors that they refer to."""
    scan = Scan(doc)
    names = settle(doc, scan.names)
    brackets = acronyms(doc, names)
    identity = Identity(doc)
    before, teams = None, is_sport(doc)
    for name in names:
        _place(doc, name, before, identity)
        before = name
        if teams and name.form == "name" and name.acts and name.entry and name.type == "place":
            name.type = "organization"
        short = brackets.get(name.first)
        if short and name.actor:
            identity.acronym(short, identity.actors[name.actor])
    Roles(doc, names, identity.actors)
    others = Neighbours(names)
    mentions = [_mention(doc, n, identity.actors, others) for n in names]
    mentions += _nested(doc, names, identity)
    mentions += _bodies(doc, names) + _rulers(doc, names, identity.actors)
    mentions += nominal_mentions(doc, names, identity.actors)
    mentions += pronoun_mentions(doc, names, identity.actors)
    mentions.sort(key=lambda m: (m.start, -m.end))
    return mentions, list(identity.actors.values())


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
    """ "Sunni clerics": the name of a people before a noun."""
    of_people = name.entry is not None and name.entry.entity.is_people
    return name.form == "nationality" or (of_people and qualifies(doc, name.last))


def _mention(doc: Document, name: Name, actors: dict[str, Actor], others: Neighbours) -> Mention:
    actor = actors[name.actor or ""]
    first, last = mention_span(doc, name, others)
    start, end = doc.starts[first], doc.ends[last - 1]
    return Mention(
        start,
        end,
        doc.body[start:end],
        name.type or "organization",
        name.form if name.form == "nationality" else "name",
        actor.id,
        (actor.country or name.country) if has_country(doc, name) else None,
        actor.sector or name.sector,
        (doc.starts[name.first], doc.ends[name.last - 1]),
    )


def _bodies(doc: Document, names: list[Name]) -> list[Mention]:
    """The bodies that nationalities qualify. What such a body does, its state does, which has a mention of its own;
    so these mentions lead to no actor."""
    out = []
    for n in names:
        found = body_span(doc, n)
        if found:
            start, end = doc.starts[found[0]], doc.ends[found[1] - 1]
            out.append(Mention(start, end, doc.body[start:end], "organization", "name"))
    return out


def _rulers(doc: Document, names: list[Name], actors: dict[str, Actor]) -> list[Mention]:
    """Governments that are called by who leads them: actors of their own."""
    out = []
    for n in names:
        found = rule_span(doc, n)
        if found:
            start, end = doc.starts[found[0]], doc.ends[found[1] - 1]
            country = actors[n.actor or ""].country
            actor = Actor(
                slug(doc.body[start:end], "government_body", country), doc.body[start:end], "government_body"
            )
            actor.sector, actor.country = "GOV", country
            actor = actors.setdefault(actor.id, actor)
            out.append(
                Mention(start, end, doc.body[start:end], "organization", "name", actor.id, country, "GOV")
            )
    return out


def _nested(doc: Document, names: list[Name], identity: Identity) -> list[Mention]:
    """States and places that lend their names to bodies: "University of Vell". They are not where something is, so
    the form is that of an adjective."""
    out = []
    for n in names:
        if n.type == "organization" and n.last - n.first > 1:
            for inner in places_inside(doc, n):
                known = inner.entry is not None and inner.entry.entity.id in identity.actors
                actor = identity.place(inner)
                actor.acts = actor.acts and known
                out.append(replace(_mention(doc, inner, identity.actors, Neighbours([])), form="nationality"))
    return out
