"""One article as this layer looks at it: what was said in what, and which mentions lie in a stretch of tokens."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from tasks.extract.actor.lexicon import lexicon as actor_lexicon
from tasks.extract.annotations import Actor, Attribution, Mention
from tasks.extract.layers import Layers

OPPOSED = ("non-", "anti-", "pro-")
NESTING = 12  # contents that may begin before a place and still hold it
BACK = 40  # mentions looked back over


@dataclass(frozen=True, slots=True)
class Party:
    """Who acts or sets a time: canonical name and, for a named actor, its id."""

    name: str
    actor: str | None = None


class Reading:
    """Look-ups over the layers of one article; token ranges are half open."""

    def __init__(self, layers: Layers) -> None:
        self.layers = layers
        self.doc = layers.doc
        self.actors = {a.id: a for a in layers.actors}
        self.mentions = sorted(
            (m for m in layers.mentions if m.actor in self.actors),
            key=lambda m: (m.start, -m.end),
        )
        self.titles = {m.start: m.end for m in layers.mentions if m.form == "title" and m.actor is None}
        self._starts = [m.start for m in self.mentions]
        self._contents = sorted(
            ((s, e, a) for a in layers.attributions for s, e in a.content), key=lambda c: (c[0], -c[1])
        )
        self._content_starts = [c[0] for c in self._contents]
        self.reported = frozenset(
            t
            for a in layers.attributions
            if a.cue
            for t in range(self.doc.token_at(a.cue[0]), self.doc.token_at(a.cue[1] - 1) + 1)
        )

    def opposed(self, mention: Mention) -> bool:
        """Whether the mention stands in a compound like "non-Ericsson"."""
        return self.doc.body[max(0, mention.start - 5) : mention.start].lower().endswith(OPPOSED)

    def meant_instead(self, nominal: Mention) -> Mention | None:
        """Nokia in "Nokia's non-Ericsson sales rose. The company ..."; None where the nominal is no such mistake."""
        if nominal.form not in ("nominal", "pronoun"):
            return None
        before = [m for m in self.before(nominal.start) if m.form == "name"]
        last = next((m for m in before if m.actor == nominal.actor), None)
        if last is None or not self.opposed(last):
            return None
        oldest = self.doc.sentences[max(0, self.doc.sentence_index(nominal.start) - 1)].start
        others = (m for m in before if m.start >= oldest and m.actor != nominal.actor)
        return next((m for m in others if self.actor(m).kind not in ("person", "place", "state")), None)

    def attribution_at(self, position: int, speech: bool = False) -> Attribution | None:
        """The innermost attribution whose content holds the character `position`; of speech alone, if asked."""
        last = bisect_left(self._content_starts, position + 1)
        for start, end, attribution in reversed(self._contents[max(0, last - NESTING) : last]):
            if start <= position < end and (attribution.speech or not speech):
                return attribution
        return None

    def within(self, first: int, last: int) -> list[Mention]:
        """Mentions of known actors that lie in tokens `first:last`, in text order."""
        if first >= last:
            return []
        start, end = self.doc.starts[first], self.doc.ends[last - 1]
        i = bisect_left(self._starts, start)
        out = []
        while i < len(self.mentions) and self.mentions[i].start < end:
            if self.mentions[i].end <= end:
                out.append(self.mentions[i])
            i += 1
        return out

    def before(self, position: int) -> list[Mention]:
        """Mentions that begin before the character `position`, the nearest first; no more than a few dozen."""
        i = bisect_left(self._starts, position)
        return self.mentions[max(0, i - BACK) : i][::-1]

    def actor(self, mention: Mention) -> Actor:
        return self.actors[mention.actor or ""]

    def as_party(self, mention: Mention) -> Party:
        actor = self.actor(mention)
        return Party(actor.name, actor.id)

    def party_of(self, actor_id: str) -> Party | None:
        """The actor with this id, if the article has one."""
        actor = self.actors.get(actor_id)
        return Party(actor.name, actor.id) if actor else None

    def fullest(self, name: str) -> Party:
        """ "Norrland" for Norrland Gas, where the article names no other."""
        if not name[:1].isupper():
            return Party(name)
        begun = [a for a in self.layers.actors if a.name.startswith(name + " ")]
        longer = [
            a for a in begun if not a.name.startswith(name + " of ")
        ]  # "Secretary" is no one's short name
        return Party(longer[0].name, longer[0].id) if len(longer) == 1 else Party(name)

    def state(self, country: str | None) -> Party | None:
        """The state with this ISO 3166-1 alpha-3 code."""
        if country is None:
            return None
        for actor in self.layers.actors:
            if actor.kind == "state" and actor.country == country:
                return Party(actor.name, actor.id)
        entity = actor_lexicon().states.get(country)
        return Party(entity.name, entity.id) if entity else None

    def words(self, first: int, last: int) -> str:
        """The body from token `first` up to `last`, white space made regular."""
        return " ".join(self.doc.body[self.doc.starts[first] : self.doc.ends[last - 1]].split())
