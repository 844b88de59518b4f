"""States that are the place of a number as those who act: hosts, those who are paid for, those whose police arrest."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting, nearest
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.where.clause_place import place_of
from tasks.extract.claim.where.located import is_state
from tasks.extract.claim.where.story_place import Where
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

REWARD_BACK = 3  # tokens from "a reward of" to the sum
HOST_BACK = 5  # tokens from the verb of hosting to the number
HEDGED = 2  # tokens of "up to" between a state and the sum that it is given
WITH = 7  # tokens of "police forces with up to" between them
POLICE_BACK = 12  # tokens from the police to the number of those whom they arrested


def is_reward(setting: Setting, counted: Counted) -> bool:
    """ "A reward of $5 million", "a $900 fine", "a ransom of": sums that are paid nowhere."""
    if counted.measure != "money":
        return False
    near = setting.doc.lower[max(counted.sentence.first, counted.first - REWARD_BACK) : counted.last + 2]
    return not word_class("reward").isdisjoint(near)


def host_place(setting: Setting, counted: Counted) -> Where | None:
    """The state that stands for its soil in the clause of the number, or None."""
    if counted.measure == "money":
        return _benefiting(setting, counted)
    if counted.measure in ("displaced", "people"):
        return _host(setting, counted, word_class("hosting")) or _police(setting, counted)
    if counted.measure == "detained":
        return _police(setting, counted) or _host(setting, counted, word_class("holding"))
    return _police(setting, counted) if counted.measure in ("sites", "attacks") else None


def _host(setting: Setting, counted: Counted, verbs: frozenset[str]) -> Where | None:
    """ "Turkey hosts 10,000 refugees", "Moscow expelled two envoys", "Israel holds 90 prisoners": the state itself is the
    place."""
    q, doc = counted.quantity, setting.doc
    window = range(counted.first - 1, max(counted.sentence.first, counted.first - HOST_BACK) - 1, -1)
    verb = next((i for i in window if doc.lower[i] in verbs), None)
    if verb is None:
        return None
    start, _ = setting.window(counted.sentence, q.start, q.end)
    states = [m for m in setting.mentions_in(start, doc.starts[verb]) if is_state(setting, m)]
    return place_of(setting, states[-1]) if states else None


def _benefiting(setting: Setting, counted: Counted) -> Where | None:
    """ "Support for Ukraine worth 15 million euros": the state that a sum is for."""
    q, doc = counted.quantity, setting.doc
    start, end = setting.window(counted.sentence, q.start, q.end)
    near = nearest(setting.mentions_in(start, end), q.start, q.end)
    states = [
        m
        for m in near
        if is_state(setting, m) and (_is_for(doc, doc.token_at(m.start) - 1) or _is_given(doc, m, counted))
    ]
    return place_of(setting, states[-1]) if states else None


def _is_for(doc: Document, i: int) -> bool:
    """ "For Iraq", "for the Iraq war"."""
    i -= doc.lower[i] == "the"
    return doc.lower[i] in ("for", "to")


def _is_given(doc: Document, m: Mention, counted: Counted) -> bool:
    """ "Lent Georgia $750 million", "provided Iraqi police with $9 million": the state between the verb of giving and the
    sum."""
    verb, after = doc.token_at(m.start) - 1, doc.token_at(m.end)
    verb -= doc.lower[verb] == "the"
    if doc.lower[verb] not in word_class("giving"):
        return False
    between = doc.lower[after : counted.first]
    if "with" in between:
        return len(between) <= WITH
    return len(between) <= HEDGED and (m.form == "name" or not word_class("police").isdisjoint(between))


def _police(setting: Setting, counted: Counted) -> Where | None:
    """ "Peruvian police arrested 12 men": police work on the soil of their state; so do its courts and guards."""
    doc, s = setting.doc, counted.sentence
    first = max(s.first, counted.first - POLICE_BACK)
    if word_class("police_work").isdisjoint(doc.lower[first : min(s.last, counted.last + 4)]):
        return None
    near = setting.mentions_in(doc.starts[first], counted.quantity.start)
    found = [m for m in near if m.type == "place" and (_has_police(setting, m) or _polices(setting, m))]
    return place_of(setting, found[-1]) if found else None


def _has_police(setting: Setting, m: Mention) -> bool:
    i = setting.doc.token_at(m.end)
    return not word_class("police").isdisjoint(setting.doc.lower[i : i + 2])


def _polices(setting: Setting, m: Mention) -> bool:
    """ "Police in Karachi", also as those who say so."""
    doc, i = setting.doc, setting.doc.token_at(m.start)
    place = m.form == "name" and (m.type == "place" or is_state(setting, m))
    return place and i > 1 and doc.lower[i - 1] == "in" and doc.lower[i - 2] in word_class("police")
