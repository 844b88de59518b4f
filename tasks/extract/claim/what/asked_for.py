"""What is asked or made "for" a number, where a time or place stands between: "asked on Monday for five battalions"."""

from __future__ import annotations

from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

BACK = 7  # tokens from "laid out" to "for": "laid out in the early 1990s for"
SENT = frozenset("personnel fighters equipment".split())
HOUSED = frozenset("people displaced detained".split())
STOPS = frozenset(', . ; : “ ” " and but who which that'.split())


def role_past_for(doc: Document, counted: Counted, link: int) -> tuple[str, int] | None:
    """The role by the word that takes the "for" at token `link`, and its token: what is asked for is to come, those for
    whom there is room are a target."""
    if doc.lower[link] != "for":
        return None
    for i in range(link - 1, max(counted.sentence.first, link - BACK) - 1, -1):
        word = doc.lower[i]
        if word in word_class("room_for") and counted.measure in HOUSED:
            return "target", i
        if word in ("ask", "asked", "asks", "asking") and counted.measure in SENT:
            return "arrival", i
        if word in STOPS:
            return None
    return None
