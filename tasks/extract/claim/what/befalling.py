"""What befell the people that a number counts: killed, injured, missing, detained or displaced."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.claim.what.victim_clause import (
    driven_from_home,
    ends_clause,
    joined_object,
    object_of_relative,
    possessor_of_event,
    taken_to_hospital,
)
from tasks.extract.claim.words.triggers import Trigger, Triggers
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence

BE = frozenset("was were is are be been being get got gets getting 're 's".split())
HAVE = frozenset("has have had having 've".split())
MODAL = frozenset("will would may might could can should must shall".split())
BREAKS = frozenset(
    "; : but while when after before because as if although though whereas since until where than".split()
)
RELATIVE = frozenset("who which that whom".split())
# Between a verb and the number that is its object: "killing in all 12", "killed another 3", "death of three of its".
BEFORE_OBJECT = frozenset(
    "the a an some another also at least about nearly almost total of up to further its his her their our as many in all "
    "combat action battle custody reportedly allegedly only just more than over around other these those them and/or both estimated".split()
)
# Between the auxiliary and the participle: "were believed to have been killed".
BEFORE_PARTICIPLE = frozenset(
    "also been believed said to have reported feared thought known confirmed found left either both all not then later "
    "being just already so far still now again reportedly presumed either estimated understood in total or be even "
    "being there their once twice meanwhile since subsequently thus".split()
)
BODIES = 30  # tokens after a wounding in which the victims are bodies
REACH = 24


@dataclass(slots=True)
class Befallen:
    """The measure, the trigger's characters `start:end`, and on which side of the number it stands."""

    measure: str
    start: int
    end: int
    side: str  # left | right


def befallen(
    doc: Document, sentence: Sentence, triggers: Triggers, first: int, last: int, person: bool = False
) -> Befallen | None:
    """What befell those counted by the phrase in tokens `first:last`, or None where the sentence does not say.

    `person` says that the phrase names people, which lets it be a verb's second object ("a guard and two drivers").
    """
    carried = taken_to_hospital(doc, sentence, first, last)
    if carried:
        return Befallen("injured", doc.starts[carried[0]], doc.ends[carried[1] - 1], "left")
    verb = driven_from_home(doc, sentence, first, last)
    if verb:
        return Befallen("displaced", doc.starts[verb], doc.ends[verb], "left")
    if not triggers.begins:
        return None
    left = _verb_before(doc, sentence, triggers, first)
    right = None if left else _on_the_right(doc, sentence, triggers, last)
    if left is None and right is None and person:
        left = joined_object(doc, sentence, triggers, first, last)
    found = left or right
    if found is None:
        return None
    trigger, measure = found
    if left is not None and measure == "injured" and _to_death(doc, sentence, last):
        measure = "killed"
    side = "left" if left else "right"
    if measure == "injured" and "bodies" in doc.lower[max(last, trigger.last) : sentence.last][:BODIES]:
        measure = "killed"  # "nine clerks were shot and their bodies burned"
    return Befallen(measure, doc.starts[trigger.first], doc.ends[trigger.last - 1], side)


def _to_death(doc: Document, sentence: Sentence, last: int) -> bool:
    """ "Shot three relatives to death", "shot two men dead"."""
    after = doc.lower[last : min(sentence.last, last + 2)]
    return after == ["to", "death"] or after[:1] == ["dead"]


def _on_the_right(
    doc: Document, sentence: Sentence, triggers: Triggers, last: int
) -> tuple[Trigger, str] | None:
    return (
        object_of_relative(doc, sentence, triggers, last)
        or possessor_of_event(doc, sentence, triggers, last)
        or _verb_after(doc, sentence, triggers, last)
    )


def _verb_before(
    doc: Document, sentence: Sentence, triggers: Triggers, first: int
) -> tuple[Trigger, str] | None:
    """The verb or noun whose object the phrase is: "killing 12", "the deaths of five"."""
    i, of = first, False
    while i > sentence.first and first - i <= 7:
        trigger = triggers.ends.get(i)
        if trigger is not None:
            return _as_object(doc, trigger, of)
        word = doc.lower[i - 1]
        if word not in BEFORE_OBJECT and not word.endswith("ly"):
            return None
        of = of or word == "of"
        i -= 1
    return None


def _as_object(doc: Document, trigger: Trigger, of: bool) -> tuple[Trigger, str] | None:
    shapes = trigger.shapes
    if of and "event" in shapes:
        return trigger, shapes["event"]
    if of and doc.lower[trigger.last - 1] != "of":
        return None
    if "doing" in shapes:
        return trigger, shapes["doing"]
    if "done" in shapes and not (trigger.first > 0 and doc.lower[trigger.first - 1] in BE):
        return trigger, shapes["done"]
    return None


