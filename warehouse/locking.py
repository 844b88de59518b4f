"""One loader at a time: a lock that dies with its holder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from seeds.errors import WarehouseError
from warehouse.home import Home

PATIENCE = 10.0  # seconds that a loader waits for another one


@contextmanager
def loading(home: Home) -> Iterator[None]:
    """Holds the loading lock of `home`. Raises WarehouseError where another loader keeps it."""
    lock = FileLock(home.lock)
    try:
        lock.acquire(timeout=PATIENCE)
    except Timeout as e:
        raise WarehouseError(
            f"{home.root}: another loader is at work here (waited {PATIENCE:.0f} s); run again when it is done"
        ) from e
    except OSError as e:
        raise WarehouseError(
            f"{home.lock}: cannot be written ({e.strerror or e}); mend the rights, or choose another place with --home"
        ) from e
    try:
        yield
    finally:
        lock.release()
