"""Words that bind somebody to a later act, and the infinitives that they control."""

from __future__ import annotations

from tasks.extract.deadline.frame import (
    BE,
    BREAKS,
    CONTRACTED,
    HAVE,
    NEARBY,
    NEGATIONS,
    NOT_VERBS,
    PAST,
    Frame,
    is_adverb,
    is_finite,
    is_modal,
    is_simple_past,
)
from tasks.extract.deadline.lexicon import Cue, lexicon
from tasks.extract.document import Document

PURPOSE = frozenset({("in", "order"), ("so", "as")})  # with "to": no cue
BOUND_TO_SAY = frozenset("has have had told asked ordered wants expected required needs".split())
GOING = frozenset("going about gonna".split())  # cues behind a form of be alone
BEFORE_TO = frozenset(
    "according prior thanks owing next addition regard response contrary compared respect relative".split()
)  # prepositions with "to"
BESIDE = frozenset("now also currently still already again soon then".split())


def verb_follows(doc: Document, i: int, stop: int) -> bool:
    if i + 1 >= stop or doc.lower[i + 1] in NOT_VERBS or not doc.words[i + 1].islower():
        return False
    if doc.lower[i - 1] in BEFORE_TO:
        return False
    word = doc.lower[i + 1]
    if word.endswith("s") and not word.endswith(("ss", "us", "as")):
        return False  # "answers to questions"
    if word == "work" and i + 2 >= stop:
        return False  # "put to work by May", "back to work on Monday"
    people = word.endswith("s") and word in lexicon().agents
    said = word == "say" and doc.lower[i - 1] not in BOUND_TO_SAY  # "that is to say"
    return not people and not said and word not in ("blame", "date")


def infinitive(doc: Document, i: int, stop: int) -> Frame | None:
    """ "plans to", "is due to", "ordered the militants to": the infinitive and the cue that controls it."""
    lower = doc.lower
    if i - 1 > stop and tuple(lower[i - 2 : i]) in PURPOSE:
        return None
    negated = i > stop and lower[i - 1] in NEGATIONS
    j = i - 1 - negated
    cue = cue_ending_at(doc, j, stop)
    if cue is not None:
        return controlled(doc, i, cue, stop, negated)
    for k in range(j, max(stop, i - NEARBY) - 1, -1):
        if lower[k] in BREAKS or is_modal(doc, k) or _is_be(doc, k) or lower[k] == "that":
            break
        found = cue_ending_at(doc, k, stop)
        if found is not None and (found[1].object_acts or i - k <= 6):
            return controlled(doc, i, found, stop, negated)
        if found is None and k < j and is_simple_past(doc, k) and doc.lower[k] not in lexicon().cues.first:
            break  # "the plan prompted them to call a vote"
    if _is_absolute(doc, i, stop):
        past = not PAST.isdisjoint(lower[max(stop, i - 2 * NEARBY) : i])
        return Frame("infinitive", i + 1, i, "past" if past else "firm", "plan", negated=negated)
    told = i > stop and is_simple_past(doc, i - 1)  # "began to explode"
    return Frame("infinitive", i + 1, i, "forecast" if told else "weak", "", negated=negated)


def _is_absolute(doc: Document, to: int, stop: int) -> bool:
    """ "in two stages, with five men to be freed on Monday": a clause of its own behind ", with"."""
    for k in range(to - 1, max(stop, to - NEARBY // 2), -1):
        if doc.lower[k] == "with":
            return doc.lower[k - 1] == "," and to - k > 2
        if doc.lower[k] in BREAKS or doc.lower[k] == "," or is_finite(doc, k) or is_modal(doc, k):
            break
    return False


def controlled(doc: Document, i: int, cue: tuple[int, Cue], stop: int, negated: bool) -> Frame:
    """The infinitive behind "to" at token `i`, controlled by `cue` (its first token and entry)."""
    token, entry = cue
    head = verb_head(doc, token, stop)
    past = any(w in PAST for w in doc.lower[head : token + 1])
    strength = "forecast" if entry.kind == "forecast" else "past" if past else "firm"
    if any(
        is_modal(doc, k) and lexicon().modals[doc.lower[k]].strength == "loose" for k in range(head, token)
    ):
        strength = "loose"  # "might want to"
    denied = any(w in NEGATIONS or w.endswith(("n't", "n’t")) for w in doc.lower[head : token + 1])
    if denied:
        strength = "denied"
    return Frame("infinitive", i + 1, head, strength, entry.kind, entry, token, past=past, negated=negated)


def verb_head(doc: Document, token: int, stop: int) -> int:
    """The first token of the verb whose last is `token`: of "has now been set" the "has"."""
    while token > stop and _before_cue(doc, token - 1):
        token -= 1
        if doc.lower[token] in CONTRACTED:
            break
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
        or is_modal(doc, i)
        or is_adverb(doc, i)
    )


def compares(doc: Document, i: int) -> bool:
    """Whether token `i` only measures: "longer than (initially) planned", "faster than expected"."""
    return "than" in doc.lower[max(0, i - 2) : i]


def is_force(doc: Document, i: int) -> bool:
    """Whether "force" or "forces" names troops, as it mostly does: not "will force them to", "which forces them to"."""
    before = doc.lower[i - 1] if i else ""
    verb = before in ("to", "that", "which") or is_adverb(doc, i - 1) or is_modal(doc, i - 1)
    return doc.lower[i] in ("force", "forces") and not verb


def _is_be(doc: Document, i: int) -> bool:
    return is_finite(doc, i) or doc.lower[i] in BE


def cue_ending_at(doc: Document, j: int, stop: int) -> tuple[int, Cue] | None:
    """The cue whose last token is `j`, with its first token."""
    cues = lexicon().cues
    for k in range(max(stop, j - 2), j + 1):
        if doc.lower[k] in cues.first:
            found = cues.match(doc.lower, k, j + 1)
            if found and found[0] == j + 1:
                if compares(doc, k) or is_force(doc, k):
                    return None
                if doc.lower[k] in GOING and not any(_is_be(doc, h) for h in range(max(stop, k - 2), k)):
                    return None
                return k, found[1]
    return None
