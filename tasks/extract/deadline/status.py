"""What became of a deadline, as its sentence tells."""

from __future__ import annotations

from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.document import Document, Sentence

HYPOTHETICAL = frozenset("if unless may might could".split())
NEAR_ACT = 7  # "going back on a promise to leave"
WINDOW = 12  # tokens around the deadline in which its fate is told


def told(doc: Document, sentence: Sentence, first: int, last: int, about: str) -> str:
    """The status that the words in and around tokens `first:last` give; `open` if they give none.

    `about` is limit where the deadline itself is named ("missed the deadline"), so that verbs of moving and missing
    have it as their object; term where something runs out, which may be extended; event where a meeting or vote may
    be put off or called off; act where only what is said of the act counts ("failed to", "as scheduled").
    """
    statuses, lower = lexicon().statuses, doc.lower
    before = max(sentence.first, first - (WINDOW if about == "limit" else NEAR_ACT))
    after = min(sentence.last, last + (4 if about == "act" else WINDOW))
    for i in range(before, after):
        if lower[i] in statuses.first:
            found = statuses.match(lower, i, after)
            if (
                found
                and lower[i - 1] not in ("be", "to")
                and not HYPOTHETICAL.intersection(lower[max(sentence.first, i - 6) : i])
                and _tells(found[1], about, i, first, last)
            ):
                return found[1][0]
    return "open"


def _tells(entry: tuple[str, str], about: str, i: int, first: int, last: int) -> bool:
    """Whether a word of fate at token `i` is about the deadline: what is not done is told before the act."""
    status, of = entry
    if of == "act":
        near = status == "withdrawn" or i >= first - 3
        return near and (status in ("met", "extended") or i < first)
    if about == "event":
        return i >= last and status in ("extended", "withdrawn")
    return about == "limit" or (about == "term" and i >= last and status == "extended")
