"""What a frame and its time oblige to: the span, the action, who acts and who sets the time."""

from __future__ import annotations

from tasks.extract.deadline.binding import binds, is_firm
from tasks.extract.deadline.due import WEEKDAYS, Due, turned
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.frame import BE, FINITE, HAVE, PAST, Frame
from tasks.extract.deadline.kinds import is_participle, kind_of
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.phrase import Range, clause_end, noun_end, object_after, subject_before
from tasks.extract.deadline.tie import LASTING
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document, Sentence

IMPERSONAL = frozenset("it there that this these those".split())
URGED = 30  # tokens before a condition in which somebody is urged
EXTENSIONS = frozenset("extension extensions prolongation renewal".split())
DRIFTING = word_class("drifting")
TIED = frozenset("by until before within".split())


def judge(
    doc: Document, sentence: Sentence, due: Due, frame: Frame, reported: frozenset[int], said: bool
) -> Found | None:
    """The deadline that `frame` makes of `due`, or None; `said` tells that it stands in what somebody said."""
    due = turned(due, doc.anchor, is_firm(frame))
    if frame.strength == "denied" and due.tie not in LASTING:
        return None
    if due.attributive or frame.strength == "forecast" or not binds(doc, due, frame, said):
        return None
    subject = subject_before(doc, frame.subject, sentence.first, reported)
    first, last = _span(doc, sentence, due, frame, subject)
    key = frame.subject if frame.rule == "modal" else frame.verb
    found = Found(due, first, last, _action(doc, due, frame, first, last), frame.kind, frame.rule, key)
    found.kind = kind_of(doc, sentence, due, frame, found.action, subject)
    _parties(doc, frame, found, subject)
    _unless(doc, sentence, frame, found)
    if frame.rule == "condition":
        found.obligor_else = _urged(doc, sentence, frame.condition)
    found.past = frame.past
    found.drifts = (
        frame.rule == "modal"
        and frame.kind == "plan"
        and doc.lower[min(frame.verb, len(doc.lower) - 1)] in DRIFTING
    )
    if frame.rule == "noun":
        found.obligor, found.thing, found.impersonal = (first, due.first), True, True
    if frame.sort in ("extend", "move") and not frame.negated:
        found.status = "extended"
    elif found.kind == "expiry" and frame.past and due.future is False and frame.strength == "plain":
        found.status = "met"
    return found


def _span(doc: Document, sentence: Sentence, due: Due, frame: Frame, subject: Range) -> Range:
    if frame.subject < due.first < frame.verb:
        return subject[0], max(clause_end(doc, frame.verb, sentence.last), frame.verb + 1)
    if due.first < frame.verb:
        return due.first, max(clause_end(doc, frame.verb, sentence.last), frame.verb + 1)
    if frame.sort and frame.negated and "to" in doc.lower[frame.verb - 1 : frame.verb]:
        return max(sentence.first, frame.verb - 2), due.last
    if frame.rule in ("infinitive", "cue", "noun", "condition") or doc.lower[frame.verb] in EXTENSIONS:
        return frame.verb, due.last
    beside = subject[0] < subject[1] and frame.subject - subject[1] <= 2
    return min(subject[0] if beside else frame.subject, frame.verb), due.last


def _action(doc: Document, due: Due, frame: Frame, first: int, last: int) -> Range:
    """From the verb to the time; with its subject where the verb alone says little ("be completed", "expire")."""
    start = frame.verb
    verb = doc.lower[min(start, len(doc.lower) - 1)]
    if frame.rule in ("ending", "adjective", "finite") or verb in BE:
        start = first if first < due.first else start
    if frame.rule == "cue":
        start = frame.cue_token + 1
    end = due.first if due.first > start else last
    return start, max(end, start)


