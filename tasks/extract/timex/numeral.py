"""Numbers before units: "three", "twenty-four", "a hundred", "2 1/2", "several", "two or three"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tasks.extract.timex.lexicon import words

HYPHENS = frozenset(("-", "–", "‐", "‑"))
ARTICLES = frozenset(("a", "an"))
LINKS = frozenset(("-", "–", "and", "of", "‐", "‑"))
RANGE = frozenset(("or", "to", "–", "-"))
LONGEST_FIGURE = 9
MOST = 20_000  # more of a unit than this is no span of time


@dataclass(frozen=True, slots=True)
class Numeral:
    """`number` is None for an untold one ("several"); `vague` marks "a couple", `high` is the end of a range."""

    number: float | None
    vague: bool = False
    high: float | None = None


UNTOLD = Numeral(None)


def read_numeral(tokens: Sequence[str]) -> Numeral | None:
    """The number that lower-case `tokens` say, or None where they are not one number."""
    words_left = list(tokens)
    while words_left and words_left[-1] == "of":
        words_left.pop()
    for i, token in enumerate(words_left[1:-1], start=1):
        if token in RANGE and not (token in LINKS and _inside(words_left, i)):
            low, high = _single(words_left[:i]), _single(words_left[i + 1 :])
            if low is None or high is None or low.number is None or high.number is None:
                return None
            return Numeral(low.number, low.vague, high.number) if high.number > low.number else None
    return _single(words_left)


def _inside(tokens: list[str], i: int) -> bool:
    """Whether a hyphen stands inside of one number: "twenty-four", "one-and-a-half"."""
    if {tokens[i - 1], tokens[i + 1]} & {"and", "a", "half"}:
        return True
    value = words().value
    before, after = value.get(tokens[i - 1], ""), value.get(tokens[i + 1], "")
    return before.isdigit() and 20 <= int(before) < 100 and after.isdigit() and int(after) < 10


def _single(tokens: list[str]) -> Numeral | None:
    if any(words().value.get(t) == "X" for t in tokens):
        return UNTOLD
    parts = _parts([t for t in tokens if t not in HYPHENS])
    number = _sum(parts) if parts else None
    return Numeral(number, "couple" in tokens) if number is not None and number <= MOST else None


def _parts(tokens: list[str]) -> list[tuple[str, float]] | None:
    """What each word does to the sum: a `whole` or a `figure` begins it or goes on, a `part` (1/2) is added,
    `times` multiplies what stands right before, `scale` all of it. None where a word is no number."""
    parts, i = [], 0
    while i < len(tokens):
        read = _part(tokens, i)
        if read is None:
            return None
        part, i = read
        if part is not None:
            parts.append(part)
    return parts


def _part(tokens: list[str], i: int) -> tuple[tuple[str, float] | None, int] | None:
    """The part that begins at token `i`, if it is one, and the index after it."""
    token, following = tokens[i], tokens[i + 1] if i + 1 < len(tokens) else ""
    meaning = words().value.get(token, "")
    if token in ARTICLES:
        if following == "half":
            return ("part", 0.5), i + 2
        return (None, i + 1) if i == 0 else None  # not "6 million a year"
    if token == "half":
        return ("part", 0.5), i + 1 + (following in ARTICLES)  # "half a century"
    if token[0].isdigit():
        return _figures(tokens, i)
    if token in ("hundred", "dozen"):
        return ("times", float(meaning)), i + 1
    if meaning.isdigit():
        return ("scale" if int(meaning) >= 1000 else "whole", float(meaning)), i + 1
    return (None, i + 1) if token in LINKS else None


def _sum(parts: list[tuple[str, float]]) -> float | None:
    total, current = 0.0, None
    for kind, number in parts:
        if kind == "scale":
            total, current = total + (1.0 if current is None else current) * number, None
        elif kind == "times":
            current = (1.0 if current is None else current) * number
        elif current is not None and kind != "part" and (kind == "figure" or not _fits(current, number)):
            return None
        else:
            current = (current or 0.0) + number
    return total + (current or 0.0)


def _fits(current: float, value: float) -> bool:
    """Whether a number word goes on the one before: "twenty four", "hundred thirty", not "five ten"."""
    if current % 100 == 0:
        return value < 100
    return current % 10 == 0 and current % 100 >= 20 and value < 10


def _figures(tokens: list[str], i: int) -> tuple[tuple[str, float], int] | None:
    """Figures at `i`, with a fraction behind ("1/2")."""
    text = tokens[i].replace(",", "")
    if len(text) > LONGEST_FIGURE:
        return None
    try:
        if tokens[i + 1 : i + 2] == ["/"] and i + 2 < len(tokens):
            return ("part", float(text) / float(tokens[i + 2])), i + 3
        return ("figure", float(text)), i + 1
    except (ValueError, ZeroDivisionError):
        return None
