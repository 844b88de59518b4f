"""What lies in the inbox and isn't in the ledger: events are hints that can be lost, the folder is not."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

from tasks.load import inputs_seen
from tasks.parse.batch import uri_of
from tasks.parse.sources import find_stories
from warehouse.home import Home


def left_over(home: Home, folder: Path | None = None, rested: float = 0.0) -> list[Path]:
    """Stories in `folder` (the inbox) that were never taken in, nor refused, and weren't written to for `rested` seconds.

    A file that was written anew counts as not taken in: name and content are compared.
    """
    seen = inputs_seen(home)
    paths = find_stories([str(folder or home.inbox)]).paths
    return [p for p in paths if _age(p) >= rested and (uri_of(p), sha256_of(p)) not in seen]


def sha256_of(path: Path) -> str | None:
    """The hash under which a file's bytes are kept; None for an empty file or one that can't be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() if path.stat().st_size else None
    except OSError:
        return None


def _age(path: Path) -> float:
    """Seconds since the file was written; negative where it is gone."""
    try:
        return time.time() - path.stat().st_mtime
    except OSError:
        return -1.0
