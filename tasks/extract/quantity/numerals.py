"""Reads one number at a token: figures, words, mixed, vague, and parts of a whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from tasks.extract.document import Document
from tasks.extract.quantity.lexicon import denominators, number_words, sign_ends, vague_numbers
from tasks.extract.quantity.singular import is_plural

FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\d{1,3}(?:\.\d{3}){2,}")
PAIRS = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")  # Indian grouping: 12,50,000
HYPHENS = frozenset("-‐‑")
LARGEST = 1e24


@dataclass(slots=True)
class Numeral:
    """A number in tokens `first:last`; `upper` is None for a vague one. `mantissa` is its value without its scale.

    `form` is figures | words | vague | part ("two-thirds"; the value is then a share of one).
    """

    first: int
    last: int
    lower: float
    upper: float | None
    form: str
    mantissa: float = 0.0
    scale: float = 1.0
    indefinite: bool = False


def read_number(doc: Document, i: int) -> Numeral | None:
    """The longest number that starts at token `i`, or None."""
    lower = doc.lower
    if lower[i][0].isdigit():
        return _figures(doc, i)
    return _vague(lower, i) or _part(doc, i) or _words(doc, i)


def figure(token: str) -> float | None:
    """Value of a token of figures; None for one that is no number ("1,50", "10.11.12")."""
    if FIGURES.fullmatch(token):
        plain = token.replace(",", "")
        return float(plain.replace(".", "") if plain.count(".") > 1 else plain)
    return float(token.replace(",", "")) if PAIRS.fullmatch(token) else None


def _figures(doc: Document, i: int) -> Numeral | None:
    value = figure(doc.words[i])
    if value is None or value > LARGEST:
        return None
    j, part = _fraction_of_figures(doc, i, value)
    if part is not None:
        return Numeral(i, j, part, part, "part" if part < 1 else "figures", part)
    behind, value = _grouped(doc, i, value)
    last, scale = scale_at(doc, behind)
    return Numeral(i, last, value * scale, value * scale, "figures", value, scale)


def _grouped(doc: Document, i: int, value: float) -> tuple[int, float]:
    """ "40 000", "1 234 567": groups of three figures behind one to three of them."""
    j = i + 1
    if not doc.words[i].isdigit() or len(doc.words[i]) > 3 or doc.words[i][0] == "0":
        return j, value
    while (
        value < LARGEST / 1e6
        and j < len(doc.words)
        and doc.starts[j] == doc.ends[j - 1] + 1
        and doc.words[j].isdigit()
        and len(doc.words[j]) == 3
    ):
        value, j = value * 1000 + float(doc.words[j]), j + 1
    return j, value


def _fraction_of_figures(doc: Document, i: int, value: float) -> tuple[int, float | None]:
    """ "3/4", "2 1/2", "5½"."""
    lower, n = doc.lower, len(doc.lower)
    words = number_words()
    if i + 1 < n and words.get(lower[i + 1], (0, ""))[1] == "glyph":
        return i + 2, value + words[lower[i + 1]][0]
    if i + 2 < n and lower[i + 1] == "/" and doc.glued(i + 1) and doc.glued(i + 2):
        below = figure(lower[i + 2])
        if below and value < below <= 100 and value.is_integer() and below.is_integer():
            return i + 3, value / below
    if i + 3 < n and lower[i + 2] == "/" and doc.glued(i + 2) and doc.glued(i + 3):
        above, below = figure(lower[i + 1]), figure(lower[i + 3])
        if above and below and above < below <= 16:
            return i + 4, value + above / below
    return i, None


def scale_at(doc: Document, i: int) -> tuple[int, float]:
    """Token after the scales that begin at `i` and their product: "million" and "hundred thousand" behind figures."""
    words, lower, product = number_words(), doc.lower, 1.0
    while i < len(lower) and product < LARGEST:
        at = i + 1 if lower[i] in HYPHENS and i + 1 < len(lower) and doc.glued(i) else i
        value, kind = words.get(lower[at], (1.0, ""))
        if kind not in ("scale", "hundred", "dozen") and not _is_abbreviation(doc, at, kind):
            break
        product *= value
        i = at + 1
    return i, product


def _is_abbreviation(doc: Document, i: int, kind: str) -> bool:
    """ "5bn", "3k", "$3 m"; a bare "m" behind figures is metres unless money stands before it."""
    if kind != "abbreviation":
        return False
    if doc.lower[i] in ("bn", "bln", "mn", "mln", "tn", "trn"):
        return True
    if doc.lower[i] in ("m", "b", "mm"):
        if i >= 2 and doc.lower[i - 2] in sign_ends() and doc.lower[i - 1][0].isdigit():
            return True
        return doc.glued(i) and (doc.lower[i] != "m" or _counts_millions(doc, i + 1))
    return doc.glued(i)


def _counts_millions(doc: Document, i: int) -> bool:
    """ "2.7m sales", "35m of its phones" against "a 100m race", "3m high": a counted noun follows millions."""
    if i >= len(doc.lower):
        return doc.words[i - 1] == "M"
    return doc.words[i - 1] == "M" or doc.lower[i] == "of" or any(is_plural(w) for w in doc.lower[i : i + 3])


def _vague(lower: Sequence[str], i: int) -> Numeral | None:
    found = vague_numbers().match(lower, i, min(i + 3, len(lower)))
    if found is None:
        return None
    last, (low, high, kind) = found
    if kind == "plural":
        return Numeral(i, last, low, high, "vague", low)
    if last < len(lower) and lower[last] in ("of", "more") and lower[i] != "several":
        return Numeral(i, last, low, high, "vague" if high is None else "words", low)
    scale, at = 1.0, last
    while at < len(lower) and number_words().get(lower[at], (0, ""))[1] in ("scale", "hundred", "dozen"):
        scale, at = scale * number_words()[lower[at]][0], at + 1
    if at > last:
        return Numeral(i, at, low * scale, None if high is None else high * scale, "vague", low, scale)
    return Numeral(i, last, low, high, "vague" if high is None else "words", low)


def _part(doc: Document, i: int) -> Numeral | None:
    """ "half", "a third", "two-thirds", "three quarters", "one in five", "four out of ten"."""
    lower, n = doc.lower, len(doc.lower)
    parts = denominators()
    if lower[i] == "half" and not (i + 1 < n and lower[i + 1] in HYPHENS):
        j = i + 2 if i + 1 < n and lower[i + 1] in ("a", "an") else i + 1
        scale, kind = number_words().get(lower[j], (1.0, "")) if j < n else (1.0, "")
        if kind in ("scale", "hundred", "dozen") and j > i + 1:
            return Numeral(i, j + 1, scale / 2, scale / 2, "words", 0.5, scale)
        return Numeral(i, i + 1, 0.5, 0.5, "part", 0.5)
    top, j = (1.0, i + 1) if lower[i] in ("a", "an") else _small(doc, i)
    if j == i or j >= n:
        return None
    if lower[i] not in ("a", "an"):
        ratio = _ratio(doc, j, top)
        if ratio:
            return Numeral(i, ratio[0], ratio[1], ratio[1], "part", ratio[1])
    at = j + 1 if lower[j] in HYPHENS and j + 1 < n else j
    below = parts.get(lower[at])
    plural = lower[at].endswith("s") or lower[at] == "half"
    if not below or top >= below or (top > 1) != (plural and lower[at] != "half"):
        return None
    if (
        below > 2
        and top == 1
        and lower[i] in ("a", "an")
        and not (at + 1 < n and lower[at + 1] in ("of", ".", ","))
    ):
        return None  # "a third man"
    return Numeral(i, at + 1, top / below, top / below, "part", top / below)


def _ratio(doc: Document, j: int, top: float) -> tuple[int, float] | None:
    lower = doc.lower
    k = j + 1 if lower[j] == "in" else j + 2 if lower[j : j + 2] == ["out", "of"] else 0
    if not k or k >= len(lower) or top > 9:
        return None
    below, last = (figure(lower[k]), k + 1) if lower[k][0].isdigit() else _small(doc, k)
    if below is None or last == k or below <= top or (below > 100 and below % 100) or below > 1e6:
        return None
    return last, top / below


def _small(doc: Document, i: int) -> tuple[float, int]:
    """A number below a hundred in words, and the token after it (`i` where there is none)."""
    words, lower = number_words(), doc.lower
    value, kind = words.get(lower[i], (0.0, ""))
    if kind in ("digit", "teen"):
        return value, i + 1
    if kind != "ten":
        return 0.0, i
    at = i + 2 if i + 2 < len(lower) and lower[i + 1] in HYPHENS and doc.glued(i + 2) else i + 1
    more, kind = words.get(lower[at], (0.0, "")) if at < len(lower) else (0.0, "")
    return (value + more, at + 1) if kind == "digit" and more else (value, i + 1)


def _words(doc: Document, i: int) -> Numeral | None:
    """ "two hundred and fifty thousand", "a hundred", "two and a half million"."""
    words, lower, n = number_words(), doc.lower, len(doc.lower)
    total, current, seen, j = 0.0, None, False, i
    smallest = LARGEST
    if lower[i] in ("a", "an"):
        j = i + 1
        if j >= n or words.get(lower[j], (0, ""))[1] not in ("hundred", "scale", "dozen"):
            return None
        current = 1.0
    while j < n:
        value, kind = words.get(lower[j], (0.0, ""))
        if kind in ("hundred", "dozen") and current is not None and current < 100:
            current, j, seen = current * value, j + 1, True
        elif kind == "scale" and current is not None and value < smallest:
            total, current, smallest, j, seen = total + current * value, None, value, j + 1, True
        elif kind == "glyph" and not seen:
            current, j, seen = value, j + 1, True
        elif kind in ("digit", "teen", "ten") and (
            current is None or (current >= 100 and current % 100 == 0)
        ):
            if current is None and seen and smallest == LARGEST:
                break
            small, j = _small(doc, j)
            current, seen = (current or 0.0) + small, True
        else:
            step = _joined(doc, j, current, smallest) if seen else None
            if step is None:
                break
            j, added = step
            current = (current or 0.0) + added
    if not seen:
        return None
    value = total + (current or 0.0)
    scale = smallest if smallest < LARGEST and not current else 1.0
    return Numeral(i, j, value, value, "words", value / scale, scale, indefinite=lower[i] in ("a", "an"))


def _joined(doc: Document, j: int, current: float | None, smallest: float) -> tuple[int, float] | None:
    """What an "and" or a hyphen adds: "hundred and five", "two and a half"."""
    lower, n = doc.lower, len(doc.lower)
    if lower[j] in HYPHENS and lower[j + 1 : j + 6 : 2] == ["and", "a", "half"] and current is not None:
        return j + 6, 0.5
    if lower[j] in HYPHENS and j + 1 < n and doc.glued(j) and doc.glued(j + 1):
        kind = number_words().get(lower[j + 1], (0, ""))[1]
        return (j + 1, 0.0) if kind in ("hundred", "scale") else None
    if lower[j] != "and" or j + 1 >= n:
        return None
    if lower[j + 1 : j + 3] == ["a", "half"]:
        return (j + 3, 0.5) if current is not None else None
    hundreds = current is not None and current >= 100 and current % 100 == 0
    if hundreds or (current is None and smallest < LARGEST):
        small, last = _small(doc, j + 1)
        if last > j + 1 and (
            last >= n or number_words().get(lower[last], (0, ""))[1] not in ("scale", "hundred")
        ):
            return last, small
    return None
