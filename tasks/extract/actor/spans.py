"""Where a mention begins and ends: small words that belong to a name, and bodies called by their state's adjective."""

from __future__ import annotations

from tasks.extract.actor.lexicon import lexicon
from tasks.extract.actor.name import Name
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

MODIFIERS = 3
GROUPS = frozenset(
    ("armed_group", "armed_force", "igo")
)  # in whose names a place says little: "Islamic State of Vell"


class Neighbours:
    """The names of a document by their first token and by the token after them."""

    def __init__(self, names: list[Name]) -> None:
        self.first = {n.first: n for n in names}
        self.last = {n.last: n for n in names}


def mention_span(doc: Document, name: Name, others: Neighbours) -> tuple[int, int]:
    """Tokens of the mention with what belongs to the name: "northern Vell", "Kesh province", "Ana Lund of Sadaf"."""
    if name.form == "nationality":
        return name.first, name.last
    if name.type == "place":
        return _place_span(doc, name)
    return _person_span(doc, name, others) if name.type == "person" else (name.first, name.last)


def _person_span(doc: Document, name: Name, others: Neighbours) -> tuple[int, int]:
    """With the body of the person: "Ana Lund of the Sadaf Fund", "Sadaf's Ana Lund"."""
    first, last, lower = name.first, name.last, doc.lower
    if name.form != "name":
        return first, last
    first = _with_titles(doc, name, others)
    if last - name.first < 2 or first < name.first:
        return first, last
    if last + 2 < len(lower) and lower[last] in ("of", "from"):
        body = others.first.get(last + 1 + (lower[last + 1] == "the"))
        if body is not None and body.type == "organization":
            last = body.last
    if first > 1 and lower[first - 1] in ("'s", "’s"):
        owner = others.last.get(first - 1)
        if owner is not None and owner.type == "organization":
            first = owner.first
    return first, last


def _with_titles(doc: Document, name: Name, others: Neighbours) -> int:
    """ "Vellian Prime Minister Ana Lund": offices in capitals, and who lends them its name; no ranks, no "Mr"."""
    first = name.first
    for held in reversed(name.titles):
        if held.last == first and held.title.kind in ("office", "occupation") and _capital(doc, held.first):
            first = held.first
    owner = others.last.get(first)
    if first < name.first and owner is not None and owner.type != "person":
        return owner.first
    return first


def _place_span(doc: Document, name: Name) -> tuple[int, int]:
    first, last = name.first, name.last
    if last < len(doc.words) and doc.lower[last] in word_class("place_tails") and not _capital(doc, last):
        known = name.entry is not None and name.entry.entity.kind == "state"
        last += 0 if known else 1
    last = _with_state(doc, name, last)
    if first and doc.lower[first - 1] in word_class("directions") and not doc.glued(first):
        first -= 1
    return first, last


def _with_state(doc: Document, name: Name, last: int) -> int:
    """ "Vell, Ode": the state or region after the comma belongs to the town."""
    names, words = lexicon().names, doc.words
    if last + 1 >= len(words) or words[last] != "," or words[last + 1] not in names.first:
        return last
    if name.entry is not None and name.entry.entity.wide:
        return last
    hit = names.match(words, last + 1, min(len(words), last + 6))
    return hit[0] if hit and hit[1].entity.wide and hit[1].form == "name" else last


def _capital(doc: Document, i: int) -> bool:
    return doc.words[i][0].isupper()


def body_span(doc: Document, name: Name) -> tuple[int, int] | None:
    """ "Vellian security forces", "Sadaf fighters": a nationality or group with those who are called by it, as tokens.

    None if there are none.
    """
    before = doc.lower[max(0, name.first - 2) : name.first]
    if (
        name.type == "place"
        and len(before) == 2
        and before[1] == "of"
        and before[0] in word_class("people_of")
    ):
        return name.first - 2, name.last  # "the people of Vell"
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


def places_inside(doc: Document, name: Name) -> list[Name]:
    """The known states and places whose names are part of a longer name."""
    if name.entry is not None and name.entry.entity.kind in GROUPS:
        return []
    found, k, names = [], name.first, lexicon().names
    while k < name.last:
        hit = names.match(doc.words, k, name.last) if doc.words[k] in names.first else None
        whole = hit is not None and hit[0] - k == name.last - name.first
        if hit and not whole and hit[1].form in ("name", "capital") and hit[1].entity.type == "place":
            text = doc.body[doc.starts[k] : doc.ends[hit[0] - 1]]
            found.append(Name(k, hit[0], text, hit[1], "nationality", type="place"))
        k = hit[0] if hit and not whole else k + 1
    return found
