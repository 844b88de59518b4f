"""An empty database with all tables, views and macros; what a test puts in is rolled back."""

import pytest

from warehouse.database import opened
from warehouse.shape import make_tables


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("database") / "empty.duckdb") as db:
        make_tables(db)
        yield db


@pytest.fixture
def db(empty_database):
    empty_database.execute("begin")
    yield empty_database
    empty_database.execute("rollback")
