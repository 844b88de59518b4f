"""How sure, or how far off, the words around a span make it: planned, possible, demanded, hypothetical, denied."""

from __future__ import annotations

from functools import cache

from seeds import read_csv
from seeds.errors import SeedError
from tasks.extract.document import Document
from tasks.extract.phrases import Phrases

MARKS = "lexicons/modality.csv"
MODALITIES = ("asserted", "planned", "demanded", "possible", "hypothetical", "denied")
REACH = 14  # tokens before the span in which a mark still governs it
BARRIERS = frozenset((";", ":", "but", "while", "although", "though", "whereas", '"', "“", "”", "``", "''"))


@cache
def _marks() -> Phrases[tuple[str, int]]:
    rows = read_csv(MARKS, ("mark", "modality", "reach"))
    entries = []
    for r in rows:
        if r["modality"] not in MODALITIES or not r["reach"].isdigit():
            raise SeedError(f"seeds/{MARKS}: {r['mark']!r}: modality {r['modality']!r}, reach {r['reach']!r}")
        entries.append((tuple(r["mark"].split()), (r["modality"], int(r["reach"]))))
    return Phrases(entries)


def modality_at(doc: Document, start: int, end: int) -> str:
    """The modality of the characters `start:end` of `doc`: asserted unless a mark before them says otherwise.

    The nearest mark in the same sentence wins; a clause border between it and the span ends its reach. What a
    reporting cue adds ("denied that", "demanded that") is the attribution's business, not this one's.
    """
    sentence = doc.sentence_at(start)
    if sentence is None:
        return "asserted"
    at = doc.token_at(start)
    first = max(sentence.first, at - REACH)
    found = "asserted"
    i = first
    while i < at:
        if doc.lower[i] in BARRIERS:
            found = "asserted"
        match = _marks().match(doc.lower, i, at) if doc.words[i] != "May" else None  # the month
        if match:
            i, (modality, reach) = match[0], match[1]
            if at - i <= reach:
                found = modality
            continue
        i += 1
    return found if found != "asserted" else _after(doc, doc.token_at(end - 1) + 1, sentence.last)


def _after(doc: Document, i: int, last: int) -> str:
    """A mark of the verb that the span is subject of: "3,000 troops will leave"."""
    stop = min(last, i + 8)
    while i < stop and doc.lower[i] not in BARRIERS and doc.lower[i] not in (",", "who", "which", "that"):
        match = _marks().match(doc.lower, i, stop) if doc.words[i] != "May" else None
        if match:
            return match[1][0]
        i += 1
    return "asserted"
