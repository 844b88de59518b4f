""" "The two leaders": the pair of persons who were named together before."""

from __future__ import annotations

from tasks.extract.claim.measure import Counted
from tasks.extract.claim.powers import NOBODY, Whose
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words import word_class
from tasks.extract.document import Sentence

EARLIER = 3  # sentences before, in which a pair is looked for
REACH = 1200  # characters of a sentence that are looked at


def pair_before(setting: Setting, counted: Counted) -> Whose:
    """Both names, where the nearest sentence that names two persons or more names just two."""
    doc, q = setting.doc, counted.quantity
    definite = counted.first > counted.sentence.first and doc.lower[counted.first - 1] in ("the", "both")
    if not definite or (q.lower, q.upper) != (2, 2) or counted.noun not in word_class("head_of_body"):
        return NOBODY
    n = doc.sentence_index(q.start)
    for k in range(n, max(-1, n - 1 - EARLIER), -1):
        names = _persons(setting, doc.sentences[k], q.start)
        if len(names) > 1:
            return Whose(" and ".join(names)) if len(names) == 2 else NOBODY
    return NOBODY


def _persons(setting: Setting, s: Sentence, before: int) -> list[str]:
    """The persons named in a sentence before a character, in text order."""
    end = min(s.end, before)
    actors = (setting.actors.get(m.actor or "") for m in setting.mentions_in(max(s.start, end - REACH), end))
    return list(dict.fromkeys(setting.called(a) for a in actors if a is not None and a.kind == "person"))
