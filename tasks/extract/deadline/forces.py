"""Whose troops or officials a phrase speaks of: "200 soldiers", "the rest", "a team of 40 EU experts", "that figure"."""

from __future__ import annotations

from itertools import takewhile

from tasks.extract.annotations import Mention
from tasks.extract.deadline.antecedent import PREPOSITIONS
from tasks.extract.deadline.duration import NUMBERS
from tasks.extract.deadline.frame import CLITICS
from tasks.extract.deadline.reading import Party, Reading
from tasks.extract.deadline.voices import Voices
from tasks.extract.deadline.words import word_class

WHERE = frozenset("in at from near into across to inside outside".split())
TROOPS = word_class("troops")
OFFICIALS = word_class("state_officials")
GATHERED = word_class("gathered")
PORTIONS = word_class("portions")
COUNTS = word_class("counts")
POWERS = ("state", "igo", "armed_group")


class Forces:
    """Looks up whose forces are meant in one article; token ranges are half open."""

    def __init__(self, reading: Reading, voices: Voices) -> None:
        self.reading = reading
        self.voices = voices
        self.doc = reading.doc

    def owner(self, first: int, last: int, stop: int) -> Party | None:
        """The power whose forces or officials `first:last` are: by a name in the phrase, else by those named before.

        Behind a noun of a group the phrase goes on to `stop`: "a detachment of 150 Malian soldiers".
        """
        lower = self.doc.lower
        if last < stop and lower[last] == "of" and lower[last - 1] in GATHERED | PORTIONS:
            inner = next((i for i in range(last + 1, stop) if self._goes_off(i)), stop)
            return self.owner(last + 1, inner, stop)
        if whose := self.named(first, last):
            return whose
        if "foreign" in lower[first:last]:
            return None
        if lower[last - 1] in TROOPS and self._of_unit(first, last):
            return self.body(first, "troops")
        if self._counts(first, last) and (lower[last - 1] in TROOPS or self._tells_of_troops(first)):
            return self.body(first, "troops")
        return None

    def named(self, first: int, last: int) -> Party | None:
        """The power that the phrase itself names: "200 EU observers"."""
        head = self.doc.lower[last - 1]
        if head not in TROOPS and head not in OFFICIALS:
            return None
        named = [m for m in self.reading.within(first, last) if self.reading.actor(m).kind in POWERS]
        return self.reading.as_party(named[0]) if named else None

    def body(self, token: int, word: str) -> Party | None:
        """ "the government", "troops": of the state or alliance named before, in the sentence or the one before it."""
        position = self.doc.starts[token]
        powers = self._powers_before(position, near=word in TROOPS)
        if word in TROOPS and len(set(powers)) > 1:
            return None  # "Norland will send 300, Sudland refused. The soldiers ...": of one of two
        if powers:
            return powers[0]
        home = self.voices.home() if self.voices.official(position) else None
        if home:
            return home
        if word not in TROOPS:
            return self.voices.ground(clear=True)
        if (state := self.voices.we(position)) and state != self.voices.at(position):
            return state  # "the minister said 300 soldiers would leave": his state's
        states = set(self.voices.headline_states(acting=True))
        return self.reading.party_of(states.pop()) if len(states) == 1 else None

    def _goes_off(self, i: int) -> bool:
        """Whether token `i` is a preposition, not the hedge of a number: "about 150"."""
        return self.doc.lower[i] in PREPOSITIONS and not self.doc.words[i + 1][:1].isdigit()

    def _of_unit(self, first: int, last: int) -> bool:
        """ "the unit's 3,400 soldiers", "the brigade's last battalion": of a body that is itself somebody's."""
        lower = self.doc.lower
        return any(lower[i] in CLITICS and lower[i - 1] in GATHERED | TROOPS for i in range(first + 1, last))

    def _counts(self, first: int, last: int) -> bool:
        """Whether the phrase is a bare number, of troops told before or here: "650", "the rest", "another two brigades"."""
        words = self.doc.lower[first:last]
        return all(w in COUNTS or w in TROOPS or w in NUMBERS or w[:1].isdigit() for w in words)

    def _tells_of_troops(self, token: int) -> bool:
        sentence = self.doc.sentences[max(0, self.doc.sentence_index(self.doc.starts[token]) - 1)]
        return not TROOPS.isdisjoint(self.doc.lower[sentence.first : token])

    def _powers_before(self, position: int, near: bool) -> list[Party]:
        """The states and alliances named in the sentence before the character, or in the one before it, but as places.

        `near`: those of its own sentence, if it has any.
        """
        index = self.doc.sentence_index(position)
        here, oldest = self.doc.sentences[index].start, self.doc.sentences[max(0, index - 1)].start
        named = [
            (m.start, self.reading.as_party(m))
            for m in takewhile(lambda m: m.start >= oldest, self.reading.before(position))
            if self.reading.actor(m).kind in ("state", "igo") and not self.is_place(m)
        ]
        own = [party for start, party in named if start >= here]
        return own if own and near else [party for _, party in named]

    def is_place(self, mention: Mention) -> bool:
        """Whether the state is only a place there: "in Iraq", "from Iraq"."""
        before = self.doc.token_at(mention.start) - 1
        before -= before > 0 and self.doc.lower[before] == "the"
        return before >= 0 and self.doc.lower[before] in WHERE
