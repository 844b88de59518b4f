"""Who has counted a number that no one is said to tell: "the bureau has recorded 61 attacks", "police put it at 35"."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.nominal import Told
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words.word_class import adverbials, word_class
from tasks.extract.document import Sentence

VERB_BACK = 12  # tokens from "gave the number of dead in that attack as" to its verb
BACK = 7  # tokens from the verb to who counts: "the police had previously spoken of"
SUBJECT = 5  # tokens of a subject at the start of a sentence
NAME = 90  # characters of a name before it
PHRASE = 3  # words of a phrase for those who count: "local health officials"
AT = frozenset(("at", "as"))
GIVING = frozenset("put puts gave gives giving putting placed places placing".split())
REVISING = frozenset(
    "raised raises raising increased increases lowered lowers revised revises updated updates".split()
)
GIVEN = frozenset("it number toll figure total count dead deaths".split())
SPEAKING = frozenset(("spoke", "spoken", "speak", "speaks"))


def told_by_count(setting: Setting, sentence: Sentence, first: int) -> Told | None:
    """Who counted, recorded or spoke of what is counted at token `first`, or None."""
    verb = _verb(setting, sentence, first)
    if verb is None:
        return None
    lower, i = setting.doc.lower, verb - 1
    while i > max(sentence.first, verb - BACK) and lower[i] in adverbials():
        i -= 1
    if i < sentence.first:
        return None
    i = _of_first_verb(setting, sentence, i)
    named = _named(setting, sentence, i)
    if named is not None:
        return Told(named.actor, setting.name(named), False)
    words = _phrase(setting, sentence, i)
    return Told(None, words, False) if words else None


def _of_first_verb(setting: Setting, sentence: Sentence, i: int) -> int:
    """ "Health officials named two miners, and counted 30": the last word of the subject that both verbs share."""
    lower, opening = setting.doc.lower, range(sentence.first, min(i, sentence.first + SUBJECT))
    if lower[i] != "and":
        return i
    return next((k for k in opening if lower[k] in word_class("counters")), i)


def _verb(setting: Setting, sentence: Sentence, first: int) -> int | None:
    """ "Recorded 40", "spoke of 40", "put it at 40", "gave the number of dead as 40"."""
    lower = setting.doc.lower
    if first - sentence.first < 2:
        return None
    if lower[first - 1] in word_class("counting_up"):
        return first - 1
    if lower[first - 1] == "of" and lower[first - 2] in SPEAKING:
        return first - 2
    in_the = lower[first - 2 : first] == ["in", "the"]  # "placed the toll in the hundreds"
    verbs = (
        GIVING if lower[first - 1] in AT or in_the else REVISING if lower[first - 1] == "to" else frozenset()
    )
    for i in range(first - 2, max(sentence.first, first - VERB_BACK) - 1, -1):
        if lower[i] in verbs:
            return i if not GIVEN.isdisjoint(lower[i + 1 : first - 1]) else None
    return None


def _named(setting: Setting, sentence: Sentence, i: int) -> Mention | None:
    """The body or person whose name ends at token `i`, or before a place there: "the Maritime Bureau in Kuala Lumpur"."""
    doc = setting.doc
    if doc.lower[i] == ")" and doc.lower[i - 2] == "(":
        i -= 3  # "the Maritime Bureau (MB)"
    end = doc.ends[i]
    named = [
        m for m in setting.mentions_in(max(sentence.start, end - NAME), end) if m.actor and m.form != "place"
    ]
    before = doc.token_at(named[-1].start) - 1 if named else 0
    if named and named[-1].end == end and named[-1].type == "place" and doc.lower[before] == "in":
        if len(named) == 1:
            return None  # "the ministry in Chad"
        return named[-2] if named[-2].end == doc.ends[before - 1] else None
    if not named or named[-1].end != end or named[-1].form in ("pronoun", "nationality"):
        return None
    return named[-1]


def _phrase(setting: Setting, sentence: Sentence, i: int) -> str | None:
    """Those who count, where they have no name: "police", "local health officials"."""
    doc, start = setting.doc, i
    if doc.lower[i] not in word_class("counters"):
        return None
    while start > max(sentence.first, i - PHRASE) and doc.words[start - 1].isalpha():
        if doc.lower[start - 1] in word_class("before_noun") or doc.lower[start - 1] in word_class(
            "after_noun"
        ):
            break
        start -= 1
    return doc.body[doc.starts[start] : doc.ends[i]]
