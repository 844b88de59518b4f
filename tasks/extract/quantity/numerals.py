"""Reads one number at a token: figures, words, mixed, vague, parts of a whole, and what stands below nought."""

from __future__ import annotations

from collections.abc import Sequence

from tasks.extract.document import Document
from tasks.extract.quantity.figures import figure, read_figures
from tasks.extract.quantity.lexicon import number_words, vague_numbers, word_class
from tasks.extract.quantity.numeral import HYPHENS, Numeral
from tasks.extract.quantity.parts import read_part
from tasks.extract.quantity.spelled import mixed_words, read_words

__all__ = ["HYPHENS", "Numeral", "figure", "read_number"]

MINUS = HYPHENS | {"−", "–"}


def read_number(doc: Document, i: int) -> Numeral | None:
    """The longest number that starts at token `i`, or None; its `first` is the sign where it is negative."""
    if doc.lower[i][0].isdigit():
        found = _figures(doc, i)
    else:
        found = (
            _fold(doc.lower[i], i)
            or _vague(doc.lower, i)
            or _longer(read_part(doc, i), read_words(doc, i, _is_between(doc, i)))
        )
    if found is not None and found.upper is not None:
        _negate(doc, found)
    return found


def _fold(word: str, i: int) -> Numeral | None:
    """ "tenfold": a number of times."""
    value = number_words().get(word[:-4]) if word.endswith("fold") else None
    return Numeral(i, i + 1, value[0], value[0], "words", value[0]) if value else None


def _figures(doc: Document, i: int) -> Numeral | None:
    found = read_figures(doc, i)
    if found is None or found.last >= len(doc.lower):
        return found
    if found.scale > 1 and not _is_between(doc, i):
        found = _longer(mixed_words(doc, i), found)
    elif found.scale == 1 and doc.lower[found.last] in ("in", "out", "over"):
        return _longer(read_part(doc, i), found)
    return found


def _longer(one: Numeral | None, other: Numeral | None) -> Numeral | None:
    """The longer reading; of two that are as long the second, which knows its scale."""
    if one is None or other is None:
        return one or other
    return one if one.last > other.last else other


def _is_between(doc: Document, i: int) -> bool:
    return "between" in doc.lower[max(0, i - 3) : i]


def _negate(doc: Document, n: Numeral) -> None:
    """ "minus 5", "-9.2", "negative one": a sign that joins no two numbers or words turns the value."""
    i = n.first
    if i == 0 or n.upper is None:
        return
    word, at = doc.lower[i - 1], i - 1
    if (
        word in HYPHENS
        and doc.glued(i)
        and doc.glued(i - 1)
        and i > 1
        and doc.lower[i - 2] in word_class("negative")
    ):
        at, word = i - 2, doc.lower[i - 2]
    if word in word_class("negative"):
        if at > 0 and word == "minus" and (doc.lower[at - 1][0].isdigit() or doc.lower[at - 1] == "or"):
            return  # a subtraction, "plus or minus 4"
    elif not (word in MINUS and (at == 0 or (doc.glued(i) and _is_sign(doc, at))) and _is_figure(doc, i)):
        return
    n.first, n.lower, n.upper, n.mantissa = at, -n.lower, -n.upper, -n.mantissa


def _is_figure(doc: Document, i: int) -> bool:
    return doc.lower[i][0].isdigit() or doc.lower[i] == "."


def _is_sign(doc: Document, at: int) -> bool:
    """Whether the dash `at` is glued to nothing before it but a currency sign or a bracket."""
    return not doc.glued(at) or not doc.lower[at - 1][0].isalnum()


def _vague(lower: Sequence[str], i: int) -> Numeral | None:
    found = vague_numbers().match(lower, i, min(i + 3, len(lower)))
    if found is None:
        return None
    last, (low, high, kind) = found
    if kind == "plural":
        doubled = lower[last : last + 1] in (["and"], ["upon"]) and lower[last + 1 : last + 2] == [lower[i]]
        return Numeral(i, last + 2 if doubled else last, low, high, "vague", low)
    if several := _of_plural(lower, i, last, low):
        return several
    if lower[last : last + 1] == ["of"] and _is_scale(lower, last + 1):
        last += 1  # "a couple of dozen"
    if last < len(lower) and lower[last] in ("of", "more") and lower[i] != "several":
        return Numeral(i, last, low, high, "vague" if high is None else "words", low)
    scale, at = 1.0, last
    while _is_scale(lower, at):
        scale, at = scale * number_words()[lower[at]][0], at + 1
    if at > last:
        return Numeral(i, at, low * scale, None if high is None else high * scale, "vague", low, scale)
    return Numeral(i, last, low, high, "vague" if high is None else "words", low)


def _of_plural(lower: Sequence[str], i: int, last: int, low: float) -> Numeral | None:
    """ "Several tens of thousands", "a couple of hundreds": of a plural alone two are the least."""
    at = last + (lower[last : last + 1] == ["of"])
    found = vague_numbers().match(lower, at, min(at + 3, len(lower))) if at < len(lower) else None
    if found is None or found[1][2] != "plural":
        return None
    scale = found[1][0] / 2
    return Numeral(i, found[0], low * scale, None, "vague", low, scale)


def _is_scale(lower: Sequence[str], i: int) -> bool:
    return i < len(lower) and number_words().get(lower[i], (0, ""))[1] in ("scale", "hundred", "dozen")
