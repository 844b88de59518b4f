"""What stands around a time: "early", "the end of", "about", "more than", "or so"."""

from __future__ import annotations

from functools import cache

from seeds import read_csv
from tasks.extract.document import Document, Sentence
from tasks.extract.timex.pattern import compile_template
from tasks.extract.timex.reading import Reading

LONGEST, LONGEST_HEDGE = 8, 4
PART = compile_template(
    "(?:<the>?(?:(?P<start><early|earlier>)|(?P<end><late|later>)|(?P<mid><mid>))(?:<hyphen>|<in|on><the>?|<the>)?"
    "|<the>?(?:(?P<start_of><beginning>)|(?P<end_of><end>)|(?P<mid_of><middle>))<of>"
    "|<the>?(?:(?P<early_part><early>)|(?P<late_part><late|latter>))<rest><of>)$"
)
PARTS = {
    "start": "START",
    "start_of": "START",
    "early_part": "START",
    "mid": "MID",
    "mid_of": "MID",
    "end": "END",
    "end_of": "END",
    "late_part": "END",
}
# "More than two years ago" is before that time; by how much isn't told.
OF_DATES = {"MORE_THAN": "BEFORE", "EQUAL_OR_MORE": "BEFORE", "LESS_THAN": "APPROX", "EQUAL_OR_LESS": "AFTER"}
OR_SO = (("or", "so"),)
BEYOND = (("or", "later"), ("and", "beyond"), ("or", "more"))


@cache
def _hedges() -> dict[tuple[str, ...], tuple[str | None, bool]]:
    rows = read_csv("lexicons/timex_hedges.csv", ("phrase", "mod", "where"))
    return {tuple(r["phrase"].split()): (r["mod"] or None, r["where"] == "duration") for r in rows}


def modify(doc: Document, sentence: Sentence, codes: str, reading: Reading, free: int) -> None:
    """Take in the words around `reading`, back to token `free` at most; `codes` are those of the whole document."""
    if reading.type in ("DATE", "TIME") and reading.period is not None:
        _part(codes, reading, free)
    _hedge(doc, reading, free)
    _behind(doc, sentence, reading)


def _part(codes: str, reading: Reading, free: int) -> None:
    low = max(free, reading.first - LONGEST)
    m = PART.search(codes[low : reading.first])
    if m is None:
        return
    name = m.lastgroup or ""
    reading.mod = PARTS[name]
    reading.edge = {"end_of": "end", "start_of": "start"}.get(name, "")
    reading.first = low + m.start()


def _hedge(doc: Document, reading: Reading, free: int) -> None:
    for n in range(min(LONGEST_HEDGE, reading.first - free), 0, -1):
        found = _hedges().get(tuple(doc.lower[reading.first - n : reading.first]))
        if found is not None and _hedges_here(doc, reading, found[1]):
            mod = found[0] if reading.type == "DURATION" else OF_DATES.get(found[0] or "", found[0])
            reading.mod = mod or reading.mod
            reading.no_interval = mod in ("BEFORE", "AFTER")
            reading.first -= n
            return


def _hedges_here(doc: Document, reading: Reading, of_durations: bool) -> bool:
    """Not before a date, if it needs an amount; not "over" in "over the past year", "over a 40-year career"."""
    if of_durations and reading.type != "DURATION":
        return reading.amount is not None
    if doc.lower[reading.first - 1] != "over":
        return True
    joined = doc.lower[reading.first] in ("a", "an") and "-" in doc.lower[reading.first : reading.last]
    return not joined and doc.lower[reading.first] not in ("the", "these", "those")


def _behind(doc: Document, sentence: Sentence, reading: Reading) -> None:
    following = tuple(doc.lower[reading.last : min(reading.last + 2, sentence.last)])
    if following in OR_SO:
        reading.mod = "APPROX"
        reading.last += 2
    elif following in BEYOND:
        reading.mod = "ON_OR_AFTER" if reading.type != "DURATION" else "EQUAL_OR_MORE"
        reading.no_interval = True
        reading.last += 2
