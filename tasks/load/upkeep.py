"""Keeping it whole: the laws that must hold of the tables, and the warehouse made anew."""

from __future__ import annotations

from warehouse.home import Home
from warehouse.working import rebuild

__all__ = ["maintain", "rebuild"]


def maintain(home: Home) -> str:
    return ""
