"""What the watcher runs for each burst of files: the ingest flow in its own process, then the event that tells of it."""

from __future__ import annotations

from pathlib import Path

from prefect.events import emit_event
from prefect.settings import PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings

from flows.chain import Summary
from flows.ingest import run_ingest
from flows.settings import Settings

INGESTED = "dateline.articles.ingested"


def take_with_flow(files: list[Path], settings: Settings) -> Summary:
    """Runs the ingest flow over `files` and emits `dateline.articles.ingested` with what came of it."""
    # A flow joins its heartbeat thread for a second at its end; the watcher's own life is the sign of life here.
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        summary = run_ingest([str(f) for f in files], settings, patient=True)
    emit_event(
        INGESTED,
        resource={"prefect.resource.id": "dateline.warehouse", "prefect.resource.name": str(settings.home)},
        payload={
            "inputs": summary.inputs,
            "articles": summary.taken,
            "there_already": summary.there,
            "claims": summary.claims,
            "rejects": len(summary.rejects),
        },
    )
    return summary
