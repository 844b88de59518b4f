"""A quantity as the layer is printed: the unit in full, and a part of a whole as it stands ("a third" is 1/3)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from tasks.extract.annotations import Quantity
from tasks.extract.quantity.lexicon import hundredths


def as_row(q: Quantity) -> dict[str, Any]:
    """The fields of `q` for `dateline extract`: where claims read 33.3 percent it prints 1/3, where they
    read 0.55 dollars, 55 cents."""
    row = asdict(q)
    row["unit"] = q.thing or q.unit
    if q.kind == "money" and q.thing:
        coins = hundredths()[q.thing.partition(" per ")[0]][1]
        row |= {k: None if row[k] is None else round(row[k] * coins, 9) for k in ("lower", "upper")}
    if q.part is not None:
        row["lower"] = q.lower if q.lower is None else q.part
        row["upper"] = q.upper if q.upper is None else q.part
    return row
