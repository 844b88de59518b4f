"""Roles of persons, with the body or state in which they are held.

"Vellian minister Ana Lund", "Vell's finance minister, Ana Lund", "Ana Lund of the Sadaf Institute",
"Ana Lund, the head of Sadaf", "the head of Sadaf, Ana Lund".
"""

from __future__ import annotations

from tasks.extract.actor.lexicon import Title, lexicon
from tasks.extract.actor.name import Held, Name
from tasks.extract.actor.votes import title_before
from tasks.extract.actor.words import word_class
from tasks.extract.annotations import Actor
from tasks.extract.document import Document

POSSESSIVE = frozenset(("'s", "’s"))
OF = frozenset("of for at in from with to".split())
DETERMINERS = frozenset("the a an its his her their one".split())
REACH = 7
BODIES = 60  # bodies of a story among which a role finds its own


class Roles:
    """Writes roles into the actors of one document."""

    def __init__(self, doc: Document, names: list[Name], actors: dict[str, Actor]) -> None:
        self._doc = doc
        self._actors = actors
        self._titles = lexicon().titles
        self._starts = {n.first: n for n in names}
        self._ends = {n.last: n for n in names}
        bodies = (actors[n.actor] for n in names if n.actor and n.type == "organization")
        self._bodies = list({a.id: a for a in bodies}.values())[:BODIES]
        for n in names:
            if n.type == "person" and n.form == "name" and n.actor:
                self._person(n, actors[n.actor])

    def _person(self, n: Name, person: Actor) -> None:
        start = min([h.first for h in n.titles], default=n.first)
        before = title_before(self._doc, start, max(0, start - REACH))
        for held in [*([before] if before and n.titles else []), *n.titles]:
            if held.title.kind != "honorific":
                self._add(person, held, self._owner_after(held.last) or self._owner_after(n.last))
        self._title_before_comma(start, person)
        self._apposition(n, person)

    def _add(self, person: Actor, held: Held, owner: Actor | None) -> None:
        """Adds the role in the words of the text; whoever stands before it holds it before `owner` does."""
        doc = self._doc
        first = self._widened(held.first)
        owner = self._owner_before(first) or self._named_in(first, held.last - 1) or owner
        role = " ".join(doc.body[doc.starts[first] : doc.ends[held.last - 1]].split())
        affiliation = owner.name if owner else None
        known = [(r, a) for r, a in person.roles if r.lower() == role.lower()]
        if not known:
            person.roles.append((role, affiliation))
        elif affiliation and (known[0][1] is None):
            person.roles[person.roles.index(known[0])] = (role, affiliation)
        if owner and owner.kind in ("state", "government_body", "armed_force"):
            person.country = person.country or owner.country
        person.sector = person.sector or held.title.sector
        person.gender = person.gender or held.title.gender

    def _widened(self, held: int) -> int:
        """The role with what is before it: "former president", "the coalition commander", "ministry media official"."""
        lower, i = self._doc.lower, held
        while i and lower[i - 1] in word_class("tenure_kept"):
            i -= 1
        k = i
        if not self._doc.words[held].islower():
            return i  # "... the esteem of Sen. Lund"
        while k > 0 and i - k < 3 and k not in self._ends and self._is_noun(k - 1):
            k -= 1
        owner = self._body(self._ends.get(k))
        bound = k > 0 and (lower[k - 1] in DETERMINERS or lower[k - 1] in POSSESSIVE or owner is not None)
        return k if bound else i

    def _is_noun(self, k: int) -> bool:
        word = self._doc.words[k]
        other = ("function", "speaking", "acting", "tenure", "opening", "irregular")
        small = word.islower() and word.isalpha() and not word.endswith("ed")
        return small and not any(word in word_class(c) for c in other)

    def _named_in(self, first: int, last: int) -> Actor | None:
        """ "coalition commander": the last body named before whose name holds the word."""
        for word in self._doc.lower[first:last]:
            for a in reversed(self._bodies):
                if word in a.name.lower().replace("-", " ").split():
                    return a
        return None

    def _owner_before(self, k: int) -> Actor | None:
        """Who stands before the title at token `k`: "Vellian", "Vell's new", "Pentagon"."""
        lower, steps = self._doc.lower, 0
        while k and steps < 3 and lower[k - 1] in word_class("tenure"):
            k -= 1
            steps += 1
        if k and lower[k - 1] in POSSESSIVE:
            k -= 1
        return self._body(self._ends.get(k))

    def _owner_after(self, k: int) -> Actor | None:
        """ "of the Sadaf Institute" from token `k` on."""
        lower = self._doc.lower
        if k + 1 < len(lower) and lower[k] in OF:
            k += 1
            k += lower[k] in DETERMINERS
            return self._body(self._starts.get(k))
        return None

    def _body(self, n: Name | None) -> Actor | None:
        if n is None or n.actor is None or n.type == "person":
            return None
        return self._actors[n.actor]

    def _apposition(self, n: Name, person: Actor) -> None:
        """ ", the Vellian foreign minister," or ", head of Sadaf," after the name."""
        lower, k = self._doc.lower, n.last
        if k + 2 >= len(lower) or lower[k] != ",":
            return
        for i in range(k + 1, min(len(lower), k + 1 + REACH)):
            if lower[i] in (",", ".", ";") or lower[i] in word_class("speaking"):
                return
            hit = self._title(i)
            if hit:
                held = Held(i, hit[0], hit[1])
                self._add(person, held, self._owner_after(hit[0]))
                return

    def _title(self, i: int) -> tuple[int, Title] | None:
        if self._doc.lower[i] not in self._titles.first:
            return None
        hit = self._titles.match(self._doc.lower, i, min(len(self._doc.lower), i + REACH))
        return hit if hit and hit[1].kind != "honorific" else None

    def _title_before_comma(self, start: int, person: Actor) -> None:
        """ "The head of Sadaf, Ana Lund," and "Vell's finance minister, Ana Lund,": a title before token `start`."""
        k = start - 1
        if k < 2 or self._doc.lower[k] != ",":
            return
        if k > 3 and self._doc.lower[k - 1] in (")", "]") and self._doc.lower[k - 3] in ("(", "["):
            k -= 3  # "the head of the Sadaf Fund (SF), Ana Lund"
        body = self._ends.get(k)
        if body and body.type != "person":
            k = body.first - 1
            k -= k > 0 and self._doc.lower[k] in DETERMINERS
            if k < 1 or self._doc.lower[k] not in OF:
                return
        for i in range(max(0, k - REACH + 1), k):
            hit = self._title(i)
            if hit and hit[0] == k:
                self._add(person, Held(i, hit[0], hit[1]), self._body(body))
                return
