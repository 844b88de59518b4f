"""The frames that a word opens: modals, infinitives behind cues, endings, adjectives of what is due, conditions."""

from __future__ import annotations

from tasks.extract.deadline.due import Due
from tasks.extract.deadline.frame import (
    ADJECTIVAL,
    BE,
    BREAKS,
    CONDITIONS,
    FINITE,
    HAVE,
    NEARBY,
    NEGATIONS,
    NOT_VERBS,
    PAST,
    Frame,
    is_adverb,
    is_finite,
)
from tasks.extract.deadline.lexicon import Cue, lexicon
from tasks.extract.deadline.tie import LASTING
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document

PURPOSE = frozenset("order as".split())  # "in order to", "so as to"
COMPARING = frozenset("than as initially originally previously first".split())  # "longer than planned"
GOING = frozenset("going about gonna".split())  # cues behind a form of be alone
SUBJECTIVE = frozenset("i we you he she they who".split())
OBJECTS = frozenset("that the a an its their his her all any no".split())
CLAUSES = frozenset(", before until that when if and but it he she they we you".split())
PERIODS = word_class("periods")
BONDS = word_class("bonds")
BARE = word_class("bare_endings")
NEXT_TO = 4  # tokens between "is leaving" and its time
CLOSE = 7  # tokens between a verb of ending and its time
BESIDE = frozenset("now also currently still already again soon then".split())


def frame_at(doc: Document, i: int, stop: int, due: Due) -> Frame | None:
    """The frame that the word at token `i` opens before `due`, if it opens one."""
    words, lower = lexicon(), doc.lower
    word = lower[i]
    if word in words.modals:
        return modal(doc, i, stop, due.first)
    if word == "to" and _verb_follows(doc, i, due.first):
        return _infinitive(doc, i, stop)
    if word in words.endings.first and not _hyphened(doc, i):
        found = words.endings.match(lower, i, due.first)
        if found and due.relation == "beyond" and (condition := _if_before(doc, i, stop)):
            return condition
        if found and fits(found[1], due) and _is_verb(doc, i, found[1], stop, due):
            return ending(doc, i, found[1], stop)
    if word in CONDITIONS and due.relation == "beyond":
        return Frame("condition", i + 1, i + 1, "firm", "demand", negated=True, condition=i)
    if word in CONDITIONS:
        return _condition(doc, i, due.first)
    if is_finite(doc, i):
        return _finite_left(doc, i, due.first, stop)
    if word in ADJECTIVAL and due.first - i <= 8 and _is_adjective(doc, i, stop):
        return _adjective(doc, i, stop)
    if word in words.cues.first and word not in FINITE:
        cue = words.cues.match(lower, i, due.first)
        if cue and cue[1].sets and due.bounds:
            return Frame("cue", i, verb_head(doc, i, stop), "firm", cue[1].kind, cue[1], i)
    return None


def _if_before(doc: Document, i: int, stop: int) -> Frame | None:
    """ "if they stay past May": a demand that they leave by then."""
    for k in range(i - 1, max(stop, i - NEARBY) - 1, -1):
        if doc.lower[k] in CONDITIONS:
            return Frame("condition", k + 1, k + 1, "firm", "demand", negated=True, condition=k)
        if doc.lower[k] in BREAKS or doc.lower[k] in NEGATIONS:
            break
    return None


def fits(sort: str, due: Due) -> bool:
    """Whether a verb of ending can have this time: what lasts or is extended needs "until", "to", "for" or "beyond"."""
    if sort == "last":
        return due.tie in LASTING or due.relation in ("stretch", "beyond")
    if sort in ("extend", "move"):
        return due.tie in LASTING or due.relation in ("stretch", "reset", "beyond")
    return True


def _is_verb(doc: Document, i: int, sort: str, stop: int, due: Due) -> bool:
    """Whether a word of ending is a verb with this time: not "a second-place finish", "close to 300", "lapses of"."""
    if sort not in ("end", "expire", "start"):
        return True
    before = doc.lower[i - 1] if i > stop else ""
    if doc.lower[i] in BARE and not (before == "to" or before in lexicon().modals or is_adverb(doc, i - 1)):
        return False
    return due.first - i <= CLOSE and not _names_period(doc, i, stop)


def _names_period(doc: Document, i: int, stop: int) -> bool:
    """ "the quarter ended Sept. 30": a stretch of time and its last day."""
    return i > stop and doc.lower[i] in ("ended", "ending") and doc.lower[i - 1] in PERIODS


