"""The night before a story was told: "nine guards were killed overnight, the ministry said on Friday"."""

from __future__ import annotations

from datetime import date, timedelta

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.as_of import When
from tasks.extract.claim.when.event_time import is_eventful
from tasks.extract.claim.when.times import is_day, is_past, tells_when_said
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence

REACH = 24  # tokens between a number and its "overnight"
LEAD = 2  # sentences in which a story says when its event was
BESIDE = frozenset(
    "in at on from to near and when as after the by during between across with but while".split()
)


def time_of_night(setting: Setting, counted: Counted, nights: dict[int, When | None]) -> When | None:
    """From the day before to that of speaking, where the sentence says "overnight" and has no day of its own; `nights` keeps
    what a sentence told, by its first token."""
    s = counted.sentence
    first, last = max(s.first, counted.first - REACH), min(s.last, counted.last + REACH)
    if not _says_overnight(setting.doc, first, last):
        return None
    if s.first not in nights:
        nights[s.first] = _night(setting, s)
    return nights[s.first]


def night_of_event(setting: Setting) -> When | None:
    """The same for what the lead tells: "overnight, shells hit the port"."""
    for s in setting.doc.sentences[:LEAD]:
        if _says_overnight(setting.doc, s.first, s.last) and is_eventful(setting, s):
            return _night(setting, s)
    return None


def is_of_night(t: Timex | When, night: When) -> bool:
    """Whether `t` is one of the two days: "shot overnight ... early on Sunday"."""
    if t.valid_from is None or t.valid_to is None or night.valid_from is None or night.valid_to is None:
        return False
    one = (t.valid_to - t.valid_from).days == 1
    return one and night.valid_from <= t.valid_from and t.valid_to <= night.valid_to


def _says_overnight(doc: Document, first: int, last: int) -> bool:
    """ "Overnight" as an adverb or of a happening, and not "an overnight train"."""
    found = (i for i in range(first, last) if doc.lower[i] == "overnight")
    return any(_is_adverb("".join(doc.lower[i + 1 : i + 2])) for i in found)


def _is_adverb(ahead: str) -> bool:
    return not ahead.isalpha() or ahead in BESIDE or ahead in word_class("happening")


def _night(setting: Setting, s: Sentence) -> When | None:
    """The night before the day on which the sentence was said, else that of publication; None where it names another."""
    named = [t for t in setting.timexes_in(s.start, s.end) if is_day(t) and is_past(t, setting.published)]
    if any(not tells_when_said(setting, t, None) for t in named):
        return None
    day = named[-1].valid_from if named else setting.published
    return None if day is None else _before(day, s)


def _before(day: date, s: Sentence) -> When:
    eve = day - timedelta(days=1)
    edtf = f"{eve.isoformat()}/{day.isoformat()}"
    return When(edtf, eve, day + timedelta(days=1), "relative", named=s.start)
