"""One pass over the tokens: where words of time stand together, the longest rule that can read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tasks.extract.document import Document, Sentence
from tasks.extract.timex.context import Context
from tasks.extract.timex.continued import go_on
from tasks.extract.timex.lexicon import HOLIDAY, HOLIDAY_REST, encode, holidays, references, words
from tasks.extract.timex.match import Match
from tasks.extract.timex.pattern import candidates, compile_template
from tasks.extract.timex.reading import Reading

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
    codes = _with_holidays(doc, encode(doc.words))
    now = Context(doc, _years(doc, codes), _days_beside(codes))
    pointers = _pointers(doc, now.history)
    out = []
    for sentence in doc.sentences:
        readings = list(_readings(doc, sentence, codes, now, pointers))
        if readings:
            out.append((sentence, readings))
    return codes, out


def _with_holidays(doc: Document, codes: str) -> str:
    """Named days get codes of their own, so that patterns see one thing."""
    days = holidays()
    starts = [i for i, w in enumerate(doc.lower) if w in days.first]
    if not starts:
        return codes
    own = words().codes
    marked = list(codes)
    for i in starts:
        found = days.match(doc.lower, i, len(doc.lower))
        if (found and doc.words[i][0].isupper()) or (found and doc.words[i][0].isdigit()):
            marked[i : found[0]] = [own[HOLIDAY], *[own[HOLIDAY_REST]] * (found[0] - i - 1)]
    return "".join(marked)


def _years(doc: Document, codes: str) -> list[int]:
    """The years that the text names; those before Christ are below 1."""
    own = words().codes
    named = [int(doc.words[m.start()]) for m in re.finditer(own["year4"], codes)]
    return [y for y in named if 1400 <= y <= 2100] + [0] * codes.count(own["bc"])


def _days_beside(codes: str) -> int:
    """How often the text speaks of yesterday, Friday and the like, as news does."""
    own = words().codes
    return sum(codes.count(own[name]) for name in ("today", "tonight", "weekday"))


def _pointers(doc: Document, history: bool) -> dict[int, tuple[int, str]]:
    """Token to (end, value) of words like "now" and "recently"."""
    phrases = references()
    found = {}
    for i, w in enumerate(doc.lower):
        if w in phrases.first:
            hit = phrases.match(doc.lower, i, len(doc.lower))
            if hit and (history or not hit[1][1]):
                found[i] = (hit[0], hit[1][0])
    return found


def _readings(
    doc: Document, sentence: Sentence, codes: str, now: Context, pointers: dict[int, tuple[int, str]]
) -> Iterator[Reading]:
    position = sentence.first
    islands = [
        (m.start(), m.end())
        for m in ISLAND.finditer(codes, sentence.first, sentence.last)
        if CORE.search(m.group())
    ]
    starts = (
        sorted(
            {i for a, b in islands for i in range(a, b)}
            | {i for i in range(sentence.first, sentence.last) if i in pointers}
        )
        if islands or pointers
        else []
    )
    ends = dict(islands)
    limit = sentence.first
    for i in starts:
        if i in ends:
            limit = ends[i]
        if i < position:
            continue
        found = _best(doc, sentence, codes, now, i, limit) if i < limit else None
        pointer = pointers.get(i)
        if pointer and pointer[0] <= sentence.last and (found is None or pointer[0] >= found.last):
            found = Reading(
                "DATE", pointer[1] or None, anchors=False, first=i, last=pointer[0], rule="reference"
            )
        if found is not None:
            yield found
            while found is not None:
                position = found.last
                now.tell(found, sentence)
                found = go_on(doc, sentence, codes, found)
                if found is not None:
                    yield found


def _best(doc: Document, sentence: Sentence, codes: str, now: Context, i: int, limit: int) -> Reading | None:
    for length, rule, spans in candidates(codes[i : min(limit, i + WINDOW)]):
        match = Match(doc, sentence, i, i + length, spans)
        try:
            reading = rule.read(match, now)
        except OverflowError:
            reading = None
        if reading is not None:
            reading.first, reading.last, reading.rule = i, i + length, rule.name
            return reading
    return None
