"""One pass over a body: tokens and sentences as parallel lists, which every layer reads."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from datetime import date

from tasks.extract.sentences import split_sentences

TOKEN = re.compile(
    r"(?:[^\W\d_]\.){2,}"  # U.S., a.m., J.R.
    r"|\d+(?:[.,]\d+)*"  # 2,500  3.5
    r"|['’][sS]\b"  # the possessive stands alone
    r"|[^\W\d_]+(?:['’](?![sS]\b)[^\W\d_]+)*"  # troops, O'Brien, don't
    r"|--+|\.\.+|``|''"
    r"|\S"
)


@dataclass(slots=True)
class Sentence:
    """Characters `start:end` of the body and tokens `first:last`, both half open; `paragraph` counts from 0."""

    start: int
    end: int
    first: int
    last: int
    paragraph: int


class Document:
    """A body with its tokens (`starts`, `ends`, `words`, `lower`: parallel lists) and sentences.

    `anchor` is the publication date, against which relative times are read; None where unknown.
    """

    __slots__ = (
        "_sentence_starts",
        "agency",
        "anchor",
        "body",
        "ends",
        "headline",
        "lower",
        "sentences",
        "starts",
        "words",
    )

    def __init__(
        self, body: str, headline: str = "", anchor: date | None = None, agency: str | None = None
    ) -> None:
        self.body = body
        self.headline = headline
        self.anchor = anchor
        self.agency = agency
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        for m in TOKEN.finditer(body):
            self.starts.append(m.start())
            self.ends.append(m.end())
            self.words.append(m.group())
        self.lower = [w.lower() for w in self.words]
        self.sentences = [
            Sentence(s, e, bisect_left(self.starts, s), bisect_left(self.starts, e), p)
            for s, e, p in split_sentences(body)
        ]
        self._sentence_starts = [s.start for s in self.sentences]

    def token_at(self, position: int) -> int:
        """Index of the first token that ends after `position` (len(words) past the last one)."""
        return bisect_right(self.ends, position)

    def sentence_at(self, position: int) -> Sentence | None:
        """The sentence that holds the character `position`, or None between sentences."""
        i = bisect_right(self._sentence_starts, position) - 1
        if i >= 0 and position < self.sentences[i].end:
            return self.sentences[i]
        return None

    def sentence_index(self, position: int) -> int:
        """Index of the sentence at or before `position`; 0 if there is none before."""
        return max(0, bisect_right(self._sentence_starts, position) - 1)

    def glued(self, i: int) -> bool:
        """Whether token `i` follows the token before it without a blank."""
        return i > 0 and self.ends[i - 1] == self.starts[i]

    def by_ampersand(self, i: int) -> bool:
        """Whether "&" joins token `i` to a neighbour without a blank: both letters of "A&M"."""
        start, end = self.starts[i], self.ends[i]
        ahead = self.body[end : end + 1] == "&" and self.body[end + 1 : end + 2].isalnum()
        return ahead or (start > 1 and self.body[start - 1] == "&" and self.body[start - 2].isalnum())

    def hyphened(self, i: int) -> bool:
        """Whether a hyphen joins token `i` to the word before it: "sun" in "Ho-sun"."""
        return self.words[i - 1] == "-" and self.glued(i) and self.glued(i - 1)
