"""The end of a run: whatever was loaded is published."""

from __future__ import annotations

from warehouse.home import Home
from warehouse.locking import BusyError, loading
from warehouse.publishing import is_due, is_published
from warehouse.working import bring_up_to_date, caught_up


def finish(home: Home, patient: bool = False) -> bool:
    """Publishes what isn't published yet, what a killed loader left included; returns whether it did.

    Where `patient`, only if that keeps its cost below a tenth of the time: call it again later. A home without
    anything in it gets an empty warehouse, so that a question has an answer.
    """
    if is_published(home) or (patient and not is_due(home)):
        return False
    try:
        with loading(home.make(), wait=not patient):
            with caught_up(home):
                pass
            return bring_up_to_date(home)
    except BusyError:
        if patient:
            return False
        raise
