"""Which time expression of its sentence a number has for its own: that of its clause, and none that belongs to others."""

from __future__ import annotations

import re
from dataclasses import replace

from tasks.extract.annotations import Attribution, Timex
from tasks.extract.claim.setting import Setting, nearest
from tasks.extract.claim.telling import UNREAL, Telling
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.aftermath import is_aftermath
from tasks.extract.claim.when.as_of import PLAIN, UNKNOWN, When, at_publication, read_time, until_publication
from tasks.extract.claim.when.aside import in_aside
from tasks.extract.claim.when.beginning import dates_beginning, from_start
from tasks.extract.claim.when.known_event import start_of_known
from tasks.extract.claim.when.reduced import participle_of
from tasks.extract.claim.when.stretch import runs_since, up_to_publication
from tasks.extract.claim.when.sum_time import is_fiscal
from tasks.extract.claim.when.tense import is_arrest, is_past_tense, is_perfect
from tasks.extract.claim.when.times import (
    DUE,
    FREED,
    is_day,
    is_of_tally,
    is_past,
    is_usable,
    is_vague,
    names_happening,
    tells_when_said,
    word_before,
)
from tasks.extract.claim.words.word_class import word_class

CLAUSE = re.compile(
    r"[;:]|,? (?:but|while|whereas|after|when|although|though|which|where|whose|who)\b|, and | that (?=dates?\b)"
    r"| and (?=(?:plans?|will|would|has|had|have|is|was|were|are)\b)",
    re.IGNORECASE,
)
OTHER_CLAUSE = re.compile(r"\b(?:since|until|before)\b", re.IGNORECASE)
BESIDE_FRONT = re.compile(
    r"^, (?:before|after|when|while|where|although|though|until)\b[^,;:]{1,80},", re.IGNORECASE
)
HOURS = re.compile(r"PT[\dX]+[HM]")
WHEN = re.compile(r",? when\b")
CONTRAST = re.compile(
    r";|\b(?:but|while|whereas|although|though|from|than|compared|against)\b", re.IGNORECASE
)
THE_OTHER = re.compile(
    r"^,? to (?:\w+ )?$|\b(?:compared (?:with|to)|against|versus|(?:up|down|risen|fallen) from) (?:\w+ )?$",
    re.IGNORECASE,
)
DOWN_FROM = 5  # tokens of "down four points from"
BEFORE_TIME = frozenset("in on at during for".split())
HURT = frozenset(("killed", "injured", "missing"))
EVENTFUL = frozenset(("killed", "injured", "attacks", "missing", "detained", "displaced"))
OF_WHOM = 4  # tokens from a number to the participle behind it
INCLUDED = 10  # tokens from "including" to a time
WHOLE = 160  # characters of "of the 4,500 soldiers it had in the country in April,"
BEGUN = 4  # tokens from "began" to its day, of what has gone on since
HAD = 8  # tokens between a number and the "had" of "by Monday"
VAGUE = 40  # characters by which a vague time must be nearer than one with an interval


def told_time(setting: Setting, telling: Telling) -> When | None:
    """The time that the number's sentence tells for it, UNKNOWN for a vague one; None where there is none."""
    return setting.once(_told_time, telling.counted, telling.role, telling.modality, telling.said)


def _told_time(
    setting: Setting, counted: Counted, role: str, modality: str, said: Attribution | None
) -> When | None:
    telling = Telling(counted, role, modality, said)
    timex = _own_time(setting, telling)
    if timex is None:
        return UNKNOWN if _part_is_dated(setting, telling.counted) else None
    if timex.edtf:
        told = read_time(setting, timex, telling.counted.quantity.start)
    else:
        told = _today(setting, timex) if HOURS.match(timex.value or "") else UNKNOWN
    happened = telling.role == "toll" or is_past_tense(setting.doc, telling.counted)
    if telling.modality in UNREAL or not happened:
        return told
    if setting.published and told.valid_from and told.valid_from > setting.published:
        return UNKNOWN  # "the day after, two fled", where nothing tells after which
    if is_perfect(setting.doc, telling.counted) and dates_beginning(setting, timex, BEGUN):
        return replace(from_start(setting, told.edtf, told), basis=told.basis, timex=timex)
    return until_publication(setting, told)


def _today(setting: Setting, t: Timex) -> When:
    """ "In the last few hours"."""
    return replace(at_publication(setting), basis="relative", timex=t)


