"""How an answer is printed: a table for people; csv, json and parquet for programs, on standard output."""

from __future__ import annotations

import csv
import io
import re
import sys
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

import orjson
import pyarrow as pa

if TYPE_CHECKING:
    from rich.console import Console

WIDEST = 10_000  # columns
KEPT_WHOLE = 12  # characters of a column that is not broken into lines
GAP = 2  # between columns
LEAST_ROOM = 12  # characters, below which a column of longer texts is unreadable
SHORT = {"claim_id": 8}  # characters that are enough for `dateline explain`
BREAKS = re.compile(r"\s*[\x00-\x1f\x7f-\x9f\u2028\u2029]+\s*")  # line breaks, and what a terminal would obey


def show(answer: pa.Table, form: str, columns: Sequence[str] = ()) -> None:
    """Prints `answer` as `table`, `csv`, `json` (an array of objects) or `parquet`.

    `columns` are those that a table for people has, if something stands in them; all columns if left out. The other
    forms always have all.
    """
    if form == "table":
        _table(_filled(answer.select(list(columns))) if columns else answer)
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
    """Into a file or a pipe a row is a line; on a narrow terminal each row is a block of lines."""
    from rich.console import Console

    console = Console()
    names = answer.column_names
    rows = [[_shown(name, v) for name, v in row.items()] for row in answer.to_pylist()]
    widths = [max((len(r[i]) for r in rows), default=0) for i in range(len(names))]
    if not console.is_terminal:
        console.width = WIDEST
    elif _room(console.width, widths) < LEAST_ROOM:
        sys.stdout.write("\n".join(_block(names, row) for row in rows))
        return
    _lines(console, names, rows, widths)
    if not rows:
        sys.stdout.write("No rows.\n")


def _room(width: int, widths: list[int]) -> float:
    """Characters that each column of longer texts gets when those of short ones are kept whole."""
    short = [w for w in widths if w <= KEPT_WHOLE]
    long = len(widths) - len(short)
    return (width - sum(short) - GAP * len(widths)) / long if long else width


def _block(names: list[str], row: list[str]) -> str:
    return "".join(
        f"{name:{max(map(len, names))}}  {value}\n" for name, value in zip(names, row, strict=True) if value
    )


def _lines(console: Console, names: list[str], rows: list[list[str]], widths: list[int]) -> None:
    from rich.box import MARKDOWN, SIMPLE_HEAD
    from rich.table import Table
    from rich.text import Text

    watched = console.is_terminal
    table = Table(
        box=SIMPLE_HEAD if watched else MARKDOWN,
        padding=(0, 1, 0, 0) if watched else (0, 1),
        pad_edge=not watched,
    )
    for name, width in zip(names, widths, strict=True):
        table.add_column(name, overflow="fold", no_wrap=width <= KEPT_WHOLE)
    for row in rows:
        table.add_row(*map(Text, row))
    with console.capture() as printed:
        console.print(table)
    sys.stdout.write("\n".join(line.rstrip() for line in printed.get().splitlines() if line.strip()) + "\n")


def _filled(answer: pa.Table) -> pa.Table:
    """Without the columns in which nothing stands; all of them where there are no rows."""
    filled = [name for name in answer.column_names if any(_shown(name, v) for v in answer[name].to_pylist())]
    return answer.select(filled) if filled else answer


def _shown(name: str, value: Any) -> str:
    """As people read it: lists of words with commas, ids as short as `dateline explain` takes them, files by their names,
    texts of several lines in one."""
    if isinstance(value, list) and all(isinstance(v, str) for v in value):
        shown = ", ".join(PurePath(v).name if v.startswith("/") else v for v in value)
    else:
        shown = _cell(value)[: SHORT.get(name)]
    return BREAKS.sub(" ", shown).strip()


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
