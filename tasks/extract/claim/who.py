"""Whose a number is: the victims as they are called, the state that troops belong to, those who attacked."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.annotations import Mention
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.nouns import measure_of_noun, plural, singular
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words import word_class

VICTIMS = frozenset(("killed", "injured", "missing"))
OWNED = frozenset(("personnel", "fighters"))
DROPPED = frozenset(
    "of the a an other more another its his her their our own additional further these those some such".split()
)


@dataclass(slots=True)
class Whose:
    actor: str | None
    actor_id: str | None = None


NOBODY = Whose(None)


def whose(setting: Setting, counted: Counted, story: Whose) -> Whose:
    """Whose the number is. `story` is whose troops the story is about, for personnel that nobody claims."""
    if counted.measure in VICTIMS:
        return _victims(setting, counted)
    inside = _in_phrase(setting, counted)
    if inside is not None:
        return _as_whose(setting, inside)
    if counted.measure in OWNED:
        return _holder(setting, counted) or (story if counted.measure == "personnel" else NOBODY)
    if counted.measure == "attacks":
        return _attacker(setting, counted) or NOBODY
    if counted.measure == "money":
        return _subject(setting, counted) or NOBODY
    return NOBODY


def _as_whose(setting: Setting, m: Mention) -> Whose:
    return Whose(setting.name(m), m.actor)


def _in_phrase(setting: Setting, counted: Counted) -> Mention | None:
    """An actor named in the phrase: "2,500 American soldiers", "1,000 Romanians", "members of the Taliban"."""
    q = counted.quantity
    named = [m for m in setting.mentions_in(q.start, q.end) if _acts(m)]
    return named[0] if named else None


def _acts(m: Mention) -> bool:
    return m.form in ("name", "nationality") and (m.actor is not None or m.country is not None)


def _victims(setting: Setting, counted: Counted) -> Whose:
    """The victims in the words of the text, plural: "Iraqi soldiers", "civilians"; None for mere people."""
    q = counted.quantity
    words = [w for w in setting.doc.body[q.number_end : q.end].split() if w.lower() not in DROPPED]
    words = [w for w in words if w.isalpha() or "-" in w or "." in w][-4:]
    if not words or singular(words[-1].lower()) in word_class("nameless_victims"):
        return NOBODY
    group = next((m for m in setting.mentions_in(q.number_end, q.end) if _is_group(setting, m)), None)
    if group is not None:
        return _as_whose(setting, group)
    last = singular(words[-1]) if words[-1].islower() else words[-1]
    words[-1] = plural(last) if words[-1].islower() else last
    return Whose(" ".join(words))


def _is_group(setting: Setting, m: Mention) -> bool:
    actor = setting.actors.get(m.actor) if m.actor else None
    return actor is not None and actor.kind in ("armed_group", "party")


def _holder(setting: Setting, counted: Counted) -> Whose | None:
    """Who has, sends or withdraws them: the last actor named before the number in its sentence."""
    return _subject(setting, counted)


def _subject(setting: Setting, counted: Counted) -> Whose | None:
    q = counted.quantity
    start, _ = setting.window(counted.sentence, q.start, q.end)
    named = [m for m in setting.mentions_in(start, q.start) if _acts(m) and _is_power(setting, m)]
    return _as_whose(setting, named[-1]) if named else None


def _is_power(setting: Setting, m: Mention) -> bool:
    if m.form == "nationality":
        return True
    actor = setting.actors.get(m.actor) if m.actor else None
    return actor is not None and actor.acts and actor.kind not in ("person", "media", "place")


def _attacker(setting: Setting, counted: Counted) -> Whose | None:
    """Who fired them: the actor before a verb of attacking, or after "by"."""
    doc, s = setting.doc, counted.sentence
    window = doc.lower[max(s.first, counted.first - 6) : counted.first]
    if not word_class("attacking").isdisjoint(window):
        return _subject(setting, counted)
    for i in range(counted.last, min(s.last, counted.last + 8)):
        if doc.lower[i] == "by" and i + 1 < s.last:
            after = setting.mentions_in(doc.starts[i], doc.starts[i] + 40)
            named = [m for m in after if _acts(m)]
            return _as_whose(setting, named[0]) if named else None
    return None


def story_troops(setting: Setting) -> Whose:
    """Whose troops the story is about: the actor most often named right before a word for personnel."""
    doc, tally = setting.doc, dict[str, int]()
    best: Mention | None = None
    for m in setting.mentions:
        i = doc.token_at(m.end)
        if not m.actor or not _acts(m) or i >= len(doc.words):
            continue
        if measure_of_noun(singular(doc.lower[i])) == "personnel":
            tally[m.actor] = tally.get(m.actor, 0) + 1
            if best is None or tally[m.actor] > tally[best.actor or ""]:
                best = m
    return _as_whose(setting, best) if best else NOBODY
