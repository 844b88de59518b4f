"""What a number measures: money before or after it, units, shares, rates, ages."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.document import Document
from tasks.extract.quantity.lexicon import Unit, sign_ends, signs, units, word_class
from tasks.extract.quantity.numerals import HYPHENS
from tasks.extract.quantity.singular import singular


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
    table = signs()
    for first in range(max(0, i - 3), i):
        unit = table.get(tuple(doc.lower[first:i]))
        if unit and (doc.glued(i) or doc.words[i - 1].isupper() or doc.lower[first] in ("rs", "$", "€", "£")):
            return first, unit
    return None


def measured(doc: Document, first: int, last: int) -> Measured | None:
    """How the number in tokens `first:last` is measured, or None for a plain count."""
    sign = sign_before(doc, first)
    if sign:
        end, unit = _rate(doc, last, sign[1].name)
        return Measured(sign[0], end, unit, "money")
    found = _unit_at(doc, last)
    if found is None:
        return None
    end, name = found
    if name.kind in ("money", "measure", "share"):
        end, unit = _rate(doc, end, name.name)
        return Measured(first, end, unit, name.kind)
    return Measured(first, end, name.name, name.kind)


def _unit_at(doc: Document, i: int) -> tuple[int, Unit] | None:
    n = len(doc.lower)
    if i >= n:
        return None
    table = units()
    found = table.match(doc.lower, i, min(n, i + 4))
    if found is None and i + 1 < n and doc.lower[i] in (*HYPHENS, "of"):
        found = table.match(doc.lower, i + 1, min(n, i + 4))
    if found is None:
        return None
    if doc.lower[i] in ("g", "mi", "in", "ton", "mp", "m") and not doc.glued(i):
        return None
    return found


def _rate(doc: Document, i: int, unit: str) -> tuple[int, str]:
    """ "$10 per gram", "80 barrels a day"; the shares of money and of measures alone have rates."""
    if i + 1 >= len(doc.lower):
        return i, unit
    link, noun = doc.lower[i], doc.lower[i + 1]
    if link == "per" and noun[0].isalpha() and noun != "cent":
        return i + 2, f"{unit} per {singular(noun)}"
    if link in ("a", "an") and noun in word_class("rates"):
        return i + 2, f"{unit} per {noun}"
    return i, unit


def age_of(doc: Document, first: int, last: int) -> bool:
    """ "Omar Haddad, 34, said", "Smith (29)", "aged 12": figures set off behind a name are an age."""
    lower, n = doc.lower, len(doc.lower)
    if first >= 1 and lower[first - 1] in ("aged", "age"):
        return True
    if last != first + 1 or first < 2 or last >= n or not lower[first].isdigit() or len(lower[first]) > 3:
        return False
    before, after = lower[first - 1], lower[last]
    named = doc.words[first - 2][0].isupper()
    return (
        named
        and ((before == "," and after in (",", ".")) or (before == "(" and after == ")"))
        and int(lower[first]) < 120
    )
