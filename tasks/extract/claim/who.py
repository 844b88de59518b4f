"""Whose a number is: the victims as they are called, the state that troops belong to, those who attacked."""

from __future__ import annotations

from dataclasses import dataclass, field

from tasks.extract.annotations import Attribution, Mention
from tasks.extract.claim.actors import is_kind, is_named, is_power, near_before, owner, powers_in
from tasks.extract.claim.attacker import adjective, attacker
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.nouns import measure_of_noun, singular
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.speaker import speakers_own
from tasks.extract.claim.victim_words import (
    victims_by_doing,
    victims_by_employer,
    victims_by_predicate,
    victims_in_phrase,
    victims_of_attack,
)
from tasks.extract.claim.words import word_class
from tasks.extract.document import Sentence

VICTIMS = frozenset(("killed", "injured", "missing"))
OWNED = frozenset("personnel fighters equipment sites".split())
GROUPS = frozenset(("armed_group", "party"))
LOOK_BACK = 6  # sentences of a paragraph
REACH = 1200  # characters of a sentence that are looked at
MEMBERS_BACK = 9  # tokens from "the coalition that has included" to the number of its members
GENITIVE = 30  # characters of a name before "'s", or between "number of" and a name
NUMBER_BACK = 14  # tokens from "the number of" to the number
COUNT_NOUNS = frozenset("number numbers total level levels strength".split())
PAYER = "$"  # key of the payer among those who acted last
AFTER = 4  # tokens from the phrase to the body that those counted belong to
OF_BODY = frozenset("of from with belonging loyal involved in to".split())


@dataclass(slots=True)
class Whose:
    actor: str | None
    actor_id: str | None = None


NOBODY = Whose(None)


@dataclass(slots=True)
class StoryPowers:
    """Whose troops a story is about, the armed group that its attacks are against, and who carried out the attacks counted last, by noun."""

    troops: Whose
    group: Whose
    attackers: dict[str, Whose] = field(default_factory=dict)
    shares: tuple[int, Whose] = (-1, NOBODY)


def whose(
    setting: Setting, counted: Counted, role: str, said: Attribution | None, story: StoryPowers
) -> Whose:
    """Whose the number is; what is counted with another number before shares its owner where the words say none."""
    found = _own(setting, counted, role, said, story)
    if found.actor is None and counted.like is not None:
        return whose(setting, counted.like, role, said, story)
    return found


def _own(
    setting: Setting, counted: Counted, role: str, said: Attribution | None, story: StoryPowers
) -> Whose:
    measure = counted.measure
    if measure in VICTIMS or counted.quantity.rule == "named" or (measure == "people" and role == "toll"):
        return _victims(setting, counted)
    if measure == "attacks":
        return _attacker(setting, counted, story)
    if measure in ("equipment", "sites") and role == "toll":
        return _hit(setting, counted, story)
    if measure == "money":
        return _payer(setting, counted, story)
    if measure == "share":
        return _share(setting, counted, story)
    if measure == "parties":
        return _members(setting, counted)
    inside = _possessor(setting, counted) or _in_phrase(setting, counted) or _number_of(setting, counted)
    soil = measure == "sites" and inside is not None and inside.form == "nationality"
    if measure in OWNED and (inside is None or soil):
        mine = _called(setting, counted) or speakers_own(setting, counted, said)
        if mine is not None:
            return Whose(*mine)
    if soil:
        return NOBODY
    if inside is not None:
        return _as_whose(setting, inside)
    if measure == "personnel":
        return _subject(setting, counted) or story.troops
    if measure == "fighters":
        return _group_before(setting, counted)
    words = victims_by_doing(setting, counted) if measure == "people" else None
    return Whose(words) if words else NOBODY


def _as_whose(setting: Setting, m: Mention) -> Whose:
    return Whose(*owner(setting, m))


