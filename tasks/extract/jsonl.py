"""`dateline extract`: one article a line in, one line of layers and claims out; no database, no Prefect.

In:  {"id", "published_at": "2021-12-09" or an ISO instant or null, "headline", "body"}
Out: {"id", "timexes", "quantities", "mentions", "attributions", "claims", "actors"}, spans in code points of `body`;
     {"id", "error"} where the extractor fails on a text.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, NamedTuple

import orjson

from seeds.errors import ParseError
from tasks.extract.rules import Rules
from warehouse.models import Article


class Answer(NamedTuple):
    """An output line without its line break; `crashed` says what went wrong where the extractor failed."""

    line: bytes
    crashed: str | None = None


def extract_line(line: str, extractor: Rules) -> Answer:
    """The output line for one input line: each article has one. Raises ParseError where the line is not an article."""
    row = _read(line)
    article = _article(row)
    try:
        extraction = extractor.extract(article)
    except Exception as e:  # one strange text must not end a stream of thousands
        crashed = f"{type(e).__name__}: {e}"
        return Answer(orjson.dumps({"id": row["id"], "error": crashed}), crashed)
    out = {
        "id": row["id"],
        **(extraction.annotations or {}),
        "claims": [c.model_dump(exclude_none=True) for c in extraction.claims],
    }
    return Answer(orjson.dumps(out))


def _read(line: str) -> dict[str, Any]:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as e:
        raise ParseError("not_json", f"not JSON: {e}") from e
    if not isinstance(row, dict) or not isinstance(row.get("body"), str) or "id" not in row:
        raise ParseError("not_an_article", 'an object with "id" and "body" is wanted on each line')
    if not isinstance(row.get("headline") or "", str):
        raise ParseError("not_an_article", "headline must be text")
    return row


def _article(row: dict[str, Any]) -> Article:
    return Article(
        article_id=str(row["id"]),
        story_id=str(row["id"]),
        headline=row.get("headline") or "",
        body=row["body"],
        published_at=_instant(row.get("published_at")),
        published_precision="day",
    )


def _instant(text: Any) -> datetime | None:
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except (ValueError, TypeError) as e:
        raise ParseError("bad_date", f"published_at must be an ISO date or instant, not {text!r}") from e
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
