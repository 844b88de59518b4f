"""Parts of a whole: "half", "a third", "two-thirds", "twenty-three fifths", "one in five", "three out of ten"."""

from __future__ import annotations

from tasks.extract.document import Document
from tasks.extract.quantity.figures import read_figures
from tasks.extract.quantity.lexicon import denominators, number_words, word_class
from tasks.extract.quantity.numeral import HYPHENS, Numeral
from tasks.extract.quantity.spelled import kind_at, read_words, small_at

GROUPS = frozenset(("hundred", "scale", "dozen"))
LARGEST_TOP = 9  # "nine in ten"; "25 in 2019" is no share
CUTS = frozenset('.,;:!?)"”')


def read_part(doc: Document, i: int) -> Numeral | None:
    """The part of a whole at token `i`, with the scale that it divides ("half a million"), or None."""
    found = _half(doc, i) or _fraction(doc, i)
    if found is None or found.form != "part":
        return found
    j = found.last
    if doc.lower[j : j + 2] in (["of", "a"], ["of", "one"]) and kind_at(doc, j + 2) in GROUPS:
        return _of_scale(doc, found, j + 2)
    return _of_scale(doc, found, j) if kind_at(doc, j) == "scale" else found


def _of_scale(doc: Document, part: Numeral, i: int) -> Numeral:
    """ "three quarters of a million", "a quarter million": a count."""
    scale = number_words()[doc.lower[i]][0]
    value = part.lower * scale
    return Numeral(part.first, i + 1, value, value, "words", part.lower, scale)


def _half(doc: Document, i: int) -> Numeral | None:
    """ "half", "half a million", "half million", "quarter million"."""
    lower, j = doc.lower, i + 1
    if lower[i] not in ("half", "quarter"):
        return None
    value = 0.5 if lower[i] == "half" else 0.25
    if (j < len(lower) and lower[j] in HYPHENS) or (
        lower[j : j + 1] in (["a"], ["an"]) and lower[i] == "half"
    ):
        j += 1
    elif lower[i] == "quarter" and lower[j : j + 2] == ["of", "a"]:
        j += 2
    if kind_at(doc, j) in GROUPS:
        return _of_scale(doc, Numeral(i, i + 1, value, value, "part"), j)
    if lower[i] == "quarter" or (i + 1 < len(lower) and lower[i + 1] in HYPHENS):
        return None
    return Numeral(i, i + 1, 0.5, 0.5, "part", 0.5)


def _fraction(doc: Document, i: int) -> Numeral | None:
    if doc.lower[i] in ("a", "an"):
        return _one_part(doc, i)
    numerator = read_figures(doc, i) if doc.lower[i][0].isdigit() else read_words(doc, i)
    if numerator is None or numerator.upper is None or numerator.last >= len(doc.lower):
        return None
    return _ratio(doc, numerator) or (None if numerator.form == "figures" else _parted(doc, numerator))


def _one_part(doc: Document, i: int) -> Numeral | None:
    """ "a third of", "a hundredth"; "a third man" counts nobody."""
    found = _denominator(doc, i + 1)
    if found is None:
        top = read_words(doc, i)
        return _parted(doc, top) if top and top.last < len(doc.lower) else None
    last, below, plural = found
    after = doc.lower[last] if last < len(doc.lower) else ""
    if plural or not (below == 2 or after in ("", "of", *CUTS) or kind_at(doc, last) == "scale"):
        return None
    if below == 2 and after not in ("", "of", *CUTS):
        return None
    return Numeral(i, last, 1 / below, 1 / below, "part", 1 / below)


def _parted(doc: Document, top: Numeral) -> Numeral | None:
    """A numerator in words and the names of its parts: the longest denominator that leaves a numerator."""
    for k in range(top.first + 1, top.last + 1):
        found = _denominator(doc, k)
        if found is None or doc.lower[k - 1] == "and":
            continue
        value = top.lower if k == top.last else _whole(doc, top.first, k)
        last, below, plural = found
        if value is None or plural != (value > 1) or (value >= below and below in (2, 4)):
            continue
        return Numeral(top.first, last, value / below, value / below, "part", value / below)
    return None


