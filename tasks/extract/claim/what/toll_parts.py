"""Parts of a toll: "the toll was 213, including 12 Danes", "eleven died. They included two soldiers"."""

from __future__ import annotations

from tasks.extract.claim.what.measure import Counted
from tasks.extract.document import Document

REFERRED = frozenset("killed injured missing detained".split())
THEY_INCLUDED = (["they", "included"], ["they", "include"], ["these", "included"], ["those", "included"])
INCLUDED_BACK = 4  # tokens from the whole to its part
INCLUDED = frozenset("including among them included".split())


def whole_of_included(doc: Document, counted: Counted, before: list[Counted]) -> Counted | None:
    """Those who fell, and of whom the number is a part: "the toll was 213, including 12 Danes", "eleven died. They included
    two soldiers"."""
    last = before[-1] if before else None
    if last is None or counted.befallen or last.measure not in REFERRED or counted.measure in REFERRED:
        return None
    s = counted.sentence
    if last.sentence.start == s.start:
        told = is_included(doc, counted) and counted.first - last.last <= INCLUDED_BACK
        listed = doc.lower[last.last : counted.first] in ([","], ["and"], [",", "and"])
        told = told or (listed and last.befallen is None and last.like is not None and last.noun is not None)
    else:
        told = doc.lower[s.first : s.first + 2] in THEY_INCLUDED and last.sentence.paragraph == s.paragraph
    return last if told else None


def is_included(doc: Document, counted: Counted) -> bool:
    """ "Including 12 Danes", "among them 12 Danes"."""
    return counted.first > 1 and not INCLUDED.isdisjoint(doc.lower[counted.first - 2 : counted.first])
