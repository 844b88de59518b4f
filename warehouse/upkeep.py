"""The laws that must always hold of the tables; each is a file of laws/ that selects what breaks it."""

from __future__ import annotations

import duckdb

from warehouse.shape import SQL

SHOWN = 3  # ids that are named of what breaks a law


def broken_laws(db: duckdb.DuckDBPyConnection) -> list[str]:
    """A line for each law that is broken: which, how often, and the first ids that break it."""
    lines = []
    for path in sorted((SQL / "laws").glob("*.sql")):
        rows = db.execute(path.read_text()).fetchall()
        if rows:
            some = ", ".join(sorted(str(row[0]) for row in rows)[:SHOWN])
            lines.append(f"{path.stem.replace('_', ' ')}: broken {len(rows)} times ({some})")
    return lines


def counts(db: duckdb.DuckDBPyConnection) -> dict[str, int]:
    """Rows by table."""
    tables = ("articles", "claims", "actors", "mentions", "rejects", "loaded_batches")
    select = " union all ".join(f"select '{t}', count(*) from {t}" for t in tables)
    return dict(db.execute(select).fetchall())


def wasted(db: duckdb.DuckDBPyConnection) -> float:
    """The part of the file that holds nothing any more."""
    row = db.execute(
        "select free_blocks / greatest(total_blocks, 1) from pragma_database_size() "
        "where database_name = current_database()"
    ).fetchone()
    return float(row[0]) if row else 0.0
