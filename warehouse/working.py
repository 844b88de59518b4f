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

    One that has tables of another shape is made anew from the ledger.
    """
    sweep_unfinished(home.ledger)
    if home.working.exists() and _has_other_tables(home):
        remake(home)
    with opened(home.working) as db:
        found = shape_of(db)
        if found is None:
            make_tables(db)
        elif found.questions != present_shape().questions:
            renew_questions(db)
        catch_up(db, home.ledger)
        yield db


def _has_other_tables(home: Home) -> bool:
    with opened(home.working) as db:
        found = shape_of(db)
    return found is not None and found.version != present_shape().version


def remake(home: Home) -> None:
    """A new working database from the ledger alone, in place of what was there; the loading lock must be held."""
    new = home.root / ".remaking.duckdb"
    for left in (new, new.with_name(f"{new.name}.wal")):
        left.unlink(missing_ok=True)
    with opened(new) as db:
        make_tables(db)
        catch_up(db, home.ledger)
    home.working.with_name(f"{home.working.name}.wal").unlink(missing_ok=True)
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
