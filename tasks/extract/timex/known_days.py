"""Days that everybody remembers: "the Sept. 11 attacks" names its year by what happened."""

from __future__ import annotations

from datetime import date
from functools import cache

from seeds import read_csv
from tasks.extract.timex.match import Match


@cache
def _known() -> dict[tuple[int, int], tuple[int, frozenset[str]]]:
    rows = read_csv("lexicons/timex_known_days.csv", ("day", "year", "words"))
    return {
        (int(r["day"][:2]), int(r["day"][3:])): (int(r["year"]), frozenset(r["words"].split())) for r in rows
    }


def remembered_year(month: int, day: int, m: Match, anchor: date | None) -> int | None:
    """The year of the event that the next words name, if it lies before `anchor`."""
    year, words = _known().get((month, day), (0, frozenset()))
    if not year or words.isdisjoint((m.after(), m.after(2))):
        return None
    return None if anchor is not None and anchor < date(year, month, day) else year
