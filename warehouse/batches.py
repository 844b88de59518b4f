"""Ledger batches into tables: what is in the ledger and isn't loaded yet, whole batches in one transaction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import duckdb

from seeds.errors import WarehouseError
from warehouse.database import quoted
from warehouse.ledger import SCHEMAS, batches
from warehouse.shape import loading_files

LOADING = "\n".join(f.read_text() for f in loading_files())
AT_ONCE = 200  # batches in one transaction, when many wait
BYTES_AT_ONCE = 50_000_000  # of their Parquet files


def catch_up(db: duckdb.DuckDBPyConnection, ledger: Path) -> list[str]:
    """Loads every whole batch that isn't loaded yet, in the order in which they were recorded; returns their ids.

    What comes out depends neither on that order nor on how many are loaded at once, but for the clocks.
    """
    loaded = {b for (b,) in db.execute("select batch_id from loaded_batches").fetchall()}
    waiting = [b for b in batches(ledger) if b not in loaded]
    if len(waiting) > 1:
        waiting = _as_recorded(db, ledger, waiting)
    for some in _portions(ledger, waiting):
        load_batches(db, ledger, some)
    return waiting


def load_batches(db: duckdb.DuckDBPyConnection, ledger: Path, ids: Sequence[str]) -> None:
    """Some batches, all of them or none. Raises WarehouseError with the batch whose files can't be read."""
    try:
        read_batches(db, [ledger / b for b in ids])
    except duckdb.Error as e:
        if len(ids) > 1:  # find the one that is broken; those before it are loaded
            for batch_id in ids:
                load_batches(db, ledger, [batch_id])
        raise WarehouseError(
            f"{ledger / ids[0]}: this batch of the ledger cannot be read ({str(e).strip().splitlines()[0]}); "
            "bring it back from a backup, or move it away and ingest its stories again"
        ) from e
    db.execute("begin")
    try:
        db.execute(LOADING)
        db.executemany("insert into loaded_batches values (?, ?, ?, ?, ?)", _counts(db, ledger, ids))
        db.execute("commit")
    except BaseException:
        db.execute("rollback")
        raise


def read_batches(db: duckdb.DuckDBPyConnection, folders: Sequence[Path]) -> None:
    """The tables of some batches as temporary tables batch_articles, batch_claims ..."""
    for name in SCHEMAS:
        files = _files([folder / f"{name}.parquet" for folder in folders])
        db.execute(
            f"create or replace temp table batch_{name} as from read_parquet({files}, union_by_name = true)"
        )


def _counts(
    db: duckdb.DuckDBPyConnection, ledger: Path, ids: Sequence[str]
) -> list[tuple[str, datetime, int, int, int]]:
    """The rows of loaded_batches: articles, claims and rejects of each."""
    counted = ("articles", "claims", "rejects")
    files = _files([ledger / b / f"{name}.parquet" for b in ids for name in counted])
    rows = dict(db.execute(f"select file_name, num_rows from parquet_file_metadata({files})").fetchall())
    now = datetime.now(UTC)
    return [(b, now, *(rows[str(ledger / b / f"{name}.parquet")] for name in counted)) for b in ids]


def _portions(ledger: Path, ids: Sequence[str]) -> Iterator[list[str]]:
    some: list[str] = []
    size = 0
    for batch_id in ids:
        some.append(batch_id)
        size += sum(f.stat().st_size for f in (ledger / batch_id).iterdir())
        if len(some) == AT_ONCE or size > BYTES_AT_ONCE:
            yield some
            some, size = [], 0
    if some:
        yield some


def _as_recorded(db: duckdb.DuckDBPyConnection, ledger: Path, ids: Sequence[str]) -> list[str]:
    """The batches by the first instant that their articles or rejects were recorded; those of one instant by id."""
    files = _files([ledger / b / f"{name}.parquet" for b in ids for name in ("articles", "rejects")])
    rows = db.execute(
        f"select parse_path(filename)[-2] as batch_id, min(recorded_at) as recorded_at "
        f"from read_parquet({files}, filename = true, union_by_name = true) group by all"
    ).fetchall()
    first = dict(rows)
    never = datetime.max.replace(tzinfo=UTC)
    return sorted(ids, key=lambda b: (first.get(b) or never, b))


def _files(paths: Sequence[Path]) -> str:
    return f"[{', '.join(map(quoted, paths))}]"
