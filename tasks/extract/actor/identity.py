"""Who is who in one document: names led to actors by seeds, full names, surnames and acronyms."""

from __future__ import annotations

from tasks.extract.actor.alike import alike
from tasks.extract.actor.entity import slug
from tasks.extract.actor.lexicon import lexicon
from tasks.extract.actor.name import Name
from tasks.extract.actor.persons import Persons, is_crowned
from tasks.extract.actor.settle import firm
from tasks.extract.actor.words import word_class
from tasks.extract.annotations import Actor
from tasks.extract.document import Document

MEMORY = 20  # bodies with one word that are compared letter by letter


class Identity:
    """Actors of one document, made as names come in text order."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self.actors: dict[str, Actor] = {}
        self._by_text: dict[tuple[str, str], Actor] = {}
        self._persons = Persons()
        self._by_initials: dict[str, Actor] = {}
        self._by_ending: dict[str, Actor] = {}
        self._acronyms: dict[str, Actor] = {}
        self.nicknames: set[str] = set()
        self._spelt: dict[tuple[int, str], list[Actor]] = {}

    def place(self, name: Name) -> Actor:
        """The actor of a name; a new one if nobody fits."""
        actor = self._seeded(name) if name.entry else self._known(name) or self._new(name)
        self._persons.heard(actor, name.first)
        name.actor = actor.id
        self._note(actor, name)
        return actor

    def acronym(self, text: str, actor: Actor) -> None:
        """From here on `text` is the actor: it stood in brackets after the name."""
        self._acronyms[text] = actor

    def also(self, name: Name, actor: Actor | None) -> None:
        """From here on the name is the actor's too."""
        if actor is not None:
            self._by_text[name.type or "", name.text.casefold()] = actor
            self.nicknames.add(name.text)

    def person_named(self, text: str) -> Actor | None:
        """The person who is named just so in the text."""
        return self._by_text.get(("person", text.casefold()))

    def fix_ids(self, names: list[Name]) -> None:
        """Gives those that no seed knows an id of the fullest name, kind and country, which other stories share."""
        seeded = {n.actor for n in names if n.entry}
        taken = dict.fromkeys((a for a in self.actors if a in seeded), 1)
        renamed = {}
        for actor in list(self.actors.values()):
            if actor.kind == "person" and actor.name.isupper() and len(actor.name) > 3:
                shouted, actor.name = actor.name, spoken(actor.name)  # "MR. HASAN:"
                self._alias(actor, shouted)
            if actor.id not in seeded:
                new = self._free(slug(actor.name, actor.kind, actor.country), taken)
                renamed[actor.id] = new
                actor.id = new
        self.actors = {a.id: a for a in self.actors.values()}
        for n in names:
            n.actor = renamed.get(n.actor or "", n.actor)

    def _free(self, wanted: str, taken: dict[str, int]) -> str:
        """The id, with a number behind it if another actor of the story has it already."""
        taken[wanted] = taken.get(wanted, 0) + 1
        key = wanted if taken[wanted] == 1 else f"{wanted}-{taken[wanted]}"
        return key if key == wanted or key not in taken else self._free(wanted, taken)

    def _seeded(self, name: Name) -> Actor:
        assert name.entry is not None
        e = name.entry.entity
        actor = self.actors.get(e.id)
        if actor is None:
            actor = self.actors[e.id] = Actor(e.id, e.name, e.kind, e.sector, e.country)
            if e.kind == "person":
                self._persons.index(actor, e.name)
            elif e.type == "organization":
                self._index_body(actor, name.text)
        return actor

    def _known(self, name: Name) -> Actor | None:
        text = name.text.casefold()
        royal = name.type == "person" and (is_crowned(name) or self._persons.is_royal(text))
        found = self._acronyms.get(name.text) or self._by_text.get((name.type or "", text))
        if found and not royal and not (found.gender and name.gender and found.gender != name.gender):
            return found
        if name.type == "person":
            return self._persons.find(name)
        return self._same_body(name) if name.type == "organization" else self._same_place(name)

    def _same_body(self, name: Name) -> Actor | None:
        """ "State Department" after "U.S. State Department", and an acronym after the full name."""
        if name.text.isupper() and len(name.text) > 2:
            return self._by_initials.get(name.text)
        return self._by_ending.get(name.text.casefold()) or self._misspelt(name.text.casefold().split())

    def _misspelt(self, words: list[str]) -> Actor | None:
        """ "Kestrle Fund" beside "Kestrel Fund"."""
        if len(words) < 2:
            return None
        keys = ((len(words), words[0]), (len(words), words[-1]))
        near = (a for key in keys for a in self._spelt.get(key, ())[-MEMORY:])
        return next((a for a in near if alike(a.name.casefold().split(), words)), None)

    def _index_body(self, actor: Actor, text: str) -> None:
        """A body is also found by its initials, and without the state or town that opens its name."""
        words = text.casefold().split()
        if len(words) > 1:
            for word in (words[0], words[-1]):
                self._spelt.setdefault((len(words), word), []).append(actor)
        self._by_initials.setdefault(initials(text), actor)
        if actor.kind == "company":
            for short in (firm(text), words[0]):
                self._by_ending.setdefault(short, actor)  # "Kestrel" after "Kestrel Computer Corp."
        for k in range(1, len(words) - 1):
            if k < 3:
                self._by_ending.setdefault(" ".join(words[k:]), actor)

    def _same_place(self, name: Name) -> Actor | None:
        """ "the Wadi" and "Wadi River", "Kesh" and "Kesh Province"."""
        return self._by_text.get(("place", _without_noun(name.text.casefold())))

    def _new(self, name: Name) -> Actor:
        kind = _kind(name)
        country = name.country
        actor = Actor(f"new-{len(self.actors)}", self._full(name), kind, name.sector, country)
        self.actors[actor.id] = actor
        if kind == "person":
            self._persons.index(actor, name.text)
        elif kind == "place":
            self._by_text.setdefault(("place", _without_noun(name.text.casefold())), actor)
        else:
            self._index_body(actor, name.text)
        return actor

    def _full(self, name: Name) -> str:
        """A king is called one: no other name tells him from those who share it."""
        if name.type != "person" or not is_crowned(name) or name.titles[-1].last != name.first:
            return " ".join(name.text.split())
        return self._doc.body[self._doc.starts[name.titles[-1].first] : self._doc.ends[name.last - 1]]

    def _note(self, actor: Actor, name: Name) -> None:
        """Keeps the form as an alias, the fullest form as the name."""
        text = " ".join(name.text.split())
        self._by_text.setdefault((name.type or "", name.text.casefold()), actor)
        if name.type == "person":
            self._persons.crown(name, actor)
        fuller = name.entry is None and actor.kind == "person" and len(text) > len(actor.name)
        if fuller and name.text not in self.nicknames:
            if actor.name not in actor.aliases:
                actor.aliases.append(actor.name)
            actor.name = text
            self._persons.index(actor, text)
        elif text != actor.name and text not in actor.aliases:
            actor.aliases.append(text)
        if self._doc.lower[name.last : name.last + 2] == ["news", "agency"]:
            self._alias(actor, text + " news agency")

    @staticmethod
    def _alias(actor: Actor, text: str) -> None:
        if text != actor.name and text not in actor.aliases:
            actor.aliases.append(text)


def _without_noun(text: str) -> str:
    """ "kesh" of "kesh province"."""
    head, _, tail = text.rpartition(" ")
    return head if head and tail in word_class("place_last") else text


def spoken(text: str) -> str:
    """ "Ana de la Cruz" for "ANA DE LA CRUZ"."""
    small = [w.lower() if w.lower() in word_class("particles") else w.title() for w in text.split()]
    return " ".join([small[0][0].upper() + small[0][1:], *small[1:]])


def initials(text: str) -> str:
    """The first letters of the words in capitals."""
    return "".join(w[0] for w in text.replace("-", " ").split() if w[0].isupper())


def _kind(name: Name) -> str:
    if name.type == "person":
        return "person"
    if name.type == "place":
        return "place"
    return name.kind or "other"


def gender_of(name: Name) -> str | None:
    """From the titles, else from the first name; a single word may be a surname."""
    for held in name.titles:
        if held.title.gender:
            return held.title.gender
    known = name.entry is not None and name.entry.entity.kind == "person"
    words = (name.entry.entity.name if known and name.entry else name.text).split()
    return lexicon().first_names.get(words[0].lower()) if len(words) > 1 else None
