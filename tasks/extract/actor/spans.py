"""Where a mention begins and ends: small words that belong to a name, and bodies called by their state's adjective."""

from __future__ import annotations

from tasks.extract.actor.lexicon import lexicon
from tasks.extract.actor.name import Name
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

MODIFIERS = 3


def mention_span(doc: Document, name: Name) -> tuple[int, int]:
    """Tokens of the mention: a place takes its direction and its small noun, "northern Vell", "Kesh province"."""
    first, last = name.first, name.last
    if name.type != "place" or name.form == "nationality":
        return first, last
    if last < len(doc.words) and doc.lower[last] in word_class("place_tails") and not _capital(doc, last):
        known = name.entry is not None and name.entry.entity.kind == "state"
        last += 0 if known else 1
    if first and doc.lower[first - 1] in word_class("directions") and not doc.glued(first):
        first -= 1
    return first, last


def _capital(doc: Document, i: int) -> bool:
    return doc.words[i][0].isupper()


def body_span(doc: Document, name: Name) -> tuple[int, int] | None:
    """ "Vellian security forces", "Sadaf fighters": a nationality or group with those who are called by it, as tokens.

    None if there are none.
    """
    if not _qualifies(name):
        return None
    k, stop = name.last, min(len(doc.words), name.last + MODIFIERS)
    nouns, modifiers = word_class("body_heads"), word_class("body_modifiers")
    end = None
    while k < stop and not _capital(doc, k):
        if doc.lower[k] in nouns:
            end = k + 1
        elif doc.lower[k] not in modifiers:
            break
        k += 1
    return (name.first, end) if end else None


def _qualifies(name: Name) -> bool:
    if name.form == "nationality":
        return True
    if name.entry is None:
        return name.type == "organization" and (name.text.lower(),) in lexicon().bodies
    kind = name.entry.entity.kind
    return kind in ("armed_group", "armed_force", "igo") or (kind == "state" and name.text.isupper())


def rule_span(doc: Document, name: Name) -> tuple[int, int] | None:
    """ "the Lund government": those who rule under a person, as tokens."""
    if name.type != "person" or name.form != "name" or name.last >= len(doc.words):
        return None
    return (name.first, name.last + 1) if doc.lower[name.last] in word_class("rule") else None
