"""Whose a number is: the victims as they are called, the state that troops belong to, those who attacked."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Attribution, Mention
from tasks.extract.claim.actors import is_kind, owner_of
from tasks.extract.claim.attacker import adjective, attacker, own_forces
from tasks.extract.claim.having import haver, is_acted_on, sender, subject_of
from tasks.extract.claim.home import is_home_force
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.own import own_of
from tasks.extract.claim.owner import owner_in_phrase, owner_of_number, possessor
from tasks.extract.claim.payer import payer, whose_share
from tasks.extract.claim.powers import NOBODY, StoryPowers, Whose, as_whose
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.speaker import speakers_own
from tasks.extract.claim.subject import near_before, taken_up
from tasks.extract.claim.taking import is_hit_or_taken
from tasks.extract.claim.victim_clause import lost
from tasks.extract.claim.victim_words import (
    is_own_loss,
    victims_by_doing,
    victims_by_employer,
    victims_by_loss,
    victims_by_predicate,
    victims_in_phrase,
    victims_of,
    victims_of_attack,
)
from tasks.extract.claim.words import word_class
from tasks.extract.document import Sentence

VICTIMS = frozenset(("killed", "injured", "missing"))
OWNED = frozenset("personnel fighters equipment sites".split())
UNOWNED = frozenset("attacks money share".split())
MOVED = frozenset(("arrival", "departure", "target"))
GROUPS = frozenset(("armed_group", "party"))
DEFINITE = frozenset("the these those".split())
LOOK_BACK = 6  # sentences of a paragraph
REACH = 1200  # characters of a sentence that are looked at
MEMBERS_BACK = 9  # tokens from "the coalition that has included" to the number of its members


def whose(
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
        return whose(setting, counted.like, role, said if same else None, story)
    if found.actor is None:
        found = _as_before(setting, counted, story)
    if found.actor is None and counted.measure == "personnel":
        theirs = is_home_force(setting, counted) or is_acted_on(setting, counted)
        return NOBODY if theirs else story.troops
    found = found if counted.measure in VICTIMS else story.serves(found)
    if found.actor is not None:
        story.told[_thing(counted)] = found
    return found


def _is_more(counted: Counted, said: Attribution | None) -> bool:
    """ "Kiev says 6,000 more have come": more of those counted before, and not of who says so."""
    if counted.like is None or counted.measure != "personnel" or said is None or said.act != "say":
        return False
    return said.content[0][0] == counted.quantity.start


def _is_other_fate(setting: Setting, counted: Counted, like: Counted) -> bool:
    """ "Took 28 prisoners for the loss of two dead", "two councillors said 35 died": other people."""
    return counted.measure in VICTIMS and (
        like.measure == "detained" or setting.in_source(like.quantity.start)
    )


def _as_before(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """ "The 14 tanks", of which as many were counted before, are those of the same owner."""
    definite = setting.doc.lower[max(counted.sentence.first, counted.first - 1) : counted.first + 1]
    if counted.measure not in OWNED or DEFINITE.isdisjoint(definite):
        return NOBODY
    return story.told.get(_thing(counted), NOBODY)


def _thing(counted: Counted) -> tuple[float | None, float | None, str | None]:
    return counted.quantity.lower, counted.quantity.upper, counted.noun


def _own(
    setting: Setting, counted: Counted, role: str, said: Attribution | None, story: StoryPowers
) -> Whose:
    measure = counted.measure
    owner = own_of(setting, counted, said) if measure not in UNOWNED else None
    if owner is not None and measure in VICTIMS and counted.quantity.rule != "named":
        words = victims_of(setting, counted, owner)
        return Whose(words) if words else NOBODY
    if owner is not None and measure not in VICTIMS:
        return Whose(*owner_of(setting, owner))
    if measure in VICTIMS or counted.quantity.rule == "named" or (measure == "people" and role == "toll"):
        return _victims(setting, counted, said, story)
    if measure == "attacks":
        return _attacker(setting, counted, story)
    if is_hit_or_taken(setting.doc, counted, role):
        return _hit(setting, counted, story)
    if measure == "money":
        ours = speakers_own(setting, counted, said, story)
        return Whose(*ours) if ours else payer(setting, counted, story)
    if measure == "share":
        return whose_share(setting, counted, story)
    if measure == "parties":
        return _members(setting, counted)
    inside = (
        possessor(setting, counted)
        or owner_in_phrase(setting, counted)
        or owner_of_number(setting, counted)
        or sender(setting, counted, role)
    )
    soil = measure == "sites" and inside is not None and inside.form == "nationality"
    if measure in OWNED and (inside is None or soil):
        mine = _called(setting, counted) or speakers_own(setting, counted, said, story)
        if mine is not None:
            return Whose(*mine)
    if soil:
        return NOBODY
    if inside is not None:
        return as_whose(setting, inside)
    if is_acted_on(setting, counted):
        return NOBODY
    has = haver(setting, counted)
    if has is not None:
        return as_whose(setting, has)
    if measure == "personnel" or (measure == "equipment" and role in MOVED):
        return _subject(setting, counted)
    if measure == "fighters":
        return _group_before(setting, counted)
    words = victims_by_doing(setting, counted) if measure == "people" else None
    words = victims_by_predicate(setting, counted) if measure in ("displaced", "detained") else words
    return Whose(words) if words else NOBODY


def _victims(setting: Setting, counted: Counted, said: Attribution | None, story: StoryPowers) -> Whose:
    q = counted.quantity
    if q.rule == "named":
        named = [m for m in setting.mentions_in(q.start, q.end) if m.type == "person"]
        return Whose(setting.name(named[0]), named[0].actor) if named else NOBODY
    if is_own_loss(setting, counted):
        losers = victims_by_loss(setting, counted)
        ours = None if losers else speakers_own(setting, counted, said, story)
        loser = Whose(losers) if losers else Whose(*ours) if ours else _subject(setting, counted)
        if loser.actor is not None:
            return loser
    losing = _losing(setting, counted, said)
    group = next((m for m in setting.mentions_in(q.number_end, q.end) if _is_group(setting, m)), None)
    if group is not None:
        return as_whose(setting, group)
    words = (victims_of(setting, counted, losing) if losing else None) or (
        victims_by_employer(setting, counted)
        or victims_in_phrase(setting, counted)
        or victims_by_predicate(setting, counted)
        or victims_of_attack(setting, counted)
    )
    return Whose(words) if words else NOBODY


def _losing(setting: Setting, counted: Counted, said: Attribution | None) -> Actor | None:
    """Sweden in "Sweden lost 64 soldiers", "Sweden says that it lost 64 soldiers", where the phrase names no one else."""
    verb = lost(setting.doc, counted.sentence, counted.first)
    if verb is None or owner_in_phrase(setting, counted) is not None:
        return None
    if setting.doc.lower[verb - 1] == "it":
        return setting.actors.get(said.speaker_actor) if said and said.speaker_actor else None
    loser = subject_of(setting, counted.sentence, verb)
    return setting.actors.get(loser.actor) if loser is not None and loser.actor else None


def _is_group(setting: Setting, m: Mention) -> bool:
    return any(is_kind(setting, m, kind) for kind in GROUPS)


def _members(setting: Setting, counted: Counted) -> Whose:
    """ "The coalition that includes 80 countries": the body whose members are counted."""
    doc, s = setting.doc, counted.sentence
    window = doc.lower[max(s.first, counted.first - 4) : counted.first]
    if word_class("including").isdisjoint(window):
        return NOBODY
    start, _ = setting.window(s, counted.quantity.start, counted.quantity.end)
    for i in range(counted.first - 1, max(s.first, counted.first - MEMBERS_BACK) - 1, -1):
        body = setting.body_called(doc.lower[i])
        if body is not None:
            return Whose(body.name, body.id)
    named = setting.mentions_in(start, counted.quantity.start)
    bodies = [m for m in named if m.type == "organization" and m.actor]
    return as_whose(setting, bodies[-1]) if bodies else NOBODY


def _called(setting: Setting, counted: Counted) -> tuple[str, str | None] | None:
    """ "1,000 other coalition troops": the body that is called so in the story."""
    doc = setting.doc
    for i in range(counted.first + 1, counted.last - 1):
        body = setting.body_called(doc.lower[i])
        if body is not None:
            return owner_of(setting, body)
    return None


def _attacker(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    noun = counted.noun or (counted.like.noun if counted.like else None) or ""
    noun = "strike" if noun in word_class("air_attack") else noun
    found = adjective(setting, counted) or attacker(setting, counted)
    if found is not None:
        story.attackers[noun] = as_whose(setting, found)
    elif (jets := own_forces(setting, counted)) is not None:
        story.attackers[noun] = _forces_at(setting, jets, story)
    elif setting.doc.lower[counted.first - 1] == "with" and near_before(setting, counted) is not None:
        return NOBODY  # "Norland joined with two strikes": none of those who carried out the strikes before
    return story.attackers.get(noun, NOBODY)


def _forces_at(setting: Setting, token: int, story: StoryPowers) -> Whose:
    """Whose "the jets" are, or who "the coalition" is; itself where nobody was named so."""
    word = setting.doc.lower[token]
    if word not in word_class("body_of_people"):
        return story.forces_before(setting.doc.starts[token])
    body = setting.body_called(word)
    return Whose(body.name, body.id) if body is not None else Whose(word)


def _hit(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """Whose the destroyed things were: the group named in the phrase, else before in the sentence, else of the story,
    or the one hit last; things lost were those of who lost them."""
    q = counted.quantity
    start, _ = setting.window(counted.sentence, q.start, q.end)
    if lost(setting.doc, counted.sentence, counted.first) is not None:
        return _subject(setting, counted)
    civil = counted.noun in word_class("civil")
    named = [m for m in setting.mentions_in(start, q.end) if _is_group(setting, m)]
    if named and not civil:
        story.hit = as_whose(setting, named[-1])
        return story.hit
    inside = owner_in_phrase(setting, counted)
    if inside is not None and inside.form == "nationality" and counted.measure == "sites":
        return NOBODY  # "two Afghan villages" are in Afghanistan, whoever has them
    if inside is not None:
        return as_whose(setting, inside)
    if civil:
        return NOBODY  # "the group burned 80 shops"
    return story.group if story.group.actor else story.hit


def _subject(setting: Setting, counted: Counted) -> Whose:
    """Who has, sends or withdraws: the last power named before the number in its sentence, or taken up there."""
    before = near_before(setting, counted) or taken_up(setting, counted)
    return as_whose(setting, before) if before is not None else NOBODY


def _group_before(setting: Setting, counted: Counted) -> Whose:
    """The armed group named last before the fighters in their paragraph."""
    doc = setting.doc
    i = doc.sentence_index(counted.sentence.start)
    end, stop = counted.quantity.start, max(-1, i - LOOK_BACK)
    while i > stop and doc.sentences[i].paragraph == counted.sentence.paragraph:
        named = _groups(setting, doc.sentences[i], end)
        if named:
            return as_whose(setting, named[-1])
        i -= 1
    return NOBODY


def _groups(setting: Setting, s: Sentence, end: int) -> list[Mention]:
    end = min(s.end, end)
    return [
        m for m in setting.mentions_in(max(s.start, end - REACH), end) if is_kind(setting, m, "armed_group")
    ]
