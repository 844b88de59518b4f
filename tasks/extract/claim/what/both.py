""" "Both were wounded": two victims, told by a word that counts only where something befell them."""

from __future__ import annotations

from tasks.extract.annotations import Quantity
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.befalling import befallen
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.nouns import PERSONS, measure_of_noun, singular
from tasks.extract.document import Document, Sentence

CASUALTIES = frozenset(("killed", "injured"))
PHRASE = 4  # words from "both" to the noun at most: "both of the young men"


def both_victims(setting: Setting) -> list[Counted]:
    """The pairs of victims told as "both", in text order, as counts of two; none where the sentence counts them."""
    out = []
    for sentence in setting.doc.sentences:
        for first in _places_of_both(setting, sentence):
            last = _phrase_end(setting.doc, sentence, first)
            fate = befallen(setting.doc, sentence, setting.triggers_of(sentence), first, last)
            if fate is not None and fate.measure in CASUALTIES:
                quantity = _two(setting.doc, first, last)
                out.append(Counted(quantity, sentence, first, last, fate.measure, quantity.unit, fate))
    return out


def _places_of_both(setting: Setting, sentence: Sentence) -> list[int]:
    """ "Both were shot", "Ann Example and Bob Sample, both 16, were killed"."""
    doc = setting.doc
    if not setting.triggers_of(sentence).begins:
        return []
    if sentence.first < sentence.last and doc.lower[sentence.first] == "both":
        return [sentence.first]
    commas = range(sentence.first + 1, sentence.last)
    found = [i for i in commas if doc.lower[i] == "both" and doc.lower[i - 1] == ","]
    counted = (
        any(q.kind == "count" for q in setting.quantities_in(sentence.start, sentence.end)) if found else True
    )
    return [] if counted else found


def _phrase_end(doc: Document, sentence: Sentence, first: int) -> int:
    """The token after "both", "both of them", "both men", "both of the young drivers", "both 16 ,"."""
    if doc.lower[first + 1 : first + 3] == ["of", "them"]:
        return min(sentence.last, first + 3)
    if doc.lower[first + 1 : first + 3][-1:] == [","] and doc.lower[first + 1].isdigit():
        return first + 3
    for i in range(first + 1, min(sentence.last, first + 1 + PHRASE)):
        if measure_of_noun(singular(doc.lower[i])) in PERSONS:
            return i + 1
    return first + 1


def _two(doc: Document, first: int, last: int) -> Quantity:
    start, end = doc.starts[first], doc.ends[last - 1]
    noun = doc.lower[last - 1]
    unit = singular(noun) if noun.isalpha() and noun not in ("both", "them") else None
    head = (doc.starts[last - 1], end) if unit else None
    return Quantity(
        start, end, start, doc.ends[first], 2.0, 2.0, "exact", unit, "count", head=head, rule="both"
    )
