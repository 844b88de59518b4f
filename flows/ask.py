"""Questions to the published warehouse; every answer is a table of Arrow."""

from __future__ import annotations

from datetime import date

import duckdb
import pyarrow as pa

from seeds.errors import WarehouseError
from warehouse.home import Home
from warehouse.reading import published

ANSWERS = (duckdb.StatementType.SELECT, duckdb.StatementType.EXPLAIN)


def query(home: Home, sql: str) -> pa.Table:
    """The answer to one query. Raises WarehouseError where it isn't one question, or DuckDB refuses it."""
    with published(home) as db:
        try:
            statements = duckdb.extract_statements(sql)
            if len(statements) != 1:
                raise WarehouseError(f"{len(statements)} queries were given; give one")
            if statements[0].type not in ANSWERS:
                raise WarehouseError(
                    "the warehouse can only be asked: give one query that begins with select or from"
                )
            return db.sql(sql).to_arrow_table()
        except duckdb.Error as e:
            raise WarehouseError(str(e)) from e


def troops(home: Home, actor: str, place: str) -> pa.Table:
    raise NotImplementedError


def deadlines(home: Home, day: date) -> pa.Table:
    raise NotImplementedError


def explain(home: Home, claim_id: str) -> str:
    raise NotImplementedError
