"""How long that has gone on which is not over: "riots entered their fifth day", "the attacks began on 1 May and continued"."""

from __future__ import annotations

from datetime import date, timedelta

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.when.as_of import When
from tasks.extract.claim.when.beginning import dates_beginning, from_start
from tasks.extract.claim.when.times import is_day, is_past, is_usable
from tasks.extract.claim.words.word_class import happenings, word_class
from tasks.extract.document import Document, Sentence
from tasks.extract.timex.lexicon import words

LEAD = 4  # sentences in which a story says on which day it stands
STORY = 12  # sentences in which its beginning is told
BESIDE = 8  # tokens between "began" and its day: "began at 2100 (0300 GMT) on"
WHAT_BEFORE, WHAT_AFTER = 16, 5  # tokens from "fifth day" to what goes on
AND = 3  # tokens from its day to "continued"
SUBJECT = 3  # tokens from "the" to "began": "the latest attacks began"
COUNTED_BEFORE = frozenset("its their his a the".split())
IN_A_ROW = frozenset("straight consecutive successive running".split())
SPANS = frozenset(("day", "night"))
LONGEST = 31  # days


def ongoing_stretch(setting: Setting) -> When | None:
    """From the first day of what the lead tells as in its so-manieth day, or of what began and continued, to publication."""
    doc = setting.doc
    if setting.published is None:
        return None
    for s in doc.sentences[:LEAD]:
        token = next((i for i in range(s.first + 2, s.last) if _is_nth_day(doc, s, i)), None)
        if token is not None:
            return _from_nth(setting, setting.published, s, token)
    return _begun_and_continued(setting)


def _is_nth_day(doc: Document, s: Sentence, i: int) -> bool:
    """ "Reached its fifth day", "the second day of clashes", "riots for a third straight night"."""
    if doc.lower[i] not in SPANS or _nth(doc, i) is None:
        return False
    if doc.lower[i + 1 : i + 2] == ["of"]:
        return not happenings().isdisjoint(doc.lower[i + 2 : min(s.last, i + 2 + WHAT_AFTER)])
    return not happenings().isdisjoint(doc.lower[max(s.first, i - WHAT_BEFORE) : i])


def _nth(doc: Document, i: int) -> int | None:
    """Which day it is that token `i` closes, from the second on."""
    k = i - 1 - (doc.lower[i - 1] in IN_A_ROW)
    codes = words().codes
    if k < 1 or words().code.get(doc.lower[k]) not in (codes["ordinal"], codes["second"]):
        return None
    nth = int(words().value[doc.lower[k]])
    return nth if 1 < nth <= LONGEST and doc.lower[k - 1] in COUNTED_BEFORE else None


def _from_nth(setting: Setting, published: date, s: Sentence, token: int) -> When:
    """The day right behind ("entered its third day on Friday") or named last before, else that of publication, is the one
    so counted."""
    doc, nth = setting.doc, _nth(setting.doc, token) or 1
    named = setting.timexes_in(0, doc.starts[min(s.last - 1, token + AND)])
    days = [t.valid_from for t in named if is_day(t) and is_usable(setting, t) and is_past(t, published)]
    first = (days[-1] if days and days[-1] else published) - timedelta(days=nth - 1)
    edtf = f"{first.isoformat()}/{published.isoformat()}"
    return When(edtf, first, published + timedelta(days=1), "context", named=s.start)


def _begun_and_continued(setting: Setting) -> When | None:
    doc = setting.doc
    last = doc.sentences[:STORY][-1].end if doc.sentences else 0
    for t in setting.timexes_in(0, last):
        if is_day(t) and dates_beginning(setting, t, BESIDE) and _continues(setting, t):
            told = from_start(setting, t.edtf, t)
            return When(told.edtf, told.valid_from, told.valid_to, told.basis, named=t.start)
    return None


def _continues(setting: Setting, t: Timex) -> bool:
    """ "The attacks began at 9 p.m. on 1 May and continued": the known happening is the subject."""
    doc, s = setting.doc, setting.sentence_of(t.start)
    i, j = doc.token_at(t.start), doc.token_at(t.end - 1) + 1
    near = range(i - 1, max(s.first, i - BESIDE) - 1, -1)
    begun = next((k for k in near if doc.lower[k] in word_class("beginning")), None)
    if begun is None or word_class("continuing").isdisjoint(doc.lower[j : min(s.last, j + AND)]):
        return False
    subject = doc.lower[max(s.first, begun - SUBJECT) : begun]
    return "the" in subject and subject[-1] in happenings()
