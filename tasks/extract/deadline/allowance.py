"""Time given to act: "gave them until Friday to leave", "has 30 days to appeal", "they have until Friday"."""

from __future__ import annotations

from tasks.extract.deadline.cues import verb_head
from tasks.extract.deadline.due import Due, turned
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.frame import BREAKS, NOT_VERBS
from tasks.extract.deadline.phrase import clause_end, subject_before
from tasks.extract.deadline.tie import LASTING
from tasks.extract.deadline.words import REFLEXIVE, word_class
from tasks.extract.document import Document, Sentence

GIVE = word_class("giving")
NOW = frozenset("have has gives give giving".split())
HAVE = frozenset("have has had having".split())
FILLERS = REFLEXIVE | frozenset("only just now still another about up least at a further the set".split())
LONG = frozenset("year years decade decades".split())
REACH = 14
ASIDE = 6  # tokens of "a security source said"
LEFT_OVER = word_class("left_over")


def allow(
    doc: Document, sentence: Sentence, due: Due, dues: list[Due], reported: frozenset[int]
) -> Found | None:
    """The deadline of a time that somebody has or is given; None where no such verb stands before it."""
    giver = next(
        (
            i
            for i in range(due.first - 1, max(sentence.first, due.first - REACH) - 1, -1)
            if doc.lower[i] in GIVE or doc.lower[i] in HAVE or doc.lower[i] in BREAKS
        ),
        -1,
    )
    if giver < 0 or doc.lower[giver] in BREAKS:
        return None
    if doc.lower[giver + 1] == "to" or _new_subject(doc, giver, due.first):
        return None
    if due.relation != "stretch" and due.tie not in LASTING:
        return None
    to = _infinitive(doc, sentence, due.last, dues)
    if to is not None and doc.lower[giver] in HAVE and doc.lower[to + 1] in LEFT_OVER:
        return None
    if (
        doc.lower[giver] == "had"
        and due.relation == "stretch"
        and LONG.intersection(doc.lower[due.first : due.last])
    ):
        return None  # "had three years to get ready"
    if to is None and (due.relation == "stretch" or (doc.lower[giver] in HAVE and due.first > giver + 1)):
        return None
    if doc.lower[giver] in HAVE and not FILLERS.issuperset(doc.lower[giver + 1 : due.first]):
        return None
    if due.relation == "stretch" and due.spoken is not None:
        return None  # "in June 2004 they were given 24 hours to leave"
    if due.relation == "stretch":
        due.relation = "within"
    return _found(doc, sentence, due, dues, giver, to, reported)


def _new_subject(doc: Document, giver: int, first: int) -> bool:
    """ "to give a last warning, he took a week": another clause has begun."""
    return any(
        doc.lower[i] == "," and doc.lower[i + 1] in ("he", "she", "it", "they", "we", "i")
        for i in range(giver, first - 1)
    )


def _infinitive(doc: Document, sentence: Sentence, after: int, dues: list[Due]) -> int | None:
    """The token of "to" that opens what is to be done, past a second time in commas ("48 hours, until Friday, to")."""
    i = after
    for due in dues:
        if due.first >= i and due.first - i <= 2 and all(w == "," for w in doc.lower[i : due.first]):
            i = due.last
    while i < sentence.last and doc.lower[i] in (",", "in", "which", "more"):
        i += 1
    if i + 1 < sentence.last and doc.lower[i] == "to" and doc.lower[i + 1] not in NOT_VERBS:
        return i
    return None


def _act_end(doc: Document, to: int, stop: int, dues: list[Due], reported: frozenset[int]) -> int:
    """The token after what is to be done: before another time, before ", a source said" and ", and" too."""
    stop = min([stop, *(d.first for d in dues if d.first > to + 1)])
    for i in range(to + 2, min(stop, to + 4)):
        aside = not reported.isdisjoint(range(i + 1, min(stop, i + ASIDE)))
        if doc.lower[i] == "," and (aside or doc.lower[i + 1] in ("and", "but", "while")):
            return i
    return clause_end(doc, to + 1, stop)


def _found(
    doc: Document,
    sentence: Sentence,
    due: Due,
    dues: list[Due],
    giver: int,
    to: int | None,
    reported: frozenset[int],
) -> Found:
    due = turned(due, doc.anchor, firm=doc.lower[giver] in NOW)
    last = _act_end(doc, to, sentence.last, dues, reported) if to is not None else due.last
    action = (to + 1, last) if to is not None else (giver, due.last)
    found = Found(due, giver, max(last, due.last), action, "demand", "allowance", giver)
    subject = subject_before(doc, verb_head(doc, giver, sentence.first), sentence.first, reported)
    if doc.lower[giver] in HAVE or (
        doc.lower[giver] == "given" and doc.lower[giver - 1] in ("was", "were", "been", "is", "are")
    ):
        found.obligor = subject
    else:
        given = min(d.first for d in dues if d.first > giver)
        found.obligor, found.setter, found.speaker_sets = (giver + 1, given), subject, False
    found.sure = True
    if not REFLEXIVE.isdisjoint(doc.lower[giver + 1 : due.first]):
        found.kind, found.obligor, found.setter = "plan", subject, subject
    return found
