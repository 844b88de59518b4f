"""Which text this is, and which story it tells: pure functions of what stands in it."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from functools import cache

from seeds import read_csv
from warehouse.models import Status


def article_id(headline: str, body: str) -> str:
    """SHA-256 of the normalised headline and body: the same text has the same id wherever it comes from."""
    return hashlib.sha256(f"{headline}\n\n{body}".encode()).hexdigest()


def story_id(headline: str, source: str | None, published_at: datetime | None, body: str) -> str:
    """What the versions of one story share: who put it out, the headline without its marks, and the month.

    The month keeps apart the stories that get the same headline again and again, and still lets a correction find
    its story some days later. A text without a headline is a story of its own.
    """
    title = fold(without_mark(headline)) or article_id(headline, body)
    month = published_at.strftime("%Y-%m") if published_at else ""
    return hashlib.sha256("\n".join((fold(source or ""), title, month)).encode()).hexdigest()[:16]


def fold(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


@cache
def _marks() -> tuple[re.Pattern[str], dict[str, str]]:
    statuses = {r["mark"]: r["status"] for r in read_csv("lexicons/version_marks.csv", ("mark", "status"))}
    words = "|".join(re.escape(m) for m in sorted(statuses, key=len, reverse=True))
    return re.compile(
        rf"\s*[\[(]?(?P<mark>{words})(?:[ -]?\d{{1,2}})?[\])]?\s*(?:[:\]–—-]+)\s*", re.IGNORECASE
    ), statuses


def without_mark(headline: str) -> str:
    """`CORRECTED: Troops leave` -> `Troops leave`."""
    return _marks()[0].sub("", headline, count=1) if _marks()[0].match(headline) else headline


def status_of(headline: str, notices: tuple[str, ...]) -> Status:
    """`withdrawn` where the headline or a desk's notice says so, else `usable`."""
    pattern, statuses = _marks()
    for text in (headline, *notices):
        m = pattern.match(text)
        if m and statuses[m["mark"].upper()] == "withdrawn":
            return "withdrawn"
    return "usable"
