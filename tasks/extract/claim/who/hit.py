"""Whose destroyed and lost things were: the group that is hit, or who lost them."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.victim_clause import lost
from tasks.extract.claim.who.group import group_before, is_group
from tasks.extract.claim.who.having import acting
from tasks.extract.claim.who.owner import owner_in_phrase
from tasks.extract.claim.who.powers import NOBODY, StoryPowers, Whose, as_whose
from tasks.extract.claim.who.subject import acts
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Sentence

LATER = 15  # tokens from things to the last of their list
SUBJECT = 5  # tokens from the one who acts to the verb
JOINING = frozenset(", ; and or but that".split())
LIST = 60  # tokens from a verb to the last of many things


def whose_hit(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """Whose the destroyed things were: the group named in the phrase, else before in the sentence, else of the story,
    or the one hit last; things lost were those of who lost them."""
    q = counted.quantity
    start, _ = setting.window(counted.sentence, q.start, q.end)
    if lost(setting.doc, counted.sentence, counted.first) is not None:
        return acting(setting, counted)
    civil = counted.noun in word_class("civil")
    seized = _verb(setting, counted, word_class("seizing"))
    hit = seized or _verb(setting, counted, word_class("destroying"))
    taker = _group_acting(setting, counted.sentence, hit) if hit else None
    named = [m for m in setting.mentions_in(start, q.end) if is_group(setting, m) and m is not taker]
    if named and not civil:
        story.hit = as_whose(setting, named[-1])
        return story.hit
    inside = owner_in_phrase(setting, counted)
    if counted.measure == "sites" and _is_on_soil(counted, inside):
        return NOBODY
    if inside is not None:
        return as_whose(setting, inside)
    if civil or taker is not None:
        return NOBODY  # "burned 80 shops", "the group seized two trucks"
    later = _later_in_list(setting, counted)
    if later is not None:
        story.hit = as_whose(setting, later)
    if later is None and (story.group.actor or not seized):
        return story.group if story.group.actor else story.hit
    return story.hit if story.hit.actor else group_before(setting, counted)


def _later_in_list(setting: Setting, counted: Counted) -> Mention | None:
    """ "Destroyed two trucks and a Red Front bunker": the group of a thing that was hit with the ones counted."""
    doc, stop = setting.doc, min(counted.sentence.last, counted.last + LATER)
    i = counted.last
    while i < stop and doc.lower[i] not in word_class("ends_object") | {";", ".", "by", "in", "near", "from"}:
        i += 1
    named = setting.mentions_in(doc.ends[counted.last - 1], doc.starts[i - 1] + 1)
    return next((m for m in named if is_group(setting, m)), None)


def _is_on_soil(counted: Counted, inside: Mention | None) -> bool:
    """ "Two Afghan villages" are in Afghanistan, whoever has them; "Norse villages" are where a people lives."""
    of_state = inside is not None and inside.form == "nationality"
    return of_state or counted.noun in word_class("settlement")


def _verb(setting: Setting, counted: Counted, verbs: frozenset[str]) -> int | None:
    """The verb by which things are taken or destroyed: "confiscated two rifles and 40 grenades"."""
    lower, s = setting.doc.lower, counted.sentence
    back = range(counted.first - 1, max(s.first, counted.first - LIST) - 1, -1)
    return next((i for i in back if lower[i] in verbs), None)


def _group_acting(setting: Setting, s: Sentence, verb: int) -> Mention | None:
    """The group that takes or destroys: "Red Front fighters burned", but not "raids on the Red Front destroyed"."""
    doc = setting.doc
    start = doc.starts[max(s.first, verb - SUBJECT)]
    named = [m for m in setting.mentions_in(start, doc.starts[verb]) if is_group(setting, m)]
    if not named or not acts(setting, named[-1]):
        return None
    between = doc.lower[doc.token_at(named[-1].end - 1) + 1 : verb]
    return named[-1] if JOINING.isdisjoint(between) else None  # "engaged Red Front units and destroyed"
