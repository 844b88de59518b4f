"""Time expressions: TIMEX3 values and EDTF intervals, read against the publication date and the story.

Words get a class each (lexicon, marking), rules match classes (pattern; dates, years, seasons, quarters, named_days,
relative, offsets, sets, clock, durations), the longest that can be read wins (scan), what goes on from it is read too
(continued), neighbours are joined (joining), words around are taken in (modifiers). What a time leans on is in context.
"""

from __future__ import annotations

from tasks.extract.annotations import Timex
from tasks.extract.document import Document, Sentence
from tasks.extract.timex.edtf import between, interval
from tasks.extract.timex.joining import join_ranges, join_times
from tasks.extract.timex.modifiers import modify
from tasks.extract.timex.reading import Reading
from tasks.extract.timex.scan import scan


def find_timexes(doc: Document) -> list[Timex]:
    """The time expressions of `doc` in text order, without overlaps."""
    codes, sentences = scan(doc)
    return [
        _timex(doc, reading)
        for sentence, readings in sentences
        for reading in _complete(doc, sentence, codes, readings)
    ]


def _complete(doc: Document, sentence: Sentence, codes: str, readings: list[Reading]) -> list[Reading]:
    whole = join_times(doc, readings)
    free = sentence.first
    for reading in whole:
        modify(doc, sentence, codes, reading, free)
        free = reading.last
    join_ranges(doc, whole)
    return whole


def _timex(doc: Document, r: Reading) -> Timex:
    timex = Timex(doc.starts[r.first], doc.ends[r.last - 1], r.type, r.value, r.mod)
    if r.period is None or r.assumed or r.no_interval or r.type not in ("DATE", "TIME"):
        return timex
    try:
        timex.edtf, timex.valid_from, timex.valid_to = interval(r.period, None if r.clock else r.mod, r.edge)
        if r.start is not None or r.until is not None:
            _whole_range(r, timex)
    except OverflowError:
        timex.edtf = timex.valid_from = timex.valid_to = None
        return timex
    timex.basis = "explicit" if r.explicit else "relative"
    return timex


def _whole_range(r: Reading, timex: Timex) -> None:
    start, last = r.start or r.period, r.until or r.period
    assert start is not None and last is not None
    timex.valid_from, timex.valid_to = start.first(), last.end()
    timex.edtf = between(timex.valid_from, timex.valid_to)
