"""What people ask of the published warehouse."""

from __future__ import annotations

from warehouse.answers import deadlines, query, troops
from warehouse.explanation import explain

__all__ = ["deadlines", "explain", "query", "troops"]
