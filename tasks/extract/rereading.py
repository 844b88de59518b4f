"""A second, simple reader of numbers, for checking: digits, words, scales and parts, without any context."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from seeds import read_yaml

TOKEN = re.compile(r"\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)?|[½¼¾⅓⅔]")
GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}


@cache
def _lexicon() -> dict[str, Any]:
    return dict(read_yaml("lexicons/grounding.yaml"))


def words_of(text: str) -> list[str]:
    """The words and figures of a text, lower case."""
    return [t.lower() for t in TOKEN.findall(text)]


def numbers_in(text: str, share: bool = False) -> set[float]:
    """The values of the numbers that stand in `text`; with `share`, parts as percent too ("a third" is 33.3).

    A scale at the end of a range counts for both its ends: "1 to 2 million" gives 1, 1000000 and 2000000.
    """
    words = words_of(text)
    values, i = [], 0
    while i < len(words):
        read = _number(words, i)
        if read is None:
            i += 1
        else:
            values.append(read[0])
            i = read[1]
    out = set(values) | _ranges(words, values)
    return out | _parts(words, values) if share else out


def _number(words: list[str], i: int) -> tuple[float, int] | None:
    """The number that starts at word `i` and the index after it: "two hundred and fifty", "1.5 million"."""
    scales = _lexicon()["scales"]
    start, total, current = i, 0.0, None
    while i < len(words):
        word = words[i]
        value = _figure(word)
        if word in ("a", "an") and not (i + 1 < len(words) and words[i + 1] in scales):
            value = None
        if word in scales and (current is not None or total):
            total, current = _scaled(total, current, scales[word])
        elif value is not None and _fits(current, value):
            current = (current or 0.0) + value
        elif word == "half" and current is not None:
            current += 0.5
        elif not (word in ("and", "of", "a") and i > start and _goes_on(words, i)):
            break
        i += 1
    if current is None and not total:
        return None
    return total + (current or 0.0), i


def _scaled(total: float, current: float | None, factor: float) -> tuple[float, float | None]:
    if factor < 1000:
        return total, (current or 1.0) * factor
    return (total + (1.0 if current is None else current)) * factor if total < factor else total + (
        current or 1.0
    ) * factor, None


def _fits(current: float | None, value: float) -> bool:
    """Whether a number word goes on the number before it: "twenty five", "two hundred fifty", not "30 40"."""
    if current is None:
        return True
    if current >= 100 and current % 100 == 0:
        return value < 100
    return current >= 20 and current % 10 == 0 and 0 < value < 10


def _goes_on(words: list[str], i: int) -> bool:
    following = words[i + 1] if i + 1 < len(words) else ""
    if words[i] == "and":
        return following in ("a", "half") or (
            words[i - 1] in _lexicon()["scales"] and _figure(following) is not None
        )
    if words[i] == "a":
        return following == "half" and words[i - 1] == "and"
    return following in ("thousands", "millions", "billions", "hundreds", "dozens")


def _figure(word: str) -> float | None:
    if not word:
        return None
    if word in GLYPHS:
        return GLYPHS[word]
    if word[0].isdigit():
        return float(word.replace(",", ""))
    if word == "half":
        return None
    value = _lexicon()["numbers"].get(word)
    return None if value is None else float(value)


def _ranges(words: list[str], values: list[float]) -> set[float]:
    scales = _lexicon()["scales"]
    found = {scales[w] for w in words if w in scales}
    return {v * s for v in values for s in found if 0 < v < s and len(values) > 1}


def _parts(words: list[str], values: list[float]) -> set[float]:
    """Percent for "half", "a third", "three quarters", "one in five"."""
    fractions = _lexicon()["fractions"]
    out = {100.0 * v for v in values if 0 < v < 1}
    for i, word in enumerate(words):
        if word in fractions:
            before = _figure(words[i - 1]) if i else None
            out.add(100.0 * (before or 1.0) / fractions[word])
    if len(values) == 2 and ("in" in words or "of" in words) and values[1]:
        out.add(100.0 * values[0] / values[1])
    return out
