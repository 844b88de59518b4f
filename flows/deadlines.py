"""Deadlines that fell due: one event each, `dateline.deadline.passed`, for notifications to hang on."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from prefect import flow, get_run_logger
from prefect.events import emit_event

from flows.ask import deadlines_on
from flows.settings import read_settings
from warehouse.home import Home

PASSED = "dateline.deadline.passed"
TOLD = ".deadlines-told"  # holds the last day whose deadlines were told, so that a missed run is made up for


@flow(name="deadlines", flow_run_name="deadlines that fell due", persist_result=False)
def deadlines(home: str | None = None, day: date | None = None) -> int:
    """Tells of each deadline that fell due since the last run, until before `day` (today, UTC); returns how many."""
    settings = read_settings(Path(home) if home else None)
    root = Home(settings.home).make()
    until = day or datetime.now(UTC).date()
    passed = fell_due(deadlines_on(root, until), since=told(root, until), until=until)
    for row in passed:
        emit_event(
            PASSED,
            resource={"prefect.resource.id": f"dateline.claim.{row['claim_id']}"},
            payload=_payload(row),
        )
    (root.root / TOLD).write_text(until.isoformat())
    get_run_logger().info("%d deadlines fell due before %s.", len(passed), until)
    return len(passed)


def fell_due(rows: list[dict[str, Any]], since: date, until: date) -> list[dict[str, Any]]:
    """Those whose due interval ended in [since, until). `valid_to` is half open: its day is the first one after."""
    return [r for r in rows if r["valid_to"] and since < r["valid_to"] <= until]


def told(home: Home, until: date) -> date:
    """The day until which was told before; the day before `until` where nothing was told yet."""
    file = home.root / TOLD
    return date.fromisoformat(file.read_text().strip()) if file.exists() else until - timedelta(days=1)


def _payload(row: dict[str, Any]) -> dict[str, Any]:
    return {k: v if v is None or isinstance(v, (int, float)) else str(v) for k, v in row.items()}
