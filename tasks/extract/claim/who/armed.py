"""People without a name who attack: "gunmen fired six shells", "Chadian rebels carried out 20 attacks"."""

from __future__ import annotations

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.group import group_before, is_group
from tasks.extract.claim.who.powers import Whose
from tasks.extract.claim.words.nouns import PLURALS, measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class

UNSERVING = frozenset(("fighters", "people"))
DEFINITE = frozenset("the these those".split())
NAME = 40  # characters of a name before the noun


def armed_attackers(setting: Setting, counted: Counted, doer: int | None) -> Whose | None:
    """Who those are whose noun stands at token `doer`: "the rebels" of the group that the paragraph has named, else "rebels",
    with the people or the faith of "Chadian rebels"; None where they bear the name of a group."""
    doc, s = setting.doc, counted.sentence
    if doer is None:
        return None
    word, kind = doc.lower[doer], measure_of_noun(singular(doc.lower[doer]))
    many = word in PLURALS or word != singular(word)
    if not many or not (kind in UNSERVING or word in word_class("home_force")):
        return None
    named = setting.mentions_ending(doer - 1, NAME) if doer > s.first else []
    named = [m for m in named if m.start >= s.start]
    if any(is_group(setting, m) for m in named):
        return None
    definite = doer > s.first and doc.lower[doer - 1] in DEFINITE and kind == "fighters"
    if definite and (group := group_before(setting, counted)).actor:
        return group
    return Whose(f"{named[0].text} {word}" if named else word)
