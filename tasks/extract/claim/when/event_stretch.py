"""How long that went on which a story tells: "two days of clashes", of which one day is told, the first or the last."""

from __future__ import annotations

from datetime import date, timedelta

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.when.as_of import When
from tasks.extract.claim.when.beginning import dates_beginning
from tasks.extract.claim.when.days_after import LENGTH
from tasks.extract.claim.when.times import is_day, is_past
from tasks.extract.claim.words.word_class import happenings, word_class

LEAD = 4  # sentences in which a story says how long its event went on
STORY = 40  # sentences in which the beginning is dated
WEEK = 7
WHAT = 4  # tokens from "two days of" to "clashes"
BESIDE = 5  # tokens between "broke out" or "ended" and its day
FAR = 60  # days before publication within which the event began


def event_stretch(setting: Setting) -> When | None:
    """From the first to the last day of what the lead tells so: "the four-day siege ended today", "two days of clashes"
    that "broke out on Monday". None where the lead has no such length or the story no day for its beginning or end."""
    sentences = setting.doc.sentences
    if not sentences or setting.published is None:
        return None
    lead = sentences[:LEAD][-1].end
    for t in setting.timexes_in(0, sentences[:STORY][-1].end):
        days = _days_of_happening(setting, t)
        if not days or (t.start > lead and days < 2 * WEEK):
            continue
        start = _start(setting, t, days)
        if start is not None:
            end = start + timedelta(days=days)
            edtf = f"{start.isoformat()}/{(end - timedelta(days=1)).isoformat()}"
            return When(edtf, start, end, "context", named=min(t.start, lead))
    return None


def _days_of_happening(setting: Setting, t: Timex) -> int:
    """The number of days that a length gives to a happening; 0 where it gives none, or a single one."""
    found = LENGTH.fullmatch(t.value or "") if t.type == "DURATION" else None
    if found is None:
        return 0
    doc = setting.doc
    i = doc.token_at(t.end - 1) + 1
    words = doc.lower[i : i + WHAT]
    what = next((k for k, w in enumerate(words) if w in happenings()), None)
    if what is None or not all(w.isalpha() for w in words[:what]):
        return 0
    if words[0] != "of" and "-" not in doc.body[t.start : t.end]:
        return 0  # "two days after the attack"
    if found[2] == "W":  # from a weekday to the same
        return int(found[1]) * WEEK + 1 if int(found[1]) > 1 else 0
    return int(found[1]) if int(found[1]) > 1 else 0


def _start(setting: Setting, length: Timex, days: int) -> date | None:
    """The first day, by the last one told with "ended", else by that of the beginning."""
    s, published = setting.sentence_of(length.start), setting.published
    assert published is not None
    lead = setting.timexes_in(0, setting.doc.sentences[:LEAD][-1].end) if days > WEEK else []
    ended = (
        t for t in (*setting.timexes_in(length.end, s.end), *lead) if is_day(t) and _is_ended(setting, t)
    )
    last = next((t.valid_from for t in ended if is_past(t, published)), None)
    if last is not None:
        return last - timedelta(days=days - 1)
    whole = setting.timexes_in(0, setting.doc.sentences[:STORY][-1].end)
    begun = (t.valid_from for t in whole if is_day(t) and dates_beginning(setting, t, BESIDE))
    first = next((day for day in begun if day and (published - day).days < FAR), None)
    return first if first and first + timedelta(days=days - 1) <= published else None


def _is_ended(setting: Setting, t: Timex) -> bool:
    doc, i = setting.doc, setting.doc.token_at(t.start)
    return not word_class("ending").isdisjoint(doc.lower[max(0, i - BESIDE) : i])
