"""Whether capitals name a body: by a word at their end, at their head, or before "of"."""

from __future__ import annotations

from tasks.extract.actor.lexicon import BodyWord, body_ending, body_opening, lexicon
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

LONGEST_DIVISION = 4  # tokens of "La Union Department" and the like


def body_word(doc: Document, first: int, last: int) -> BodyWord | None:
    """The word that makes a body of the tokens: at the end, at the head, or before "of"."""
    lower = doc.lower
    if last - first < 2 or lower[last - 1] in word_class("thing_last") or _is_syllable(doc, last - 1):
        return None
    if lower[last - 1] == "department" and _is_division(doc, first, last):
        return None
    for k in range(first + 1, last - 1):
        if lower[k] in ("of", "for", "on", "in"):
            found = body_ending(lower, first, k) or body_opening(lower, k - 1, k)
            if found:
                return found
    found = body_ending(lower, first, last)
    if found and found.kind == "place":
        return None  # weighed as a place against what else it may be: "Eva Forest"
    if found is None and lower[first] not in lexicon().first_names:
        found = body_opening(lower, first, last)
        if found and found.position == "any" and last - first > 2:
            return None
    return found


def ends_as_body(doc: Document, first: int, last: int) -> bool:
    """ "General Staff", "Centre for Social Justice": the stretch is a body in spite of a title in it."""
    lower = doc.lower
    if lower[last - 1] in lexicon().titles.first:
        for k in range(first + 1, last - 1):
            if lower[k] in ("for", "of") and body_ending(lower, first, k):
                return True
    ending = body_ending(lower, first, last) if last - first > 1 else None
    if ending is None or lower[last - 1] in word_class("thing_last") or _is_syllable(doc, last - 1):
        return False
    if lower[last - 1] in word_class("houses"):
        return True  # "Lady Reading Hospital"
    own = (
        2 if body_ending(lower, last - 2, last) is not body_ending(lower, last - 1, last) else 1
    )  # "General Hospital"
    titled = any(w in lexicon().titles.first for w in lower[first : last - own])
    return not (ending.kind == "place" and titled and last - first > 2)  # "Senator Ana Ward"


def _is_division(doc: Document, first: int, last: int) -> bool:
    """ "In Huila Department", "Pitalito, Huila Department": a part of a state has no article; "the Health Department" is
    an office."""
    if first < 1 or last - first > LONGEST_DIVISION or doc.lower[last - 2] in word_class("offices"):
        return False
    before, after = doc.lower[first - 1], doc.words[last] if last < len(doc.words) else "."
    listed = (
        before == ","
        and first > 1
        and (doc.words[first - 2][0].isupper() or doc.lower[first - 2] in word_class("place_nouns"))
    )
    bare = before in ("in", "of", "from", "near", "between", "and") or before in word_class("directions")
    return (listed or bare) and not (after[0].isalpha() and after in word_class("body_nouns"))


def _is_syllable(doc: Document, i: int) -> bool:
    """Whether token `i` is the end of a name with a hyphen: "Ho-sun" is no newspaper."""
    return doc.words[i].islower() and doc.hyphened(i)


def is_body(doc: Document, first: int, last: int) -> bool:
    """Whether the tokens name a body."""
    return body_word(doc, first, last) is not None
