"""How an answer is printed: a table for people; csv, json and parquet for programs, on standard output."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import PurePath
from typing import Any

import orjson
import pyarrow as pa

WIDEST = 10_000  # columns
SHORT = {"claim_id": 12}  # characters that are enough for `dateline explain`


def show(answer: pa.Table, form: str, columns: Sequence[str] = ()) -> None:
    """Prints `answer` as `table`, `csv`, `json` (an array of objects) or `parquet`.

    `columns` are those that a table for people has, all if left out; the other forms always have all.
    """
    if form == "table":
        _table(answer.select(list(columns)) if columns else answer)
    else:
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
    from rich.box import HEAVY_HEAD, MARKDOWN
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console()
    if not console.is_terminal:
        console.width = WIDEST  # into a file or a pipe: a row is a line
    table = Table(box=HEAVY_HEAD if console.is_terminal else MARKDOWN)
    for name in answer.column_names:
        table.add_column(name, overflow="fold")
    for row in answer.to_pylist():
        table.add_row(*(Text(_shown(name, v)) for name, v in row.items()))
    with console.capture() as printed:
        console.print(table)
    sys.stdout.write("\n".join(line.rstrip() for line in printed.get().splitlines() if line.strip()) + "\n")
    if not answer.num_rows:
        sys.stdout.write("No rows.\n")


def _shown(name: str, value: Any) -> str:
    """As people read it: lists of words with commas, ids as short as `dateline explain` takes them, files by their names."""
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        return ", ".join(PurePath(v).name if v.startswith("/") else v for v in value)
    return _cell(value)[: SHORT.get(name)]


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
    "csv": _csv,
    "json": _json,
    "parquet": _parquet,
}
