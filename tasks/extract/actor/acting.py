"""Whether a state acts, is acted on or lends its name where it is mentioned, or is only a place."""

from __future__ import annotations

from tasks.extract.actor.name import Name
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

ARTICLES = frozenset(("the", "a", "an"))
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
LINKS = frozenset(("and", "or", ",", "&"))


def acts(doc: Document, name: Name, before: Name | None, before_acts: bool) -> bool:
    """True unless the name is only where something is. `before` is the name before it, and whether that one acts."""
    if name.form == "nationality":
        return _followed_by_people(doc, name.last)
    if name.text.isupper() and qualifies(doc, name.last):
        return True  # "U.S. troops"
    if _possesses(doc, name):
        return True
    return not is_located(doc, name, before, before_acts)


def speaks(doc: Document, name: Name, before: Name | None) -> bool:
    """Whether a town acts like a government: "Vell said", "Vell has agreed", not "in Vell"."""
    if is_located(doc, name, before, True):
        return False
    after = doc.lower[name.last] if name.last < len(doc.lower) else ""
    return after in word_class("speaking") or after in word_class("acting")


def is_located(doc: Document, name: Name, before: Name | None, before_acts: bool) -> bool:
    """ "in Vell", "from Vell and Kesh", "the Vell border", "Port Ode, Vell"."""
    lower, i = doc.lower, name.first
    while i and (lower[i - 1] in ARTICLES or lower[i - 1] in word_class("directions")):
        i -= 1
    if i == 0:
        return False
    word = lower[i - 1]
    if before is not None and word in LINKS and before.last in (i - 1, i - 2):
        return not before_acts
    if word == "of":
        return i < 2 or lower[i - 2] not in word_class("acting_people")
    if word == "with" and i > 1 and lower[i - 2] in ("border", "frontier", "borders"):
        return True
    return word in word_class("strict_locative") or word in word_class("visiting")


def _possesses(doc: Document, name: Name) -> bool:
    k = name.last
    if k >= len(doc.lower) or doc.lower[k] not in POSSESSIVE:
        return False
    return not word_class("acting_people").isdisjoint(doc.lower[k + 1 : k + 4])


def qualifies(doc: Document, k: int) -> bool:
    """Whether a noun in small letters stands at token `k`, right after a name."""
    return k < len(doc.words) and doc.words[k].islower() and doc.lower[k] not in word_class("function")


def ends_phrase(doc: Document, k: int) -> bool:
    """Whether no further noun follows at token `k`: a sign, a small word or a verb does."""
    if k >= len(doc.words) or not doc.words[k].islower():
        return True
    word = doc.lower[k]
    verb = word.endswith("ed") or word in word_class("speaking") or word in word_class("acting")
    return verb or not word.isalpha() or word in word_class("function")


def _followed_by_people(doc: Document, k: int) -> bool:
    """ "Vellian security forces", "Vellian President"."""
    for word in doc.lower[k : k + 3]:
        if word in word_class("acting_people") or word in word_class("body_heads"):
            return True
        if not word.isalpha() or word in word_class("function"):
            return False
    return False


def has_country(doc: Document, name: Name) -> bool:
    """Whether who is mentioned is of the country: not so "ethnic Vellians", "pro-Vellian", "Vellian-made"."""
    i, k, lower = name.first, name.last, doc.lower
    if i and lower[i - 1] in word_class("detaching_before"):
        return False
    if i > 1 and lower[i - 1] in ("-", "–") and lower[i - 2] in word_class("detaching_prefixes"):
        return False
    return not (
        k + 1 < len(lower) and lower[k] in ("-", "–") and lower[k + 1] in word_class("detaching_after")
    )
