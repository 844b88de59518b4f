"""The words and verbs that say which role a number plays, by the side of the number on which they stand."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from seeds import read_csv, several
from seeds.errors import SeedError
from tasks.extract.claim.words.conjugation import forms_of
from tasks.extract.phrases import Phrases

ROLES = frozenset("stock arrival departure target toll other".split())
SLOTS = frozenset("object passive subject".split())
# before: what is done to the number; after: words behind it; acts: verbs whose subject it is; passive: participles of
# which it is the subject; with: verbs with whose subject it goes along ("arrived with 300")
SIDES = frozenset("before after acts passive with".split())
Entries = dict[str, list[tuple[str, frozenset[str]]]]


@cache
def role_words() -> Phrases[Entries]:
    """Phrase to {side: [(role, measures)]}; `*` stands for all measures of people and equipment.

    The words of quantity_roles.csv come first, so that they win over the forms of role_verbs.csv. Raises SeedError for
    unknown values.
    """
    entries: dict[str, Entries] = {}
    for word, side, role, measures in (*_words(), *_verbs()):
        if role not in ROLES or side not in SIDES:
            raise SeedError(f"lexicons/quantity_roles.csv: no such side or role: {word!r}: {side}, {role}")
        entries.setdefault(word, {}).setdefault(side, []).append((role, measures))
    return Phrases((tuple(word.split()), value) for word, value in entries.items())


def _words() -> Iterator[tuple[str, str, str, frozenset[str]]]:
    for row in read_csv("lexicons/quantity_roles.csv", ("word", "side", "role", "of")):
        yield row["word"], row["side"], row["role"], frozenset(several(row["of"]))


def _verbs() -> Iterator[tuple[str, str, str, frozenset[str]]]:
    for row in read_csv("lexicons/role_verbs.csv", ("verb", "past", "slot", "role", "of")):
        if row["slot"] not in SLOTS:
            raise SeedError(f"lexicons/role_verbs.csv: no slot {row['slot']!r} (for {row['verb']!r})")
        forms, measures = forms_of(row["verb"], several(row["past"])), frozenset(several(row["of"]))
        if row["slot"] != "subject":
            yield from ((form, "passive", row["role"], measures) for form in forms.participles)
        if row["slot"] == "object":
            yield from ((form, "before", row["role"], measures) for form in forms.active)
            yield f"{forms.gerund} of", "before", row["role"], measures
        if row["slot"] == "subject":
            acting = dict.fromkeys((*forms.active, *forms.participles))
            yield from ((form, side, row["role"], measures) for form in acting for side in ("acts", "with"))