def _own_time(setting: Setting, telling: Telling) -> Timex | None:
    """The time expression of the number's clause, else the nearest one of its sentence."""
    counted, role = telling.counted, telling.role
    start, end = setting.window(counted.sentence, counted.quantity.start, counted.quantity.end)
    near = nearest(setting.timexes_in(start, end), counted.quantity.start, counted.quantity.end)
    perfect = is_perfect(setting.doc, counted)
    near = [up_to_publication(setting, t, perfect=perfect) for t in near]
    fiscal = [t for t in near if is_fiscal(setting, t)] if role == "target" else []
    best = _nearest_that_tells(setting, telling, fiscal) or _nearest_that_tells(setting, telling, near)
    if best is None:
        return None
    aside = in_aside(setting.doc.body, counted.sentence, best.start, best.end, counted.quantity.start)
    if aside or (role != "toll" and _distance(setting, telling, best)[0]):
        return None
    return best


def _nearest_that_tells(setting: Setting, telling: Telling, times: list[Timex]) -> Timex | None:
    """The one at the least distance; those that could not be nearer than one that tells are not asked."""
    best: tuple[tuple[int, bool, int], int] | None = None
    for least, i in sorted((_least_distance(setting, telling, t), i) for i, t in enumerate(times)):
        if best is not None and best <= (least, i):
            break
        if _tells(setting, times[i], telling):
            here = (_distance(setting, telling, times[i]), i)
            best = here if best is None else min(best, here)
    return None if best is None else times[best[1]]


def _tells(setting: Setting, t: Timex, telling: Telling) -> bool:
    counted, role = telling.counted, telling.role
    q = counted.quantity
    if not setting.once(is_usable, t) and (not is_vague(setting, t) or setting.once(names_happening, t)):
        return False  # "the recent attacks": those that are told of
    if (t.start < q.end and q.start < t.end) or setting.once(_is_compared_with, t):
        return False
    if t.type == "DURATION" and t.edtf is not None and role in ("stock", "target"):
        return False  # "has grown to 900 over the past two years"
    before = word_before(setting, t)
    if before in DUE and not _is_ahead(telling) and not _had_come(setting, before, t, telling):
        return False
    if t.start > q.end and (_is_announced(setting, q.end, t.start) or _is_of_other(setting, q.end, t.start)):
        return False
    if _is_of_fronted_whole(setting, t, counted) or (t.end <= q.start and _is_of_first(setting, t, q.start)):
        return False
    if t.start > q.end and _is_of_included(setting, t, q.end):
        return False
    if (
        t.start > q.end
        and not runs_since(setting, t)
        and OTHER_CLAUSE.search(setting.doc.body, q.end, t.start)
    ):
        return False
    if counted.measure in ("killed", "injured") and counted.named_so:
        return setting.once(names_happening, t)  # "visited six wounded clerks on Friday"
    if counted.measure in HURT and (setting.once(is_aftermath, t) or setting.once(is_of_tally, t)):
        return False
    if setting.once(names_happening, t):
        return not is_arrest(setting.doc, counted)  # "arrested in connection with Friday's bombing"
    participle = setting.once(participle_of, t)
    if participle is not None and not counted.first - 1 <= participle <= counted.last + OF_WHOM:
        return False  # "under a pact signed last year, 900 soldiers may stay"
    known = setting.once(start_of_known, counted)
    if known is not None and t.end <= known:
        return False
    return not setting.once(tells_when_said, t, telling.said)


def _is_compared_with(setting: Setting, t: Timex) -> bool:
    """ "A third fewer than in 2015", "down four points from 2010": the time of something else."""
    i, lower = setting.doc.token_at(t.start), setting.doc.lower
    if lower[i - 1 : i] == ["from"] and not {"up", "down"}.isdisjoint(lower[max(0, i - DOWN_FROM) : i]):
        return True
    return lower[i - 1 : i] == ["than"] or (lower[i - 2 : i - 1] == ["than"] and lower[i - 1] in BEFORE_TIME)


def _is_of_fronted_whole(setting: Setting, t: Timex, counted: Counted) -> bool:
    """ "Of the 4,500 soldiers it had in April, 3,200 are left": the time is that of the whole."""
    s, start = counted.sentence, counted.quantity.start
    if t.end > start or setting.doc.lower[s.first] != "of" or start - s.start > WHOLE:
        return False
    return bool(setting.quantities_in(s.start, t.start)) and "," in setting.doc.body[t.end : start]


