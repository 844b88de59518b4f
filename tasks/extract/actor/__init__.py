"""Who is named, what they are, and who is who in one article."""

from __future__ import annotations

from tasks.extract.actor.acronyms import acronyms
from tasks.extract.actor.acting import acts
from tasks.extract.actor.entity import Entry
from tasks.extract.actor.identity import Identity, gender_of
from tasks.extract.actor.name import Name
from tasks.extract.actor.nominal import nominal_mentions
from tasks.extract.actor.pronoun import pronoun_mentions
from tasks.extract.actor.roles import Roles
from tasks.extract.actor.scan import Scan
from tasks.extract.actor.settle import settle
from tasks.extract.actor.spans import body_span, mention_span
from tasks.extract.annotations import Actor, Mention
from tasks.extract.document import Document


def find_actors(doc: Document) -> tuple[list[Mention], list[Actor]]:
    """Mentions in text order without overlaps among names, and the actors that they refer to."""
    scan = Scan(doc)
    names = settle(scan.names)
    brackets = acronyms(doc, names)
    identity = Identity(doc)
    for name in names:
        _place(doc, name, identity)
        short = brackets.get(name.first)
        if short and name.actor:
            identity.acronym(short, identity.actors[name.actor])
    Roles(doc, names, identity.actors)
    mentions = [_mention(doc, n, identity.actors) for n in names]
    mentions += [m for n in names if (m := _body(doc, n))]
    mentions += nominal_mentions(doc, names, identity.actors)
    mentions += pronoun_mentions(doc, names, identity.actors)
    mentions.sort(key=lambda m: (m.start, -m.end))
    return mentions, list(identity.actors.values())


def _place(doc: Document, name: Name, identity: Identity) -> None:
    doing = acts(doc, name)
    entry = name.entry
    if entry and entry.form == "capital" and doing and entry.state:
        name.entry = Entry(entry.state)
    if name.type == "person":
        name.gender = gender_of(name)
    before = len(identity.actors)
    actor = identity.place(name)
    if len(identity.actors) > before:
        actor.acts = actor.kind not in ("place", "state")
    if actor.kind == "state" and doing:
        actor.acts = True
    if actor.gender is None:
        actor.gender = name.gender


def _mention(doc: Document, name: Name, actors: dict[str, Actor]) -> Mention:
    actor = actors[name.actor or ""]
    first, last = mention_span(doc, name)
    start, end = doc.starts[first], doc.ends[last - 1]
    return Mention(
        start,
        end,
        doc.body[start:end],
        name.type or "organization",
        name.form if name.form == "nationality" else "name",
        actor.id,
        actor.country or name.country,
        actor.sector or name.sector,
    )


def _body(doc: Document, name: Name) -> Mention | None:
    """The body that a nationality qualifies; who acts in it is the state, which has a mention of its own."""
    found = body_span(doc, name)
    if found is None:
        return None
    start, end = doc.starts[found[0]], doc.ends[found[1] - 1]
    return Mention(start, end, doc.body[start:end], "organization", "name")
