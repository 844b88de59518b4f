"""What speakers count as their own: "we have 300 soldiers", "it has its troops at three bases"."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Attribution
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import to_whom
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
    if speaker is None and said is not None:
        return None
    doc, s = setting.doc, counted.sentence
    third = speaker is not None and speaker.kind in BODIES
    for i in range(counted.last - 1, max(s.first, counted.first - BACK) - 1, -1):
        first = (doc.lower[i] in FIRST and doc.words[i] != "US") or doc.words[i] == "I"
        if first or (third and i < counted.first and doc.lower[i] in THIRD):
            named = near_before(setting, counted)
            if named is not None and named.start > doc.starts[i]:
                return None
            return _side(setting, speaker) if speaker is not None else _of_page(story)
    return None


def _of_page(story: StoryPowers) -> tuple[str, str | None] | None:
    """The state whose "we" a page in the first person has outside of what is quoted."""
    return (story.people.actor, story.people.actor_id) if story.people.actor else None


def _side(setting: Setting, speaker: Actor) -> tuple[str, str | None] | None:
    if speaker.kind in BODIES:
        return to_whom(setting, speaker) or (speaker.name, speaker.id)
    state = setting.state_of(speaker.country) if speaker.country else None
    return (state.name, state.id) if state is not None else None
