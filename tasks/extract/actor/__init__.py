"""Who is named, what they are, and who is who in one article."""

from __future__ import annotations

from tasks.extract.actor.casting import cast
from tasks.extract.actor.dating import date_names, place_names
from tasks.extract.actor.mentions import name_mentions
from tasks.extract.actor.nominal import nominal_mentions
from tasks.extract.actor.pronoun import pronoun_mentions
from tasks.extract.actor.roles import Roles
from tasks.extract.actor.scan import Scan
from tasks.extract.actor.settle import settle
from tasks.extract.actor.titles import title_mentions
from tasks.extract.annotations import Actor, Mention
from tasks.extract.document import Document


def find_actors(doc: Document) -> tuple[list[Mention], list[Actor]]:
    """Mentions in text order, and the actors that they refer to.

    Names may stand in names ("University of Vell", "Vellian forces"). A mention without an actor is a body that has
    none of its own, or an office whose holder the text does not tell.
    """
    scan = Scan(doc)
    date_names(doc, scan.names)
    place_names(scan.names)
    names = settle(doc, scan.names)
    identity = cast(doc, names)
    Roles(doc, names, identity.actors)
    identity.fix_ids(names)
    actors = identity.actors
    mentions = name_mentions(doc, names, identity)
    mentions += title_mentions(doc, scan.lone, names, actors)
    mentions += nominal_mentions(doc, names, actors)
    mentions += pronoun_mentions(doc, names, actors)
    mentions.sort(key=lambda m: (m.start, -m.end))
    return mentions, list(actors.values())
