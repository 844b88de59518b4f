"""Whether a state acts, is acted on or lends its name where it is mentioned, or is only a place."""

from __future__ import annotations

from functools import cache

from tasks.extract.actor.lexicon import lexicon
from tasks.extract.actor.name import Name
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

ARTICLES = frozenset(("the", "a", "an"))
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
TRADES = frozenset(("office", "occupation"))
HYPHENS = frozenset("-–")
LINKS = frozenset(("and", "or", ",", "&"))


def acts(doc: Document, name: Name, before: Name | None, before_acts: bool) -> bool:
    """True unless the name is only where something is. `before` is the name before it, and whether that one acts."""
    if name.form == "nationality":
        return lends_name(doc, name)
    if name.text.isupper() and qualifies(doc, name.last):
        return True  # "U.S. troops"
    if _possesses(doc, name):
        return True
    return not is_located(doc, name, before, before_acts)


def lends_name(doc: Document, name: Name) -> bool:
    """Whether an adjective of nationality tells who somebody is or who does something."""
    if doc.lower[name.last : name.last + 1] and doc.lower[name.last] in word_class("of_languages"):
        return False
    return _is_somebody(doc, name) or _followed_by_people(doc, name.last) or _is_party_to(doc, name)


def speaks(doc: Document, name: Name, before: Name | None) -> bool:
    """Whether a town acts like a government: "Vell said", "Vell has agreed", "urged Vell to", not "in Vell"."""
    if is_located(doc, name, before, True):
        return False
    after = doc.lower[name.last] if name.last < len(doc.lower) else ""
    addressed = name.first > 0 and doc.lower[name.first - 1] in word_class("addressing")
    if addressed and (after in word_class("asked_for") or after[:1].isdigit()):
        return True
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
    if (
        word == "from"
        and i > 1
        and (lower[i - 2] in word_class("given") or lower[i - 2] in word_class("acting_people"))
    ):
        return False  # "help from Vell", "troops from Vell"
    if word == "in" and i > 1 and lower[i - 2] in word_class("ruling"):
        return False  # "the authorities in Vell"
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
    verb = word.endswith("ed") or any(word in word_class(c) for c in ("speaking", "acting", "irregular"))
    return verb or not word.isalpha() or word in word_class("function")


def _is_somebody(doc: Document, name: Name) -> bool:
    """ "a Vellian", "six Vellian": a person, where no noun follows and a number or an article stands before."""
    if name.first == 0 or (qualifies(doc, name.last) and not ends_phrase(doc, name.last)):
        return False
    before = doc.lower[name.first - 1]
    counted = before in ARTICLES or before in word_class("numbers") or before[0].isdigit()
    capital = name.last < len(doc.words) and doc.words[name.last][0].isupper()
    hyphen = doc.lower[name.last : name.last + 1] == ["-"]
    return counted and not capital and not hyphen


def _is_party_to(doc: Document, name: Name) -> bool:
    """ "Vellian-mediated", "anti-Vellian", "the Vellian-Keshian accord": the state acts or is acted on."""
    lower, i, k = doc.lower, name.first, name.last
    if (
        i > 1
        and lower[i - 1] in HYPHENS
        and (doc.words[i - 2][0].isupper() or lower[i - 2] in ("anti", "pro"))
    ):
        return doc.glued(i)
    joined = k + 1 < len(lower) and lower[k] in HYPHENS and doc.glued(k) and doc.glued(k + 1)
    return joined and (lower[k + 1] in word_class("acting_after") or _is_nationality(doc, k + 1))


def _is_nationality(doc: Document, k: int) -> bool:
    hit = lexicon().names.match(doc.words, k, k + 1) if doc.words[k] in lexicon().names.first else None
    return hit is not None and (hit[1].form == "nationality" or hit[1].entity.kind == "state")


def _followed_by_people(doc: Document, k: int) -> bool:
    """ "Vellian security forces", "Vellian President", "Vellian students"."""
    for i, word in enumerate(doc.lower[k : k + 3], k):
        if word in word_class("acting_people") or word in word_class("body_heads") or is_person_noun(word):
            return True
        if not word.isalpha() or word in word_class("function") or (i > k and doc.words[i][0].isupper()):
            return False
    return False


@cache
def is_person_noun(word: str) -> bool:
    """ "student", "nominees", "brothers": somebody by trade, office or kinship."""
    titles = lexicon().titles
    forms = (word, word[:-1]) if word.endswith("s") and len(word) > 3 else (word,)
    return word in word_class("person_nouns") or any(
        f in titles.first and (hit := titles.match((f,), 0, 1)) is not None and hit[1].kind in TRADES
        for f in forms
    )


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
