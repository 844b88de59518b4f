"""Whether a number of which no verb says more is a level: those who belong to somebody, are somewhere, or turned out."""

from __future__ import annotations

from itertools import pairwise

from tasks.extract.claim.what.at_it import is_at_it
from tasks.extract.claim.what.befalling import is_number
from tasks.extract.claim.what.body import is_strong
from tasks.extract.claim.what.measure import Counted, is_kin
from tasks.extract.claim.what.past_aside import past_aside
from tasks.extract.claim.words.clause_words import HAVING
from tasks.extract.claim.words.nouns import ARMED, measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

POSSESSORS = frozenset("its their his her our my your whose".split())
DETERMINERS = frozenset("the these those all".split())
BE = frozenset("was were is are be been remained remain 're".split())
OWNED = frozenset("sites equipment personnel fighters parties people".split())
KNOWN = frozenset("sites equipment personnel people".split())  # which "the eight" tells as all that there are
THERE = 7  # tokens of "there are believed to be anywhere"
NEARLY = frozenset("anywhere somewhere from between".split())
EXISTING = frozenset("is are was were be been".split())
BEING = frozenset(("be", "been"))
RAISING = 5  # tokens of "are now believed to be"
AMONG_BACK = 8  # tokens from "among" to "were"
MOVING = frozenset("personnel fighters people equipment".split())  # who and what can be aboard
WHOLES = KNOWN | {"displaced", "fighters", "detained", "other"}
LIMITING = frozenset("only just some about the".split())
WHOLE = POSSESSORS | DETERMINERS
ALREADY = ("already", "now", "still", "currently")
SMALL = 3  # so many people or fewer, told with "the", are those told of before
ON_BOARD = frozenset("aboard board carrying".split())
PAST_BE = frozenset("was were had".split())
ABOARD_BACK, ABOARD_AHEAD = 8, 5  # tokens between "carrying" or "on board" and the number
CROWD = 100
NUMBER_BACK = 10  # tokens from "the number of" or "the turnout" to the number


def is_level(doc: Document, counted: Counted) -> bool:
    """Whether the phrase itself says that so many there are."""
    if counted.befallen is not None:
        return False
    return (
        _is_owned(doc, counted)
        or is_kin(doc, counted.sentence, counted.first)
        or counted.noun in word_class("offspring")
        or _is_among(doc, counted)
        or is_number_of(doc, counted)
        or _is_whole(doc, counted)
        or _is_somewhere(doc, counted)
        or is_at_it(doc, counted)
        or _is_body_with(doc, counted)
        or is_strong(doc, counted.quantity)
        or _is_crowd(doc, counted)
    )


def is_given(doc: Document, counted: Counted) -> bool:
    """Whether the phrase tells as known what is planned, asked or denied of it: "back up the thousands already there",
    "would not visit any of the eight sites", "cut from 5,200"."""
    i = counted.first - 1
    if counted.last < counted.sentence.last and doc.lower[counted.last] in ALREADY:
        return True
    if i >= counted.sentence.first and doc.lower[i] == "from":
        return True
    return _is_owned(doc, counted) or _is_whole(doc, counted)


def _is_owned(doc: Document, counted: Counted) -> bool:
    """ "Its 300 soldiers", "the king's eight palaces", "eight of the king's palaces"."""
    if counted.measure not in OWNED:
        return False
    i = counted.first - 1
    if i >= counted.sentence.first and (doc.lower[i] in POSSESSORS or doc.lower[i] in ("'s", "’s")):
        return True
    if counted.measure not in ("sites", "equipment"):
        return False  # "ten of his men" are some, and no level
    number_end = doc.token_at(counted.quantity.number_end - 1) + 1
    inside = doc.lower[number_end : counted.last]
    return inside[:1] == ["of"] and not (POSSESSORS | {"'s", "’s"}).isdisjoint(inside)


def _is_whole(doc: Document, counted: Counted) -> bool:
    """ "The eight sites", "any of the 300 soldiers": known as so many; two of them named before are no level."""
    if counted.measure not in KNOWN or counted.first <= counted.sentence.first:
        return False
    if counted.measure in ("personnel", "people") and (counted.quantity.lower or 0) <= SMALL:
        return False
    number = doc.token_at(counted.quantity.number_start)
    before = doc.lower[max(counted.sentence.first, counted.first - 1) : number]
    return not DETERMINERS.isdisjoint(before) and "other" not in before


def is_whole_of_part(doc: Document, counted: Counted) -> bool:
    """ "900 of the 5,000 soldiers", "one of only three doctors": the number behind tells how many there are."""
    if counted.measure not in WHOLES:
        return False
    before = doc.lower[max(counted.sentence.first, counted.first - 3) : counted.first]
    if before[-2:] == ["one", "of"] or (before[:2] == ["one", "of"] and before[-1] in LIMITING):
        return True
    i = doc.token_at(counted.quantity.number_start) - 2
    return (
        i > counted.sentence.first
        and doc.lower[i] == "of"
        and doc.lower[i + 1] in WHOLE
        and is_number(doc, i - 1)
    )


def is_ones_child(doc: Document, counted: Counted) -> bool:
    """ "Her two sons came home": so many she has, whatever they do."""
    i = counted.first - 1
    return counted.noun in word_class("offspring") and i >= 0 and doc.lower[i] in POSSESSORS


