"""What a share is of that takes up what was counted before: "300 raids ... 60 percent of those", "half of the money"."""

from __future__ import annotations

from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

NEAR = 4  # tokens from the number to "of"
WHOLE = 4  # tokens of "of the total sum"
NARROWING = frozenset("who whose with from in at on under without".split())
OPEN = frozenset("the that this total whole entire".split())


def share_of(doc: Document, counted: Counted, before: list[Counted]) -> Counted | None:
    """The number told last, in the same sentence or the one before it: a sum for words of money, else another count."""
    word = anaphor(doc, counted)
    if word is None or not before:
        return None
    whole = before[-1]
    apart = doc.sentence_index(counted.sentence.start) - doc.sentence_index(whole.sentence.start)
    alike = (whole.measure == "money") == (word in word_class("sum"))
    return whole if apart <= 1 and alike and whole.measure != "share" else None


def anaphor(doc: Document, counted: Counted) -> str | None:
    """The word that takes up the whole: "them" in "half of them", "sum" in "a fifth of the sum"."""
    i = doc.token_at(counted.quantity.number_end - 1) + 1
    stop = counted.sentence.last
    i = next((k for k in range(i, min(i + NEAR, stop)) if doc.lower[k] == "of"), stop) + 1
    if doc.lower[i : i + 1] in (["which"], ["whom"]):
        return doc.lower[i]
    end = min(stop, i + WHOLE)
    while i < end and doc.lower[i] in OPEN and doc.lower[i + 1 : i + 2] != ["of"]:
        i += 1
    known = i < end and doc.lower[i] in word_class("whole") and not _is_narrowed(doc, i)
    return doc.lower[i] if known else None


def _is_narrowed(doc: Document, i: int) -> bool:
    """ "Half of those questioned were Danes", "of those who left": the pronoun at token `i` stands for no count before."""
    after = doc.lower[i + 1 : i + 3]
    if doc.lower[i] not in ("those", "these") or not after:
        return False
    participle = after[0].endswith(("ed", "ing")) and after[-1] in word_class("auxiliary")
    return participle or after[0] in NARROWING