def _victims(setting: Setting, counted: Counted) -> Whose:
    q = counted.quantity
    if q.rule == "named":
        named = [m for m in setting.mentions_in(q.start, q.end) if m.type == "person"]
        return Whose(setting.name(named[0]), named[0].actor) if named else NOBODY
    group = next((m for m in setting.mentions_in(q.number_end, q.end) if _is_group(setting, m)), None)
    if group is not None:
        return _as_whose(setting, group)
    words = (
        victims_by_employer(setting, counted)
        or victims_in_phrase(setting, counted)
        or victims_by_predicate(setting, counted)
        or victims_of_attack(setting, counted)
    )
    return Whose(words) if words else NOBODY


def _is_group(setting: Setting, m: Mention) -> bool:
    return any(is_kind(setting, m, kind) for kind in GROUPS)


def _in_phrase(setting: Setting, counted: Counted) -> Mention | None:
    """The one named in the phrase or right after it: "2,500 American soldiers", "fighters of the Taliban"."""
    q, doc = counted.quantity, setting.doc
    named = [
        m for m in setting.mentions_in(q.start, q.end) if is_named(m) and not is_kind(setting, m, "place")
    ]
    if named:
        return named[0]
    i, stop = counted.last, min(counted.sentence.last, counted.last + AFTER)
    while i < stop and doc.lower[i] in OF_BODY:
        i += 1
    if i == counted.last or i >= stop:
        return None
    start = doc.starts[i]
    after = powers_in(setting, start, start + 6)
    return after[0] if after and counted.measure not in ("money", "share", "sites") else None


def _possessor(setting: Setting, counted: Counted) -> Mention | None:
    """ "Belgium's eight bases": the power in the genitive before the number."""
    doc, i = setting.doc, counted.first - 1
    while i > counted.sentence.first and doc.lower[i] in (
        "of",
        "the",
        "all",
        "some",
        "any",
        "about",
        "'s",
        "’s",
    ):
        if doc.lower[i] in ("'s", "’s"):
            named = [
                m
                for m in setting.mentions_in(doc.starts[i] - GENITIVE, doc.starts[i])
                if is_power(setting, m)
            ]
            return named[-1] if named and named[-1].end >= doc.starts[i] - 1 else None
        i -= 1
    return None


def _number_of(setting: Setting, counted: Counted) -> Mention | None:
    """ "The number of US troops in Iraq to 4,087": the owner stands in the phrase that the number is of."""
    doc, s = setting.doc, counted.sentence
    if counted.quantity.unit is not None:
        return None
    for i in range(counted.first - 1, max(s.first, counted.first - NUMBER_BACK) - 1, -1):
        if doc.lower[i] in COUNT_NOUNS and doc.lower[i + 1] == "of":
            named = powers_in(setting, doc.starts[i], counted.quantity.start)
            return named[0] if named and named[0].start - doc.ends[i] <= GENITIVE else None
    return None


