"""The places of a story at which something is or happens; nested ones and lists count as one."""

from __future__ import annotations

from bisect import bisect_left

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.where.kind_of_place import kind_of
from tasks.extract.claim.where.located import (
    GENITIVE,
    HOUSE,
    before_place,
    is_called_place,
    is_located,
    is_state,
)
from tasks.extract.claim.where.place import Place
from tasks.extract.claim.where.place_names import take_in
from tasks.extract.claim.words.nouns import PERSONS, measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

MEMORY = 30  # places that a reader remembers
EMBASSY = frozenset(("embassy", "consulate", "mission"))
COUNTS = 3  # tokens from the seat of a body to "has counted"
SEAT = 10  # tokens from "researchers from" to where they sit
SPEECH = 60  # characters from a cue to the place of the speech: "told a meeting of mayors in"
WAY_BACK = 4  # tokens from "to" to the noun of a way: "the road from San Juan to"
AT = frozenset("in at outside struck behind beyond".split())
HEADING = frozenset("to into from toward towards".split())


class Places:
    """The places of a story in text order, those named and those told by `others`."""

    __slots__ = ("_starts", "all")

    def __init__(self, setting: Setting, others: list[Place]) -> None:
        self.all = sorted([*_find(setting), *others], key=_start)
        self._starts = [p.start for p in self.all]

    def last_before(self, position: int) -> list[Place]:
        """The places named before `position`, the last one first; as many as a reader remembers."""
        i = bisect_left(self._starts, position)
        return self.all[max(0, i - MEMORY) : i][::-1]

    def between(self, start: int, end: int) -> list[Place]:
        return self.all[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def _start(p: Place) -> int:
    return p.start


def _find(setting: Setting) -> list[Place]:
    out: list[Place] = []
    before: Mention | None = None
    for m in setting.mentions:
        if m.form == "nationality":
            if _names_soil(setting, m):
                if before is None or before.form != m.form or not take_in(setting, out, before, m):
                    out.append(as_place(setting, m))
                before = m
        elif m.form == "name" and (m.type == "place" or _is_facility(m) or _lies(setting, m)):
            joined = take_in(setting, out, before, m) if before is not None else False
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
    place.kind = kind_of(setting, m)
    if (
        m.text != name
        and m.text.startswith(f"{name} ")
        and m.text.rpartition(" ")[2] in word_class("facility")
    ):
        place.outer, place.outer_key = name, place.key  # "the Moscow metro"
        place.name = place.key = m.text
    _complete(setting, place, m)
    house, _, town = place.name.partition(" of ")
    place.facility = house.rpartition(" ")[2].lower() in word_class("facility")
    if place.facility and town:
        place.outer = place.outer_key = town  # "the Central Hospital of Vell"
    i = before_place(setting.doc, m.start)
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
    if is_called_place(doc, j):
        return True
    if before == "of":
        return i > 0 and (
            doc.lower[i - 1] in word_class("place_noun") or doc.lower[i - 1] in word_class("facility")
        )
    if before == "near" or (before == "the" and _is_house(doc, j)):
        return True
    return before in AT and after not in GENITIVE and not actor.gender


def _is_house(doc: Document, i: int) -> bool:
    """ "The Vell gas plant": whether the words from token `i` on end in the noun of a house or a ground."""
    for word in doc.words[i : i + HOUSE]:
        if word in word_class("facility"):
            return True
        if not word.isalpha() or word in word_class("after_noun"):
            return False
    return False


def _names_soil(setting: Setting, m: Mention) -> bool:
    """ "Egyptian cities", "Israeli territory", "the Kenyan and Malian coasts": a part of the state; "a mostly Turkmen town"
    is not."""
    doc = setting.doc
    i = doc.token_at(m.start)
    if i > 0 and doc.lower[i - 1] in word_class("predominantly"):
        return False
    i = doc.token_at(m.end)
    if doc.lower[i : i + 1] == ["and"] and doc.words[i + 1 : i + 2] != doc.lower[i + 1 : i + 2]:
        i += 2
    if i + 2 < len(doc.words) and doc.lower[i + 1] == "of" and doc.words[i + 2][0].isupper():
        return False  # "the Mexican town of Tultepec"
    if i >= len(doc.words) or not is_state(setting, m):
        return False
    return doc.lower[i] in word_class("soil") or not word_class("of_whole_state").isdisjoint(
        doc.lower[i : i + 2]
    )


def is_speakers(setting: Setting, p: Place) -> bool:
    """Whether a place is where somebody speaks or comes from, not what is told."""
    return setting.in_source(p.start) or is_spoken_at(setting, p) or _is_seat(setting, p)


def _is_seat(setting: Setting, p: Place) -> bool:
    """ "Researchers from the university in Lima", "the Grain Board in Lima has counted": where those who find out sit."""
    doc, i = setting.doc, setting.doc.token_at(p.start)
    after = doc.token_at(p.end - 1) + 1
    near = doc.lower[after : after + COUNTS]
    if (
        not word_class("counting_up").isdisjoint(near)
        and doc.lower[i - 1 : i] == ["in"]
        and doc.words[i - 2][0].isupper()
    ):
        return True
    return not word_class("finding_out").isdisjoint(setting.doc.lower[max(0, i - SEAT) : i])


def is_spoken_at(setting: Setting, p: Place) -> bool:
    """ "Told a meeting of mayors in Lima that", "said in Lima"."""
    for a in setting.attributions_near(p.start, p.end):
        if not a.speech or a.cue is None or a.tells(p.start, p.end):
            continue
        if 0 <= p.start - a.cue[1] <= SPEECH:
            return True
    return False


def is_end_of_way(doc: Document, p: Place) -> bool:
    """ "The road from Lima to Cuzco", "a bus to Cuzco": places that a way links, at neither of which it is; what is on
    "the road to Cuzco" is near it."""
    i = before_place(doc, p.start)
    if i > 0 and doc.lower[i] in ("toward", "towards"):
        return True
    if i < 1 or doc.lower[i] not in ("from", "to"):
        return False
    if doc.lower[i - 1] in word_class("carrier") or (
        doc.lower[i] == "from" and doc.lower[i - 1] in word_class("way")
    ):
        return True
    behind = doc.lower[max(0, i - WAY_BACK) : i]
    return "from" in behind and not (word_class("way") | word_class("carrier")).isdisjoint(behind)


def is_origin(doc: Document, p: Place) -> bool:
    """ "A student from Norway": the state that somebody comes from; those from a town may have been there."""
    i = doc.token_at(p.start)
    i -= i > 0 and doc.lower[i - 1] == "the"
    if not p.state or i < 2 or doc.lower[i - 1] != "from":
        return False
    return measure_of_noun(singular(doc.lower[i - 2])) in PERSONS
