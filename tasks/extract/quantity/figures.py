"""Numbers in figures: grouped thousands, decimals, fractions, powers, and the scales behind them."""

from __future__ import annotations

import re

from tasks.extract.document import Document
from tasks.extract.quantity.lexicon import number_words
from tasks.extract.quantity.measured import sign_before
from tasks.extract.quantity.numeral import HYPHENS, LARGEST, Numeral
from tasks.extract.quantity.singular import is_plural

PLAIN = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")  # 12,50,000
CONTINENTAL = re.compile(r"\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+,\d{1,2}|\d+,\d{1,2}")  # 1.250,75  2,5
GROUP = re.compile(r"\d{3}(?:\.\d+)?")
POWER = re.compile(
    r"e([+-]?\d{1,3})(?![\w.])|\s?[x×]\s?10\^?([+\-−–]?\d{1,3})(?!\w)|\^([+-]{0,2}\d{1,3})(?!\w)"
)
BEFORE_POINT = frozenset("-−+~($£€")
SLASHES = frozenset("/⁄")
SURE_SCALES = frozenset("bn bln mn mln mil tn tln trn".split())
LETTERS = frozenset("m b k t mm".split())


def figure(token: str) -> float | None:
    """Value of a token of figures; None for one that is no number ("22,24,26", "10.11.12")."""
    if token.isdecimal() or PLAIN.fullmatch(token) or INDIAN.fullmatch(token):
        return float(token.replace(",", ""))
    if CONTINENTAL.fullmatch(token):
        return float(token.replace(".", "").replace(",", "."))
    return None


def read_figures(doc: Document, i: int) -> Numeral | None:
    """The number whose first token of figures is `i`, with a fraction, a power or scales behind it."""
    value = figure(doc.words[i])
    if value is None or value > LARGEST:
        return None
    if _follows_point(doc, i):
        return _scaled(doc, i - 1, i + 1, float("0." + doc.words[i])) if doc.words[i].isdecimal() else None
    if _is_torn(doc, i):
        return None
    j, part = _fraction(doc, i, value)
    if part is not None:
        return Numeral(i, j, part, part, "part" if part < 1 else "figures", part)
    power = _power(doc, i, value)
    if power:
        return Numeral(i, power[0], power[1], power[1], "figures", power[1])
    j, value = _grouped(doc, i, value)
    return _scaled(doc, i, j, value)


def _scaled(doc: Document, first: int, j: int, value: float) -> Numeral:
    last, scale = scale_at(doc, j)
    scaled = float(f"{value * scale:.15g}") if scale > 1 else value  # 64.1 billion is no 64099999999.99999
    return Numeral(first, last, scaled, scaled, "figures", value, scale)


def _follows_point(doc: Document, i: int) -> bool:
    """ ".500", ".08": a point stands before the figures, and nothing before the point."""
    if i == 0 or doc.words[i - 1] != "." or not doc.glued(i):
        return False
    return not doc.glued(i - 1) or doc.words[i - 2] in BEFORE_POINT


def _is_torn(doc: Document, i: int) -> bool:
    """ "1,5 00": figures that a stray blank has torn."""
    after = doc.words[i + 1] if i + 1 < len(doc.words) else ""
    return "," in doc.words[i] and after.isdecimal() and len(after) < 3 and after[0] == "0"


def _power(doc: Document, i: int, value: float) -> tuple[int, float] | None:
    """ "1e10", "1.3x10^6", "2.5^-1": the token after, and the value."""
    m = POWER.match(doc.body, doc.ends[i])
    if m is None:
        return None
    ten, times_ten, power = m.groups()
    exponent = float((ten or times_ten or power.replace("--", "")).replace("−", "-").replace("–", "-"))
    if not -300 < exponent <= 24 or (power and value > 1e6):
        return None
    read = value**exponent if power and value else value * 10**exponent
    return (doc.token_at(m.end() - 1) + 1, read) if read < LARGEST else None


def _grouped(doc: Document, i: int, value: float) -> tuple[int, float]:
    """ "40 000", "1 234 567.89": groups of three figures behind one to three of them."""
    j = i + 1
    if not doc.words[i].isdecimal() or len(doc.words[i]) > 3 or doc.words[i][0] == "0":
        return j, value
    while (
        value < LARGEST / 1e6
        and j < len(doc.words)
        and doc.starts[j] == doc.ends[j - 1] + 1
        and doc.words[j - 1].isdecimal()
        and GROUP.fullmatch(doc.words[j])
        and not (j + 1 < len(doc.words) and doc.glued(j + 1) and doc.words[j + 1][0] not in ".,;:)%")
    ):
        value, j = value * 1000 + float(doc.words[j]), j + 1
    return j, value


def _fraction(doc: Document, i: int, value: float) -> tuple[int, float | None]:
    """ "3/4", "2 1/2", "5½"."""
    lower, n = doc.lower, len(doc.lower)
    if i + 1 < n and number_words().get(lower[i + 1], (0, ""))[1] == "glyph":
        return i + 2, value + number_words()[lower[i + 1]][0]
    below = _below(doc, i + 1)
    if below and value < below <= 1000 and value.is_integer():
        return i + 3, value / below
    above = figure(lower[i + 1]) if i + 1 < n and lower[i + 1].isdecimal() else None
    below = _below(doc, i + 2) if above else None
    if (
        above
        and below
        and above < below <= 64
        and value.is_integer()
        and doc.starts[i + 1] <= doc.ends[i] + 2
    ):
        return i + 4, value + above / below
    return i, None


def _below(doc: Document, slash: int) -> float | None:
    """The denominator behind the token `slash`, if that is one, with nothing but its figures around it."""
    if slash + 1 >= len(doc.lower) or doc.lower[slash] not in SLASHES or not doc.lower[slash + 1].isdecimal():
        return None
    if not (doc.glued(slash) and doc.glued(slash + 1)):
        return None
    after = slash + 2
    if after < len(doc.lower) and doc.lower[after] in SLASHES and doc.glued(after):
        return None  # a date
    return figure(doc.lower[slash + 1])


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
    word = doc.lower[i]
    if i + 1 < len(doc.lower) and doc.glued(i + 1) and doc.lower[i + 1][0].isdigit():
        return False  # "01T10:38"
    if word in SURE_SCALES:
        return True
    if word in LETTERS and i >= 2 and sign_before(doc, i - 1):
        return True
    if not doc.glued(i):
        return (word == "k" or (word in "mb" and doc.words[i].isupper())) and _stands_alone(doc, i)
    return word != "mm" and (word != "m" or _counts_millions(doc, i + 1))


def _stands_alone(doc: Document, i: int) -> bool:
    """Whether a letter is no initial and no part of a name: "7 B parcels" against "5 B. Smith"."""
    return i + 1 >= len(doc.words) or doc.words[i + 1][0].islower()


def _counts_millions(doc: Document, i: int) -> bool:
    """ "3.2m lamps", "40m of its lamps" against "a 100m race", "3m high": a counted noun follows millions."""
    if doc.words[i - 1] == "M" or i >= len(doc.lower):
        return doc.words[i - 1] == "M"
    if doc.lower[i] == "of":
        return True
    for word in doc.lower[i : i + 5]:
        if not (word[0].isalpha()):
            return False
        if is_plural(word):
            return True
    return False