def _whole(doc: Document, first: int, last: int) -> float | None:
    """The number in words that fills tokens `first:last`, or None."""
    short = small_at(doc, first)
    if short[1] == last:
        return short[0]
    if kind_at(doc, last - 1) not in GROUPS:
        return None
    value, at = (1.0, first + 1) if doc.lower[first] in ("a", "an") else short
    while at < last and kind_at(doc, at) in GROUPS:
        value, at = value * number_words()[doc.lower[at]][0], at + 1
    return value if at == last else None


def _denominator(doc: Document, k: int) -> tuple[int, float, bool] | None:
    """Token after the name of parts at `k`, into how many, and whether it is plural: "twenty-firsts", "hundredth"."""
    lower, n = doc.lower, len(doc.lower)
    if k < n and lower[k] in HYPHENS:
        k += 1
    if k >= n:
        return None
    below = denominators().get(lower[k])
    if below:
        return k + 1, float(below), lower[k][-1] == "s"
    kind = kind_at(doc, k)
    base = number_words()[lower[k]][0] if kind else 0.0
    if kind == "digit" and base and kind_at(doc, k + 1) in ("hundred", "scale"):
        base, k = base * number_words()[lower[k + 1]][0], k + 1
    elif kind != "ten":
        return None
    at = k + 2 if k + 1 < n and lower[k + 1] in (*HYPHENS, "and") else k + 1
    unit = _unit_part(lower[at]) if at < n else 0
    return (at + 1, base + unit, lower[at][-1] == "s") if unit else None


def _unit_part(word: str) -> int:
    """What the last word of a long denominator adds: 5 for "fifths", 1 for "first"."""
    if word in ("first", "firsts"):
        return 1
    below = denominators().get(word, 0)
    return below if 2 < below < 10 and word not in ("quarter", "quarters") else 0


def _ratio(doc: Document, top: Numeral) -> Numeral | None:
    """ "one in five", "3 out of 10", "one over three"."""
    lower, j = doc.lower, top.last
    out_of = lower[j : j + 2] == ["out", "of"]
    k = j + 2 if out_of else j + 1
    if not (out_of or lower[j] in ("in", "over")) or k >= len(lower):
        return None
    below = read_figures(doc, k) if lower[k][0].isdigit() else read_words(doc, k)
    if below is None or not below.lower or not _is_ratio(doc, lower[j], top, below):
        return None
    value = top.lower / below.lower
    return Numeral(top.first, below.last, value, value, "part", value)


def _is_ratio(doc: Document, link: str, top: Numeral, below: Numeral) -> bool:
    """A share of few in more; a division stands alone in its clause ("people over 65" are counted)."""
    after = doc.lower[below.last] if below.last < len(doc.lower) else ""
    if link == "over":
        return (not after or after in CUTS) and top.first == _clause(doc, top.first)
    if top.lower > LARGEST_TOP or top.lower >= below.lower or top.lower != int(top.lower):
        return False
    if after in word_class("time_units") or after in ("-", "a.m.", "p.m.") or (after and after[0].isdigit()):
        return False
    return below.lower <= 100 or (below.lower % 100 == 0 and not _is_year(doc, below))


def _is_year(doc: Document, n: Numeral) -> bool:
    return n.last == n.first + 1 and doc.words[n.first].isdecimal() and 1900 <= n.lower <= 2100


def _clause(doc: Document, i: int) -> int:
    """`i` where nothing countable stands before it: the text or the clause begins, or a verb of being, "is", "of"."""
    if i == 0 or doc.lower[i - 1] in (*CUTS, "is", "was", "be", "of", "equals", "as", "minus", "negative"):
        return i
    return -1
