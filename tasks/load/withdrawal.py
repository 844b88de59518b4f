"""A story that must go: a batch of its own says so, nothing is deleted."""

from __future__ import annotations

from datetime import datetime

import duckdb

from seeds.errors import WarehouseError
from warehouse.home import Home
from warehouse.ledger import Row, batch_id_of, row_of, write_batch
from warehouse.locking import loading
from warehouse.models import Article, Reject
from warehouse.working import bring_up_to_date, caught_up

WITHDRAW = "withdraw"


def withdraw(home: Home, article_id: str, reason: str, now: datetime) -> None:
    """Withdraws an article and the versions of its story before it; the reason goes to `rejects`.

    Withdrawing twice changes nothing. Raises WarehouseError where there is no such article.
    """
    if not home.ledger.is_dir():
        raise WarehouseError(f"{home.root}: nothing is kept here; is --home right?")
    with loading(home):
        with caught_up(home) as db:
            article = _article(db, article_id)
        write_batch(home.ledger, batch_id_of(WITHDRAW, "", [article_id]), _tables(article, reason, now))
        with caught_up(home):
            pass
        bring_up_to_date(home)


def _article(db: duckdb.DuckDBPyConnection, article_id: str) -> Article:
    rows = db.execute("select * from articles where article_id = ?", [article_id])
    names = [d[0] for d in rows.description or ()]
    row = rows.fetchone()
    if row is None:
        raise WarehouseError(
            f'no article {article_id!r}; `dateline sql "select article_id, headline from articles"` shows them all'
        )
    return Article(**dict(zip(names, row, strict=True)))


def _tables(article: Article, reason: str, now: datetime) -> dict[str, list[Row]]:
    """No extractor read it, so that it never stands for the text: `extractor_version` is empty."""
    told = article.model_copy(update={"status": "withdrawn", "recorded_at": now})
    why = Reject(
        uri=article.uri,
        content_sha256=article.content_sha256,
        stage="load",
        reason="withdrawn",
        detail=reason,
        excerpt=article.headline or None,
        recorded_at=now,
    )
    return {"articles": [row_of(told, extractor_version="")], "rejects": [row_of(why)]}
