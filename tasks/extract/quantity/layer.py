"""A quantity as the layer is printed: the unit in full, and a part of a whole as it stands ("a third" is 1/3)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from tasks.extract.annotations import Quantity


def as_row(q: Quantity) -> dict[str, Any]:
    """The fields of `q` for `dateline extract`; claims read 33.3 percent where the layer prints 1/3."""
    row = asdict(q)
    row["unit"] = q.thing or q.unit
    if q.part is not None:
        row["lower"] = q.lower if q.lower is None else q.part
        row["upper"] = q.upper if q.upper is None else q.part
    return row
