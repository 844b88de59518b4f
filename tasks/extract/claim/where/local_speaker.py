"""Bodies of one town that tell what happened there: its police, a hospital, the mayor."""

from __future__ import annotations

from tasks.extract.annotations import Attribution
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.where.clause_place import place_of
from tasks.extract.claim.where.located import is_state
from tasks.extract.claim.where.story_place import Where
from tasks.extract.claim.words.word_class import word_class

TOWN = 3  # words of a town's name at the head of the name of its police


def local_speaker(setting: Setting, said: Attribution | None) -> Where | None:
    """ "Karachi police said that nine people died", "a doctor at the hospital in Vell said": the town of a local body, or
    of the one that the speaker was named with before."""
    if said is None or said.source is None:
        return None
    doc, (start, end) = setting.doc, said.source
    if word_class("local_body").isdisjoint(doc.lower[doc.token_at(start) : doc.token_at(end - 1) + 1]):
        return _of_speakers_body(setting, said)
    towns = [m for m in setting.mentions_in(start, end) if m.type == "place" and not is_state(setting, m)]
    return place_of(setting, towns[-1]) if towns else None


def _of_speakers_body(setting: Setting, said: Attribution) -> Where | None:
    """ "Lund, a spokesman for the Vell Police Department, said. ... Nine women had died, Lund said."""
    speaker = setting.actors.get(said.speaker_actor) if said.speaker_actor else None
    for _, body in speaker.roles if speaker else ():
        words = body.split() if body else []
        if word_class("local_body").isdisjoint(w.lower() for w in words):
            continue
        for k in range(min(TOWN, len(words) - 1), 0, -1):
            town = setting.place_called(" ".join(words[:k]))
            if town is not None:
                return Where(town.name, town.country, town.name)
    return None
