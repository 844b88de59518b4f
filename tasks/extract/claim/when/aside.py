"""Asides between commas, whose times and places are not those of the clause around them."""

from __future__ import annotations

import re

from tasks.extract.document import Sentence

OPENS = re.compile(r", (?:which|who|whose|whom|where)\b", re.IGNORECASE)
CLOSES = re.compile(r",|\s[–—-]\s|--")
REACH = 160  # characters from the opening of an aside to what stands in it


def in_aside(body: str, sentence: Sentence, start: int, end: int, number: int) -> bool:
    """Whether the characters `start:end` of a sentence stand in an aside that closes before `number`: "Hezbollah, which
    fought a war in 2006, has sent 300 fighters"."""
    if end >= number:
        return False
    floor = max(sentence.start, start - REACH)
    opening = max(OPENS.finditer(body, floor, start), key=re.Match.start, default=None)
    if opening is None or CLOSES.search(body, opening.end(), start):
        return False
    return CLOSES.search(body, end, number) is not None
