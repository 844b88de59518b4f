"""The dateline that opens an agency story: "BAGHDAD, Dec 9 (AFP) -"."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from seeds import read_csv, several

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]{0,6}\.?"
DAY = r"\d{1,2}(?:st|nd|rd|th)?"
YEAR = r"(?:,?\s+(?:\d{4}|\d{2}(?![\d:.])))?"
DATE = rf"(?:{MONTH}\s+{DAY}{YEAR}|{DAY}\s+{MONTH}{YEAR})"
CAPITAL = "A-ZÀ-ÖØ-Þ"
CAPITALS = rf"[{CAPITAL}][{CAPITAL}.'’-]*(?:[ /][{CAPITAL}][{CAPITAL}.'’-]*){{0,4}}"
COUNTRY = r"(?:\s*\[[A-Z][\w ]{2,30}\])?"  # New Delhi [India]
PLACE = rf"(?P<place>{CAPITALS}(?:,\s*[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){{0,2}})?){COUNTRY}"
ANY_PLACE = rf"(?P<place>[{CAPITAL}][\w.'’-]*(?:,?\s[{CAPITAL}][\w.'’-]*){{0,4}}){COUNTRY}"
AGENCY = r"[(\[/](?P<agency>[A-Z][\w .'’/-]{1,30}?)[)\]/]"
BARE_AGENCY = r"(?P<agency>[A-Z][A-Za-z]{1,10}(?:\s[A-Z][a-z]{2,10})?)"
DASH = r"(?:\s*(?:--|[–—])\s*|\s+[-_]\s+|\s*:\s+)"
LONG_DASHES = ("--", "–", "—")
DATELINES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{PLACE}(?:[.,]?\s+(?P<date>{DATE}))?[.,]?\s*(?:{AGENCY})?{DASH}",
        rf"{ANY_PLACE}(?:[.,]\s+(?P<date>{DATE}))?,?\s*{AGENCY}{DASH}",
        rf"{ANY_PLACE}(?:[.,]\s+(?P<date>{DATE}))?[.,]\s+{BARE_AGENCY}(?:{DASH}|-\s+)",  # Tehran, Dec 9, IRNA -
        rf"{ANY_PLACE}[.,]\s+(?P<date>{DATE})[.,]?\s*{AGENCY}[.,]?\s+(?=['\"“‘]?[A-Z0-9])",  # MOSCOW, December 9. /TASS/.
        rf"(?P<place>)(?P<date>{DATE})?\s*{AGENCY}{DASH}",
    )
)
# What monitoring services put before the text that they took down.
TAKEN_DOWN = re.compile(
    r"\[(?:text|excerpts?|report|article|editorial|commentary|communique)\]\s*", re.IGNORECASE
)


class Dateline(NamedTuple):
    """`end` is where the story begins, in code points of the paragraph; 0 where nothing stands before it."""

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
    parts = (folded, *(p.strip(" .") for p in re.split(r"[,/|(]|\b(?:and|with|in)\b", folded)))
    return next((_agencies()[p] for p in parts if p in _agencies()), None)


def read_dateline(paragraph: str) -> Dateline:
    """The dateline at the start of a first paragraph. Capitals before a dash, or an agency in brackets, make one."""
    head = paragraph[:160]
    for pattern in DATELINES:
        m = pattern.match(head)
        if m and (m["date"] or m["place"] or agency_of(m["agency"])) and _is_dateline(m):
            end = _after_mark(head, m.end())
            return Dateline(end, _title(m["place"]), m["date"] or None, agency_of(m["agency"]))
    return Dateline(_after_mark(head, 0))


def _after_mark(head: str, start: int) -> int:
    m = TAKEN_DOWN.match(head, start)
    return m.end() if m else start


def _is_dateline(m: re.Match[str]) -> bool:
    """A place alone needs capitals, a long dash and a sentence after it: not "US - Iraq talks", not "NATO — the"."""
    if m["agency"] and (agency_of(m["agency"]) or not (m["date"] and "/" in m.group())):
        return agency_of(m["agency"]) is not None  # slashes beside a date: a wire of press releases
    opens = re.match(r"['\"“‘]?[A-Z0-9]", m.string[m.end() :]) is not None
    return bool(m["date"]) or (len(m["place"]) > 3 and opens and m.group().rstrip().endswith(LONG_DASHES))


def _title(place: str) -> str | None:
    """BAGHDAD, Iraq -> Baghdad, Iraq."""
    return (
        re.sub(
            r"[^\W\d_]+",
            lambda w: (
                w.group().capitalize()
                if w.group().isupper() and (len(w.group()) > 2 or w.group() == "ST")
                else w.group()
            ),
            re.sub(r"(?<=[^\W\d_]{3})\.$", "", place),  # MOSCOW. Dec 9, but WASHINGTON, D.C.
        )
        or None
    )
