"""What governs a time expression: the modal, the cue with its infinitive, or the verb of ending before it."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.deadline.due import Due
from tasks.extract.deadline.lexicon import Cue, lexicon
from tasks.extract.document import Document, Sentence

REACH = 60  # tokens that are looked through on either side
BREAKS = frozenset("; ( ) [ ] — – -- : ? !".split())
FINITE = frozenset(
    "is are was were has had have did does do am 's ’s 're ’re wasn't isn't aren't weren't".split()
)
PAST = frozenset("was were had did".split())
NEGATIONS = frozenset("not no n't never without cannot".split())
SUBORDINATORS = frozenset(
    "which who whom whose where when while because although though since after as".split()
)
CONDITIONS = frozenset("if unless".split())
# "to" before one of these is a preposition.
NOT_VERBS = frozenset(
    "the a an this that these those his her its their our my your all any some no each every both one two three "
    "which whom what where when to of in on at by for from with and or".split()
)
PURPOSE = frozenset("order as".split())  # "in order to", "so as to"
ADJECTIVAL = frozenset(
    "due expected scheduled slated planned set anticipated required demanded ordered promised pledged needed".split()
)
NEARBY = 14


@dataclass(slots=True)
class Frame:
    """Tokens of what governs the time.

    `rule` is modal | infinitive | ending | adjective | cue | progressive | condition | noun. `verb` is the first
    token of the action and `subject` the token after its subject. `cue` is the binding word with its token, `aux`
    the token of a finite verb before it. `strength` is firm | past | loose | weak.
    """

    rule: str
    verb: int
    subject: int
    strength: str
    kind: str
    cue: Cue | None = None
    cue_token: int = -1
    sort: str = ""  # of an ending: expire | end | last | extend
    past: bool = False
    negated: bool = False
    condition: int = -1


def governing(doc: Document, sentence: Sentence, due: Due, reported: frozenset[int]) -> Frame | None:
    """The frame whose time `due` is, or None where the time stands with something reported as past.

    `reported` holds the tokens of reporting cues: a time beside one tells when it was said.
    """
    if _opens_clause(doc, due.first, sentence.first):
        right = _rightward(doc, sentence, due, reported)
        if right is not None:
            return right
    return _leftward(doc, sentence, due, reported)


def _leftward(doc: Document, sentence: Sentence, due: Due, reported: frozenset[int]) -> Frame | None:
    words, lower = lexicon(), doc.lower
    weak: Frame | None = None
    fallback: Frame | None = None
    stop = max(sentence.first, due.first - REACH)
    i = due.first - 1
    while i >= stop:
        word = lower[i]
        if word in BREAKS or (word in SUBORDINATORS and i + 1 < due.first):
            break
        frame = _frame_at(doc, i, stop, due)
        if frame is not None and frame.rule == "cue":
            fallback = fallback or frame
        elif frame is not None and frame.strength != "weak":
            return frame if weak is None or frame.rule in ("modal", "ending") else _stronger(weak, frame)
        else:
            weak = weak or frame
        if i in reported or word in words.modals:
            break
        if word in FINITE and frame is None:
            return fallback or weak or Frame("finite", i, i, "weak", "", past=word in PAST)
        i -= 1
    return (
        fallback
        or weak
        or (Frame("noun", i + 1, i + 1, "weak", "") if i + 1 < due.first and i not in reported else None)
    )


def _stronger(weak: Frame, frame: Frame) -> Frame:
    """An infinitive without a cue takes the cue that stands further left."""
    weak.cue, weak.cue_token, weak.kind, weak.strength = frame.cue, frame.cue_token, frame.kind, "firm"
    weak.subject, weak.past = frame.subject, frame.past
    return weak


def _frame_at(doc: Document, i: int, stop: int, due: Due) -> Frame | None:
    """The frame that the word at token `i` opens, if it opens one."""
    words, lower = lexicon(), doc.lower
    word = lower[i]
    if word in words.modals:
        return _modal(doc, i, stop)
    if word == "to" and _verb_follows(doc, i, due.first):
        return _infinitive(doc, i, stop)
    if word in words.endings.first:
        found = words.endings.match(lower, i, due.first)
        if found:
            return _ending(doc, i, found[1], stop)
    if word in CONDITIONS:
        return _condition(doc, i, due.first)
    if word in FINITE:
        return _finite_left(doc, i, due.first, stop)
    if word in ADJECTIVAL and due.first - i <= 8:
        return _adjective(doc, i, stop)
    if word in words.cues.first and word not in FINITE:
        cue = words.cues.match(lower, i, due.first)
        if cue and cue[1].sets and due.bounds:
            return Frame("cue", i, i, "firm", cue[1].kind, cue[1], i)
    return None


def _finite_left(doc: Document, i: int, due: int, stop: int) -> Frame | None:
    """ "if they do not leave by Friday"; "they are leaving on Friday"."""
    for k in range(i - 1, max(stop, i - NEARBY) - 1, -1):
        if doc.lower[k] in CONDITIONS:
            return _condition(doc, k, due)
        if doc.lower[k] in BREAKS or doc.lower[k] in FINITE:
            break
    if i + 1 < due and doc.lower[i + 1].endswith("ing") and doc.lower[i] not in PAST:
        return Frame("progressive", i + 1, i, "weak", "plan")
    return None


def _modal(doc: Document, i: int, stop: int) -> Frame:
    modal = lexicon().modals[doc.lower[i]]
    kind, strength = modal.kind, modal.strength
    if doc.lower[i + 1 : i + 3] == ["have", "to"]:
        kind = "demand"
    condition = next(
        (j for j in range(i - 1, max(stop, i - NEARBY) - 1, -1) if doc.lower[j] in CONDITIONS), -1
    )
    negated = any(w in NEGATIONS for w in doc.lower[i + 1 : i + 3]) or "n't" in doc.lower[i]
    if condition >= 0 and (negated or any(w in NEGATIONS for w in doc.lower[condition:i])):
        return Frame("condition", i + 1, i, "firm", "demand", negated=True, condition=condition)
    return Frame("modal", i + 1, i, strength, kind, negated=negated, condition=condition)


def _verb_follows(doc: Document, i: int, stop: int) -> bool:
    return i + 1 < stop and doc.lower[i + 1] not in NOT_VERBS and doc.words[i + 1].islower()


def _infinitive(doc: Document, i: int, stop: int) -> Frame | None:
    """ "plans to", "is due to", "ordered the militants to": the infinitive and the cue that controls it."""
    lower = doc.lower
    if i > stop and lower[i - 1] in PURPOSE:
        return None
    negated = i > stop and lower[i - 1] in NEGATIONS
    j = i - 1 - negated
    cue = cue_ending_at(doc, j, stop)
    if cue is not None:
        return _controlled(doc, i, cue, stop, negated)
    for k in range(j, max(stop, i - NEARBY) - 1, -1):
        if lower[k] in BREAKS or lower[k] in lexicon().modals or lower[k] in FINITE or lower[k] == "that":
            break
        found = cue_ending_at(doc, k, stop)
        if found is not None and (found[1].object_acts or i - k <= 6):
            return _controlled(doc, i, found, stop, negated)
    return Frame("infinitive", i + 1, i, "weak", "", negated=negated)


def _controlled(doc: Document, i: int, cue: tuple[int, Cue], stop: int, negated: bool) -> Frame:
    token, entry = cue
    past = token > stop and (doc.lower[token] in PAST or doc.lower[token - 1] in PAST)
    strength = "forecast" if entry.kind == "forecast" else "past" if past else "firm"
    return Frame("infinitive", i + 1, token, strength, entry.kind, entry, token, past=past, negated=negated)


def cue_ending_at(doc: Document, j: int, stop: int) -> tuple[int, Cue] | None:
    """The cue whose last token is `j`, with its first token."""
    cues = lexicon().cues
    for k in range(max(stop, j - 2), j + 1):
        if doc.lower[k] in cues.first:
            found = cues.match(doc.lower, k, j + 1)
            if found and found[0] == j + 1:
                return k, found[1]
    return None


def _ending(doc: Document, i: int, sort: str, stop: int) -> Frame | None:
    """Verbs of ending and lasting, with the modal or cue that stands before them."""
    lower = doc.lower
    head, strength, past, cue = i, "plain", doc.lower[i].endswith("ed") or doc.lower[i] == "ran", None
    token = -1
    for k in range(i - 1, max(stop, i - 5) - 1, -1):
        if lower[k] in lexicon().modals or lower[k] in FINITE:
            head, strength = (
                k,
                lexicon().modals[lower[k]].strength if lower[k] in lexicon().modals else strength,
            )
            past = past if strength == "plain" else False
            break
        if lower[k] in BREAKS or lower[k] == ",":
            break
        found = cue_ending_at(doc, k, stop) if lower[k + 1] == "to" else None
        if found:
            token, cue = found
            head, strength = token, "forecast" if cue.kind == "forecast" else "firm"
            past = lower[token - 1] in PAST if token > stop else False
            break
    negated = any(w in NEGATIONS for w in lower[head:i])
    return Frame("ending", i, head, strength, "expiry", cue, token, sort, past, negated)


def _adjective(doc: Document, i: int, stop: int) -> Frame:
    """ "elections are due in May", "laws expected next month": what is due stands before."""
    found = lexicon().cues.match(doc.lower, i, i + 1)
    cue = found[1] if found else None
    head = i - 1 if i > stop and doc.lower[i - 1] in FINITE | {"be", "been"} else i
    return Frame(
        "adjective", i, head, "firm", cue.kind if cue else "plan", cue, i, past=doc.lower[head] in PAST
    )


def _condition(doc: Document, i: int, stop: int) -> Frame | None:
    """ "unless Romania withdraws by Friday", "if they do not stop within 48 hours": a demand turned round."""
    clause = doc.lower[i + 1 : stop]
    if doc.lower[i] == "if" and not any(
        w in NEGATIONS or w.endswith(("n't", "n’t")) or w == "fail" for w in clause
    ):
        return None
    return Frame("condition", i + 1, i + 1, "firm", "demand", negated=True, condition=i)


def _opens_clause(doc: Document, first: int, stop: int) -> bool:
    """Whether the time stands before its verb: "By 2035, the country is to ..."."""
    return first == stop or doc.lower[first - 1] in BREAKS | {
        ",",
        "that",
        "and",
        "but",
        "“",
        '"',
        "``",
        "''",
        "’",
        "‘",
    }


def _rightward(doc: Document, sentence: Sentence, due: Due, reported: frozenset[int]) -> Frame | None:
    words, lower = lexicon(), doc.lower
    for i in range(due.last, min(sentence.last, due.last + REACH)):
        word = lower[i]
        if word in BREAKS or i in reported or (word in SUBORDINATORS and word not in ("as", "after")):
            return None
        if word in words.modals:
            return _modal(doc, i, due.last)
        if word in words.endings.first:
            ending = words.endings.match(lower, i, sentence.last)
            if ending and ending[1] == "expire":
                return _ending(doc, i, ending[1], due.last)
        if word in FINITE:
            return _finite(doc, i, sentence.last)
        found = words.cues.match(lower, i, sentence.last) if word in words.cues.first else None
        if found and found[0] < sentence.last and lower[found[0]] == "to" and not word.endswith("ed"):
            return _controlled(doc, found[0], (i, found[1]), due.last, False)
    return None


def _finite(doc: Document, i: int, stop: int) -> Frame | None:
    """ "is to leave", "are expected to leave", "is on track to have", after a time that opens the clause."""
    for j in range(i, min(i + 4, stop - 1)):
        if doc.lower[j] == "to":
            found = cue_ending_at(doc, j - 1, i)
            return _controlled(doc, j, found, i, False) if found else None
    return None
