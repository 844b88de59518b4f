"""What governs a time expression, and the small words by which it is found."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.deadline.lexicon import Cue, lexicon
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document

REACH = 60  # tokens that are looked through on either side
NEARBY = 14
BREAKS = frozenset("; ( ) [ ] — – -- : ? !".split())
CLITICS = frozenset("'s ’s".split())
FINITE = CLITICS | word_class("finite")
HAVE = frozenset("have has had 've ’ve i've i’ve we've we’ve they've they’ve".split())
BE = frozenset("be been being get".split())
PAST = frozenset("was were had did".split())
NEGATIONS = frozenset("not no n't never without cannot".split())
SUBORDINATORS = frozenset(
    "which who whom whose where when while because although though since after as".split()
)
CONDITIONS = frozenset("if unless".split())
IRREGULAR = word_class("irregular_past")
# "to" before one of these is a preposition.
NOT_VERBS = word_class("after_preposition") | word_class("bare_nouns")
# Before "'s" these are subjects; everything else owns something.
CONTRACTING = frozenset("he she it that there here what who this let".split())
ADJECTIVAL = word_class("due_words")


NOT_ADVERBS = word_class("ly_nouns")


CARRYING = FINITE - CLITICS  # before a past form these make it a passive or perfect; "'s" mostly owns


def is_simple_past(doc: Document, i: int) -> bool:
    """Whether token `i` looks like a past tense that no auxiliary, "to" or copula carries: "announced", "held"."""
    word = doc.words[i]
    if not word.islower() or not (word.endswith("ed") or word in IRREGULAR):
        return False
    carried = doc.lower[max(0, i - 3) : i]
    return not any(w in BE or w in CARRYING or w == "to" or w in lexicon().modals for w in carried)


CONTRACTED = frozenset(
    f"{who}{mark}{verb}"
    for who in ("i", "we", "you", "he", "she", "it", "they")
    for mark in "'’"
    for verb in ("m", "re", "ll", "ve", "d")
)  # subject and verb in one token


@dataclass(slots=True)
class Frame:
    """Tokens of what governs the time.

    `rule` is modal | infinitive | ending | adjective | cue | progressive | condition | noun | finite | goal | gerund. `verb` is the
    first token of the action and `subject` the token after its subject. `cue` is the binding word with its token,
    `strength` firm | past | loose | weak | forecast | denied | plain.
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


def is_modal(doc: Document, i: int) -> bool:
    """Whether token `i` is a modal; "May" is the month."""
    return doc.lower[i] in lexicon().modals and doc.words[i] != "May"


def is_adverb(doc: Document, i: int) -> bool:
    """Whether token `i` looks like an adverb in -ly: not "Italy", not "the family"."""
    word = doc.words[i]
    return word.endswith("ly") and word.islower() and word not in NOT_ADVERBS


def is_finite(doc: Document, i: int) -> bool:
    """Whether token `i` is a finite form of be, have or do: no possessive, no infinitive behind a modal or "to"."""
    word = doc.lower[i]
    if word not in FINITE:
        return False
    before = doc.lower[i - 1] if i else ""
    if word in CLITICS:
        return before in CONTRACTING
    return not (
        word in ("have", "do") and before in (",", "to", "not", "also", "will", "would", "must", "should")
    )
