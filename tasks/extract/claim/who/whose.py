"""Whose a number is: the victims as they are called, the state that troops belong to, those who attacked."""

from __future__ import annotations

from tasks.extract.annotations import Attribution
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.launched import is_projectile
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.toll_parts import is_included
from tasks.extract.claim.who.actors import owner_of
from tasks.extract.claim.who.attacker import whose_attack
from tasks.extract.claim.who.bare_victims import told_just_before
from tasks.extract.claim.who.fallen import fallen
from tasks.extract.claim.who.group import group_before
from tasks.extract.claim.who.having import (
    HELD,
    acting,
    gapped_subject,
    haver,
    is_acted_on,
    owner_of_body,
    sender,
    subject_of,
)
from tasks.extract.claim.who.hit import whose_hit
from tasks.extract.claim.who.home import is_home_force
from tasks.extract.claim.who.members import whose_members
from tasks.extract.claim.who.own import own_of
from tasks.extract.claim.who.owner import owner_in_phrase, owner_in_predicate, owner_of_number, possessor
from tasks.extract.claim.who.pair import joint_owners, pair_before, together
from tasks.extract.claim.who.payer import payer
from tasks.extract.claim.who.powers import NOBODY, StoryPowers, Whose, as_whose
from tasks.extract.claim.who.share import whose_share
from tasks.extract.claim.who.speaker import speakers_own
from tasks.extract.claim.who.taking import is_hit_or_taken
from tasks.extract.claim.who.victim_words import (
    body_of,
    victims_by_aside,
    victims_by_doing,
    victims_by_predicate,
    victims_in_phrase,
    victims_of,
)
from tasks.extract.claim.words.nouns import PERSONS, singular
from tasks.extract.claim.words.word_class import word_class

VICTIMS = frozenset(("killed", "injured", "missing"))
OWNED = frozenset("personnel fighters equipment sites".split())
UNOWNED = frozenset("attacks money share".split())
MOVED = frozenset(("arrival", "departure", "target"))
LISTING = ([","], ["and"], [",", "and"], ["with"], ["plus"])
PARTS = (["of", "the"], ["of", "these"], ["of", "those"])
DEFINITE = frozenset("the these those".split())


def whose(
    setting: Setting, counted: Counted, role: str, said: Attribution | None, story: StoryPowers
) -> Whose:
    """Whose the number is; kept for the shares of what was counted."""
    found = _whose(setting, counted, role, said, story)
    if found.actor is None and counted.measure in VICTIMS and counted.noun is None:
        found = told_just_before(setting, counted, story)
    if counted.measure != "share":
        story.last = counted, found
    if counted.measure in PERSONS and counted.like is None and not is_included(setting.doc, counted):
        story.people_before = counted, found
    return found


def _whose(
    setting: Setting, counted: Counted, role: str, said: Attribution | None, story: StoryPowers
) -> Whose:
    """Whose the number is; what is counted with another number before shares its owner where the words say none, and
    troops are else those that the story is about."""
    found = NOBODY if _is_more(counted, said) else _own(setting, counted, role, said, story)
    if (
        found.actor is None
        and counted.like is not None
        and not _is_other_fate(setting, counted, counted.like)
    ):
        same = counted.like.sentence.start == counted.sentence.start
        return _whose(setting, counted.like, role, said if same else None, story)
    if found.actor is None:
        found = _as_before(setting, counted, story)
    if found.actor is None and counted.measure in OWNED and _is_listed(setting, counted, story.had[0]):
        found = story.had[1]
        story.had = counted, found
    if found.actor is None and counted.noun == "peacekeeper":
        return story.union
    if found.actor is None and counted.measure == "personnel":
        theirs = is_home_force(setting, counted) or is_acted_on(setting, counted)
        return NOBODY if theirs else story.troops
    found = found if counted.measure in VICTIMS else story.serves(found)
    if found.actor is not None:
        story.told[_thing(counted)] = story.kinds[_kind(counted)] = found
    return found


def _is_more(counted: Counted, said: Attribution | None) -> bool:
    """ "Kiev says 6,000 more have come": more of those counted before, and not of who says so."""
    if counted.like is None or counted.measure != "personnel" or said is None or said.act != "say":
        return False
    return said.content[0][0] == counted.quantity.start


def _is_listed(setting: Setting, counted: Counted, before: Counted | None) -> bool:
    """ "Sweden has 300 soldiers and 40 tanks": told in one breath with what somebody has."""
    if before is None or before.sentence.start != counted.sentence.start or counted.first - before.last > 2:
        return False
    return setting.doc.lower[before.last : counted.first] in LISTING


def _is_other_fate(setting: Setting, counted: Counted, like: Counted) -> bool:
    """ "Took 28 prisoners for the loss of two dead", "two councillors said 35 died": other people."""
    return counted.measure in VICTIMS and (
        like.measure == "detained" or setting.in_source(like.quantity.start)
    )


