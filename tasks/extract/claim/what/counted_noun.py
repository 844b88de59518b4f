"""The measure that the noun behind a number says: by the lexicon, by a nationality, by what a portion is of."""

from __future__ import annotations

from tasks.extract.annotations import Quantity
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words.nouns import measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

SHERIFF = frozenset("sheriff sheriffs county police officers suspect gunman shooting patrol".split())
SHERIFF_BACK, SHERIFF_AHEAD = 120, 20  # tokens around deputies in which the sheriff is named
FORMER = frozenset("former retired".split())


def measure_of_counted(setting: Setting, q: Quantity) -> str | None:
    """What the words from number to head say: the longest tail that the lexicon knows, else a nationality."""
    phrase = setting.doc.body[q.number_end : q.end].lower().strip(" -'’").split()
    found = (measure_of_noun(" ".join(phrase[-4:])) if phrase else None) or measure_of_noun(q.unit)
    if found == "personnel" and _is_armed_group(setting, q):
        return "fighters"
    if q.unit == "deputy" and not _is_of_sheriff(setting.doc, q):
        return "people"
    if found == "personnel" and phrase and phrase[0] in FORMER:
        return "people"  # "two former soldiers"
    return found or _portion(setting.doc, q) or ("people" if _names_people(setting, q) else None)


def _is_of_sheriff(doc: Document, q: Quantity) -> bool:
    """Deputies of a sheriff are police, any others sit in an assembly."""
    i = doc.token_at(q.start)
    return not SHERIFF.isdisjoint(doc.lower[max(0, i - SHERIFF_BACK) : i + SHERIFF_AHEAD])


def _portion(doc: Document, q: Quantity) -> str | None:
    """ "Nine crates of rifles": what is in them is counted."""
    i = doc.token_at(q.end - 1) + 1
    if q.unit not in word_class("portion") or doc.lower[i : i + 1] != ["of"]:
        return None
    things = (measure_of_noun(singular(word)) for word in doc.lower[i + 1 : i + 3] if word.isalpha())
    return next((found for found in things if found == "equipment"), None)


def _is_armed_group(setting: Setting, q: Quantity) -> bool:
    """ "Thousands of rebel-front troops": troops of an armed group are fighters."""
    for m in setting.mentions_in(q.start, q.end):
        actor = setting.actors.get(m.actor) if m.actor else None
        if actor is not None and actor.kind == "armed_group":
            return True
    return False


def _names_people(setting: Setting, q: Quantity) -> bool:
    """ "Two Somalis", "200 Republicans": a head noun with a capital is a kind of people."""
    if q.kind != "count" or q.number_end >= q.end:
        return False
    if any(m.form == "nationality" and m.end == q.end for m in setting.mentions_in(q.number_end, q.end)):
        return True
    head = setting.doc.body[q.number_end : q.end].split()[-1:]
    return bool(head) and head[0][0].isupper() and head[0].endswith("s") and not head[0].isupper()
