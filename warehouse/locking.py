"""One loader at a time: a lock that dies with its holder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from seeds.errors import WarehouseError
from warehouse.home import Home

PATIENCE = 10.0  # seconds that a loader waits for another one


class BusyError(WarehouseError):
    """Another loader holds the lock."""


@contextmanager
def loading(home: Home, wait: bool = True) -> Iterator[None]:
    """Holds the loading lock of `home`. Raises BusyError where another loader keeps it; at once, if it isn't to `wait`."""
    lock = FileLock(home.lock)
    patience = PATIENCE if wait else 0.0
    try:
        lock.acquire(timeout=patience)
    except Timeout as e:
        raise BusyError(
            f"{home.root}: another loader is at work here (waited {patience:.0f} s); run again when it is done"
        ) from e
    except OSError as e:
        raise WarehouseError(
            f"{home.lock}: cannot be written ({e.strerror or e}); mend the rights, or choose another place with --home"
        ) from e
    try:
        yield
    finally:
        lock.release()