def is_left_over(doc: Document, counted: Counted) -> bool:
    """ "Has 13,000 troops left", "there are nine men left", "with nine men left": so many remain."""
    if doc.lower[counted.last : counted.last + 1] != ["left"]:
        return False
    i = counted.first - 1
    while i > counted.sentence.first and doc.lower[i] in word_class("before_remaining"):
        i -= 1
    if i < counted.sentence.first:
        return False
    return doc.lower[i] in HAVING or doc.lower[i] == "with" or doc.lower[i - 1] == "there"


def is_number_of(doc: Document, counted: Counted) -> bool:
    """ "The turnout was 9,000", "put the number of guests at 40", where no noun follows the number."""
    if counted.quantity.unit is not None:
        return False
    first = max(counted.sentence.first, counted.first - NUMBER_BACK)
    # "A total of 115 dead and 30,000 displaced": the total is of the dead.
    first = max((k + 1 for k in range(first, counted.first) if is_number(doc, k)), default=first)
    before = doc.lower[first : counted.first]
    return not (word_class("numbering") | word_class("crowd")).isdisjoint(before)


def _is_somewhere(doc: Document, counted: Counted) -> bool:
    """ "300 soldiers in Mali", "nine people were at the bus stop"."""
    s, last = counted.sentence, past_aside(doc, counted)
    if doc.lower[last : last + 2] in (["of", "them"], ["of", "whom"]):
        last += 2
    if last >= s.last:
        return False
    places = word_class("being_at")
    if counted.measure == "personnel" and doc.lower[last] in places:
        return True
    be = next((i for i in range(last, min(s.last - 1, last + RAISING)) if doc.lower[i] in BEING), last)
    if be > last and not all(w in BE or w in word_class("raising") for w in doc.lower[last:be]):
        return False
    at = be + 1 + (doc.lower[be + 1 : be + 2] != [] and doc.lower[be + 1] in ALREADY)
    return at < s.last and (be > last or doc.lower[be] in BE) and doc.lower[at] in places


def is_aboard(doc: Document, counted: Counted) -> bool:
    """ "A bus with 40 monks left the road", "the union, with 300 members, left": what the whole does, they do not."""
    i, after = counted.first - 1, doc.lower[counted.last : counted.last + 2]
    if (
        counted.measure not in MOVING
        or i <= counted.sentence.first
        or doc.lower[i] not in ("with", "carrying")
    ):
        return False
    if doc.lower[i - 1] in word_class("laden"):
        return True
    if after[:1] in (["inside"], ["aboard"]) or after == ["on", "board"]:
        return True
    member = counted.noun in word_class("belonging") and counted.measure == "people"
    return member or measure_of_noun(singular(doc.lower[i - 1])) == "equipment"


def was_aboard(doc: Document, counted: Counted) -> bool:
    """ "The ferry was carrying 90 passengers", "there were nine Danes on board": when it happened."""
    if counted.measure != "people":
        return False
    s, first = counted.sentence, max(counted.sentence.first, counted.first - ABOARD_BACK)
    if ("there", "were") in pairwise(doc.lower[first : counted.first]):
        return True
    near = doc.lower[first : min(s.last, counted.last + ABOARD_AHEAD)]
    return not ON_BOARD.isdisjoint(near) and not PAST_BE.isdisjoint(near)


def is_population(doc: Document, counted: Counted) -> bool:
    """ "Vell, a town of 9,000, fell in May": so many live there."""
    i = counted.first - 2
    place = i >= counted.sentence.first and doc.lower[i] in word_class("settlement") | word_class("populous")
    return place and counted.measure == "people" and doc.lower[i + 1] == "of"


def existing(doc: Document, counted: Counted) -> tuple[int, int] | None:
    """The characters of "there are", up to the number: "there may still be 300 rebels left", "there could be anywhere from 200
    to 300"."""
    if counted.measure not in WHOLES:
        return None
    first = max(counted.sentence.first, counted.first - THERE)
    words = doc.lower[first : counted.first]
    if "there" not in words:
        return None
    there = words.index("there")
    between = words[there + 1 :]
    if EXISTING.isdisjoint(between) or not all(
        w in EXISTING or w in word_class("raising") for w in between if w not in NEARLY
    ):
        return None
    return doc.starts[first + there], doc.ends[counted.first - 1]


def _is_body_with(doc: Document, counted: Counted) -> bool:
    """ "A force with 6,000 men", "a union of 900 members", "the first ally, with 1,200 soldiers"."""
    i = counted.first - 1
    if i <= counted.sentence.first or doc.lower[i] not in ("with", "of", "at"):
        return False
    if doc.lower[i] == "at":  # "which at 900 men is the largest"
        return counted.measure == "personnel" and doc.lower[i - 1] in (",", "which", "that")
    armed = counted.measure in ARMED  # "has ringed the town with two battalions"
    contributes = doc.lower[i] == "with" and armed and doc.lower[i - 1] not in word_class("reciprocal")
    return contributes or doc.lower[i - 1] in word_class("body_of_people")


def _is_crowd(doc: Document, counted: Counted) -> bool:
    """ "Hundreds of students blocked a road": a crowd that does something is a turnout."""
    q = counted.quantity
    if counted.measure != "people" or q.hedge != "vague" or (q.lower or 0) < CROWD:
        return False
    return counted.first == counted.sentence.first or doc.lower[counted.first - 1] in (
        ",",
        "and",
        "that",
        "said",
    )


def _is_among(doc: Document, counted: Counted) -> bool:
    """ "Among the passengers were six Danes"."""
    i = counted.first - 1
    if i <= counted.sentence.first or doc.lower[i] not in BE:
        return False
    return "among" in doc.lower[max(counted.sentence.first, i - AMONG_BACK) : i]
