"""Numbers that a noun of telling stands for: "Norway's pledge to add 4,000 soldiers", "in a BBC poll, 61 percent"."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Sentence

BACK = 14  # tokens from the noun to the number
OWNER = 5  # tokens from the owner's name to the noun: "Norway's second and last pledge"
ENDS = frozenset('. ; : ( ) “ ” " but while which who where when because although'.split())
GENITIVE = frozenset(("'s", "’s", "'", "’"))


@dataclass(slots=True)
class Told:
    """Who pledged or found out a number; `planned` where the noun promises it."""

    source_id: str | None
    source: str
    planned: bool


def told_by_noun(setting: Setting, sentence: Sentence, first: int, share: bool) -> Told | None:
    """The owner of the pledge, estimate or poll that the number at token `first` is told in, or None."""
    doc = setting.doc
    for i in range(first - 1, max(sentence.first, first - BACK) - 1, -1):
        word = doc.lower[i]
        if word in ENDS or (word == "," and not share):
            return None
        poll = share and word in word_class("poll")
        if not poll and word not in word_class("telling_noun"):
            continue
        owner = _owner(setting, sentence, i, poll)
        if owner is None:
            return None
        return Told(owner.actor, setting.name(owner), word in word_class("promise"))
    return None


def _owner(setting: Setting, sentence: Sentence, i: int, poll: bool) -> Mention | None:
    """Who stands before the noun at token `i` with a genitive, or, for polls, right before it."""
    doc = setting.doc
    first = max(sentence.first, i - OWNER)
    for m in reversed(setting.mentions_in(doc.starts[first], doc.starts[i])):
        if m.actor is None or m.form == "place":
            continue
        end = doc.token_at(m.end - 1) + 1
        if (poll and end == i) or (end < i and doc.lower[end] in GENITIVE):
            return m
    return None
