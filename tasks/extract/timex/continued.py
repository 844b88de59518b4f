"""What goes on from a date without naming it whole: "March 5-8", "May 4 and 5", "1914-18"."""

from __future__ import annotations

import re

from tasks.extract.document import Document, Sentence
from tasks.extract.timex.pattern import compile_template
from tasks.extract.timex.period import Period, of
from tasks.extract.timex.reading import Reading, dated

DAYS = compile_template(
    "<hyphen|dash|and|to|through|or|until>(?P<day><day>)<ordinal_mark>?(?!<of>?<month|month_short|am|pm|colon|slash|units|hours|unit>)"
    "(?:<comma>?(?P<year><year4>))?"
)
YEARS = compile_template("<hyphen|dash|slash>(?P<year><two>)(?!<hyphen|day>)")
# After "May 4 and 5" nothing may be counted.
CLOSED = re.compile(
    r"[^\w$%]|(?:in|at|on|by|with|for|to|from|were|was|of|when|as|but|and|or|after|before|during|near|the|his|her|is|are|had|has"
    r"|he|she|it|they|we|i|this|last|will|would)\b"
)

WITH_DAY = frozenset(("month-day", "month-day-year", "day-continued"))


def go_on(doc: Document, sentence: Sentence, codes: str, reading: Reading) -> Reading | None:
    """The next day or year that leans on `reading`, which ends right before it; its link is left out of the span."""
    if reading.period is None or reading.clock:
        return None
    if reading.rule in WITH_DAY:
        return _day(doc, sentence, codes, reading, reading.period)
    if reading.rule in ("year", "year-continued", "named-year") and reading.period.grain == "year":
        return _year(doc, sentence, codes, reading, reading.period)
    return None


def _day(doc: Document, sentence: Sentence, codes: str, reading: Reading, period: Period) -> Reading | None:
    m = DAYS.match(codes, reading.last, sentence.last)
    if m is None or period.grain != "day" or not _ends_in_day(doc, reading):
        return None
    start, number = period.first(), int(doc.words[m.start("day")])
    glued = doc.glued(reading.last) and doc.glued(reading.last + 1)
    following = doc.lower[m.end()] if m.end() < sentence.last else "."
    if number <= start.day or not (glued or CLOSED.match(following)):
        return None
    try:
        found = dated(of("day", start.replace(day=number)), reading.explicit)
    except ValueError:
        return None
    if found is not None and m["year"]:
        found.explicit = True
    return _placed(found, m, "day-continued")


def _ends_in_day(doc: Document, reading: Reading) -> bool:
    last = doc.lower[reading.last - 1]
    return last.isdigit() or last in ("st", "nd", "rd", "th")


def _year(doc: Document, sentence: Sentence, codes: str, reading: Reading, period: Period) -> Reading | None:
    m = YEARS.match(codes, reading.last, sentence.last)
    if m is None or not (doc.glued(reading.last) and doc.glued(reading.last + 1)):
        return None
    text = doc.words[m.start("year")]
    if len(text) != 2 or int(text) <= period.index % 100:
        return None
    return _placed(dated(Period("year", period.index // 100 * 100 + int(text)), True), m, "year-continued")


def _placed(found: Reading | None, m: re.Match[str], rule: str) -> Reading | None:
    if found is not None:
        found.first, found.last, found.rule = m.start() + 1, m.end(), rule
    return found
