"""Whose things are that a pronoun gives to somebody: "five of its planes", "the team, whose 14 members"."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Attribution, Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import NO_POWER, is_power, qualifies_thing
from tasks.extract.claim.who.owner import owner_in_phrase
from tasks.extract.claim.who.subject import about_before, near_before

BACK = 3  # tokens from "its" to the number: "its roughly 400 citizens"
NAME = 60  # characters of a name before ", whose"
BETWEEN = frozenset(
    "own other last first remaining only about around roughly some nearly almost over more than".split()
)


def own_of(setting: Setting, counted: Counted, said: Attribution | None) -> Actor | None:
    """Whose own the counted are; None where no "its" or "whose" governs the phrase, or nobody is named for it."""
    if setting.doc.lower[counted.first - 1 : counted.first] == ["whose"]:
        return _actor(setting, _antecedent(setting, counted))
    if not _is_its(setting, counted) or owner_in_phrase(setting, counted) is not None:
        return None
    before = near_before(setting, counted)
    if before is not None and qualifies_thing(setting, before):
        return None  # "a Danish ship and its crew of 30"
    speaker = setting.actors.get(said.speaker_actor) if said and said.speaker_actor else None
    if speaker is not None and said is not None and said.content and speaker.kind not in NO_POWER:
        inside = before is not None and before.start >= said.content[0][0]
        return _actor(setting, before) if inside else speaker
    return _actor(setting, before or about_before(setting, counted.sentence))


def _is_its(setting: Setting, counted: Counted) -> bool:
    """ "Five of its planes", "its roughly 400 citizens", but not "its army killed 40 men"."""
    lower = setting.doc.lower
    if "its" in lower[counted.first : counted.last]:
        return True
    for i in range(counted.first - 1, max(counted.sentence.first, counted.first - BACK) - 1, -1):
        if lower[i] == "its":
            return True
        if lower[i] not in BETWEEN:
            return False
    return False


def _antecedent(setting: Setting, counted: Counted) -> Mention | None:
    end = setting.doc.starts[counted.first - 1]
    named = [m for m in setting.mentions_in(end - NAME, end) if is_power(setting, m)]
    return named[-1] if named and named[-1].end >= end - 2 else None


def _actor(setting: Setting, m: Mention | None) -> Actor | None:
    return setting.actors.get(m.actor) if m is not None and m.actor else None
