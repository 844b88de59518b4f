"""Whether a time and what governs it make a deadline, of which kind, and who acts and sets it."""

from __future__ import annotations

from tasks.extract.deadline.clause import FINITE, PAST, Frame
from tasks.extract.deadline.due import Due
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.phrase import Range, clause_end, object_after, subject_before
from tasks.extract.document import Document, Sentence

BE = frozenset("be been being get".split())
EVENT_REACH = 5
LASTING = frozenset({"until", "till", "through", "up until"})  # what lasts until then ends then


def judge(
    doc: Document, sentence: Sentence, due: Due, frame: Frame, reported: frozenset[int], said: bool
) -> Found | None:
    """The deadline that `frame` makes of `due`, or None; `said` tells that it stands in what somebody said."""
    if due.attributive or frame.strength == "forecast" or not _binds(doc, due, frame, said):
        return None
    first, last = _span(doc, sentence, due, frame, reported)
    found = Found(due, first, last, _action(doc, due, frame, first, last), frame.kind, frame.rule, frame.verb)
    found.kind = _kind(doc, due, frame, found.action)
    _parties(doc, sentence, frame, found, reported)
    if frame.sort == "extend":
        found.status = "extended"
    elif found.kind == "expiry" and frame.past and due.future is False:
        found.status = "met"
    return found


def _binds(doc: Document, due: Due, frame: Frame, said: bool) -> bool:
    """Reported past events and things that may happen at some time bind nobody."""
    if due.relation == "stretch":
        return frame.sort in ("last", "extend") and doc.lower[due.token - 1] == "for" and not _lasted(frame)
    if due.relation == "beyond":
        return frame.negated
    if due.relation == "reset":
        return frame.sort == "extend"
    if frame.rule == "condition":
        return due.relation in ("limit", "within")
    if frame.rule == "ending":
        return _ends(due, frame)
    if due.relation == "limit":
        return _bound(due, frame)
    if due.relation == "within":
        return frame.strength == "firm" or (frame.strength == "past" and said) or frame.rule == "infinitive"
    return _planned(due, frame)


def _lasted(frame: Frame) -> bool:
    """ "lasted for two years": over when told."""
    return frame.past and frame.sort == "last"


def _ends(due: Due, frame: Frame) -> bool:
    if frame.sort == "expire":
        return due.relation != "within" or frame.strength == "firm"
    if frame.sort == "end":
        return due.future is not False or frame.strength != "plain" or frame.past
    if frame.sort == "extend":
        return due.relation == "limit" and due.tie != "by"
    return due.relation == "limit" and due.future is not False


def _bound(due: Due, frame: Frame) -> bool:
    if due.future is False:
        return frame.strength in ("firm", "past")
    return frame.strength != "weak" or due.future is True


def _planned(due: Due, frame: Frame) -> bool:
    if frame.negated or frame.rule in ("cue", "noun", "finite") or frame.condition >= 0:
        return False
    if frame.strength == "past" and frame.rule != "modal":
        return True
    if due.future is False:
        return False
    if frame.strength == "loose":
        return due.tie in ("as soon as", "as early as")
    return frame.strength in ("firm", "past") or frame.rule == "progressive"


def _span(doc: Document, sentence: Sentence, due: Due, frame: Frame, reported: frozenset[int]) -> Range:
    if due.first < frame.verb:
        return due.first, max(clause_end(doc, frame.verb, sentence.last), frame.verb + 1)
    if frame.rule in ("infinitive", "cue", "noun", "condition") and frame.verb < due.first:
        return frame.verb, due.last
    first = subject_before(doc, frame.subject, sentence.first, reported)[0]
    return min(first, frame.verb), due.last


def _action(doc: Document, due: Due, frame: Frame, first: int, last: int) -> Range:
    """From the verb to the time; with its subject where the verb alone says little ("be completed", "expire")."""
    start = frame.verb
    if frame.rule in ("ending", "adjective", "finite") or doc.lower[min(start, len(doc.lower) - 1)] in BE:
        start = first if first < due.first else start
    if frame.rule == "cue":
        start = frame.cue_token + 1
    end = due.first if due.first > start else last
    return start, max(end, start)


def _kind(doc: Document, due: Due, frame: Frame, action: Range) -> str:
    if frame.rule == "ending":
        return _kind_of_ending(doc, frame, action)
    if due.tie in LASTING and frame.kind in ("plan", ""):
        return "expiry"
    if not due.bounds and due.relation != "within" and _is_event(doc, action):
        return "scheduled"
    if frame.rule == "modal" and frame.kind == "plan" and doc.lower[frame.verb] == "have" and due.bounds:
        return "commitment"
    return frame.kind or "plan"


def _kind_of_ending(doc: Document, frame: Frame, action: Range) -> str:
    if frame.sort != "end":
        return "expiry"
    subject = doc.lower[action[0] : frame.verb]
    return (
        "expiry" if any(w in lexicon().terms for w in subject) else (frame.cue.kind if frame.cue else "plan")
    )


def _is_event(doc: Document, action: Range) -> bool:
    events, stop = lexicon().events, min(action[1], action[0] + EVENT_REACH)
    return any(
        doc.lower[i] in events.first and events.match(doc.lower, i, stop) for i in range(action[0], stop)
    )


def _parties(doc: Document, sentence: Sentence, frame: Frame, found: Found, reported: frozenset[int]) -> None:
    """Who acts is the subject, or the object of one who orders; who orders or plans sets the time."""
    subject = subject_before(doc, frame.subject, sentence.first, reported)
    passive_cue = frame.cue is not None and _passive(doc, frame.cue_token)
    if frame.cue is None or frame.rule == "adjective":
        found.obligor = None if _passive_verb(doc, frame.verb) else subject
        return
    if frame.cue.object_acts and not passive_cue:
        after = frame.cue_token + 1
        found.obligor = object_after(
            doc, after, frame.verb - 1 if frame.rule == "infinitive" else found.due.first
        )
        found.setter, found.speaker_sets, found.agentive = subject, False, frame.rule == "infinitive"
        return
    found.obligor = None if _passive_verb(doc, frame.verb) else subject
    found.agentive = passive_cue and frame.cue.object_acts
    if frame.cue.sets and not passive_cue:
        found.setter = subject


def _passive(doc: Document, cue: int) -> bool:
    return cue > 0 and doc.lower[cue - 1] in FINITE | BE | PAST and not doc.lower[cue].endswith("ing")


def _passive_verb(doc: Document, verb: int) -> bool:
    """ "be withdrawn", "be completed"."""
    if verb + 1 >= len(doc.lower) or doc.lower[verb] not in BE:
        return False
    following = doc.lower[verb + 1]
    return following.endswith(("ed", "en", "wn", "ne", "lt", "nt", "ut", "ld", "id")) and following != "out"
