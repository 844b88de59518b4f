"""Who has counted a number that no one is said to tell: "the bureau has recorded 61 attacks", "police put it at 35"."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.nominal import Told
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words import word_class
from tasks.extract.document import Sentence

VERB_BACK = 12  # tokens from "gave the number of dead in that attack as" to its verb
BACK = 7  # tokens from the verb to who counts: "the police had previously spoken of"
NAME = 90  # characters of a name before it
PHRASE = 3  # words of a phrase for those who count: "local health officials"
AT = frozenset(("at", "as"))
GIVING = frozenset("put puts gave gives giving putting".split())
GIVEN = frozenset("it number toll figure total count dead deaths".split())
SPEAKING = frozenset(("spoke", "spoken", "speak", "speaks"))


def told_by_count(setting: Setting, sentence: Sentence, first: int) -> Told | None:
    """Who counted, recorded or spoke of what is counted at token `first`, or None."""
    verb = _verb(setting, sentence, first)
    if verb is None:
        return None
    lower, i = setting.doc.lower, verb - 1
    while i > max(sentence.first, verb - BACK) and lower[i] in word_class("before_verb") | word_class("when"):
        i -= 1
    if i < sentence.first:
        return None
    named = _named(setting, sentence, i)
    if named is not None:
        return Told(named.actor, setting.name(named), False)
    words = _phrase(setting, sentence, i)
    return Told(None, words, False) if words else None


def _verb(setting: Setting, sentence: Sentence, first: int) -> int | None:
    """ "Recorded 40", "spoke of 40", "put it at 40", "gave the number of dead as 40"."""
    lower = setting.doc.lower
    if first - sentence.first < 2:
        return None
    if lower[first - 1] in word_class("counting_up"):
        return first - 1
    if lower[first - 1] == "of" and lower[first - 2] in SPEAKING:
        return first - 2
    if lower[first - 1] not in AT:
        return None
    for i in range(first - 2, max(sentence.first, first - VERB_BACK) - 1, -1):
        if lower[i] in GIVING:
            return i if not GIVEN.isdisjoint(lower[i + 1 : first - 1]) else None
    return None


def _named(setting: Setting, sentence: Sentence, i: int) -> Mention | None:
    """The body or person whose name ends at token `i`, or before a place there: "the Maritime Bureau in Kuala Lumpur"."""
    doc = setting.doc
    end = doc.ends[i]
    named = [
        m for m in setting.mentions_in(max(sentence.start, end - NAME), end) if m.actor and m.form != "place"
    ]
    if named and named[-1].end == end and named[-1].type == "place" and len(named) > 1:
        before = doc.token_at(named[-1].start) - 1
        return named[-2] if doc.lower[before] == "in" and named[-2].end == doc.ends[before - 1] else None
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
