"""Which role a number plays in a series: a level, an arrival, a departure, a target, a toll."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from seeds import read_csv, several
from seeds.errors import SeedError
from tasks.extract.claim.change import change_role
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.words import word_class
from tasks.extract.document import Document
from tasks.extract.phrases import Phrases

ROLES = frozenset("stock arrival departure target toll other".split())
# What a number means where no verb says more.
BY_MEASURE = {
    "personnel": "stock",
    "fighters": "other",
    "killed": "toll",
    "injured": "toll",
    "missing": "toll",
    "detained": "toll",
    "displaced": "toll",
    "people": "stock",
    "equipment": "other",
    "attacks": "toll",
    "sites": "other",
    "parties": "other",
    "money": "other",
    "share": "other",
    "other": "other",
}
FIXED = frozenset(("killed", "injured", "attacks"))
MOVING = frozenset("personnel fighters people displaced equipment missing".split())
LISTED = frozenset("equipment sites fighters personnel people".split())
BACK, AHEAD = 9, 9
HAVING = frozenset("has have had having".split())
ADJOINING = frozenset("the its his their another some all further additional only".split())
STOPS = frozenset('. ; : ! ? " “ ” ``'.split())


@dataclass(slots=True)
class Role:
    """The role, and the characters of the word that says so (None where the measure alone does)."""

    role: str
    start: int | None = None
    end: int | None = None


Entries = dict[str, list[tuple[str, frozenset[str]]]]


@cache
def _words() -> Phrases[Entries]:
    """Phrase to {side: [(role, measures)]}; `*` stands for all measures. Raises SeedError for unknown values."""
    entries: dict[str, Entries] = {}
    for row in read_csv("lexicons/quantity_roles.csv", ("word", "side", "role", "of")):
        if row["role"] not in ROLES or row["side"] not in ("before", "after"):
            raise SeedError(f"lexicons/quantity_roles.csv: no such side or role: {row}")
        readings = entries.setdefault(row["word"], {}).setdefault(row["side"], [])
        readings.append((row["role"], frozenset(several(row["of"]))))
    return Phrases((tuple(word.split()), value) for word, value in entries.items())


def role_of(doc: Document, counted: Counted, before: tuple[Counted, Role] | None = None) -> Role:
    """The role of one number; the verb after it wins over the verb before it, both over the measure's own.

    `before` is the number before it with its role, for lists.
    """
    measure = counted.measure
    if measure in FIXED or measure == "other":
        return Role(BY_MEASURE[measure])
    if measure == "money":
        return Role(_money(doc, counted))
    if measure == "detained":
        return _detained(doc, counted)
    return (
        _change(doc, counted)
        or _verb(doc, counted)
        or _of_list(doc, counted, before)
        or Role(BY_MEASURE[measure])
    )


def _change(doc: Document, counted: Counted) -> Role | None:
    if counted.measure not in MOVING:
        return None
    found = change_role(doc, counted.sentence, counted.first)
    return Role(found[0], doc.starts[found[1]], doc.ends[found[1]]) if found else None


def _of_list(doc: Document, counted: Counted, before: tuple[Counted, Role] | None) -> Role | None:
    """The role of the member before in a list: "destroyed six wells, a tanker and two bridges"."""
    if before is None or before[0].sentence.start != counted.sentence.start or before[1].start is None:
        return None
    between = doc.lower[before[0].last : counted.first]
    joined = (
        between and between[0] in (",", "and") and between[-1] in (",", "and") and STOPS.isdisjoint(between)
    )
    return before[1] if joined and counted.measure in LISTED and before[0].measure in LISTED else None


def _verb(doc: Document, counted: Counted) -> Role | None:
    """The nearest word of the role lexicon after, else before the phrase, within the clause; but a verb of change right
    before it wins over a participle right after ("withdrew 300 troops stationed in Mali")."""
    before = _before(doc, counted)
    if before and before.end and before.role != "stock" and _adjoins(doc, counted, before.end):
        return before
    return _after(doc, counted) or before


def _adjoins(doc: Document, counted: Counted, end: int) -> bool:
    return all(w in ADJOINING for w in doc.lower[doc.token_at(end) : counted.first])


def _after(doc: Document, counted: Counted) -> Role | None:
    words, lower = _words(), doc.lower
    i, stop = counted.last, min(counted.sentence.last, counted.last + AHEAD)
    while i < stop:
        word = lower[i]
        if word in STOPS or (word in (",", "and", "but") and i > counted.last):
            return _joined_verb(doc, counted, i + 1) if word == "and" else None
        found = words.match(lower, i, counted.sentence.last) if word in words.first else None
        role = _reading(found[1].get("after"), counted) if found else None
        if found and role:
            return Role(role, doc.starts[i], doc.ends[found[0] - 1])
        i += 1
    return None


def _joined_verb(doc: Document, counted: Counted, i: int) -> Role | None:
    """The verb right after "and": "four girls were taken away and raped"."""
    words, stop = _words(), counted.sentence.last
    found = words.match(doc.lower, i, stop) if i < stop and doc.lower[i] in words.first else None
    role = _reading(found[1].get("after"), counted) if found else None
    return Role(role, doc.starts[i], doc.ends[found[0] - 1]) if found and role else None


def _before(doc: Document, counted: Counted) -> Role | None:
    words, lower = _words(), doc.lower
    for i in range(counted.first - 1, max(counted.sentence.first, counted.first - BACK) - 1, -1):
        if lower[i] in STOPS:
            return None
        found = words.match(lower, i, counted.first + 2) if lower[i] in words.first else None
        found = found or _of_noun(doc, counted, i)
        role = _reading(found[1].get("before"), counted) if found else None
        if found and role and not _is_auxiliary(doc, i, counted.first):
            return Role(role, doc.starts[i], doc.ends[found[0] - 1])
    return None


def _is_auxiliary(doc: Document, i: int, first: int) -> bool:
    """ "Have asked that four policemen ...", "had to withdraw 300": no having."""
    if doc.lower[i] not in HAVING:
        return False
    between = doc.lower[i + 1 : first]
    return "to" in between or any(w.endswith(("ed", "en")) or w in word_class("past_verbs") for w in between)


def _of_noun(doc: Document, counted: Counted, i: int) -> tuple[int, Entries] | None:
    """ "The departure from Iraq of 2,100 trucks": what is said of "departure of" holds past a "from" or "to"."""
    lower, words = doc.lower, _words()
    if counted.first - i < 3 or lower[counted.first - 1] != "of" or lower[i + 1] not in ("from", "to", "by"):
        return None
    found = words.match([lower[i], "of"], 0, 2) if lower[i] in words.first else None
    return (counted.first, found[1]) if found and found[0] == 2 else None


def _reading(entry: list[tuple[str, frozenset[str]]] | None, counted: Counted) -> str | None:
    for role, measures in entry or ():
        if counted.measure in measures or ("*" in measures and counted.measure in MOVING):
            return role
    return None


def _detained(doc: Document, counted: Counted) -> Role:
    """An arrest is an event, a prisoner a level: "the three hostages", "remain in custody"."""
    window = doc.lower[
        max(counted.sentence.first, counted.first - 4) : min(counted.sentence.last, counted.last + 6)
    ]
    if counted.befallen and counted.befallen.side == "left":
        return Role("toll")
    if counted.befallen is None or not word_class("held").isdisjoint(window):
        return Role("stock")
    return Role("toll")


def _money(doc: Document, counted: Counted) -> str:
    """A planned or asked-for sum is a target; what was spent, stolen or cost is not."""
    s, first = counted.sentence, counted.first
    if not word_class("spent").isdisjoint(doc.lower[max(s.first, first - 5) : first]):
        return "other"
    window = doc.lower[max(s.first, first - 40) : min(s.last, counted.last + 40)]
    return "other" if word_class("budget").isdisjoint(window) else "target"
