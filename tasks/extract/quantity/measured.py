"""What a number measures: money before or after it, units, shares, rates, ages."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.document import Document
from tasks.extract.quantity.lexicon import (
    Unit,
    number_words,
    sign_ends,
    sign_starts,
    signs,
    units,
    word_class,
)
from tasks.extract.quantity.numeral import HYPHENS
from tasks.extract.quantity.singular import singular

POUND, STERLING = (
    Unit("pound", "measure"),
    Unit("pound sterling", "money"),
)  # "30 million pounds" are seldom weighed
GENERATION = Unit("generation wireless", "ordinal")  # "5G"


@dataclass(slots=True)
class Measured:
    """The unit, and the tokens `first:last` from its sign before the number to its word behind it."""

    first: int
    last: int
    unit: str
    kind: str


def sign_before(doc: Document, i: int) -> tuple[int, Unit] | None:
    """A currency sign or code that ends before token `i`, and its first token: "$", "US$", "Rs."."""
    if i == 0 or doc.lower[i - 1] not in sign_ends():
        return None
    for first in range(max(0, i - 3), i):
        unit = _sign(doc, first, i)
        if unit and (
            doc.glued(i)
            or doc.words[i - 1].isupper()
            or doc.lower[first] in ("rs", "$", "€", "£", "dlrs", "dlr")
        ):
            return first, unit
    return None


def _sign(doc: Document, first: int, last: int) -> Unit | None:
    """The currency whose sign fills the tokens `first:last`: "A$" is one, "a $" is not."""
    found = signs().get(tuple(doc.lower[first:last]))
    if found is None or not (found[1] or all(doc.glued(i) for i in range(first + 1, last))):
        return None
    return found[0]


def sign_at(doc: Document, i: int) -> int:
    """How many tokens the currency sign at token `i` has; 0 where there is none, or it is not glued to figures."""
    if doc.lower[i] not in sign_starts():
        return 0
    for last in range(min(len(doc.lower) - 1, i + 3), i, -1):
        if doc.lower[last][0].isdigit() and _sign(doc, i, last):
            return last - i
    return 0


def measured(doc: Document, first: int, last: int) -> Measured | None:
    """How the number in tokens `first:last` is measured, or None for a plain count."""
    sign = sign_before(doc, first)
    if sign:
        end, unit = _rate(doc, last, sign[1].name)
        return Measured(sign[0], end, unit, "money")
    if doc.lower[last - 1].endswith("fold"):
        return Measured(first, last, "time", "number")
    found = unit_at(doc, last)
    if found is None:
        return None
    end, name = found
    if name == POUND and doc.lower[last - 1] in word_class("millions") and doc.lower[end : end + 1] != ["of"]:
        name = STERLING
    if name.kind in ("money", "measure", "share"):
        end, unit = _rate(doc, end, name.name)
        return Measured(first, end, unit, name.kind)
    return Measured(first, end, name.name, name.kind)


def unit_at(doc: Document, i: int) -> tuple[int, Unit] | None:
    """Token after the unit that stands at token `i`, behind a hyphen or "of" too, and the unit."""
    n = len(doc.lower)
    if i >= n:
        return None
    if doc.words[i] == "G" and doc.glued(i) and doc.words[i - 1] in "2345678":
        return i + 1, GENERATION
    if i + 2 < n and doc.lower[i + 1] == "-" and doc.glued(i + 1) and doc.words[i + 2].isdecimal():
        return None  # "1 RPG-18"
    if doc.lower[i] == "p" and doc.words[i - 1] in word_class("screen_lines"):
        return None
    at = i
    if doc.lower[i] in HYPHENS:
        at += 1
    elif doc.lower[i] == "of":
        at += 2 if doc.lower[i + 1 : i + 2] in (["a"], ["an"]) else 1
    found = units().match(doc.lower, at, min(n, at + 6)) if at < n else None
    if found and doc.lower[at] in word_class("glued_units") and not doc.glued(at):
        return None
    return found or (units().match(doc.lower, i, min(n, i + 6)) if at > i else None)


def _rate(doc: Document, i: int, unit: str) -> tuple[int, str]:
    """ "$10 per gram", "80 barrels a day", "$20 per square foot"; money, measures and shares alone have rates."""
    found = rate_at(doc, i)
    return (found[0], f"{unit} per {found[1]}") if found else (i, unit)


def rate_at(doc: Document, i: int) -> tuple[int, str] | None:
    """Token after "per gram", "a day", "-a-day" at token `i`, and per what; "a year earlier" is none."""
    lower, n = doc.lower, len(doc.lower)
    if i < n and lower[i] in HYPHENS:
        i += 1
    if i + 1 >= n:
        return None
    link, at = lower[i], i + 2 if lower[i + 1] in HYPHENS else i + 1
    noun = lower[at] if at < n else ""
    if link in ("per", "/") and noun[:1].isalpha() and noun != "cent":
        found = units().match(lower, at, min(n, at + 3))
        return (found[0], found[1].name) if found else (at + 1, singular(noun)) if link == "per" else None
    if link in ("a", "an") and noun in word_class("rates"):
        return None if at + 1 < n and lower[at + 1] in word_class("shifts") else (at + 1, noun)
    return None


def _is_in_ages(doc: Document, first: int) -> bool:
    """ "aged 12", "ages 7 and 8", "at the ages of 8, 10 and 14": back over at most four numbers to the word."""
    lower = doc.lower
    for _ in range(4):
        if first < 2 or lower[first - 1] not in (",", "and", "or", "to", "-", "–"):
            break
        back = first - 2 - (lower[first - 2] == ",")  # "8, and 10"
        if back < 1 or not (lower[back].isdecimal() or lower[back] in number_words()):
            break
        first = back
    if first > 1 and lower[first - 1] == "of":
        first -= 1
    return first >= 1 and lower[first - 1] in ("aged", "age", "ages")


def age_of(doc: Document, first: int, last: int) -> bool:
    """ "Omar Haddad, 34, said", "Smith (29)", "aged 12", "she turned 40": figures set off behind a name are an age."""
    lower, n = doc.lower, len(doc.lower)
    if _is_in_ages(doc, first):
        return True
    if last != first + 1 or first < 2 or not lower[first].isdecimal() or not 0 < int(lower[first][:4]) < 120:
        return False
    before, after = lower[first - 1], lower[last] if last < n else "."
    if before in ("be", "is", "was", "turned", "turns", "turn"):
        person = lower[first - 2] in ("he", "she") or lower[max(0, first - 3)] in ("he", "she")
        return person and (not after[0].isalpha() or after in word_class("stops"))
    named = doc.words[first - 2][0].isupper()
    return named and ((before == "," and after in (",", ".")) or (before == "(" and after == ")"))
