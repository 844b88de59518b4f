"""What became of a deadline that is called so, and to whom it was given: "missed the deadline", "were given a deadline"."""

from __future__ import annotations

from datetime import timedelta

from tasks.extract.deadline.cues import verb_head
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.phrase import subject_before
from tasks.extract.deadline.words import BE_FORMS, REFLEXIVE, word_class
from tasks.extract.document import Document, Sentence

FACING = word_class("facing")
SETTING = word_class("setting")
GIVEN = frozenset("given gave give gives handed".split())
SOON = timedelta(days=2)
BACK = 40  # tokens before "the deadline" in which its clause begins


def fate(doc: Document, sentence: Sentence, start: int, found: Found) -> None:
    """ "Chad missed the deadline", "Kyiv extended the deadline": who failed or met it was bound, who moved it sets it."""
    statuses = lexicon().statuses
    for i in range(start - 1, max(sentence.first, start - 4) - 1, -1):
        if doc.lower[i] in FACING and i == start - 1:
            found.obligor_else = subject_before(
                doc, verb_head(doc, i, sentence.first), sentence.first, frozenset()
            )
            return
        if doc.lower[i] in GIVEN or (doc.lower[i] in SETTING and doc.lower[i + 1] in REFLEXIVE):
            _given(doc, sentence, i, start, found)
            return
        match = statuses.match(doc.lower, i, start) if doc.lower[i] in statuses.first else None
        if match is None or match[1][1] != "limit":
            continue
        found.status = match[1][0]
        subject = subject_before(doc, verb_head(doc, i, sentence.first), sentence.first, frozenset())
        if subject[0] < subject[1]:
            if found.status in ("met", "missed", "open"):
                found.obligor_else = subject
            else:
                found.setter = found.setter or subject
        return


def _given(doc: Document, sentence: Sentence, giver: int, start: int, found: Found) -> None:
    """ "were given a May 9 deadline", "gave the mayors a May 9 deadline": who is given it is bound."""
    subject = subject_before(doc, verb_head(doc, giver, sentence.first), sentence.first, frozenset())
    found.kind, found.sure = "demand", True
    if not REFLEXIVE.isdisjoint(doc.lower[giver + 1 : start]):
        found.kind, found.obligor, found.setter = "plan", subject, subject
    elif doc.lower[giver - 1] in BE_FORMS:
        found.obligor, found.told = subject, True
    elif giver + 1 < start:
        found.obligor, found.setter = (giver + 1, start), subject


def is_over(doc: Document, sentence: Sentence, found: Found, after: int) -> bool:
    if found.due.last < len(doc.lower) and doc.lower[found.due.last] in ("was", "marked"):
        return True
    told = doc.lower[max(sentence.first, found.first - BACK) : found.first]
    if told[-1:] == ["by"] and "to" not in told and not any(w in lexicon().modals for w in told):
        found.status = found.status or "met"
        return True  # "handed it in by the Tuesday deadline"
    setting = found.first - 1
    just = (
        found.due.valid_to is not None and doc.anchor is not None and doc.anchor - found.due.valid_to < SOON
    )
    if just and doc.lower[setting] in SETTING and "had" in told:
        return True  # "had set Friday as the deadline", told on Saturday
    return found.status in ("met", "missed") or _is_gone(doc, sentence, after, found.last)


def _is_gone(doc: Document, sentence: Sentence, after: int, last: int) -> bool:
    """Whether what follows tells that the deadline is over: "passed", "was ignored"."""
    statuses = lexicon().statuses
    for i in range(after, min(sentence.last, last + 5)):
        found = statuses.match(doc.lower, i, sentence.last) if doc.lower[i] in statuses.first else None
        if found and found[1][0] in ("met", "missed"):
            return True
    return False


def ends_at(doc: Document, first: int) -> bool:
    """ "a deadline, for the ransom, ran out | on Sunday": the verb right before the time ends the deadline."""
    statuses = lexicon().statuses
    matches = (
        statuses.match(doc.lower, i, first) for i in (first - 1, first - 2) if doc.lower[i] in statuses.first
    )
    return any(m is not None and m[0] == first and m[1] == ("missed", "limit") for m in matches)