def _as_before(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """ "The 14 tanks", of which as many were counted before, are those of the same owner, and so are "two of the tanks"."""
    lower = setting.doc.lower
    behind = setting.doc.token_at(counted.quantity.number_end - 1) + 1
    if counted.measure in OWNED and lower[behind : behind + 2] in PARTS:
        return story.kinds.get(_kind(counted), NOBODY)
    definite = lower[max(counted.sentence.first, counted.first - 1) : counted.first + 1]
    heads = counted.noun in word_class("head_of_body")
    if (counted.measure not in OWNED and not heads) or DEFINITE.isdisjoint(definite):
        return NOBODY
    return story.told.get(_thing(counted), NOBODY)


def _kind(counted: Counted) -> str:
    return (counted.noun or "").rpartition(" ")[2]


def _thing(counted: Counted) -> tuple[float | None, float | None, str | None]:
    return counted.quantity.lower, counted.quantity.upper, counted.noun


def _own(
    setting: Setting, counted: Counted, role: str, said: Attribution | None, story: StoryPowers
) -> Whose:
    measure = counted.measure
    gapped = gapped_subject(setting, counted, story.last[0]) if measure in OWNED | {"money"} else None
    if gapped is not None:
        return together(setting, gapped)
    owner = own_of(setting, counted, said, story) if measure not in UNOWNED else None
    if owner is not None and measure in VICTIMS and counted.quantity.rule != "named":
        words = victims_of(setting, counted, owner)
        return Whose(words) if words else NOBODY
    if owner is not None and measure not in VICTIMS:
        return Whose(*owner_of(setting, owner))
    if measure in VICTIMS or counted.quantity.rule == "named" or (measure == "people" and role == "toll"):
        return fallen(setting, counted, said, story)
    if measure == "attacks":
        return whose_attack(setting, counted, story)
    if is_hit_or_taken(setting.doc, counted, role):
        return whose_hit(setting, counted, story)
    if measure == "money":
        ours = speakers_own(setting, counted, said, story)
        return Whose(*ours) if ours else payer(setting, counted, story)
    if measure == "share":
        return whose_share(setting, counted, story)
    if measure == "parties":
        return whose_members(setting, counted)
    told = _in_words(setting, counted, role, said, story)
    return told if told is not None else _by_clause(setting, counted, role, said, story)


def _in_words(
    setting: Setting, counted: Counted, role: str, said: Attribution | None, story: StoryPowers
) -> Whose | None:
    """The owner in the phrase and beside it, or the speaker's own; None where the words name nobody."""
    measure = counted.measure
    inside = (
        possessor(setting, counted)
        or owner_in_phrase(setting, counted)
        or owner_of_number(setting, counted)
        or sender(setting, counted, role)
        or owner_in_predicate(setting, counted)
    )
    if measure in OWNED and (two := joint_owners(setting, counted)) is not None:
        return two
    soil = measure == "sites" and inside is not None and inside.form == "nationality"
    if measure in OWNED and (inside is None or soil):
        mine = _called(setting, counted) or speakers_own(setting, counted, said, story)
        if mine is not None:
            return Whose(*mine)
    if soil:
        return NOBODY
    return as_whose(setting, inside) if inside is not None else None


def _by_clause(
    setting: Setting, counted: Counted, role: str, said: Attribution | None, story: StoryPowers
) -> Whose:
    """The owner by what the clause says: who has or sends what is counted, or is named before."""
    measure = counted.measure
    if is_acted_on(setting, counted):
        return NOBODY
    has = haver(setting, counted) or owner_of_body(setting, counted)
    if has is not None:
        story.had = counted, together(setting, has)
        return story.had[1]
    if story.writer.actor is not None and _is_own_force(counted, said):
        return _writers(setting, counted, story)
    if counted.noun == "peacekeeper" and role not in MOVED:
        return NOBODY
    if measure == "personnel" or (measure == "equipment" and role in MOVED):
        return acting(setting, counted)
    if measure == "fighters":
        return group_before(setting, counted)
    return _people(setting, counted, role)


def _is_own_force(counted: Counted, said: Attribution | None) -> bool:
    return counted.measure in HELD and said is None and not is_projectile(counted.noun or "")


def _writers(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """Forces that a page in the first person tells of are the writer's own, whomever they serve with, guard or help; not
    those of a force that "numbers 300"."""
    verb = counted.first - 1
    if setting.doc.lower[verb] not in word_class("numbering"):
        return story.writer
    body = subject_of(setting, counted.sentence, verb)
    return as_whose(setting, body) if body is not None else NOBODY


def _people(setting: Setting, counted: Counted, role: str) -> Whose:
    """Who people are that nobody is named for: "45,000 civilians have fled", "people protesting", "22 of them women"."""
    if counted.measure == "people" and (both := pair_before(setting, counted)).actor is not None:
        return both
    if counted.measure == "people" and counted.noun in word_class("serving"):
        called = setting.mentions_in(counted.quantity.number_end, counted.quantity.end)
        return NOBODY if called else acting(setting, counted)  # "200 European observers"
    words = body_of(setting, counted)
    if words is not None:
        return Whose(words)
    moved = counted.measure != "people" or role in MOVED
    if moved and not word_class("sheltering").isdisjoint((counted.noun, _with_adjective(setting, counted))):
        words = victims_in_phrase(setting, counted)
    elif counted.measure == "people":
        words = victims_by_doing(setting, counted) or victims_by_aside(setting, counted)
    else:
        words = victims_by_predicate(setting, counted)
    return Whose(words) if words else NOBODY


def _with_adjective(setting: Setting, counted: Counted) -> str:
    """The last two words of the phrase: "foreign worker"."""
    return singular(" ".join(setting.doc.lower[counted.last - 2 : counted.last]))


def _called(setting: Setting, counted: Counted) -> tuple[str, str | None] | None:
    """ "1,000 other coalition troops": the body that is called so in the story."""
    doc = setting.doc
    for i in range(counted.first + 1, counted.last - 1):
        body = setting.body_called(doc.lower[i])
        if body is not None:
            return owner_of(setting, body)
    return None
