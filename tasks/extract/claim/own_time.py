"""Which time expression of its sentence a number has for its own: that of its clause, and none that belongs to others."""

from __future__ import annotations

import re

from tasks.extract.annotations import Attribution, Timex
from tasks.extract.claim.aside import in_aside
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.setting import Setting, nearest
from tasks.extract.claim.stretch import runs_since, up_to_publication
from tasks.extract.claim.times import (
    DUE,
    is_aftermath,
    is_usable,
    is_vague,
    names_happening,
    tells_when_said,
    word_before,
)
from tasks.extract.claim.words import word_class

CLAUSE = re.compile(
    r"[;:]|,? (?:but|while|whereas|after|when|although|though|which)\b|, and "
    r"| and (?=(?:plans?|will|would|has|had|have|is|was|were|are)\b)",
    re.IGNORECASE,
)
OTHER_CLAUSE = re.compile(r"\b(?:since|until|before)\b", re.IGNORECASE)
HURT = frozenset(("killed", "injured", "missing"))
EVENTFUL = frozenset(("killed", "injured", "attacks", "missing", "detained", "displaced"))
UNREAL = frozenset(("planned", "hypothetical", "demanded"))
VAGUE = 40  # characters by which a vague time must be nearer than one with an interval


def own_time(
    setting: Setting, counted: Counted, role: str, modality: str, attribution: Attribution | None
) -> Timex | None:
    """The time expression of the number's clause, else the nearest one of its sentence."""
    start, end = setting.window(counted.sentence, counted.quantity.start, counted.quantity.end)
    near = nearest(setting.timexes_in(start, end), counted.quantity.start, counted.quantity.end)
    near = [up_to_publication(setting, t) for t in near]
    usable = [t for t in near if _tells(setting, t, counted, role, modality, attribution)]
    if role == "target":
        fiscal = [t for t in usable if is_fiscal(setting, t)]
        usable = fiscal or usable
    if not usable:
        return None
    best = min(usable, key=lambda t: _distance(setting, counted, t))
    aside = in_aside(setting.doc.body, counted.sentence, best.start, best.end, counted.quantity.start)
    if aside or (role != "toll" and _distance(setting, counted, best)[0]):
        return None
    return best


def _tells(
    setting: Setting, t: Timex, counted: Counted, role: str, modality: str, attribution: Attribution | None
) -> bool:
    q = counted.quantity
    if not (is_usable(setting, t) or is_vague(setting, t)) or (t.start < q.end and q.start < t.end):
        return False
    if t.type == "DURATION" and t.edtf is not None and role in ("stock", "target"):
        return False  # "has grown to 900 over the past two years"
    before = word_before(setting, t)
    if before in DUE and not _is_ahead(counted, role, modality):
        return False
    if t.start > q.end and _is_announced(setting, q.end, t.start):
        return False
    if (
        t.start > q.end
        and not runs_since(setting, t)
        and OTHER_CLAUSE.search(setting.doc.body, q.end, t.start)
    ):
        return False
    if counted.measure in HURT and is_aftermath(setting, t):
        return False
    return not tells_when_said(setting, t, attribution)


def _is_ahead(counted: Counted, role: str, modality: str) -> bool:
    if role in ("departure", "target"):
        return True
    return is_to_come(role, modality) and (
        role == "arrival" or counted.measure in ("money", "sites", "equipment")
    )


def is_to_come(role: str, modality: str) -> bool:
    """A level is no plan ("cut from 5,000 to 3,000": the first is what there is), and a feared toll has happened."""
    return role != "stock" and (modality in UNREAL or (modality == "possible" and role != "toll"))


def _is_announced(setting: Setting, start: int, end: int) -> bool:
    """ "The withdrawal of 300 troops was announced in July": the month belongs to the announcement."""
    doc = setting.doc
    return not word_class("announcing").isdisjoint(doc.lower[doc.token_at(start) : doc.token_at(end)])


def _distance(setting: Setting, counted: Counted, t: Timex) -> tuple[int, bool, int]:
    """Clause borders between the number and the time, whether it is no happening's own day, then characters."""
    q = counted.quantity
    low, high = (q.end, t.start) if t.start >= q.end else (t.end, q.start)
    between = setting.doc.body[low:high]
    other = counted.measure not in EVENTFUL or not names_happening(setting, t)
    borders = len(CLAUSE.findall(between)) + len(OTHER_CLAUSE.findall(between))
    borders += in_aside(setting.doc.body, counted.sentence, t.start, t.end, q.start)
    borders += in_aside(setting.doc.body, counted.sentence, q.start, q.end, t.start)
    vague = VAGUE if t.edtf is None else 0
    return borders, other, len(between) + vague


def is_fiscal(setting: Setting, t: Timex) -> bool:
    return t.edtf is not None and "fiscal" in setting.doc.body[t.start : t.end].lower()
