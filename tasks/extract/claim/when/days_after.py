"""Days that are counted from another one: "two days after a bombing killed ten"."""

from __future__ import annotations

import re
from datetime import timedelta

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.as_of import UNKNOWN, When
from tasks.extract.claim.when.stretch import STOPS
from tasks.extract.claim.when.times import is_day
from tasks.extract.claim.words.word_class import word_class

REACH = 16  # tokens from "after" to the number in its clause
RELATIVES = frozenset("where which when in".split())
LENGTH = re.compile(r"P(\d{1,2})([DW])")
DAYS = {"D": 1, "W": 7}


def days_before_event(setting: Setting, counted: Counted, event: When) -> When | None:
    """The day so long before that of the sentence, or of the event told before, as the words say: UNKNOWN where there is
    none, None where they say nothing."""
    doc, s = setting.doc, counted.sentence
    for i in range(counted.first - 1, max(s.first, counted.first - REACH) - 1, -1):
        if doc.lower[i] in STOPS and doc.lower[i + 1] not in RELATIVES:
            return None
        if doc.lower[i] == "after":
            return _day(setting, counted, i, event)
        if doc.lower[i] == "anniversary" and not word_class("happening").isdisjoint(doc.lower[i : i + 5]):
            dated = setting.timexes_in(doc.starts[i], counted.quantity.start)
            return None if dated else UNKNOWN  # "on the anniversary of a bombing in which ten died"
    return None


def _day(setting: Setting, counted: Counted, after: int, event: When) -> When | None:
    doc, s = setting.doc, counted.sentence
    near = setting.timexes_in(*setting.window(s, counted.quantity.start, counted.quantity.end))
    behind = doc.starts[after]
    length = next((t for t in near if t.type == "DURATION" and doc.token_at(t.end) == after), None)
    found = LENGTH.fullmatch(length.value or "") if length else None
    if found is None:
        return None
    base = next((t for t in near if t.end < behind and is_day(t)), None)
    day = base.valid_from if base else event.valid_from
    told = base is not None or (event.named < s.start and event.edtf is not None and "/" not in event.edtf)
    if day is None or not told:
        return UNKNOWN
    day -= timedelta(days=int(found[1]) * DAYS[found[2]])
    return When(day.isoformat(), day, day + timedelta(days=1), "relative" if base else "context")
