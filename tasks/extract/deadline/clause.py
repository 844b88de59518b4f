"""What governs a time expression: looked for to its left, and to its right where it opens the clause."""

from __future__ import annotations

from tasks.extract.deadline.cues import controlled, cue_ending_at
from tasks.extract.deadline.due import Due
from tasks.extract.deadline.endings import ending
from tasks.extract.deadline.frame import (
    ADJECTIVAL,
    BREAKS,
    CONDITIONS,
    PAST,
    REACH,
    SUBORDINATORS,
    Frame,
    is_finite,
    is_modal,
    is_simple_past,
)
from tasks.extract.deadline.governors import frame_at, modal
from tasks.extract.deadline.lexicon import Cue, lexicon
from tasks.extract.document import Document, Sentence

CLOSING = frozenset({'"', "”", "''"})
OBJECTS = frozenset("him them us".split())
TELLERS = frozenset("he she they it we i who".split())
SUBJECTIVE = TELLERS - {"it"}
OPENING = BREAKS | {",", "that", "and", "but", "“", '"', "``", "''", "’", "‘"}
DETERMINERS = frozenset("a an the its their his her our any no".split())
JOINING = frozenset("and but while".split())
AT_HAND = 6  # tokens between a modal's verb and the infinitive that belongs to it
PERFECT = frozenset("had hadn't hadn’t was were wasn't weren't".split())
BEING = frozenset("is are was were be been".split())
BEFELL = frozenset("died fell rose grew fled drowned perished".split())  # past alone
INTENDED = frozenset("planned intended hoped expected meant aimed".split())
SUBJECTS = frozenset("i we he she it they you there the a an this these our their his her its".split())


def governing(doc: Document, sentence: Sentence, due: Due, reported: frozenset[int]) -> Frame | None:
    """The frame whose time `due` is, or None where the time stands with something reported as past.

    `reported` holds the tokens of reporting cues: a time beside one tells when it was said.
    """
    if (
        _is_subject(doc, sentence, due)
        or _belongs_behind(doc, sentence, due)
        or _dates_all(doc, sentence, due)
    ):
        return None
    opens = due.first == sentence.first or doc.lower[due.first - 1] in OPENING
    if (opens and not _closes(doc, sentence, due)) or doc.lower[due.token] == "which":
        right = _rightward(doc, sentence, due, reported)
        if right is not None or (due.bounds and doc.lower[due.first - 1 : due.first] == ["that"]):
            return right
        if due.bounds and doc.lower[due.first - 1] in JOINING and _tells(doc, sentence, due):
            return None
    return _leftward(doc, sentence, due, reported)


def _tells(doc: Document, sentence: Sentence, due: Due) -> bool:
    """ "..., but by late Sunday the speech had been moved": what had happened by then."""
    after = doc.lower[due.last : min(sentence.last, due.last + AT_HAND)]
    return "had" in after and not {",", "to"}.intersection(after[: after.index("had")])


def _is_subject(doc: Document, sentence: Sentence, due: Due) -> bool:
    """ "December 10 would be a holiday": the day itself is spoken of."""
    if due.tie or due.last >= sentence.last:
        return False
    return is_modal(doc, due.last) or is_finite(doc, due.last)


def _dates_all(doc: Document, sentence: Sentence, due: Due) -> bool:
    """ "announced the start of the push to take the town, Dec. 9.": the day of what is told."""
    if due.tie or doc.anchor is None or due.valid_from is None or due.valid_from > doc.anchor:
        return False
    return sentence.first < due.first and doc.lower[due.first - 1] == "," and due.last + 1 >= sentence.last


def _closes(doc: Document, sentence: Sentence, due: Due) -> bool:
    """ "will expire when all is done, by May at the latest, and the council will": the time of what stands before."""
    if due.first == sentence.first or doc.lower[due.first - 1] != ",":
        return False
    last = due.last + 3 if doc.lower[due.last : due.last + 3] == ["at", "the", "latest"] else due.last
    return last + 1 < sentence.last and doc.lower[last] == "," and doc.lower[last + 1] in JOINING


def _belongs_behind(doc: Document, sentence: Sentence, due: Due) -> bool:
    """ "who before Monday had not spoken": the time of the verb behind it."""
    behind = doc.lower[due.last] if due.last < sentence.last else ""
    return (
        behind in PERFECT and due.first > sentence.first and doc.lower[due.first - 1] in ("who", "which", ",")
    )


