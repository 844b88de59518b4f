"""Deadlines that are called so: "a December 31 deadline", "the deadline for talks is Friday", a 72-hour ultimatum."""

from __future__ import annotations

from tasks.extract.deadline.due import Due
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.frame import FINITE
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.phrase import EDGES, Range, clause_end, object_after, subject_before
from tasks.extract.document import Document, Sentence

REACH = 18
LINKS = frozenset(
    "of is was on at by for as - , would will be set has been to the a an its their from expires falls".split()
)
SET_BY = frozenset("by".split())
AGREED = frozenset("agreement deal accord pact treaty agreed".split())
LEGAL = frozenset("law legal statutory constitutional constitution court tax filing registration".split())
FOR = frozenset("for on to".split())


def deadline_nouns(doc: Document, sentence: Sentence) -> list[tuple[int, int, str]]:
    """(first token, token after, kind) of each noun of a time limit in the sentence."""
    nouns, out = lexicon().nouns, []
    for i in range(sentence.first, sentence.last):
        if doc.lower[i] in nouns.first:
            found = nouns.match(doc.lower, i, sentence.last)
            if found:
                out.append((i, *found))
    return out


def name_deadline(
    doc: Document, sentence: Sentence, noun: tuple[int, int, str], dues: list[Due]
) -> Found | None:
    """The deadline that the noun names, with the time among `dues` (of its sentence) that belongs to it."""
    first, after, kind = noun
    due = _before(doc, first, dues) or _after(doc, after, dues) or _as_deadline(doc, first, dues)
    if due is None:
        return None
    start = _phrase_start(doc, min(first, due.token), sentence.first)
    purpose = _purpose(doc, sentence, after)
    last = max(after, due.last, purpose[1])
    found = Found(due, start, last, purpose, kind, "named", first, about_limit=True)
    found.obligor = purpose if purpose[0] < purpose[1] else None
    found.setter = _setter(doc, sentence, start, after)
    found.speaker_sets = found.setter is None
    found.kind = kind or _kind(doc, sentence, found)
    return found


def _before(doc: Document, noun: int, dues: list[Due]) -> Due | None:
    """ "a May 1 deadline", "the 72-hour ultimatum", "Friday's midnight deadline"."""
    for due in reversed(dues):
        between = doc.lower[due.last : noun]
        if due.last <= noun and len(between) <= 3 and not EDGES.intersection(between) and "," not in between:
            return due
    return None


def _after(doc: Document, after: int, dues: list[Due]) -> Due | None:
    """ "deadline of May 1", "the deadline for a full withdrawal is Friday"."""
    for due in dues:
        if due.first < after or due.first - after > REACH:
            continue
        between = doc.lower[after : due.first]
        if (
            all(w in LINKS for w in between)
            or between[-1:] in (["is"], ["was"], ["of"])
            or doc.lower[after] in ("for", "to")
        ):
            return due
        return None
    return None


def _as_deadline(doc: Document, noun: int, dues: list[Due]) -> Due | None:
    """ "set May 1 as the deadline"."""
    for due in dues:
        between = doc.lower[due.last : noun]
        if due.last <= noun and len(between) <= 4 and between[:1] == ["as"]:
            return due
    return None


def as_point(due: Due) -> None:
    """A date that names a deadline is the day itself; a stretch ends after it."""
    if due.relation != "stretch" and due.edtf.startswith("../"):
        return
    if due.relation == "stretch":
        due.relation = "within"


def _phrase_start(doc: Document, token: int, stop: int) -> int:
    i = token
    while i > max(stop, token - 4) and (
        doc.lower[i - 1] in ("a", "an", "the", "this", "its", "their") or doc.words[i - 1][:1].isdigit()
    ):
        i -= 1
    return i


def _purpose(doc: Document, sentence: Sentence, after: int) -> Range:
    """What the deadline is for: "for a full withdrawal", "to leave", "they have set for ..."."""
    for i in range(after, min(sentence.last - 1, after + 9)):
        word = doc.lower[i]
        if word in FOR:
            end = clause_end(doc, i + 1, sentence.last)
            stop = next((j for j in range(i + 1, end) if doc.lower[j] in FINITE and word != "to"), end)
            return i + 1, max(stop, i + 1)
        if word in (",", ";", "that", "which"):
            break
    return after, after


def _setter(doc: Document, sentence: Sentence, start: int, after: int) -> Range | None:
    """ "deadline set by Kyiv", "a deadline they have set", "Baghdad set a deadline"."""
    for i in range(after, min(sentence.last - 1, after + 5)):
        if doc.lower[i] == "by" and doc.lower[i - 1].endswith(("set", "ed")):
            return object_after(doc, i + 1, sentence.last)
        if doc.lower[i] in FINITE and i > after:
            return after, i
    for i in range(start - 1, max(sentence.first, start - 5), -1):
        if doc.lower[i] in (
            "set",
            "sets",
            "setting",
            "imposed",
            "issued",
            "gave",
            "given",
            "announced",
            "laid",
        ):
            subject = subject_before(doc, i, sentence.first, frozenset())
            return subject if subject[0] < subject[1] else None
    return None


def _kind(doc: Document, sentence: Sentence, found: Found) -> str:
    words = set(doc.lower[sentence.first : sentence.last])
    if words & AGREED:
        return "commitment"
    if words & LEGAL:
        return "law"
    return "demand" if found.setter is not None else "plan"
