"""What a line is when it isn't the story: a labelled header, a byline, a date, a caption, boilerplate, a notice."""

from __future__ import annotations

import re
from functools import cache

from seeds import read_csv, read_yaml
from seeds.errors import SeedError

MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
DATE_WORDS = frozenset(
    f"{MONTHS} {WEEKDAYS} at on the of st nd rd th am pm a p m gmt utc est edt cst cdt mst mdt pst pdt cet cest eet eest "
    "msk ist bst t z noon midnight published posted local time".split()
)
DATE_TOKEN = re.compile(r"[^\W\d_]+|\d+")
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
BYLINE = re.compile(
    r"(?:by|from)\s+(?P<who>(?:[A-Z][\w.'’-]*|(?:and|of|for|in|the|de|la|van|von|al-\w+|bin|el)\b|[,&|/])"
    r"(?:\s*(?:[A-Z][\w.'’-]*|(?:and|of|for|in|the|de|la|van|von|al-\w+|bin|el)\b|[,&|/])){0,11})\s*",
    re.IGNORECASE,
)
FURNITURE = "lexicons/furniture.yaml"
LONGEST_LINE = 300  # characters: patterns look at no more than this


@cache
def _labels() -> tuple[re.Pattern[str], dict[str, str]]:
    fields = {r["label"]: r["field"] for r in read_csv("lexicons/header_labels.csv", ("label", "field"))}
    words = "|".join(re.escape(label) for label in sorted(fields, key=len, reverse=True))
    return re.compile(rf"(?:^|\s\s+|\s*[|•]\s*)(?P<label>{words})\s*:\s*", re.IGNORECASE), fields


def labelled(line: str) -> dict[str, str]:
    """Field to value of a header line such as `By: AFP   Published: 9 Dec, 2021`; empty if it is none."""
    pattern, fields = _labels()
    found = list(pattern.finditer(line)) if len(line) <= LONGEST_LINE else []
    if not found or line[: found[0].start()].strip():
        return {}
    ends = [m.start() for m in found[1:]] + [len(line)]
    return {
        fields[m["label"].lower()]: line[m.end() : end].strip(" \t|•")
        for m, end in zip(found, ends, strict=True)
    }


def byline(line: str) -> str | None:
    """Who wrote it, of a line such as `By Ann Example and Bob Sample, Example Press`."""
    m = BYLINE.fullmatch(line.strip()) if len(line) <= LONGEST_LINE else None
    return m["who"].strip(" ,") if m and (m["who"][0].isupper()) else None


def is_date_line(line: str) -> bool:
    """Whether a line is nothing but a date, with or without a time of day."""
    if len(line) > 60 or not YEAR.search(line):
        return False
    return all(t.isdigit() or t.lower() in DATE_WORDS for t in DATE_TOKEN.findall(line))


@cache
def _patterns() -> list[tuple[str, str, re.Pattern[str]]]:
    return [_pattern(entry) for entry in read_yaml(FURNITURE)]


def _pattern(entry: dict[str, str]) -> tuple[str, str, re.Pattern[str]]:
    try:
        pattern = re.compile(entry["pattern"], re.IGNORECASE)
    except re.error as e:
        raise SeedError(f"seeds/{FURNITURE}: not a regular expression: {entry['pattern']!r} ({e})") from e
    if not _fits(entry["where"], pattern, entry["example"]):
        raise SeedError(f"seeds/{FURNITURE}: {entry['pattern']!r} does not match its own example")
    return entry["kind"], entry["where"], pattern


def _fits(where: str, pattern: re.Pattern[str], text: str) -> bool:
    if where == "start":
        return pattern.match(text) is not None
    if where == "whole":
        return pattern.fullmatch(text) is not None
    return any(m.end() == len(text) for m in pattern.finditer(text))


def furniture(paragraph: str) -> str | None:
    """`caption`, `boilerplate` or `notice` where a paragraph looks like one, by seeds/lexicons/furniture.yaml."""
    text = paragraph.strip()
    if len(text) > 2 * LONGEST_LINE:
        return None
    return next((kind for kind, where, pattern in _patterns() if _fits(where, pattern, text)), None)
