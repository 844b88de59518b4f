"""Figures that are a day, a time of day or a year, where no time expression was found."""

from __future__ import annotations

from tasks.extract.document import Document
from tasks.extract.quantity.hedging import hedge_before
from tasks.extract.quantity.lexicon import word_class
from tasks.extract.quantity.measured import sign_before, unit_at
from tasks.extract.quantity.numeral import HYPHENS, Numeral
from tasks.extract.quantity.singular import is_plural

DASHES = HYPHENS | {"–", "—"}
CLOCK = frozenset(("am", "pm", "a.m.", "p.m.", "o'clock", "o’clock", "gmt", "hrs"))


def is_date(doc: Document, n: Numeral) -> bool:
    """ "March 29", "29 March", "6 p.m." where no time expression was found."""
    lower, months = doc.lower, word_class("months")
    after = lower[n.last] if n.last < len(lower) else ""
    if n.scale != 1 or n.lower > 2100 or n.lower != int(n.lower):
        return after in ("am", "pm", "a.m.", "p.m.")
    before = lower[n.first - 1] if n.first else ""
    if before == "." and n.first > 1:
        before = lower[n.first - 2]
    if n.lower <= 31 and after in months and doc.words[n.last] != after:
        return True
    if before in months and doc.words[n.first - 1] != before and (n.lower <= 31 or n.lower >= 1000):
        return True
    return after in CLOCK or _opens_hours(doc, n)


def _opens_hours(doc: Document, n: Numeral) -> bool:
    """ "From 4 to 7 p.m.", "9-11 a.m.": the hour to which the half of the day behind the second one belongs."""
    between, hour, half = (*doc.lower[n.last : n.last + 3], "", "", "")[:3]
    joined = between in DASHES or between in ("to", "and", "or", "until", "till")
    return joined and n.lower <= 12 and hour.isdecimal() and half in CLOCK


def is_year(doc: Document, n: Numeral) -> bool:
    """A bare whole number from 1000 to 2200, not before a plural noun, where a year may stand."""
    text = doc.words[n.first]
    if n.last != n.first + 1 or len(text) != 4 or not 1000 <= n.lower <= 2200 or not text.isdecimal():
        return False
    before = doc.lower[n.first - 1] if n.first else ""
    if sign_before(doc, n.first) or unit_at(doc, n.last):
        return False
    after = doc.lower[n.last] if n.last < len(doc.lower) else ""
    if is_plural(after):
        named = n.first > 1 and doc.words[n.first - 1][0].isupper() and not opens_sentence(doc, n.first - 1)
        likely = 1900 <= n.lower <= 2035 and n.lower % 100 > 0
        return before in word_class("before_year_of") or (
            likely and (named or before in ("from", "than", "of"))
        )
    recent = 1700 <= n.lower <= 2035
    if not recent and before == "of" and n.first > 1 and doc.lower[n.first - 2] in word_class("sums"):
        return False
    if not recent and (hedge_before(doc, n.first, 0) or _counts_on(doc, n.last)):
        return False
    if not after.isalpha() or before in word_class("before_year") or after in word_class("stops"):
        return n.lower <= 2100 or before in ("by", "in", "until", "to", "before", "through")
    if recent and not hedge_before(doc, n.first, 0):
        return before in word_class("before_year_of") or not any(
            map(is_plural, doc.lower[n.last : n.last + 3])
        )
    return not any(is_plural(w) for w in doc.lower[n.last : n.last + 3])


def may_count(doc: Document, i: int, time: tuple[int, int]) -> bool:
    """Whether the figures at token `i`, of which the span `time` makes a year, may be a number after all."""
    if (doc.starts[i], doc.ends[i]) != time or not doc.words[i].isdecimal():
        return False
    return len(doc.words[i]) == 4 and not 1700 <= int(doc.words[i]) <= 2035


def _counts_on(doc: Document, i: int) -> bool:
    """Whether a counted noun stands behind the second number of a range: "from 1000 to 1200 guards"."""
    after = doc.lower[i : i + 3]
    return (
        len(after) == 3
        and after[0] in ("to", "and", "or", *DASHES)
        and after[1][0].isdigit()
        and is_plural(after[2])
    )


def opens_sentence(doc: Document, i: int) -> bool:
    """Whether token `i` opens a sentence: its capital then says nothing."""
    return i == 0 or doc.lower[i - 1] in (".", "!", "?", '"', "“", "``", ":")
