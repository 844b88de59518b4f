"""Who ordered what a passive tells, and who threatens with what follows if it is not done."""

from __future__ import annotations

from tasks.extract.deadline.found import Found
from tasks.extract.deadline.frame import is_modal
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.parties import Parties
from tasks.extract.deadline.phrase import QUOTES, first_subject
from tasks.extract.deadline.reading import Party
from tasks.extract.deadline.words import BE_FORMS, word_class
from tasks.extract.document import Document

JUDGES = word_class("judges")
THREATS = word_class("threats")
LONG = 60  # tokens of the sentence before that are looked through
ORDERS = 4  # tokens between a subject and its verb


def threatener(parties: Parties, found: Found) -> Party | None:
    """Who sets a condition: "the rebels will shoot unless Norland leaves by May", "if it does not leave, they will shoot"."""
    doc = parties.doc
    sentence = doc.sentence_at(doc.starts[found.first])
    if sentence is None or found.rule != "condition":
        return None
    first, stop = sentence.first + (doc.lower[sentence.first] in QUOTES), found.first
    if stop - first > 2:
        verb, told = stop, doc.lower[first:stop]
    else:  # "Unless Norland leaves by May, the rebels will shoot"
        first, stop = found.last + (doc.lower[found.last : found.last + 1] == [","]), sentence.last
        verb = next((i for i in range(first, stop) if is_modal(doc, i)), stop)
        told = doc.lower[verb + 1 : verb + 3]
    if THREATS.isdisjoint(told):
        return None
    return parties.of(*first_subject(doc, first, verb), text=True, sure=True)


def judge_before(parties: Parties, found: Found) -> Party | None:
    """ "A judge heard the case. The port was ordered to ...": the judge or court that opens the sentence before."""
    doc = parties.doc
    index = doc.sentence_index(doc.starts[found.first])
    before = doc.sentences[index - 1] if index else None
    if before is None or before.paragraph != doc.sentences[index].paragraph:
        return None
    first, last = first_subject(doc, before.first, min(before.last, before.first + LONG))
    if JUDGES.isdisjoint(doc.lower[first:last]) and not _orders(doc, last, min(before.last, last + ORDERS)):
        return None
    return parties.of(first, last, text=True, sure=True)


def _orders(doc: Document, first: int, last: int) -> bool:
    """Whether a verb of demand is among the tokens: "warned", "has ordered"."""
    cues = lexicon().cues
    for i in range(first, last):
        found = cues.match(doc.lower, i, last) if doc.lower[i] in cues.first else None
        if found and found[1].object_acts and found[1].kind == "demand":
            return doc.lower[i - 1] not in BE_FORMS
    return False
