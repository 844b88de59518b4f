"""Who carried out counted attacks: the actor before a verb of attacking, or after "by"."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import is_kind, is_power
from tasks.extract.claim.who.armed import armed_attackers
from tasks.extract.claim.who.having import subject_of
from tasks.extract.claim.who.pair import together
from tasks.extract.claim.who.powers import NOBODY, StoryPowers, Whose
from tasks.extract.claim.who.subject import about_before, near_before
from tasks.extract.claim.words.nouns import measure_of_noun, plural, singular
from tasks.extract.claim.words.word_class import word_class

BY_REACH = 8  # tokens from the phrase to "by"
GENITIVES = (["'s"], ["’s"], ["'"], ["’"])
VERB_BACK = 6
RESULT = 10  # tokens from "killed" to "in nine attacks"
TIME = 40  # characters of a time between those who attack and their verb
BEFORE_TIME = frozenset("in on over during the within for".split())
HAVE = frozenset("have has had also then".split())
DEFINITE = frozenset("the these its their".split())


def whose_attack(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """Who carried out the attacks: named here, or with the attacks of the same kind that were counted before."""
    noun = counted.noun or (counted.like.noun if counted.like else None) or ""
    noun = "strike" if noun in word_class("air_attack") else noun
    found, verb = adjective(setting, counted), _verb(setting, counted)
    doer = _before_verb(setting, counted, verb) if verb is not None else _fighters_behind(setting, counted)
    armed = armed_attackers(setting, counted, doer) if found is None else None
    if armed is not None:
        story.attackers[noun] = armed
        return armed
    jets = own_forces(setting, counted, doer) if verb is not None else None
    found = found or attacker(setting, counted, verb, jets)
    if found is not None:
        story.attackers[noun] = _state_at(setting, found) or together(setting, found)
    elif jets is not None:
        story.attackers[noun] = _forces_at(setting, jets, story)
    elif (kind := _fighters(setting, counted)) is not None:
        return kind
    elif _is_new(setting, counted):
        return NOBODY
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


def attacker(setting: Setting, counted: Counted, verb: int | None, jets: int | None) -> Mention | None:
    """The one who fired, dropped or carried out what is counted; None where the sentence does not say, or names only the
    forces at token `jets`."""
    doc, s = setting.doc, counted.sentence
    for i in range(counted.last, min(s.last, counted.last + BY_REACH)):
        if doc.lower[i] == "by" and i + 1 < s.last and _is_of_agent(setting, counted, i):
            return _agent(setting, i + 1, s.last)
    if verb is None:
        return _by_result(setting, counted)
    return near_before(setting, counted) if jets is None else None


def _is_of_agent(setting: Setting, counted: Counted, by: int) -> bool:
    """ "Nine raids by Norland", "nine raids carried out by", but not "nine rockets were shot down by"."""
    between, attacking = setting.doc.lower[counted.last : by], word_class("attacking")
    verbs = [w for w in between if w.endswith("ed") or w in attacking or w == "down"]
    return not verbs or verbs[-1] in attacking


def _agent(setting: Setting, first: int, last: int) -> Mention | None:
    """The power, or the capital, named in the phrase behind "by": "by the Chadian army", "by Torvale's troops"."""
    doc, i = setting.doc, first
    while i < min(last, first + BY_REACH) and doc.lower[i][0].isalnum():
        i += 1
    named = setting.mentions_in(doc.starts[first], doc.ends[i - 1])
    return next((m for m in named if is_power(setting, m) or _state_at(setting, m)), None)


def _state_at(setting: Setting, m: Mention) -> Whose | None:
    """The state for which its capital or a region stands with a genitive: "Torvale's troops"."""
    after = setting.doc.token_at(m.end - 1) + 1
    if (
        m.country is None
        or not is_kind(setting, m, "place")
        or setting.doc.lower[after : after + 1] not in GENITIVES
    ):
        return None
    state = setting.state_of(m.country)
    return Whose(state.name, state.id) if state is not None else None


def _by_result(setting: Setting, counted: Counted) -> Mention | None:
    """ "Answered with two raids", "killed 40 people in nine attacks", "it killed 40 people in nine attacks": who does what the
    attacks are the means of."""
    doc, s, i = setting.doc, counted.sentence, counted.first - 1
    if i <= s.first or doc.lower[i] not in ("in", "with"):
        return None
    if doc.lower[i] == "with":
        return subject_of(setting, s, i - 1) if doc.lower[i - 1] in word_class("replying") else None
    for k in range(i - 1, max(s.first, i - RESULT), -1):
        if doc.lower[k] in word_class("killing"):
            before = doc.lower[k - 1]
            return about_before(setting, s) if before in ("it", "they") else subject_of(setting, s, k)
    return None


def _fighters(setting: Setting, counted: Counted) -> Whose | None:
    """ "Several guerrilla attacks": the kind of fighters in the phrase."""
    for word in setting.doc.lower[counted.first + 1 : counted.last - 1]:
        if word in word_class("kind_of_fighter"):
            return Whose(plural(word))
    return None


def _is_new(setting: Setting, counted: Counted) -> bool:
    """ "There were 294 attacks on Saturday": none of those told of before."""
    doc = setting.doc
    return doc.lower[max(counted.sentence.first, counted.first - 2) : counted.first] in (
        ["there", "were"],
        ["there", "are"],
    )


def _before_verb(setting: Setting, counted: Counted, verb: int) -> int | None:
    """The token before the verb of attacking, past a time and auxiliaries."""
    lower, s = setting.doc.lower, counted.sentence
    i = _before_time(setting, verb - 1)
    while i > s.first and (lower[i] in word_class("auxiliary") or lower[i] in HAVE):
        i -= 1
    return i if i >= s.first else None


def _fighters_behind(setting: Setting, counted: Counted) -> int | None:
    """The noun of fighters behind "by"."""
    doc, s = setting.doc, counted.sentence
    stop = min(s.last, counted.last + BY_REACH)
    by = next((i for i in range(counted.last, stop) if doc.lower[i] == "by"), s.last)
    agent = range(by + 1, min(s.last, by + BY_REACH))
    return next((i for i in agent if measure_of_noun(singular(doc.lower[i])) == "fighters"), None)


def own_forces(setting: Setting, counted: Counted, i: int | None) -> int | None:
    """Token `i` where it is that of forces with whom nobody is named: "the jets had dropped three bombs", "the coalition
    flew 40 sorties"."""
    doc = setting.doc
    if i is None:
        return None
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
    """The verb of attacking before the number; none in the passive ("was fired on 60 times")."""
    lower = setting.doc.lower
    back = range(counted.first - 1, max(counted.sentence.first, counted.first - VERB_BACK) - 1, -1)
    verb = next((i for i in back if lower[i] in word_class("attacking")), None)
    return (
        None if verb and lower[verb - 1] in word_class("auxiliary") and lower[verb].endswith("ed") else verb
    )


def adjective(setting: Setting, counted: Counted) -> Mention | None:
    """ "Three Israeli air strikes": the one named in the phrase."""
    q = counted.quantity
    named = [m for m in setting.mentions_in(q.number_end, q.end) if is_power(setting, m)]
    return named[0] if named else None
