"""Deadlines that are called so: "a December 31 deadline", "the deadline for talks is Friday", a 72-hour ultimatum."""

from __future__ import annotations

from tasks.extract.deadline.cues import verb_head
from tasks.extract.deadline.due import MONTHS, WEEKDAYS, Due, bounded, turned, untied
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.named_fate import ends_at, fate, is_over
from tasks.extract.deadline.phrase import (
    EDGES,
    LOYAL,
    Range,
    noun_end,
    object_after,
    subject_before,
)
from tasks.extract.deadline.possessor import possessor
from tasks.extract.deadline.purpose import FOR, REACH, charged, is_addressee, purpose_of
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document, Sentence

NEAR = 8  # tokens between an agreement and the deadline that it sets
LINKS = frozenset(
    "of is was on at by for from as - , would will be set has been to the a an its their expires falls".split()
)
AGREED = word_class("agreements") | {"agreed"}
APART = EDGES | {",", "with"}  # between a day and a deadline that are not one phrase
UNDER = frozenset("in under of by".split())
LEGAL = word_class("legal")
SETTING = word_class("setting")
POINTING = frozenset("my our".split())
OWN = frozenset("own its their his her self".split())
FILING = word_class("filing")
NAMING = frozenset("as is was marks marked will remains".split())  # between a day and what it is


def deadline_nouns(doc: Document, sentence: Sentence) -> list[tuple[int, int, str]]:
    """(first token, token after, kind) of each noun of a time limit in the sentence."""
    nouns, out = lexicon().nouns, []
    for i in range(sentence.first, sentence.last):
        if doc.lower[i] in nouns.first:
            found = nouns.match(doc.lower, i, sentence.last)
            if found and (
                doc.lower[found[0] - 1] != "day" or FOR.intersection(doc.lower[found[0] : found[0] + 1])
            ):
                out.append((i, *found))
    return out


def name_deadline(
    doc: Document, sentence: Sentence, noun: tuple[int, int, str], dues: list[Due]
) -> Found | None:
    """The deadline that the noun names, with the time among `dues` (of its sentence) that belongs to it."""
    first, after, kind = noun
    due = _moved(after, dues) or _before(doc, first, dues) or _after(doc, after, dues)
    due = due or _as_deadline(doc, first, dues)
    if due is None:
        return None
    if due.relation == "stretch" and _runs_out(doc, sentence, after, dues):
        return None  # "the 48-hour ultimatum ran out on Friday": that day is told
    if due.relation == "stretch" and due.spoken is not None:
        return None  # "In June 2004 they ignored a 24-hour deadline": its day is not told
    if due.relation == "stretch":
        due.relation = "within"
    elif due.last <= first:
        due = untied(due)
    start = _phrase_start(doc, min(first, due.token), sentence.first)
    behind = due.last if after <= due.first <= after + 2 else after
    purpose = purpose_of(doc, sentence, behind)
    last = max(after, due.last, purpose[1])
    dated = min((d.first for d in dues if purpose[0] < d.first < purpose[1]), default=purpose[1])
    purpose = purpose[0], dated
    found = Found(due, start, last, purpose, kind, "named", first, about_limit=True)
    found.obligor = charged(doc, purpose)
    found.thing = found.sure = found.obligor is not None and found.obligor[1] < purpose[1]
    found.thing = found.obligor is not None and not found.sure
    found.impersonal = found.obligor is None
    if behind < sentence.last and doc.lower[behind] == "to" and is_addressee(doc, behind):
        found.obligor_else = behind + 1, noun_end(doc, behind + 1, min(sentence.last, behind + REACH))
    found.setter = _setter(doc, sentence, start, first, behind)
    fate(doc, sentence, start, found)
    if _of_the_act(found, after):
        return None
    found.due = turned(due, doc.anchor, due.cycle == "week" and not is_over(doc, sentence, found, after))
    if _acts_before(doc, start):
        found.due = bounded(found.due, found.due.first, "before")
    found.speaker_sets = False  # a deadline that has its name is taken for granted by who speaks of it
    found.kind = kind or found.kind or _kind(doc, sentence, found, first, after)
    found.told = found.told or (found.kind == "demand" and found.setter is None)
    return found


def _acts_before(doc: Document, start: int) -> bool:
    """ "Register ahead of the May 31 deadline", "before a Friday deadline": by then, and not on it."""
    return doc.lower[start - 1 : start] == ["before"] or doc.lower[max(0, start - 2) : start] == [
        "ahead",
        "of",
    ]


def _runs_out(doc: Document, sentence: Sentence, after: int, dues: list[Due]) -> bool:
    endings = lexicon().endings
    for i in range(after, min(sentence.last, after + REACH)):
        found = endings.match(doc.lower, i, sentence.last) if doc.lower[i] in endings.first else None
        if found and found[1] == "expire":
            return any(found[0] <= d.first <= found[0] + 1 for d in dues)
    return False


def _of_the_act(found: Found, after: int) -> bool:
    """ "lifted its ultimatum on Friday": the day on which it was lifted."""
    due = found.due
    acted = found.status in ("withdrawn", "extended", "open")
    return acted and due.first == after and due.relation == "point" and due.tie in ("on", "")


