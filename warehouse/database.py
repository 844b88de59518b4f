"""The database that is loaded: opened under an attached name, closed as one file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from seeds.errors import WarehouseError

CATALOG = "kept"  # load speaks plain SQL to an attached catalogue, so that it may be another kind one day

DAMAGED = (duckdb.IOException, duckdb.FatalException, duckdb.InternalException, duckdb.SerializationException)

CORRUPT = "Corrupt database file"


@contextmanager
def opened(path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """The database at `path`, open for writing; made where it isn't there. Closing it leaves one file, without a log.

    Raises WarehouseError where it is damaged, locked or can't be written.
    """
    with duckdb.connect(":memory:") as db:
        db.execute("set TimeZone = 'UTC'; set enable_progress_bar = false")
        try:
            db.execute(f"attach {quoted(path)} as {CATALOG} (storage_version 'v2.0.0'); use {CATALOG}")
            yield db
            db.execute(f"checkpoint {CATALOG}; use memory; detach {CATALOG}")
        except duckdb.Error as e:
            if isinstance(e, DAMAGED) or CORRUPT in str(e):
                raise WarehouseError(_why(path, str(e))) from e
            raise


def quoted(text: object) -> str:
    """A string literal of SQL."""
    return "'" + str(text).replace("'", "''") + "'"


def _why(path: Path, said: str) -> str:
    first = said.strip().splitlines()[0]
    if "Could not set lock" in said:
        return f"{path}: another program has it open; close it there and run again"
    if "ermission denied" in said or "ead-only file system" in said:
        return f"{path}: cannot be written; mend its rights, or choose another place with --home or DATELINE_HOME"
    if "No space left" in said:
        return f"{path}: the disk is full; make room and run again: nothing was loaded by half"
    return f"{path}: is damaged or was made by another program ({first}); run `dateline rebuild`, which makes it anew"