def _payer(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """ "Norway offered $15 million": the power before the verb of paying; a part of the sum has the payer of the whole."""
    doc, s = setting.doc, counted.sentence
    before = doc.lower[max(s.first, counted.first - 4) : counted.first]
    if "which" in before or "them" in before:
        return story.attackers.get(PAYER, NOBODY)
    start, _ = setting.window(s, counted.quantity.start, counted.quantity.end)
    named = [m for m in powers_in(setting, start, counted.quantity.start) if _is_agent(setting, m)]
    story.attackers[PAYER] = _as_whose(setting, named[-1]) if named else NOBODY
    return story.attackers[PAYER]


def _is_agent(setting: Setting, m: Mention) -> bool:
    """Whether a name is governed by no preposition: not "the campaign against the rebels"."""
    i = setting.doc.token_at(m.start) - 1
    while i > 0 and setting.doc.lower[i] in ("the", "a", "an"):
        i -= 1
    if i > 0 and setting.doc.lower[i] == "by" and setting.doc.lower[i - 1] in word_class("paying"):
        return True
    return i < 0 or setting.doc.lower[i] not in word_class("other_side")


def _share(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """ "60 percent of Danes ... only 30 percent": a bare share is one of those whose share was told last."""
    inside = _in_phrase(setting, counted)
    if inside is not None:
        story.shares = (counted.sentence.paragraph, _as_whose(setting, inside))
        return story.shares[1]
    if counted.quantity.end - counted.quantity.number_end > len(" per cent"):
        return NOBODY
    return story.shares[1] if story.shares[0] == counted.sentence.paragraph else NOBODY


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
    return _as_whose(setting, bodies[-1]) if bodies else NOBODY


def _called(setting: Setting, counted: Counted) -> tuple[str, str | None] | None:
    """ "1,000 other coalition troops": the body that is called so in the story."""
    doc = setting.doc
    for i in range(counted.first + 1, counted.last - 1):
        body = setting.body_called(doc.lower[i])
        if body is not None:
            return body.name, body.id
    return None


def _is_body(setting: Setting, m: Mention) -> bool:
    """A noun that stands for a body named before: "coalition troops"."""
    actor = setting.actors.get(m.actor) if m.actor else None
    return m.form == "nominal" and actor is not None and actor.kind not in ("person", "place", "state")


def _attacker(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    found = adjective(setting, counted) or attacker(setting, counted)
    noun = counted.noun or (counted.like.noun if counted.like else None) or ""
    if found is None:
        return story.attackers.get(noun, NOBODY)
    story.attackers[noun] = _as_whose(setting, found)
    return story.attackers[noun]


def _hit(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """Whose the destroyed things were: the group named in the phrase, else before in the sentence, else of the story."""
    q = counted.quantity
    start, _ = setting.window(counted.sentence, q.start, q.end)
    named = [m for m in setting.mentions_in(start, q.end) if _is_group(setting, m)]
    if named:
        return _as_whose(setting, named[-1])
    inside = _in_phrase(setting, counted)
    if inside is not None and inside.form == "nationality" and counted.measure == "sites":
        return NOBODY  # "two Afghan villages" are in Afghanistan, whoever has them
    return _as_whose(setting, inside) if inside else story.group


def _subject(setting: Setting, counted: Counted) -> Whose | None:
    """Who has, sends, withdraws or pays: the last power named before the number in its sentence."""
    before = near_before(setting, counted)
    return _as_whose(setting, before) if before is not None else None


def _group_before(setting: Setting, counted: Counted) -> Whose:
    """The armed group named last before the fighters in their paragraph."""
    doc = setting.doc
    i = doc.sentence_index(counted.sentence.start)
    end, stop = counted.quantity.start, max(-1, i - LOOK_BACK)
    while i > stop and doc.sentences[i].paragraph == counted.sentence.paragraph:
        named = _groups(setting, doc.sentences[i], end)
        if named:
            return _as_whose(setting, named[-1])
        i -= 1
    return NOBODY


def _groups(setting: Setting, s: Sentence, end: int) -> list[Mention]:
    end = min(s.end, end)
    return [
        m for m in setting.mentions_in(max(s.start, end - REACH), end) if is_kind(setting, m, "armed_group")
    ]


def story_powers(setting: Setting) -> StoryPowers:
    return StoryPowers(_troops(setting), _target(setting))


def _troops(setting: Setting) -> Whose:
    """Whose troops the story is about: the power most often named right before a word for personnel."""
    doc, tally = setting.doc, dict[str, int]()
    best: Mention | None = None
    for m in setting.mentions:
        i = doc.token_at(m.end)
        if not m.actor or i >= len(doc.words) or not is_power(setting, m):
            continue
        if measure_of_noun(singular(doc.lower[i])) == "personnel":
            tally[m.actor] = tally.get(m.actor, 0) + 1
            if best is None or tally[m.actor] > tally[best.actor or ""]:
                best = m
    return _as_whose(setting, best) if best else NOBODY


def _target(setting: Setting) -> Whose:
    """The armed group that a story's attacks are against."""
    doc = setting.doc
    for m in setting.mentions:
        if is_kind(setting, m, "armed_group"):
            i = doc.token_at(m.start) - 1
            while i > 0 and doc.lower[i] in ("the", "so", "-", "called", "self"):
                i -= 1
            if i >= 0 and doc.lower[i] == "against":
                return _as_whose(setting, m)
    return NOBODY
