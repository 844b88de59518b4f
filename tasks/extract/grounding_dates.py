"""Whether the date of a claim stands in its quote: its year, month, day or weekday, read again in the words."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from tasks.extract.rereading import TOKEN, known_words, words_of
from warehouse.models import Claim

ISO = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
NUMERIC_DATE = re.compile(r"\b\d{4}-\d\d-\d\d\b|\b\d{1,2}[/.]\d{1,2}(?:[/.]\d{2,4})?\b")
YEAR = re.compile(r"\b(1[5-9]\d\d|20\d\d)\b")
SHORT_DECADE = re.compile(r"\b(\d)0['’]?s\b", re.IGNORECASE)
DECADE = re.compile(r"\b(1[5-9]\d|20\d)0['’]?s\b", re.IGNORECASE)
FIGURES = re.compile(r"\d+")
COUNTED_FROM = re.compile(r"\b(?:hours|days|weeks|months|years) from [A-Z]\w+")  # "three days from Monday"


def wrong_date(claim: Claim, body: str) -> str | None:
    """A code for what is wrong with the date of `claim`, or None: date_not_in_quote, date_not_in_story,
    date_not_publication. Of an interval one end must stand in the quote and the other in its sentence."""
    if claim.edtf is None or claim.time_basis is None:
        return None
    published = claim.published_at.date() if claim.published_at else None
    ends = [m for part in claim.edtf.split("/") if (m := ISO.search(part))]
    ends = [m for m in ends if not (published and m.group() == published.isoformat())]
    if claim.time_basis == "publication":
        return "date_not_publication" if ends else None
    if claim.time_basis == "context":
        return None if all(_in_story(m, body, published) for m in ends) else "date_not_in_story"
    explicit = claim.time_basis == "explicit"
    inside = [_in_quote(m, claim.quote, published, explicit) for m in ends]
    if len(ends) == 2 and any(inside) and not all(inside):
        sentence = body[claim.sentence_start : claim.sentence_end]
        beside = [_in_quote(m, sentence, published, explicit) or _on_weekday(m, sentence) for m in ends]
        inside = [a or b for a, b in zip(inside, beside, strict=True)]
    return None if all(inside) else "date_not_in_quote"


def _in_quote(end: re.Match[str], quote: str, published: date | None, explicit: bool) -> bool:
    """Whether year, month, day or weekday of a date agree with those that the quote names; what it names no
    month for ("the end of the year", "three days ago") is taken as it is."""
    if NUMERIC_DATE.search(quote):
        return True
    if explicit and not _agrees(end, quote):
        return False
    if end[2] is None:
        return True
    words = words_of(COUNTED_FROM.sub("", quote))
    weekdays = {known_words()["weekdays"][w] for w in words if w in known_words()["weekdays"]}
    day = _day(end)
    months = months_in(quote)
    if months:  # "closed since May 5, it will stay shut until Friday" has a date of either kind
        return int(end[2]) in months or (day is not None and day.weekday() in weekdays)
    if weekdays and day is not None:
        return day.weekday() in weekdays
    if published and "month" in words and "last" in words and not end[3]:
        return (published.replace(day=1) - timedelta(days=1)).strftime("%Y-%m") == end.group()
    return bool(words)


def _on_weekday(end: re.Match[str], sentence: str) -> bool:
    """ "From April 27 through Sunday": the other end is a weekday beside a month."""
    day = _day(end)
    weekdays = {known_words()["weekdays"].get(w) for w in words_of(sentence)}
    return day is not None and day.weekday() in weekdays


def _agrees(end: re.Match[str], quote: str) -> bool:
    """Whether the figures of a full date stand in the quote: a year beside other years, a day beside a month."""
    years = set(YEAR.findall(quote)) | {f"{d}{n}" for d in DECADE.findall(quote) for n in range(10)}
    figures = {int(f) for f in FIGURES.findall(quote) if len(f) < 3}
    tens = {int(d) for d in SHORT_DECADE.findall(quote)}  # "the 1960s and 70s"
    short = int(end[1]) % 100
    if years and end[1] not in years and short not in figures and short // 10 not in tens:
        return False
    named = end[2] and end[3] and int(end[2]) in months_in(quote)
    return not (named and figures) or int(end[3]) in figures or not _has_day(quote)


def _has_day(quote: str) -> bool:
    """Whether figures stand beside the name of a month: "5 May", "May 5th"."""
    words = words_of(quote)
    months = known_words()["months"]
    beside = {w for i, m in enumerate(words) if m in months for w in words[max(0, i - 2) : i + 2]}
    return any(w.isdecimal() and len(w) < 3 for w in beside)


@lru_cache(maxsize=16)
def months_in(text: str) -> frozenset[int]:
    """The months that a text names, by holidays too; the verbs "may" and "march" are none."""
    found: set[int] = set()
    months, holidays = known_words()["months"], known_words()["holidays"]
    tokens = TOKEN.findall(text)
    for token, after in pairwise([*tokens, ""]):
        word = token.lower().removesuffix("'s").removesuffix("’s")
        if word in months and (word not in known_words()["also_verbs"] or token != word):
            found.add(months[word])
        elif word in holidays or (after.lower() == "day" and word in known_words()["feast_days"]):
            found.update(holidays.get(word) or known_words()["feast_days"][word])
    return frozenset(found)


def _day(end: re.Match[str]) -> date | None:
    try:
        return date.fromisoformat(end.group()) if end[3] else None
    except ValueError:
        return None


def _in_story(end: re.Match[str], body: str, published: date | None) -> bool:
    """Whether the story names the month (or, for a year alone, the year), or it is that of publication or beside it."""
    if end[2] is None:
        years, decades = _years_in(body)
        named = end[1] in years or end[1][:3] in decades
        return named or bool(published and abs(published.year - int(end[1])) <= 1)
    if published and abs((int(end[1]) - published.year) * 12 + int(end[2]) - published.month) <= 1:
        return True
    months, figures = _months_of(body)
    return int(end[2]) in months or figures


@lru_cache(maxsize=4)
def _years_in(body: str) -> tuple[frozenset[str], frozenset[str]]:
    """The years and decades ("198") of a story; read once, as its claims all ask."""
    return frozenset(YEAR.findall(body)), frozenset(DECADE.findall(body))


@lru_cache(maxsize=4)
def _months_of(body: str) -> tuple[frozenset[int], bool]:
    """The months of a story, its seasons' included, and whether it has dates in figures."""
    return months_in(body) | _seasons_in(body), NUMERIC_DATE.search(body) is not None


@lru_cache(maxsize=4)
def _seasons_in(body: str) -> frozenset[int]:
    """The months of the seasons that a story names: "last fall" lies between September and November."""
    seasons = known_words()["seasons"]
    return frozenset(m for word in words_of(body) if word in seasons for m in seasons[word])
