"""How an answer is printed: a table for people; csv, json and parquet for programs, on standard output."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any

import orjson
import pyarrow as pa


def show(answer: pa.Table, form: str) -> None:
    """Prints `answer` as `table`, `csv`, `json` (an array of objects) or `parquet`."""
    WRITERS[form](answer)


def _csv(answer: pa.Table) -> None:
    out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="", write_through=True)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(answer.column_names)
    for batch in answer.to_batches():
        writer.writerows([_cell(v) for v in row.values()] for row in batch.to_pylist())
    out.detach()


def _json(answer: pa.Table) -> None:
    rows = answer.to_pylist()
    sys.stdout.buffer.write(orjson.dumps(rows, default=str, option=orjson.OPT_INDENT_2) + b"\n")
    sys.stdout.buffer.flush()


def _parquet(answer: pa.Table) -> None:
    import pyarrow.parquet as pq

    sink = io.BytesIO()
    pq.write_table(answer, sink, compression="zstd")
    sys.stdout.buffer.write(sink.getvalue())
    sys.stdout.buffer.flush()


def _table(answer: pa.Table) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table()
    for name in answer.column_names:
        table.add_column(name, overflow="fold")
    for row in answer.to_pylist():
        table.add_row(*(Text(_cell(v)) for v in row.values()))
    Console().print(table)


def _cell(value: Any) -> str:
    """A value as text: nothing for NULL, instants in UTC, lists and structs as JSON."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        return str(int(value))
    if isinstance(value, list | dict):
        return orjson.dumps(value, default=str).decode()
    return str(value)


WRITERS: dict[str, Callable[[pa.Table], None]] = {
    "table": _table,
    "csv": _csv,
    "json": _json,
    "parquet": _parquet,
}
