"""Which language a text is in, by its small words."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from seeds import read_csv, several

WORD = re.compile(r"[^\W\d_]+")
FEWEST = 20  # words: of less we say nothing
LOOK = 20_000  # characters: more tells nothing new
SHARE = 0.12  # of all words are small words of the language, and half as many again as of the next


@cache
def _languages() -> dict[str, tuple[str, ...]]:
    """Each small word, to the codes of the languages that have it."""
    out: dict[str, tuple[str, ...]] = {}
    for row in read_csv("lexicons/function_words.csv", ("language", "words")):
        for word in several(row["words"]):
            out[word] = (*out.get(word, ()), row["language"])
    return out


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language, or None where it can't be told."""
    words = [w.lower() for w in WORD.findall(text[:LOOK])]
    if len(words) < FEWEST:
        return None
    counts = Counter(code for word in words for code in _languages().get(word, ()))
    (code, best), (_, second) = [*counts.most_common(2), ("", 0), ("", 0)][:2]
    return code if best / len(words) >= SHARE and best >= 1.5 * second else None
