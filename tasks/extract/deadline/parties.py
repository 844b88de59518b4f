"""Whom a noun phrase names: a known actor, its state, somebody named before, or the words themselves."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Mention
from tasks.extract.deadline.antecedent import (
    ARTICLES,
    PREPOSITIONS,
    Antecedents,
    country_before,
    described,
    led,
)
from tasks.extract.deadline.forces import PORTIONS, TROOPS, Forces
from tasks.extract.deadline.frame import CLITICS, CONTRACTED, NOT_VERBS
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.pairs import pair_before
from tasks.extract.deadline.phrase import noun_end
from tasks.extract.deadline.reading import Party, Reading
from tasks.extract.deadline.voices import FIRST_PLURAL, FIRST_SINGULAR, Voices
from tasks.extract.deadline.words import long_title, word_class

OPENERS = frozenset(
    "today yesterday meanwhile now however earlier later with and but while as so then or also both even - : “ ” \" ` `` '' ‘".split()
)
HOMES = word_class("homelands")
CHARGED = word_class("charged")
ADVERBIALS = frozenset("amid after before since during despite because while when as if although".split())
AGO = frozenset("recent past last".split())
STRETCHES = frozenset("days weeks months years week month year".split())
LEFT = frozenset("from to into near across on about over against".split())
FOREIGN = word_class("abroad")
FORCES = frozenset("troops forces soldiers".split())
BODIES = word_class("state_bodies")
SHORT_TITLES = frozenset(". mr mrs ms dr mr. mrs. ms. dr.".split())
PAPERS = word_class("papers")
GOVERNING = word_class("state_forces")


class Parties:
    """Looks noun phrases up in one article; token ranges are half open."""

    def __init__(self, reading: Reading, voices: Voices) -> None:
        self.reading = reading
        self.voices = voices
        self.doc = reading.doc
        self.forces = Forces(reading, voices)

    def pronoun(self, token: int, written: str | None = None) -> Party | None:
        """Who "he", "it" or "they" at the token is."""
        party = Antecedents(self.reading, self.voices, self.of).pronoun(token, written)
        actor = self.reading.actors.get(party.actor or "") if party else None
        return self._state_for(actor) if actor else party

    def of(
        self, first: int, last: int, owner: bool = False, text: bool = False, sure: bool = False
    ) -> Party | None:
        """Who the noun phrase `first:last` is.

        `owner`: of a thing, whose it is ("the US withdrawal": United States). `text`: its own words, where it is
        nobody known but can act ("the militants"). `sure`: it stands where only somebody who can act does.
        """
        first, last = self._trimmed(first, last)
        if first >= last:
            return None
        if self._is_clause(first) or self.doc.lower[first] in ("despite", "because"):
            return None
        word = self.doc.lower[first]
        if word == "neither" and "nor" in self.doc.lower[first:last]:
            return self._both(first + 1, self.doc.lower.index("nor", first), last)
        if self.doc.words[first] == "US":
            return self._phrase(first, last, owner, text)
        if last - first == 1 and word in CONTRACTED:
            word = word.replace("’", "'").split("'")[0]
            if word not in FIRST_PLURAL | FIRST_SINGULAR:
                return self.pronoun(first, word)
        if word in FIRST_PLURAL and (owner or last - first == 1):
            return self.voices.we(self.doc.starts[first])
        if word == "my" and owner and self.doc.lower[last - 1] in HOMES:
            return self.voices.we(self.doc.starts[first])
        if word in FIRST_SINGULAR:
            return self.voices.at(self.doc.starts[first])
        if last - first == 1 and word in lexicon().pronouns:
            return self.pronoun(first)
        return self._phrase(first, last, owner, text, sure)

    def _both(self, first: int, joint: int, last: int) -> Party | None:
        """ "neither the army nor the rebels": both."""
        one, two = (self.of(*half, text=True, sure=True) for half in ((first, joint), (joint + 1, last)))
        return Party(f"{one.name} and {two.name}") if one and two else None

    def _is_clause(self, first: int) -> bool:
        """ "efforts to keep him here would fail": the words behind "to" are no noun phrase."""
        lower = self.doc.lower
        behind = first > 0 and lower[first - 1] == "to" and self.doc.words[first].islower()
        return behind and lower[first] not in NOT_VERBS

    def _trimmed(self, first: int, last: int) -> tuple[int, int]:
        while first < last and self.doc.lower[first] in OPENERS:
            first += 1
        if last - first > 2 and self.doc.lower[first] in AGO and self.doc.lower[first + 1] in STRETCHES:
            first += 2  # "in recent weeks a group of farmers"
        while last > first and (self.doc.lower[last - 1] in OPENERS or self.doc.lower[last - 1] == ","):
            last -= 1
        return first, last

    def owner(self, first: int, last: int) -> Party | None:
        """The state whose thing or people the phrase names: "US troops", "laws of the UK"; None without one."""
        if self.doc.lower[first : first + 1] == ["our"]:
            return self.voices.we(self.doc.starts[first])
        head = next((i for i in range(first + 1, last) if self.doc.lower[i] in LEFT), last)
        if first < last and (whose := self.forces.named(first, head)):
            return whose
        states = [
            m
            for m in self._owners(first, last)
            if self.reading.actor(m).kind == "state" and not self._where(m)
        ]
        if states:
            return self._owner(states)
        lower = self.doc.lower
        forces = next((i for i in range(first, last) if lower[i] in FORCES), None)
        if forces is None or "foreign" in lower[first:last]:
            return None
        return self.forces.body(forces, lower[forces])

    def _owners(self, first: int, last: int) -> list[Mention]:
        """Mentions in the phrase but those in "US-led", "Egyptian-mediated"."""
        lower = self.doc.lower
        after = {m.end: self.doc.token_at(m.end) for m in self.reading.within(first, last)}
        return [
            m for m in self.reading.within(first, last) if lower[after[m.end] : after[m.end] + 1] != ["-"]
        ]

    def _phrase(self, first: int, last: int, owner: bool, text: bool, sure: bool = False) -> Party | None:
        lower = self.doc.lower
        comma = next((i for i in range(first, last) if lower[i] == ","), last)
        cut = next((i for i in range(first + 1, comma) if lower[i] in PREPOSITIONS), comma)
        verb = noun_end(self.doc, first, comma)
        if lower[verb : verb + 2] == ["involved", "in"] and verb + 2 < last:
            return self._phrase(verb + 2, last, owner, text, sure)  # "countries involved in the coalition"
        if verb < cut:
            comma = cut = verb
        if named := self._head(first, cut) or self._beside(comma, last):
            return named
        if (owner or text) and (whose := self._whose_forces(first, cut, comma)):
            return whose
        if cut < comma and lower[cut] == "of" and lower[cut - 1] in PORTIONS:
            return self._phrase(cut + 1, last, owner, text, sure)
        if text and (pair := pair_before(self.reading, first, cut)):
            return pair
        agent = self._acts(first, cut) or (sure and self._can_act(first, cut))
        if agent and (named := self._role(first, cut) or country_before(self.reading, first, cut)):
            return named
        body = cut - first <= 2 and lower[cut - 1] in BODIES
        if body and (named := self.forces.body(first, lower[cut - 1])):
            return named
        inside = self._owners(first, comma)
        if owner and not agent and (named := self.owner(first, comma)):
            return named
        stays = [m for m in inside if not self._where(m) and not self._houses(m)]
        if stays and owner and not agent:
            return self._owner(stays)
        if lower[cut - 1] in GOVERNING and (masters := [m for m in stays if not self.forces.is_place(m)]):
            return self._owner(masters)
        if text and agent and not inside and (name := led(self.reading, first, cut)):
            return self.voices.named(name)
        if agent and text and (office := self._office(first, last)):
            return office
        if agent and (inside or text):
            return self._in_words(first, cut, comma, inside)
        ours = next((i for i in range(first, comma) if lower[i] == "our"), None)
        return self.voices.we(self.doc.starts[ours]) if owner and ours is not None else None

    def _beside(self, first: int, last: int) -> Party | None:
        """ "the mayor, Ana Lopes,": the person who is named beside."""
        named = (m for m in self.reading.within(first, last) if m.type == "person" and m.form == "name")
        return next(map(self.reading.as_party, named), None)

    def _in_words(self, first: int, cut: int, comma: int, inside: list[Mention]) -> Party:
        """The words themselves: up to the last name in them and its noun, or as the text called them more fully before."""
        if not inside:
            return self.reading.fullest(self._bare(*(described(self.doc, first, cut) or (first, cut))))
        end = self.doc.token_at(inside[-1].end - 1) + 1 if cut < comma else cut
        while end < comma and self.doc.lower[end] in lexicon().agents:
            end += 1  # "the community of West African states"
        return self.reading.fullest(self._bare(first, max(cut, end)))

    def _acts(self, first: int, cut: int) -> bool:
        """Whether the phrase is headed by a noun of people: not "the president's term", "pre-military levels"."""
        lower = self.doc.lower
        owned = max((i + 1 for i in range(first, cut) if lower[i] in CLITICS), default=first)
        return any(
            lower[i] in lexicon().agents and (i == first or lower[i - 1] != "-") for i in range(owned, cut)
        )

    def _can_act(self, first: int, cut: int) -> bool:
        """Whether a phrase that stands where somebody acts names nothing written or planned: not "the plan aims to"."""
        if not first < cut <= first + 6 or self.doc.lower[first] in ADVERBIALS:
            return False
        head = self.doc.lower[cut - 1]
        named = (
            self.doc.lower[first] in ARTICLES or self.doc.words[cut - 1][:1].isupper() or head.endswith("s")
        )
        if head in lexicon().things:
            return False
        papers = PAPERS.union(lexicon().terms).intersection(self.doc.lower[first:cut])
        return named and head.isalpha() and head not in ARTICLES and not papers

    def _head(self, first: int, cut: int) -> Party | None:
        """The mention that heads the phrase: "Prime Minister Abadi", "US troops", "Kyiv and Warsaw"."""
        found = self.reading.within(first, cut)
        if not found:
            return None
        head = max(found, key=lambda m: (m.end, -m.start))
        if other := self.reading.meant_instead(head):
            return self.reading.as_party(other)
        tail = self.doc.lower[self.doc.token_at(head.end - 1) + 1 : cut]
        if (tail and tail[-1] not in GOVERNING) or self.reading.actor(head).name.lower() in BODIES:
            return None
        before = [m for m in found if m.end <= head.start]
        if before and self._joined(before[-1], head) and before[-1].actor != head.actor:
            return Party(f"{self.reading.actor(before[-1]).name} and {self.reading.actor(head).name}")
        beside = self.doc.token_at(head.start) - 1
        while beside > first and self.doc.lower[beside] in SHORT_TITLES:
            beside -= 1
        if (
            not before
            and first < beside
            and self.doc.lower[beside] == "and"
            and self._is_named(first, beside)
        ):
            return Party(f"{self.reading.words(first, beside)} and {self.reading.actor(head).name}")
        persons = [m for m in found if m.type == "person" and m.end >= head.start]
        return self._state_of(persons[-1] if persons else head)

    def _whose_forces(self, first: int, cut: int, comma: int) -> Party | None:
        """ "its first battalion", "200 soldiers", "a team of 40 EU experts": whose they are."""
        if self.doc.lower[first] in ("its", "their") and self.doc.lower[cut - 1] in TROOPS:
            return self.pronoun(first)
        return self.forces.owner(first, cut, comma)

    def _is_named(self, first: int, last: int) -> bool:
        return all(self.doc.words[i][:1].isupper() for i in range(first, last)) and last - first <= 4

    def _joined(self, one: Mention, two: Mention) -> bool:
        between = self.doc.body[one.end : two.start].lower().split()
        return between[:1] == ["and"] and {"the"}.union(SHORT_TITLES).issuperset(between[1:])

    def _state_of(self, mention: Mention) -> Party:
        """The state for its forces at large ("U.S. Forces"), else the actor."""
        return self._state_for(self.reading.actor(mention))

    def _state_for(self, actor: Actor) -> Party:
        words = actor.name.lower().split()
        if actor.kind in ("armed_force", "government_body") and len(words) == 2 and words[1] in GOVERNING:
            return self.reading.state(actor.country) or Party(actor.name, actor.id)
        return Party(actor.name, actor.id)

    def _owner(self, inside: list[Mention]) -> Party:
        states = [m for m in inside if self.reading.actor(m).kind == "state"]
        nations = [m for m in states if m.form == "nationality"]
        return self._state_of((nations or states or inside)[0])

    def _bare(self, first: int, last: int) -> str:
        while first + 1 < last and self.doc.lower[first] in ARTICLES | {"all"}:
            first += 1
        return self.reading.words(first, last)

    def _office(self, first: int, last: int) -> Party | None:
        """ "the Secretary of State": an office by its whole title, where no person is known."""
        end = self.reading.titles.get(self.doc.starts[first])
        token = self.doc.token_at(end - 1) + 1 if end else 0
        return Party(self._bare(first, token)) if first + 1 < token <= last else None

    def _role(self, first: int, cut: int) -> Party | None:
        """ "the governor", "the president": the person named before who has that title."""
        if self.doc.lower[first] not in ("the", "this"):
            return None
        words = " ".join(self.doc.lower[first + 1 : cut])
        for m in self.reading.before(self.doc.starts[first]):
            actor = self.reading.actor(m)
            if any(long_title(role).endswith(words) for role, _ in actor.roles):
                return Party(actor.name, actor.id)
        return (
            Antecedents(self.reading, self.voices, self.of).one(first, True, ahead=True)
            if words in CHARGED
            else None
        )

    def _houses(self, mention: Mention) -> bool:
        """Whether a body is only where the thing is: "a bill in the Senate"; "laws in Peru" are Peru's."""
        return self.reading.actor(mention).kind != "state" and self.forces.is_place(mention)

    def _where(self, mention: Mention) -> bool:
        """Whether the state is only a place there: "in Iraq", "from Iraq"."""
        lower, before = self.doc.lower, self.doc.token_at(mention.start) - 1
        abroad = before > 0 and lower[before] == "in" and lower[before - 1] in FOREIGN
        return abroad or (before >= 0 and lower[before] in LEFT)  # "the mandate of the mission in Chad"
