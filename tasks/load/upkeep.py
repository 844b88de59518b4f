"""Keeping it whole: the laws that must hold of the tables, a file without holes, and the warehouse made anew."""

from __future__ import annotations

from seeds.errors import WarehouseError
from warehouse.home import Home
from warehouse.locking import loading
from warehouse.upkeep import broken_laws, counts, wasted
from warehouse.working import bring_up_to_date, caught_up, rebuild, remake

__all__ = ["maintain", "rebuild"]

WASTE = 0.5  # of the file, above which it is made anew
SMALL = 64_000_000  # bytes below which holes don't matter


def maintain(home: Home) -> str:
    """Loads what was left behind, checks the laws, cleans and publishes; returns what is there, in lines.

    Raises WarehouseError where a law is broken, after everything else is done: a bad claim must not keep good ones back.
    """
    with loading(home.make()):
        with caught_up(home) as db:
            broken, there, waste = broken_laws(db), counts(db), wasted(db)
        compact = waste > WASTE and home.working.stat().st_size > SMALL
        if compact:
            remake(home)
        published = bring_up_to_date(home)
    if broken:
        raise WarehouseError(
            f"{home.working}: {'; '.join(broken)}. Run `dateline rebuild`, and report what stays with `dateline explain`"
        )
    return "\n".join(
        [
            *(f"{name}: {number:,}" for name, number in there.items()),
            "every law holds",
            *(["the working database was made anew, without holes"] if compact else []),
            "published" if published else "published already",
        ]
    )
