"""The lines above the story: labelled fields, bylines, dates, agencies, several of them in one line."""

from __future__ import annotations

import re
from functools import cache

from seeds import read_csv, several
from tasks.parse.furniture import LONGEST_LINE

MONTHS = (
    "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun"
)
DATE_WORDS = frozenset(
    f"{MONTHS} {WEEKDAYS} at on the of st nd rd th am pm a p m t hrs hours noon midnight published posted issued "
    "local time".split()
)
DATE_TOKEN = re.compile(r"[^\W\d_]+|\d+")
YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
TIME_OF_DAY = re.compile(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)|\d\s?[ap]\.?m\b", re.IGNORECASE)
CHANGED = re.compile(r"[\s|(–—-]*\b(?:last )?(?:updated?|modified)\b\s*:?\s+(?P<when>.*)", re.IGNORECASE)
AGO = frozenset("an ago hour hours minute minutes min mins day days".split())
NAME_WORD = r"(?:[A-Z][\w.'’-]*|(?:and|of|for|in|the|de|la|van|von|al-\w+|bin|el)\b|[,&|/])"
BYLINE = re.compile(rf"(?:by|from)\s+(?P<who>{NAME_WORD}(?:\s*{NAME_WORD}){{0,11}})\s*", re.IGNORECASE)
BARE_NAME = re.compile(
    r"(?P<first>[A-Z][\w'’-]+)(?:\s[A-Z][\w.'’-]*){1,3}(?:\s(?:in|at)\s[A-Z]\w+(?:\s[A-Z]\w+){0,2})?"
)
DIVIDER = re.compile(r"\s*[|•·]\s*|\s+[-–—]\s+")
BESIDE_AGENCY = re.compile(
    r"\s+(?:in\s+[A-Z].*|(?:staff |special )?(?:writers?|correspondents?|reporters?)$)", re.IGNORECASE
)
# Monitoring services: "PY0912184421 Riverton Radio in English 1730 GMT 9 Dec 88"
MONITORED = re.compile(r"\b\d{4} GMT \d{1,2} [A-Z][a-z]{2} (?:19|20)?\d\d$")
MARKED = re.compile(r"#{1,6}\s+(?P<heading>.*?)\s*#*|(?P<mark>\*{1,2}|__?)(?P<strong>[^*_].*?)(?P=mark)")


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
    out: dict[str, str] = {}
    for m, end in zip(found, ends, strict=True):
        out.setdefault(fields[m["label"].lower()], line[m.end() : end].strip(" \t|•"))
    return _divided(out)


def _divided(fields: dict[str, str]) -> dict[str, str]:
    """`Source: Xinhua | 2021-12-09 18:44` holds a date too."""
    out = dict(fields)
    for name in ("publisher", "agency", "byline"):
        first, *more = re.split(r"\s*\|\s*", out.get(name, ""))
        dates = [part for part in more if is_date_line(part)]
        if dates and "published" not in out:
            out |= {name: first, "published": dates[0]}
    return out


def in_one_line(line: str) -> dict[str, str]:
    """Fields of a line such as `By Ann Example | December 9, 2021 | 6:44pm` or `AFP - 9 December 2021`.

    What stands beside a date or a byline and is neither a name nor an agency is under `deck`. Empty where there is no
    date, byline or agency: then it is no header line.
    """
    parts = [p for p in DIVIDER.split(line) if p] if len(line) <= LONGEST_LINE else []
    out: dict[str, str] = {}
    if m := MONITORED.search(line[:LONGEST_LINE]):
        return {"published": m.group(), "deck": line}
    unknown = []
    for part in parts:
        if is_date_line(part) or ("published" in out and is_time_line(part)):
            out["published"] = f"{out['published']} {part}" if "published" in out else part
        elif who := byline(part):
            out.setdefault("byline", who)
        elif is_agency(part):
            out.setdefault("agency", part)
        else:
            unknown.append(part)
    if not out or len(unknown) > 2:
        return {}
    if "published" in out and "byline" not in out and unknown and is_name(unknown[0]):
        out["byline"] = unknown.pop(0)
    return out | ({"deck": " | ".join(unknown)} if unknown else {})


def byline(line: str) -> str | None:
    """Who wrote it, of a line such as `By Ann Example and Bob Sample, Example Press`."""
    m = BYLINE.fullmatch(line.strip()) if len(line) <= LONGEST_LINE else None
    return m["who"].strip(" ,|") if m and (m["who"][0].isupper()) else None


@cache
def _zones() -> frozenset[str]:
    return frozenset(r["zone"].lower() for r in read_csv("lexicons/zones.csv", ("zone", "minutes")))


def is_date_line(line: str) -> bool:
    """Whether a line is nothing but a date, with or without a time of day."""
    return len(line) <= 60 and YEAR.search(line) is not None and _has_only_date_words(line)


def is_time_line(line: str) -> bool:
    """Whether a line is nothing but a time of day."""
    return len(line) <= 30 and TIME_OF_DAY.search(line) is not None and _has_only_date_words(line)


def _has_only_date_words(line: str, more: frozenset[str] = frozenset()) -> bool:
    words = (t.lower() for t in DATE_TOKEN.findall(line))
    return all(w.isdigit() or w in DATE_WORDS or w in _zones() or w in more for w in words)


def unmarked(line: str) -> str:
    """A line without the marks of Markdown around it: `## Troops leave` -> `Troops leave`."""
    m = MARKED.fullmatch(line) if len(line) <= LONGEST_LINE else None
    return (m["heading"] or m["strong"] or line) if m else line


def has_time(text: str) -> bool:
    return TIME_OF_DAY.search(text) is not None


def without_change(line: str) -> str:
    """`9 Dec 2021 Updated 2 hours ago` -> `9 Dec 2021`: when a story was changed is not when it was published."""
    m = CHANGED.search(line) if len(line) <= LONGEST_LINE else None
    return (
        line[: m.start()]
        if m and re.search(r"\d", m["when"]) and _has_only_date_words(m["when"], AGO)
        else line
    )


@cache
def _agencies() -> frozenset[str]:
    rows = read_csv("lexicons/agencies.csv", ("agency", "aliases"))
    names = [n for r in rows for n in (r["agency"], *several(r["aliases"]))]
    return frozenset([*names, *(n.upper() for n in names)])


def is_agency(text: str) -> bool:
    """Whether a line is the name of a news agency, also `AFP in Baghdad` or `Associated Press Writer`."""
    return BESIDE_AGENCY.sub("", text).strip(" ()[]") in _agencies()


@cache
def _first_names() -> frozenset[str]:
    return frozenset(r["name"].casefold() for r in read_csv("first_names.csv", ("name", "gender")))


def is_name(text: str) -> bool:
    """Whether a line is a person's name and nothing else; the first name must be a known one."""
    m = BARE_NAME.fullmatch(text) if len(text) <= 60 else None
    return m is not None and m["first"].casefold() in _first_names()
