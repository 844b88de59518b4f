"""Numbers that share a noun, a unit or a trend with a number beside them."""

from __future__ import annotations

from tasks.extract.annotations import Quantity
from tasks.extract.document import Document
from tasks.extract.quantity.lexicon import word_class

# "Dozens, if not hundreds, of tanks": a second guess at the same number.
GUESSES = frozenset(
    tuple(g.split()) for g in ("if not", "or even", "perhaps", "or perhaps", "and perhaps", "maybe")
)
FURTHER = frozenset(("another", "further", "additional", "other"))
LINKS = frozenset(
    (("and",), (",", "and"), ("compared", "with"), ("compared", "to"), ("up", "from"), ("down", "from"))
)

WHOLE = 4  # tokens of "the originally planned" before the number of the whole


def _is_determined(words: list[str]) -> bool:
    """ "the", "its planned": what may stand before the number of a whole."""
    if not words or len(words) > WHOLE or words[0] not in word_class("determiners"):
        return not words
    return all(
        w in word_class("determiners") or (w.isalpha() and w not in word_class("stops")) for w in words[1:]
    )


def _is_second_guess(doc: Document, before: Quantity, q: Quantity) -> bool:
    between = doc.lower[doc.token_at(before.end - 1) + 1 : doc.token_at(q.number_start)]
    return tuple(between[between[:1] == [","] :]) in GUESSES


class Sharing:
    """Sees the quantities of a document in text order and completes those that say less than their neighbours."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._waiting: list[Quantity] = []
        self._last: Quantity | None = None

    def take(self, q: Quantity, pending: bool) -> None:
        """Lets `q` share; `pending` if an "and" and another number follow before any noun."""
        if q.kind == "count" and q.unit:
            for earlier in self._waiting:  # "2,500 US and 1,000 other coalition troops"
                earlier.unit, earlier.kind, earlier.head = q.unit, "count", q.head
        self._waiting = [*self._waiting, q] if pending else []
        if self._last is not None and not (q.kind == "money" and q.thing):  # coins are counted in their whole
            self._lend(self._last, q)
        if self._last is not None:
            self._follow(self._last, q)
        self._last = q

    def _lend(self, before: Quantity, q: Quantity) -> None:
        """ "from 2 to 3 million barrels", "forty of the 120 troops": the bare number counts what the next one does."""
        if before.kind != "number" or before.unit or before.thing or before.rule == "part":
            return
        if q.unit is None:
            return
        if _is_second_guess(self._doc, before, q) or self._counts_the_same(before, q):
            before.unit, before.kind, before.thing, before.head = q.unit, q.kind, q.thing, q.head

    def _counts_the_same(self, before: Quantity, q: Quantity) -> bool:
        doc = self._doc
        if before.upper is None:
            return False
        between = doc.lower[doc.token_at(before.end - 1) + 1 : doc.token_at(q.start)]
        if between in (["to"], ["and"], ["or"]) and doc.lower[doc.token_at(q.start)] not in FURTHER:
            return True
        owned = between[-1:] in (["'s"], ["’s"]) and len(between) < 6
        return between[:1] == ["of"] and (owned or _is_determined(between[1:])) and q.kind == "count"

    def _follow(self, before: Quantity, q: Quantity) -> None:
        doc = self._doc
        between = doc.lower[doc.token_at(before.end - 1) + 1 : doc.token_at(q.start)]
        if (
            between in ([",", "or"], ["or"], ["("])
            and before.trend
            and q.trend is None
            and q.hedge == "exact"
        ):
            q.trend = before.trend  # "lost 12 dollars, or 3 percent"
        if q.kind != "number" or q.unit or before.unit is None or q.upper is None:
            return
        if between in (["to"], ["at"]) and before.trend and before.kind not in ("share", "duration", "money"):
            q.unit, q.kind, q.thing = before.unit, before.kind, before.thing  # "rose by 300 men to 1,200"
        elif before.kind == "count" and self._is_likewise(before, q):
            q.thing = before.thing or before.unit  # "80 boats by rail and 45 by road"

    def _is_likewise(self, before: Quantity, q: Quantity) -> bool:
        """Whether a bare number counts what the one before did: "and 45 by road", "compared with 9 in May"."""
        doc = self._doc
        first, last = doc.token_at(q.start), doc.token_at(q.end - 1) + 1
        sentence = doc.sentence_at(before.start)
        if sentence is None or first >= sentence.last or q.thing:
            return False
        linked = any(tuple(doc.lower[max(0, first - len(k)) : first]) == k for k in LINKS)
        after = doc.lower[last] if last < len(doc.lower) else "."
        return linked and (not after[0].isalpha() or after in word_class("stops"))
