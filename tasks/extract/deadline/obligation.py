"""What a frame and its time oblige to: whether, the stretch of text, the action, its kind and fate."""

from __future__ import annotations

from tasks.extract.deadline.acting import give_parties, turn_unless, urged
from tasks.extract.deadline.binding import binds, is_firm, told_then
from tasks.extract.deadline.cues import cue_ending_at
from tasks.extract.deadline.due import WEEKDAYS, Due, turned, turned_back, turned_to
from tasks.extract.deadline.forces import TROOPS
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.frame import BE, NEGATIONS, Frame, is_simple_past
from tasks.extract.deadline.kinds import DRIFTING, is_participle, kind_of
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.phrase import Range, clause_end, subject_before
from tasks.extract.deadline.possessor import possessor
from tasks.extract.deadline.tie import LASTING, STARTS
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document, Sentence

EXTENSIONS = frozenset("extension extensions prolongation renewal".split())
ASIDE = frozenset("before until when after since which whose".split())
CUE_NOUNS = word_class("cue_nouns")
RELATIVES = frozenset("which who that".split())
UNDONE = frozenset("neither nor no none nobody not".split())
OPENING = frozenset("open reopen close shut begin start resume".split())
BEGUN = 4  # tokens of "had begun to"
SIDES = 12  # tokens of "neither the army nor the rebels"
REPORT_BACK = 40  # tokens from the day of a report to a due time
IF = 8  # tokens between "if" and its verb
NEAR_HEAD = 8  # tokens of what a relative clause belongs to that are quoted with it


def judge(
    doc: Document, sentence: Sentence, due: Due, frame: Frame, reported: frozenset[int], said: bool
) -> Found | None:
    """The deadline that `frame` makes of `due`, or None; `said` tells that it stands in what somebody said."""
    undone, had = _is_undone(doc, frame), _left_undone(doc, sentence, frame) if due.bounds else -1
    lapsed = had >= 0
    gone_by = lapsed and frame.rule == "infinitive"
    due = _in_its_turn(doc, sentence, due, frame, over=undone or gone_by, said=said)
    if gone_by:
        frame.strength, frame.subject = "past", had
    if frame.strength == "denied" and (due.tie not in LASTING or _is_needless(doc, frame)):
        return None
    if frame.rule == "infinitive" and _is_hypothetical(doc, frame, sentence.first):
        return None
    if due.attributive or frame.strength == "forecast" or not binds(doc, due, frame, said):
        return None
    opened = due.last if due.last <= frame.subject else sentence.first  # "Next month the bank plans to"
    subject = subject_before(doc, frame.subject, opened, reported)
    first, last = _span(doc, sentence, due, frame, subject)
    key = frame.subject if frame.rule == "modal" else frame.verb
    found = Found(due, first, last, _action(doc, due, frame, first, last), frame.kind, frame.rule, key)
    found.kind = kind_of(doc, sentence, due, frame, found.action, subject)
    give_parties(doc, frame, found, subject)
    turn_unless(doc, sentence, frame, found)
    if frame.rule == "condition":
        found.obligor_else = urged(doc, sentence, frame.condition)
    _under_order(doc, sentence, frame, found, subject)
    _tell(doc, frame, found, subject)
    found.drifts = _drifts(doc, frame) and TROOPS.isdisjoint(doc.lower[slice(*subject)])
    if frame.rule == "noun":
        found.obligor, found.thing, found.impersonal = (first, due.first), True, True
    found.status = _status(due, frame, found.kind)
    if undone:
        found.status = "withdrawn" if due.future else "missed"
    if lapsed:
        found.status = "missed"
    return found


def _tell(doc: Document, frame: Frame, found: Found, subject: Range) -> None:
    """How the clause tells it: as of then, as taken for granted, as what goes or opens by itself."""
    before = {doc.lower[max(0, found.first - 1)], doc.lower[frame.subject - 1]}
    if frame.rule == "ending" and not ASIDE.isdisjoint(before):
        found.speaker_sets = False  # "before it expires in May": taken for granted, not set by who says so
    told = frame.cue is not None and is_simple_past(doc, frame.cue_token)
    found.past, found.cue = frame.past, frame.cue_token
    found.then = frame.past or frame.strength == "past" or told
    goes = subject[0] < subject[1] and doc.lower[subject[1] - 1] in lexicon().things  # "two ships will sail"
    opens = doc.lower[min(frame.verb, len(doc.lower) - 1)] in OPENING
    found.opens = frame.rule == "modal" and (opens or goes)


def _in_its_turn(doc: Document, sentence: Sentence, due: Due, frame: Frame, over: bool, said: bool) -> Due:
    """The due time in the week or year that the clause means; `over` where it tells that it has gone by."""
    begun = frame.rule == "cue" and due.tie in STARTS and due.cycle != "week"  # "declared a truce from May 1"
    backshifted = (frame.rule == "modal" and frame.strength == "past") or _was_going_to(doc, frame)
    reported = said and backshifted and due.cycle in ("week", "year")
    reported = reported and (WEEKDAYS | {"had"}).isdisjoint(
        doc.lower[max(sentence.first, due.first - REPORT_BACK) : due.first]
    )
    due = turned(
        due, doc.anchor, reported or (is_firm(doc, frame) and not begun)
    )  # "said they would go on Friday"
    if told_then(doc, sentence, due, frame):
        due = turned_back(due, doc.anchor, over=False)
    if frame.strength == "past":
        due = turned_to(due, due.spoken)
    return turned_back(due, doc.anchor, over=True) if over else due