def _moved(after: int, dues: list[Due]) -> Due | None:
    """ "moved the deadline from March 1 to April 15": the new day."""
    return next((d for d in dues if d.relation == "reset" and after <= d.first <= after + REACH), None)


def _before(doc: Document, noun: int, dues: list[Due]) -> Due | None:
    """ "a May 1 deadline", "the 72-hour ultimatum", "Friday's midnight deadline"."""
    for due in reversed(dues):
        between = doc.lower[due.last : noun]
        if due.last <= noun and len(between) <= 3 and APART.isdisjoint(between):
            return due
    return None


def _after(doc: Document, after: int, dues: list[Due]) -> Due | None:
    """ "deadline of May 1", "the deadline for a full withdrawal is Friday"."""
    for due in dues:
        if due.first < after or due.first - after > REACH:
            continue
        between = doc.lower[after : due.first]
        if (
            all(w in LINKS for w in between)
            or between[-1:] in (["is"], ["was"], ["of"])
            or (doc.lower[after] in ("for", "to") and "," not in between)
            or ("to" in between and "," not in between)
            or (
                (between[:1] == [","]) == ("," in between)
                and between[-1:] != [","]
                and ends_at(doc, due.first)
            )
        ):
            return due
        return None
    return None


def _as_deadline(doc: Document, noun: int, dues: list[Due]) -> Due | None:
    """ "set May 1 as the deadline", "March 1 is the final deadline"."""
    for due in dues:
        between = doc.lower[due.last : noun]
        if due.last <= noun and 0 < len(between) <= 4 and between[0] in NAMING:
            return due
    return None


def _phrase_start(doc: Document, token: int, stop: int) -> int:
    i = token - (token > stop and doc.words[token].islower() and _is_name(doc, token - 1, stop))
    while i > max(stop, token - 4) and (
        doc.lower[i - 1] in ("a", "an", "the", "this", "its", "their") or doc.words[i - 1][:1].isdigit()
    ):
        i -= 1
    return i


def _setter(doc: Document, sentence: Sentence, start: int, noun: int, after: int) -> Range | None:
    """ "deadline set by Kyiv", "a deadline (of May 1) that they have set", "Kyiv has set a deadline"."""
    for i in range(after, min(sentence.last - 1, after + REACH)):
        word = doc.lower[i]
        if word == "by" and (i == after or doc.lower[i - 1] in SETTING or doc.lower[i - 1] == "demanded"):
            return object_after(doc, i + 1, sentence.last)
        if word in SETTING and doc.lower[i + 1] == "by":
            continue
        if word in SETTING:
            subject = subject_before(doc, verb_head(doc, i, after), after, frozenset())
            return subject if subject[0] < subject[1] else None
        if word == "," and doc.lower[i + 1] in SETTING:
            continue
        if word in (",", ";", ".", "for") or (word == "to" and doc.lower[i - 1] not in LOYAL):
            break
    if _is_name(doc, noun - 1, start):
        return noun - 1, noun
    first, owner = possessor(doc, noun, sentence.first)
    if owner is not None and doc.lower[owner[0]] not in OWN | POINTING and first < noun:
        return owner  # "the Taliban's deadline"
    for i in range(start - 1, max(sentence.first, start - 5) - 1, -1):
        if doc.lower[i] in SETTING:
            subject = subject_before(doc, verb_head(doc, i, sentence.first), sentence.first, frozenset())
            return subject if subject[0] < subject[1] else None
    return None


def _is_name(doc: Document, i: int, start: int) -> bool:
    """Whether token `i` is a name in front of the noun: "a UN deadline"."""
    word = doc.words[i] if i >= start else ""
    return (
        word[:1].isupper()
        and word[1:2] != ""
        and doc.lower[i] not in MONTHS | WEEKDAYS | {"the", "this", "a"}
    )


def _agreed_before(doc: Document, sentence: Sentence, noun: int) -> bool:
    """ "the deal set a May 1 deadline", "a pact that ended the war and set a deadline": the agreement sets it."""
    return any(
        doc.lower[i] in AGREED and (noun - i <= NEAR or "that" in doc.lower[i + 1 : noun])
        for i in range(sentence.first, noun)
    )


def _is_predicate(doc: Document, due: Due, noun: int) -> bool:
    """ "June 1 is the deadline to file", "that's the deadline": a limit that stands by itself."""
    between = doc.lower[due.last : noun]
    return due.last <= noun and 0 < len(between) <= 4 and (between[0] in NAMING or due.basis == "context")


def _kind(doc: Document, sentence: Sentence, found: Found, first: int, after: int) -> str:
    behind = doc.lower[after : after + 5]
    if _agreed_before(doc, sentence, first) or (UNDER.intersection(behind) and AGREED.intersection(behind)):
        return "commitment"
    near = doc.lower[max(sentence.first, first - 3) : first]
    if LEGAL.intersection(near) or FILING.intersection(
        doc.lower[found.action[0] : min(found.action[1], found.action[0] + 6)]
    ):
        return "law"
    if found.setter is None and found.obligor_else is None and _is_predicate(doc, found.due, first):
        return "law" if OWN.isdisjoint(near) else "plan"
    moved = found.status in ("extended", "withdrawn")
    imposed = found.setter is not None or found.obligor_else is not None
    return "demand" if imposed and OWN.isdisjoint(near) and not moved else "plan"
