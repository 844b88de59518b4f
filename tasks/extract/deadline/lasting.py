"""Whether what ends, lasts or goes on has a term, and was set: mandates and truces are, prices and rain are not."""

from __future__ import annotations

from datetime import timedelta

from tasks.extract.deadline.due import Due
from tasks.extract.deadline.frame import ADJECTIVAL, Frame
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document

WAS = frozenset("was were".split())
LASTED = word_class("lasted")  # told as over
PERIODS = frozenset("year quarter season semester".split())
TIME = frozenset("time clock it which that".split())
KEPT = frozenset("open closed shut".split())
NEWS = timedelta(days=45)  # so long after its end is an expiry still told as one


def stretches(doc: Document, due: Due, frame: Frame) -> bool:
    """ "is valid for one year", "was extended by two weeks"; not "lasted for two years", "could remain for a decade"."""
    if frame.sort in ("extend", "move"):
        return doc.lower[due.token - 1] in ("for", "by") and frame.strength != "loose"
    if frame.sort != "last" or frame.past or frame.strength == "loose":
        return False
    if doc.lower[frame.verb] in ("last", "lasts"):
        return has_term(doc, due, frame)
    return doc.lower[due.token - 1] == "for"


def ends(doc: Document, due: Due, frame: Frame) -> bool:
    """ "the mandate expires in May", "stays shut until May"; not "the year ended in May", "it lasted until May"."""
    if frame.past and frame.strength == "plain" and _is_history(doc, due):
        return False  # "the act expired in 2004": no news
    if frame.sort == "start":
        return due.future is not False and not frame.past
    if frame.sort == "expire":
        if doc.lower[frame.verb] in ("run", "runs", "ran") and not _has_time(doc, frame):
            return False  # "food will run out by May"
        return due.relation != "within" or frame.strength == "firm"
    if frame.sort == "end":
        if not PERIODS.isdisjoint(doc.lower[max(0, frame.subject - 4) : frame.verb]):
            return False
        if frame.past and frame.strength == "plain":
            return not lexicon().terms.isdisjoint(doc.lower[max(0, frame.subject - 6) : frame.verb])
        return due.future is not False or (frame.strength != "plain" and was_set(doc, frame))
    if frame.sort in ("extend", "move"):
        return due.relation == "limit" and due.tie != "by" and frame.strength != "loose"
    if due.tie == "through" and not _goes_on(doc, due, frame):
        return False
    open_or_shut = not KEPT.isdisjoint(doc.lower[frame.verb : due.first])
    kept_on = doc.lower[frame.verb] == "kept" and due.future is True and open_or_shut
    lasted = frame.strength == "plain" and doc.lower[frame.verb] in LASTED and not kept_on
    return due.relation == "limit" and due.future is not False and frame.strength != "loose" and not lasted


def _has_time(doc: Document, frame: Frame) -> bool:
    """Whether time or a term is what runs out."""
    words = doc.lower[max(0, frame.subject - 8) : frame.verb]
    return not (lexicon().terms | TIME).isdisjoint(words)


def _goes_on(doc: Document, due: Due, frame: Frame) -> bool:
    """Whether it has a term, or people go on with it "through 2025": "we will keep 800 soldiers there"."""
    words = doc.lower[max(0, frame.subject - 8) : frame.verb]
    people = not lexicon().agents.isdisjoint(words) or words[:1] == ["we"] or "we" in words[-3:]
    return people or has_term(doc, due, frame)


def has_term(doc: Document, due: Due, frame: Frame) -> bool:
    """Whether what lasts "through 2025" is a thing with a term: a contract, a lockdown; not prices or rain."""
    return not lexicon().terms.isdisjoint(doc.lower[max(0, frame.subject - 8) : due.first])


def _is_history(doc: Document, due: Due) -> bool:
    return doc.anchor is not None and due.valid_to is not None and doc.anchor - due.valid_to > NEWS


def was_set(doc: Document, frame: Frame) -> bool:
    """ "was due to open in 2019", "was to end on Saturday", "had agreed to stop": told as it stood.

    Not "had to pay last month".
    """
    if frame.cue is None or doc.lower[frame.cue_token] in ADJECTIVAL or doc.lower[frame.cue_token] in WAS:
        return True
    perfect = "had" in doc.lower[max(0, frame.cue_token - 3) : frame.cue_token]
    return perfect and frame.kind in ("commitment", "plan")