def _leftward(doc: Document, sentence: Sentence, due: Due, reported: frozenset[int]) -> Frame | None:
    lower = doc.lower
    weak: Frame | None = None
    fallback: Frame | None = None
    stop = max(sentence.first, due.first - REACH)
    i = due.first - 1
    i -= i > stop and lower[i] in OBJECTS  # "summoned them Friday"
    if i >= stop and _tells_when(doc, i, due, stop):
        return None
    while i >= stop:
        word = lower[i]
        if word == ")" and (opened := _opened(doc, i, stop)) is not None:
            i = opened - 1
            continue
        if word == "," and (aside := _said_aside(doc, i, stop, reported)) is not None:
            i = aside - 1
            continue
        if _closes_quote(doc, i) or (due.relation == "point" and _told_clause(doc, i)):
            break
        if due.tie == "before" and i == due.first - 1 and _told_clause(doc, i) and lower[i - 1] in SUBJECTIVE:
            return None  # "the lines that they held before May"
        if word in BREAKS or (word in SUBORDINATORS and i + 1 < due.first and not _once_more(doc, i, due)):
            break
        frame = frame_at(doc, i, stop, due)
        if frame is not None and _noun_cue(doc, frame, stop) and due.relation == "within":
            weak = weak or frame
        elif frame is not None and frame.rule == "cue":
            fallback = fallback or frame
        elif frame is not None and frame.strength != "weak":
            near = weak is None or weak.rule != "infinitive" or weak.verb - frame.verb <= AT_HAND
            if frame.rule == "ending" or (frame.rule == "modal" and near):
                return frame
            return frame if weak is None else _stronger(weak, frame)
        else:
            weak = weak or frame
        if word in CONDITIONS and frame is None:
            return None
        told = i in reported and i - 1 not in reported  # of "called for" the first word
        if is_modal(doc, i) or (told and not _to_come(doc, i, stop)):
            break
        if frame is None and is_finite(doc, i):
            if CONDITIONS.intersection(lower[max(stop, i - 8) : i]):
                return None
            return fallback or weak or Frame("finite", i, i, "weak", "", past=word in PAST)
        i -= 1
    if fallback or weak:
        return fallback or weak
    plain = i + 1 < due.first and i not in reported
    return Frame("noun", i + 1, i + 1, "weak", "") if plain else None


def _tells_when(doc: Document, i: int, due: Due, stop: int) -> bool:
    """Whether the verb right before the time only tells when it was: "left Friday", "80 had died by May"."""
    if i > stop and doc.lower[i] in BEFELL:
        return True
    past = doc.lower[i] not in ADJECTIVAL and is_simple_past(doc, i) and not _ends(doc, i)
    return past and not due.bounds


def _said_aside(doc: Document, i: int, stop: int, reported: frozenset[int]) -> int | None:
    """The comma that opens "..., the firm said, ..." before the comma at token `i`."""
    for k in range(i - 2, max(stop, i - 8), -1):
        if doc.lower[k] == ",":
            return k if any(t in reported for t in range(k + 1, i)) else None
    return None


def _closes_quote(doc: Document, i: int) -> bool:
    """Whether what was quoted ends at token `i`: a time behind it is outside."""
    return doc.lower[i] in CLOSING and i > 0 and doc.lower[i - 1] in (",", "?", "!", ".")


def _told_clause(doc: Document, i: int) -> bool:
    """ "proof that he took part in 2012": the time is of a clause that is told as past."""
    return (
        i > 0
        and (doc.lower[i - 1] in TELLERS or doc.lower[i - 1] == ",")
        and is_simple_past(doc, i)
        and not _ends(doc, i)
    )


def _noun_cue(doc: Document, frame: Frame, stop: int) -> bool:
    """ "must submit a plan to fix it within 90 days": the days are for what must be done."""
    noun = frame.rule == "infinitive" and frame.cue is not None and frame.cue_token > stop
    return noun and doc.lower[frame.cue_token - 1] in DETERMINERS


def _ends(doc: Document, i: int) -> bool:
    endings = lexicon().endings
    found = endings.match(doc.lower, i, i + 1) if doc.lower[i] in endings.first else None
    return found is not None


