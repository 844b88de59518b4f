"""What speakers count as their own: "we have 300 soldiers", "it has its troops at three bases"."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Attribution
from tasks.extract.claim.actors import to_whom
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.subject import near_before

BACK = 12  # tokens from the pronoun to the number
FIRST = frozenset("we our us ours".split())
THIRD = frozenset("its it".split())
BODIES = frozenset("state igo armed_group armed_force government_body party".split())


def speakers_own(
    setting: Setting, counted: Counted, said: Attribution | None
) -> tuple[str, str | None] | None:
    """Name and id of the speaker's side where a pronoun for it governs the number; None where somebody is named nearer.

    A person speaks for the state that he or she belongs to, "it" only for a body.
    """
    speaker = setting.actors.get(said.speaker_actor) if said and said.speaker_actor else None
    if speaker is None:
        return None
    doc, s = setting.doc, counted.sentence
    for i in range(counted.first - 1, max(s.first, counted.first - BACK) - 1, -1):
        if (doc.lower[i] in FIRST and doc.words[i] != "US") or (
            doc.lower[i] in THIRD and speaker.kind in BODIES
        ):
            named = near_before(setting, counted)
            return None if named is not None and named.start > doc.starts[i] else _side(setting, speaker)
    return None


def _side(setting: Setting, speaker: Actor) -> tuple[str, str | None] | None:
    if speaker.kind in BODIES:
        return to_whom(setting, speaker) or (speaker.name, speaker.id)
    state = setting.state_of(speaker.country) if speaker.country else None
    return (state.name, state.id) if state is not None else None
