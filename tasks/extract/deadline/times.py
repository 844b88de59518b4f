"""The due times of an article, sentence by sentence; "by then" and "by the same day" are times named before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from tasks.extract.annotations import Timex
from tasks.extract.deadline.due import Due, bounded, untied
from tasks.extract.deadline.due_reading import read_due
from tasks.extract.deadline.frame import FINITE
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.tie import tie_before
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document, Sentence
from tasks.extract.layers import Layers

POINTING = frozenset("then which".split())
SAME = frozenset({("same", "day"), ("same", "date"), ("that", "day"), ("that", "date"), ("that", "time")})
THIS = frozenset("this that the its".split())
ENDS = frozenset("expiry expiration end passing close".split())
MOST = 60  # times of one sentence that are read: more are a table or noise
FAR_VERB = 5  # tokens between "sailed" and its day
MEMORY = 3  # sentences that a time is remembered for
RECENT = timedelta(days=10)
OPENING = 2  # tokens before the time that opens a sentence
LONG_AGO = timedelta(days=45)


def due_times(layers: Layers) -> Iterator[tuple[Sentence, list[Due]]]:
    """Each sentence that has due times, with them in text order."""
    reader = _Times(layers)
    for sentence, timexes, pointers in reader.sentences():
        dues = reader.read(sentence, timexes, pointers)
        if dues:
            yield sentence, dues


class _Times:
    def __init__(self, layers: Layers) -> None:
        self.doc: Document = layers.doc
        self.timexes = layers.timexes
        self.recalled: list[tuple[int, Due]] = []  # (sentence's first token, time)
        self.last_day: tuple[int, date] | None = (
            None  # (paragraph, day) of what was last told to have happened
        )
        self.begun: dict[str, date] = {}  # stretch ("PT48H") and the day from which the text lets it run

    def sentences(self) -> Iterator[tuple[Sentence, list[Timex], list[int]]]:
        """Sentences with their time expressions and the tokens that may point back to a time."""
        by_sentence: dict[int, tuple[Sentence, list[Timex], list[int]]] = {}
        for t in self.timexes:
            sentence = self.doc.sentence_at(t.start)
            if sentence:
                by_sentence.setdefault(sentence.first, (sentence, [], []))[1].append(t)
        words = POINTING | lexicon().nouns.first
        for i in (i for i, w in enumerate(self.doc.lower) if w in words):
            sentence = self.doc.sentence_at(self.doc.starts[i])
            if sentence:
                by_sentence.setdefault(sentence.first, (sentence, [], []))[2].append(i)
        for first in sorted(by_sentence):
            yield by_sentence[first]

    def read(self, sentence: Sentence, timexes: list[Timex], pointers: list[int]) -> list[Due]:
        """The due times of a sentence; they are remembered for those that follow."""
        told, end = self._told(sentence, timexes), self._latest(timexes)
        dues = []
        for t in timexes[:MOST]:
            due = self._same_day(t) or read_due(self.doc, t, sentence, self._from(t, told), end)
            if due:
                due.spoken = self._long_ago(t, timexes, sentence)
                dues.append(due)
        dues += [due for i in pointers[:MOST] if (due := self._pointed(i, sentence, dues))]
        dues.sort(key=lambda d: d.token)
        self._remember(sentence, dues)
        return dues

    def _remember(self, sentence: Sentence, dues: list[Due]) -> None:
        dated = [(sentence.first, d) for d in dues if d.edtf and d.relation != "stretch"]
        self.recalled = (self.recalled + dated)[-8:]
        if not self._sets(sentence):
            return
        for d in dues:
            if d.relation in ("point", "other") and d.valid_from and self._recent(d.valid_from, d.valid_to):
                self.last_day = (sentence.paragraph, d.valid_from)

    def _sets(self, sentence: Sentence) -> bool:
        """Whether something was said, ordered or decided in the sentence: a mere event's day begins no time to act."""
        cues, giving, lower = lexicon().cues, word_class("giving"), self.doc.lower
        last = min(sentence.last, sentence.first + 60)
        return any(
            lower[i] in giving
            or (lower[i] in cues.first and lower[i] not in FINITE and cues.match(lower, i, i + 1))
            for i in range(sentence.first, last)
        )

    def _recent(self, start: date, end: date | None) -> bool:
        anchor = self.doc.anchor
        one_day = end is not None and (end - start).days == 1
        return anchor is not None and one_day and timedelta(0) <= anchor - start <= RECENT

    def _told(self, sentence: Sentence, timexes: list[Timex]) -> date | None:
        """The day from which a duration runs: of what the sentence tells, else of what the paragraph told last."""
        days = [
            t.valid_from
            for t in timexes
            if t.valid_from and self._recent(t.valid_from, t.valid_to) and not self._is_of_move(t, sentence)
        ]
        if days:
            return days[0]
        if self.last_day and self.last_day[0] == sentence.paragraph:
            return self.last_day[1]
        return None

    def _long_ago(self, timex: Timex, timexes: list[Timex], sentence: Sentence) -> date | None:
        """The end of an older time that opens the sentence: "Last November they promised to leave by June"."""
        anchor, opening = self.doc.anchor, timexes[0]
        if anchor is None or opening is timex or opening.valid_to is None:
            return None
        opens = self.doc.token_at(opening.start) - sentence.first <= OPENING
        return opening.valid_to if opens and anchor - opening.valid_to > LONG_AGO else None

    def _is_of_move(self, timex: Timex, sentence: Sentence) -> bool:
        """Whether the day is that on which somebody only left or came: "sailed on Monday and is expected within a week"."""
        token = self.doc.token_at(timex.start)
        before = self.doc.lower[max(sentence.first, token - FAR_VERB) : token]
        return not word_class("moves").isdisjoint(before)

    def _from(self, timex: Timex, told: date | None) -> date | None:
        """Where the stretch begins: on the day told; the same stretch named again begins where it did, else at publication."""
        if timex.type not in ("DURATION", "SET") or timex.value is None:
            return told or self.doc.anchor
        if told is not None:
            self.begun.setdefault(timex.value, told)
        return told or self.begun.get(timex.value) or self.doc.anchor

    def _latest(self, timexes: list[Timex]) -> date | None:
        """The last day named in the sentence, from which an end is moved."""
        days = [t.valid_to for t in timexes if t.valid_to and t.type != "DURATION"]
        return max(days) - timedelta(days=1) if days else None

    def _same_day(self, timex: Timex) -> Due | None:
        """ "by the same day", "by that date": the time named before."""
        token = self.doc.token_at(timex.start)
        words = tuple(self.doc.body[timex.start : timex.end].lower().split()[-2:])
        last = self.doc.token_at(timex.end - 1) + 1
        return self._recall(token, last) if words in SAME else None

    def _pointed(self, i: int, sentence: Sentence, dues: list[Due]) -> Due | None:
        """ "by then", "by which it must end", "by the expiry of this deadline"."""
        lower = self.doc.lower
        if lower[i] in POINTING:
            here = [d for d in dues if d.last <= i - 2]
            return self._recall(i, i + 1, here)
        if (that := self._that_is(i, sentence)) is not None:
            return self._named_before(that, sentence)
        first = i - 1
        if first - 2 > sentence.first and lower[first] in THIS and lower[first - 1] == "of":
            first -= 2
            if lower[first] not in ENDS:
                return None
            first -= lower[first - 1] in THIS
            due = self._recall(first, i + 1, bounds=True)
            if due is not None:
                due.again = True
            return due
        return None

    def _that_is(self, noun: int, sentence: Sentence) -> int | None:
        """The token of "that" in "that's the deadline", "this is the final deadline", where it opens the sentence."""
        first, lower = sentence.first, self.doc.lower
        if noun - first > 5 or not {"the", "a", "their", "its", "his", "her"}.intersection(
            lower[first + 1 : noun]
        ):
            return None
        pointing = lower[first] in ("that's", "that’s") or (
            lower[first] in ("that", "this", "which") and lower[first + 1] in ("is", "was", "'s", "’s")
        )
        return first if pointing else None

    def _named_before(self, that: int, sentence: Sentence) -> Due | None:
        """The time named last in the sentence before, as the day that "that" stands for."""
        index = self.doc.sentence_index(sentence.start)
        before = self.doc.sentences[index - 1].first if index else -1
        times = [
            d for first, d in self.recalled if first == before and d.relation in ("limit", "point", "within")
        ]
        if not times:
            return None
        due = untied(times[-1])
        return replace(
            due, first=that, token=that, last=that + 1, basis="context", attributive=False, again=True
        )

    def _recall(
        self, token: int, last: int, here: list[Due] | None = None, bounds: bool = False
    ) -> Due | None:
        tie = tie_before(self.doc, token, max(0, token - 6))
        if tie.relation not in ("limit", "bound"):
            return None
        index = self.doc.sentence_index(self.doc.starts[token])
        oldest = self.doc.sentences[max(0, index - MEMORY * (4 if bounds else 1))].first
        times = [d for first, d in self.recalled if first >= oldest] + (here or [])
        times = [d for d in times if d.relation in ("limit", "within") or not bounds]
        if not times:
            return None
        due = bounded(_meant(times), tie.first, tie.words)
        due.token, due.last, due.basis = token, last, "context"
        return due


def _meant(times: list[Due]) -> Due:
    """The last limit named, else the last day ahead: not the day on which somebody spoke."""
    for kept in ([d for d in times if d.bounds], [d for d in times if d.future], times):
        if kept:
            return kept[-1]
    return times[-1]
