"""Who speaks at a place of an article, and for which state an official says "we"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

from tasks.extract.actor.entity import Entity
from tasks.extract.actor.lexicon import lexicon as actor_lexicon
from tasks.extract.actor.lexicon import tokens
from tasks.extract.annotations import Attribution, Span
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.reading import Party, Reading
from tasks.extract.deadline.speaker import Speakers
from tasks.extract.deadline.words import word_class

FIRST_PLURAL = frozenset("we us our ours we'll we’ll we're we’re we've we’ve we'd we’d".split())
FIRST_SINGULAR = frozenset("i my me i'll i’ll i'm i’m i've i’ve i'd i’d".split())
SMALL = frozenset("a an the that this these those it its his her their there one no".split())
OFFICIAL = frozenset({"GOV", "MIL", "LEG", "SPY", "COP"})
NAME = r"[A-Z][\w.&’'-]*(?:\s[A-Z][\w.&’'-]*){0,4}"
JOINT = re.compile(rf"{NAME}\sand\s{NAME}")  # "Norrland Gas and Tessin Oil"
OBSERVERS = word_class("observers")
PLACING = frozenset("in at from near into across inside outside".split())
SPOKE = 4  # speakers looked back over, and
FAR = 1500  # characters
ENOUGH = (
    3  # mentions of one state's bodies and officers that make it the state of a text without a named speaker
)


def is_observer(speaker: Party) -> bool:
    """Whether one who only foresees: "analysts" set no time for others."""
    return speaker.actor is None and speaker.name.split()[-1].lower() in OBSERVERS


class Voices:
    """Speakers of one article: of attributions, of a transcript's labels, of the headline."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.speakers = Speakers(reading.doc)
        self._sources: list[Span] | None = None
        self._home: Party | None = None
        self._home_known = False
        self._states: Counter[str] | None = None

    def at(self, position: int) -> Party | None:
        """Who is speaking at `position`: by attribution, by the label of a transcript, or by the headline."""
        attribution = self.reading.attribution_at(position, speech=True)
        source = self.source(attribution) if attribution else None
        name = self.speakers.at(position)
        label = name is not None and source is not None and source.name.isupper() and len(source.name) > 4
        if source is not None and not label:
            return source
        return self.named(name) if name else None

    def source(self, attribution: Attribution, outward: bool = True) -> Party | None:
        """The source of an attribution; one that says "I" or "we" is whoever speaks there."""
        if attribution.source is None:
            return Party(attribution.speaker, attribution.speaker_actor) if attribution.speaker else None
        start, end = attribution.source
        text = self.reading.doc.body[start:end]
        word = text.lower() if text != "US" else text
        if word in FIRST_PLURAL | FIRST_SINGULAR:
            outer = self.reading.attribution_at(start)
            name = self.speakers.at(start)
            if outward and outer is not None and outer.source != attribution.source:
                return self.source(outer, outward=False)
            return self.named(name) if name else None
        if JOINT.fullmatch(text):
            return Party(" ".join(text.split()))
        here = [m for m in self.reading.before(end) if m.start >= start and m.form in ("nominal", "pronoun")]
        if here and (other := self.reading.meant_instead(here[-1])):
            return self.reading.as_party(other)
        speaker = attribution.speaker
        known = attribution.speaker_actor is not None or self._speaks(start, end)
        if speaker is not None and known and speaker.lower() not in lexicon().pronouns:
            return Party(speaker, attribution.speaker_actor)
        if word in ("he", "she"):
            return self._last_speaker(start)
        if word in lexicon().pronouns or not self._speaks(start, end):
            return None
        return Party(self._bare(start, end))

    def _last_speaker(self, position: int) -> Party | None:
        """Who spoke last before "he said", by his fullest name there: "an Iraqi official", not "the official"."""
        if self._sources is None:
            self._sources = sorted(
                a.source for a in self.reading.layers.attributions if a.source and a.speech
            )
        i = bisect_left(self._sources, position, key=lambda span: span[1])
        near = [s for s in self._sources[max(0, i - SPOKE) : i] if position - s[1] < FAR]
        names = [self._bare(*s) for s in near if self._speaks(*s)]
        names = [n for n in names if n.lower() not in lexicon().pronouns]
        if not names or names[-1].split()[-1].lower() in lexicon().bodies:
            return None
        head = names[-1].split()[-1]
        return self.named(max((n for n in names if n.split()[-1] == head), key=len))

    def _bare(self, start: int, end: int) -> str:
        words = self.reading.doc.body[start:end].split()
        return " ".join(words[1:] if words[0].lower() in SMALL and len(words) > 1 else words)

    def _speaks(self, start: int, end: int) -> bool:
        """Whether the words can be somebody who speaks: a name, or a noun of people."""
        doc = self.reading.doc
        tokens_of = range(doc.token_at(start), doc.token_at(end - 1) + 1)
        return any(
            doc.lower[i] in lexicon().agents or (doc.words[i][:1].isupper() and doc.lower[i] not in SMALL)
            for i in tokens_of
        )

    def named(self, name: str) -> Party:
        """The actor of that name, or of that surname, else the name as it stands."""
        for actor in self.reading.layers.actors:
            if name in (actor.name, *actor.aliases) or (
                actor.kind == "person" and actor.name.split()[-1] == name.split()[-1]
            ):
                return Party(actor.name, actor.id)
        return Party(name)

    def we(self, position: int) -> Party | None:
        """Whom "we" stands for: the state of an official who speaks, else the speaker."""
        speaker = self.at(position)
        if speaker is not None and speaker.actor in self.reading.actors:
            return self.state_of(speaker)
        if self.official(position):
            return self.home() or speaker
        return speaker

    def state_of(self, speaker: Party) -> Party:
        """The state of an official or of its bodies, for whom a spokeswoman speaks, else the speaker himself."""
        actor = self.reading.actors.get(speaker.actor or "")
        for role, affiliation in actor.roles if actor else ():
            if "spokes" in role.lower() and affiliation:
                return self.state_of(self.named(affiliation))
        bodies = ("state", "government_body", "armed_force")
        official = actor is not None and (actor.sector in OFFICIAL or actor.kind in bodies)
        return (self.reading.state(actor.country) if actor and official else None) or speaker

    def official(self, position: int) -> bool:
        """Whether the text is an official's own: a transcript or a statement, at a place where no press asks."""
        return self.speakers.official and not self.speakers.moderates(position)

    def home(self) -> Party | None:
        """The state for which a text speaks: of whom its headline names, else of the officers and bodies in it."""
        if not self._home_known:
            self._home, self._home_known = self.reading.state(self._country()), True
        return self._home

    def ground(self, clear: bool = False) -> Party | None:
        """The state of the headline, else the one named most in the story; `clear`: twice as often as any other."""
        if self._states is None:
            self._states = Counter(
                m.actor for m in self.reading.mentions if m.actor and self.reading.actor(m).kind == "state"
            )
            for name in self.headline_states():
                self._states[name] += 100
        top = self._states.most_common(2)
        if clear and (not top or top[0][1] < 2 or (len(top) > 1 and top[0][1] < 2 * top[1][1])):
            return None
        return self.reading.party_of(top[0][0]) if top else None

    def headline_states(self, acting: bool = False) -> list[str]:
        """Ids of the states that the headline names, by themselves or by their people; `acting`: not as places."""
        return [e.id for e in self._headline_entities(acting) if e.kind == "state"]

    def _headline_entities(self, acting: bool = False) -> list[Entity]:
        names, words = actor_lexicon().names, tokens(self.speakers.headline)
        i, found = 0, []
        while i < len(words):
            match = names.match(words, i, len(words)) if words[i] in names.first else None
            if match and not (acting and i and words[i - 1].lower() in PLACING):
                found.append(match[1].entity)
            i = match[0] if match else i + 1
        return found

    def _country(self) -> str | None:
        for entity in self._headline_entities():
            if entity.kind in ("person", "government_body"):
                return entity.country
        words = tokens(self.speakers.headline)
        code = self._told(words) or self._told(self.reading.doc.words[:400])
        if code:
            return code
        counts = Counter(
            m.country
            for m in self.reading.mentions
            if m.country and self.reading.actor(m).kind in ("person", "government_body")
        )
        top = counts.most_common(1)
        return top[0][0] if top and top[0][1] >= ENOUGH else None

    def _told(self, words: tuple[str, ...] | list[str]) -> str | None:
        homes, lower = lexicon().homes, [w.lower() for w in words]
        for i, word in enumerate(lower):
            if word in homes.first and (found := homes.match(lower, i, len(lower))):
                return found[1]
        return None
