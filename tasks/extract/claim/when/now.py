"""What is so when a story is published: what it tells with "now" or in the present tense, and how many live in a town."""

from __future__ import annotations

from itertools import pairwise

from tasks.extract.claim.telling import Telling
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.presence import is_population
from tasks.extract.claim.when.tense import is_backshifted, is_perfect, is_present, is_still
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

NOW_BACK = 3  # tokens from "now numbers" to the number
UP_TO = frozenset("until till by from since before just right".split())
LYING = frozenset("is are was were remain remains".split())
IN_CARE = frozenset("in at under being recovering undergoing".split())
CARE_AHEAD = 24  # tokens from the number of the wounded to "remain in hospital"
ACCUSED = frozenset("people personnel fighters".split())
BORDERS = frozenset("; : . ? !".split())
WAY_AHEAD = 5  # tokens from a number to the "way" that they are on
VERB_AHEAD = 16  # tokens from a number to the verb of the list that it stands in


def is_told_as_now(doc: Document, telling: Telling) -> bool:
    """Whether the words beside the number say that so it stands now, whatever other time the sentence has: "began in May
    and now has 900 soldiers", "a town of 9,000", "six of those hurt on Sunday remain in hospital"."""
    counted = telling.counted
    if is_population(doc, counted):
        return True
    if counted.measure == "injured":
        return _is_in_care(doc, counted)
    return telling.role in ("stock", "other") and counted.befallen is None and _is_beside_now(doc, counted)


def is_so_now(doc: Document, telling: Telling) -> bool:
    """ "Two suspects have been arrested", "9,000 have fled", "four are still missing", "300 men are fighting the fire": so
    it stands at publication, not on the day of the event."""
    counted = telling.counted
    if counted.measure == "detained":
        told = is_perfect(doc, counted) or is_present(doc, counted)
        return (counted.befallen is not None and told) or _is_in_custody(doc, counted)
    if _is_accused(doc, counted) or _is_under_way(doc, counted):
        return True
    if counted.measure == "missing":
        return is_present(doc, counted) or is_backshifted(doc, counted, telling.said)
    if counted.measure == "injured":
        return is_still(doc, counted)
    if counted.measure == "displaced":
        return is_perfect(doc, counted) or is_present(doc, counted)
    if telling.role != "other" or counted.befallen is not None:
        return False
    if is_present(doc, counted) or is_perfect(doc, counted) or _is_of_present_list(doc, counted):
        return True
    return (
        doc.lower[counted.last] in word_class("doing_now") if counted.last < counted.sentence.last else False
    )


def _is_beside_now(doc: Document, counted: Counted) -> bool:
    """ "Now has 300 soldiers", "the 300 soldiers now in the valley"; but not "until now"."""
    s, first, last = counted.sentence, counted.first, counted.last
    beside = [*range(max(s.first, first - NOW_BACK), first), *range(last, min(s.last, last + 1))]
    return any(doc.lower[i] == "now" and doc.lower[i - 1] not in UP_TO for i in beside if i > s.first)


def _is_in_care(doc: Document, counted: Counted) -> bool:
    """ "Seven of the wounded were in intensive care", "the 60 people being treated", "over 60 of those hurt remain in
    hospital": how those stand that were counted before, not when they were hurt."""
    part = "of" in doc.lower[counted.first : counted.last + 1]
    after = doc.lower[counted.last : min(counted.sentence.last, counted.last + CARE_AHEAD)]
    if after[:1] == ["being"] and doc.lower[counted.first - 1] in ("the", "of"):
        return not word_class("in_care").isdisjoint(after)
    for i, word in enumerate(after[:-1]):
        if word in BORDERS or word == "but":
            return False
        if word in LYING:
            lying = word.startswith("remain") or (part and after[i + 1] in IN_CARE)
            return lying and not word_class("in_care").isdisjoint(after[i + 1 :])
    return False


def _is_in_custody(doc: Document, counted: Counted) -> bool:
    """ "Six suspects in the case are known to be in custody"."""
    after = doc.lower[counted.last : min(counted.sentence.last, counted.last + VERB_AHEAD)]
    verb = next(
        (i for i, word in enumerate(after) if word in ("are", "remain") or word in BORDERS), len(after)
    )
    return after[verb : verb + 1] in (["are"], ["remain"]) and not word_class("custody").isdisjoint(
        after[verb:]
    )


def _is_accused(doc: Document, counted: Counted) -> bool:
    """ "Another eight suspects, one of them a clerk, have been charged", "two men are wanted": how it stands with them."""
    if counted.measure not in ACCUSED:
        return False
    after = doc.lower[counted.last : min(counted.sentence.last, counted.last + VERB_AHEAD)]
    for i, word in enumerate(after):
        if word in BORDERS or word in ("that", "who", "and"):
            return False
        if word in ("are", "have") or after[i : i + 2] == ["were", "being"]:
            return not word_class("accused").isdisjoint(after[i + 1 : i + 4])
    return False


def _is_under_way(doc: Document, counted: Counted) -> bool:
    """ "Two more ships were on their way", "a rescue team of 60 was en route"."""
    after = doc.lower[counted.last : min(counted.sentence.last, counted.last + WAY_AHEAD)]
    return "way" in after[after.index("on") :] if "on" in after else ("en", "route") in pairwise(after)


def _is_of_present_list(doc: Document, counted: Counted) -> bool:
    """ "Four ships, three aircraft and two boats are taking part", "2,500 candidates, among them 400 women, are running"."""
    after = doc.lower[counted.last : min(counted.sentence.last, counted.last + VERB_AHEAD)]
    if after[:1] not in ([","], ["and"]):
        return False
    for i, word in enumerate(after):
        if word in ("are", "remain") or after[i : i + 2] == ["were", "now"]:
            return True
        if word in BORDERS or word in word_class("past_verbs") or word in word_class("present_verbs"):
            return False
    return False