def _is_needless(doc: Document, frame: Frame) -> bool:
    """ "did not need to come out until May": nobody is bound to."""
    return frame.cue is not None and doc.lower[frame.cue_token].startswith("need")


def _is_hypothetical(doc: Document, frame: Frame, stop: int) -> bool:
    """ "even if the bill were to pass within a week"."""
    were = "were" in doc.lower[frame.cue_token : frame.verb]
    return were and "if" in doc.lower[max(stop, frame.subject - IF) : frame.subject]


def _was_going_to(doc: Document, frame: Frame) -> bool:
    """ "Said they were hoping to meet before Monday": they still are."""
    i = frame.cue_token
    was = frame.rule == "infinitive" and i > 1 and not {"was", "were"}.isdisjoint(doc.lower[i - 2 : i])
    return was and doc.lower[i].endswith("ing")


def _left_undone(doc: Document, sentence: Sentence, frame: Frame) -> int:
    """The "had" of "neither side had begun to pull back by Friday", "no rebel had left by noon", else -1."""
    had = next((i for i in range(frame.verb, sentence.first, -1) if doc.lower[i] == "had"), None)
    if had is None or frame.verb - had > BEGUN:
        return -1
    return had if not UNDONE.isdisjoint(doc.lower[max(sentence.first, had - SIDES) : had + 2]) else -1


def _is_undone(doc: Document, frame: Frame) -> bool:
    """ "was to have been closed by May": it was not."""
    perfect = doc.lower[frame.verb : frame.verb + 1] == ["have"] and frame.verb + 1 < len(doc.lower)
    was = frame.rule == "infinitive" and frame.past and doc.lower[frame.cue_token] in ("was", "were")
    return was and perfect and is_participle(doc.lower[frame.verb + 1])


def _under_order(doc: Document, sentence: Sentence, frame: Frame, found: Found, subject: Range) -> None:
    """ "ordered that the ship stay until May", "a court order that it stay": what lasts is demanded."""
    that = subject[0] - 1
    if frame.rule != "ending" or that <= sentence.first or doc.lower[that] != "that":
        return
    cue = cue_ending_at(doc, that - 1, sentence.first)
    if cue is None or cue[1].kind != "demand" or not cue[1].sets:
        return
    found.kind, found.speaker_sets = "demand", False
    if doc.lower[that - 1] in CUE_NOUNS:
        first, owner = possessor(doc, that - 1, sentence.first)
        found.setter = owner or (first, that - 1)  # "a state court order": the court
    else:
        found.setter = subject_before(doc, cue[0], sentence.first, frozenset())


def _drifts(doc: Document, frame: Frame) -> bool:
    """Whether the verb only tells how things will go: "prices will rise"."""
    verb = doc.lower[min(frame.verb, len(doc.lower) - 1)]
    foreseen = frame.rule == "infinitive" and doc.lower[frame.cue_token] in (
        "expected",
        "set",
        "going",
        "due",
    )
    return (frame.rule == "modal" or foreseen) and frame.kind == "plan" and verb in DRIFTING


def _status(due: Due, frame: Frame, kind: str) -> str:
    """What the verb itself tells of the fate: "extended", "expired last week"; empty if nothing."""
    if frame.sort in ("extend", "move") and not frame.negated:
        return "extended"
    over = frame.past and due.future is False and frame.strength == "plain"
    return "met" if kind == "expiry" and over else ""


def _span(doc: Document, sentence: Sentence, due: Due, frame: Frame, subject: Range) -> Range:
    if frame.subject < due.first < frame.verb:
        return subject[0], max(clause_end(doc, frame.verb, sentence.last), frame.verb + 1)
    if due.first < frame.verb:
        return due.first, max(clause_end(doc, frame.verb, sentence.last), frame.verb + 1)
    if frame.sort and frame.negated and "to" in doc.lower[frame.verb - 1 : frame.verb]:
        return max(sentence.first, frame.verb - 2), due.last
    if frame.rule == "infinitive" and frame.negated:
        return _not_to(doc, frame.verb), due.last
    if (
        frame.rule in ("infinitive", "cue", "noun", "condition", "goal", "gerund")
        or doc.lower[frame.verb] in EXTENSIONS
    ):
        return frame.verb, due.last
    beside = subject[0] < subject[1] and frame.subject - subject[1] <= 2
    if (
        doc.lower[frame.subject - 1] in RELATIVES
        and frame.subject > sentence.first + 1
        and frame.verb >= frame.subject
    ):
        far = frame.subject - subject[0] > NEAR_HEAD
        return (frame.subject - 1 if far else min(subject[0], frame.subject - 1)), due.last
    return min(subject[0] if beside else frame.subject, frame.verb), due.last


def _not_to(doc: Document, verb: int) -> int:
    """The "not" of "not to march", where it stands before the verb at token `verb`."""
    return verb - 2 if doc.lower[verb - 2] in NEGATIONS else verb


def _action(doc: Document, due: Due, frame: Frame, first: int, last: int) -> Range:
    """From the verb to the time; with its subject where the verb alone says little ("be completed", "expire")."""
    start = frame.verb
    verb = doc.lower[min(start, len(doc.lower) - 1)]
    if frame.rule in ("ending", "adjective", "finite") or verb in BE:
        start = first if first < due.first else start
    if frame.rule in ("cue", "goal"):
        start = frame.cue_token + 1
    if frame.rule == "infinitive" and frame.negated:
        start = _not_to(doc, start)
    end = due.first if due.first > start else last
    return start, max(end, start)
