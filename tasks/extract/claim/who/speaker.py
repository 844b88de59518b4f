"""What speakers count as their own: "we have 300 soldiers", "it has its troops at three bases"."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Attribution
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import owner_of, powers_in
from tasks.extract.claim.who.powers import StoryPowers
from tasks.extract.claim.who.subject import near_before

BACK = 12  # tokens from the pronoun to the number
FIRST = frozenset("we our us ours".split())
THIRD = frozenset("its it".split())
BODIES = frozenset("state igo armed_group armed_force government_body party".split())


def speakers_own(
    setting: Setting, counted: Counted, said: Attribution | None, story: StoryPowers
) -> tuple[str, str | None] | None:
    """Name and id of the speaker's side where a pronoun for it governs the number; None where somebody is named nearer.

    A person speaks for the state that he or she belongs to, "it" only for a body.
    """
    speaker = setting.actors.get(said.speaker_actor) if said and said.speaker_actor else None
    doc, s = setting.doc, counted.sentence
    third = speaker is not None and speaker.kind in BODIES
    for i in range(counted.last - 1, max(s.first, counted.first - BACK) - 1, -1):
        first = (doc.lower[i] in FIRST and doc.words[i] != "US") or doc.words[i] == "I"
        if first or (third and i < counted.first and doc.lower[i] in THIRD):
            named = near_before(setting, counted)
            if named is not None and named.start > doc.starts[i]:
                return None
            side = speakers_side(setting, said, story)
            return owner_of(setting, side) if side is not None else None
    return None


def speakers_side(setting: Setting, said: Attribution | None, story: StoryPowers) -> Actor | None:
    """For whom somebody says "we": the body that speaks, that a person is of or serves, or that the words for the speaker
    name ("a Red Front spokesman"); outside of quotes, the state of a page in the first person."""
    if said is None:
        return setting.actors.get(story.people.actor_id or "")
    speaker = setting.actors.get(said.speaker_actor or "")
    if speaker is None:
        named = powers_in(setting, *said.source) if said.source else []
        return setting.actors.get(named[0].actor or "") if named else None
    if speaker.kind in BODIES:
        return speaker
    served = {body for _, body in speaker.roles if body}
    bodies = [a for a in setting.actors.values() if a.name in served and a.kind in BODIES] if served else []
    return bodies[0] if bodies else setting.state_of(speaker.country or "")
