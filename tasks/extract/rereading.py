"""A second, simple reader of numbers, for checking: digits, words, scales and parts, without any context."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Any

from seeds import read_yaml

TOKEN = re.compile(
    r"\d{1,3}(?: \d{3})+(?![\d.,]*\d)|\d+[/⁄]\d+|\d+(?:,\d{2,3})+(?:\.\d+)?|\d+(?:\.\d+)?|(?<![\w.])\.\d+|[^\W\d_]+(?:['’][^\W\d_]+)?|[½¼¾⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]"
)
GLYPHS = {
    "½": 1 / 2, "¼": 1 / 4, "¾": 3 / 4, "⅓": 1 / 3, "⅔": 2 / 3, "⅕": 1 / 5, "⅖": 2 / 5, "⅗": 3 / 5, "⅘": 4 / 5,
    "⅙": 1 / 6, "⅚": 5 / 6, "⅛": 1 / 8, "⅜": 3 / 8, "⅝": 5 / 8, "⅞": 7 / 8,
}  # fmt: skip
NEGATIVE = re.compile(r"\s*(?:[-−–]|minus\b|negative\b)", re.IGNORECASE)
POWER = re.compile(r"(\d+(?:\.\d+)?)(?:e|\s?[x×]\s?10\^?)([+\-−–]?\d{1,3})", re.IGNORECASE)
RATIO = frozenset(("in", "of", "over"))


@cache
def known_words() -> dict[str, Any]:
    """The words that the check of claims reads, by kind: seeds/lexicons/grounding.yaml."""
    return dict(read_yaml("lexicons/grounding.yaml"))


@lru_cache(maxsize=16)
def words_of(text: str) -> tuple[str, ...]:
    """The words and figures of a text, lower case; those of a sentence are read once, as its claims all ask."""
    return tuple(t.lower() for t in TOKEN.findall(text))


@lru_cache(maxsize=1024)
def numbers_in(text: str, share: bool = False) -> frozenset[float]:
    """The values of the numbers that stand in `text`; with `share`, parts as percent too ("a third" is 33.3).

    A scale at the end of a range counts for both its ends: "1 to 2 million" gives 1, 1000000 and 2000000.
    """
    words = words_of(text)
    values = _values(words)
    out = frozenset(values) | _ranges(words, values)
    return out | {100.0 * p for p in _parts(words, values)} if share else out


@lru_cache(maxsize=1024)
def readings(text: str, share: bool = False) -> frozenset[float]:
    """What the words of one number may mean: its values, its parts of a scale ("a quarter of a million"), a mixed
    number ("9 1/4"), a ratio, a power, places behind "point", all below nought where a sign stands before them."""
    words = words_of(text)
    values = _values(words)
    parts = _parts(words, values)
    scales = {float(known_words()["scales"][w]) for w in words if w in known_words()["scales"]}
    wholes = numbers_in(text) | {0.0}
    out = wholes | parts | {w + p * s for w in wholes for p in parts for s in scales | {1.0}}
    out |= {w * s for w in _places(words) for s in scales | {1.0}} | _powers(text)
    if share:
        out |= {100.0 * p for p in parts}
    return frozenset(-v for v in out) if NEGATIVE.match(text) else out


def _values(words: tuple[str, ...]) -> list[float]:
    values, i = [], 0
    while i < len(words):
        read = _number(words, i)
        if read is None:
            i += 1
        else:
            values.append(read[0])
            i = read[1]
    return values


def _number(words: tuple[str, ...], i: int) -> tuple[float, int] | None:
    """The number that starts at word `i` and the index after it: "two hundred and fifty", "1.5 million"."""
    scales = known_words()["scales"]
    start, total, current = i, 0.0, None
    while i < len(words):
        word = words[i]
        value = _figure(word)
        if word in ("a", "an") and not (i + 1 < len(words) and words[i + 1] in scales):
            value = None
        if word in scales and (current is not None or total) and words[i - 1] != "and":
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
    if total < factor:
        return (total + (1.0 if current is None else current)) * factor, None
    return total + (current or 1.0) * factor, None


def _fits(current: float | None, value: float) -> bool:
    """Whether a number word goes on the number before it: "twenty five", "two hundred fifty", not "30 40"."""
    if current is None:
        return True
    if current >= 100 and current % 100 == 0:
        return value < 100
    return current >= 20 and current % 10 == 0 and 0 < value < 10


def _goes_on(words: tuple[str, ...], i: int) -> bool:
    following = words[i + 1] if i + 1 < len(words) else ""
    if words[i] == "and":
        return following in ("a", "half") or (
            words[i - 1] in known_words()["scales"] and _ends_number(words, i + 1)
        )
    if words[i] == "a":
        return following == "half" and words[i - 1] == "and"
    return following in known_words()["scales"] and (following.endswith("s") or words[i - 1] == "couple")


def _ends_number(words: tuple[str, ...], i: int) -> bool:
    """Whether the word `i` may be the tail of a number: "two hundred and fifty", not "1.8 million and 2.35 million"."""
    value = _figure(words[i]) if i < len(words) else None
    if value is None or value >= 100 or not value.is_integer():
        return False
    return not (words[i][0].isdigit() and i + 1 < len(words) and words[i + 1] in known_words()["scales"])


def _figure(word: str) -> float | None:
    if not word or word == "half":
        return None
    if word in GLYPHS:
        return GLYPHS[word]
    if word[0].isdigit() or word[0] == ".":
        return None if "/" in word or "⁄" in word else float(word.replace(",", "").replace(" ", ""))
    value = known_words()["numbers"].get(word)
    return None if value is None else float(value)


def _ranges(words: tuple[str, ...], values: list[float]) -> set[float]:
    scales = known_words()["scales"]
    found = {scales[w] for w in words if w in scales}
    return {v * s for v in values for s in found if 0 < v < s and len(values) > 1}


def _parts(words: tuple[str, ...], values: list[float]) -> set[float]:
    """Parts of one: "half", "a third", "three quarters", "one in five", "1/4"."""
    fractions = known_words()["fractions"]
    out = {v for v in values if 0 < v < 1}
    for i, word in enumerate(words):
        if word in fractions:
            before = _figure(words[i - 1]) if i else None
            out |= {(before or 1.0) / fractions[word]} | {v / fractions[word] for v in values}
        elif "/" in word or "⁄" in word:
            above, below = map(float, re.split("[/⁄]", word))
            out |= {above / below} if below else set()
    if len(values) == 2 and values[1] and RATIO.intersection(words):
        out.add(values[0] / values[1])
    return out


def _places(words: tuple[str, ...]) -> set[float]:
    """ "one point six": the value with its places."""
    if "point" not in words:
        return set()
    at = words.index("point")
    whole = _values(words[:at])
    places = [_figure(w) for w in words[at + 1 :] if w not in known_words()["scales"]]
    digits = "".join(str(int(p)) for p in places if p is not None and p < 100)
    summed = str(int(sum(p for p in places if p is not None)))
    return {whole[-1] + float(f"0.{d}") for d in (digits, summed)} if whole and digits else set()


def _powers(text: str) -> set[float]:
    m = POWER.search(text)
    return {float(f"{m[1]}e{m[2].replace('−', '-').replace('–', '-')}")} if m else set()
