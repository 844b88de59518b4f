"""The tokens of a document as one string of codes, and what the whole text says about its own time."""

from __future__ import annotations

import re

from tasks.extract.document import Document
from tasks.extract.timex.lexicon import HOLIDAY, HOLIDAY_REST, encode, holidays, references, words

SAYING = ("said", "says", "told")
BESIDE = ("today", "tonight", "weekday")  # classes of words that place a time beside the day of writing


def codes_of(doc: Document) -> str:
    """One code a token; named days get codes of their own, so that patterns see one thing."""
    codes, days = encode(doc.words), holidays()
    starts = [i for i, w in enumerate(doc.lower) if w in days.first]
    if not starts:
        return codes
    own = words().codes
    marked = list(codes)
    for i in starts:
        found = days.match(doc.lower, i, len(doc.lower))
        if found and not doc.words[i][0].islower():
            marked[i : found[0]] = [own[HOLIDAY], *[own[HOLIDAY_REST]] * (found[0] - i - 1)]
    return "".join(marked)


def years_named(doc: Document, codes: str) -> list[int]:
    """The years that the text names, in text order; those before Christ are 0 and stand at the end."""
    own = words().codes
    named = [int(doc.words[m.start()]) for m in re.finditer(own["year4"], codes)]
    return [y for y in named if 1400 <= y <= 2100] + [0] * codes.count(own["bc"])


def opens_with_month(doc: Document, codes: str) -> bool:
    """Whether the first sentence names a month with its year, and the text speaks of no day near that of writing (today,
    Friday), as a page on one event of long ago does."""
    own = words().codes
    if not doc.sentences or any(own[name] in codes for name in BESIDE):
        return False
    first = doc.sentences[0]
    month_and_year = f"[{own['month']}{own['month_short']}].{{0,3}}{own['year4']}"
    return re.search(month_and_year, codes[first.first : first.last]) is not None


def marks_of_news(doc: Document, codes: str) -> int:
    """How often the text speaks of yesterday, Friday and the like, and of what somebody said."""
    own = words().codes
    return sum(codes.count(own[name]) for name in BESIDE) + sum(doc.lower.count(w) for w in SAYING)


def pointers(doc: Document, history: bool) -> dict[int, tuple[int, str | None]]:
    """Token to (end, value) of phrases like "now" and "recently"; the value is None where none can be told."""
    phrases = references()
    found: dict[int, tuple[int, str | None]] = {}
    for i, w in enumerate(doc.lower):
        if w in phrases.first:
            hit = phrases.match(doc.lower, i, len(doc.lower))
            if hit and (history or not hit[1][1]):
                found[i] = (hit[0], hit[1][0] or None)
    return found