def _parties(doc: Document, frame: Frame, found: Found, subject: Range) -> None:
    """Who acts is the subject, or the object of one who orders; who orders, plans or extends sets the time."""
    passive_cue = frame.cue is not None and _passive(doc, frame.cue_token)
    found.obligor = subject
    if frame.condition >= 0 and frame.rule == "condition":
        found.obligor = frame.condition + 1, noun_end(doc, frame.condition + 1, found.due.first)
    found.thing = _passive_verb(doc, frame.verb) or frame.rule == "adjective"
    if frame.rule == "condition":
        subject = found.obligor
    found.impersonal = found.thing or subject[0] >= subject[1] or doc.lower[subject[0]] in IMPERSONAL
    if frame.sort in ("extend", "move") and not frame.negated:
        _extended(doc, frame, found, subject)
        return
    if frame.sort == "extend":
        found.obligor = object_after(doc, frame.verb + 1, found.due.first)
        return
    if frame.cue is None or frame.rule == "adjective":
        return
    if frame.rule == "condition":
        return
    if frame.cue.object_acts and frame.rule == "infinitive" and frame.verb - frame.cue_token == 2:
        found.kind = "plan" if frame.cue.kind == "demand" and not passive_cue else found.kind
        found.setter = None if passive_cue else subject
        return
    if frame.cue.object_acts and not passive_cue:
        _told_to(doc, frame, found)
        if frame.cue.sets:
            found.setter, found.speaker_sets = subject, False
    elif frame.cue.sets and not passive_cue:
        found.setter = subject


def _urged(doc: Document, sentence: Sentence, condition: int) -> Range | None:
    """ "urged the mayors to sign, or else, if it is not signed by May, ...": the mayors."""
    cues = lexicon().cues
    for i in range(condition - 1, max(sentence.first, condition - URGED) - 1, -1):
        found = cues.match(doc.lower, i, condition) if doc.lower[i] in cues.first else None
        if found and found[1].object_acts and found[1].sets:
            return object_after(doc, found[0], condition)
    return None


def _unless(doc: Document, sentence: Sentence, frame: Frame, found: Found) -> None:
    """ "they will strike by Friday unless Lemnia withdraws": what is demanded stands behind "unless"."""
    after = found.due.last
    if frame.rule != "modal" or after + 2 > sentence.last or doc.lower[after] != "unless":
        return
    end = clause_end(doc, after + 1, sentence.last)
    if any(w in WEEKDAYS or w in TIED for w in doc.lower[after:end]):
        return  # it has its own time
    verb = noun_end(doc, after + 1, end)
    found.kind, found.obligor, found.thing = "demand", (after + 1, verb), False
    found.last, found.action = end, (verb, end)


def _extended(doc: Document, frame: Frame, found: Found, subject: Range) -> None:
    """ "X extended the ban to May": X sets, whose ban it is is bound."""
    found.thing = True
    if doc.lower[frame.verb].endswith(("ion", "ions", "al")) or _passive(doc, frame.verb):
        found.obligor = frame.verb + 1, max(found.due.first, frame.verb + 1)
        return
    found.setter = subject
    found.obligor = object_after(doc, frame.verb + 1, found.due.first)


def _told_to(doc: Document, frame: Frame, found: Found) -> None:
    """ "ordered the militants to leave by", "demanded that the militants leave by": the object, and its clause."""
    after = frame.cue_token + 1
    found.impersonal = False
    if frame.rule == "infinitive":
        found.obligor = object_after(doc, after, frame.verb - 1)
        return
    start, stop = object_after(doc, after, found.due.first)
    found.obligor = start, noun_end(doc, start, stop)
    found.first = start
    found.action = start, found.action[1]


def _passive(doc: Document, cue: int) -> bool:
    """ "are expected to", "was told to"; "troops expected to pull out" too."""
    word, before = doc.lower[cue], doc.lower[cue - 1] if cue else ""
    if word in ("expected", "scheduled", "slated"):
        return True
    return before in FINITE | BE | PAST and before not in HAVE and not word.endswith("ing")


def _passive_verb(doc: Document, verb: int) -> bool:
    """ "be withdrawn", "be completed"."""
    if verb + 1 >= len(doc.lower) or doc.lower[verb] not in BE:
        return False
    return is_participle(doc.lower[verb + 1])
