"""`dateline extract`: one article a line in, one line of layers and claims out; no database, no Prefect.

In:  {"id", "published_at": "2021-12-09" or an ISO instant or null, "headline", "body"}
Out: {"id", "timexes", "quantities", "mentions", "attributions", "claims", "actors"}, spans in code points of `body`.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import orjson

from seeds.errors import ParseError
from tasks.extract.rules import Rules
from warehouse.models import Article


def extract_line(line: str, extractor: Rules) -> bytes:
    """The output line for one input line. Raises ParseError where the line is not an article."""
    row = _read(line)
    extraction = extractor.extract(_article(row))
    out = {
        "id": row["id"],
        **(extraction.annotations or {}),
        "claims": [c.model_dump(exclude_none=True) for c in extraction.claims],
    }
    return orjson.dumps(out)


def _read(line: str) -> dict[str, Any]:
    try:
        row = orjson.loads(line)
    except orjson.JSONDecodeError as e:
        raise ParseError("not_json", f"not JSON: {e}") from e
    if not isinstance(row, dict) or not isinstance(row.get("body"), str) or "id" not in row:
        raise ParseError("not_an_article", 'an object with "id" and "body" is wanted on each line')
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


def _instant(text: str | None) -> datetime | None:
    if not text:
        return None
    try:
        at = datetime.fromisoformat(text)
    except ValueError as e:
        raise ParseError("bad_date", f"published_at must be an ISO date or instant, not {text!r}") from e
    return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
