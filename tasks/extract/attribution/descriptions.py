"""Who a description stands for: "the minister", "the group", "Norland's trade minister", "the former teacher"."""

from __future__ import annotations

from tasks.extract.actor.body_nouns import may_be, takes_up
from tasks.extract.annotations import Actor, Mention
from tasks.extract.attribution.cast import Cast
from tasks.extract.attribution.noun_kinds import gender_of_noun, is_human
from tasks.extract.attribution.salience import Salience
from tasks.extract.attribution.source_phrase import SourcePhrase
from tasks.extract.attribution.speaker import Speaker
from tasks.extract.attribution.tagging import tag, word_class
from tasks.extract.document import Document

EARLIER = 3  # sentences in which an unnamed person may have been introduced
NAMED_WITHIN = 3  # sentences after which somebody is named who spoke as "a judge"
REACH = 200  # tokens of them


class Descriptions:
    """Leads descriptions back to names, by roles and by what was said of whom before."""

    def __init__(self, doc: Document, cast: Cast, salience: Salience) -> None:
        self._doc = doc
        self._cast = cast
        self._salience = salience
        self._places: dict[str, list[int]] = {}
        self._roles: dict[str, frozenset[str]] = {}

    def described(self, phrase: SourcePhrase, head: str, bare: bool, plural: bool) -> Speaker | None:
        """Who "the minister", "the group" or "the former teacher" was before; None where it is nobody named."""
        if plural:
            told = (s for s in self._salience.spoken() if s.head == head and s.plural)
            return (next(told, None) or self._only_group(head, phrase.start)) if bare else None
        owned = self._cast.inside(phrase.start, phrase.end)
        people = self._cast.people_inside(phrase.start, phrase.end)
        owned = [m for m in [*owned, *([people] if people else [])] if self._is_state(m)]
        found = self._by_role(head, phrase.start, self._cast.actors[owned[0].actor or ""] if owned else None)
        if found is None and bare:
            return self.same_head(head, phrase) or self._introduced(head, phrase.start)
        if found is None and (fighting := self._fighting(head, phrase)):
            return fighting
        if found or owned or not is_human(head) or phrase.head != phrase.end - 1:
            return found
        first = self._doc.sentence_at(self._doc.starts[phrase.start])
        if first is None or first.first != phrase.start:
            return None
        return self._salience.nearest(phrase.start, lambda s: s.person and not s.head)

    def _only_group(self, head: str, at: int) -> Speaker | None:
        """ "the rebels" after the only armed group that the story has named."""
        if not may_be(head, "armed_group"):
            return None
        named = self._cast.before(self._doc.starts[at])
        groups = {m.actor: m for m in named if self._cast.actors[m.actor or ""].kind == "armed_group"}
        return self._cast.speaker(next(iter(groups.values())), at) if len(groups) == 1 else None

    def _fighting(self, head: str, phrase: SourcePhrase) -> Speaker | None:
        """ "The Islamist movement", "the rebel group in Vell": the armed body that spoke or was spoken of last."""
        first, _ = phrase.core(self._doc)
        between = self._doc.lower[first : phrase.head]
        if not between or not word_class("fighting").issuperset(between) or not may_be(head, "armed_group"):
            return None
        return self._salience.nearest(phrase.start, self._is_armed)

    def _is_armed(self, s: Speaker) -> bool:
        return s.actor is not None and self._cast.actors[s.actor].kind == "armed_group"

    def holder(self, phrase: SourcePhrase) -> Mention | None:
        """ "Norland's defence minister" and "the Norland defence minister", who is named elsewhere."""
        doc = self._doc
        first, last = phrase.core(doc)
        owner = next(iter(self._cast.inside(first, phrase.head)), None) or self._cast.people_inside(
            first, phrase.head
        )
        if owner is None or last != phrase.head + 1:
            return None
        k = doc.token_at(owner.end - 1) + 1
        role = " ".join(w for w in doc.lower[k:last] if w not in ("'s", "’s"))
        return self._cast.holder(role, self._cast.actors[owner.actor or ""].name)

    def same_head(self, head: str, phrase: SourcePhrase) -> Speaker | None:
        """ "the government" after "the Italian government"; "the group" after a body that spoke or is the subject."""
        for s in self._salience.spoken():
            if s.head == head:
                return s
        if head in word_class("bodies"):
            named = self._cast.called(head, self._doc.starts[phrase.start])
            if named:
                return self._cast.speaker(named, phrase.start)
            return self._fuller(head) or self._salience.nearest(
                phrase.start, lambda s: self._is_body(s, head)
            )
        return None

    def _introduced(self, head: str, at: int) -> Speaker | None:
        """ "the official" after "a Norland border official" in the last sentences."""
        doc = self._doc
        here = doc.sentence_index(doc.starts[at])
        first = max(doc.sentences[max(0, here - EARLIER)].first, at - REACH)
        for i in range(at - 1, first, -1):
            if doc.lower[i] == head and is_human(head):
                start = i
                while start > first and tag(doc.lower[start - 1]) in "nEA" and doc.words[start - 1] != ".":
                    start -= 1
                if doc.lower[start - 1] in ("a", "an", "another"):
                    name = " ".join(doc.body[doc.starts[start] : doc.ends[i]].split())
                    return Speaker(name, None, True, gender_of_noun(head), False, head, at)
        return None

    def _by_role(self, head: str, at: int, state: Actor | None) -> Speaker | None:
        """ "the minister": who spoke last with that role, else the only one named before who has it; "the Vellian minister"
        is none who has it for somebody else."""
        for s in self._salience.spoken():
            if s.actor and self._has_role(s.actor, head) and self._serves(s.actor, state):
                return s
        before = self._cast.before(self._doc.starts[at])
        holders = {m.actor: m for m in before if m.actor and self._has_role(m.actor, head)}
        fits = [m for actor, m in holders.items() if self._serves(actor, state)]
        return self._cast.speaker(fits[0], at) if len(fits) == 1 else None

    def _serves(self, actor: str, state: Actor | None) -> bool:
        """Whether a person may hold an office of the state, as far as the text tells for whom any is held."""
        person = self._cast.actors[actor]
        opening = (role.split(" ")[0] for role, _ in person.roles if " " in role)
        held = {of for _, of in person.roles if of} | {word for word in opening if word.isupper()}
        if state is None or not held or state.name in held:
            return True
        return person.country is not None and person.country == state.country

    def named_next(self, head: str, at: int) -> Speaker | None:
        """ "A judge" whom one of the next sentences names: the only one of that role here, not named before."""
        holders = [a for a in self._cast.actors if self._has_role(a, head)]
        first = self._cast.first_named(holders[0]) if len(holders) == 1 else None
        if first is None or first.start < self._doc.starts[at]:
            return None
        away = self._doc.sentence_index(first.start) - self._doc.sentence_index(self._doc.starts[at])
        return self._cast.speaker(first, at) if 0 < away <= NAMED_WITHIN else None

    def voice_named(self, phrase: SourcePhrase, head: str) -> Speaker | None:
        """ "A Norland army spokesman", of whom only the next sentence tells the name: "..., General Olin said"."""
        doc = self._doc
        n = doc.sentence_index(doc.starts[phrase.start]) + 1
        armed = any(may_be(w, "armed_force") for w in doc.lower[phrase.start : phrase.head])
        if head not in word_class("voices") or not armed or n >= len(doc.sentences):
            return None
        s = doc.sentences[n]
        persons = [m for m in self._cast.inside(s.first, s.last) if m.type == "person"]
        if len(persons) != 1 or self._cast.first_named(persons[0].actor or "") is not persons[0]:
            return None
        officer = self._cast.actors[persons[0].actor or ""].sector == "MIL"
        return self._cast.speaker(persons[0], phrase.start) if officer else None

    def _has_role(self, actor: str, noun: str) -> bool:
        """Whether a role has this head: "minister" in "prime minister" and "minister of trade", not "trade"."""
        if actor not in self._roles:
            held = (
                role.lower().split(" of ")[0].split(" for ")[0] for role, _ in self._cast.actors[actor].roles
            )
            self._roles[actor] = frozenset(held)
        return any(h == noun or h.endswith(" " + noun) for h in self._roles[actor])

    def _is_body(self, s: Speaker, noun: str) -> bool:
        """Whether a named speaker can be "the group" or "the country"."""
        if s.person or s.plural or s.actor is None:
            return False
        actor = self._cast.actors[s.actor]
        state = actor.kind in ("state", "place")
        return state == (noun in word_class("countries")) and (
            state or takes_up(noun, actor.kind, actor.name)
        )

    def _fuller(self, head: str) -> Speaker | None:
        """ "the military" after "the Italian military" anywhere before in the text."""
        doc = self._doc
        if head not in self._places:
            self._places[head] = [
                i for i, w in enumerate(doc.lower) if w == head and i and doc.words[i - 1][0].isupper()
            ]
        for i in self._places[head]:
            first = i
            while first and doc.words[first - 1][0].isupper() and tag(doc.lower[first - 1]) == "n":
                first -= 1
            if first < i:
                return Speaker(" ".join(doc.words[first : i + 1]), None, False, None, False, head, i)
        return None

    def _is_state(self, m: Mention) -> bool:
        return self._cast.actors[m.actor or ""].kind in ("state", "place")
