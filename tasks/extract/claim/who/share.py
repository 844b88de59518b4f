"""Of whom a share is: of those who have it, named in its phrase, or counted before ("half of them"); as the one before it."""

from __future__ import annotations

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.share_of import anaphor
from tasks.extract.claim.who.clause_subject import clause_subject
from tasks.extract.claim.who.owner import owner_in_phrase
from tasks.extract.claim.who.powers import NOBODY, StoryPowers, Whose, as_whose
from tasks.extract.claim.who.victim_words import victims_by_aside, victims_by_predicate
from tasks.extract.claim.words.word_class import word_class

PARTICLES = frozenset(("up", "for"))  # of "make up", "account for"


def whose_share(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """ "60 percent of Danes ... only 30 percent": a bare share is one of those whose share was told last."""
    inside = owner_in_phrase(setting, counted)
    found = _holder(setting, counted)
    if found.actor is None and inside is not None:
        found = as_whose(setting, inside)
    if found.actor is not None:
        story.shares = (counted.sentence.paragraph, found)
        return found
    if anaphor(setting.doc, counted) is not None:
        return _of_whole(setting, counted, story)
    if counted.quantity.end - counted.quantity.number_end > len(" per cent"):
        return NOBODY
    return story.shares[1] if story.shares[0] == counted.sentence.paragraph else NOBODY


def _holder(setting: Setting, counted: Counted) -> Whose:
    """ "Zorks make up a fifth of the people", "the rebels hold half of the town", "a tenth are Zorks": who they are, who have
    it."""
    lower, s, verb = setting.doc.lower, counted.sentence, counted.first - 1
    verb -= verb > s.first and lower[verb] in PARTICLES
    if verb > s.first and lower[verb] in word_class("having_share"):
        return clause_subject(setting, s, verb)
    kind = victims_by_predicate(setting, counted) if anaphor(setting.doc, counted) is None else None
    return Whose(kind) if kind else NOBODY


def _of_whole(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """ "Norland has 4,000 soldiers there and will bring a quarter of them home": a share of what was counted last is whose
    that was; of "half of them children" the aside says it."""
    kind = victims_by_aside(setting, counted)
    if kind is not None:
        return Whose(kind)
    last, found = story.last
    return found if last is not None and last is counted.share_of else NOBODY
