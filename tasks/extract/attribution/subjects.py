"""Who a sentence is about: the names that stand as subjects in it, outside of quotes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from tasks.extract.annotations import Mention
from tasks.extract.attribution.quotes import Quote
from tasks.extract.attribution.tagging import tag
from tasks.extract.document import Document

OBJECT_AFTER = frozenset("PIVEGXB")  # what governs the name behind it
POSSESSIVE = frozenset(("'s", "’s", "'", "’"))
TITLE_WORDS = 6  # words between what governs a name and the name: "the former prime minister Ann Holm"


class Subjects:
    """Looks up the subjects of sentences, each sentence once."""

    def __init__(self, doc: Document, named: list[Mention], quotes: list[Quote]) -> None:
        self._doc = doc
        self._named = named
        self._starts = [m.start for m in named]
        self._quotes = quotes
        self._lefts = [q.left for q in quotes]
        self._found: dict[int, tuple[list[Mention], list[Mention]]] = {}

    def of(self, sentence: int) -> tuple[list[Mention], list[Mention]]:
        """The names in subject position in the sentence of that index, and its other names, in text order."""
        if sentence not in self._found:
            s = self._doc.sentences[sentence]
            low, high = bisect_left(self._starts, s.start), bisect_left(self._starts, s.end)
            subjects: list[Mention] = []
            others: list[Mention] = []
            for m in self._named[low:high]:
                (subjects if self._is_subject(m, s.first) else others).append(m)
            self._found[sentence] = subjects, others
        return self._found[sentence]

    def joined(self, sentence: int) -> frozenset[str | None]:
        """The actors of the first two subjects of a sentence if only "and" stands between them."""
        first = self.of(sentence)[0][:2]
        between = self._doc.body[first[0].end : first[1].start].split() if len(first) == 2 else []
        return (
            frozenset(m.actor for m in first) if between[:1] == ["and"] and len(between) < 4 else frozenset()
        )

    def _is_subject(self, m: Mention, first: int) -> bool:
        doc = self._doc
        start, end = doc.token_at(m.start), doc.token_at(m.end - 1) + 1
        if self._quoted(start) or (end < len(doc.lower) and self._lends(end)):
            return False
        k = start - 1
        while k >= first and start - k <= TITLE_WORDS and (tag(doc.lower[k]) in "nDU" or doc.words[k] == "."):
            k -= 1
        return k < first or doc.lower[k] in POSSESSIVE or tag(doc.lower[k]) not in OBJECT_AFTER

    def _lends(self, after: int) -> bool:
        """Whether a name only qualifies the noun behind it: "Holm's lawyer", "Norland troops" (not "Holm says")."""
        word = self._doc.words[after]
        return word in POSSESSIVE or (tag(word) == "n" and word.islower() and not word.endswith("s"))

    def _quoted(self, token: int) -> bool:
        i = bisect_right(self._lefts, token) - 1
        return i >= 0 and token < self._quotes[i].last
