"""What lies in the inbox and isn't in the ledger: events are hints that can be lost, the folder is not."""

from __future__ import annotations

import time
from pathlib import Path

from tasks.load import inputs_seen
from tasks.parse.batch import sha256_of, uri_of
from tasks.parse.sources import find_stories
from warehouse.home import Home


def left_over(home: Home, folder: Path | None = None, rested: float = 0.0) -> list[Path]:
    """Stories in `folder` (the inbox) that were never taken in, nor refused, and weren't written to for `rested` seconds.

    A file that was written anew counts as not taken in: name and content are compared.
    """
    seen = inputs_seen(home)
    paths = find_stories([str(folder or home.inbox)]).paths
    return [p for p in paths if _age(p) >= rested and (uri_of(p), sha256_of(p)) not in seen]


def _age(path: Path) -> float:
    """Seconds since the file was written; negative where it is gone."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return -1.0
