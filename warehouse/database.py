"""The database that is loaded: made, opened under an attached name, its tables, views and macros there."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from seeds.errors import WarehouseError

SQL = Path(__file__).parent
TABLES = ("articles", "claims", "mentions", "actors", "rejects", "loaded_batches")
VIEWS: tuple[str, ...] = ()
MACROS: tuple[str, ...] = ()
CATALOG = "kept"  # load speaks plain SQL to an attached catalogue, so that it may be another kind one day


def sql_of(folder: str) -> str:
    """All SQL of a folder beside this module, in the order of the names."""
    return "\n".join(p.read_text() for p in sorted((SQL / folder).glob("*.sql")))


def shape() -> int:
    """A number that changes with the tables and with how they are filled: rows of another shape are loaded anew."""
    return zlib.crc32((sql_of("tables") + sql_of("loading")).encode()) & 0x7FFFFFFF


@contextmanager
def opened(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The database at `path`, open for writing; made where it isn't there. Closing it leaves one file, without a log.

    Raises WarehouseError where it is damaged, locked or can't be written.
    """
    with duckdb.connect(":memory:") as db:
        db.execute("set TimeZone = 'UTC'; set enable_progress_bar = false")
        attach(db, path)
        yield db
        db.execute(f"checkpoint {CATALOG}")
        db.execute(f"use memory; detach {CATALOG}")


def attach(db: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Attaches the database at `path` as CATALOG and makes it the default."""
    try:
        db.execute(f"attach {quoted(path)} as {CATALOG} (storage_version 'v2.0.0'); use {CATALOG}")
    except duckdb.Error as e:
        raise WarehouseError(_why(path, str(e))) from e


def quoted(text: object) -> str:
    """A string literal of SQL."""
    return "'" + str(text).replace("'", "''") + "'"


def _why(path: Path, said: str) -> str:
    if "lock" in said:
        return f"{path}: another program has it open; close it there and run again"
    if "ermission" in said or "ead-only" in said:
        return f"{path}: cannot be written; mend its rights, or choose another place with --home or DATELINE_HOME"
    return f"{path}: is damaged ({said.splitlines()[0]}); run `dateline rebuild`, which makes it anew from the ledger"


def make_tables(db: duckdb.DuckDBPyConnection) -> None:
    """Empty tables with their views and macros, in a database that has none."""
    for table in TABLES:
        db.execute((SQL / "tables" / f"{table}.sql").read_text())
    db.execute("insert into shape values (?)", [shape()])
    make_questions(db)


def make_questions(db: duckdb.DuckDBPyConnection) -> None:
    """The views and macros as they stand now, instead of those that are there."""
    for view in VIEWS:
        db.execute((SQL / "views" / f"{view}.sql").read_text())
    for macro in MACROS:
        db.execute((SQL / "macros" / f"{macro}.sql").read_text())


def shape_of(db: duckdb.DuckDBPyConnection) -> int | None:
    """The shape of the tables that are there; None where there are none yet."""
    found = db.execute(
        "select count(*) from duckdb_tables() where database_name = current_database() and table_name = 'shape'"
    ).fetchone()
    if not found or not found[0]:
        return None
    row = db.execute("select version from shape").fetchone()
    return int(row[0]) if row else 0
