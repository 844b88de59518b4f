"""Transcripts: paragraphs that open with who speaks ("MS. HOLT: ...")."""

from __future__ import annotations

from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.quotes import paragraphs
from tasks.extract.attribution.tagging import word_class
from tasks.extract.document import Document

LONGEST = 14  # tokens of a label
FEWEST = 3  # labels that make a text a transcript
ASKING = frozenset(("Q", "QUESTION", "REPORTER"))  # who asks at a briefing is no source


def transcript(doc: Document) -> list[Draft]:
    """One draft for each labelled speech, with the unlabelled paragraphs that follow; none if it is no transcript.

    Questions belong to nobody and end the speech before them.
    """
    spoken = [(first, _turn(doc, first, last), last) for _, first, last in paragraphs(doc)]
    labels = sum(turn is not None for _, turn, _ in spoken)
    if labels < FEWEST and not (labels and _is_address(doc, *spoken[0])):
        return []
    out: list[Draft] = []
    asked = False
    for first, turn, last in spoken:
        asked = asked if turn is None else doc.words[first] in ASKING
        if asked:
            continue
        if turn is not None and turn + 1 < last:
            span = (doc.starts[turn + 1], doc.ends[last - 1])
            out.append(Draft([span], (turn, turn + 1), (first, turn), "direct", None, "transcript", turn))
        elif out and turn is None:
            out[-1].content.append((doc.starts[first], doc.ends[last - 1]))
    return out


def _is_address(doc: Document, first: int, turn: int | None, last: int) -> bool:
    """Whether the text opens with an office, and is one speech: "THE PRESIDENT: Good evening."; no town is one."""
    if turn is None or turn + 1 >= last:
        return False
    return not word_class("titles").isdisjoint(doc.lower[first:turn])


def _turn(doc: Document, first: int, last: int) -> int | None:
    """The sign after the label that opens the paragraph: a colon, or the stop of "Q."; "Q" may stand alone."""
    if doc.words[first] in ASKING and last > first + 1 and doc.words[first + 1][0] in ":.":
        return first + 1
    for i in range(first, min(first + LONGEST, last)):
        if doc.words[i] == ":":
            return i if i > first and _is_label(doc, first, i) else None
    return first if doc.words[first] == "Q" and last > first + 1 else None


def _is_label(doc: Document, first: int, colon: int) -> bool:
    """Whether the tokens are in capitals, but for what stands in brackets behind them."""
    bracket = next((i for i in range(first, colon) if doc.words[i] == "("), colon)
    words = [w for w in doc.words[first:bracket] if w[0].isalpha()]
    return bool(words) and all(w.isupper() for w in words) and any(len(w) > 2 for w in words)
