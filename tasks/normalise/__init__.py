"""Stage two, normalise: clean text, dates, names of agencies, ids. Nothing after this stage changes the text."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from pathlib import PurePath

from tasks.normalise.dateline import Dateline, agency_of, read_dateline
from tasks.normalise.identity import article_id, status_of, story_id
from tasks.normalise.language import language_of
from tasks.normalise.published import UNKNOWN, Published, read_published
from tasks.normalise.text import clean
from warehouse.models import Article, RawArticle

FILE_DATE = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)-?(?P<month>\d\d)-?(?P<day>\d\d)(?!\d)")
SIGN_OFF = re.compile(r"(?:[(\[]|[–—-]\s?)(?P<agency>[A-Z][\w .-]{1,30}?)[)\]]?\.?$")

__all__ = ["normalise"]


def normalise(raw: RawArticle, recorded_at: datetime) -> Article:
    """The article in `raw`; `recorded_at` (aware) is when we came to know it.

    A story without a full date is an article whose `published_at` is None.
    """
    headline = clean(raw.headline)
    paragraphs = [p for p in map(clean, raw.paragraphs) if p]
    dateline = read_dateline(paragraphs[0]) if paragraphs else Dateline(0)
    if dateline.end:
        paragraphs[0] = paragraphs[0][dateline.end :]
    body = "\n\n".join(p for p in paragraphs if p)
    published_text, published = _published(raw, dateline)
    agency = _agency(raw, dateline, paragraphs)
    publisher = _publisher(raw)
    return Article(
        article_id=article_id(headline, body),
        story_id=story_id(headline, publisher or agency, published.at, body),
        headline=headline,
        body=body,
        status=status_of(headline, raw.notices),
        uri=raw.uri,
        content_sha256=raw.content_sha256,
        format=raw.format,
        publisher=publisher,
        agency=agency,
        byline=clean(raw.byline) if raw.byline else None,
        dateline_place=dateline.place,
        language=language_of(body),
        word_count=len(body.split()),
        published_text=published_text,
        published_at=published.at,
        published_precision=published.precision,
        recorded_at=recorded_at,
    )


def _published(raw: RawArticle, dateline: Dateline) -> tuple[str | None, Published]:
    """The header's date, else the dateline's, whose year may stand in the name of the file."""
    if raw.published_text:
        published = read_published(raw.published_text)
        if published.at:
            return clean(raw.published_text), published
    if dateline.date:
        return dateline.date, _with_year(dateline.date, raw.uri)
    return (clean(raw.published_text), UNKNOWN) if raw.published_text else (None, UNKNOWN)


def _with_year(text: str, uri: str) -> Published:
    """A dateline's day; without a year that of a date in the file's name, if that is the same day or the next."""
    published = read_published(text)
    name = FILE_DATE.search(PurePath(uri).name)
    if published.at or not name:
        return published
    try:
        named = date(int(name["year"]), int(name["month"]), int(name["day"]))
    except ValueError:
        return UNKNOWN
    for year in (named.year, named.year - 1):
        dated = read_published(f"{text} {year}")
        if dated.at and timedelta(0) <= named - dated.at.date() <= timedelta(days=1):
            return dated
    return UNKNOWN


def _agency(raw: RawArticle, dateline: Dateline, paragraphs: list[str]) -> str | None:
    sign_off = SIGN_OFF.search(paragraphs[-1][-40:]) if paragraphs else None
    candidates = (
        agency_of(raw.agency),
        agency_of(raw.byline),
        dateline.agency,
        agency_of(raw.publisher),
        agency_of(sign_off["agency"]) if sign_off else None,
    )
    return next((a for a in candidates if a), clean(raw.agency) if raw.agency else None)


def _publisher(raw: RawArticle) -> str | None:
    """The outlet; an agency named as the source of a story is its agency, not its outlet."""
    return clean(raw.publisher) if raw.publisher and not agency_of(raw.publisher) else None
