"""Verbs of what ends, lasts, is moved or takes effect, with the modal or cue that stands before them."""

from __future__ import annotations

from tasks.extract.deadline.cues import infinitive
from tasks.extract.deadline.due import Due
from tasks.extract.deadline.frame import (
    BREAKS,
    HAVE,
    NEGATIONS,
    PAST,
    Frame,
    is_adverb,
    is_finite,
    is_modal,
)
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.tie import LASTING
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document

CLAUSES = frozenset(", before until that when if and but it he she they we you".split())
PERIODS = word_class("periods")
BARE = word_class("bare_endings")
LASTS = frozenset("until till for through only at up about".split())  # behind the verb "last"
PLURAL = frozenset("which that who they these those".split())
CLOSE = 7  # tokens between a verb of ending and its time


def fits(sort: str, due: Due) -> bool:
    """Whether a verb of ending can have this time: what lasts or is extended needs "until", "to", "for" or "beyond"."""
    if sort == "last":
        return due.tie in LASTING or due.relation in ("stretch", "beyond")
    if sort in ("extend", "move"):
        return due.tie in LASTING or due.relation in ("stretch", "reset", "beyond")
    return True


def is_ending(doc: Document, i: int, sort: str, stop: int, due: Due) -> bool:
    """Whether a word of ending is a verb with this time: not "a second-place finish", "close to 300", "lapses of"."""
    if doc.lower[i] == "last":
        return doc.lower[i + 1] in LASTS or doc.words[i + 1][:1].isdigit()
    if sort not in ("end", "expire", "start"):
        return True
    before = doc.lower[i - 1] if i > stop else ""
    carried = before == "to" or before in lexicon().modals or is_adverb(doc, i - 1)
    if doc.lower[i] in BARE and not (carried or _is_plural_verb(doc, i, before, due)):
        return False
    return due.first - i <= CLOSE and not _names_period(doc, i, stop)


def _is_plural_verb(doc: Document, i: int, before: str, due: Due) -> bool:
    """ "the permits expire Nov. 3", "which lapse in May": the bare form with its time behind a plural."""
    if due.first != i + 1 or hyphened(doc, i - 1):
        return False
    return before in PLURAL or (before.endswith("s") and not before.endswith(("ss", "us", "'s", "’s")))


def _names_period(doc: Document, i: int, stop: int) -> bool:
    """ "the quarter ended Sept. 30": a stretch of time and its last day."""
    return i > stop and doc.lower[i] in ("ended", "ending") and doc.lower[i - 1] in PERIODS


def hyphened(doc: Document, i: int) -> bool:
    """ "stay-at-home", "two-run": parts of a compound."""
    after = doc.lower[i + 1] if i + 1 < len(doc.lower) else ""
    return (after == "-" and doc.glued(i + 1)) or (i > 0 and doc.lower[i - 1] == "-" and doc.glued(i))


def ending(doc: Document, i: int, sort: str, stop: int) -> Frame:
    """Verbs of ending and lasting, with the modal or cue that stands before them."""
    lower = doc.lower
    head, strength, past, cue = i, "plain", lower[i].endswith("ed") or lower[i] == "ran", None
    token = -1
    for k in range(i - 1, max(stop, i - 5) - 1, -1):
        if is_modal(doc, k):
            head, strength, past = k, lexicon().modals[lower[k]].strength, False
            break
        if is_finite(doc, k):
            head, past = k, _is_past(doc, i, k, past)
            break
        if lower[k] in BREAKS or lower[k] in CLAUSES:
            break
        frame = infinitive(doc, k, stop) if lower[k] == "to" else None
        if frame is not None and frame.cue is not None:
            token, cue, head = frame.cue_token, frame.cue, frame.subject
            strength, past = frame.strength, frame.past
            break
    negated = any(w in NEGATIONS for w in lower[max(stop, min(head, i - 2)) : i])
    return Frame("ending", i, head, strength, "expiry", cue, token, sort, past, negated)


def _is_past(doc: Document, verb: int, aux: int, past: bool) -> bool:
    """Whether "was ending", "have kept" tell of what was; "are closed" does not."""
    if doc.lower[aux] in HAVE:
        return True
    return doc.lower[aux] in PAST if doc.lower[verb].endswith("ing") or past else past
