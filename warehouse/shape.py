"""What stands in the database: tables, seeds, views and macros, from the SQL files beside this module."""

from __future__ import annotations

import zlib
from functools import cache
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple

import duckdb

from seeds import ROOT, read_csv, several
from warehouse.database import quoted

SQL = Path(__file__).parent
TABLES = ("articles", "claims", "mentions", "actors", "rejects", "loaded_batches")
SEEDED = ("countries", "same_units")
SEEDS = ("countries.csv", "lexicons/same_units.csv")
QUESTIONS = (  # in an order in which each finds those that it asks
    "macros/in_words",
    "macros/voice_of",
    "macros/relayed_by",
    "views/current_claims",
    "macros/count_tellings_of",
    "views/count_tellings",
    "macros/troop_levels",
    "views/troop_timeline",
    "views/casualty_timeline",
    "views/contradictions",
    "views/corroboration",
    "views/who_said_what",
    "views/story_revisions",
    "views/actor_profile",
    "views/deadline_tellings",
    "macros/deadlines_told",
    "views/deadlines",
    "macros/deadlines_on",
    "macros/troop_counts",
    "macros/claims_known_on",
)


THERE = """
select 'view', view_name from duckdb_views() where database_name = current_database() and not internal
union all
select distinct case function_type when 'table_macro' then 'macro table' else 'macro' end, function_name
from duckdb_functions()
where database_name = current_database() and not internal and function_type in ('macro', 'table_macro')
"""


class Shape(NamedTuple):
    """Two numbers: one changes with the tables or how they are filled, one with views, macros and seeds."""

    version: int
    questions: int


@cache
def present_shape() -> Shape:
    """The shape that this version of dateline makes."""
    tables = [SQL / "tables" / f"{t}.sql" for t in TABLES]
    questions = [SQL / f"{name}.sql" for name in QUESTIONS]
    seeded = [*(SQL / "tables" / f"{t}.sql" for t in SEEDED), *(ROOT / name for name in SEEDS)]
    return Shape(_sum([*tables, *loading_files()]), _sum([*questions, *seeded]))


def _sum(files: list[Path]) -> int:
    return zlib.crc32(b"".join(f.read_bytes() for f in files)) & 0x7FFFFFFF  # fits an integer


def loading_files() -> list[Path]:
    """The SQL that takes a batch in, in the order of the names."""
    return sorted((SQL / "loading").glob("*.sql"))


def shape_of(db: duckdb.DuckDBPyConnection) -> Shape | None:
    """The shape of what is there; None where there are no tables of dateline's."""
    there = db.execute(
        "select list(column_name) from duckdb_columns() "
        "where database_name = current_database() and table_name = 'shape'"
    ).fetchone()
    if not there or not there[0]:
        return None
    row = db.execute("select * from shape").fetchone()
    return Shape(*row) if row and len(row) == len(Shape._fields) else Shape(0, 0)


def make_tables(db: duckdb.DuckDBPyConnection) -> None:
    """Empty tables with their seeds, views and macros, in a database that has none: all of it or nothing."""
    db.execute("begin")
    for table in TABLES:
        _make(db, f"tables/{table}")
    db.execute("insert into shape values (?, ?)", list(present_shape()))
    _ask(db)
    db.execute("commit")


def renew_questions(db: duckdb.DuckDBPyConnection) -> None:
    """The views, macros and seeds as they stand now, instead of those that are there: all of it or nothing."""
    db.execute("begin")
    for kind, name in db.execute(THERE).fetchall():
        db.execute(f'drop {kind} "{name}"')
    _ask(db)
    db.execute("update shape set questions = ?", [present_shape().questions])
    db.execute("commit")


def _ask(db: duckdb.DuckDBPyConnection) -> None:
    for table in SEEDED:
        _make(db, f"tables/{table}")
    db.execute("insert into countries select unnest(?, max_depth := 2)", [_countries()])
    db.execute("insert into same_units select unnest(?, max_depth := 2)", [_same_units()])
    for question in QUESTIONS:
        _make(db, question)


def _make(db: duckdb.DuckDBPyConnection, name: str) -> None:
    """Runs the SQL of a file; its opening comment goes with what it makes, for whoever opens the database."""
    text = (SQL / f"{name}.sql").read_text()
    db.execute(text)
    lines = takewhile(lambda line: line.startswith("--"), text.splitlines())
    comment = " ".join(line.removeprefix("--").strip() for line in lines)
    folder, _, made = name.partition("/")
    kind = {"tables": "table", "views": "view"}.get(folder) or (
        "macro table" if "as table" in text else "macro"
    )
    db.execute(f"comment on {kind} {made} is {quoted(comment)}")


def _countries() -> list[dict[str, object]]:
    rows = read_csv(SEEDS[0], ("code", "name", "aliases", "demonyms", "capital", "qid"))
    return [
        {
            "country": r["code"],
            "name": r["name"],
            "names": [r["name"], *several(r["aliases"])],
            "actor_id": r["qid"] or None,
        }
        for r in rows
    ]


def _same_units() -> list[dict[str, str]]:
    return [{"unit": r["unit"], "same": r["same"]} for r in read_csv(SEEDS[1], ("unit", "same"))]
