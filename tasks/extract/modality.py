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
# A relative or causal clause has a verb of its own: "will stay there because 300 men were lost".
RELATIVES = frozenset("who which whose whom where because since".split())
CLOSED_BY_COMMA = frozenset(("denied",))
PREPOSITIONS = frozenset("in at on by with from to for against among into after before".split())
LINKING = frozenset("of in by on for with from to at".split())
SAYING = frozenset(
    "said says told announced confirmed reported stated added warned predicted estimated revealed declared pledged".split()
)
ARTICLES = frozenset("a an the some about around nearly almost at up more to".split())
IRREGULAR = frozenset(
    "lost sent took left brought made gave held kept met saw found built bought sold led cost hit had has have "
    "cut put shut set let shed spent won paid fought shot drew drove flew fled caught threw wrote".split()
)


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
    """The modality of the characters `start:end` of `doc`: asserted unless a mark of the verb that governs them says
    otherwise.

    The nearest mark before the span in the same sentence wins; the border of a clause between the two ends its reach. A
    mark behind the span counts if the span can be the subject. What a reporting cue adds ("denied that", "demanded that")
    is the attribution's business, not this one's.
    """
    sentence = doc.sentence_at(start)
    if sentence is None:
        return "asserted"
    at = doc.token_at(start)
    found = modality_before(doc, sentence.first, at)
    if found != "asserted" or not _may_be_subject(doc, sentence.first, at):
        return found
    return _after(doc, doc.token_at(end - 1) + 1, sentence.last)


def modality_before(doc: Document, first: int, at: int) -> str:
    """The modality that the marks in tokens `first:at` give to what stands at token `at`."""
    found, marks, feared = "asserted", _marks(), False
    i = max(first, at - REACH)
    while i < at:
        if found != "asserted" and _closes(doc, i, found):
            found, feared = "asserted", False
        match = _mark_at(doc, marks, i, at)
        if match:
            feared = feared or doc.lower[i].startswith("fear")  # "we fear that the toll will pass 100"
            i, (modality, reach) = match[0], match[1]
            if at - i <= reach and not (feared and modality == "planned"):
                found = "hypothetical" if _is_counterfactual(doc, i, at) else modality
            continue
        i += 1
    return found


def _mark_at(
    doc: Document, marks: Phrases[tuple[str, int]], i: int, stop: int
) -> tuple[int, tuple[str, int]] | None:
    """The mark that begins at token `i`; the month of May is none."""
    if doc.lower[i] not in marks.first or doc.words[i] == "May":
        return None
    return marks.match(doc.lower, i, stop)


def _is_counterfactual(doc: Document, i: int, at: int) -> bool:
    """ "Would probably have been", but not "would by May have 300 troops"; token `i` follows the mark."""
    if i < 1 or doc.lower[i - 1] not in ("would", "'d", "’d"):
        return False
    while i < at and (doc.lower[i].endswith("ly") or doc.lower[i] in ("still", "also", "even", "never")):
        i += 1
    return i + 1 < at and doc.lower[i] == "have" and doc.lower[i + 1] not in ARTICLES


def _closes(doc: Document, i: int, found: str) -> bool:
    """Whether the word at token `i` ends the reach of the marks before it."""
    word = doc.lower[i]
    if word in BARRIERS or word in RELATIVES or word in ("said", "says"):
        return True  # "a doctor, who did not want to be named, said 300 had died"
    if word != ",":
        return False
    after = doc.lower[i + 1 : i + 3]
    told = len(after) == 2 and after[0].endswith("ed") and after[1] in LINKING  # ", accused of"
    return told or found in CLOSED_BY_COMMA


def _may_be_subject(doc: Document, first: int, at: int) -> bool:
    """Whether the span at token `at` may be the subject of a verb behind it: it is no object of a verb or preposition."""
    if at <= first:
        return True
    before = doc.lower[at - 1]
    if before == "of":
        return at - 2 < first or not doc.lower[at - 2].endswith("ing")
    if before == "to" and doc.lower[at - 2 : at - 1] == ["up"]:
        return True
    if before in PREPOSITIONS or (
        before.endswith("ing") and doc.lower[at - 2 : at - 1] not in (["the"], ["its"])
    ):
        return False  # but "the remaining 80 will"
    return before in SAYING or not (before.endswith("ed") or before in IRREGULAR)


def _after(doc: Document, i: int, last: int) -> str:
    """A mark of the verb that the span is subject of: "3,000 troops will leave"."""
    first, stop, marks, verb = i, min(last, i + 8), _marks(), False
    while i < stop and doc.lower[i] not in BARRIERS and doc.lower[i] not in (",", "who", "which", "that"):
        if doc.lower[i] == "and" and i > first and (verb or "".join(doc.lower[i + 1 : i + 2])[:1].isdigit()):
            break  # "48 of them met and agreed to", "40 live in tents and 11 have not"
        verb = verb or doc.lower[i].endswith("ed") or doc.lower[i] in IRREGULAR
        if doc.lower[i : i + 2] == ["if", "not"] or doc.lower[i] == "without":
            i += 2  # "dozens, if not hundreds", "the nine left without a word": not of them
            continue
        match = _mark_at(doc, marks, i, stop)
        if match:
            return "hypothetical" if _is_counterfactual(doc, match[0], last) else match[1][0]
        i += 1
    return "asserted"
