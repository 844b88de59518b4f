"""Who fell: named persons, those of who lost them, the group or the kind that the words tell."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Attribution
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.victim_clause import lost
from tasks.extract.claim.who.actors import adjective_of, peoples
from tasks.extract.claim.who.group import is_group
from tasks.extract.claim.who.having import acting, admitted_loss, sender, subject_of
from tasks.extract.claim.who.named_so_far import of_force
from tasks.extract.claim.who.number_of import victims_of_number
from tasks.extract.claim.who.owner import owner_in_phrase
from tasks.extract.claim.who.powers import NOBODY, StoryPowers, Whose, as_whose
from tasks.extract.claim.who.speaker import speakers_own
from tasks.extract.claim.who.victim_words import (
    SERVING,
    is_own_loss,
    victims_by_employer,
    victims_by_loss,
    victims_by_predicate,
    victims_in_phrase,
    victims_of,
    victims_of_attack,
)
from tasks.extract.claim.words.nouns import plural
from tasks.extract.claim.words.word_class import word_class


def fallen(setting: Setting, counted: Counted, said: Attribution | None, story: StoryPowers) -> Whose:
    """Who the victims are: by name, as those of the one who lost them, by their group, or in words for them."""
    q = counted.quantity
    if q.rule == "named":
        named = [m for m in setting.mentions_in(q.start, q.end) if m.type == "person"]
        return Whose(setting.name(named[0]), named[0].actor) if named else NOBODY
    if is_own_loss(setting, counted):
        losers = victims_by_loss(setting, counted)
        ours = None if losers else speakers_own(setting, counted, said, story)
        losers = f"{_adjective_of_speaker(setting, said)}{losers}" if losers in SERVING.values() else losers
        loser = Whose(losers) if losers else Whose(*ours) if ours else acting(setting, counted)
        if loser.actor is not None:
            return loser
    own = admitted_loss(setting, counted)
    if own is not None:
        return as_whose(setting, own)
    coming = _coming(setting, counted, story)
    if coming is not None:
        return Whose(coming)
    losing = _losing(setting, counted, said)
    group = next((m for m in setting.mentions_in(q.number_end, q.end) if is_group(setting, m)), None)
    if group is not None:
        return as_whose(setting, group)
    words = (victims_of(setting, counted, losing) if losing else None) or (
        victims_by_employer(setting, counted)
        or victims_in_phrase(setting, counted)
        or victims_by_predicate(setting, counted)
        or victims_of_number(setting, counted)
        or victims_of_attack(setting, counted)
    )
    return of_force(setting, counted, words, story) if words else NOBODY


def _coming(setting: Setting, counted: Counted, story: StoryPowers) -> str | None:
    """ "Six French soldiers fell, as did 40 from Chad", "two soldiers from Chad fell": Chadian soldiers."""
    state = sender(setting, counted, "toll")
    actor = setting.actors.get(state.actor or "") if state is not None else None
    whole = counted.like or (story.people_before[0] if counted.noun is None else counted)
    if actor is None or whole is None or whole.noun is None or " " in whole.noun:
        return None
    if whole.noun in word_class("nameless_victims"):
        return peoples().get(actor.country or "")
    return f"{adjective_of(setting, actor)} {plural(whole.noun)}"


def _adjective_of_speaker(setting: Setting, said: Attribution | None) -> str:
    """ "Chadian " where an officer of Chad speaks of "the army"."""
    speaker = setting.actors.get(said.speaker_actor) if said and said.speaker_actor else None
    state = setting.state_of(speaker.country) if speaker is not None and speaker.country else None
    return f"{adjective_of(setting, state)} " if state is not None else ""


def _losing(setting: Setting, counted: Counted, said: Attribution | None) -> Actor | None:
    """Sweden in "Sweden lost 64 soldiers", "Sweden says that it lost 64 soldiers", where the phrase names no one else."""
    verb = lost(setting.doc, counted.sentence, counted.first)
    if verb is None or owner_in_phrase(setting, counted) is not None:
        return None
    if setting.doc.lower[verb - 1] == "it":
        return setting.actors.get(said.speaker_actor) if said and said.speaker_actor else None
    loser = subject_of(setting, counted.sentence, verb)
    return setting.actors.get(loser.actor) if loser is not None and loser.actor else None
