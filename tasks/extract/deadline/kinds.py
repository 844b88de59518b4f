"""Which kind of deadline a frame makes: demand, commitment, plan, expiry, law or scheduled."""

from __future__ import annotations

from tasks.extract.deadline.due import Due
from tasks.extract.deadline.frame import NEGATIONS, Frame
from tasks.extract.deadline.lexicon import Cue, lexicon
from tasks.extract.deadline.phrase import Range
from tasks.extract.deadline.tie import LASTING
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document, Sentence

ENACTED = word_class("enacted")
EVENT_REACH = 8
REACH = 12  # tokens from a bill to what it "would require"
DEMANDING = frozenset("resolution order ruling letter statement decree decision".split())
DRAFTS = word_class("drafts")
AGREED = word_class("agreements")
PAPERS = word_class("papers")
DRIFTING = word_class("drifting")
LAWS = word_class("statutes")
PARTICIPLES = word_class("irregular_participles")


def kind_of(doc: Document, sentence: Sentence, due: Due, frame: Frame, action: Range, subject: Range) -> str:
    """The kind that the words give; `subject` is the noun phrase before the verb."""
    if frame.rule == "ending":
        return _of_ending(doc, frame, subject)
    lasts = due.tie in LASTING and not frame.negated and frame.strength != "denied"
    if lasts and frame.kind in ("plan", "") and not _is_done(doc, frame):
        return "expiry"
    told = (
        frame.kind == "demand"
        and frame.rule == "infinitive"
        and frame.cue is not None
        and frame.cue.object_acts
    )
    must = frame.rule == "modal" and doc.lower[frame.subject] == "must"
    pledged = frame.kind in ("commitment", "law") or told or must  # "were ordered to vote on Sunday"
    if not due.bounds and due.relation != "within" and not pledged and _is_event(doc, action, subject, frame):
        return "scheduled"
    if frame.rule == "cue" and doc.lower[frame.cue_token].startswith("call") and subject[0] < subject[1]:
        return _of_caller(doc.lower[subject[1] - 1])
    if frame.rule == "infinitive" and frame.kind == "law" and _agreed(doc, subject):
        return "commitment"
    draft = frame.kind == "law" and not DRAFTS.isdisjoint(
        doc.lower[max(sentence.first, frame.subject - REACH) : frame.subject]
    )
    if draft and doc.lower[frame.subject] == "would":
        return "demand"  # "introduced a bill that would require firms to": no law yet
    if frame.rule == "modal" and doc.lower[frame.subject] == "should" and doc.lower[frame.verb] in DRIFTING:
        return "plan"  # "their number should fall to 300 by May": expected, not demanded
    if frame.rule == "modal" and frame.kind == "plan":
        return _of_modal(doc, sentence, due, frame)
    if frame.kind == "scheduled" and due.bounds and frame.rule == "infinitive":
        return "plan"  # "is scheduled to leave by May"
    return frame.kind or "plan"


def _is_done(doc: Document, frame: Frame) -> bool:
    """Whether the verb tells what somebody will do, and not how things stay: "will train them until May"."""
    verb = doc.lower[frame.verb]
    return (
        frame.rule in ("modal", "infinitive")
        and frame.strength == "firm"
        and verb not in ("be", "have", "not")
    )


def _agreed(doc: Document, subject: Range) -> bool:
    """ "The accord between A and B obliges both to": not a law, though it binds."""
    first = next((w for w in doc.lower[slice(*subject)] if w in AGREED or w in LAWS), "")
    return first in AGREED


def _of_caller(noun: str) -> str:
    """ "The accord calls for elections by May": what was agreed or planned, not demanded."""
    if noun in AGREED:
        return "commitment"
    return "plan" if noun in PAPERS and noun not in DEMANDING else "demand"


def _of_modal(doc: Document, sentence: Sentence, due: Due, frame: Frame) -> str:
    """ "will have finished by", "will strike within 48 hours if they do not leave": promises and threats."""
    done = doc.lower[frame.verb + 1 : frame.verb + 3]
    if doc.lower[frame.verb] == "have" and due.bounds and any(is_participle(w) for w in done):
        return "commitment"
    after = doc.lower[due.last : min(sentence.last, due.last + 12)]
    if after[:1] == ["if"] and any(w in NEGATIONS or w.endswith(("n't", "n’t")) for w in after):
        return "commitment"
    return "plan"


def is_participle(word: str) -> bool:
    """Whether the word looks like a past participle."""
    return word.endswith(("ed", "en", "wn", "lt", "nt")) or word in PARTICIPLES


def _is_told(cue: Cue) -> bool:
    """Whether somebody is told to go on or promises it: "asked the guards to stay", "pledged to keep it open"."""
    return (cue.kind == "demand" and cue.object_acts) or (cue.kind == "commitment" and cue.sets)


def _of_ending(doc: Document, frame: Frame, subject: Range) -> str:
    if frame.sort == "extend" and frame.negated:
        return "plan"
    if frame.sort == "start":
        words = doc.lower[max(subject[0], frame.subject - 12) : max(subject[1], frame.subject)]
        if not AGREED.isdisjoint(words):
            return "commitment"  # "the truce will take effect on Sunday"
        return "law" if any(w in lexicon().terms or w in ENACTED for w in words) else "plan"
    if frame.sort == "move":
        event = any(w in lexicon().events.first for w in doc.lower[subject[0] : subject[1]])
        return "scheduled" if event else "plan"
    if frame.sort == "last" and frame.cue is not None and _is_told(frame.cue):
        return frame.cue.kind
    if frame.sort != "end":
        return "expiry"
    modal = lexicon().modals.get(doc.lower[frame.subject])
    if modal is not None and modal.kind == "demand" and frame.subject < frame.verb:
        return "demand"  # "the camp must close by May"
    words = doc.lower[subject[0] : max(subject[1], frame.verb)]
    return "expiry" if any(w in lexicon().terms for w in words) else (frame.cue.kind if frame.cue else "plan")


def _is_event(doc: Document, action: Range, subject: Range, frame: Frame) -> bool:
    """Whether what happens is a meeting, vote, hearing, show: by its verb, or by a subject of "be" and "take place"."""
    events, stop = lexicon().events, min(action[1], action[0] + EVENT_REACH)
    spans = [(action[0], stop)]
    if frame.rule == "adjective" or doc.lower[frame.verb] in ("be", "take", "begin", "start", "open"):
        spans.append(subject)
    for first, last in spans:
        for i in range(first, last):
            found = events.match(doc.lower, i, last) if doc.lower[i] in events.first else None
            freed = doc.lower[i] == "released" and not lexicon().agents.isdisjoint(doc.lower[slice(*subject)])
            if found and not freed and (found[1] or i <= first + 1):
                return True
    return False
