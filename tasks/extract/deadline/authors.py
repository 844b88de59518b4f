"""Whose a demand, pledge, plan or bill is that binds somebody."""

from __future__ import annotations

from tasks.extract.deadline.cues import verb_head
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.frame import Frame, is_simple_past
from tasks.extract.deadline.lexicon import Cue
from tasks.extract.deadline.phrase import Range, subject_before
from tasks.extract.deadline.possessor import possessor
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document

ANSWERING = frozenset("rejected accepted defied ignored refused met dismissed obeyed heeded".split())
INTRODUCING = word_class("introducing")
DRAFTS = word_class("drafts")
PAPERS = word_class("papers")
SETTING_VERBS = word_class("making")
REACH = 30  # tokens before a binding noun in which its verb or author stands


def by_noun(doc: Document, frame: Frame, cue: Cue, found: Found) -> None:
    """ "Peru's pledge to send", "Peru announced a plan to send": whose it is, else the subject of the verb before it.

    Who rejects or accepts somebody else's demand is the one bound.
    """
    stop = max(0, frame.cue_token - REACH)
    first, owner = possessor(doc, frame.cue_token, stop)
    told = first > stop and _is_verb(doc, first - 1)
    subject = subject_before(doc, verb_head(doc, first - 1, stop), stop, frozenset()) if told else None
    if doc.lower[frame.cue_token + 1] == "by" and frame.cue_token + 2 < frame.verb - 1:
        owner = frame.cue_token + 2, frame.verb - 1
    if owner is None:
        owner, subject = subject, None
    if owner is None:
        found.obligor, found.impersonal, found.speaker_binds = None, True, False
        return
    found.impersonal, found.thing = False, False
    if cue.object_acts:
        answers = subject is not None and doc.lower[first - 1] in ANSWERING
        found.obligor, found.setter, found.speaker_sets = subject if answers else None, owner, False
        return
    found.obligor = found.setter = owner
    found.speaker_sets = not cue.sets


def introducer(doc: Document, frame: Frame) -> Range | None:
    """ "Lund introduced a bill that would require": Lund."""
    stop = max(0, frame.cue_token - REACH)
    if doc.lower[frame.subject] != "would":
        return None
    for i in range(frame.cue_token - 1, stop, -1):
        if doc.lower[i] == ".":
            break
        if doc.lower[i] in INTRODUCING and not DRAFTS.isdisjoint(doc.lower[i : frame.cue_token]):
            return subject_before(doc, verb_head(doc, i, stop), stop, frozenset())
    return None


def author(doc: Document, subject: Range) -> Range:
    """ "Annan's plan calls for": Annan; else the subject."""
    paper = subject[0] < subject[1] and doc.lower[subject[1] - 1] in PAPERS
    owner = possessor(doc, subject[1] - 1, subject[0])[1] if paper else None
    return owner or subject


def _is_verb(doc: Document, i: int) -> bool:
    """Whether a noun phrase behind token `i` is the object of a verb there, as far as its ending tells."""
    return is_simple_past(doc, i) or doc.lower[i] in SETTING_VERBS
