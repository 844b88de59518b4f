"""The counted phrase as claims need it: within its sentence, without a verb taken for a noun, up to its real head."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.annotations import Quantity
from tasks.extract.claim.words.nouns import PLURALS, measure_of_noun, singular
from tasks.extract.claim.words.role_words import role_words
from tasks.extract.claim.words.triggers import befalls_at
from tasks.extract.document import Document

COUNTS = frozenset(("count", "number"))
BRACKET = 12  # tokens in a bracket between a name and the head noun
HEAD = 3  # tokens from a hyphen to the head noun


def claimed_phrase(doc: Document, q: Quantity) -> Quantity | None:
    """`q` with the phrase that a claim may quote; None where its number stands in two sentences."""
    within = _within_sentence(doc, q)
    if within is None or within.kind not in COUNTS:
        return within
    last = doc.token_at(within.end - 1) + 1
    return (
        _without_verb(doc, within, last)
        or _up_to_plural(doc, within, last)
        or _completed(doc, within, last)
        or within
    )


def _within_sentence(doc: Document, q: Quantity) -> Quantity | None:
    """Cut to the sentence of its number, since a hedge may be read across a paragraph's end ("... by another" and
    then "Two teens ...")."""
    s = doc.sentences[doc.sentence_index(q.number_start)]
    if s.start <= q.start and q.end <= s.end:
        return q
    if not (s.start <= q.number_start and q.number_end <= s.end):
        return None
    head = q.head if q.head and s.start <= q.head[0] and q.head[1] <= s.end else None
    return replace(q, start=max(q.start, s.start), end=min(q.end, s.end), head=head)


def _without_verb(doc: Document, q: Quantity, last: int) -> Quantity | None:
    """ "Hundreds perished", "Four shot in a club": the word taken for the head is what befell them."""
    if last < 2 or doc.starts[last - 1] < q.number_end or not befalls_at(doc, last - 1):
        return None
    word = doc.lower[last - 1]
    noun = measure_of_noun(word)
    if noun is not None and not (noun == "attacks" and (q.lower or 2) > 1 and not word.endswith("s")):
        return None
    end = max(q.number_end, doc.ends[last - 2])
    return replace(q, end=end, unit=None, head=None, kind="number")


def _up_to_plural(doc: Document, q: Quantity, last: int) -> Quantity | None:
    """ "The loss of 300 soldiers worries the mayor": a known plural is the head, not the unknown word after it."""
    first = doc.token_at(q.number_end - 1) + 1
    if last - first < 2 or measure_of_noun(doc.lower[last - 1]):
        return None
    for i in range(last - 2, first - 1, -1):
        word = doc.lower[i]
        people = (
            doc.words[i][0].isupper() and word.endswith("s") and doc.lower[last - 1] in role_words().first
        )
        if people or ((word in PLURALS or word != singular(word)) and measure_of_noun(word)):
            return replace(
                q, end=doc.ends[i], unit=singular(word), head=(doc.starts[i], doc.ends[i]), kind="count"
            )
    return None


def _completed(doc: Document, q: Quantity, last: int) -> Quantity | None:
    """ "Two rebel-held towns", "hundreds of RUF (Revolutionary United Front) fighters": the head stands further on."""
    sentence_end = doc.sentences[doc.sentence_index(q.number_start)].last
    if last + 1 >= sentence_end or (q.unit and measure_of_noun(q.unit) and doc.lower[last] != "-"):
        return None
    hyphen = last + 1 if q.unit is None and doc.lower[last].isalpha() else last
    if doc.lower[hyphen] == "-" and doc.glued(hyphen) and hyphen + 1 < sentence_end and doc.glued(hyphen + 1):
        start, stop = hyphen + 2, min(sentence_end, hyphen + 2 + HEAD)
    elif doc.lower[last] == "(" and ")" in doc.lower[last : min(sentence_end, last + BRACKET)]:
        start = doc.lower.index(")", last) + 1
        stop = min(sentence_end, start + 1)
    else:
        return None
    for i in range(start, stop):
        if not doc.lower[i].isalpha():
            return None
        if measure_of_noun(doc.lower[i]):
            return replace(
                q,
                end=doc.ends[i],
                unit=singular(doc.lower[i]),
                head=(doc.starts[i], doc.ends[i]),
                kind="count",
            )
    return None
