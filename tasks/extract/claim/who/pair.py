"""Two at once: "the two leaders" who were named together before, "NATO and Danish troops"."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import is_kind, is_power
from tasks.extract.claim.who.powers import NOBODY, Whose, as_whose
from tasks.extract.claim.who.subject import acts
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Sentence

SENDERS = ("state", "igo", "armed_force")
NAME = 60  # characters of a name before "and"
MANY = 4  # names before "A and B"
EARLIER = 3  # sentences before, in which a pair is looked for
REACH = 1200  # characters of a sentence that are looked at


def joint_owners(setting: Setting, counted: Counted) -> Whose | None:
    """ "900 NATO and Danish troops": both names, of two powers joined in the phrase."""
    q = counted.quantity
    named = [m for m in setting.mentions_in(q.number_end, q.end) if is_power(setting, m)]
    if len(named) != 2 or not all(any(is_kind(setting, m, kind) for kind in SENDERS) for m in named):
        return None
    if setting.doc.body[named[0].end : named[1].start].strip() != "and":
        return None
    names = [name for m in named if (name := as_whose(setting, m).actor)]
    return Whose(" and ".join(names)) if len(set(names)) == 2 else None


def together(setting: Setting, m: Mention) -> Whose:
    """Those who do something together, of whom `m` is named last: "Norland, Sweden and Denmark sent", "Norse and Danish jets"."""
    doc, names, last = setting.doc, [as_whose(setting, m)], m
    for link in ("and", *[","] * MANY):
        before = setting.mentions_in(last.start - NAME, last.start)
        before = [b for b in before if b.end < last.start and _may_join(setting, b)]
        between = doc.body[before[-1].end : last.start].split() if before else []
        if not between or between[0] != link or between[1:] not in ([], ["the"]):
            break
        last = before[-1]
        names.insert(0, as_whose(setting, last))
    if len(names) == 1 or not acts(setting, last):
        return names[-1]
    told = list(dict.fromkeys(w.actor for w in names if w.actor))
    return Whose(f"{', '.join(told[:-1])} and {told[-1]}") if len(told) > 1 else names[-1]


def _may_join(setting: Setting, m: Mention) -> bool:
    return is_power(setting, m) and any(is_kind(setting, m, kind) for kind in SENDERS)


def pair_before(setting: Setting, counted: Counted) -> Whose:
    """Both names, where the nearest sentence that names two persons or more names just two."""
    doc, q = setting.doc, counted.quantity
    definite = counted.first > counted.sentence.first and doc.lower[counted.first - 1] in ("the", "both")
    if not definite or (q.lower, q.upper) != (2, 2) or counted.noun not in word_class("head_of_body"):
        return NOBODY
    n = doc.sentence_index(q.start)
    for k in range(n, max(-1, n - 1 - EARLIER), -1):
        names = _persons(setting, doc.sentences[k], q.start)
        if len(names) > 1:
            return Whose(" and ".join(names)) if len(names) == 2 else NOBODY
    return NOBODY


def _persons(setting: Setting, s: Sentence, before: int) -> list[str]:
    """The persons named in a sentence before a character, in text order."""
    end = min(s.end, before)
    actors = (setting.actors.get(m.actor or "") for m in setting.mentions_in(max(s.start, end - REACH), end))
    return list(dict.fromkeys(setting.called(a) for a in actors if a is not None and a.kind == "person"))
