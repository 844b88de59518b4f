""" "Both were wounded": two victims, told by a word that counts only where something befell them."""

from __future__ import annotations

from tasks.extract.annotations import Quantity
from tasks.extract.claim.befalling import befallen
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.nouns import PERSONS, measure_of_noun, singular
from tasks.extract.claim.setting import Setting
from tasks.extract.document import Document, Sentence

CASUALTIES = frozenset(("killed", "injured"))
PHRASE = 4  # words from "both" to the noun at most: "both of the young men"


def both_victims(setting: Setting) -> list[Counted]:
    """The pairs of victims that open a sentence as "both", in text order, as counts of two."""
    out = []
    for sentence in setting.doc.sentences:
        if sentence.first < sentence.last and setting.doc.lower[sentence.first] == "both":
            first, last = sentence.first, _phrase_end(setting.doc, sentence)
            fate = befallen(setting.doc, sentence, setting.triggers_of(sentence), first, last)
            if fate is not None and fate.measure in CASUALTIES:
                quantity = _two(setting.doc, first, last)
                out.append(Counted(quantity, sentence, first, last, fate.measure, quantity.unit, fate))
    return out


def _phrase_end(doc: Document, sentence: Sentence) -> int:
    """The token after "both", "both of them", "both men", "both of the young drivers"."""
    first = sentence.first
    if doc.lower[first + 1 : first + 3] == ["of", "them"]:
        return min(sentence.last, first + 3)
    for i in range(first + 1, min(sentence.last, first + 1 + PHRASE)):
        if measure_of_noun(singular(doc.lower[i])) in PERSONS:
            return i + 1
    return first + 1


def _two(doc: Document, first: int, last: int) -> Quantity:
    start, end = doc.starts[first], doc.ends[last - 1]
    unit = singular(doc.lower[last - 1]) if doc.lower[last - 1] not in ("both", "them") else None
    head = (doc.starts[last - 1], end) if unit else None
    return Quantity(
        start, end, start, doc.ends[first], 2.0, 2.0, "exact", unit, "count", head=head, rule="both"
    )
