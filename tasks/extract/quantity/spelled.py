"""Numbers in words: "two hundred and fifty thousand", "a hundred", "two and a half million", "six point nought eight"."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.document import Document
from tasks.extract.quantity.figures import figure
from tasks.extract.quantity.lexicon import denominators, number_words
from tasks.extract.quantity.numeral import HYPHENS, LARGEST, Numeral
from tasks.extract.quantity.singular import is_plural

SMALL = frozenset(("digit", "teen", "ten"))


@dataclass(slots=True)
class _Sum:
    """What has been read: whole groups in `total`, the open group, its last small number, the scale before it."""

    total: float = 0.0
    group: float | None = None
    small: float = 0.0
    least: float = LARGEST
    seen: bool = False
    scaled: int = -1  # the token of the last scale
    closed: bool = False  # a fraction or decimals: only a scale may follow

    @property
    def value(self) -> float:
        return self.total + (self.group or 0.0)


def read_words(doc: Document, i: int, apart: bool = False) -> Numeral | None:
    """The longest number in words at token `i`; with `apart` no "and" joins ("between two and three hundred")."""
    s = _Sum()
    j = i
    if doc.lower[i] in ("a", "an"):
        j, s.group = i + 1, 1.0
        if kind_at(doc, j) not in ("hundred", "scale", "dozen"):
            return None
    while j < len(doc.lower):
        step = _take(doc, j, s) or (_join(doc, j, s, apart) if s.seen else None)
        if step is None:
            break
        j = step
    if not s.seen:
        return None
    scale = s.least if s.least < LARGEST and not s.group else 1.0
    if kind_at(doc, j - 1) in ("hundred", "dozen") and not s.total:
        scale = number_words()[doc.lower[j - 1]][0]
    indefinite = doc.lower[i] in ("a", "an")
    return Numeral(i, j, s.value, s.value, "words", s.value / scale, scale, indefinite)


def kind_at(doc: Document, i: int) -> str:
    """Class of the number word at token `i`, "" where there is none."""
    return number_words().get(doc.lower[i], (0.0, ""))[1] if i < len(doc.lower) else ""


def small_at(doc: Document, i: int) -> tuple[float, int]:
    """A number below a hundred in words, and the token after it (`i` where there is none): "twenty-one", "six"."""
    words, lower = number_words(), doc.lower
    value, kind = words.get(lower[i], (0.0, "")) if i < len(lower) else (0.0, "")
    if kind in ("digit", "teen"):
        return value, i + 1
    if kind != "ten":
        return 0.0, i
    at = i + 2 if i + 2 < len(lower) and lower[i + 1] in HYPHENS else i + 1
    more, kind = words.get(lower[at], (0.0, "")) if at < len(lower) else (0.0, "")
    return (value + more, at + 1) if kind == "digit" and more else (value, i + 1)


def _take(doc: Document, j: int, s: _Sum) -> int | None:
    """Adds the number word at `j` to the sum; the token after it, or None where it does not go on."""
    value, kind = number_words().get(doc.lower[j], (0.0, ""))
    if kind in SMALL:
        return _take_small(doc, j, s)
    if kind == "scale":
        return _take_scale(j, s, value)
    if kind == "hundred" and not s.closed:
        if s.group is None and not s.seen and kind_at(doc, j + 1) == "scale":
            s.group = 1.0
        if s.group is not None and 0 < s.group < 100:
            s.group, s.small, s.seen = s.group * value, 0.0, True
            return j + 1
    if kind == "dozen" and s.group is not None and not s.closed:
        base = s.small or s.group
        s.group, s.seen, s.closed = s.group - base + base * value, True, True
        return j + 1
    if kind == "glyph" and (not s.seen or s.group is not None) and not s.closed:
        s.group, s.seen, s.closed = (s.group or 0.0) + value, True, True
        return j + 1
    return None


def _take_small(doc: Document, j: int, s: _Sum) -> int | None:
    if s.closed or not (s.group is None or (s.group >= 100 and s.group % 100 == 0)):
        return None
    s.small, last = small_at(doc, j)
    s.group, s.seen = (s.group or 0.0) + s.small, True
    return last


def _take_scale(j: int, s: _Sum, value: float) -> int | None:
    if s.group is not None and value < s.least:
        s.total, s.group, s.small, s.least = s.total + s.group * value, None, 0.0, value
    elif s.scaled == j - 1 and s.total * value < LARGEST:  # "three lakh crore", "a thousand million"
        s.total, s.least = s.total * value, s.least * value
    else:
        return None
    s.scaled, s.seen, s.closed = j, True, False
    return j + 1


def _join(doc: Document, j: int, s: _Sum, apart: bool) -> int | None:
    """What an "and", a "point" or a hyphen adds: "hundred and five", "two and a half", "two-hundred"."""
    word = doc.lower[j]
    if word in HYPHENS:
        return _hyphenated(doc, j, s)
    if (
        word == "point"
        and not s.closed
        and s.group is not None
        and doc.lower[max(0, j - 2) : j] != ["at", "one"]
    ):
        return _decimals(doc, j + 1, s)
    if word != "and" or s.closed or j + 1 >= len(doc.lower):
        return None
    part = part_at(doc, j + 1)
    if part:
        return _add_part(doc, part, s)
    if apart or not (s.group is None or (s.group >= 100 and s.group % 100 == 0)):
        return None
    return _after_and(doc, j + 1, s)


def _hyphenated(doc: Document, j: int, s: _Sum) -> int | None:
    if doc.lower[j + 1 : j + 6 : 2] == ["and", "a", "half"] and s.group is not None:
        s.group, s.closed = s.group + 0.5, True
        return j + 6
    glued = j + 1 < len(doc.lower) and doc.glued(j) and doc.glued(j + 1)
    return j + 1 if glued and kind_at(doc, j + 1) in ("hundred", "scale") else None


def _decimals(doc: Document, j: int, s: _Sum) -> int | None:
    """The places behind "point": single figures in a row, or one number ("seventy-one", "eleven")."""
    places, at = "", j
    while kind_at(doc, at) == "digit":
        places, at = places + str(int(number_words()[doc.lower[at]][0])), at + 1
    if not places:
        value, at = small_at(doc, j)
        places = str(int(value)) if at > j else ""
    if not places or len(places) > 12:
        return None
    s.group, s.closed = (s.group or 0.0) + float("0." + places), True
    return at


def _after_and(doc: Document, j: int, s: _Sum) -> int | None:
    """ "three hundred and five", "2 hundred and 21", "two thousand and two hundred"."""
    if doc.lower[j].isdecimal() and len(doc.lower[j]) < 3:
        small, last = float(doc.lower[j]), j + 1
    else:
        small, last = small_at(doc, j)
    scale, kind = number_words().get(doc.lower[last], (0.0, "")) if last < len(doc.lower) else (0.0, "")
    figures = doc.lower[j].isdecimal()
    if last == j or not small or (figures and (kind or (s.least > 1000 and s.group is None))):
        return None
    if (kind == "hundred" and s.group is not None) or (kind == "scale" and scale >= s.least):
        return None  # "two hundred and three hundred" are two numbers
    s.group, s.small = (s.group or 0.0) + small, small
    return last


def part_at(doc: Document, j: int) -> tuple[int, float] | None:
    """A proper fraction in words at token `j`, as it may follow a whole number: the token after it and its value."""
    lower, n = doc.lower, len(doc.lower)
    if lower[j] == "half":
        return (j + 1, 0.5) if kind_at(doc, j + 1) == "scale" else None
    indefinite = lower[j] in ("a", "an")
    top, at = (1.0, j + 1) if indefinite else small_at(doc, j)
    if at == j or at >= n:
        return None
    k = at + 1 if lower[at] in HYPHENS and at + 1 < n else at
    below = denominators().get(lower[k])
    if not below or top >= below or (top > 1) != (lower[k][-1] == "s"):
        return None
    if indefinite and below not in (2, 4) and not _may_end(doc, k + 1):
        return None  # "shot two and a third man"
    return k + 1, top / below


def _may_end(doc: Document, i: int) -> bool:
    """Whether a fraction may end before token `i`: the text ends, or a sign, a scale or a plural follows."""
    if i >= len(doc.lower) or not doc.lower[i][0].isalpha():
        return True
    return kind_at(doc, i) == "scale" or is_plural(doc.lower[i])


def _add_part(doc: Document, part: tuple[int, float], s: _Sum) -> int | None:
    """ "two and a half", "one million and a half", "a billion and three quarters million"."""
    last, value = part
    if s.group is None and s.total:
        scale, kind = number_words().get(doc.lower[last], (0.0, "")) if last < len(doc.lower) else (0.0, "")
        if kind == "scale" and scale < s.least:
            s.total, s.least = s.total + value * scale, scale
            return last + 1
        value *= s.least
    s.group, s.closed = (s.group or 0.0) + value, True
    return last


def mixed_words(doc: Document, i: int) -> Numeral | None:
    """ "3 hundred and 21", "4 thousand 3 hundred": figures and number words in turn, from the figures at `i`."""
    s, j = _Sum(), i
    while j < len(doc.lower):
        if doc.lower[j].isdecimal() and len(doc.lower[j]) < 4 and (s.group is None):
            if kind_at(doc, j + 1) not in ("hundred", "scale"):
                break
            s.group, j = float(doc.lower[j]), j + 1
            continue
        step = _take(doc, j, s) or (_join(doc, j, s, False) if s.seen else None)
        if step is None:
            break
        j = step
    value = figure(doc.lower[i])
    if not s.seen or value is None:
        return None
    return Numeral(i, j, s.value, s.value, "figures", s.value)
