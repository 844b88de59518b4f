"""Which deadlines fell due since somebody was last told."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from warehouse.home import Home

TOLD = ".deadlines-told"  # holds the last day whose deadlines were told, so that a missed run is made up for


def fell_due(rows: list[dict[str, Any]], since: date, until: date) -> list[dict[str, Any]]:
    """Those whose due interval ended after `since` and no later than `until`.

    `valid_to` is half open: a deadline of 31 December has 1 January there, and fell due when that day begins.
    """
    return [row for row in rows if row["valid_to"] and since < row["valid_to"] <= until]


def told(home: Home, until: date) -> date:
    """The day until which was told before; the day before `until` where nothing was told yet."""
    file = home.root / TOLD
    return date.fromisoformat(file.read_text().strip()) if file.exists() else until - timedelta(days=1)


def remember(home: Home, until: date) -> None:
    """Keeps that everything that fell due until `until` was told."""
    (home.root / TOLD).write_text(until.isoformat())