def _opened(doc: Document, i: int, stop: int) -> int | None:
    """The opening bracket of a short phrase in brackets that closes at token `i`."""
    return next((j for j in range(i - 1, max(stop, i - 12) - 1, -1) if doc.lower[j] == "("), None)


def _once_more(doc: Document, i: int, due: Due) -> bool:
    """ "as scheduled", "as planned" beside the time open no clause."""
    return doc.lower[i] == "as" and due.first - i <= 4 and doc.lower[i + 1] not in SUBJECTS


def _to_come(doc: Document, i: int, stop: int) -> bool:
    """Whether a reporting verb is one still to be said: "will announce", "plan to say"."""
    before = doc.lower[max(stop, i - 2) : i]
    return "to" in before or any(w in lexicon().modals for w in before)


def _stronger(weak: Frame, frame: Frame) -> Frame:
    """An infinitive without a cue takes the cue that stands further left."""
    weak.cue, weak.cue_token, weak.kind = frame.cue, frame.cue_token, frame.kind
    weak.strength = frame.strength if frame.rule == "modal" else "firm"
    weak.subject, weak.past = frame.subject, frame.past
    return weak


def _rightward(doc: Document, sentence: Sentence, due: Due, reported: frozenset[int]) -> Frame | None:
    words, lower = lexicon(), doc.lower
    for i in range(due.last, min(sentence.last, due.last + REACH)):
        word = lower[i]
        if word in BREAKS or _new_clause(doc, i, due.last):
            return None
        cue = words.cues.match(lower, i, sentence.last) if word in words.cues.first else None
        if cue and cue[0] < sentence.last and lower[cue[0]] == "to" and _governs(doc, i, cue[1], due):
            return controlled(doc, cue[0], (i, cue[1]), due.last, False)
        if is_finite(doc, i) and (foreseen := _finite(doc, i, sentence.last, due)):
            return foreseen
        if i in reported or (is_simple_past(doc, i) and word not in ADJECTIVAL):
            return None
        if is_modal(doc, i):
            return modal(doc, i, due.last, due.first)
        if word in words.endings.first:
            found = words.endings.match(lower, i, sentence.last)
            if found and found[1] == "expire":
                return ending(doc, i, found[1], due.last)
        if is_finite(doc, i):
            return None
    return None


def _governs(doc: Document, i: int, cue: Cue, due: Due) -> bool:
    """ "by 2030 it agreed to", "on Friday it planned to": what was meant to be done then; not "in May it decided to"."""
    bound = due.bounds and cue.kind in ("plan", "commitment")
    intended = doc.lower[i] in INTENDED and BEING.isdisjoint(doc.lower[max(0, i - 2) : i])
    return not doc.lower[i].endswith("ed") or bound or intended


def further(doc: Document, sentence: Sentence, due: Due, frame: Frame) -> list[Frame]:
    """Frames of the modals that follow, joined by "and" with a subject of their own and without another time."""
    found, joint = [], False
    for i in range(frame.verb, min(sentence.last, frame.verb + REACH)):
        word = doc.lower[i]
        if (
            word in BREAKS
            or word in SUBORDINATORS
            or (doc.words[i][:1].isdigit() and doc.words[i][2:4].isdigit())
        ):
            break
        if word == "and":
            joint = True
        elif joint and is_modal(doc, i) and doc.lower[i - 1] not in ("and", ","):
            found.append(modal(doc, i, due.last, due.first))
            joint = False
    return found


def _new_clause(doc: Document, i: int, start: int) -> bool:
    """Whether the word begins a clause that the time does not open: "overnight, that we will ..."."""
    word = doc.lower[i]
    if word == "that":
        return i - start <= 1 and doc.lower[i + 1 : i + 2] != [] and doc.lower[i + 1] in SUBJECTS
    return word in SUBORDINATORS and word not in ("as", "after")


def _finite(doc: Document, i: int, stop: int, due: Due) -> Frame | None:
    """ "is to leave", "are expected to leave", "is on track to have", after a time that opens the clause.

    Not "on Monday they were told to leave", the day of the order.
    """
    for j in range(i, min(i + 4, stop - 1)):
        if doc.lower[j] == "to":
            found = cue_ending_at(doc, j - 1, i)
            ordered = found is not None and found[1].object_acts and doc.lower[i] in PAST and not due.bounds
            return controlled(doc, j, found, i, False) if found and not ordered else None
    return None
