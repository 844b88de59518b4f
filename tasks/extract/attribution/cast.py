"""The actors of an article as speakers: which names stand where, and how each actor is called here."""

from __future__ import annotations

from bisect import bisect_left

from tasks.extract.annotations import Actor, Mention
from tasks.extract.attribution.speaker import Speaker
from tasks.extract.attribution.tagging import word_class
from tasks.extract.document import Document

SEEN = 200  # names looked back over
BY_SHORT_NAME = frozenset(
    ("state", "place", "person")
)  # kinds whose canonical name holds, whatever the text says
INITIALS = 2  # letters; so short an acronym stands for the full name: "UN", "EU", but "UNAMID" is a name


class Cast:
    """Mentions with an actor, in text order. `named` are the names, `peoples` words like "Yemeni"."""

    def __init__(self, doc: Document, mentions: list[Mention], actors: list[Actor]) -> None:
        self._doc = doc
        self.actors = {a.id: a for a in actors}
        known = [m for m in mentions if m.actor in self.actors]
        self.named = [m for m in known if m.form == "name"]
        self.salient = [m for m in known if m.form in ("name", "nominal")]
        self._peoples = [m for m in known if m.form == "nationality"]
        self._starts = [m.start for m in self.named]
        self._people_starts = [m.start for m in self._peoples]
        self._other = {(m.start, m.end): m for m in known if m.form != "name"}
        self._texts: dict[str, list[str]] = {}
        self._first: dict[str, Mention] = {}
        self._by_last_word: dict[str, list[Mention]] = {}
        for m in self.named:
            self._first.setdefault(m.actor or "", m)
            text = " ".join(m.text.split())
            self._texts.setdefault(m.actor or "", []).append(text)
            self._by_last_word.setdefault(text.rsplit(" ", 1)[-1].lower(), []).append(m)
        self._called: dict[str, str] = {}
        self._holders: dict[tuple[str, str | None], Mention | None] = {}

    def inside(self, first: int, last: int) -> list[Mention]:
        """The names within the tokens `first:last`."""
        start, end = self._doc.starts[first], self._doc.ends[last - 1]
        found = self.named[bisect_left(self._starts, start) : bisect_left(self._starts, end)]
        return [m for m in found if m.end <= end]

    def first_named(self, actor: str) -> Mention | None:
        """Where an actor stands by name for the first time."""
        return self._first.get(actor)

    def people_inside(self, first: int, last: int) -> Mention | None:
        """The first nationality within the tokens `first:last`."""
        i = bisect_left(self._people_starts, self._doc.starts[first])
        if i < len(self._peoples) and self._peoples[i].end <= self._doc.ends[last - 1]:
            return self._peoples[i]
        return None

    def before(self, position: int) -> list[Mention]:
        """The last names that begin before the character `position`, at most SEEN."""
        end = bisect_left(self._starts, position)
        return self.named[max(0, end - SEEN) : end]

    def standing_for(self, start: int, end: int) -> Mention | None:
        """A pronoun or a noun at exactly these characters that the actor layer has resolved."""
        return self._other.get((start, end))

    def called(self, noun: str, before: int) -> Mention | None:
        """The last name before a character that ends in the noun: "the US-led coalition" for "the coalition"."""
        found = self._by_last_word.get(noun, [])
        i = bisect_left(found, before, key=lambda m: m.start)
        return next((m for m in reversed(found[max(0, i - SEEN) : i]) if " " in m.text), None)

    def holder(self, role: str, owner: str | None) -> Mention | None:
        """A name of the only person who has this role for this state or body, wherever he is named."""
        if (role, owner) not in self._holders:
            self._holders[role, owner] = self._holder(role, owner)
        return self._holders[role, owner]

    def _holder(self, role: str, owner: str | None) -> Mention | None:
        found = {
            a.id
            for a in self.actors.values()
            for held, of in a.roles
            if held.lower().endswith(role) and (of == owner or (of is None and " " in role))
        }
        return next((m for m in self.named if m.actor in found), None) if len(found) == 1 else None

    def speaker(self, m: Mention, at: int) -> Speaker:
        actor = self.actors[m.actor or ""]
        last = m.text.rsplit(None, 1)[-1]
        body = actor.kind == "state" and last.islower() and last in word_class("bodies")
        name = " ".join(m.text.split()) if body else self.name_of(actor)  # "Norland government"
        return Speaker(name, actor.id, actor.kind == "person", actor.gender, False, "", at)

    def name_of(self, actor: Actor) -> str:
        """The canonical name, or the fullest name of this text where a body's canonical name doesn't stand in it."""
        if actor.kind in BY_SHORT_NAME:
            return actor.name
        if actor.id not in self._called:
            texts = self._texts.get(actor.id, [])
            longest = max(texts, key=len, default="")
            here = actor.name in texts or len(longest.replace(".", "")) <= INITIALS
            self._called[actor.id] = actor.name if here else longest
        return self._called[actor.id]
