"""Who undertakes what is told in the passive: the state or body for which somebody says so."""

from __future__ import annotations

import re

from tasks.extract.deadline.found import Found
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.reading import Party, Reading
from tasks.extract.deadline.voices import Voices
from tasks.extract.deadline.words import word_class

PREPOSITION = re.compile(r" (?:of|for|in|to|with) ")
AGREED = word_class("agreements")
UNDERTAKERS = frozenset("state government_body armed_force armed_group company party".split())


def undertaker(reading: Reading, voices: Voices, found: Found, setter: Party | None) -> Party | None:
    """ "the bridge will be rebuilt by May, the Polish minister said": Poland; not "is expected to be rebuilt"."""
    doc = reading.doc
    words = doc.lower[slice(*found.obligor)] if found.obligor else []
    foreseen = found.rule == "infinitive" and doc.lower[found.cue] == "expected"
    if not (found.thing or found.opens) or foreseen or found.rule not in ("modal", "infinitive", "cue"):
        return None
    if not AGREED.isdisjoint(words) or (found.kind == "demand" and found.rule != "cue"):
        return None  # "the treaty will be signed": by others too
    if found.rule == "cue" and setter is not None:  # "Lund wants the mine closed"
        party: Party | None = voices.state_of(setter)
    else:
        party = bound_speaker(reading, voices, doc.starts[found.key])
    if party is None:
        return None
    if party.actor is None:
        head = PREPOSITION.split(party.name)[0].split()[-1].lower()
        return party if head in lexicon().bodies else None
    actor = reading.actors.get(party.actor)
    return party if actor is None or actor.kind in UNDERTAKERS else None


def bound_speaker(reading: Reading, voices: Voices, position: int) -> Party | None:
    """ "the goal is to ..., officials in Kenya said": the state of its officials, else the speaker."""
    attribution = reading.attribution_at(position, speech=True)
    if attribution is not None and attribution.speaker_actor is None and attribution.source:
        first, last = (reading.doc.token_at(p) for p in attribution.source)
        bodies = [reading.actor(m) for m in reading.within(first, last)]
        codes = [a.country for a in bodies if a.kind in ("state", "government_body", "armed_force")]
        if codes and (state := reading.state(codes[0])):
            return state
    return voices.we(position)
