"""The published warehouse, open for questions: it can be read, and nothing else can be done."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from seeds.errors import WarehouseError
from warehouse.home import Home
from warehouse.ledger import batches
from warehouse.shape import present_shape, shape_of
from warehouse.working import renew

LOCKED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": "false",
    "autoload_known_extensions": "false",
    "autoinstall_known_extensions": "false",
    "python_enable_replacements": "false",
    "allow_persistent_secrets": "false",
}


@contextmanager
def published(home: Home) -> Iterator[duckdb.DuckDBPyConnection]:
    """The published copy, read only: no files, no network, no settings; instants are shown in UTC.

    What another version of dateline published is made anew first. Raises WarehouseError where nothing is published,
    or the file can't be opened.
    """
    if not home.published.exists():
        raise WarehouseError(
            f"{home.published}: nothing is published here; `dateline ingest` stories first, or is --home right?"
        )
    if _is_old(home):
        renew(home)
    with _opened(home.published) as db:
        db.execute("set TimeZone = 'UTC'; set enable_progress_bar = false; set lock_configuration = true")
        yield db


def _is_old(home: Home) -> bool:
    """Whether it has another shape, and there is a ledger to make it anew from."""
    with _opened(home.published) as db:
        return shape_of(db) != present_shape() and bool(batches(home.ledger))


def _opened(path: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(path), read_only=True, config=LOCKED)
    except duckdb.Error as e:
        raise WarehouseError(_why(path, str(e))) from e


def _why(path: Path, said: str) -> str:
    first = said.strip().splitlines()[0]
    if "Could not set lock" in said:
        return f"{path}: another program has it open for writing; open it there with read_only, or close it"
    if "ermission denied" in said:
        return f"{path}: may not be read by you; mend its rights"
    return f"{path}: cannot be read ({first}); run `dateline rebuild`, which makes it anew from the ledger"
