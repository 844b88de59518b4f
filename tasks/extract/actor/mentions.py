"""From names to mentions: with what belongs to them, and with the bodies and places that are named in passing."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.actor.acting import ends_phrase, has_country
from tasks.extract.actor.entity import slug
from tasks.extract.actor.identity import Identity
from tasks.extract.actor.lexicon import lexicon
from tasks.extract.actor.name import Name
from tasks.extract.actor.spans import Neighbours, body_span, mention_span, places_inside, rule_span
from tasks.extract.actor.words import word_class
from tasks.extract.annotations import Actor, Mention
from tasks.extract.document import Document

BODY_KINDS = {  # bodies of states that are actors themselves: noun to kind and PLOVER sector
    "cabinet": ("government_body", "GOV"),
    "parliament": ("government_body", "LEG"),
    "police": ("government_body", "COP"),
    "military": ("armed_force", "MIL"),
    "army": ("armed_force", "MIL"),
    "navy": ("armed_force", "MIL"),
}
LAND = ("army", "military")
OF_ALL = ("Defense Forces", "Defence Forces", "Armed Forces", "Defense Force", "Defence Force")


def name_mentions(doc: Document, names: list[Name], identity: Identity) -> list[Mention]:
    """The mentions by name; places inside the names of bodies and bodies called by a name have mentions too."""
    others = Neighbours(names)
    mentions = [_mention(doc, n, identity.actors, others) for n in names]
    mentions += _nested(doc, names, identity)
    return mentions + _bodies(doc, names, identity.actors) + _rulers(doc, names, identity.actors)


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


def _bodies(doc: Document, names: list[Name], actors: dict[str, Actor]) -> list[Mention]:
    """The bodies that nationalities qualify. What such a body does, its state does, which has a mention of its own;
    so these mentions lead to no actor."""
    out = []
    forces = {a.country: a for a in actors.values() if a.kind == "armed_force" and a.name.endswith(OF_ALL)}
    for n in names:
        found = body_span(doc, n)
        if found:
            start, end = doc.starts[found[0]], doc.ends[found[1] - 1]
            actor = _body_actor(doc, found, doc.body[start:end], actors[n.actor or ""])
            if actor and actor.kind == "armed_force" and actor.name.endswith(LAND):
                actor = _known_force(forces, actor)
            if actor:
                actor = actors.setdefault(actor.id, actor)
            out.append(
                Mention(start, end, doc.body[start:end], "organization", "name", actor.id if actor else None)
            )
    return out


def _body_actor(doc: Document, span: tuple[int, int], text: str, state: Actor) -> Actor | None:
    """ "the Vellian army", "Vellian security forces": some bodies of a state are actors too, where the phrase ends with
    them; its government is the state."""
    if state.kind != "state" or not ends_phrase(doc, span[1]):
        return None
    services = " ".join(doc.lower[span[0] + 1 : span[1]])
    if services in word_class("services"):
        return _service(doc, span, text, state)
    if services in word_class("ministries"):
        return Actor(
            slug(text, "government_body", state.country), text, "government_body", "GOV", state.country
        )
    definite = span[0] > 0 and doc.lower[span[0] - 1] == "the"
    if not definite or span[1] - span[0] != 2:
        return None
    if services == "government":
        if text not in state.aliases:
            state.aliases.append(text)
        state.acts = True
        return state
    kind = BODY_KINDS.get(services)
    return Actor(slug(text, kind[0], state.country), text, kind[0], kind[1], state.country) if kind else None


def _service(doc: Document, span: tuple[int, int], text: str, state: Actor) -> Actor:
    """ "Vellian security forces": whom the seeds know by that name, else a force of the state."""
    named = [w.capitalize() for w in doc.lower[span[0] : span[1]]]
    hit = lexicon().names.match(named, 0, len(named)) if named[0] in lexicon().names.first else None
    if hit is None or hit[0] < len(named):
        return Actor(slug(text, "armed_force", state.country), text, "armed_force", "MIL", state.country)
    known = hit[1].entity
    return Actor(known.id, known.name, known.kind, known.sector, known.country, [text])


def _known_force(forces: dict[str | None, Actor], actor: Actor) -> Actor:
    """ "the Vellian army" is "the Vellian military", and the Vellian Defence Forces, of the same story."""
    known = forces.setdefault(actor.country, actor)
    if actor.name not in (known.name, *known.aliases):
        known.aliases.append(actor.name)
    return known


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
        if n.type == "organization" and n.last - n.first > 2:
            out += _namegiver(doc, n, identity)
        if n.type == "organization" and n.last - n.first > 1:
            for inner in places_inside(doc, n):
                known = inner.entry is not None and inner.entry.entity.id in identity.actors
                actor = identity.place(inner)
                actor.acts = actor.acts and known
                out.append(replace(_mention(doc, inner, identity.actors, Neighbours([])), form="nationality"))
    return out


def _namegiver(doc: Document, name: Name, identity: Identity) -> list[Mention]:
    """The person of the text whom a body is named after: "Ana Lund Foundation"."""
    for k in range(name.last - 1, name.first + 1, -1):
        start, end = doc.starts[name.first], doc.ends[k - 1]
        actor = identity.person_named(doc.body[start:end])
        if actor:
            text = doc.body[start:end]
            return [Mention(start, end, text, "person", "nationality", actor.id, actor.country, actor.sector)]
    return []
