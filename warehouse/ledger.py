"""The ledger: one folder of Parquet tables a batch, written whole or not at all, never changed."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from seeds.errors import WarehouseError
from warehouse.columns import schema_of
from warehouse.models import ActorSighting, Article, Claim, Mention, Record, Reject

TABLES: dict[str, type[Record]] = {
    "articles": Article,
    "claims": Claim,
    "actors": ActorSighting,
    "mentions": Mention,
    "rejects": Reject,
}
READING = (
    "uri",
    "content_sha256",
    "extractor_version",
)  # which input, read by whom: what a row was read out of
SCHEMAS = {
    name: schema_of(list(dict.fromkeys([*model.model_fields, *(READING if name != "rejects" else ())])))
    for name, model in TABLES.items()
}
Row = dict[str, Any]
UNFINISHED = ".unfinished-"


def batch_id_of(operation: str, extractor_version: str, contents: Iterable[str]) -> str:
    """A hash of what a batch holds: the same work has the same id, so that a rerun finds it there."""
    return hashlib.sha256("\n".join((operation, extractor_version, *sorted(contents))).encode()).hexdigest()[
        :32
    ]


def write_batch(ledger: Path, batch_id: str, tables: Mapping[str, Sequence[Row]]) -> bool:
    """Writes one batch; False where it is there already. One rename commits all of its tables.

    Raises WarehouseError where the folder can't be written.
    """
    final = ledger / batch_id
    if final.exists():
        return False
    unfinished = ledger / f"{UNFINISHED}{batch_id}-{os.getpid()}"
    try:
        shutil.rmtree(unfinished, ignore_errors=True)
        unfinished.mkdir()
        for name, schema in SCHEMAS.items():
            _write_table(unfinished / f"{name}.parquet", tables.get(name, ()), schema)
        sync_folder(unfinished)
        unfinished.rename(final)
        sync_folder(ledger)
    except OSError as e:
        raise WarehouseError(
            f"{ledger}: the batch cannot be written ({e.strerror or e}); make room or mend the rights, then run again: "
            "nothing was loaded by half"
        ) from e
    return True


def row_of(record: Record, **more: Any) -> Row:
    """A record as a row of its ledger table; `more` are the columns that say what it was read out of."""
    row = record.model_dump()
    if row.get("content_spans"):
        row["content_spans"] = [{"span_start": s, "span_end": e} for s, e in row["content_spans"]]
    return row | more


def _write_table(path: Path, rows: Sequence[Row], schema: pa.Schema) -> None:
    with path.open("wb") as file:
        pq.write_table(pa.Table.from_pylist(list(rows), schema=schema), file, compression="zstd")
        file.flush()
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Makes a rename in `folder` last through a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def batches(ledger: Path) -> list[str]:
    """The ids of all whole batches, sorted."""
    if not ledger.is_dir():
        return []
    return sorted(p.name for p in ledger.iterdir() if p.is_dir() and not p.name.startswith("."))


def sweep_unfinished(ledger: Path) -> int:
    """Removes what a killed loader left half-written; call it under the loading lock. Returns how many."""
    left = [p for p in ledger.iterdir() if p.name.startswith(UNFINISHED)] if ledger.is_dir() else []
    for folder in left:
        shutil.rmtree(folder, ignore_errors=True)
    return len(left)
