"""Ledger batches into tables: what is in the ledger and isn't loaded yet, one transaction a batch."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from seeds.errors import WarehouseError
from warehouse.database import quoted
from warehouse.ledger import SCHEMAS, batches
from warehouse.shape import loading_files

LOADING = "\n".join(f.read_text() for f in loading_files())


def catch_up(db: duckdb.DuckDBPyConnection, ledger: Path) -> list[str]:
    """Loads every whole batch that isn't loaded yet, in the order in which they were recorded; returns their ids.

    What comes out doesn't depend on that order, but for the clocks (recorded_at, superseded_at).
    """
    loaded = {b for (b,) in db.execute("select batch_id from loaded_batches").fetchall()}
    waiting = [b for b in batches(ledger) if b not in loaded]
    for batch_id in waiting if len(waiting) < 2 else _as_recorded(db, ledger, waiting):
        load_batch(db, ledger, batch_id)
    return waiting


def load_batch(db: duckdb.DuckDBPyConnection, ledger: Path, batch_id: str) -> None:
    """One batch, whole or not at all. Raises WarehouseError where its files can't be read."""
    try:
        read_batch(db, [ledger / batch_id])
    except duckdb.Error as e:
        raise WarehouseError(
            f"{ledger / batch_id}: this batch of the ledger cannot be read ({str(e).splitlines()[0]}); "
            "bring it back from a backup, or move it away and ingest its stories again"
        ) from e
    db.execute("begin")
    try:
        db.execute(LOADING)
        db.execute(
            """
            insert into loaded_batches
            select ?, ?, (select count(*) from batch_articles), (select count(*) from batch_claims),
                (select count(*) from batch_rejects)
            """,
            [batch_id, datetime.now(UTC)],
        )
        db.execute("commit")
    except BaseException:
        db.execute("rollback")
        raise


def read_batch(db: duckdb.DuckDBPyConnection, folders: Sequence[Path]) -> None:
    """The tables of some batches as temporary tables batch_articles, batch_claims ..."""
    for name in SCHEMAS:
        files = ", ".join(quoted(folder / f"{name}.parquet") for folder in folders)
        db.execute(f"create or replace temp table batch_{name} as from read_parquet([{files}])")


def _as_recorded(db: duckdb.DuckDBPyConnection, ledger: Path, ids: Sequence[str]) -> list[str]:
    """The batches by the first instant that their articles or rejects were recorded; those of one instant by id."""
    files = ", ".join(quoted(ledger / b / f"{t}.parquet") for b in ids for t in ("articles", "rejects"))
    rows = db.execute(
        f"select parse_path(filename)[-2] as batch_id, min(recorded_at) as recorded_at "
        f"from read_parquet([{files}], filename = true, union_by_name = true) group by all order by all"
    ).fetchall()
    first = dict(rows)
    never = datetime.max.replace(tzinfo=UTC)
    return sorted(ids, key=lambda b: (first.get(b) or never, b))
