"""One batch of articles with all that was read out of them: ledger first, then the warehouse."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from warehouse.home import Home
from warehouse.ledger import Row, batch_id_of, row_of, write_batch
from warehouse.locking import loading
from warehouse.models import Article, Extraction, Record, Reject
from warehouse.working import bring_up_to_date, caught_up

INGEST = "ingest"


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a load did. `new` is False where the very same batch was in the ledger already."""

    batch_id: str
    new: bool
    published: bool


def load(
    home: Home,
    articles: list[Article],
    extractions: list[Extraction],
    rejects: list[Reject],
    recorded_at: datetime,
) -> Loaded:
    """Keeps a batch; `extractions` are of `articles`, in their order. Loading the same twice changes nothing.

    Batches that are in the ledger and were not loaded (a loader was killed) are loaded too. The published copy is
    renewed when that is due; `finish` renews it for sure. Raises WarehouseError.
    """
    home.make()
    tables = tables_of(articles, extractions, rejects, recorded_at)
    batch_id = batch_id_of(INGEST, _version(extractions), _contents(tables))
    with loading(home):
        new = any(tables.values()) and write_batch(home.ledger, batch_id, tables)
        with caught_up(home):
            pass
        return Loaded(batch_id, new, bring_up_to_date(home, always=False))


def tables_of(
    articles: list[Article], extractions: list[Extraction], rejects: list[Reject], recorded_at: datetime
) -> dict[str, list[Row]]:
    """The rows of each ledger table; every row knows the input that it was read out of, and by which extractor."""
    tables: dict[str, list[Row]] = {
        "articles": [],
        "claims": [],
        "actors": [],
        "mentions": [],
        "rejects": _rows(rejects, recorded_at),
    }
    for article, extraction in zip(articles, extractions, strict=True):
        reading = {
            "uri": article.uri,
            "content_sha256": article.content_sha256,
            "extractor_version": extraction.extractor_version,
        }
        tables["articles"] += _rows([article], recorded_at, **reading)
        tables["claims"] += _rows(extraction.claims, recorded_at, **reading)
        tables["actors"] += [row_of(a, **reading) for a in extraction.actors]
        tables["mentions"] += [row_of(m, **reading) for m in extraction.mentions]
        tables["rejects"] += _rows(extraction.rejects, recorded_at)
    return tables


def _rows(records: Iterable[Record], recorded_at: datetime, **reading: Any) -> list[Row]:
    rows = [row_of(r, **reading) for r in records]
    for row in rows:
        row["recorded_at"] = row["recorded_at"] or recorded_at
    return rows


def _version(extractions: list[Extraction]) -> str:
    return " ".join(sorted({e.extractor_version for e in extractions}))


def _contents(tables: dict[str, list[Row]]) -> list[str]:
    """What makes a batch itself: its inputs as articles, and its rejects."""
    inputs = [f"{a['article_id']} {a['content_sha256']} {a['uri']}" for a in tables["articles"]]
    refused = [
        f"{r['stage']} {r['reason']} {r['content_sha256']} {r['uri']} {r['detail']}"
        for r in tables["rejects"]
    ]
    return inputs + refused
