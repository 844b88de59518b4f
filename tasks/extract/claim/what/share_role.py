"""The role of a share: a level where it tells how a whole is made up or what people hold, a toll where it befell them."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.claim.what.change import change_role
from tasks.extract.claim.what.governor import MOVES, Role, governing_role
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.past_aside import past_aside
from tasks.extract.claim.words.clause_words import PERFECT
from tasks.extract.claim.words.nouns import HEADCOUNT, PERSONS, THINGS, measure_of_noun, singular
from tasks.extract.claim.words.triggers import befalls_at
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

TOLLS = frozenset("killed injured missing detained attacks".split())
HAVE = frozenset("have has can cannot".split())
IS, WAS = frozenset("is are 's ’s 're remain remains".split()), frozenset("was were".split())
TO_COME = frozenset("to being expected likely due planned".split())
TAIL = 6  # tokens of "in the south of it"
POLL_BACK = 40  # tokens from "a poll" to the share
LEVEL_BACK = 9  # tokens from "turnout" or "support" to the share
PRONOUNS = frozenset("them these those which whom".split())
STATED = frozenset("of at was is were stood stands about with above below against from".split())
ADVERBS = frozenset("now still already also currently then only just all not".split())


def role_of_share(doc: Document, counted: Counted) -> Role:
    """A change to so much is a level, a change by so much none; else what is done to the part, else what is said of it."""
    s = counted.sentence
    if change := change_role(doc, s, counted.first):
        moved = doc.lower[counted.first - 1] != "by"
        return Role(change[0] if moved else "other", doc.starts[change[1]], doc.ends[change[1]])
    if done := _done(doc, counted):
        return done
    return Role("stock" if _is_level(doc, counted) or _tells_state(doc, counted) else "other")


def _whole(doc: Document, counted: Counted) -> str | None:
    """The measure of what it is a share of: "a quarter of the soldiers", "of them"."""
    if counted.share_of is not None:
        return counted.share_of.measure
    if "of" not in doc.lower[counted.first : counted.last]:
        return None
    return measure_of_noun(singular(doc.lower[counted.last - 1]))


def _done(doc: Document, counted: Counted) -> Role | None:
    """ "Destroyed 90 percent of the houses", "half of them have fled", "will bring a third of the soldiers home"."""
    whole, behind = _whole(doc, counted), _verb(doc, counted)
    if whole in TOLLS:
        return Role("toll")  # "60 percent of the deaths were caused by hunger"
    if (whole in PERSONS or not _has_whole(doc, counted)) and (
        behind < counted.sentence.last and befalls_at(doc, behind)
    ):
        return Role("toll", doc.starts[behind], doc.ends[behind])
    if whole in THINGS:
        hits = (governing_role(doc, replace(counted, measure=m)) for m in (whole, "equipment"))
        if hit := next((hit for hit in hits if hit and hit.role == "toll"), None):
            return hit
    if whole in HEADCOUNT:
        said = governing_role(doc, replace(counted, measure=whole, last=_past_noun(doc, counted)))
        if said and said.role in MOVES:
            return said
    said = governing_role(doc, counted)
    return said if said and said.role != "other" else None


def _verb(doc: Document, counted: Counted) -> int:
    """The token of the verb behind the share, past auxiliaries and adverbs."""
    i, stop = _past_noun(doc, counted), counted.sentence.last - 1
    while i < stop and (doc.lower[i] in PERFECT | WAS | IS | ADVERBS or doc.lower[i] in ("been", "would")):
        i += 1
    return i


def _is_level(doc: Document, counted: Counted) -> bool:
    """ "A turnout of 58%", "put support at 40 percent, against 36 percent in May", "it was forty percent"."""
    s, i = counted.sentence, counted.first - 1
    if (
        counted.quantity.unit != "percent"
        or i <= s.first
        or doc.lower[i] not in STATED
        or _has_whole(doc, counted)
    ):
        return False
    if doc.lower[i] in WAS | IS and doc.lower[i - 1] in ("it", "that", "this", "which"):
        return True
    words = doc.lower[max(s.first, i - LEVEL_BACK) : i]
    return not word_class("level_told").isdisjoint(words)


def _has_whole(doc: Document, counted: Counted) -> bool:
    return "of" in doc.lower[counted.first : counted.last]


def _tells_state(doc: Document, counted: Counted) -> bool:
    """ "Half of them are minors", "a tenth of the counties have no doctor", "40 percent want peace", "half of them minors";
    but who "were" only those implicated is no level."""
    s, i = counted.sentence, _past_noun(doc, counted)
    verb = next((j for j in range(i, s.last) if doc.lower[j] not in ADVERBS), s.last)
    word, after = (doc.lower[verb], doc.lower[verb + 1]) if verb + 1 < s.last else ("", "")
    if word and not word_class("poll").isdisjoint(doc.lower[max(s.first, i - POLL_BACK) : verb]):
        return True
    if word in IS | HAVE:
        return after not in TO_COME and not (word in HAVE and _is_participle(after))
    if word in WAS:
        return not _is_participle(after) and "those" not in doc.lower[counted.first : verb]
    if {word, word.removesuffix("s")} & (word_class("holding_opinion") | word_class("present_deeds")):
        return True
    return counted.share_of is not None and i < s.last and _is_apposed(doc, counted, i)


def _past_noun(doc: Document, counted: Counted) -> int:
    """The token behind "of them" in "six in ten of them are girls", "in the south" in "half of the towns in the south have"."""
    i, stop = past_aside(doc, counted), counted.sentence.last
    if i < stop and measure_of_noun(singular(doc.lower[i])) in PERSONS:
        i += 1  # "two in three families"
    if i >= stop or doc.lower[i] not in ("of", "in"):
        return i
    if doc.lower[i] == "of" and not PRONOUNS.isdisjoint(doc.lower[i + 1 : i + 2]):
        return min(i + 2, stop)
    tail = range(i + 1, min(stop, i + TAIL))
    return next((j for j in tail if doc.lower[j] in IS | WAS | HAVE or not doc.lower[j].isalpha()), i)


def _is_participle(word: str) -> bool:
    return word.endswith(("ed", "en")) or word in word_class("past_verbs") or word == "been"


def _is_apposed(doc: Document, counted: Counted, i: int) -> bool:
    """ "9,000 refugees, half of them minors"."""
    return doc.lower[counted.first - 1] in (",", "with", "(", "—", "--") and doc.lower[i].isalpha()
