"""Which time expressions can tell when something was so or happened, and which only tell when somebody spoke."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from tasks.extract.annotations import Attribution, Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words.word_class import happenings, word_class
from tasks.extract.document import Document, Sentence

DUE = frozenset("by before until till".split())
SINCE = "since"
SKIPPED = frozenset("the on in early late of".split())
DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
YEAR = re.compile(r"\d{4}")
DATELINE = 60  # characters of a place before the date of a dateline
AFTER_DATELINE = re.compile(r"\)?,?(?: \d\d(?:\d\d)?)?\s*(?:\([^()\n]{2,40}\)\s*)?(?:--|[—–-])\s")
POSTED = frozenset("posted updated update published created modified".split())
CLOCK = re.compile(r"T\d\d:\d\d")
ANNOUNCE_AHEAD = 7  # tokens from a day in front to the verb of making known
REPORT_BACK = 5  # tokens from "a report released" or "a statement on" to its day
OCCASION = 10  # tokens of "in a televised speech on"
PASSIVE = frozenset("is are".split())
FREED = (["were", "released"], ["was", "released"], ["been", "released"])
NAME_OF_HAPPENING = 4  # tokens after its year: "the 1995 Oklahoma City bombing"
DAYS_AFTER = re.compile(r",? (?:just |only )?(?:an?|\w+) (?:days?|weeks?) after\b")
TALLY = frozenset("toll number count tally total".split())
TALLY_BACK = 6  # tokens from "passed" to its day
GOING_BACK = 6  # tokens from "clashes" to "continued", and from it to its day
BEHIND = 12  # characters between a cue or a speaker and the day of speaking: "said late on"
PAST = ("the past ", "the last ", "the previous ", "past ", "last ")
LATER = frozenset("later earlier after before".split())
OFFSET = frozenset("later earlier after before following next previous".split())
MOMENTS = frozenset("moments seconds minute minutes hour hours".split())
FRONT = 12  # characters of a sentence before a time that stands in front


def token_before(setting: Setting, t: Timex) -> int:
    """The token of the word before a time expression that governs it; -1 where there is none."""
    doc = setting.doc
    i = doc.token_at(t.start) - 1
    while i > 0 and doc.lower[i] in SKIPPED:
        i -= 1
    return i


def word_before(setting: Setting, t: Timex) -> str:
    """That word: "by", "since", "until"; but "before dawn on Friday" is on Friday."""
    i = token_before(setting, t)
    word = setting.doc.lower[i] if i >= 0 else ""
    return "" if word == "before" and t.type == "TIME" else word


def is_usable(setting: Setting, t: Timex) -> bool:
    """Whether `t` has an interval and is no name's year ("the 1979 treaty") and nothing that recurs."""
    if t.edtf is None or t.type == "SET" or is_dateline(setting, t) or _is_posting(setting, t):
        return False
    return not _names_something(setting, t)


def is_dateline(setting: Setting, t: Timex) -> bool:
    """ "GENEVA, 3 May (AFP) --": the day of writing."""
    s = setting.sentence_of(t.start)
    if t.start - s.start > DATELINE:
        return False
    return AFTER_DATELINE.match(setting.doc.body, t.end) is not None


def _is_posting(setting: Setting, t: Timex) -> bool:
    """ "Posted: Friday, 3 May", "UPDATE (3 May):": the day on which the page was made."""
    doc, i = setting.doc, setting.doc.token_at(t.start) - 1
    while i > 0 and doc.lower[i] in (":", "(", "on"):
        i -= 1
    return i >= 0 and doc.lower[i] in POSTED


def is_vague(setting: Setting, t: Timex) -> bool:
    """ "In recent weeks", "over the past few days", "two days later": a time that no interval can stand for; "now" is none
    of them."""
    if t.edtf is not None or _is_moment_later(setting, t):
        return False
    if (
        t.type == "DATE"
        and t.value is None
        and not OFFSET.isdisjoint(setting.doc.body[t.start : t.end].lower().split())
    ):
        return True  # where nothing tells from when
    if t.value == "PAST_REF" or t.value == "FUTURE_REF":
        return True
    text = setting.doc.body[t.start : t.end].lower()
    return (
        t.type == "DURATION"
        and t.value is not None
        and (("X" in t.value and "past" in text) or text.startswith(PAST))
    )


def _is_moment_later(setting: Setting, t: Timex) -> bool:
    """ "Minutes later", "hours before": on the day of what was told."""
    doc = setting.doc
    i = doc.token_at(t.end - 1) + 1
    words = (doc.lower[i - 1], *doc.lower[i : i + 1])
    return not LATER.isdisjoint(words) and not MOMENTS.isdisjoint(doc.lower[doc.token_at(t.start) : i])


