"""Maintenance: the nightly check of what must always hold, a fresh published copy, and cleaning up."""

from __future__ import annotations

from pathlib import Path

from prefect import flow, get_run_logger
from prefect.artifacts import create_markdown_artifact

from flows.settings import read_settings
from tasks.load import maintain as maintain_home
from warehouse.home import Home


@flow(name="maintain", flow_run_name="check, publish, clean", persist_result=False)
def maintain(home: str | None = None) -> None:
    """Checks the invariants, publishes and cleans. A broken invariant fails the run, so that somebody looks."""
    settings = read_settings(Path(home) if home else None)
    report = maintain_home(Home(settings.home).make())
    get_run_logger().info("%s", report)
    create_markdown_artifact(f"```\n{report}\n```", key="maintained")
