"""The sweep: takes in what lies in the inbox and was missed, because the watcher was off or an event was lost."""

from __future__ import annotations

from pathlib import Path

from prefect import flow, get_run_logger

from flows.chain import Summary
from flows.inbox import left_over
from flows.ingest import ingest
from flows.settings import read_settings
from tasks.parse.sources import printable
from warehouse.home import Home

RESTED = 10.0  # seconds; a file that is being written, or that the watcher is about to take, is left alone


@flow(name="sweep", flow_run_name="sweep the inbox", persist_result=False)
def sweep(home: str | None = None) -> Summary | None:
    """Compares the inbox with the ledger and ingests what is missing; None where nothing is."""
    settings = read_settings(Path(home) if home else None)
    missing = left_over(Home(settings.home).make(), rested=RESTED)
    if not missing:
        get_run_logger().info("Nothing is missing.")
        return None
    return ingest([printable(str(p)) for p in missing], str(settings.home))
