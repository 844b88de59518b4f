"""Counts that have come about "since then": since the time that was named last before."""

from __future__ import annotations

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import WINDOW, Setting
from tasks.extract.claim.telling import Telling
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.as_of import When
from tasks.extract.claim.when.beginning import from_start
from tasks.extract.claim.when.tense import HAVE, HURT, is_perfect
from tasks.extract.claim.when.times import SINCE, is_past, is_usable
from tasks.extract.document import Document

AHEAD = 12  # tokens from a number to "since then"
BACK = 24  # tokens from "since then", which may open the sentence, to a number
GROWING = frozenset("toll arrival departure".split())
MOVING = frozenset("people personnel fighters equipment".split())
NO_THEN = frozenset(("long", "n't", "not"))


def since_then(setting: Setting, telling: Telling, event: When) -> When | None:
    """ "The list began in 1950; since then, 400 have been caught", "nine died on Friday, and two have died since": from
    that time to publication. A level has no beginning."""
    doc, counted = setting.doc, telling.counted
    if counted.measure in HURT and counted.befallen is None:
        return None  # "the four victims have since gone home"
    grows = telling.role in GROWING or (telling.role == "other" and counted.measure in MOVING)
    since = _since_then(doc, counted) if grows else None
    if since is None or not is_perfect(doc, counted):
        return None
    start = _named_before(setting, counted, doc.starts[since])
    return from_start(setting, start.edtf, start) if start else from_start(setting, event.edtf, event)


def _since_then(doc: Document, counted: Counted) -> int | None:
    s = counted.sentence
    near = range(max(s.first, counted.first - BACK), min(s.last, counted.last + AHEAD))
    return next((i for i in near if doc.lower[i] == SINCE and _stands_alone(doc, i)), None)


def _stands_alone(doc: Document, i: int) -> bool:
    """ "Since then", "have died since." and "has since lost", but not "since May" and "has long since lost"."""
    if i == 0 or doc.lower[i - 1] in NO_THEN:
        return False
    ahead = doc.lower[i + 1 : i + 2]
    return ahead == ["then"] or doc.lower[i - 1] in HAVE or not any(w[0].isalnum() for w in ahead)


def _named_before(setting: Setting, counted: Counted, position: int) -> Timex | None:
    """The last past time before the character, in the sentence or in the one before it."""
    doc, s = setting.doc, counted.sentence
    i = doc.sentence_index(s.start) - 1
    spans = [(max(s.start, position - WINDOW), position)]
    if i >= 0 and doc.sentences[i].paragraph == s.paragraph:
        spans.append(setting.tail(doc.sentences[i]))
    for start, end in spans:
        told = [t for t in setting.timexes_in(start, end) if _may_begin(setting, t)]
        if told:
            return told[-1]
    return None


def _may_begin(setting: Setting, t: Timex) -> bool:
    return t.type in ("DATE", "TIME") and is_usable(setting, t) and is_past(t, setting.published)
