"""Who carried out counted attacks: the actor before a verb of attacking, or after "by"."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.actors import is_power, powers_in
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.nouns import measure_of_noun, singular
from tasks.extract.claim.powers import NOBODY, StoryPowers, Whose, as_whose
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.subject import near_before
from tasks.extract.claim.words import word_class

BY_REACH = 8  # tokens from the phrase to "by"
AGENT = 40  # characters from "by" to the agent
VERB_BACK = 6
TIME = 40  # characters of a time between those who attack and their verb
BEFORE_TIME = frozenset("in on over during the within for".split())
HAVE = frozenset("have has had also then".split())
DEFINITE = frozenset("the these its their".split())


def whose_attack(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """Who carried out the attacks: named here, or with the attacks of the same kind that were counted before."""
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


def attacker(setting: Setting, counted: Counted) -> Mention | None:
    """The one who fired, dropped or carried out what is counted; None where the sentence does not say."""
    doc, s = setting.doc, counted.sentence
    for i in range(counted.last, min(s.last, counted.last + BY_REACH)):
        if doc.lower[i] == "by" and i + 1 < s.last:
            named = powers_in(setting, doc.starts[i], doc.starts[i] + AGENT)
            return named[0] if named else None
    verb = _verb(setting, counted)
    if verb is None or own_forces(setting, counted) is not None:
        return None
    return near_before(setting, counted)


def own_forces(setting: Setting, counted: Counted) -> int | None:
    """The token of the forces that attack where nobody is named with them: "the jets had dropped three bombs", "the
    coalition flew 40 sorties"."""
    doc, verb = setting.doc, _verb(setting, counted)
    if verb is None:
        return None
    i = _before_time(setting, verb - 1)
    while i > counted.sentence.first and doc.lower[i] in word_class("auxiliary") | HAVE:
        i -= 1
    measure = measure_of_noun(singular(doc.lower[i]))
    definite = i > counted.sentence.first and doc.lower[i - 1] in DEFINITE
    forces = measure in ("personnel", "equipment") or doc.lower[i] in word_class("body_of_people")
    return i if definite and forces and doc.words[i].islower() else None


def _before_time(setting: Setting, i: int) -> int:
    """The token before a time that ends at token `i`: "the coalition in the last 24 hours flew"."""
    doc = setting.doc
    times = setting.timexes_in(doc.starts[i] - TIME, doc.ends[i])
    if not times or times[-1].end != doc.ends[i]:
        return i
    i = doc.token_at(times[-1].start) - 1
    while i > 0 and doc.lower[i] in BEFORE_TIME:
        i -= 1
    return i


def _verb(setting: Setting, counted: Counted) -> int | None:
    """The verb of attacking before the number."""
    lower = setting.doc.lower
    back = range(counted.first - 1, max(counted.sentence.first, counted.first - VERB_BACK) - 1, -1)
    return next((i for i in back if lower[i] in word_class("attacking")), None)


def adjective(setting: Setting, counted: Counted) -> Mention | None:
    """ "Three Israeli air strikes": the one named in the phrase."""
    q = counted.quantity
    named = [m for m in setting.mentions_in(q.number_end, q.end) if is_power(setting, m)]
    return named[0] if named else None
