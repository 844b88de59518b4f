"""The end of a run: whatever was loaded is published."""

from __future__ import annotations

from warehouse.home import Home
from warehouse.locking import loading
from warehouse.publishing import is_published
from warehouse.working import bring_up_to_date, caught_up


def finish(home: Home) -> bool:
    """Publishes what isn't published yet, what a killed loader left included; returns whether it did.

    A home without anything in it gets an empty warehouse, so that a question has an answer.
    """
    if is_published(home):
        return False
    with loading(home.make()):
        with caught_up(home):
            pass
        return bring_up_to_date(home)
