"""The place that the words of a number's own sentence give: in its phrase, in its clause, or in a clause beside it."""

from __future__ import annotations

import re

from tasks.extract.annotations import Attribution, Mention
from tasks.extract.claim.setting import Setting, nearest
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.aside import in_aside
from tasks.extract.claim.where.located import GENITIVE, before_place, is_state
from tasks.extract.claim.where.place import Place, is_continent
from tasks.extract.claim.where.places import Places, is_end_of_way
from tasks.extract.claim.where.story_place import Where
from tasks.extract.claim.words.nouns import PERSONS, measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class

FRONT = 14  # characters of a sentence in which a place stands in front of all its clauses
FRONT_WORDS = 7  # words of "in the southern port city of"
BESIDE = 50  # characters after a part of a count in which its own place may stand: "three in Mosul"
RIGHT_BEHIND = 4  # characters of "in" between a number and a place
OWNER_BACK = 3  # tokens from an owner's name to the number
JOURNEY_BACK = 3  # tokens from "a visit to" back to the noun
SUBSET = frozenset("them those whom including among include".split())
PARTS = SUBSET | frozenset("other another worst deadliest biggest largest bloodiest".split())
FLEEING = frozenset(("displaced", "attacks"))
WHERE = re.compile(r",? where\b")
WHICH = re.compile(r",? which (?:\w+ ){1,3}$")  # "the force in Kosovo, which numbers 4,600"
MOSTLY = frozenset("mostly mainly many all some most half chiefly largely , originally".split())
CLAUSE = re.compile(
    r"[;:]|,? (?:but|while|whereas|after|when|where|although|though|which|who|including)\b|, and |, with |, (?=in $)"
    r"| and (?=(?:plans?|will|would|has|had|have|is|was|were|are|\w+ed)\b)|\bsince (?:an?|one|the)\b",
    re.IGNORECASE,
)
WORDS = re.compile(r"\w+")
CLOSED = re.compile(
    r", (?:including|among them|(?:none|some|one|two|many|most|all) of (?:them|whom)|who|which|whose)\b[^,;:.]*,"
)  # an aside with both its commas


def place_of(setting: Setting, m: Mention) -> Where:
    return Where(setting.name(m), m.country, m.country or setting.canonical(m))


def place_in_phrase(setting: Setting, counted: Counted) -> Where | None:
    """ "Three Iraqi bases" are in Iraq, "40 Basra policemen" in Basra."""
    q = counted.quantity
    for m in setting.mentions_in(q.number_end, q.end):
        soil = m.form == "nationality" and counted.measure == "sites" and is_state(setting, m)
        if soil or (m.form == "name" and m.type == "place" and not is_state(setting, m)):
            return place_of(setting, m)
    owner = _owner(setting, counted) if counted.measure in ("sites", "parties") else None
    return place_of(setting, owner) if owner is not None else None


def _owner(setting: Setting, counted: Counted) -> Mention | None:
    """ "India's 28 states", "20 of Lima's districts": the land or town that has them."""
    doc, number = setting.doc, setting.doc.token_at(counted.quantity.number_start)
    back = max(counted.sentence.first, number - OWNER_BACK)
    near = setting.mentions_in(doc.starts[back], counted.quantity.end)
    for m in near:
        i = doc.token_at(m.end)
        place = m.type == "place" and m.form == "name" and counted.noun in word_class("soil_unit")
        if place and i < len(doc.lower) and doc.lower[i] in GENITIVE and (i + 1 == number or number < i):
            return m
    return None


def place_in_sentence(
    setting: Setting, counted: Counted, role: str, said: Attribution | None, places: Places
) -> tuple[Place | None, int]:
    """The nearest place of the sentence that can tell, and the clause borders up to it."""
    q = counted.quantity
    start, end = setting.window(counted.sentence, q.start, q.end)
    if counted.like is not None and counted.like.sentence.start == counted.sentence.start:
        end = min(end, q.end + BESIDE)
        start = q.start
    elif counted.measure == "parties":
        start = q.start
    near = nearest(places.between(start, end), q.start, q.end)
    found = [p for p in near if _tells(setting, p, said) and not _is_elsewhere(setting, counted, role, p)]
    if not found:
        return None, 0
    front = next((p for p in reversed(found) if _opens(setting, counted, p)), None)
    told = [p for p in found if _is_told(p, said)]
    if front is not None and told and front not in told:
        found = told  # "In Lima, officials said that 40 soldiers had been hurt in Vell"
    elif front is not None:
        found = [
            p
            for p in found
            if p is front
            or not _is_outside(front, p)
            or (not p.heading and 0 <= p.start - q.end <= RIGHT_BEHIND)
        ]
    best = min(found, key=lambda p: _distance(setting, counted, p))
    return best, max(0, _distance(setting, counted, best)[0])


def _is_told(p: Place, said: Attribution | None) -> bool:
    return said is not None and said.tells(p.start, p.end)