def _hyphened(doc: Document, i: int) -> bool:
    """ "stay-at-home", "two-run": parts of a compound."""
    after = doc.lower[i + 1] if i + 1 < len(doc.lower) else ""
    return (after == "-" and doc.glued(i + 1)) or (i > 0 and doc.lower[i - 1] == "-" and doc.glued(i))


def _finite_left(doc: Document, i: int, due: int, stop: int) -> Frame | None:
    """ "if they do not leave by Friday"; "they are leaving on Friday"."""
    for k in range(i - 1, max(stop, i - NEARBY) - 1, -1):
        if doc.lower[k] in CONDITIONS:
            return _condition(doc, k, due)
        if doc.lower[k] in BREAKS or is_finite(doc, k):
            break
    if i + 1 < due <= i + 2 + NEXT_TO and doc.lower[i + 1].endswith("ing") and doc.lower[i] not in PAST:
        return Frame("progressive", i + 1, i, "weak", "plan")
    return None


def modal(doc: Document, i: int, stop: int, due: int) -> Frame:
    """The clause of a modal; the verb stands behind a phrase in commas ("shall, after consultation, submit")."""
    entry = lexicon().modals[doc.lower[i]]
    kind, strength = entry.kind, entry.strength
    if doc.lower[i + 1 : i + 3] == ["have", "to"]:
        kind = "demand"
    condition = next(
        (j for j in range(i - 1, max(stop, i - NEARBY) - 1, -1) if doc.lower[j] in CONDITIONS), -1
    )
    negated = any(w in NEGATIONS for w in doc.lower[i + 1 : i + 3]) or doc.lower[i].endswith(("n't", "n’t"))
    if condition >= 0 and (negated or any(w in NEGATIONS for w in doc.lower[condition:i])):
        return Frame("condition", i + 1, i, "firm", "demand", negated=True, condition=condition)
    if strength != "loose" and _foretold(doc, i, stop):
        strength = "forecast"
    verb = _past_aside(doc, i + 1, due if due > i else len(doc.lower))
    return Frame("modal", verb, i, strength, kind, negated=negated, condition=condition)


def _foretold(doc: Document, i: int, stop: int) -> bool:
    """ "analysts predict that prices will fall": nobody undertakes it."""
    cues = lexicon().cues
    for k in range(i - 1, max(stop, i - 8) - 1, -1):
        found = cues.match(doc.lower, k, i) if doc.lower[k] in cues.first else None
        if found and found[1].kind == "forecast":
            return True
        if doc.lower[k] in BREAKS or doc.lower[k] == ",":
            break
    return False


def _past_aside(doc: Document, i: int, stop: int) -> int:
    """The token after a phrase in commas that begins at `i`, else `i`; never past `stop`."""
    if doc.lower[i : i + 1] != [","]:
        return i
    commas = [j for j in range(i + 1, min(stop, i + 30)) if doc.lower[j] == ","]
    return commas[-1] + 1 if commas and commas[-1] + 1 < stop else i


def _verb_follows(doc: Document, i: int, stop: int) -> bool:
    if i + 1 >= stop or doc.lower[i + 1] in NOT_VERBS or not doc.words[i + 1].islower():
        return False
    word = doc.lower[i + 1]
    people = word.endswith("s") and word in lexicon().agents
    return not people and word not in ("blame", "date", "say")


def _infinitive(doc: Document, i: int, stop: int) -> Frame | None:
    """ "plans to", "is due to", "ordered the militants to": the infinitive and the cue that controls it."""
    lower = doc.lower
    if i > stop and lower[i - 1] in PURPOSE:
        return None
    negated = i > stop and lower[i - 1] in NEGATIONS
    j = i - 1 - negated
    cue = cue_ending_at(doc, j, stop)
    if cue is not None:
        return controlled(doc, i, cue, stop, negated)
    for k in range(j, max(stop, i - NEARBY) - 1, -1):
        if lower[k] in BREAKS or lower[k] in lexicon().modals or _is_be(doc, k) or lower[k] == "that":
            break
        found = cue_ending_at(doc, k, stop)
        if found is not None and (found[1].object_acts or i - k <= 6):
            return controlled(doc, i, found, stop, negated)
    return Frame("infinitive", i + 1, i, "weak", "", negated=negated)


def controlled(doc: Document, i: int, cue: tuple[int, Cue], stop: int, negated: bool) -> Frame:
    """The infinitive behind "to" at token `i`, controlled by `cue` (its first token and entry)."""
    token, entry = cue
    head = verb_head(doc, token, stop)
    past = any(w in PAST for w in doc.lower[head : token + 1])
    strength = "forecast" if entry.kind == "forecast" else "past" if past else "firm"
    denied = any(w in NEGATIONS or w.endswith(("n't", "n’t")) for w in doc.lower[head : token + 1])
    if denied:
        strength = "denied"
    return Frame("infinitive", i + 1, head, strength, entry.kind, entry, token, past=past, negated=negated)


