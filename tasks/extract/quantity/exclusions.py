"""Numbers that count nothing: in names and designations, dates, clock times, scores, addresses."""

from __future__ import annotations

from tasks.extract.document import Document
from tasks.extract.quantity.lexicon import number_words, sign_ends, word_class
from tasks.extract.quantity.numerals import HYPHENS, Numeral, figure
from tasks.extract.quantity.singular import is_plural

GLUE = frozenset(":/._#@&=\\*^")
DASHES = HYPHENS | {"–", "—"}
ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th", "s"))


def is_no_quantity(doc: Document, n: Numeral) -> bool:
    """Whether the words around a number say that it names or dates something."""
    if n.form == "figures":
        return (
            _is_glued(doc, n)
            or _is_numbered(doc, n)
            or _is_date(doc, n)
            or _is_year(doc, n)
            or _is_in_name(doc, n)
        )
    if n.form == "words":
        return _is_numbered(doc, n) or _is_spelt_name(doc, n) or _is_pronoun(doc, n)
    return False


def _is_glued(doc: Document, n: Numeral) -> bool:
    """ "F-16", "COVID-19", "MH17", "11:30", "20th", "1990s", "5G", "#4", "www.x1.org"."""
    lower, i, j, end = doc.lower, n.first, n.last, len(doc.lower)
    if doc.glued(i):
        before = lower[i - 1]
        if before in GLUE or (before[-1].isalpha() and before not in sign_ends()):
            return True
        if (
            before in HYPHENS
            and doc.glued(i - 1)
            and lower[i - 2][-1].isalnum()
            and figure(lower[i - 2]) is None
        ):
            return lower[i - 2] not in number_words()
    if j < end and doc.glued(j):
        after = lower[j]
        if after in ORDINAL_ENDINGS and n.scale == 1:
            return True
        if after in (":", "/", "_", "@") and j + 1 < end and doc.glued(j + 1) and lower[j + 1][0].isalnum():
            return True
        if after == "'" or (after == "’" and j + 1 < end and lower[j + 1] == "s"):
            return False
        if after.isalpha() and len(after) == 1 and doc.words[j].isupper() and after not in "cfgm":
            return True
    return False


def _is_numbered(doc: Document, n: Numeral) -> bool:
    """ "Resolution 1701", "Route 1", "No. 3", "Phase Two"."""
    i = n.first - 1
    if i >= 0 and doc.lower[i] == "." and doc.glued(i):
        i -= 1
    if i < 0 or doc.lower[i] not in word_class("designators"):
        return False
    if doc.lower[i] in ("no", "number", "item") and n.form == "words":
        return False
    if n.form == "words" and not doc.words[n.first][0].isupper():
        return False
    if doc.words[i].isupper() and doc.lower[i] != "no":
        return doc.lower[i] not in ("top", "world", "group", "unit", "area", "part", "order", "question")
    return doc.words[i][0].isupper() or doc.lower[i] in (
        "page", "pages", "chapter", "section", "row", "article", "paragraph", "room", "channel", "number", "route",
    )  # fmt: skip


def _is_date(doc: Document, n: Numeral) -> bool:
    """ "March 29", "29 March", "6 p.m." where no time expression was found."""
    lower, months = doc.lower, word_class("months")
    if n.scale != 1 or n.lower > 2100 or n.lower != int(n.lower):
        return False
    after = lower[n.last] if n.last < len(lower) else ""
    before = lower[n.first - 1] if n.first else ""
    if before == "." and n.first > 1:
        before = lower[n.first - 2]
    if n.lower <= 31 and after in months and doc.words[n.last] != after:
        return True
    if before in months and doc.words[n.first - 1] != before and (n.lower <= 31 or n.lower >= 1000):
        return True
    return after in ("am", "pm", "a.m.", "p.m.", "o'clock", "o’clock", "gmt", "hrs")


def _is_year(doc: Document, n: Numeral) -> bool:
    """A bare whole number from 1000 to 2100, not before a plural noun, where a year may stand."""
    text = doc.words[n.first]
    if n.last != n.first + 1 or len(text) != 4 or not 1000 <= n.lower <= 2100 or not text.isdigit():
        return False
    if n.first and doc.lower[n.first - 1] in sign_ends():
        return False
    after = doc.lower[n.last] if n.last < len(doc.lower) else ""
    if is_plural(after):
        return n.first > 0 and doc.lower[n.first - 1] in ("the", "in", "since")
    before = doc.lower[n.first - 1] if n.first else ""
    if not after.isalpha() or before in word_class("before_year") or after in word_class("stops"):
        return True
    return not any(is_plural(w) for w in doc.lower[n.last : n.last + 3])


def _is_in_name(doc: Document, n: Numeral) -> bool:
    """ "Big 12", "Windows 10": figures after a capitalised word, before no plural noun."""
    if n.first == 0 or n.last != n.first + 1 or n.lower > 9999:
        return False
    before, after = doc.words[n.first - 1], doc.lower[n.last] if n.last < len(doc.lower) else ""
    if not before[0].isupper() or not before[1:].islower() or before.lower() in word_class("stops"):
        return False
    if doc.lower[n.first - 1] in word_class("further") or doc.lower[n.first - 1] in (
        "about",
        "some",
        "nearly",
    ):
        return False
    if after in DASHES or after in ("%", "per", "percent", "million", "billion", "dead"):
        return False
    window = doc.lower[n.last : n.last + 3]
    return (
        not any(is_plural(w) for w in window)
        and before.lower() not in _HEDGE_LIKE
        and not _opens(doc, n.first - 1)
    )


_HEDGE_LIKE = frozenset(
    "around approximately roughly almost over under exactly only just another killing wounding".split()
)


def _opens(doc: Document, i: int) -> bool:
    """Whether token `i` opens a sentence: its capital then says nothing."""
    return i == 0 or doc.lower[i - 1] in (".", "!", "?", '"', "“", "``", ":")


def _is_spelt_name(doc: Document, n: Numeral) -> bool:
    """ "Group of Seven", "Big Ten", "the Seven Network": number words with a capital inside a sentence."""
    word = doc.words[n.first]
    if not word[0].isupper() or not word[1:].islower() or _opens(doc, n.first):
        return False
    before = doc.words[n.first - 1]
    after = doc.words[n.last] if n.last < len(doc.words) else ""
    start = doc.sentence_at(doc.starts[n.first])
    if start is not None and start.first == n.first:
        return False
    return before[0].isupper() or before == "of" or (after[:1].isupper() and before[0].isalpha())


def _is_pronoun(doc: Document, n: Numeral) -> bool:
    """ "no one", "one of the", "one another": "one" counts only before its noun, or who was hit."""
    if n.last != n.first + 1 or doc.lower[n.first] != "one":
        return False
    before = doc.lower[n.first - 1] if n.first else ""
    if before in word_class("one_before"):
        return True
    after = doc.lower[n.last] if n.last < len(doc.lower) else "."
    if after in word_class("one_counts"):
        return False
    if after == "or" and doc.lower[n.last + 1 : n.last + 2] in (["more"], ["two"]):
        return False
    return after in word_class("one_after") or after in word_class("stops") or after in word_class("verbs")