def _opens(setting: Setting, counted: Counted, p: Place) -> bool:
    """ "In Niger, ...": the place that the sentence opens on, in front of all its clauses."""
    before = p.end <= counted.quantity.start and setting.doc.body[p.end : p.end + 1] == ","
    return before and not p.heading and (_is_front(setting, counted, p) or _opens_half(setting, p))


def _opens_half(setting: Setting, p: Place) -> bool:
    """ "..., eight raids; in Iraq, 16 raids": the place that the second half of a sentence opens on."""
    i = before_place(setting.doc, p.start)
    return i > 0 and setting.doc.lower[i - 1] == ";"


def _is_front(setting: Setting, counted: Counted, p: Place) -> bool:
    """ "In Niger", "in the port city of Vell": whether next to nothing stands before the place in its sentence."""
    s = counted.sentence
    if p.start - s.start <= FRONT:
        return True
    at = setting.doc.token_at(p.start)
    return at - s.first <= FRONT_WORDS and all(
        w in word_class("on_the_way") or w in word_class("locating") for w in setting.doc.lower[s.first : at]
    )


def _is_outside(front: Place, p: Place) -> bool:
    """Whether a place cannot be inside of the one that the sentence opens on: "in Niger, 200 help their allies in Mali"."""
    if p.heading or p.state or is_continent(p):
        return True
    return p.country is not None and (not front.state or p.country != front.country)


def _tells(setting: Setting, p: Place, said: Attribution | None) -> bool:
    """Whether a place of the sentence is one of what is told: not where the speaker is or speaks."""
    if said is None or _is_told(p, said):
        return True
    if setting.in_source(p.start):
        return False
    spoken = min((span[0] for span in (said.source, said.cue) if span), default=p.end)
    content = min(s for s, _ in said.content)
    if spoken < content:
        return not spoken <= p.start < content
    return p.start < spoken


def _is_elsewhere(setting: Setting, counted: Counted, role: str, p: Place) -> bool:
    """Where somebody comes from ("a student from Oslo") or is on a visit ("during a trip to Oslo")."""
    doc = setting.doc
    if role != "arrival" and is_end_of_way(doc, p):
        return True
    i = before_place(doc, p.start)
    word = doc.lower[i]
    if word == "from" and i > 0 and p.end <= counted.quantity.start and doc.lower[i - 1][-1:] == "s":
        return True  # "rescuers from Israel pulled out four people"
    if word == "from" and role == "arrival":
        return True  # "sent 300 soldiers from Vell to the border"
    if word == "from" and i > 0 and p.start > counted.quantity.end and doc.lower[i - 1] in MOSTLY:
        return True  # "survivors, mostly from Sudan"
    fleeing = counted.measure in FLEEING and not _is_origin(counted, i)
    if word == "from" and i > 0 and role != "departure" and not fleeing:
        return measure_of_noun(singular(doc.lower[i - 1])) in PERSONS or p.start > counted.quantity.end
    journey = doc.lower[max(0, i - JOURNEY_BACK) : i]
    return word == "to" and role != "arrival" and not word_class("journey").isdisjoint(journey)


def _is_origin(counted: Counted, preposition: int) -> bool:
    """ "9,000 refugees from Mali": where they come from, not where they are."""
    return preposition == counted.last and counted.noun is not None and counted.befallen is None


def is_part_of(setting: Setting, counted: Counted, p: Place) -> bool:
    """Whether a place belongs to a part of what is counted: "four explosions, including one at the mill"."""
    return p.start > counted.quantity.end and not PARTS.isdisjoint(_words_between(setting, counted, p))


def _words_between(setting: Setting, counted: Counted, p: Place) -> list[str]:
    """The words from a number to a place after it, without asides that are closed before it."""
    return WORDS.findall(CLOSED.sub(" ", setting.doc.body[counted.quantity.end : p.start].lower()))


def _distance(setting: Setting, counted: Counted, p: Place) -> tuple[int, int, int]:
    """Clause borders between the number and the place, what stands before after what follows, then characters."""
    q = counted.quantity
    low, high = (q.end, p.start) if p.start >= q.start else (p.end, q.start)
    between = CLOSED.sub(" ", setting.doc.body[low:high]) if low < high else ""
    borders = len(CLAUSE.findall(between)) + in_aside(
        setting.doc.body, counted.sentence, p.start, p.end, q.start
    )
    if counted.like is None and p.start > q.end:
        borders += not SUBSET.isdisjoint(_words_between(setting, counted, p))
    if p.end <= q.start and borders == 1 and WHERE.match(setting.doc.body, p.end):
        borders = -1  # "to Guinea, where 120,000 refugees live"
    elif p.end <= q.start and borders == 1 and WHICH.match(setting.doc.body[p.end : q.start]):
        borders = 0
    elif p.end <= q.start and _is_front(setting, counted, p):
        borders = 0  # "Near Homs, two strikes ...; destroyed three trucks"
    return borders, int(p.start < q.start), len(between)
