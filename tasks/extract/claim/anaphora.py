"""What a number counts that has no noun of its own, or stands for a group counted before."""

from __future__ import annotations

from functools import cache

from seeds import read_csv
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.nouns import PERSONS, measure_of_noun, singular
from tasks.extract.claim.words import word_class
from tasks.extract.document import Document

ONGOING = frozenset("from to between than".split())
DEFINITE = frozenset("the these those all both".split())
PARTS = frozenset("other remaining rest".split())
REFERRED = frozenset("killed injured missing detained".split())
BACK = 10
MEMORY = 60  # numbers that a reader remembers


@cache
def _tolls() -> dict[str, str]:
    """Nouns of a count of victims to the measure: "deaths" is killed, "wounded" injured."""
    rows = read_csv("lexicons/befalling.csv", ("word", "measure", "shape"))
    return {
        r["word"]: r["measure"]
        for r in rows
        if r["shape"] in ("event", "done", "state") and " " not in r["word"]
    }


def resolve(doc: Document, story: list[Counted]) -> list[Counted]:
    """The numbers of a story that make claims: bare ones get the measure of what they count, or are left out."""
    out: list[Counted] = []
    for counted in story:
        if not counted.measure:
            _fill(doc, counted, out)
        elif counted.measure in PERSONS and counted.befallen is None:
            _refer(doc, counted, out)
        if counted.measure:
            out.append(counted)
    return out


def _fill(doc: Document, counted: Counted, before: list[Counted]) -> None:
    """The measure of a bare number: a toll ("the death toll rose to 40"), a level ("the army numbers 300"), or a part
    of the group counted last ("200 bombs fell; 180 of them ...")."""
    counted.measure = _toll(doc, counted) or _level(doc, counted) or ""
    if counted.measure:
        return
    last = _group_before(doc, counted, before)
    if last is not None:
        counted.measure, counted.like = last.measure, last


def _toll(doc: Document, counted: Counted) -> str | None:
    s = counted.sentence
    window = doc.lower[max(s.first, counted.first - BACK) : counted.first]
    for i in range(len(window) - 1, -1, -1):
        if window[i] in word_class("toll") or (
            window[i] == "count" and i and window[i - 1] in ("death", "body")
        ):
            return "injured" if i and window[i - 1] in ("injury", "casualty") else "killed"
        if window[i] == "number" and window[i + 1 : i + 2] == ["of"]:
            return next((m for w in window[i + 2 :] if (m := _tolls().get(w))), None)
    return None


def _level(doc: Document, counted: Counted) -> str | None:
    """ "The army currently numbers close to 300,000", "drew forces down to a minimum of 2,500"."""
    s = counted.sentence
    window = doc.lower[max(s.first, counted.first - BACK) : counted.first]
    if word_class("numbering").isdisjoint(window) and (not window or window[-1] not in ONGOING):
        return None
    for word in reversed(window):
        measure = measure_of_noun(singular(word))
        if measure:
            return measure
    return None


def _group_before(doc: Document, counted: Counted, before: list[Counted]) -> Counted | None:
    """The group counted last, if the number opens a sentence or clause, or says that it is a part."""
    if not before or before[-1].measure in ("money", "share", "other"):
        return None
    last, s, i = before[-1], counted.sentence, counted.first
    same = last.sentence is s or last.sentence.start == s.start
    if s.paragraph - last.sentence.paragraph > 0:
        return None
    following = doc.lower[counted.last : counted.last + 2]
    opens = (
        i == s.first
        or doc.lower[i - 1] in PARTS
        or following == ["of", "which"]
        or following == ["of", "them"]
    )
    previous = doc.lower[i - 1] if i > s.first else ""
    return last if opens or (same and previous in ONGOING) else None


def _refer(doc: Document, counted: Counted, before: list[Counted]) -> None:
    """ "The three journalists" are the three that were counted before as kidnapped."""
    if counted.first == 0 or (
        doc.lower[counted.first - 1] not in DEFINITE and doc.lower[counted.first] not in DEFINITE
    ):
        return
    q = counted.quantity
    for c in before[: -MEMORY - 1 : -1]:
        if (
            c.measure in REFERRED
            and c.noun == counted.noun
            and c.quantity.lower == q.lower
            and c.quantity.upper == q.upper
        ):
            counted.measure, counted.like = c.measure, c
            return
