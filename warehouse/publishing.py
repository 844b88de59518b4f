"""The published copy: what people open, replaced whole by a rename, so that no reader sees half a load or blocks one."""

from __future__ import annotations

import os
import shutil
import time

from seeds.errors import WarehouseError
from warehouse.home import Home
from warehouse.ledger import sync_folder

UNFINISHED = ".publishing-"
BYTES_A_SECOND = 200e6  # of a copy that is synced to disk; only how often is decided by it
LEAST_COST = 0.05  # seconds of any publication, however small


def is_published(home: Home) -> bool:
    """Whether the published copy is what the working database holds now."""
    if not home.published.exists() or not home.working.exists() or home.log.exists():
        return False
    there, here = home.published.stat(), home.working.stat()
    return (there.st_size, there.st_mtime_ns) == (here.st_size, here.st_mtime_ns)


def is_due(home: Home) -> bool:
    """Whether publishing now keeps its cost below a tenth of the time."""
    if not home.published.exists() or not home.working.exists():
        return True
    since = time.time() - home.published.stat().st_ctime
    return since >= 9 * (LEAST_COST + home.working.stat().st_size / BYTES_A_SECOND)


def publish(home: Home) -> None:
    """Replaces the published copy; the working database must be closed and the loading lock held.

    Readers that have the old copy open keep it. Raises WarehouseError where it can't be written.
    """
    for left in home.root.glob(f"{UNFINISHED}*"):
        left.unlink(missing_ok=True)
    copy = home.root / f"{UNFINISHED}{os.getpid()}"
    try:
        shutil.copyfile(home.working, copy)
        stat = home.working.stat()
        os.utime(copy, ns=(stat.st_atime_ns, stat.st_mtime_ns))
        with copy.open("rb") as file:
            os.fsync(file.fileno())
        copy.replace(home.published)
        sync_folder(home.root)
    except OSError as e:
        raise WarehouseError(
            f"{home.published}: cannot be published ({e.strerror or e}); make room or mend the rights, then run again: "
            "what was loaded is kept"
        ) from e
