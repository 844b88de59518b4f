"""Deadlines that fell due: one event each, `dateline.deadline.passed`, for notifications to hang on."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from prefect import flow, get_run_logger
from prefect.events import emit_event

from flows import ask
from flows.due import fell_due, remember, told
from flows.settings import read_settings
from warehouse.home import Home

PASSED = "dateline.deadline.passed"


@flow(name="deadlines", flow_run_name="deadlines that fell due", persist_result=False)
def deadlines(home: str | None = None, day: date | None = None) -> int:
    """Tells of each deadline that fell due since the last run, as of `day` (today, UTC); returns how many.

    The payload's `standing` says how it stood: overdue, or met, missed, extended, withdrawn where that was told.
    """
    kept = Home(read_settings(Path(home) if home else None).home)
    logger = get_run_logger()
    if not kept.published.exists():
        logger.info("Nothing is published yet.")
        return 0
    until = day or datetime.now(UTC).date()
    passed = fell_due(ask.deadlines(kept, until).to_pylist(), since=told(kept, until), until=until)
    for row in passed:
        resource = {"prefect.resource.id": f"dateline.claim.{row['claim_id']}"}
        emit_event(PASSED, resource=resource, payload=_payload(row))
    remember(kept, until)
    logger.info("%d deadlines fell due.", len(passed))
    return len(passed)


def _payload(row: dict[str, Any]) -> dict[str, Any]:
    """A row as JSON can hold it."""
    return {k: v if v is None or isinstance(v, int | float) else str(v) for k, v in row.items()}