def _is_ahead(telling: Telling) -> bool:
    """ "Nine million will need aid by 2030": what is to come by a day."""
    return telling.role in ("departure", "target") or telling.is_to_come or telling.modality == "planned"


def _had_come(setting: Setting, before: str, t: Timex, telling: Telling) -> bool:
    """ "By Monday 90 men had been saved", "900 had died by the end of May": so far it had come until then; but the dead of
    "by Monday nine had died" are those of their day."""
    if before != "by" or telling.modality in UNREAL or not is_past(t, setting.published):
        return False
    of_day = is_day(t) and PLAIN.fullmatch(t.value or "") is None
    if of_day and (telling.counted.measure in HURT or telling.counted.measure == "attacks"):
        return False
    s, counted = telling.counted.sentence, telling.counted
    doc = setting.doc
    return "had" in doc.lower[max(s.first, counted.first - HAD) : min(s.last, counted.last + HAD)]


def _is_announced(setting: Setting, start: int, end: int) -> bool:
    """ "The withdrawal of 300 troops was announced in July": the month belongs to the announcement."""
    doc = setting.doc
    words = doc.lower[doc.token_at(start) : doc.token_at(end)]
    said = word_class("announcing").intersection(words)
    return bool(said) and not (said == {"released"} and words[-3:-1] in FREED)


def _is_of_other(setting: Setting, start: int, end: int) -> bool:
    """ "Ten were hurt, but six were home on Friday", "40 percent, down from 70 in 2004": the time is that of the number
    behind "but" and "from"."""
    contrast = CONTRAST.search(setting.doc.body, start, end)
    return contrast is not None and bool(setting.quantities_in(contrast.end(), end))


def _is_of_first(setting: Setting, t: Timex, number: int) -> bool:
    """ "Rose from 90 in May to 140 in June", "300 this year, up from 200": the time before "to" and "from" is that of the
    first number."""
    if THE_OTHER.search(setting.doc.body[t.end : number]) is None:
        return False
    s = setting.sentence_of(t.start)
    return bool(setting.quantities_in(s.start, t.start))


def _part_is_dated(setting: Setting, counted: Counted) -> bool:
    end = counted.quantity.end
    near = setting.timexes_in(end, setting.window(counted.sentence, counted.quantity.start, end)[1])
    return any(_is_of_included(setting, t, end) for t in near[:2])


def _is_of_included(setting: Setting, t: Timex, start: int) -> bool:
    """ "Is charged in three attacks, including the 2016 bombing", "killed scores, including 60 in a raid in April": the
    time of what is included."""
    doc = setting.doc
    first, last = doc.token_at(start), doc.token_at(t.start)
    part = next(
        (i for i in range(last - 1, max(first, last - INCLUDED) - 1, -1) if doc.lower[i] == "including"), None
    )
    if part is None:
        return False
    return setting.once(names_happening, t) or not word_class("happening").isdisjoint(doc.lower[part:last])


def _distance(setting: Setting, telling: Telling, t: Timex) -> tuple[int, bool, int]:
    """Clause borders between the number and the time, whether it is no happening's own day, then characters."""
    counted, q = telling.counted, telling.counted.quantity
    between = _between(setting, telling, t)
    borders = len(CLAUSE.findall(between)) + len(OTHER_CLAUSE.findall(between))
    if (
        telling.role != "stock"
        and t.start >= q.end
        and between.endswith(" since ")
        and runs_since(setting, t)
    ):
        borders -= 1  # "has sent 300 soldiers since May"
    borders += in_aside(setting.doc.body, counted.sentence, t.start, t.end, q.start)
    borders += in_aside(setting.doc.body, counted.sentence, q.start, q.end, t.start)
    return borders, *_least_distance(setting, telling, t)[1:]


def _least_distance(setting: Setting, telling: Telling, t: Timex) -> tuple[int, bool, int]:
    """The distance if no clause borders lay between: never more than it."""
    other = telling.counted.measure not in EVENTFUL or not setting.once(names_happening, t)
    vague = VAGUE if t.edtf is None else 0
    return 0, other, len(_between(setting, telling, t)) + vague


def _between(setting: Setting, telling: Telling, t: Timex) -> str:
    q = telling.counted.quantity
    if t.start >= q.end:
        return setting.doc.body[q.end : t.start]
    between = BESIDE_FRONT.sub("", setting.doc.body[t.end : q.start])
    if WHEN.match(between):
        between = between.lstrip(", ")[4:]  # "the day before, when 43 died": of that day
    return between
