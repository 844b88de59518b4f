"""A pattern that was found on the tokens of a document, and what its groups hold."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.document import Document, Sentence
from tasks.extract.timex.lexicon import words
from tasks.extract.timex.numeral import Numeral, read_numeral


@dataclass(slots=True)
class Match:
    """Tokens `first:last` of `doc`; `spans` are the groups, counted from `first`."""

    doc: Document
    sentence: Sentence
    first: int
    last: int
    spans: dict[str, tuple[int, int]]

    def __contains__(self, group: str) -> bool:
        return group in self.spans

    def tokens(self, group: str) -> list[str]:
        """The lower-case tokens of a group, none if it did not take part."""
        a, b = self.spans.get(group, (0, 0))
        return self.doc.lower[self.first + a : self.first + b]

    def word(self, group: str) -> str:
        return " ".join(self.tokens(group))

    def value(self, group: str) -> str:
        """What the lexicon says that the group's first word stands for."""
        tokens = self.tokens(group)
        return words().value.get(tokens[0], "") if tokens else ""

    def number(self, group: str) -> int:
        """The figures or the number word of a group."""
        tokens = self.tokens(group)
        if tokens[0].isdigit():
            return int(tokens[0])
        first = int(words().value[tokens[0]])
        rest = read_numeral(tokens[1:]) if len(tokens) > 1 else None
        return first if rest is None or rest.number is None else first * 100 + int(rest.number)

    def numeral(self, group: str = "count") -> Numeral | None:
        return read_numeral(self.tokens(group))

    def token(self, group: str) -> int:
        """Index of the group's first token in the document."""
        return self.first + self.spans[group][0]

    def joined(self, first: int | None = None, last: int | None = None) -> bool:
        """Whether there is no white space between the tokens."""
        a = self.first if first is None else first
        b = self.last if last is None else last
        return all(self.doc.glued(i) for i in range(a + 1, b))

    def before(self, n: int = 1) -> str:
        """The n-th lower-case token before the match, "" outside of the sentence."""
        i = self.first - n
        return self.doc.lower[i] if i >= self.sentence.first else ""

    def after(self, n: int = 1) -> str:
        i = self.last + n - 1
        return self.doc.lower[i] if i < self.sentence.last else ""
