"""Numbers of a sentence that count nothing: years, ages, pages, ordinals, the one who speaks."""

from __future__ import annotations

from tasks.extract.annotations import Quantity
from tasks.extract.claim.setting import Setting
from tasks.extract.document import Document

YOUNG = frozenset("child boy girl baby youth teenager man woman".split())
WAYS = frozenset("street block door house stop floor storey station exit village town mile".split())
STRENGTH = frozenset("magnitude category measuring measured".split())
MEETING = frozenset("spoke speak met meet interviewed asked talked questioned saw visited".split())
MET = 4  # tokens from "one" to "I spoke"
AGES = 4  # tokens from "ages" to the last of them


def counts_nothing(setting: Setting, q: Quantity) -> bool:
    """Whether the number names, dates or describes something, and makes no claim."""
    doc = setting.doc
    return (
        _is_speaker(setting, q)
        or _is_met(doc, q)
        or (
            q.kind == "number" and " in " in doc.body[q.number_start : q.number_end]
        )  # "four in ten are angry"
        or _is_year(doc, q)
        or _is_ordinal(doc, q)
        or _is_age(doc, q)
        or _is_note(doc, q)
        or _is_way(doc, q)
        or _is_strength(doc, q)
        or setting.in_date(q.number_start)
    )


def _is_speaker(setting: Setting, q: Quantity) -> bool:
    """ "One official said", "several said", "two of the witnesses said": some of those told of who speak are not counted."""
    if not setting.in_source(q.start):
        return False
    if q.lower == 1 and q.upper == 1:
        return True
    doc, last = setting.doc, setting.doc.token_at(q.end - 1) + 1
    some = q.unit is None or doc.body[q.number_end : q.end].split()[:2] == ["of", "the"]
    return some and q.kind != "share" and doc.lower[last : last + 1] in (["said"], ["say"], ["told"])


def _is_met(doc: Document, q: Quantity) -> bool:
    """ "One man I spoke to predicted a siege": one whom the writer met is named, not counted."""
    if (q.lower, q.upper) != (1, 1):
        return False
    i = doc.token_at(q.number_end)
    return any(
        doc.lower[j : j + 1] in (["i"], ["we"]) and doc.lower[j + 1] in MEETING
        for j in range(i, i + MET)
        if j + 1 < len(doc.lower)
    )


def _is_note(doc: Document, q: Quantity) -> bool:
    """ "Nine men died.[3][4]": the number of a note."""
    around = doc.body[max(0, q.number_start - 1) : q.number_start] + doc.body[q.number_end : q.number_end + 1]
    return q.unit is None and around == "[]"


def _is_way(doc: Document, q: Quantity) -> bool:
    """ "Two streets away", "three doors further": a distance."""
    i = doc.token_at(q.end - 1) + 1
    return q.unit in WAYS and doc.lower[i : i + 1] in (["away"], ["further"])


def _is_strength(doc: Document, q: Quantity) -> bool:
    """ "A magnitude 7.8 quake", "a magnitude of 7.8", "a 7.8-magnitude quake": how strong a quake or a storm was."""
    i, j = doc.token_at(q.start), doc.token_at(q.number_end)
    beside = doc.lower[max(0, i - 1) : i] if q.unit else doc.lower[max(0, i - 2) : i]
    return not STRENGTH.isdisjoint(beside) or "magnitude" in doc.lower[j : j + 2]


def _is_year(doc: Document, q: Quantity) -> bool:
    """ "The 2012 Northtown bombings": a year between "the" and a name is no count."""
    i = doc.token_at(q.number_start)
    if i < 1 or i + 1 >= len(doc.words) or doc.lower[i - 1] not in ("the", "a", "this", "since", "in"):
        return False
    word = doc.words[i]
    return len(word) == 4 and word.isdigit() and "1900" <= word <= "2099" and doc.words[i + 1][0].isupper()


def _is_age(doc: Document, q: Quantity) -> bool:
    """ "The general, 57, was wounded", "two men, ages 30 and 19", "a girl of nine", a page: "Image 3 of 8"."""
    i, j = doc.token_at(q.start), doc.token_at(q.end - 1) + 1
    if q.unit is None and doc.lower[max(0, i - 1)] in ("aged", "ages") and q.lower != q.upper:
        return True  # "aged between nine and twelve"
    if q.unit is None and i > 2 and doc.lower[i - 1] == "of" and doc.lower[i - 2] in YOUNG:
        return doc.lower[i - 3] in ("a", "the")
    if (
        q.kind != "number"
        or q.unit
        or i < 2
        or j >= len(doc.words)
        or j - i > 1
        or not doc.words[i].isdigit()
    ):
        return False
    if not {"age", "ages", "aged"}.isdisjoint(doc.lower[max(0, i - AGES) : i]):
        return True
    before, second = doc.lower[i - 1], doc.words[i - 2]
    if (before == "of" and second.isdigit()) or (before == "both" and doc.lower[j] == ","):
        return True
    return before == "," and doc.lower[j] in (",", ".") and not second.isdigit()


def _is_ordinal(doc: Document, q: Quantity) -> bool:
    """ "Arrested a third": one more, and no part of anything."""
    i = doc.token_at(q.number_end)
    text = doc.body[q.number_start : q.number_end].lower().removeprefix("a ")
    return text in ("third", "fourth", "fifth", "sixth") and doc.lower[i : i + 1] != ["of"]
