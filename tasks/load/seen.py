"""What is in the warehouse already: articles by their input and reader, inputs by name and content."""

from __future__ import annotations

from collections.abc import Iterable

from warehouse.home import Home
from warehouse.locking import loading
from warehouse.working import caught_up

Key = tuple[str, str, str]  # article_id, uri, content_sha256


def already_there(home: Home, keys: Iterable[Key], extractor_version: str) -> set[Key]:
    """Those of `keys` that are kept, read by this version of the extractor or a newer one."""
    wanted = set(keys)
    if not wanted or not home.ledger.is_dir():
        return set()
    with loading(home), caught_up(home) as db:
        rows = db.execute(
            r"""
            select article_id, uri, content_sha256
            from received.articles
            where article_id in (select unnest(?))
                and regexp_extract_all(extractor_version, '\d{1,18}')::bigint[] >= regexp_extract_all(?, '\d{1,18}')::bigint[]
            """,
            [sorted({article_id for article_id, _, _ in wanted}), extractor_version],
        ).fetchall()
    return wanted & set(rows)


def inputs_seen(home: Home) -> set[tuple[str, str | None]]:
    """(uri, content_sha256) of every input that was ever taken or refused."""
    if not home.ledger.is_dir():
        return set()
    with loading(home), caught_up(home) as db:
        rows = db.execute(
            "select uri, content_sha256 from received.articles union select uri, content_sha256 from rejects"
        ).fetchall()
    return set(rows)
