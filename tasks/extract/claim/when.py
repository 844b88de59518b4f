"""For which time a number holds: by the clause, the sentence, the event that the story tells, or publication."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from tasks.extract.annotations import Attribution, Timex
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.setting import Setting

DUE = frozenset("by before until till".split())
SINCE = frozenset(("since",))
NOW = frozenset("now currently today presently".split())
CLAUSE = re.compile(r"[;:]|,? (?:but|while|whereas|after|when|although|though)\b|, and ", re.IGNORECASE)
DAY = re.compile(r"\d{4}-\d\d-\d\d")
TOLLS = frozenset(("toll",))
EVENTFUL = frozenset(("killed", "injured", "attacks", "missing", "detained", "displaced"))


@dataclass(slots=True)
class When:
    """The time as EDTF and as half-open days, how it is known, and the words that say so (if in the sentence)."""

    edtf: str | None
    valid_from: date | None
    valid_to: date | None
    basis: str | None
    timex: Timex | None = None


UNKNOWN = When(None, None, None, None)


def when_of(
    setting: Setting, counted: Counted, role: str, attribution: Attribution | None, event: When
) -> When:
    """The time of one claim. `event` is the time of what the story is about, for tolls without a time."""
    timex = _own_time(setting, counted, role, attribution)
    if timex is not None:
        return _read(setting, timex)
    if role == "toll":
        return event
    if role in ("stock", "target", "arrival", "departure") and counted.measure not in ("share", "money"):
        return _at_publication(setting)
    return _at_publication(setting) if counted.measure == "share" else UNKNOWN


def _at_publication(setting: Setting) -> When:
    day = setting.published
    if day is None:
        return UNKNOWN
    return When(day.isoformat(), day, day + timedelta(days=1), "publication")


def _own_time(setting: Setting, counted: Counted, role: str, attribution: Attribution | None) -> Timex | None:
    """The time expression of the number's clause, else the nearest one of its sentence."""
    start, end = setting.window(counted.sentence, counted.quantity.start, counted.quantity.end)
    usable = [t for t in setting.timexes_in(start, end) if _tells(setting, t, counted, role, attribution)]
    if not usable:
        return None
    return min(usable, key=lambda t: _distance(setting, counted, t))


def _tells(setting: Setting, t: Timex, counted: Counted, role: str, attribution: Attribution | None) -> bool:
    if t.edtf is None or t.type == "SET":
        return False
    q = counted.quantity
    if t.start < q.end and q.start < t.end:
        return False
    if role != "departure" and role != "target" and word_before(setting, t) in DUE:
        return False
    return attribution is None or not _says_when_said(t, attribution)


def _says_when_said(t: Timex, attribution: Attribution) -> bool:
    """The day on which somebody spoke stands outside of what was said: "said on Thursday that ..."."""
    return not any(s <= t.start and t.end <= e for s, e in attribution.content)


def word_before(setting: Setting, t: Timex) -> str:
    doc = setting.doc
    i = doc.token_at(t.start) - 1
    while i > 0 and doc.lower[i] in ("the", "on", "in", "early", "late"):
        i -= 1
    return doc.lower[i] if i >= 0 else ""


def _distance(setting: Setting, counted: Counted, t: Timex) -> tuple[int, int]:
    """Clause borders between the number and the time, then characters."""
    q = counted.quantity
    low, high = (q.end, t.start) if t.start >= q.end else (t.end, q.start)
    between = setting.doc.body[low:high]
    return len(CLAUSE.findall(between)), len(between)


def _read(setting: Setting, t: Timex) -> When:
    basis = t.basis or "relative"
    word = word_before(setting, t)
    if word in DUE and t.edtf and "/" not in t.edtf:
        return When(f"../{t.edtf}", None, t.valid_to, basis, t)
    if word in SINCE and t.edtf and "/" not in t.edtf and setting.published:
        return _since(setting.published, t, basis)
    return When(_day(t.edtf), t.valid_from, t.valid_to, basis, t)


def _since(published: date, t: Timex, basis: str) -> When:
    end = published.isoformat()
    if t.edtf == end:
        return When(end, t.valid_from, t.valid_to, basis, t)
    return When(f"{t.edtf}/{end}", t.valid_from, published + timedelta(days=1), basis, t)


def _day(edtf: str | None) -> str | None:
    """A time of day holds for its day: claims count days."""
    if edtf and "T" in edtf:
        return "/".join(part.split("T")[0] for part in edtf.split("/")) if "/" in edtf else edtf.split("T")[0]
    return edtf


def event_time(setting: Setting, eventful: list[Counted]) -> When:
    """When that happened which the story tells: the time in the first sentence that counts what an event did,
    else the first past day that the story names; UNKNOWN where none is named."""
    if setting.published is None and not setting.timexes:
        return UNKNOWN
    for counted in eventful:
        s = counted.sentence
        for t in setting.timexes_in(s.start, s.end):
            if _is_event_day(setting, t):
                return _context(setting, t)
    limit = setting.doc.sentences[min(5, len(setting.doc.sentences) - 1)].end if setting.doc.sentences else 0
    for t in setting.timexes_in(0, limit):
        if _is_event_day(setting, t):
            return _context(setting, t)
    return UNKNOWN


def _is_event_day(setting: Setting, t: Timex) -> bool:
    if t.edtf is None or t.type not in ("DATE", "TIME") or word_before(setting, t) in DUE:
        return False
    s = setting.sentence_of(t.start)
    if t.start == s.start and s.end - t.end <= 1:  # a date line of its own tells when it was written
        return False
    day = DAY.match(t.edtf)
    if day is None or (setting.published and day.group() > setting.published.isoformat()):
        return False
    return not _is_speech_day(setting, t)


def _is_speech_day(setting: Setting, t: Timex) -> bool:
    """Whether a cue stands beside the time: "said Thursday"."""
    return setting.behind_cue(t.start)


def _context(setting: Setting, t: Timex) -> When:
    read = _read(setting, t)
    return When(read.edtf, read.valid_from, read.valid_to, "context", None)
