"""Men of an armed body: "12 of his men", "6,000 men under arms", "nine members of the guard" are soldiers or fighters."""

from __future__ import annotations

from tasks.extract.annotations import Mention, Quantity
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words.nouns import measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Sentence

MEN = frozenset("man woman member person volunteer youth boy recruit supporter loyalist people".split())
OWNERS = frozenset("his their its her our my".split())
PRONOUNS = OWNERS | {"he", "they", "it", "we"}
ARMED = (("under", "arms"), ("at", "arms"), ("in", "arms"))
MEMBERS = frozenset("member supporter volunteer recruit loyalist".split())
NUMBERING = frozenset(
    "numbers number numbered counts counted comprises comprised has have had fields musters with".split()
)
ADVERBS = frozenset("now currently still only already today together , which who that".split())
AFTER = 40  # characters after the phrase in which its of-phrase names a body
BACK = 30  # tokens before the phrase that are read for its body, in its sentence and the one before


def measure_of_band(setting: Setting, sentence: Sentence, q: Quantity) -> str | None:
    """personnel or fighters where the people counted by `q` belong to an armed body, else None."""
    if q.unit not in MEN:
        return None
    if q.unit in MEMBERS:
        return _by_name(setting, q.number_end, min(sentence.end, q.end + AFTER))
    if not _bears_arms(setting, sentence, q):
        return None
    return measure_around(setting, sentence, q) or (
        "personnel" if _is_of_state(setting, sentence, q) else None
    )


def _bears_arms(setting: Setting, sentence: Sentence, q: Quantity) -> bool:
    """ "Men under arms", "his men", "12 of its men", which only a body that fights has."""
    doc = setting.doc
    first, last = doc.token_at(q.number_end - 1) + 1, doc.token_at(q.end - 1) + 1
    if tuple(doc.lower[last : min(sentence.last, last + 2)]) in ARMED:
        return True
    if q.unit != "man":
        return False
    before = doc.token_at(q.start) - 1
    owned = not OWNERS.isdisjoint(doc.lower[first:last])
    owned = owned or (before >= sentence.first and doc.lower[before] in OWNERS)
    return owned or _is_apposed(setting, sentence, before) or _is_strength(setting, sentence, before)


def _is_apposed(setting: Setting, sentence: Sentence, at: int) -> bool:
    """ "The division, which at 900 men is small", "the garrison, at 300 men a small one", "two battalions, or 900 men"."""
    lower = setting.doc.lower
    if at > sentence.first + 1 and lower[at] == "or":
        return measure_of_noun(singular(lower[at - 2 if lower[at - 1] == "," else at - 1])) == "personnel"
    return at > sentence.first and lower[at] == "at" and lower[at - 1] in (",", "which", "that")


def _is_of_state(setting: Setting, sentence: Sentence, q: Quantity) -> bool:
    """ "France, which has 200 men in Mali"."""
    named = setting.mentions_in(sentence.start, q.start)
    return any(
        m.actor in setting.actors and setting.actors[m.actor].kind == "state" for m in named if m.actor
    )


def _is_strength(setting: Setting, sentence: Sentence, verb: int) -> bool:
    """ "The army numbers 300 men", "the Red Hand has 300 men": the verb at token `verb` tells how strong the body before it is."""
    doc, i = setting.doc, verb - 1
    if i < sentence.first or doc.lower[verb] not in NUMBERING | word_class("sending"):
        return False
    while i > sentence.first and doc.lower[i] in ADVERBS:
        i -= 1
    if i - 2 > sentence.first and doc.lower[i - 1] == "in":
        i -= 2  # "the Danish contingent in Chad counts 300 men"
    if doc.lower[i] in word_class("body_of_troops"):
        return True
    if doc.lower[i] in word_class("rebel_body") | word_class("state_body") | PRONOUNS:
        return True
    named = setting.mentions_in(max(sentence.start, doc.starts[i] - AFTER), doc.ends[i])
    return any(m.end == doc.ends[i] and _bears(setting, m) for m in named)


def _bears(setting: Setting, m: Mention) -> bool:
    """A state's men are its soldiers, as are those of an armed group or force."""
    actor = setting.actors.get(m.actor) if m.actor else None
    return actor is not None and actor.kind in ("state", "armed_group", "armed_force")


def measure_around(setting: Setting, sentence: Sentence, q: Quantity) -> str | None:
    """The nearest armed body before the phrase, by name or noun, in its sentence or, past a pronoun, the one before."""
    doc = setting.doc
    at = doc.token_at(q.start)
    anaphoric = not PRONOUNS.isdisjoint(doc.lower[sentence.first : at])
    start = max(0 if anaphoric else sentence.first, at - BACK)
    named = _by_name(setting, doc.starts[start], sentence.end)
    if named:
        return named
    rebels, soldiers = word_class("rebel_body"), word_class("state_body") | word_class("bodies_of_state")
    for i in range(at - 1, start - 1, -1):
        if doc.lower[i] in rebels:
            return "fighters"
        if doc.lower[i] in soldiers:
            rebellious = not rebels.isdisjoint(doc.lower[start:at]) or _tells_of_group(setting)
            return "fighters" if rebellious else "personnel"
    return None


def _tells_of_group(setting: Setting) -> bool:
    """Whether an armed group has a part in the story: "his men" of a general are then no men of a state, unless named so."""
    return any(a.kind == "armed_group" for a in setting.actors.values())


def _by_name(setting: Setting, start: int, end: int) -> str | None:
    found = None
    for m in setting.mentions_in(start, end):
        actor = setting.actors.get(m.actor) if m.actor else None
        if actor is not None and actor.kind == "armed_group":
            return "fighters"
        if actor is not None and actor.kind == "armed_force":
            found = "personnel"
    return found