def verb_head(doc: Document, token: int, stop: int) -> int:
    """The first token of the verb whose last is `token`: of "has now been set" the "has"."""
    while token > stop and _before_cue(doc, token - 1):
        token -= 1
    return token


def _before_cue(doc: Document, i: int) -> bool:
    """Whether the word belongs to the verb that follows: "has been", "are not", "will be"."""
    word = doc.lower[i]
    return (
        is_finite(doc, i)
        or word in BE
        or word in NEGATIONS
        or word in BESIDE
        or word in HAVE
        or word in lexicon().modals
        or is_adverb(doc, i)
    )


def _is_be(doc: Document, i: int) -> bool:
    return is_finite(doc, i) or doc.lower[i] in BE


def cue_ending_at(doc: Document, j: int, stop: int) -> tuple[int, Cue] | None:
    """The cue whose last token is `j`, with its first token."""
    cues = lexicon().cues
    for k in range(max(stop, j - 2), j + 1):
        if doc.lower[k] in cues.first:
            found = cues.match(doc.lower, k, j + 1)
            if found and found[0] == j + 1:
                if k > stop and doc.lower[k - 1] in COMPARING:
                    return None
                if doc.lower[k] in GOING and not any(_is_be(doc, h) for h in range(max(stop, k - 2), k)):
                    return None
                return k, found[1]
    return None


def ending(doc: Document, i: int, sort: str, stop: int) -> Frame:
    """Verbs of ending and lasting, with the modal or cue that stands before them."""
    lower = doc.lower
    head, strength, past, cue = i, "plain", lower[i].endswith("ed") or lower[i] == "ran", None
    token = -1
    for k in range(i - 1, max(stop, i - 5) - 1, -1):
        if lower[k] in lexicon().modals:
            head, strength, past = k, lexicon().modals[lower[k]].strength, False
            break
        if is_finite(doc, k):
            head, past = k, _is_past(doc, i, k, past)
            break
        if lower[k] in BREAKS or lower[k] in CLAUSES:
            break
        frame = _infinitive(doc, k, stop) if lower[k] == "to" else None
        if frame is not None and frame.cue is not None:
            token, cue, head = frame.cue_token, frame.cue, frame.subject
            strength, past = frame.strength, frame.past
            break
    negated = any(w in NEGATIONS for w in lower[max(stop, min(head, i - 2)) : i])
    return Frame("ending", i, head, strength, "expiry", cue, token, sort, past, negated)


def _is_adjective(doc: Document, i: int, stop: int) -> bool:
    """ "is due on", "laws expected in", not "has demanded that", "longer than planned"."""
    before = doc.lower[i - 1] if i > stop else ""
    after = doc.lower[i + 1] if i + 1 < len(doc.lower) else ""
    if doc.lower[i] == "due" and before in BONDS:
        return False
    if before == "to" or before in lexicon().modals or before in SUBJECTIVE:
        return False
    return before not in COMPARING and before not in HAVE and after not in OBJECTS


def _is_past(doc: Document, verb: int, aux: int, past: bool) -> bool:
    """Whether "was ending", "have kept" tell of what was; "are closed" does not."""
    if doc.lower[aux] in HAVE:
        return True
    return doc.lower[aux] in PAST if doc.lower[verb].endswith("ing") or past else past


def _adjective(doc: Document, i: int, stop: int) -> Frame:
    """ "elections are due in May", "laws expected next month": what is due stands before."""
    found = lexicon().cues.match(doc.lower, i, i + 1)
    cue = found[1] if found else None
    head = verb_head(doc, i, stop)
    past = any(w in PAST for w in doc.lower[head:i])
    return Frame("adjective", i, head, "firm", cue.kind if cue else "plan", cue, i, past=past)


def _condition(doc: Document, i: int, stop: int) -> Frame | None:
    """ "unless Romania withdraws by Friday", "if they do not stop within 48 hours": a demand turned round."""
    clause = doc.lower[i + 1 : stop]
    if doc.lower[i] == "if" and not any(
        w in NEGATIONS or w.endswith(("n't", "n’t")) or w in ("fail", "fails", "refuse", "refuses")
        for w in clause
    ):
        return None
    return Frame("condition", i + 1, i + 1, "firm", "demand", negated=True, condition=i)
