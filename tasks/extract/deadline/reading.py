"""One article as this layer looks at it: what was said by whom, and which mentions lie in a stretch of tokens."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from tasks.extract.annotations import Attribution, Mention
from tasks.extract.deadline.speaker import Speakers
from tasks.extract.layers import Layers

FIRST_PLURAL = frozenset("we us our we'll we’ll we're we’re we've we’ve".split())
FIRST_SINGULAR = frozenset("i my me i'll i’ll i'm i’m i've i’ve".split())
PRONOUNS = frozenset(
    "he she it they him her them who which that this these those one anyone everyone".split()
)
PREPOSITIONS = frozenset("of in for on at with from by between against to over about under into".split())
STATE_KINDS = frozenset({"state"})


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
        self.mentions = sorted(layers.mentions, key=lambda m: (m.start, -m.end))
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
        self._speakers: Speakers | None = None

    def attribution_at(self, position: int) -> Attribution | None:
        """The innermost attribution whose content holds the character `position`."""
        last = bisect_left(self._content_starts, position + 1)
        for start, end, attribution in reversed(self._contents[max(0, last - 12) : last]):
            if start <= position < end:
                return attribution
        return None

    def speaker_at(self, position: int) -> Party | None:
        """Who is speaking at `position`: by attribution, by the label of a transcript, or by the headline."""
        attribution = self.attribution_at(position)
        if attribution is not None:
            return self.source(attribution)
        if self._speakers is None:
            self._speakers = Speakers(self.doc)
        name = self._speakers.at(position)
        return self.named(name) if name else None

    def source(self, attribution: Attribution) -> Party | None:
        if attribution.speaker:
            return Party(attribution.speaker, attribution.speaker_actor)
        if attribution.source:
            return self._text(*attribution.source)
        return None

    def named(self, name: str) -> Party:
        """The actor of that name, or of that surname, else the name as it stands."""
        for actor in self.layers.actors:
            if name in (actor.name, *actor.aliases) or (
                actor.kind == "person" and actor.name.split()[-1] == name.split()[-1]
            ):
                return Party(actor.name, actor.id)
        return Party(name)

    def within(self, first: int, last: int) -> list[Mention]:
        """Mentions that lie in tokens `first:last`, in text order."""
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

    def party(self, first: int, last: int) -> Party | None:
        """Who the noun phrase in tokens `first:last` names: its head, else whoever stands in it; "A and B" both."""
        words = self.doc.lower[first:last]
        for j, word in enumerate(words):
            if word in FIRST_SINGULAR or word in FIRST_PLURAL:
                return self._first_person(first + j, word in FIRST_PLURAL)
        cut = next((j for j, w in enumerate(words) if w in PREPOSITIONS), len(words))
        return self._best(first, first + cut) or self._best(first, last)

    def _best(self, first: int, last: int) -> Party | None:
        found = [m for m in self.within(first, last) if m.actor in self.actors]
        if not found:
            return None
        head = found[-1]
        before = [m for m in found if m.end <= head.start]
        if before and self._joined(before[-1], head) and before[-1].actor != head.actor:
            one, two = self._as_party(before[-1]), self._as_party(head)
            return Party(f"{one.name} and {two.name}")
        persons = [m for m in found if m.type == "person"]
        return self._as_party(persons[-1] if persons else head)

    def _joined(self, one: Mention, two: Mention) -> bool:
        return self.doc.body[one.end : two.start].split() in (["and"], ["and", "the"])

    def _as_party(self, mention: Mention) -> Party:
        actor = self.actors[mention.actor or ""]
        return Party(actor.name, actor.id)

    def _first_person(self, token: int, plural: bool) -> Party | None:
        speaker = self.speaker_at(self.doc.starts[token])
        actor = self.actors.get(speaker.actor or "") if speaker else None
        if (
            not plural
            or actor is None
            or actor.country is None
            or actor.kind not in ("person", "government_body")
        ):
            return speaker
        for other in self.layers.actors:
            if other.kind in STATE_KINDS and other.country == actor.country:
                return Party(other.name, other.id)
        return speaker

    def text(self, first: int, last: int) -> Party | None:
        """The noun phrase in tokens `first:last` as it stands, without its article."""
        while first < last and self.doc.lower[first] in ("the", "a", "an"):
            first += 1
        if first >= last or self.doc.lower[first] in PRONOUNS:
            return None
        return self._text(self.doc.starts[first], self.doc.ends[last - 1])

    def _text(self, start: int, end: int) -> Party:
        return Party(" ".join(self.doc.body[start:end].split()))
