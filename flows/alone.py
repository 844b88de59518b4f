"""One `dateline up` a home: a lock that dies with its holder, and the end of what a killed one left behind."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from filelock import FileLock, Timeout

from flows.processes import branded, end_branded
from seeds.errors import DatelineError
from warehouse.home import Home

LOCK = ".up.lock"
BRAND = ".up"  # holds the brand of the last `dateline up`, by which its processes are found


@contextmanager
def alone(home: Home, brand: str, say: Callable[[str], object]) -> Iterator[None]:
    """Holds `home` for one `dateline up`, whose processes carry `brand`.

    Raises DatelineError where another one is at work there. Processes that outlived a killed one are ended first: two
    watchers or servers on one home would do everything twice.
    """
    lock = FileLock(home.root / LOCK)
    try:
        lock.acquire(timeout=0)
    except Timeout as e:
        raise DatelineError(
            f"{home.root}: another `dateline up` is at work here; stop that one, or give this one another --home"
        ) from e
    try:
        _end_what_was_left(home, say)
        (home.root / BRAND).write_text(brand)
        yield
        (home.root / BRAND).unlink(missing_ok=True)
    finally:
        lock.release()


def _end_what_was_left(home: Home, say: Callable[[str], object]) -> None:
    file = home.root / BRAND
    before = file.read_text().strip() if file.exists() else ""
    if before and (left := branded(before)):
        say(f"The `dateline up` before was killed; ending {len(left)} process(es) that it left ...")
        end_branded(before)