def _names_something(setting: Setting, t: Timex) -> bool:
    doc = setting.doc
    text = doc.body[t.start : t.end]
    if YEAR.fullmatch(text) is None:
        return _is_of_name(doc, t)
    i = doc.token_at(t.end)
    before = doc.lower[i - 2] if i > 1 else ""
    if (
        before == "of"
        and i > 2
        and doc.lower[i - 3] != "as"
        and doc.lower[i - 3] not in word_class("happening")
    ):
        return doc.lower[i - 3] not in word_class("part_of_year")
    if before in ("in", "since", "of", "during", "from", "until", "by", "for", "to", "and", "early", "late"):
        return False
    if before == "the" and i > 2 and doc.lower[i - 3] == "during":
        return False  # "during the 1991 pilgrimage"
    following = doc.lower[i : i + NAME_OF_HAPPENING]
    if not following or not following[0].isalpha() or following[0] in word_class("after_year"):
        return False
    return word_class("happening").isdisjoint(following)  # "the 2005 London bombings"


def _is_of_name(doc: Document, t: Timex) -> bool:
    """ "The 6 October Bridge", "the September 11 Commission": what is called by a day; but not "the May 3 Attack"."""
    i, j = doc.token_at(t.start), doc.token_at(t.end - 1) + 1
    if "the" not in doc.lower[max(0, i - 1) : i + 1] or j >= len(doc.words) or not doc.words[j][0].isupper():
        return False
    return is_day(t) and word_class("happening").isdisjoint(doc.lower[j : j + NAME_OF_HAPPENING])


def is_day(t: Timex) -> bool:
    """Whether `t` is one day or a time of a day."""
    return t.edtf is not None and "/" not in t.edtf and DAY.match(t.edtf) is not None


def is_one_of_days(t: Timex) -> bool:
    """Whether `t` is one of the days that are told together: "on Friday and Saturday"."""
    return t.edtf is not None and "/" in t.edtf and t.value is not None and DAY.fullmatch(t.value) is not None


def is_past(t: Timex, published: date | None) -> bool:
    return published is None or t.valid_from is None or t.valid_from <= published


def tells_when_said(setting: Setting, t: Timex, attribution: Attribution | None) -> bool:
    """Whether `t` is the day on which somebody spoke, wrote or published: "said on Thursday that", "a report released
    Friday". Only days are: "in March the army said that four had died" tells when they died."""
    if not is_day(t):
        return attribution is not None and _beside_cue(t, attribution)
    if _goes_on(setting, t):
        return False
    s = setting.sentence_of(t.start)
    if attribution is not None and not attribution.tells(t.start, t.end):
        return _spoken_at(setting, t, s, attribution) or _in_introduction(t, attribution)
    if setting.behind_cue(t.start, 4) and not CLOCK.search(t.value or ""):
        return True  # "police said Friday", but not "police responded at 7:15 p.m. on Saturday"
    if not setting.in_content(t.start, t.end) and _of_report(setting, t):
        return True
    return any(_spoken_at(setting, t, s, a) for a in setting.attributions_near(t.start, t.end))


def _goes_on(setting: Setting, t: Timex) -> bool:
    """ "Clashes had continued on Monday": nobody goes on speaking."""
    doc, s, i = setting.doc, setting.sentence_of(t.start), setting.doc.token_at(t.start)
    last = max(s.first, i - GOING_BACK)
    verb = next((k for k in range(i - 1, last - 1, -1) if doc.lower[k] in word_class("continuing")), None)
    if verb is None:
        return False
    return not happenings().isdisjoint(doc.lower[max(s.first, verb - GOING_BACK) : verb])


def is_base(setting: Setting, t: Timex) -> bool:
    """ "On Tuesday, two days after": the day from which that of the event is reckoned."""
    return DAYS_AFTER.match(setting.doc.body, t.end) is not None


def is_of_tally(setting: Setting, t: Timex) -> bool:
    """ "The death toll passed 5,000 on Tuesday", "the ministry today put it at 35": the day up to which was counted."""
    doc, i = setting.doc, setting.doc.token_at(t.start)
    s = setting.sentence_of(t.start)
    j = doc.token_at(t.end - 1) + 1
    ahead = doc.lower[j : min(s.last, j + TALLY_BACK)]
    if not word_class("putting").isdisjoint(ahead[:1]) and ("it" in ahead or not TALLY.isdisjoint(ahead)):
        return True
    if word_class("tallying").isdisjoint(doc.lower[max(s.first, i - TALLY_BACK) : i]):
        return False
    return not TALLY.isdisjoint(doc.lower[s.first : i])


