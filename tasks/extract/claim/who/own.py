"""Whose things are that a pronoun gives to somebody: "five of its planes", "our 14 guards"."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Attribution, Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import NO_POWER, is_power, qualifies_thing
from tasks.extract.claim.who.owner import owner_in_phrase
from tasks.extract.claim.who.powers import StoryPowers
from tasks.extract.claim.who.speaker import speakers_side
from tasks.extract.claim.who.subject import about_before, acts, near_before
from tasks.extract.claim.words.nouns import PERSONS, measure_of_noun, singular

BACK = 3  # tokens from "its" to the number: "its roughly 400 citizens"
NAME = 60  # characters of a name before ", whose"
OWN = frozenset(("its", "their", "our"))
BETWEEN = frozenset(
    "own other last first remaining only about around roughly some nearly almost over more than".split()
)


def own_of(setting: Setting, counted: Counted, said: Attribution | None, story: StoryPowers) -> Actor | None:
    """Whose own the counted are; None where no "its" or "whose" governs the phrase, or nobody is named for it."""
    if setting.doc.lower[counted.first - 1 : counted.first] == ["whose"]:
        return _actor(setting, _antecedent(setting, counted))
    own = _pronoun(setting, counted)
    if own is None or owner_in_phrase(setting, counted) is not None:
        return None
    if setting.doc.lower[own] == "our":
        return speakers_side(setting, said, story)
    before = near_before(setting, counted)
    if setting.doc.lower[own] == "their":
        return _actor(setting, _their(setting, counted, before, own))
    if before is not None and qualifies_thing(setting, before):
        return None  # "a Danish ship and its crew of 30"
    speaker = setting.actors.get(said.speaker_actor) if said and said.speaker_actor else None
    if speaker is not None and said is not None and said.content and speaker.kind not in NO_POWER:
        inside = before is not None and before.start >= said.content[0][0]
        return _actor(setting, before) if inside else speaker
    return _actor(setting, before or about_before(setting, counted.sentence))


def _pronoun(setting: Setting, counted: Counted) -> int | None:
    """The token of "its" in "five of its planes", "its roughly 400 citizens"; none in "its army killed 40 men"."""
    lower = setting.doc.lower
    part = 2 * (lower[counted.last : counted.last + 1] == ["of"])  # "two of their five outposts"
    stop = min(counted.sentence.last, counted.last + part)
    inside = next((i for i in range(counted.first, stop) if lower[i] in OWN), None)
    if inside is not None:
        return inside
    for i in range(counted.first - 1, max(counted.sentence.first, counted.first - BACK) - 1, -1):
        if lower[i] in OWN:
            return i
        if lower[i] not in BETWEEN:
            return None
    return None


def _their(setting: Setting, counted: Counted, before: Mention | None, own: int) -> Mention | None:
    """ "The Danes and their 40 trucks", but not "Danes met the monks and their 40 goats"."""
    if before is not None and not acts(setting, before):
        return None
    lower, s = setting.doc.lower, counted.sentence
    first = setting.doc.token_at(before.end - 1) + 1 if before is not None else s.first
    if any(w != singular(w) and measure_of_noun(singular(w)) in PERSONS for w in lower[first:own]):
        return None
    return before or about_before(setting, s)


def _antecedent(setting: Setting, counted: Counted) -> Mention | None:
    end = setting.doc.starts[counted.first - 1]
    named = [m for m in setting.mentions_in(end - NAME, end) if is_power(setting, m)]
    return named[-1] if named and named[-1].end >= end - 2 else None


def _actor(setting: Setting, m: Mention | None) -> Actor | None:
    return setting.actors.get(m.actor) if m is not None and m.actor else None
