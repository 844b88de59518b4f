"""What belongs to a run of capitals, and what only stands at its edges: small words, labels, days."""

from __future__ import annotations

from tasks.extract.actor.bodies import is_body
from tasks.extract.actor.entity import Entry
from tasks.extract.actor.lexicon import lexicon
from tasks.extract.actor.words import NAMES_TOO, word_class
from tasks.extract.document import Document

FIRM_OPENERS = frozenset(("new", "international", "national", "federal", "central"))


class Trimmer:
    """Trims the runs of one document."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._lex = lexicon()
        self._calendar = word_class("calendar")
        self._function = word_class("function")
        self._numbers = word_class("numbers")
        self.openers = word_class("opening") | word_class("tenure")

    def match(self, first: int, last: int) -> tuple[int, Entry] | None:
        """The longest known name at token `first`."""
        return self._lex.names.match(self._doc.words, first, last) if first < last else None

    def trim(self, first: int, last: int, opens: bool) -> tuple[int, int]:
        """Without the function words, and the common words that only open a sentence."""
        first = self._trim_start(first, last, opens)
        while last > first and (self._is_function(last - 1) or self._is_label(last)):
            last -= 1
        return first, last

    def is_time(self, start: int, i: int) -> bool:
        """Whether token `i` of the run from `start` is a day, a month or the like: "May" after a first name is not."""
        lower = self._doc.lower
        if lower[i] not in self._calendar or (self._doc.glued(i) and self._doc.words[i] == lower[i]):
            return False  # nor is "sun" in "Ho-sun"
        if i + 2 < len(lower) and self._doc.hyphened(i + 2) and self._doc.words[i + 2].islower():
            return False  # "Sun-il"
        if lower[i] == "jan" and lower[i + 1 : i + 2] and self._doc.words[i + 1][0].isupper():
            return False  # "Jan Feld"
        return lower[i] not in NAMES_TOO or i == start or not self._follows_name(i)

    def _trim_start(self, first: int, last: int, opens: bool) -> int:
        """Without the function words, and the common words that only open a sentence."""
        lower = self._doc.lower
        while first < last and not lower[first][0].isalnum():
            first += 1
        if opens and (self._before_known(first, last) or self._is_gerund(first, last)):
            first += 1
        first = self._after_numeral(first, last) if opens else first
        while first < last and (
            self._is_function(first) or (opens and self._is_opener(lower[first], last - first == 1))
        ):
            if self._known_from(first, last) or (
                lower[first] in FIRM_OPENERS and is_body(self._doc, first, last)
            ):
                break
            if is_body(self._doc, first, last) and lower[first + 1] in word_class("legal_forms"):
                break  # "Travelers Corp."
            first += 1
            opens = False
        return first

    def _after_numeral(self, first: int, last: int) -> int:
        """ "Thirty-two Democrats": past a numeral that opens a sentence, unless a known name begins with it."""
        numerals = word_class("numerals")
        if first == last or self._doc.lower[first] not in numerals or self._known_from(first, last):
            return first
        hyphened = self._doc.lower[first + 1 : first + 2] == ["-"] and first + 2 < last
        after = first + 3 if hyphened and self._doc.lower[first + 2] in numerals else first + 1
        return after if after < last else first

    def _is_opener(self, word: str, alone: bool) -> bool:
        """A common word that opens a sentence, or persons by what they do: "Detectives", but not "Presidents Lund and
        Feld"."""
        if word in self.openers:
            return True
        plural = word.endswith("s") and word not in self._lex.first_names
        found = self._lex.titles.match((word[:-1],), 0, 1) if plural else None
        return found is not None and (alone or found[1].kind not in ("office", "rank"))

    def _is_gerund(self, first: int, last: int) -> bool:
        """ "Joining Lund": what a sentence opens with is no first name."""
        word = self._doc.lower[first]
        if not word.endswith("ing") or len(word) < 5 or last - first < 2 or word in self._lex.first_names:
            return False
        after = self._doc.lower[first + 1]
        return (
            after in self._lex.first_names
            and self.match(first, last) is None
            and not is_body(self._doc, first, last)
        )

    def _before_known(self, first: int, last: int) -> bool:
        """ "Using Ana Lund": the word that opens the sentence stands before a known name."""
        if last - first < 3 or self._doc.lower[first] in self._lex.first_names:
            return False
        rest = self.match(first + 1, last)
        alone = self.match(first, last) is None and self._doc.lower[first] not in self._lex.titles.first
        known = rest is not None and rest[0] == last and rest[1].entity.type in ("person", "organization")
        return alone and known and self._doc.lower[first] not in word_class("directions")

    def _is_function(self, i: int) -> bool:
        """A function word, unless it is a known name in capitals: "us" is one and "US" is not."""
        word, lower = self._doc.words[i], self._doc.lower
        if lower[i] not in self._function or (lower[i] in NAMES_TOO and i and self._follows_name(i)):
            return False
        if i and lower[i] in self._numbers and lower[i - 1] in word_class("numbered"):
            return False  # "Channel Two"
        if word.isupper() and self._doc.by_ampersand(i):
            return False  # "AT&T"
        return not (word.isupper() and len(word) > 1 and self.match(i, i + 1) is not None)

    def _is_label(self, last: int) -> bool:
        """ "Image:", "Photo:" after a caption without a stop."""
        lower = self._doc.lower
        return last < len(lower) and lower[last] == ":" and lower[last - 1] in word_class("labels")

    def _known_from(self, first: int, last: int) -> bool:
        hit = self.match(first, last)
        if hit and (hit[0] - first > 1 or self._doc.lower[first] not in self._function):
            return True
        title = self._lex.titles.match(self._doc.lower, first, last)
        return title is not None and title[0] - first > 1

    def _follows_name(self, i: int) -> bool:
        before = self._doc.lower[i - 1]
        return before in self._lex.first_names or before in self._lex.titles.first or before == "."

    def is_feast(self, start: int, i: int) -> bool:
        """ "Black Friday": one unknown word before a day names the day."""
        return (
            i - start == 1
            and self.match(start, i) is None
            and self._doc.lower[start] not in self._lex.first_names
        )

    def edges(self, first: int, last: int) -> tuple[int, int]:
        doc = self._doc
        while first < last and (not doc.words[first][0].isalnum() or self._is_function(first)):
            first += 1
        while last > first and (
            self._is_function(last - 1)
            or (doc.words[last - 1] in "-–&")
            or (
                doc.words[last - 1] == "."
                and doc.lower[last - 2] not in ("jr", "sr", "inc", "corp", "co", "cos", "ltd")
                and not self._dotted(first, last)
            )
        ):
            last -= 1
        return first, last

    def _dotted(self, first: int, last: int) -> bool:
        """Whether the stop belongs to a known name: "Fla."."""
        for k in range(max(first, last - 4), last - 1):
            hit = self.match(k, last)
            if hit and hit[0] == last:
                return True
        return False
