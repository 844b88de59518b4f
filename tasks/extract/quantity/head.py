"""The noun that a number counts: from the number over adjectives to the head noun."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.document import Document
from tasks.extract.quantity.compounds import compound, compound_start, past_modifiers
from tasks.extract.quantity.lexicon import number_words, vague_numbers, word_class
from tasks.extract.quantity.numerals import HYPHENS
from tasks.extract.quantity.singular import is_plural, singular

REACH = 8
QUOTES = frozenset(('"', "“", "”", "‘", "’", "'", "``", "''"))
BREAKS = frozenset('.,;:!?()[]"“”—–…‘') | {"--", "``", "''", "..", "..."}


@dataclass(slots=True)
class Head:
    """The noun phrase `first:last` (tokens) behind a number, its head `noun` and unit; `pending` where an
    "and" follows before any noun: "2,500 US and 1,000 other troops" shares the noun of the next number."""

    first: int
    last: int
    unit: str | None
    thing: str | None = None
    pending: bool = False


def find_head(doc: Document, i: int, stop: int, single: bool) -> Head | None:
    """The counted noun that begins at token `i`, before token `stop`; `single` if one thing is counted."""
    if i + 1 < stop and doc.lower[i] in HYPHENS and doc.glued(i) and doc.glued(i + 1):
        return _joined(doc, i + 1, stop)
    i = _past_quote(doc, _opening(doc, i, stop), stop)
    named = compound(doc, i, stop)
    if named:
        last, unit = named
        return Head(i, last, unit, unit)
    last, head, plain = past_modifiers(doc, i, stop), -1, -1
    while last < min(stop, i + REACH) and not _ends(doc, last, stop, plain >= 0):
        word = doc.lower[last]
        if last > i and (named := compound(doc, last, stop)):
            return Head(i, *named, named[1])  # "two Danish F-16s"
        if word[0].isalpha():
            if (
                is_plural(word)
                and doc.lower[last - 1] != "united"
                and not (single and plain >= 0 and last > plain + 2)
            ):
                head = last
                if not _goes_on(doc, last, stop):
                    break
            plain = plain if word == "and" or _is_adverb(word) else last
        last += 1
    if head < 0 and plain >= 0:
        if last < stop and doc.lower[last][0].isdigit() and doc.lower[i - 2 : i] == ["of", "the"]:
            return None  # "20 of the top 30 leaders"
        if not single and _pending(doc, last, stop):
            return Head(i, plain + 1, None, pending=True)
        may = not _is_participle(doc.lower[plain]) if single else _may_count(doc.lower[plain])
        head = plain if may else -1
    if head < 0 or doc.lower[head + 1 : head + 2] in (["'s"], ["’s"]):
        return None  # "four million of the firm's nine million shares"
    first = compound_start(doc, head, i)
    whole = doc.body[doc.starts[first] : doc.ends[head]].lower()
    unit = singular(whole) if first < head else singular(doc.lower[head])
    before = [w for w in doc.lower[i:first] if w[0].isalpha() and w != "and" and not w.endswith("ed")]
    return Head(i, head + 1, unit, " ".join([*before, unit]))


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") and word not in word_class("not_adverbs")


def _may_count(word: str) -> bool:
    """Whether a word that is no plural may be what several are: "450 staff", not "90 waiting", "6.5 last year"."""
    return (
        not word.endswith(("ing", "ed"))
        and word not in word_class("time_units")
        and word not in ("last", "next")
    )


def _is_participle(word: str) -> bool:
    """ "one favoured": no noun, unlike a bed, a seed or a breed."""
    return len(word) > 5 and word.endswith("ed") and not word.endswith(("eed", "dred", "tred"))


def _joined(doc: Document, i: int, stop: int) -> Head | None:
    """ "a 12-member panel", "a four-cylinder engine": the noun behind the hyphen is counted."""
    if doc.lower[i] == "strong":  # "a 500-strong force"
        return find_head(doc, i + 1, stop, False)
    if not doc.lower[i][0].isalpha() or doc.lower[i] in word_class("stops"):
        return None
    unit = singular(doc.lower[i])
    return Head(i, i + 1, unit, unit)


def _opening(doc: Document, i: int, stop: int) -> int:
    """Past "more", "of the", "of its own", "other"."""
    while i < stop and doc.lower[i] in word_class("additions"):
        i += 1
    if i + 1 < stop and doc.lower[i : i + 2] == [",", "of"] and doc.lower[i - 1] in vague_numbers().first:
        i += 1  # "dozens, if not hundreds, of tanks"
    if i < stop and doc.lower[i] in HYPHENS:
        return i + 1
    if i + 1 < stop and doc.lower[i] == "of":
        i += 1
        while i < stop and doc.lower[i] in word_class("determiners"):
            i += 1
    return i


def _past_quote(doc: Document, i: int, stop: int) -> int:
    """ "653 'rebels'": a noun in quotes is counted all the same."""
    quoted = (
        i + 2 < stop and doc.lower[i] in QUOTES and doc.lower[i + 2] in QUOTES and is_plural(doc.lower[i + 1])
    )
    return i + 1 if quoted else i


def _ends(doc: Document, at: int, stop: int, begun: bool) -> bool:
    word = doc.lower[at]
    if word in ("'s", "’s"):
        return not begun
    if word in HYPHENS and doc.glued(at) and doc.lower[at + 1 : at + 2] in (["and"], ["or"], ["to"]):
        return False  # "low- and middle-income families"
    if word in HYPHENS and not (doc.glued(at) and at + 1 < stop and doc.glued(at + 1)):
        return True
    if word[0].isdigit() and doc.hyphened(at) and doc.words[at - 2][0].isupper():
        return False  # "two Danish F-16 jets"
    if word in BREAKS or word[0].isdigit() or word in number_words():
        return True
    if word == "and" and begun and at + 1 < stop:
        return not (doc.lower[at + 1][0].isalpha() and doc.lower[at + 1] not in word_class("stops")
                    and doc.lower[at + 1] not in word_class("hitting")
                    and doc.lower[at + 1] not in number_words() and _plural_near(doc, at + 1, stop))  # fmt: skip
    if len(word) > 1 and doc.words[at].isupper() and at + 1 < stop and doc.words[at + 1].islower():
        return False  # "IS fighters"
    if word in word_class("stops"):
        if at + 2 < stop and doc.lower[at + 1] in HYPHENS and doc.glued(at + 1) and doc.glued(at + 2):
            return False  # "so-called", "off-duty"
        if doc.glued(at) and doc.lower[at - 1] in HYPHENS:
            return False  # "pick-up"
        return not (word == "us" and doc.words[at].isupper())
    after_adverb = doc.lower[at - 1] in word_class("before_participle")
    if after_adverb and not begun and _plural_near(doc, at + 1, min(stop, at + 3)):
        return False  # "newly built wells"
    if word in word_class("verbs") or _is_adverb(word):
        return (begun or word in word_class("verbs")) and not doc.glued(at)  # "so-called"
    if word in word_class("hitting"):
        return begun or not _plural_near(doc, at + 1, min(stop, at + 3))
    return (
        begun
        and word.endswith("ed")
        and not doc.glued(at)
        and not _plural_near(doc, at + 1, min(stop, at + 2))
    )


def _plural_near(doc: Document, at: int, stop: int) -> bool:
    for word in doc.lower[at : min(stop, at + 4)]:
        if is_plural(word) and word not in word_class("hitting"):
            return True
        if word in word_class("stops") or word in BREAKS or word[0].isdigit():
            return False
    return False


def _goes_on(doc: Document, at: int, stop: int) -> bool:
    """Whether a plural is only the first part of the noun: "women voters", "Texas-based firms", "Armed Forces staff"."""
    if at + 1 >= stop:
        return False
    after = doc.lower[at + 1]
    if after in HYPHENS or after in ("'s", "’s"):
        return True
    if (
        after in word_class("stops")
        or after in BREAKS
        or after in word_class("hitting")
        or after in number_words()
    ):
        return False
    return is_plural(after) and after not in word_class("verbs")


def _pending(doc: Document, at: int, stop: int) -> bool:
    if at + 1 >= stop or doc.lower[at] not in ("and", "or", ","):
        return False
    after = doc.lower[at + 1]
    return after[0].isdigit() or after in number_words()
