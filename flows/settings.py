"""The settings, read in one place: environment variables that begin with DATELINE_."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from seeds.errors import DatelineError


class Settings(BaseSettings):
    """What a person may set; `dateline doctor` shows each with its value and meaning."""

    model_config = SettingsConfigDict(env_prefix="DATELINE_", frozen=True)

    home: Path = Field(default=Path("data"), description="folder of everything that is kept")
    batch: int = Field(default=64, ge=1, description="stories a batch, in one process")
    processes: int = Field(
        default=1, ge=1, le=64, description="worker processes that extract; 1 is this process"
    )
    process_batch: int = Field(default=600, ge=1, description="stories a batch with several worker processes")
    largest_file: int = Field(default=10_000_000, ge=1, description="bytes that one story may have")
    rest: float = Field(
        default=0.2, gt=0, description="seconds that a file must rest before the watcher takes it"
    )

    @property
    def stories_a_batch(self) -> int:
        return self.process_batch if self.processes > 1 else self.batch


def read_settings(home: Path | None = None) -> Settings:
    """The settings of this process; `home` (an option of the command line) goes before DATELINE_HOME.

    Raises DatelineError where a variable has a value that it can't have.
    """
    try:
        return Settings(home=home) if home else Settings()
    except ValidationError as e:
        wrong = "; ".join(f"DATELINE_{'_'.join(map(str, x['loc'])).upper()}: {x['msg']}" for x in e.errors())
        raise DatelineError(f"{wrong}. `unset` it or give it another value") from e
