"""The working database of a home, caught up with its ledger, and the published copy of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from seeds.errors import WarehouseError
from warehouse.batches import catch_up
from warehouse.database import opened
from warehouse.home import Home
from warehouse.ledger import sweep_unfinished
from warehouse.locking import loading
from warehouse.publishing import is_due, is_published, publish
from warehouse.shape import make_tables, present_shape, renew_questions, shape_of


@contextmanager
def caught_up(home: Home) -> Iterator[duckdb.DuckDBPyConnection]:
    """The working database with every batch of the ledger in it; the loading lock must be held.

    One that isn't there, or has tables of another shape, is made from the ledger.
    """
    sweep_unfinished(home.ledger)
    if not home.working.exists():
        remake(home)
    with opened(home.working) as db:
        if _prepared(db):
            catch_up(db, home.ledger)
            yield db
            return
    remake(home)
    with opened(home.working) as db:
        yield db


def _prepared(db: duckdb.DuckDBPyConnection) -> bool:
    """Renews views, macros and seeds where they are old; False where the tables have another shape."""
    found, present = shape_of(db), present_shape()
    if found is None or found.version != present.version:
        return False
    if found.questions != present.questions:
        renew_questions(db)
    return True


def remake(home: Home) -> None:
    """A new working database from the ledger alone, in place of what was there; the loading lock must be held.

    It gets its name when it is whole: a killed loader leaves none that is half made.
    """
    new = home.root / ".remaking.duckdb"
    for left in (new, new.with_name(f"{new.name}.wal")):
        left.unlink(missing_ok=True)
    with opened(new) as db:
        make_tables(db)
        catch_up(db, home.ledger)
    home.log.unlink(missing_ok=True)
    new.replace(home.working)


def bring_up_to_date(home: Home, always: bool = True) -> bool:
    """Publishes what isn't published yet; unless `always`, only when it is due. Returns whether it did."""
    if is_published(home) or not (always or is_due(home)):
        return False
    publish(home)
    return True


def rebuild(home: Home) -> None:
    """Working database and published copy anew from the ledger. Raises WarehouseError where there is no ledger."""
    if not home.ledger.is_dir():
        raise WarehouseError(f"{home.ledger}: there is no ledger to rebuild from; is --home right?")
    with loading(home):
        remake(home)
        publish(home)


def renew(home: Home) -> None:
    """Brings a warehouse that another version of dateline made to this one's shape, and publishes it."""
    with loading(home):
        with caught_up(home):
            pass
        bring_up_to_date(home)
