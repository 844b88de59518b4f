"""Verbs of befalling in another sense: "shares held", "freed nine drivers from the wreckage", "expelled two diplomats"."""

from __future__ import annotations

from itertools import pairwise

from tasks.extract.annotations import Quantity
from tasks.extract.claim.what.befalling import Befallen
from tasks.extract.claim.words.nouns import PERSONS
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence
from tasks.extract.quantity.lexicon import country_words

DONE_TO = frozenset("be been being was were is are and or later then , already also now".split())
LANDS = frozenset("country nation republic federation".split())
HOMES = frozenset("home homes house houses".split())
HOME = 3  # tokens of "from their homes"
OWNER = 5  # tokens of "of the country's"
HELD = 4  # tokens from people to "held": "are now being held"
FROM_AHEAD = 6  # tokens from those freed to what they were freed from
SHOT = 3  # tokens of "of heavy machinegun fire"
MASS = 5_000  # so many nobody holds: who is freed in such numbers is people of a place


def is_meant_otherwise(
    doc: Document, sentence: Sentence, q: Quantity, fate: Befallen, of_noun: str | None, last: int
) -> bool:
    """Whether the verb of `fate` does not befall those counted by the phrase that ends before token `last`."""
    verb = doc.lower[doc.token_at(fate.start)]
    if verb in ("held", "holding"):
        return _is_no_captive(doc, fate, of_noun, last)
    if verb in word_class("freeing"):
        return _is_no_release(doc, sentence, q, fate, of_noun, last)
    if verb in word_class("expelling") and fate.measure == "displaced":
        return not _had_a_home(doc, q, fate)
    if fate.measure == of_noun == "displaced":
        return verb in word_class("lodging")  # "900 refugees live in camps"
    return fate.measure == "detained" and of_noun == "missing"


def is_land(doc: Document, q: Quantity, first: int) -> bool:
    """ "Sent police into five states", "in two northern states": parts of a country, and no parties."""
    if q.unit != "state":
        return False
    if _is_part_of_country(doc, q, first):
        return True
    if first < 1 or doc.lower[first - 1] not in ("in", "into", "across", "throughout"):
        return False
    words = doc.body[q.number_end : q.end].lower().split()
    return words[-1:] == ["states"] and all(w in word_class("compass") for w in words[:-1])


def _is_part_of_country(doc: Document, q: Quantity, first: int) -> bool:
    """ "The country's 28 states", "five of the country's ten states"."""
    last = doc.token_at(q.end - 1) + 1
    ahead = last + OWNER if doc.lower[last : last + 1] == ["of"] else last
    words = doc.words[max(0, first - 2) : ahead]
    owned = (w for w, mark in pairwise(words) if mark in ("'s", "’s"))
    return any(w in LANDS or w in country_words() for w in owned)


def is_stage(doc: Document, q: Quantity, last: int) -> bool:
    """ "Three rounds of talks", "two rounds of voting": stages of something, and no shots; but "rounds of mortar fire"."""
    if q.unit != "round" or doc.lower[last : last + 1] != ["of"]:
        return False
    return word_class("munitions").isdisjoint(doc.lower[last + 1 : last + 1 + SHOT])


def _is_no_captive(doc: Document, fate: Befallen, of_noun: str | None, last: int) -> bool:
    """ "Shares held", "held a 200-delegate lead", "the summit, which brings 700 guests together, was held"."""
    i = doc.token_at(fate.start)
    far = fate.side == "right" and (i - last > HELD or "," in doc.lower[last:i])
    return of_noun not in PERSONS or far or (fate.side == "left" and doc.lower[last - 2] == "-")


def _is_no_release(
    doc: Document, sentence: Sentence, q: Quantity, fate: Befallen, of_noun: str | None, last: int
) -> bool:
    """ "Released three films", "a poll of 90 clerks released in May", "free 90 delegates to vote", "freed 90,000 people",
    "were freed from the rubble"."""
    verb = doc.token_at(fate.start)
    told_of = fate.side == "right" and q.unit is not None and doc.lower[verb - 1] not in DONE_TO
    to_do = fate.side == "left" and doc.lower[last : last + 1] == ["to"]
    if told_of or to_do or (of_noun not in PERSONS and q.unit):
        return True
    after = max(last, doc.token_at(fate.end - 1) + 1)
    beyond = doc.lower[after : min(sentence.last, after + FROM_AHEAD)]
    trapped = "from" in beyond and not word_class("trapping").isdisjoint(beyond)
    return trapped or (q.lower or q.upper or 0) >= MASS


def _had_a_home(doc: Document, q: Quantity, fate: Befallen) -> bool:
    """ "Expelled 90 villagers", "driven out of their homes", "drove 900 from their homes", "forced out of Homs"; a diplomat or a player has no home to
    lose."""
    last = doc.token_at(fate.end - 1)
    behind = doc.token_at(q.end - 1) + 1
    homes = doc.lower[last] in HOMES or not HOMES.isdisjoint(doc.lower[behind : behind + HOME])
    town = (
        doc.lower[last : last + 2] == ["out", "of"]
        and doc.words[last + 2 : last + 3] != []
        and doc.words[last + 2][0].isupper()
    )
    return homes or town or q.unit in word_class("inhabitant")
