"""What a named deadline is for, and to whom an ultimatum goes: "for a full withdrawal", "to the rebels to leave"."""

from __future__ import annotations

from tasks.extract.deadline.cues import verb_follows
from tasks.extract.deadline.due import MONTHS, WEEKDAYS
from tasks.extract.deadline.frame import FINITE
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.phrase import LOYAL, Range, clause_end
from tasks.extract.document import Document, Sentence

REACH = 18
FOR = frozenset("for on to".split())
DETERMINERS = frozenset("the a an its their his her all both".split())


def purpose_of(doc: Document, sentence: Sentence, after: int) -> Range:
    """What the deadline is for: "for a full withdrawal", "to leave", "they have set for ..."."""
    for i in range(after, min(sentence.last - 1, after + REACH)):
        word = doc.lower[i]
        if word == "to" and (doc.lower[i - 1] in LOYAL or is_addressee(doc, i)):
            continue
        if word in FOR and not doc.words[i + 1][:1].isdigit() and doc.lower[i + 1] not in WEEKDAYS | MONTHS:
            end = clause_end(doc, i + 1, sentence.last)
            stop = next((j for j in range(i + 1, end) if _ends_purpose(doc, j, word)), end)
            return i + 1, max(stop, i + 1)
        if word in (",", ";") or (word in FINITE and i > after + 9):
            break
    return after, after


def charged(doc: Document, purpose: Range) -> Range | None:
    """ "for the owners to answer": the owners; "for a US withdrawal": all of it; "to leave Peru": nobody."""
    first, last = purpose
    if first >= last or doc.lower[first - 1] == "to":
        return None
    verbs = (i for i in range(first + 1, last - 1) if doc.lower[i] == "to" and verb_follows(doc, i, last))
    to = next((i for i in verbs if doc.lower[i - 1] not in LOYAL), last)
    return first, to


def is_addressee(doc: Document, to: int) -> bool:
    """ "an ultimatum to the president": to whom, and not what for."""
    return to + 1 < len(doc.lower) and (doc.lower[to + 1] in DETERMINERS or doc.words[to + 1][:1].isupper())


def _ends_purpose(doc: Document, j: int, opening: str) -> bool:
    """Whether the purpose is over: at a verb of its sentence, or at what became of the deadline."""
    if doc.lower[j] in FINITE and opening != "to":
        return True
    statuses = lexicon().statuses
    found = statuses.match(doc.lower, j, len(doc.lower)) if doc.lower[j] in statuses.first else None
    return found is not None and found[1][1] == "limit" and opening != "to" and doc.lower[j - 1] != "to"
