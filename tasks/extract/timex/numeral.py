"""Numbers before units: "three", "twenty-four", "a hundred", "2 1/2", "several", "two or three"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tasks.extract.timex.lexicon import words

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
    value = words().value
    tokens = [t for t in tokens if t not in ("-", "–", "‐", "‑")]
    total, current, vague = 0.0, None, False
    i = 0
    while i < len(tokens):
        token = tokens[i]
        meaning = value.get(token, "")
        if meaning == "X":
            return UNTOLD
        if token in ("a", "an"):
            if i + 1 < len(tokens) and tokens[i + 1] == "half":
                current = (current or 0.0) + 0.5
                i += 1
            elif i > 0:
                return None  # "6 million a year"
        elif token == "half":
            current = (current or 0.0) + 0.5
            i += tokens[i + 1 : i + 2] in (["a"], ["an"])  # "half a century"
        elif token == "couple":
            current, vague = 2.0, True
        elif token[0].isdigit():
            read = _figures(tokens, i)
            if read is None or (current is not None and read[0] >= 1):
                return None
            current = (current or 0.0) + read[0]
            i = read[1] - 1
        elif token in ("hundred", "dozen"):
            current = (current or 1.0) * (100 if token == "hundred" else 12)
        elif meaning.isdigit() and int(meaning) >= 1000:
            total, current = total + (current or 1.0) * int(meaning), None
        elif meaning.isdigit():
            if current is not None and not _fits(current, int(meaning)):
                return None
            current = (current or 0.0) + int(meaning)
        elif token not in LINKS:
            return None
        i += 1
    if current is None and not total:
        return None
    number = total + (current or 0.0)
    return Numeral(number, vague) if number <= MOST else None


def _fits(current: float, value: int) -> bool:
    """Whether a number word goes on the one before: "twenty four", "hundred thirty", not "five ten"."""
    if current % 100 == 0:
        return value < 100
    return current % 10 == 0 and current % 100 >= 20 and value < 10


def _figures(tokens: list[str], i: int) -> tuple[float, int] | None:
    """The value of figures at `i` and the index after them, with a fraction behind ("1/2")."""
    text = tokens[i].replace(",", "")
    if len(text) > LONGEST_FIGURE:
        return None
    try:
        if i + 2 < len(tokens) and tokens[i + 1] == "/":
            return float(text) / float(tokens[i + 2]), i + 3
        return float(text), i + 1
    except (ValueError, ZeroDivisionError):
        return None
