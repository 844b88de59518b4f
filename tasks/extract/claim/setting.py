"""What stands where in one article: the layers, looked up by sentence and by position."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, Protocol, TypeVar

from tasks.extract.annotations import Actor, Attribution, Mention, Quantity, Timex
from tasks.extract.claim.phrase import claimed_phrase
from tasks.extract.claim.words.triggers import Triggers, find_triggers
from tasks.extract.document import Document, Sentence
from tasks.extract.layers import Layers


class Spanned(Protocol):
    start: int
    end: int


S = TypeVar("S", bound=Spanned)
A = TypeVar("A")
NESTING = 40  # contents that may begin before a place and still hold it
INITIALS = 2  # letters; so short an acronym stands for the full name: "UN", "EU"
NAMED_BY_SEED = frozenset(("state", "person"))
SHORT_YEAR = re.compile(r" \d\d\b(?! \w)")
LIVES = 6  # tokens from "claimed" to "lives"
FIRST = 5  # mentions of an actor by which it is judged
NEAREST = 5  # times or places on either side of a number that are weighed
BESIDE = 200  # characters beside a span in which a cue belongs to it
WINDOW = 600  # characters of a sentence beside a number that are looked at


class Setting:
    """The layers of one article with the look-ups that claims need. Lists are kept in text order."""

    __slots__ = (
        "_asked",
        "_called",
        "_content_starts",
        "_contents",
        "_cue_ends",
        "_cue_starts",
        "_first_mentions",
        "_mention_starts",
        "_places",
        "_quantity_starts",
        "_sites",
        "_sources",
        "_states",
        "_texts",
        "_timex_starts",
        "_triggers",
        "actors",
        "attributions",
        "doc",
        "layers",
        "mentions",
        "published",
        "quantities",
        "timexes",
    )

    def __init__(self, layers: Layers, published: date | None) -> None:
        self.layers = layers
        self.doc: Document = layers.doc
        self.published = published
        self.timexes: list[Timex] = sorted(layers.timexes, key=_place)
        self.mentions: list[Mention] = sorted(layers.mentions, key=_place)
        self.quantities: list[Quantity] = sorted(
            (kept for q in layers.quantities if (kept := claimed_phrase(self.doc, q))), key=_place
        )
        self.actors: dict[str, Actor] = {a.id: a for a in layers.actors}
        self.attributions: list[Attribution] = [
            a for a in layers.attributions if not _claims_lives(self.doc, a)
        ]
        self._timex_starts = [t.start for t in self.timexes]
        self._mention_starts = [m.start for m in self.mentions]
        self._quantity_starts = [q.start for q in self.quantities]
        self._contents = sorted(
            ((s, e, i) for i, a in enumerate(self.attributions) for s, e in a.content),
            key=lambda c: (c[0], -c[1]),
        )
        self._content_starts = [c[0] for c in self._contents]
        self._sources = sorted(a.source for a in self.attributions if a.source)
        self._texts = {m.text for m in self.mentions}
        self._texts |= {self.doc.body[slice(*m.head)] for m in self.mentions if m.head}
        self._first_mentions: dict[str, list[Mention]] = {}
        for m in self.mentions:
            if m.actor and len(of_actor := self._first_mentions.setdefault(m.actor, [])) < FIRST:
                of_actor.append(m)
        self._sites: list[tuple[int, int]] = []
        self._states = {a.country: a for a in self.actors.values() if a.kind == "state" and a.country}
        self._places = {a.name: a for a in self.actors.values() if a.kind == "place"}
        self._called = _by_last_word(self.actors.values())
        self._triggers: dict[int, Triggers] = {}
        self._asked: dict[tuple[object, ...], tuple[tuple[object, ...], Any]] = {}
        self._cue_starts = sorted(
            (span[0], i) for i, a in enumerate(self.attributions) if (span := a.cue or a.source)
        )
        self._cue_ends = sorted(a.cue[1] for a in self.attributions if a.cue)

    def triggers_of(self, sentence: Sentence) -> Triggers:
        """The words of befalling in a sentence, found once."""
        found = self._triggers.get(sentence.first)
        if found is None:
            found = self._triggers[sentence.first] = find_triggers(self.doc, sentence)
        return found

    def once(self, ask: Callable[..., A], *about: object) -> A:
        """What `ask(self, *about)` gives, found once for the same objects; they are kept, so that no id stands for two."""
        key = (ask, *map(id, about))
        found = self._asked.get(key)
        if found is None:
            found = self._asked[key] = (about, ask(self, *about))
        answer: A = found[1]
        return answer

    def timexes_in(self, start: int, end: int) -> list[Timex]:
        return _between(self.timexes, self._timex_starts, start, end)

    def in_date(self, position: int) -> bool:
        """Whether the character belongs to a date or a time of day, or to the short year after it: "29 May 89"."""
        i = bisect_right(self._timex_starts, position) - 1
        if i < 0 or self.timexes[i].type not in ("DATE", "TIME"):
            return False
        t = self.timexes[i]
        short_year = SHORT_YEAR.match(self.doc.body, t.end) if position == t.end + 1 else None
        return position < t.end or short_year is not None

    def mentions_in(self, start: int, end: int) -> list[Mention]:
        return _between(self.mentions, self._mention_starts, start, end)

    def mentions_ending(self, token: int, reach: int) -> list[Mention]:
        """Those whose last token is `token` and that begin at most `reach` characters before its end."""
        end = self.doc.ends[token]
        return [m for m in self.mentions_in(end - reach, end) if m.end == end]

    def first_mentions_of(self, actor: Actor) -> list[Mention]:
        """The first few mentions of an actor, in text order."""
        return self._first_mentions.get(actor.id, [])

    def quantities_in(self, start: int, end: int) -> list[Quantity]:
        return _between(self.quantities, self._quantity_starts, start, end)

    def counts_at(self, start: int, end: int) -> bool:
        """Whether a count has its number in the characters `start:end` and goes on: "a dozen guards", but not "a 9-year-old"."""
        i = bisect_left(self._quantity_starts, end) - 1
        if i < 0:
            return False
        q = self.quantities[i]
        return q.kind in ("count", "number") and q.number_end > start and q.end > end

    def put_sites(self, sites: list[tuple[int, int]]) -> None:
        """Remember the characters of the places at which something is, in text order."""
        self._sites = sites

    def is_site(self, mention: Mention) -> bool:
        """Whether a mention only says where something is: "in Iraq"."""
        i = bisect_right(self._sites, (mention.start, len(self.doc.body) + 1)) - 1
        return i >= 0 and mention.end <= self._sites[i][1]

    def body_called(self, word: str) -> Actor | None:
        """The one body of the story whose name ends in `word` (lower case): "coalition" for the US-led coalition."""
        return self._called.get(word)

    def place_called(self, name: str) -> Actor | None:
        """The place of the story that bears the name, no state."""
        return self._places.get(name)

    def state_of(self, country: str) -> Actor | None:
        """The state with an ISO code, if the story names it."""
        return self._states.get(country)

    def attributions_over(self, start: int, end: int) -> list[Attribution]:
        """The attributions whose content holds the span, innermost (shortest content) first."""
        found = []
        last = bisect_right(self._content_starts, start)
        for s, e, i in self._contents[max(0, last - NESTING) : last]:
            if e >= end:
                found.append((e - s, i))
        if len(found) > 1:
            found.sort()
        return [self.attributions[i] for _, i in found]

    def attributions_near(self, start: int, end: int) -> list[Attribution]:
        """The attributions whose cue (or source) begins within a few words of the span, in its sentence."""
        s = self.sentence_of(start)
        low = bisect_left(self._cue_starts, (max(s.start, start - BESIDE), -1))
        high = bisect_left(self._cue_starts, (min(s.end, end + BESIDE), -1))
        return [self.attributions[i] for _, i in self._cue_starts[low:high]]

    def in_content(self, start: int, end: int) -> bool:
        """Whether the span is part of what somebody said."""
        return any(a.speech for a in self.attributions_over(start, end))

    def in_source(self, position: int) -> bool:
        """Whether the words at `position` name somebody who speaks."""
        i = bisect_right(self._sources, (position, len(self.doc.body) + 1)) - 1
        return i >= 0 and position < self._sources[i][1]

    def behind_cue(self, position: int, reach: int = 6) -> bool:
        """Whether a reporting cue ends at most `reach` characters before `position`: "said Thursday"."""
        i = bisect_right(self._cue_ends, position) - 1
        return i >= 0 and position - self._cue_ends[i] <= reach

    def window(self, sentence: Sentence, start: int, end: int) -> tuple[int, int]:
        """The characters of the sentence around a span; bounded, since a sentence may be a whole book."""
        return max(sentence.start, start - WINDOW), min(sentence.end, end + WINDOW)

    def tail(self, sentence: Sentence) -> tuple[int, int]:
        """The last characters of a sentence, all of it unless it is a very long one."""
        return max(sentence.start, sentence.end - 2 * WINDOW), sentence.end

    def name(self, mention: Mention) -> str:
        """The canonical name of what is mentioned, as the story has it: a state by its English name, others by the
        fullest of the names that stand in the story; the words themselves where it is nobody known."""
        actor = self.actors.get(mention.actor) if mention.actor else None
        if actor is None:
            return mention.text
        if actor.kind == "place":
            return self._placed(mention)
        return self.called(actor, mention.text)

    def called(self, actor: Actor, text: str | None = None) -> str:
        """The fullest of the names of an actor that stand in the story; `text` where none does."""
        if actor.kind in NAMED_BY_SEED or actor.name in self._texts:
            return actor.name
        names = [n for n in actor.aliases if n in self._texts]
        longest = max(names, key=len, default=text or actor.name)
        return actor.name if len(longest.replace(".", "")) <= INITIALS else longest

    def _placed(self, mention: Mention) -> str:
        """A place as it is named here, with a direction that is part of the name: "Western Desert", but "Sudan"."""
        if mention.head is None:
            return mention.text
        start = mention.start if mention.text[0].isupper() else mention.head[0]
        return self.doc.body[start : mention.head[1]]

    def canonical(self, mention: Mention) -> str:
        """The name by which what is mentioned is compared across stories."""
        actor = self.actors.get(mention.actor) if mention.actor else None
        return actor.name if actor else mention.text

    def sentence_of(self, position: int) -> Sentence:
        """The sentence at `position`, or the last one before it."""
        return self.doc.sentences[self.doc.sentence_index(position)]


def _by_last_word(actors: Iterable[Actor]) -> dict[str, Actor | None]:
    """Bodies by the last word of their name; None where two end in it."""
    out: dict[str, Actor | None] = {}
    for a in actors:
        if a.kind in ("person", "place", "state") or " " not in a.name:
            continue
        word = a.name.rpartition(" ")[2].lower()
        out[word] = None if word in out else a
    return out


def _claims_lives(doc: Document, a: Attribution) -> bool:
    """ "The raids claimed 20 lives": nobody speaks."""
    if a.cue is None or "claim" not in doc.body[a.cue[0] : a.cue[1]].lower():
        return False
    i = doc.token_at(a.cue[1])
    return not {"life", "lives"}.isdisjoint(doc.lower[i : i + LIVES])


def _place(span: Spanned) -> tuple[int, int]:
    return span.start, -span.end


def nearest(items: Sequence[S], start: int, end: int) -> list[S]:
    """The few that stand nearest before and after the characters `start:end`, in text order; `items` are, too."""
    starts = [i.start for i in items]
    low, high = bisect_left(starts, start), bisect_left(starts, end)
    return list(items[max(0, low - NEAREST) : high + NEAREST])


def _between(items: Sequence[S], starts: list[int], start: int, end: int) -> list[S]:
    if not items:
        return []
    return list(items[bisect_left(starts, start) : bisect_left(starts, end)])
