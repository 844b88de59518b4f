"""The places of a story at which something is or happens, with nested ones ("Azra village in Logar") and lists as one."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from tasks.extract.annotations import Mention
from tasks.extract.claim.located import CALLED, GENITIVE, HOUSE, is_located, is_state
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words import word_class
from tasks.extract.document import Document

MEMORY = 30  # places that a reader remembers
GAP = 5  # tokens between the names of a nested place or of a list
FAR = 14  # the same with a distance: "Vell, about 45 km (28 miles) south of Basra"
AROUND = frozenset("about some around roughly from of ( ) -".split())
EMBASSY = frozenset(("embassy", "consulate", "mission"))
SEAT = 10  # tokens from "researchers from" to where they sit
SPEECH = 60  # characters from a cue to the place of the speech: "told a meeting of mayors in"
INNER = frozenset("port city town village resort suburb".split())
HEADING = frozenset("to into from toward towards".split())


@dataclass(slots=True)
class Place:
    """Characters `start:end` from the first of its names to the last, the name of the innermost (or of all members of
    a list, in the text's order), its country where known, whether it is a whole state, its name for comparing, and
    whether what it lies in is named with it, and by which name; whether it is a house or a ground, whether it is
    where something goes to, and whether it is but a part of a state, not named by itself ("eastern Sudan")."""

    start: int
    end: int
    name: str
    country: str | None
    state: bool
    key: str
    nested: bool = False
    outer: str | None = None
    outer_key: str | None = None
    facility: bool = False
    heading: bool = False
    part: bool = False


class Places:
    """The places of a story in text order."""

    __slots__ = ("_starts", "all")

    def __init__(self, setting: Setting) -> None:
        self.all = _find(setting)
        self._starts = [p.start for p in self.all]

    def last_before(self, position: int) -> list[Place]:
        """The places named before `position`, the last one first; as many as a reader remembers."""
        i = bisect_left(self._starts, position)
        return self.all[max(0, i - MEMORY) : i][::-1]

    def between(self, start: int, end: int) -> list[Place]:
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _find(setting: Setting) -> list[Place]:
    out: list[Place] = []
    before: Mention | None = None
    for m in setting.mentions:
        if m.form == "nationality":
            if _names_soil(setting, m):
                out.append(as_place(setting, m))
                before = m
        elif m.form == "name" and (m.type == "place" or _is_facility(m) or _lies(setting, m)):
            joined = _joined(setting, out, before, m) if before is not None else False
            if not joined and is_located(setting, m):
                out.append(as_place(setting, m))
            before = m
    return out


def as_place(setting: Setting, m: Mention) -> Place:
    name = setting.name(m)
    head, _, last = name.rpartition(" ")
    if head and last in word_class("kind_of_place"):
        name = head  # "Karrada neighborhood"
    place = Place(m.start, m.end, name, m.country, is_state(setting, m), setting.canonical(m))
    _complete(setting, place, m)
    place.facility = place.name.rpartition(" ")[2].lower() in word_class("facility")
    i = setting.doc.token_at(m.start) - 1
    while i > 0 and setting.doc.lower[i] in word_class("on_the_way"):
        i -= 1
    place.heading = i >= 0 and setting.doc.lower[i] in HEADING
    return place


def _complete(setting: Setting, place: Place, m: Mention) -> None:
    """ "Eastern Sudan" is but a part of the state, "the Arena shopping mall" is a house."""
    doc, i, j = setting.doc, setting.doc.token_at(m.start), setting.doc.token_at(m.end)
    word = doc.lower[i] if m.head and m.start < m.head[0] else doc.lower[i - 1] if i else ""
    if place.state and m.form == "name" and word in word_class("compass"):
        place.outer, place.outer_key = place.name, m.country or place.key
        place.name = place.key = f"{word} {place.name}"
        place.state, place.part = False, True
        return
    if m.country is not None or place.state:
        return
    for k in range(j, min(j + HOUSE, len(doc.words))):
        if not doc.words[k].islower() or doc.words[k] in word_class("after_noun"):
            return
        if doc.lower[k] in word_class("facility"):
            place.name = place.key = f"{place.name} {' '.join(doc.words[j : k + 1])}"
            return


def _is_facility(m: Mention) -> bool:
    """ "At the Lotus Temple": a house of a body is a place; an embassy is but what its town has."""
    last = m.text.rpartition(" ")[2].lower()
    return m.type == "organization" and last in word_class("facility") and last not in EMBASSY


def _lies(setting: Setting, m: Mention) -> bool:
    """ "Near Al Waha, two strikes": somebody unknown who is only ever at, in or near is a place that nobody knew; so is
    one whose house it is: "at the Arena mall"."""
    actor = setting.actors.get(m.actor) if m.actor else None
    if actor is None or actor.kind not in ("person", "other") or actor.roles or actor.id.endswith("-people"):
        return False
    doc = setting.doc
    i, j = doc.token_at(m.start) - 1, doc.token_at(m.end)
    before = doc.lower[i] if i >= 0 else ""
    after = doc.lower[j] if j < len(doc.lower) else ""
    if before == "of":
        return i > 0 and doc.lower[i - 1] in word_class("place_noun")
    if before == "near" or (before == "the" and _is_house(doc, j)):
        return True
    return before in ("in", "at", "outside", "struck") and after not in GENITIVE and not actor.gender


def _is_house(doc: Document, i: int) -> bool:
    """ "The Vell gas plant": whether the words from token `i` on end in the noun of a house or a ground."""
    for word in doc.words[i : i + HOUSE]:
        if word in word_class("facility"):
            return True
        if not word.isalpha() or word in word_class("after_noun"):
            return False
    return False


def _names_soil(setting: Setting, m: Mention) -> bool:
    """ "Egyptian cities", "Israeli territory": a part of the state."""
    doc = setting.doc
    i = doc.token_at(m.end)
    if i + 2 < len(doc.words) and doc.lower[i + 1] == "of" and doc.words[i + 2][0].isupper():
        return False  # "the Mexican town of Tultepec"
    return i < len(doc.words) and doc.lower[i] in word_class("soil") and is_state(setting, m)


def _joined(setting: Setting, out: list[Place], before: Mention, m: Mention) -> bool:
    """Whether `m` belongs to the place before: as what it lies in, as its part, or as a further member of a list."""
    if not out or out[-1].end != before.end:
        return False
    doc, last = setting.doc, out[-1]
    i, j = doc.token_at(before.end), doc.token_at(m.start)
    between = _between(doc, last, i, j)
    if not between:
        return False
    soil = before.form == "nationality" and between[0] in word_class("soil")
    if (soil and between[1:] in ([], [","])) or (between[0] in INNER and between[1:] == ["of"]):
        _go_in(setting, last, m)  # "the Somali capital, Mogadishu", "the Black Sea port of Poti"
        last.end = m.end
    elif between[0] in GENITIVE and (len(between) <= 2 or (between[1] in CALLED and between[2:] == [","])):
        if not last.nested:
            _go_in(setting, last, m)
        last.end = m.end
    elif between == ["and"] or between == [",", "and"] or (between == [","] and _list_goes_on(doc, m)):
        _add(setting, last, m, " and " if "and" in between else ", ")
    elif between == [","] or all(w in word_class("nesting") for w in between) or _is_distance(between):
        last.country = m.country or last.country
        if not last.nested:
            last.outer, last.outer_key = setting.name(m), setting.canonical(m)
        last.end, last.nested = m.end, True
    else:
        return False
    return True


def _between(doc: Document, last: Place, i: int, j: int) -> list[str]:
    """The words between two names, without the noun of the house that the first is; none where they are too many."""
    for k in range(i, min(j, i + HOUSE)):
        if last.facility and doc.lower[k] in word_class("facility"):
            i = k + 1
    between = doc.lower[i:j]
    return between if len(between) <= (GAP if word_class("length").isdisjoint(between) else FAR) else []


def _is_distance(between: list[str]) -> bool:
    """ "Vell, about 45 km (28 miles) south of Basra"."""
    known = word_class("nesting") | word_class("length") | AROUND
    return not word_class("length").isdisjoint(between) and all(w in known or w[0].isdigit() for w in between)


def _list_goes_on(doc: Document, m: Mention) -> bool:
    """Whether another member of a list follows: "in Basra, Mosul and Erbil"."""
    i = doc.token_at(m.end)
    following = doc.words[i : i + 3]
    return "and" in following and any(w[0].isupper() for w in following)


def _go_in(setting: Setting, last: Place, m: Mention) -> None:
    """ "Baghdad's Karrada quarter": the second is the inner one."""
    last.name, last.key, last.state = setting.name(m), setting.canonical(m), False
    last.country = m.country or last.country


def _add(setting: Setting, last: Place, m: Mention, link: str) -> None:
    last.name = last.name.replace(" and ", ", ") + link + setting.name(m)
    last.key = f"{last.key}, {setting.canonical(m)}"
    last.end = m.end
    last.country = last.country if last.country == m.country else None


def is_speakers(setting: Setting, p: Place) -> bool:
    """Whether a place is where somebody speaks or comes from, not what is told."""
    return setting.in_source(p.start) or is_spoken_at(setting, p) or _is_seat(setting, p)


def _is_seat(setting: Setting, p: Place) -> bool:
    """ "Researchers from the university in Lima": where those who find out sit."""
    i = setting.doc.token_at(p.start)
    return not word_class("finding_out").isdisjoint(setting.doc.lower[max(0, i - SEAT) : i])


def is_spoken_at(setting: Setting, p: Place) -> bool:
    """ "Told a meeting of mayors in Lima that", "said in Lima"."""
    for a in setting.attributions_near(p.start, p.end):
        if not a.speech or a.cue is None or any(s <= p.start and p.end <= e for s, e in a.content):
            continue
        if 0 <= p.start - a.cue[1] <= SPEECH:
            return True
    return False
