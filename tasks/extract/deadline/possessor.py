"""Whose a noun is: "its goal", "Norway's pledge", "the bank's own target"."""

from __future__ import annotations

from tasks.extract.deadline.frame import CLITICS
from tasks.extract.deadline.phrase import EDGES, Range
from tasks.extract.document import Document

OWNING = frozenset("its their his her our my".split())
ARTICLES = frozenset("the a an this that".split())
REACH = 6  # tokens of a noun phrase before its head, and of the possessor's own
OUTSIDE = (EDGES - CLITICS) | frozenset(
    "of in for on at with from by against over about under into near".split()
)


def possessor(doc: Document, noun: int, stop: int) -> tuple[int, Range | None]:
    """The first token of the noun phrase with its head at `noun`, and the tokens that tell whose it is."""
    for i in range(noun - 1, max(stop, noun - REACH) - 1, -1):
        word = doc.lower[i]
        if word in OWNING:
            return i, (i, i + 1)
        if word in CLITICS or word in ("'", "’"):
            first = _owner_start(doc, i, stop)
            return first, (first, i)
        if word in ARTICLES:
            return i, None
        if word in OUTSIDE and doc.lower[i - 1] != "-":  # "its long-announced target"
            return i + 1, None
    return noun, None


def _owner_start(doc: Document, clitic: int, stop: int) -> int:
    first = clitic
    while first > max(stop, clitic - REACH) and doc.lower[first - 1] not in OUTSIDE:
        first -= 1
        if doc.lower[first] in ARTICLES:
            break
        if doc.words[first].islower() and doc.words[first + 1][:1].isupper():
            return first + 1  # a verb before a name
    return first
