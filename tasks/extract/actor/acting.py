"""Whether a state acts where it is named, or is only a place."""

from __future__ import annotations

from tasks.extract.actor.name import Name
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document


def acts(doc: Document, name: Name) -> bool:
    """True for the subject of a verb, for who is dealt with, and for who lends a name to people or forces."""
    i, lower = name.first, doc.lower
    after = lower[name.last] if name.last < len(lower) else ""
    before = lower[i - 1] if i else ""
    if before == "the" and i > 1:
        before = lower[i - 2]
    if name.form == "nationality":
        return after in word_class("acting_people")
    if before in word_class("locative") or before in ("of", "-", "–"):
        return False
    if after in ("'s", "’s"):
        follower = lower[name.last + 1 : name.last + 4]
        return not word_class("acting_people").isdisjoint(follower)
    return after in word_class("speaking") or after in word_class("acting")


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
