"""Who is in the reader's mind at a place: those who spoke and those whom the last sentences are about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from tasks.extract.annotations import Mention
from tasks.extract.attribution.cast import Cast
from tasks.extract.attribution.quotes import Quote
from tasks.extract.attribution.speaker import Speaker
from tasks.extract.attribution.subjects import Subjects
from tasks.extract.document import Document

REMEMBERED = 200  # speakers
BACK = 10  # sentences within which a pronoun finds its name
NEXT_TO = 3  # tokens between a name and the "who" that takes it up


class Salience:
    """Remembers who spoke, in text order, and looks for the nearest one that fits."""

    def __init__(self, doc: Document, cast: Cast, quotes: list[Quote]) -> None:
        self._doc = doc
        self._cast = cast
        self._subjects = Subjects(doc, cast.salient, quotes)
        self._spoken: list[Speaker] = []
        self._in_sentence: dict[int, list[Speaker]] = {}

    def note(self, speaker: Speaker, token: int) -> None:
        """Somebody speaks whose source begins at the token."""
        self._spoken.append(speaker)
        self._in_sentence.setdefault(self._sentence(token), []).append(speaker)

    def spoken(self) -> Iterator[Speaker]:
        """Who spoke, the last one first, at most REMEMBERED."""
        return islice(reversed(self._spoken), REMEMBERED)

    def nearest(self, at: int, fits: Callable[[Speaker], bool], gender: str | None = None) -> Speaker | None:
        """Who speaks or is the subject in the nearest sentence before the token `at` that has someone who fits.

        Somebody else named right before counts where `gender` is given and known to fit, and no subject's is.
        """
        here = self._sentence(at)
        for k in range(here, max(-1, here - BACK), -1):
            spoken, subjects, others = self._about(k, at)
            found = next(filter(fits, spoken), None) or next(filter(fits, subjects), None)
            unsure = found is None or (found.gender is None and found not in spoken)
            if gender and here - k == 1 and unsure:
                sure = (s for s in subjects + others if s.person and s.gender == gender)
                found = next(sure, found)
            if found:
                return None if gender and self._is_one_of_two(k, found, subjects, fits) else found
        return None

    def _is_one_of_two(
        self, sentence: int, found: Speaker, subjects: list[Speaker], fits: Callable[[Speaker], bool]
    ) -> bool:
        """ "Holm and Brandt met": either may be "he" in the next sentence."""
        pair = self._subjects.joined(sentence)
        return found.actor in pair and sum(s.actor in pair and fits(s) for s in subjects) > 1

    def antecedent(self, at: int) -> Speaker | None:
        """Of "who" at the token `at`: the name right before it."""
        before = self._cast.before(self._doc.starts[at])
        if not before:
            return None
        near = at - self._doc.token_at(before[-1].end - 1) <= NEXT_TO
        return self._cast.speaker(before[-1], self._doc.token_at(before[-1].start)) if near else None

    def _sentence(self, token: int) -> int:
        return self._doc.sentence_index(self._doc.starts[token])

    def _about(self, sentence: int, before: int) -> tuple[list[Speaker], list[Speaker], list[Speaker]]:
        """Those who spoke in a sentence, its subjects, and others named, if they stand before the token."""
        spoken = [s for s in self._in_sentence.get(sentence, ()) if s.at < before]
        subjects, others = self._subjects.of(sentence)
        return spoken, self._named(subjects, before), self._named(others, before)

    def _named(self, mentions: list[Mention], before: int) -> list[Speaker]:
        at = [(self._doc.token_at(m.start), m) for m in mentions]
        return [self._cast.speaker(m, i) for i, m in at if i < before]
