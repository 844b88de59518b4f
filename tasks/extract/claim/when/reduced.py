"""Times of a participle behind a noun: "a pact signed last year", "a priest abducted on 10 June"."""

from __future__ import annotations

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

REACH = 6  # tokens from "signed" to its time: "signed in Minsk on"
NO_NOUN = frozenset(
    'was were is are be been being has have had he she it they we who which that and not never also , ( ; : " “ ”'.split()
)
OBJECT = frozenset("a an the its their his her that".split())
STOPS = frozenset(', ; : . ( ) " “ ” and but who which that after before when while until since to'.split())


def participle_of(setting: Setting, t: Timex) -> int | None:
    """The token of the participle in whose phrase `t` stands, if it has neither an auxiliary nor an object."""
    doc, s = setting.doc, setting.sentence_of(t.start)
    last, j = doc.token_at(t.start), doc.token_at(t.end - 1) + 1
    if not OBJECT.isdisjoint(doc.lower[j : j + 1]):
        return None  # "parliament approved on Tuesday a bill"
    for i in range(last - 1, max(s.first, last - REACH) - 1, -1):
        if doc.lower[i] in word_class("passive_participles"):
            return i if doc.lower[i - 1] not in NO_NOUN and _has_no_object(doc, i + 1, last) else None
        if doc.lower[i] in STOPS:
            return None
    return None


def _has_no_object(doc: Document, first: int, last: int) -> bool:
    return first == last or doc.lower[first] in word_class("locating") | word_class("by_whom")
