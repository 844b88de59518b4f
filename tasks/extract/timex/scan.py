"""One pass over the tokens: where words of time stand together, the longest rule that can read them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from tasks.extract.document import Document, Sentence
from tasks.extract.timex.context import Context
from tasks.extract.timex.continued import go_on
from tasks.extract.timex.marking import codes_of, marks_of_news, opens_with_month, pointers, years_named
from tasks.extract.timex.match import Match
from tasks.extract.timex.pattern import compile_template
from tasks.extract.timex.reading import Reading
from tasks.extract.timex.rules import candidates

WINDOW = 16  # tokens that one expression can take
# Without one of these, words stand for no time.
CORE = compile_template(
    "<month|month_short|weekday|weekdays|weekday_short|season|seasons|unit|units|second|weekend|weekends|part|parts|moment"
    "|overnight|year4|today|tonight|decade_name|bc|ad|daily|am|pm|oclock|utc|holiday|quarter_letter|fy>"
    "|<day><ordinal_mark>|<two><colon><two>|<apostrophe><two>|<day><slash|hyphen><day>|<teen><hyphen>?<tens|teen>"
)
ISLAND = re.compile(r"[^.]+")


def scan(doc: Document) -> tuple[str, list[tuple[Sentence, list[Reading]]]]:
    """The codes of all tokens, and the readings of each sentence that has any, in text order, without overlaps."""
    scanner = Scanner(doc)
    found = ((sentence, list(scanner.readings(sentence))) for sentence in doc.sentences)
    return scanner.codes, [(sentence, readings) for sentence, readings in found if readings]


class Scanner:
    """Reads one document from left to right; sentences must be asked for in text order."""

    __slots__ = ("_pointer_starts", "codes", "doc", "now", "pointers")

    def __init__(self, doc: Document) -> None:
        self.doc = doc
        self.codes = codes_of(doc)
        self.now = Context(
            doc,
            years_named(doc, self.codes),
            marks_of_news(doc, self.codes),
            dated=opens_with_month(doc, self.codes),
        )
        self.pointers = pointers(doc, self.now.history)
        self._pointer_starts = list(self.pointers)

    def readings(self, sentence: Sentence) -> Iterator[Reading]:
        """What is read in the sentence; each reading may lean on those before it."""
        position = sentence.first
        for i, limit in self._starts(sentence):
            if i < position:
                continue
            found = self._at(sentence, i, limit)
            while found is not None:
                position = found.last
                self.now.tell(found, sentence)
                yield found
                found = go_on(self.doc, sentence, self.codes, found)

    def _starts(self, sentence: Sentence) -> list[tuple[int, int]]:
        """Tokens at which a time may begin, each with the end of the words of time around it."""
        starts = {
            i: m.end()
            for m in ISLAND.finditer(self.codes, sentence.first, sentence.last)
            if CORE.search(m.group())
            for i in range(m.start(), m.end())
        }
        a = bisect_left(self._pointer_starts, sentence.first)
        b = bisect_left(self._pointer_starts, sentence.last)
        for i in self._pointer_starts[a:b]:
            starts.setdefault(i, i)
        return sorted(starts.items())

    def _at(self, sentence: Sentence, i: int, limit: int) -> Reading | None:
        """The reading that begins at token `i`: by the rules, or by a phrase that is as long."""
        found = self._by_rule(sentence, i, limit) if i < limit else None
        end, value = self.pointers.get(i, (0, None))
        if i < end <= sentence.last and (found is None or end >= found.last):
            return Reading("DATE", value, anchors=False, first=i, last=end, rule="reference")
        return found

    def _by_rule(self, sentence: Sentence, i: int, limit: int) -> Reading | None:
        for length, rule, spans in candidates(self.codes[i : min(limit, i + WINDOW)]):
            try:
                reading = rule.read(Match(self.doc, sentence, i, i + length, spans), self.now)
            except OverflowError:  # outside of the calendar
                continue
            if reading is not None:
                reading.first, reading.last, reading.rule = i, i + length, rule.name
                return reading
        return None
