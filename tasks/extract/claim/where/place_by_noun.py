"""The place told by its noun: "the country", "at the monastery", "across the city", for the one named last before."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.where.group_place import listed
from tasks.extract.claim.where.kind_of_place import is_called
from tasks.extract.claim.where.located import is_state
from tasks.extract.claim.where.place import Place
from tasks.extract.claim.where.places import Places, as_place
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence

BEFORE, BEHIND = 40, 18  # tokens before and after a number in which "at the temple" may stand
TOWN_BACK = 400  # characters before "the city" in which its name may stand
AT = frozenset("at in near of outside inside to from across throughout around within".split())


def place_by_noun(setting: Setting, counted: Counted, places: Places) -> Place | None:
    """ "200 monks live at the monastery": the last place whose name says what it is; "the town" is the last town."""
    before = range(max(counted.sentence.first, counted.first - BEFORE), counted.first)
    return noun_behind(setting, counted, places) or _told(setting, counted.sentence, before, places)


def noun_behind(setting: Setting, counted: Counted, places: Places) -> Place | None:
    """The same, told behind the number: "the 60 monks who live in the country"."""
    s = counted.sentence
    return _told(setting, s, range(counted.last, min(s.last, counted.last + BEHIND)), places)


def _told(setting: Setting, s: Sentence, tokens: range, places: Places) -> Place | None:
    doc = setting.doc
    for i in tokens:
        if doc.lower[i] != "the" or i + 1 >= s.last or i == s.first or not _is_at(doc, i - 1):
            continue
        noun = doc.lower[i + 1]
        several = setting.quantities_in(doc.starts[i + 1], doc.ends[i + 1])
        if several and several[0].unit in word_class("listed_place"):
            return listed(several[0], places)  # "in the two regions"
        if noun in ("country", "nation"):
            return _last_country(setting, places, doc.starts[i])
        if any(noun in word_class(kind) for kind in ("facility", "settlement", "region", "land")):
            found = _last_called(places, noun, doc.starts[i]) or _last_town(setting, noun, doc.starts[i])
            if found is not None:
                return found
    return None


def _is_at(doc: Document, i: int) -> bool:
    """ "In the country", "in the south of the country"."""
    return doc.lower[i] in AT or (doc.lower[i] == "of" and doc.lower[i - 1] in word_class("place_noun"))


def _last_country(setting: Setting, places: Places, before: int) -> Place | None:
    """ "The country": the state named last, one where something is before one to which something goes; else that in
    which the place named last lies."""
    named = places.last_before(before)
    found = next((p for p in named if p.state and not p.heading), None) or next(
        (p for p in named if p.state), None
    )
    if found is not None:
        return found
    for p in named:
        state = setting.state_of(p.country) if p.country else None
        if state is not None:
            return replace(p, name=state.name, key=p.country or state.name, state=True)
    return None


def _last_called(places: Places, noun: str, before: int) -> Place | None:
    """The last place whose name ends in the noun, or which is what the noun says: a town, a part of a state."""
    part, house = noun in word_class("region"), noun in word_class("facility")
    for p in places.last_before(before):
        if p.name.lower().endswith(noun) or (part and p.part):
            return p
        if not (house or p.state or p.facility or p.part) and is_called(p.kind, noun):
            return p
    return None


def _last_town(setting: Setting, noun: str, before: int) -> Place | None:
    """ "Its Lima office ... across the city": the last place named at all, where the story is nowhere yet."""
    if noun not in word_class("settlement"):
        return None
    near = setting.mentions_in(max(0, before - TOWN_BACK), before)
    named = [m for m in near if m.form == "name" and m.type == "place" and not is_state(setting, m)]
    return as_place(setting, named[-1]) if named else None