def names_happening(setting: Setting, t: Timex) -> bool:
    """ "A May 25 shooting", "Sunday's attack", "the 2005 London bombings": the time that the happening is called by."""
    doc, i = setting.doc, setting.doc.token_at(t.end - 1) + 1
    if YEAR.fullmatch(doc.body[t.start : t.end]) and doc.lower[i - 2 : i - 1] == ["the"]:
        return not word_class("happening").isdisjoint(doc.lower[i : i + NAME_OF_HAPPENING])
    i += doc.lower[i : i + 1] == [","] and YEAR.fullmatch(doc.words[i - 1]) is not None
    ahead = [w for w in doc.lower[i : i + 4] if w not in ("'s", "’s")]
    if ahead[1:2] == ["of"] and ahead[0] in word_class("series_of"):
        ahead = ahead[2:]  # "yesterday's wave of bombings"
    return any(w in word_class("happening") for w in ahead[:2]) and all(w.isalpha() for w in ahead[:1])


def _beside_cue(t: Timex, a: Attribution) -> bool:
    """ "Said in March that": the time stands right behind the cue, outside of what was said."""
    return not a.tells(t.start, t.end) and a.cue is not None and 0 <= t.start - a.cue[1] <= BEHIND


def _in_introduction(t: Timex, a: Attribution) -> bool:
    """Between the first word on the speaker and what was said."""
    content = min(s for s, _ in a.content)
    first = min((span[0] for span in (a.source, a.cue) if span), default=content)
    return first <= t.start < content


def _spoken_at(setting: Setting, t: Timex, s: Sentence, a: Attribution) -> bool:
    """ "Police said Friday", "police on Friday said", "on Friday, police said", with what they said elsewhere."""
    if not a.speech or a.tells(t.start, t.end):
        return False
    cue = a.cue if a.cue and s.start <= a.cue[0] < s.end else None
    source = a.source if a.source and s.start <= a.source[0] < s.end else None
    if cue and 0 <= t.start - cue[1] <= BEHIND:
        return True
    if source and cue and 0 <= t.start - source[1] <= BEHIND and t.end <= cue[0]:
        return True
    if source is None or not 0 <= source[0] - t.end <= BEHIND:
        return False
    return t.start - s.start <= FRONT or _is_of_speech(setting, s, t)


def _is_of_speech(setting: Setting, s: Sentence, t: Timex) -> bool:
    """ "In a televised speech on Wednesday, the president said": all that stands in front is the occasion."""
    doc = setting.doc
    front = doc.lower[s.first : min(doc.token_at(t.start), s.first + OCCASION)]
    return doc.starts[s.first + len(front)] == t.start and not word_class("occasion").isdisjoint(front)


def makes_known(setting: Setting, t: Timex) -> bool:
    """ "Today the army issued an ultimatum", "last week the ministry promised": a time in front, before the verb of
    making known; for more than a day, of offering."""
    doc, s = setting.doc, setting.sentence_of(t.start)
    if t.start - s.start > FRONT:
        return False
    j = doc.token_at(t.end - 1) + 1
    verbs = word_class("announcing" if is_day(t) else "offering")
    return comes_first(verbs, doc.lower[j : min(s.last, j + ANNOUNCE_AHEAD)])


def comes_first(verbs: frozenset[str], words: list[str]) -> bool:
    """Whether one of the verbs comes before any stop, and not as "are reported to"."""
    for before, word in pairwise(["", *words]):
        if word in verbs:
            return before not in PASSIVE
        if not word[0].isalnum() and word != ",":
            return False
    return False


def _frees(setting: Setting, s: Sentence, i: int) -> bool:
    """ "Were released on Monday", "released nine hostages on Monday"."""
    doc = setting.doc
    first = next(k for k in range(i - 1, max(s.first, i - REPORT_BACK) - 1, -1) if doc.lower[k] == "released")
    return doc.lower[i - 3 : i - 1] in FREED or bool(setting.quantities_in(doc.ends[first], doc.starts[i]))


def _of_report(setting: Setting, t: Timex) -> bool:
    """ "A report released Thursday", "made a statement yesterday", "yesterday made a statement"."""
    doc, i = setting.doc, setting.doc.token_at(t.start)
    s = setting.sentence_of(t.start)
    window = doc.lower[max(s.first, i - REPORT_BACK) : i]
    cut = max((k + 1 for k, w in enumerate(window) if w in (",", ";", "that", "and", "saying")), default=0)
    told = word_class("publishing").intersection(window[cut:])
    if told and not (told == {"released"} and _frees(setting, s, i)):
        return True
    if makes_known(setting, t):
        return True
    j = doc.token_at(t.end - 1) + 1
    ahead = doc.lower[j : min(s.last, j + ANNOUNCE_AHEAD)]
    if ahead[:1] == ["released"] and setting.quantities_in(doc.starts[j], doc.ends[j] + 2):
        return False  # "on Monday released six policemen"
    made = next((k for k, w in enumerate(ahead) if w in ("made", "gave")), None)
    front = t.start - s.start <= FRONT or made == 0
    if front and made is not None and not word_class("publishing").isdisjoint(ahead[made : made + 3]):
        return True
    return bool(ahead) and ahead[0] in word_class("publishing")
