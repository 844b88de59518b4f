"""Surnames by the persons of the story, whatever else in the world has that name."""

from __future__ import annotations

from tasks.extract.actor.lexicon import lexicon
from tasks.extract.actor.name import Name
from tasks.extract.actor.persons import is_crowned
from tasks.extract.actor.words import NAMES_TOO, word_class
from tasks.extract.document import Document

NAMESAKES = frozenset(("person", "company", "media"))  # that are called like a person of the story
GERUND = 5  # letters


class Namesakes:
    """The persons of one story with first name and surname, by the surname."""

    def __init__(self, doc: Document, names: list[Name]) -> None:
        self._doc = doc
        self._names = names
        self._in_full = {n.entry.entity.id for n in names if n.entry and (n.titles or n.last - n.first > 1)}
        self._crowned = {n.text for n in names if is_crowned(n)}
        self._owners: dict[str, list[Name]] = {}
        for n in names:
            known = n.entry.entity.kind == "person" if n.entry else n.votes["person"] >= 3
            if n.last - n.first > 1 and known:
                self._owners.setdefault(doc.words[n.last - 1], []).append(n)

    def settle(self) -> None:
        """ "Kesh said" after "Mayor Ana Kesh" is the mayor, though a town, a firm or another person has that name."""
        for n in self._names:
            self._without_gerund(n)
            owners = self._owners.get(n.text)
            if not owners or self._stands_in(n):
                continue
            if n.entry is not None and self._is_other(n, owners[0]):
                n.entry, n.form = None, "name"
                n.votes["person"] += 2
            free = n.entry is None and n.votes["place"] < 4 and n.text not in self._crowned
            if free and all(o.entry for o in owners):
                self._lead(n, owners)

    def _is_other(self, n: Name, owner: Name) -> bool:
        """Whether what the seeds know by the name is not meant."""
        if n.entry is None or owner.entry is n.entry:
            return False
        known = n.entry.entity
        rival = known.kind in NAMESAKES and known.id not in self._in_full and owner.first < n.first
        return known.kind == "place" or known.is_people or (rival and owner.entry is None)

    def _lead(self, n: Name, owners: list[Name]) -> None:
        """The surname of somebody whom the seeds know is that one, also before the full name."""
        gender = next((h.title.gender for h in n.titles if h.title.gender), None)
        for o in owners:
            first_name = o.entry.entity.name.split()[0].lower() if o.entry else ""
            if gender is None or lexicon().first_names.get(first_name) in (None, gender):
                n.entry = o.entry
                return

    def _without_gerund(self, n: Name) -> None:
        """ "Joining Lund", "Will Lund" is Lund, if she is in the story."""
        word = self._doc.lower[n.first]
        opens = (word.endswith("ing") and len(word) >= GERUND) or word in NAMES_TOO
        if n.last - n.first != 2 or n.entry or n.titles or not opens:
            return
        owners = self._owners.get(self._doc.words[n.last - 1], ())
        if any(o is not n and self._doc.words[o.first] != self._doc.words[n.first] for o in owners):
            n.first += 1
            n.text = self._doc.words[n.first]

    def _stands_in(self, n: Name) -> bool:
        return n.first > 0 and self._doc.lower[n.first - 1] in word_class("firm_locative")
