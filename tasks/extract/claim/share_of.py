"""What a share is of that stands with a pronoun: "300 raids ... 60 percent of those"."""

from __future__ import annotations

from tasks.extract.claim.measure import Counted
from tasks.extract.document import Document

PRONOUNS = frozenset("them those these that whom which".split())


def share_of(doc: Document, counted: Counted, before: list[Counted]) -> Counted | None:
    """The number told last, in the same sentence or the one before it."""
    i = doc.token_at(counted.quantity.number_end - 1) + 1
    near = doc.lower[i : min(i + 4, counted.sentence.last)]
    of = near.index("of") if "of" in near else len(near)
    if PRONOUNS.isdisjoint(near[of + 1 : of + 2]) or not before:
        return None
    whole = before[-1]
    apart = doc.sentence_index(counted.sentence.start) - doc.sentence_index(whole.sentence.start)
    return whole if apart <= 1 and whole.measure != "share" else None
