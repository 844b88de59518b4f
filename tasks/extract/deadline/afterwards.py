"""What the sentences beside a deadline tell of its fate: "The ministry missed that deadline", "It failed"."""

from __future__ import annotations

from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document, Sentence

OPENING = 16  # tokens of the sentence after it that are looked at
NEAR = 4  # tokens between the deadline's noun and what became of it
SHORT = 7  # tokens of a sentence that says no more than "It failed to do so."
POINTING = frozenset("that this the its their his her".split())
UNREAL = frozenset("if unless may might could would will can must should to not never".split())
UNDONE = frozenset({"failed", "refused"})
FEW = word_class("few")
EXTENDED = word_class("extended")


def fate_beside(doc: Document, sentence: Sentence, was_due: bool) -> str:
    """The status that the sentences beside give, `open` if they give none.

    `was_due`: the sentence tells of an end that had been set ("had been due to expire").
    """
    index = doc.sentence_index(sentence.start)
    following = doc.sentences[index + 1] if index + 1 < len(doc.sentences) else None
    if was_due and any(
        _tells_extension(doc, s) for s in (following, doc.sentences[index - 1] if index else None)
    ):
        return "extended"
    if following is None:
        return "open"
    last = min(following.last, following.first + OPENING)
    return (
        _of_noun(doc, following.first, last)
        or _of_pronoun(doc, following.first, last)
        or _in_short(doc, following)
        or _instead(doc, following.first, last)
        or _by_that_date(doc, following.first, last)
        or "open"
    )


def _tells_extension(doc: Document, sentence: Sentence | None) -> bool:
    if sentence is None:
        return False
    return not EXTENDED.isdisjoint(
        doc.lower[sentence.first : min(sentence.last, sentence.first + 3 * OPENING)]
    )


def _of_noun(doc: Document, first: int, last: int) -> str:
    """ "missed that deadline", "the ultimatum was extended"."""
    nouns, lower = lexicon().nouns, doc.lower
    for i in range(first + 1, last):
        if lower[i] in nouns.first and lower[i - 1] in POINTING and nouns.match(lower, i, last):
            fate = _fate(doc, max(first, i - NEAR), min(last, i + NEAR + 1))
            if fate not in ("", "open"):  # "rejected the ultimatum, and the deadline passed"
                return fate
    return ""


def _fate(doc: Document, first: int, last: int) -> str:
    statuses, lower = lexicon().statuses, doc.lower
    for i in range(first, last):
        found = statuses.match(lower, i, last) if lower[i] in statuses.first else None
        if found and found[1][1] == "limit" and UNREAL.isdisjoint(lower[max(first - 2, i - 3) : i]):
            return found[1][0]
    return ""


def _of_pronoun(doc: Document, first: int, last: int) -> str:
    """ "It was extended", "The bank has extended it"."""
    for i in range(first + 1, last):
        if doc.lower[i] not in EXTENDED or not UNREAL.isdisjoint(doc.lower[first:i]):
            continue
        if doc.lower[i + 1 : i + 2] == ["it"] or (doc.lower[first] == "it" and i - first <= 3):
            return "extended"
    return ""


def _in_short(doc: Document, sentence: Sentence) -> str:
    """ "It failed.", "They did not do so."."""
    words = doc.lower[sentence.first : sentence.last]
    if len(words) > SHORT:
        return ""
    undone = not UNDONE.isdisjoint(words) or " did not " in f" {' '.join(words)} " or "didn't" in words
    return "missed" if undone and words[0] in lexicon().pronouns else ""


def _instead(doc: Document, first: int, last: int) -> str:
    """ "Instead of answering, it sued."."""
    words = doc.lower[first : first + 3]
    left = words[:2] == ["instead", "of"] and words[-1].endswith("ing")
    return "missed" if left and UNREAL.isdisjoint(doc.lower[first:last]) else ""


def _by_that_date(doc: Document, first: int, last: int) -> str:
    """ "by that date it had answered only two"."""
    words = doc.lower[first:last]
    for i in range(len(words) - 3):
        pointed = words[i : i + 2] == ["by", "then"] or (words[i] == "by" and words[i + 1] == "that")
        if pointed and "had" in words[i:] and not FEW.isdisjoint(words[i:]):
            return "missed"
    return ""
