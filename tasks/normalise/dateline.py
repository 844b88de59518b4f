"""The dateline that opens an agency story: "BAGHDAD, Dec 9 (AFP) -"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from seeds import read_csv, several

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\.?"
DATE = rf"(?:{MONTH}\s+\d{{1,2}}(?:,?\s+\d{{4}})?|\d{{1,2}}\s+{MONTH}(?:,?\s+\d{{4}})?)"
CAPITALS = r"[A-Z][A-Z.'’-]*(?:[ /][A-Z][A-Z.'’-]*){0,4}"
PLACE = rf"(?P<place>{CAPITALS}(?:,\s*[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){{0,2}})?)"
ANY_PLACE = r"(?P<place>[A-Z][\w.'’-]*(?:,?\s[A-Z][\w.'’-]*){0,4})"
AGENCY = r"[(\[/](?P<agency>[A-Z][\w .'’/-]{1,30}?)[)\]/]"
DASH = r"(?:\s*(?:--|[–—])\s*|\s+-\s+|\s*:\s+)"
LONG_DASHES = ("--", "–", "—")
DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{PLACE}(?:,?\s+(?P<date>{DATE}))?,?\s*(?:{AGENCY})?{DASH}",
        rf"{ANY_PLACE}(?:,\s+(?P<date>{DATE}))?,?\s*{AGENCY}{DASH}",
        rf"(?P<place>)(?P<date>)(?:{AGENCY}){DASH}",
    )
)


class Dateline(NamedTuple):
    """`end` is where the story begins, in code points of the paragraph; 0 without a dateline."""

    end: int
    place: str | None = None
    date: str | None = None
    agency: str | None = None


@cache
def _agencies() -> dict[str, str]:
    """Every spelling of an agency, folded, to its short name."""
    out = {}
    for row in read_csv("lexicons/agencies.csv", ("agency", "aliases")):
        for name in (row["agency"], *several(row["aliases"])):
            out[name.casefold()] = row["agency"]
    return out


def agency_of(text: str | None) -> str | None:
    """The short name of the agency that `text` is, or ends with ("Ann Example, Associated Press")."""
    if not text:
        return None
    folded = text.casefold().strip(" .()[]/-—–")
    parts = (folded, *(p.strip(" .") for p in re.split(r"[,/|(]|\band\b|\bwith\b", folded)))
    return next((_agencies()[p] for p in parts if p in _agencies()), None)


def read_dateline(paragraph: str) -> Dateline:
    """The dateline at the start of a first paragraph. Capitals before a dash, or an agency in brackets, make one."""
    head = paragraph[:160]
    for pattern in DATELINES:
        m = pattern.match(head)
        if m and (m["date"] or m["place"] or agency_of(m["agency"])) and _is_dateline(m):
            return Dateline(m.end(), _title(m["place"]), m["date"] or None, agency_of(m["agency"]))
    return Dateline(0)


def _is_dateline(m: re.Match[str]) -> bool:
    """A place alone needs capitals, a long dash and a sentence after it: not "US - Iraq talks", not "NATO — the"."""
    if m["agency"]:
        return agency_of(m["agency"]) is not None
    opens = re.match(r"['\"“‘]?[A-Z0-9]", m.string[m.end() :]) is not None
    return bool(m["date"]) or (len(m["place"]) > 3 and opens and m.group().rstrip().endswith(LONG_DASHES))


def _title(place: str) -> str | None:
    """BAGHDAD, Iraq -> Baghdad, Iraq."""
    return (
        re.sub(
            r"[^\W\d_]+",
            lambda w: w.group().capitalize() if w.group().isupper() and len(w.group()) > 2 else w.group(),
            place,
        )
        or None
    )
