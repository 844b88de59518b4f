"""Times that run on to publication: "since the war began on 20 March", "in the past 24 hours", "this week"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.when.times import PAST, SINCE, token_before
from tasks.extract.claim.words.clause_words import PERFECT
from tasks.extract.claim.words.word_class import happenings, word_class
from tasks.extract.document import Document

CLAUSE_BACK = 14  # tokens from "since" to the day in its clause
STOPS = frozenset(", ; : . ( )".split())
CLAUSE = frozenset("after when while but before".split())
COMPARED_BACK = 8  # tokens from "the worst attack" to "since"
LENGTH = re.compile(r"P(T?)(\d{1,4})([HDWMY])")
DAYS = {"H": 1 / 24, "D": 1, "W": 7}
MONTHS = {"M": 1, "Y": 12}
OF_WHAT = 6  # tokens from "three months of" to "protests": "of violent street protests"
ONE = re.compile(r"(?:the|this) past (day|week|month|year)")


def since_before(setting: Setting, t: Timex) -> int | None:
    """The token of the "since" that `t` is told with: right before it, or at the head of its clause."""
    doc, s = setting.doc, setting.sentence_of(t.start)
    last = token_before(setting, t)
    for i in range(last, max(s.first - 1, last - CLAUSE_BACK), -1):
        if doc.lower[i] == SINCE:
            return None if i < last and setting.quantities_in(doc.starts[i], t.start) else i
        if doc.lower[i] in STOPS or doc.lower[i] in CLAUSE:
            return None
    return None


def runs_since(setting: Setting, t: Timex, number: int | None = None) -> bool:
    """Whether something (the number at a character, if given) is told to have gone on since `t`: "have died since the
    war began on 20 March", but not those of the clause: "since a bomb on 20 March killed ten"."""
    since, doc = since_before(setting, t), setting.doc
    if since is None or is_comparison(doc, since):
        return False
    if number is None or number < t.end or since == token_before(setting, t):
        return True
    behind = doc.lower[doc.token_at(t.end) : doc.token_at(number)]
    return not STOPS.isdisjoint(behind) or _has_own_subject(behind)


def _has_own_subject(words: list[str]) -> bool:
    """ "Since its arrival in May the brigade has lost 27", but not "since a bomb on 20 March killed ten"."""
    if not words or words[0] in word_class("past_verbs") or words[0].endswith("ed") or words[0] in PERFECT:
        return False
    return not PERFECT.isdisjoint(words)


def is_comparison(doc: Document, since: int) -> bool:
    """ "The worst attack since 2004", "for the first time since May": nothing is counted over that stretch; it is where "at
    least nine have died since May"."""
    s = doc.sentences[doc.sentence_index(doc.starts[since])]
    first = max(s.first, since - COMPARED_BACK)
    cut = max((i + 1 for i in range(first, since - 1) if doc.lower[i] in STOPS), default=first)
    return any(
        w in word_class("compared") or (w.endswith("est") and len(w) > 5)
        for i, w in enumerate(doc.lower[cut:since], cut)
        if i == 0 or doc.lower[i - 1] != "at"
    )


def up_to_publication(setting: Setting, t: Timex, *, perfect: bool = False) -> Timex:
    """ "The past three days", and for what "has happened" (`perfect`) "three days of clashes" and "the two years since the
    war", with the days from the first of them to publication; other times as they are."""
    end = setting.published
    length = _length(setting, t) or (_length_so_far(setting, t) if perfect else None)
    if end is None or length is None:
        return t
    amount, unit = length
    start = _back(end, amount, unit)
    if start is None:
        return t
    edtf = f"{start.isoformat()[: {'M': 7, 'Y': 4}.get(unit, 10)]}/{end.isoformat()}"
    return replace(t, edtf=edtf, valid_from=start, valid_to=end + timedelta(days=1), basis="relative")


def _length(setting: Setting, t: Timex) -> tuple[int, str] | None:
    """How many of which unit lie between the stretch's start and publication."""
    doc = setting.doc
    text = doc.body[t.start : t.end].lower()
    i = doc.token_at(t.end - 1) + 1
    if doc.lower[i : i + 1] == ["of"]:
        return None  # "the last three days of the siege"
    one = ONE.fullmatch(text)
    if one:
        return 1, one[1][0].upper()
    m = LENGTH.fullmatch(t.value or "")
    if m is None or not text.startswith(PAST) or (m[1] and m[3] != "H"):
        return None
    return int(m[2]), m[3]


def _length_so_far(setting: Setting, t: Timex) -> tuple[int, str] | None:
    """ "Three months of protests have left 100 dead", "in the two years since the war": a length that is not over."""
    doc, m = setting.doc, LENGTH.fullmatch(t.value or "")
    if t.type != "DURATION" or m is None or (m[1] and m[3] != "H"):
        return None
    i, j = doc.token_at(t.start) - 1, doc.token_at(t.end - 1) + 1
    if doc.lower[j : j + 1] == [SINCE]:
        return (
            (int(m[2]), m[3]) if doc.lower[i] in ("in", "over", "during") or doc.lower[i] == "the" else None
        )
    if doc.lower[j : j + 1] != ["of"] or doc.lower[i] in ("after", "before", "following"):
        return None
    return None if happenings().isdisjoint(doc.lower[j + 1 : j + 1 + OF_WHAT]) else (int(m[2]), m[3])


def _back(end: date, amount: int, unit: str) -> date | None:
    """The day so many units before `end`; the first of the month or year where those are counted."""
    if unit in DAYS:
        return end - timedelta(days=ceil(amount * DAYS[unit]))
    months = end.year * 12 + end.month - 1 - amount * MONTHS[unit]
    if months < 12:
        return None
    return date(months // 12, months % 12 + 1 if unit == "M" else 1, 1)
