"""Whether a deadline is one of the law, for all whom it concerns: what a statute gives time for, what is filed with an office."""

from __future__ import annotations

from tasks.extract.deadline.found import Found
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.reading import Party
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document

FILING = word_class("filing")
SENT_IN = frozenset(
    "submit submitting claim".split()
)  # on anybody's demand: "submit a list of the prisoners"
OWED = frozenset("due required supposed".split())
LAWS = word_class("statutes")
BEFORE = 14  # tokens between "under the law" and its clause
BEHIND = 6  # tokens from a clause to "under the law"
NEAR = 4  # tokens of "under the new electoral law"
OPENING = 3  # tokens of an action that tell what is done: "put in an appeal"


def is_legal(doc: Document, found: Found, setter: Party | None) -> bool:
    """Whether the law binds: "voters must register by"; what a court orders somebody is its demand, as anybody's is."""
    if _under_law(doc, found):
        return True
    owed = found.kind == "plan" and found.cue >= 0 and doc.lower[found.cue] in OWED
    return (found.kind == "demand" or owed) and _is_filed(doc, found, setter)


def _under_law(doc: Document, found: Found) -> bool:
    """ "under the law, X must", "by law they have to", "the law gives them ten days to"."""
    sentence = doc.sentence_at(doc.starts[found.first])
    if sentence is None or found.kind != "demand":
        return False
    first = max(sentence.first, found.first - BEFORE)
    for i in range(first, min(sentence.last, found.last + BEHIND)):
        if doc.lower[i] not in LAWS:
            continue
        if "under" in doc.lower[max(sentence.first, i - NEAR) : i] or doc.lower[i - 1] == "by":
            return True
        if found.setter is not None and found.setter[0] <= i < found.setter[1]:
            return True
    return False


def _is_filed(doc: Document, found: Found, setter: Party | None) -> bool:
    """ "have until Friday to register", "fails to lodge an appeal": nobody is told to by somebody else."""
    first, last = found.action
    words = FILING.intersection(doc.lower[first : min(last, first + OPENING)])
    cue = lexicon().cues.match(doc.lower, found.cue, found.cue + OPENING) if found.cue >= 0 else None
    told = cue is not None and cue[1].object_acts and setter is not None
    return not told and bool(words - SENT_IN)
