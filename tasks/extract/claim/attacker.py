"""Who carried out counted attacks: the actor before a verb of attacking, or after "by"."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.actors import is_power, near_before, powers_in
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words import word_class

BY_REACH = 8  # tokens from the phrase to "by"
AGENT = 40  # characters from "by" to the agent
VERB_BACK = 6


def attacker(setting: Setting, counted: Counted) -> Mention | None:
    """The one who fired, dropped or carried out what is counted; None where the sentence does not say."""
    doc, s = setting.doc, counted.sentence
    for i in range(counted.last, min(s.last, counted.last + BY_REACH)):
        if doc.lower[i] == "by" and i + 1 < s.last:
            named = powers_in(setting, doc.starts[i], doc.starts[i] + AGENT)
            return named[0] if named else None
    window = doc.lower[max(s.first, counted.first - VERB_BACK) : counted.first]
    if word_class("attacking").isdisjoint(window):
        return None
    return near_before(setting, counted)


def adjective(setting: Setting, counted: Counted) -> Mention | None:
    """ "Three Israeli air strikes": the one named in the phrase."""
    q = counted.quantity
    named = [m for m in setting.mentions_in(q.number_end, q.end) if is_power(setting, m)]
    return named[0] if named else None
