"""Where everything is kept: the folders and files below one home."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from seeds.errors import WarehouseError


@dataclass(frozen=True, slots=True)
class Home:
    """A home folder (`DATELINE_HOME`). Nothing is made until `make` is called."""

    root: Path

    @property
    def inbox(self) -> Path:
        return self.root / "inbox"

    @property
    def ledger(self) -> Path:
        return self.root / "ledger"

    @property
    def working(self) -> Path:
        """The database that is loaded; only the loader opens it."""
        return self.root / "working.duckdb"

    @property
    def log(self) -> Path:
        """What a killed loader left: DuckDB takes it in when the working database is opened next."""
        return self.root / "working.duckdb.wal"

    @property
    def published(self) -> Path:
        """The read-only copy that people open."""
        return self.root / "warehouse.duckdb"

    @property
    def lock(self) -> Path:
        return self.root / ".loading.lock"

    def make(self) -> Home:
        """The same home with its folders there. Raises WarehouseError where they can't be made."""
        for folder in (self.root, self.inbox, self.ledger):
            try:
                folder.mkdir(parents=True, exist_ok=True)
            except OSError as e:
                raise WarehouseError(
                    f"{folder}: cannot be made ({e.strerror}); choose another place with --home or DATELINE_HOME, "
                    "or mend the rights of this one"
                ) from e
        return self
