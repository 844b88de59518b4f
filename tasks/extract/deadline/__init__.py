"""Deadlines: what must, will or is planned to be done by a stated time, by whom, set by whom, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from tasks.extract.annotations import Deadline
from tasks.extract.deadline.afterwards import fate_beside
from tasks.extract.deadline.allowance import allow
from tasks.extract.deadline.clause import further, governing
from tasks.extract.deadline.due import Due, before_clause, limiting_clause, turned_back
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.frame import PAST, Frame
from tasks.extract.deadline.naming import deadline_nouns, name_deadline
from tasks.extract.deadline.obligation import judge
from tasks.extract.deadline.phrase import Range
from tasks.extract.deadline.reading import Reading
from tasks.extract.deadline.status import told
from tasks.extract.deadline.times import MOST, due_times
from tasks.extract.deadline.whose import Whose
from tasks.extract.document import Document, Sentence
from tasks.extract.layers import Layers

MOST_WORDS_OF_ACTION = 16
DUTIES = frozenset({"demand", "commitment", "plan", "law"})


def find_deadlines(layers: Layers) -> list[Deadline]:
    """The deadlines of an article in text order; spans in code points of the body, half open."""
    if not layers.timexes:
        return []
    reading = Reading(layers)
    whose = Whose(reading)
    read = (
        _deadline(reading, whose, sentence, found)
        for sentence, dues in due_times(layers)
        for found in _distinct(reading.doc, _in_sentence(reading, sentence, dues))
    )
    return [deadline for deadline in read if deadline is not None]


def _in_sentence(reading: Reading, sentence: Sentence, dues: list[Due]) -> Iterator[Found]:
    doc = reading.doc
    allowed = [a for due in dues if (a := allow(doc, sentence, due, dues, reading.reported))]
    yield from allowed
    rest = [due for due in dues if not any(due is a.due for a in allowed)]
    nouns = deadline_nouns(doc, sentence)[:MOST]
    named = [n for noun in nouns if (n := name_deadline(doc, sentence, noun, rest))]
    yield from named
    for due in rest:
        if any(due.token >= n.first and due.last <= n.last for n in named):
            continue
        yield from _governed(reading, sentence, due)


def _governed(reading: Reading, sentence: Sentence, due: Due) -> Iterator[Found]:
    doc = reading.doc
    frame = governing(doc, sentence, due, reading.reported)
    if frame is None or frame.verb >= len(doc.lower):  # "by May they must": the text breaks off
        return
    clause = limiting_clause(doc, due, frame.verb)
    if clause is not None:
        yield from _governed(reading, sentence, clause)
        return
    said = reading.attribution_at(doc.starts[frame.verb]) is not None
    found = judge(doc, sentence, due, frame, reading.reported, said)
    if found is None:
        return
    yield found
    yield from _joined(reading, sentence, due, frame)
    outer = before_clause(doc, due, found.first, sentence.first)
    if outer is not None:
        yield from _governed(reading, sentence, outer)


def _joined(reading: Reading, sentence: Sentence, due: Due, frame: Frame) -> Iterator[Found]:
    """ "By June, A must pay and B must leave": each of them under the time that opens the sentence."""
    if due.first > frame.verb or frame.rule != "modal":
        return
    for other in further(reading.doc, sentence, due, frame):
        if other.verb >= len(reading.doc.lower):
            return
        found = judge(reading.doc, sentence, due, other, reading.reported, True)
        if found is not None:
            yield found


def _part(doc: Document, other: Found, found: Found) -> None:
    """ "will end the mission by May and leave within two months": the second verb has its own time."""
    if not found.action[0] < other.due.first <= other.due.last < found.due.first:
        return
    if not (found.due.bounds or found.due.relation == "within"):
        return
    verb = next((i + 1 for i in range(other.due.last, found.due.first - 1) if doc.lower[i] == "and"), None)
    if verb is not None and verb < found.due.first:
        found.key, found.first, found.action = verb, verb, (verb, found.due.first)


def _distinct(doc: Document, candidates: Iterator[Found]) -> list[Found]:
    """One deadline for each governing word: a bound before a mere date, then the first."""
    best: dict[int, Found] = {}
    for found in candidates:
        for before in best.values():
            _part(doc, before, found)
        other = best.get(found.key)
        if other is None or (found.due.bounds and not other.due.bounds):
            best[found.key] = found
    return sorted(best.values(), key=lambda f: f.first)


def _deadline(reading: Reading, whose: Whose, sentence: Sentence, found: Found) -> Deadline | None:
    doc = reading.doc
    status = found.status or told(doc, sentence, found.first, found.last, _about(found))
    if status == "met" and found.due.future and _about(found) == "act":
        status = "open"  # "will go ahead in May as planned"
    if status == "open":
        status = fate_beside(
            doc, sentence, found.kind == "expiry" and (found.past or found.due.future is False)
        )
    if status == "open" and _is_long_due(doc, found):
        status = "missed"
    if status in ("missed", "met"):
        found.due = turned_back(found.due, doc.anchor, over=True)
    due = found.due
    obligor, set_by = whose.of(sentence, found)
    if found.drifts and obligor is None:
        return None
    return Deadline(
        start=doc.starts[found.first],
        end=doc.ends[found.last - 1],
        edtf=due.edtf,
        valid_from=due.valid_from,
        valid_to=due.valid_to,
        basis=due.basis,
        kind=found.kind,
        action=_words(reading, found.action),
        obligor=obligor.name if obligor else None,
        obligor_actor=obligor.actor if obligor else None,
        set_by=set_by.name if set_by else None,
        set_by_actor=set_by.actor if set_by else None,
        status=status,
        attribution=reading.attribution_at(doc.starts[min(found.key, found.last - 1)]),
        rule=f"deadline.{found.rule}.{due.relation}",
    )


def _is_long_due(doc: Document, found: Found) -> bool:
    """ "was to leave by Friday", told on Sunday by a story that does not tell that it was done."""
    due = found.due
    if due.future is not False or not found.then or found.kind not in DUTIES or found.rule == "named":
        return False
    return due.bounds or (found.cue >= 0 and doc.lower[found.cue] in PAST)


def _about(found: Found) -> str:
    if found.about_limit:
        return "limit"
    if found.kind == "scheduled" and found.rule == "adjective":
        return "event"
    return "term" if found.kind == "expiry" or found.past else "act"


def _words(reading: Reading, action: Range) -> str | None:
    first, last = action
    last = min(last, first + MOST_WORDS_OF_ACTION)
    return reading.words(first, last) if first < last else None
