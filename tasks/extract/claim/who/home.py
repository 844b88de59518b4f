"""Forces of the state in which they are, in a story that names no one for them: "the army has 90,000 soldiers"."""

from __future__ import annotations

from itertools import pairwise

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.powers import NOBODY, Whose, as_whose
from tasks.extract.claim.who.subject import about_before
from tasks.extract.claim.words.word_class import adverbials, word_class

ABROAD = 40  # characters from men to the country in which they are
BACK = 5  # tokens from "the army" to the number
SOLDIERS = frozenset(("soldier", "conscript", "recruit"))
ARMIES = frozenset(("army", "military"))


def is_home_force(setting: Setting, counted: Counted) -> bool:
    """Police, or soldiers of an army that nobody is named for: none of the troops that a story is about."""
    if counted.measure == "detained":
        return counted.noun in word_class("home_force") | SOLDIERS
    if counted.measure == "equipment":
        return _is_of_service(setting, counted)
    if counted.measure != "personnel":
        return False
    return counted.noun in word_class("home_force") or _is_of_army(setting, counted)


def _is_of_service(setting: Setting, counted: Counted) -> bool:
    """ "Two air force planes"."""
    words = setting.doc.lower[counted.first : counted.last]
    pairs = {" ".join(pair) for pair in pairwise(words)}
    return not word_class("service").isdisjoint(pairs.union(words[1:]))


def at_home(setting: Setting, counted: Counted, country: str | None) -> Whose:
    """Such forces are those of the state in which they are; of an army, else of the state that was told of last."""
    if not is_home_force(setting, counted):
        return NOBODY
    state = setting.state_of(country) if country else None
    if state is not None:
        return Whose(state.name, state.id)
    before = about_before(setting, counted.sentence, True) if _is_of_army(setting, counted) else None
    return as_whose(setting, before) if before is not None else NOBODY


def _is_of_army(setting: Setting, counted: Counted) -> bool:
    """ "Two army battalions", "the army has 90,000 soldiers", "an army of 1,400", but not "the army has 900 men in Mali"."""
    doc, s = setting.doc, counted.sentence
    if not ARMIES.isdisjoint(doc.words[counted.first : counted.last]):
        return True
    i = counted.first - 1
    if doc.words[i - 1 : i + 1] == ["army", "of"]:
        return True
    if i <= s.first or not doc.lower[i].isalpha() or doc.lower[i] in word_class("acted_on"):
        return False
    i -= 1
    while i > max(s.first, counted.first - BACK) and doc.lower[i] in adverbials():
        i -= 1
    armed = doc.lower[i - 1 : i + 1] == ["armed", "forces"]
    the = i > s.first and doc.lower[i - 1 - armed] == "the" and (armed or doc.words[i] in ARMIES)
    after = setting.mentions_in(counted.quantity.end, min(s.end, counted.quantity.end + ABROAD))
    return the and not any(setting.is_site(m) for m in after)
