"""The persons of one document, found again by surname, first name, or a spelling one letter apart."""

from __future__ import annotations

from tasks.extract.actor.alike import alike, near
from tasks.extract.actor.name import Name
from tasks.extract.actor.words import word_class
from tasks.extract.annotations import Actor

MEMORY = 40  # persons of one surname that are kept apart
SPELT = 7  # letters of a surname that is known again with one of them wrong


class Persons:
    """Who was named so far."""

    def __init__(self) -> None:
        self._by_surname: dict[str, list[Actor]] = {}
        self._by_given: dict[str, list[Actor]] = {}
        self._by_head: dict[str, list[str]] = {}  # surnames by their first letters
        self._crowned: dict[str, Actor] = {}
        self._recent: dict[str, int] = {}

    def heard(self, actor: Actor, token: int) -> None:
        """The actor was named at that token."""
        self._recent[actor.id] = token

    def crown(self, name: Name, actor: Actor) -> None:
        """ "King Abdullah": by that name no other Abdullah is meant."""
        if is_crowned(name):
            self._crowned.setdefault(name.text.casefold(), actor)

    def is_royal(self, text: str) -> bool:
        """Whether somebody of the story goes by that name and a crown."""
        return text in self._crowned

    def index(self, actor: Actor, text: str) -> None:
        words = plain(text)
        surnames = {words[-1], surname(words)}
        for known in surnames | {_bare(w) for w in surnames}:
            _keep(self._by_surname, known, actor)
            heads = self._by_head.setdefault(known[:3], [])
            if known not in heads[-MEMORY:]:
                heads.append(known)
        if len(words) > 1:
            self._by_given.setdefault(words[0], []).append(actor)
            if len(words) > 2:
                self._by_given.setdefault(" ".join(words[1:]), []).append(actor)

    def find(self, name: Name) -> Actor | None:
        """The person last named whom the name fits, if nothing speaks against it: another first name, another gender."""
        words = plain(name.text)
        if is_crowned(name):
            return self._crowned.get(words[0]) or self._last(self._by_given.get(words[0], ()), name)
        found = self._one_word(words[0]) if len(words) == 1 else self._several(words)
        return self._last(found, name)

    def _last(self, found: list[Actor] | tuple[Actor, ...], name: Name) -> Actor | None:
        fits = [a for a in found[-MEMORY:] if not (name.gender and a.gender and a.gender != name.gender)]
        return max(fits, key=lambda a: self._recent[a.id], default=None)

    def _one_word(self, word: str) -> list[Actor]:
        return (
            self._by_surname.get(_bare(word))
            or self._by_given.get(word)
            or (self._misspelt(word) if len(word) >= SPELT else [])
        )

    def _misspelt(self, word: str) -> list[Actor]:
        close = [w for w in self._by_head.get(word[:3], ())[-MEMORY:] if near(w, word)]
        return self._by_surname[close[-1]] if len(close) == 1 else []

    def _several(self, words: list[str]) -> list[Actor]:
        named = self._by_surname.get(words[-1], [])[-MEMORY:]
        named = named + self._by_surname.get(surname(words), [])[-MEMORY:]
        fits = [a for a in named if _compatible(plain(a.name), words)]
        if fits:
            return fits
        given = self._by_surname.get(words[0], [])[-MEMORY:]
        given = [a for a in given if a.name.casefold() == words[0]]
        if given:
            return given
        same = named + self._by_given.get(words[0], [])[-MEMORY:]
        return [a for a in same if alike(plain(a.name), words)]


def _keep(index: dict[str, list[Actor]], key: str, actor: Actor) -> None:
    known = index.setdefault(key, [])
    if not any(a is actor for a in known[-MEMORY:]):
        known.append(actor)


def is_crowned(name: Name) -> bool:
    """ "King Hussein" is a name of its own, of nobody else of the surname."""
    if not name.titles or " " in name.text:
        return False
    return any(h.title.text.lower().rpartition(" ")[2] in word_class("crowns") for h in name.titles)


def plain(text: str) -> list[str]:
    """The words of a name in small letters, without "jr." and "III"."""
    words = text.casefold().split()
    while len(words) > 1 and words[-1].rstrip(".") in word_class("suffixes"):
        words = words[:-1]
    return words


def surname(words: list[str]) -> str:
    """The surname with its particles: "el aissami", "van dyck"."""
    k = len(words) - 1
    while k > 1 and words[k - 1] in word_class("particles"):
        k -= 1
    return " ".join(words[k:])


def _bare(word: str) -> str:
    """ "al-aswari" without the article."""
    article, hyphen, rest = word.partition("-")
    return rest if hyphen and rest and article in word_class("particles") else word


def _compatible(full: list[str], other: list[str]) -> bool:
    """Whether two names with one surname may be one person's: first names equal, or one the other's initial."""
    if len(full) == 1 or len(other) == 1 or surname(full) == " ".join(other):
        return True
    a, b = full[0].rstrip("."), other[0].rstrip(".")
    short, long = sorted((a, b), key=len)
    if len(short) == 3 and long.startswith(short[:2]):
        return True  # "Joe" and "Joseph"
    return a == b or ((len(a) == 1 or len(b) == 1) and a[0] == b[0]) or " ".join(other) in " ".join(full)