def _verb_after(
    doc: Document, sentence: Sentence, triggers: Triggers, last: int
) -> tuple[Trigger, str] | None:
    """The verb whose victim is the subject: "12 were killed", "five people died", "40 dead"."""
    lower, auxiliary, relative, done, i = doc.lower, "", False, False, last
    stop = min(sentence.last, last + REACH)
    while i < stop:
        trigger = triggers.begins.get(i)
        if trigger is not None:
            measure = _as_subject(doc, sentence, trigger, auxiliary, i - last)
            if measure and not auxiliary and i > last and is_number(doc, i - 1):
                return None  # "took nine prisoners for the loss of two wounded"
            if measure:
                return trigger, measure
            if not relative and ("done" in trigger.shapes or "doing" in trigger.shapes):
                return None
            i, auxiliary = trigger.last, ""
            continue
        word = lower[i]
        done = done or bool(auxiliary) or (word.endswith("ed") or word in word_class("past_verbs"))
        between = word == "and" and lower[i - 2] == "between"  # "aged between nine and twelve"
        if word == "and" and not (relative or between) and _number_follows(doc, triggers, i, stop, done):
            return None
        if word in BREAKS and not _is_no_break(doc, i, stop, relative):
            return None
        if not (auxiliary or relative) and _tells(doc, i, stop):
            return None
        if word in BE or word in HAVE or word in MODAL:
            auxiliary = "be" if word in BE else auxiliary or "have"
        elif word in RELATIVE:
            relative, auxiliary = True, ""
        elif auxiliary and word not in BEFORE_PARTICIPLE and not word.endswith("ly"):
            if not relative and not _in_aside(doc, last, i, stop):
                return _second_verb(doc, sentence, triggers, i, stop) if auxiliary == "be" else None
            relative, auxiliary = word != ",", ""
        i += 1
    return None


def _is_no_break(doc: Document, i: int, stop: int, relative: bool) -> bool:
    """ "Survived but were hit", "who worked as nurses were killed", "have since fled"."""
    if doc.lower[i] == "if":
        return doc.lower[i + 1 : i + 2] == ["not"]  # "dozens, if not hundreds, died"
    if doc.lower[i] == "as":
        return relative and doc.lower[i - 1] in word_class("serving_as")
    if doc.lower[i] == "since" and doc.lower[i - 1] in HAVE:
        return True  # "have since left their homes"
    return doc.lower[i] == "but" and _goes_on(doc, i, stop)


def _second_verb(
    doc: Document, sentence: Sentence, triggers: Triggers, i: int, stop: int
) -> tuple[Trigger, str] | None:
    """The verb joined to a passive that befell nobody: "were stopped at a roadblock and shot"."""
    for j in range(i + 1, stop - 1):
        if doc.lower[j] in BREAKS or doc.lower[j] in RELATIVE:
            return None
        trigger = triggers.begins.get(j + 1)
        if doc.lower[j] not in ("and", ",", "then", "later") or trigger is None:
            continue
        measure = trigger.shapes.get("state") or trigger.shapes.get("befell")
        if measure is None and ends_clause(doc, sentence, trigger.last):
            measure = trigger.shapes.get("done")
        return (trigger, measure) if measure else None
    return None


def is_number(doc: Document, i: int) -> bool:
    """Whether a token is a figure or a word that counts."""
    return doc.lower[i][0].isdigit() or doc.lower[i] in word_class("counting")


def _number_follows(doc: Document, triggers: Triggers, i: int, stop: int, done: bool) -> bool:
    """ "People crossed the river, and over 20 drowned", "fired at some youths, and 20 were hurt": another subject begins
    behind the "and" at token `i`; `done` says that the first has had its verb."""
    for j in range(i + 1, min(stop, i + 4)):
        if is_number(doc, j):
            own = j + 1 in triggers.begins or (j + 1 < stop and doc.lower[j + 1] in BE | HAVE)
            return done or own
    return False


def _tells(doc: Document, i: int, stop: int) -> bool:
    """ "Two officials said that a guard was killed", "feared that he had died": what others met with follows."""
    word = doc.lower[i]
    that = word.endswith("ed") and doc.lower[i + 1 : min(stop, i + 2)] == ["that"]
    return that or word in word_class("telling")


def _goes_on(doc: Document, i: int, stop: int) -> bool:
    """Whether the subject stays the same past "but" at token `i`: "survived but were hit"."""
    after = doc.lower[i + 1 : min(stop, i + 3)]
    return bool(after) and (after[0] in BE or after[0] in HAVE or (after[0] == "also" and after[-1] in BE))


def _in_aside(doc: Document, last: int, i: int, stop: int) -> bool:
    """Whether token `i` stands between commas that hold an aside of the subject: "12, most being guards, died"."""
    return last < i and doc.lower[last] == "," and "," in doc.lower[i:stop]


def _as_subject(doc: Document, sentence: Sentence, trigger: Trigger, auxiliary: str, gap: int) -> str | None:
    shapes = trigger.shapes
    if "done" in shapes:
        if auxiliary == "be":
            return shapes["done"]
        hurt = doc.lower[trigger.first] in word_class("lying_hurt") and trigger.last < sentence.last
        stays = hurt and gap == 0 and is_number(doc, trigger.first - 1)
        stays = stays and doc.lower[trigger.last] not in BEFORE_OBJECT and not is_number(doc, trigger.last)
        told = gap == 0 and (stays or _is_auxiliary(doc, sentence, trigger.last))  # "500 wounded remain"
        if not auxiliary and (told or (gap <= 12 and ends_clause(doc, sentence, trigger.last))):
            return shapes["done"]
    if "befell" in shapes:
        return shapes["befell"]
    noun = gap and doc.lower[trigger.first - 1] in (
        "a",
        "an",
        "the",
        "another",
    )  # "two men and a hostage died"
    if "state" in shapes and (gap <= 2 or auxiliary) and not noun:
        return shapes["state"]
    if "lying" in shapes and auxiliary == "be":
        return shapes["lying"]
    return None


def _is_auxiliary(doc: Document, sentence: Sentence, i: int) -> bool:
    return i < sentence.last and (doc.lower[i] in BE or doc.lower[i] in HAVE or doc.lower[i] in MODAL)
