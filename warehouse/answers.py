"""Questions to the published warehouse; every answer is a table of Arrow, instants in UTC."""

from __future__ import annotations

from datetime import date

import duckdb
import pyarrow as pa

from seeds.errors import WarehouseError
from warehouse.database import CORRUPT
from warehouse.home import Home
from warehouse.reading import published

ANSWERS = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)
SHOWN = 12  # names that are offered where nothing was found


def query(home: Home, sql: str) -> pa.Table:
    """The answer to one query. Raises WarehouseError where it isn't one question, or DuckDB refuses it."""
    with published(home) as db:
        try:
            statements = duckdb.extract_statements(sql)
            if len(statements) != 1:
                raise WarehouseError(f"{len(statements)} queries were given; give one")
            if statements[0].type not in ANSWERS:
                raise WarehouseError(
                    "the warehouse can be asked and not changed; give a query that begins with select, from or with"
                )
            return db.sql(sql).to_arrow_table()
        except duckdb.Error as e:
            raise WarehouseError(_said(str(e))) from e


def _said(error: str) -> str:
    if "disabled by configuration" in error or "disabled through configuration" in error:
        return f"a query can read the warehouse and nothing else: {error.splitlines()[0]}"
    if CORRUPT in error:
        return f"the published warehouse is damaged; run `dateline rebuild`, which makes it anew from the ledger ({error})"
    if "does not exist" in error:
        return (
            f'{error}\nWhat there is: dateline sql "show tables"; its columns: dateline sql "describe claims"'
        )
    return error


def troops(home: Home, actor: str, place: str) -> pa.Table:
    """Levels of an actor's troops in a place, by day; `actor` may be a name, an alias or an id.

    Raises WarehouseError where there are none, with the actors and places that have some.
    """
    with published(home) as db:
        for name in dict.fromkeys([actor, *_ids_of(db, actor)]):
            found = db.sql("select * from troop_counts(?, ?)", params=[name, place]).to_arrow_table()
            if found.num_rows:
                return found
        raise WarehouseError(_nothing(db, actor, place))


def _ids_of(db: duckdb.DuckDBPyConnection, name: str) -> list[str]:
    """The actors that are called `name` somewhere, those in most articles first."""
    rows = db.execute(
        "select actor_id from actors where list_contains(list_transform(aliases, lambda alias: lower(alias)), lower(?)) "
        "order by article_count desc, actor_id",
        [name],
    ).fetchall()
    return [actor_id for (actor_id,) in rows]


def _nothing(db: duckdb.DuckDBPyConnection, actor: str, place: str) -> str:
    rows = db.execute(
        "select actor, string_agg(distinct place, ', ' order by place) as places from troop_timeline "
        "where actor is not null group by actor order by count(*) desc, actor"
    ).fetchall()
    said = f"there is no level of troops of {actor!r} in {place!r}"
    if not rows:
        return f"{said}, nor of anybody else"
    known = "; ".join(f"{name} ({places})" if places else name for name, places in rows[:SHOWN])
    return f"{said}. There are levels of: {known}{' ...' if len(rows) > SHOWN else ''}"


def deadlines(home: Home, day: date) -> pa.Table:
    """Every deadline that was told until the end of `day` (UTC), with how it stood then; by due day."""
    with published(home) as db:
        return db.sql("select * from deadlines_on(?)", params=[day]).to_arrow_table()
