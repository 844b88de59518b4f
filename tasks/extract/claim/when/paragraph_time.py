"""The time that a paragraph named last before a number, for what happened then."""

from __future__ import annotations

from itertools import pairwise

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.when.event_time import is_eventful, tells_event
from tasks.extract.claim.when.reduced import participle_of
from tasks.extract.claim.when.stretch import runs_since
from tasks.extract.claim.when.tense import is_perfect
from tasks.extract.claim.when.times import is_day, is_past, is_usable
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

DEAD = frozenset("dead victims wounded injured killed".split())
HURT = frozenset(("killed", "injured"))
WHOLE = frozenset((("in", "all"), ("in", "total"), ("all", "told")))
IN_ALL = 5  # tokens from a number to "in all"
NEAR = 40  # tokens beside a number in which "the attack" stands for what was told
AMONG = 4  # tokens of "were among the dead"
LOOK_BACK = 3  # sentences of the paragraph
THEN = 8  # tokens from a number to the "then" of its clause
THEN_WORDS = frozenset(("then", "at"))
NOT_THEN = frozenset("since until till by from before and the if but more".split())


def time_before(setting: Setting, counted: Counted) -> Timex | None:
    """The last time in the sentences before that tells when something happened."""
    doc = setting.doc
    perfect = is_perfect(doc, counted)
    i = doc.sentence_index(counted.sentence.start) - 1
    stop = max(-1, i - LOOK_BACK)
    while i > stop and doc.sentences[i].paragraph == counted.sentence.paragraph:
        start, end = setting.tail(doc.sentences[i])
        told = [t for t in setting.timexes_in(start, end) if _tells_on(setting, t, perfect)]
        if told:
            return told[-1]
        i -= 1
    return None


def time_of_then(setting: Setting, counted: Counted) -> Timex | None:
    """ "The mill was hit in May 2006. Nine clerks died then", "the mill was hit on Friday; 90 clerks were in it at the time":
    the time named last before, whatever it is the time of."""
    doc, s = setting.doc, counted.sentence
    near = range(max(s.first, counted.first - THEN), min(s.last, counted.last + THEN))
    if THEN_WORDS.isdisjoint(doc.lower[near.start : near.stop]) or not any(
        _is_then(doc, i) or _is_at_the_time(doc, i) for i in near
    ):
        return None
    here, number = setting.window(s, counted.quantity.start, counted.quantity.end)[0], counted.quantity.start
    i = doc.sentence_index(s.start) - 1
    beside = i >= 0 and doc.sentences[i].paragraph == s.paragraph
    spans = [(here, number), *([setting.tail(doc.sentences[i])] if beside else [])]
    for start, end in spans:
        told = [t for t in setting.timexes_in(start, end) if is_usable(setting, t) and _is_told(setting, t)]
        if told:
            return told[-1]
    return None


def _is_then(doc: Document, i: int) -> bool:
    """ "Then" as the time meant, and not "until then" or "the then president"."""
    if doc.lower[i] != "then" or i == 0 or doc.lower[i - 1] in NOT_THEN:
        return False
    return i + 1 >= len(doc.lower) or not doc.words[i + 1][0].isupper()


def _is_at_the_time(doc: Document, i: int) -> bool:
    """ "At the time" that ends its clause, and not "at the time of the vote" or "at the time he left"."""
    if doc.lower[i] != "at" or doc.lower[i + 1 : i + 3] not in (["the", "time"], ["that", "time"]):
        return False
    return not any(w[0].isalnum() for w in doc.lower[i + 3 : i + 4])


def _is_told(setting: Setting, t: Timex) -> bool:
    return t.type in ("DATE", "TIME") and is_past(t, setting.published)


def is_known(setting: Setting, counted: Counted) -> bool:
    """ "The attack killed 12", "five of the dead": a happening that was told before."""
    doc, s = setting.doc, counted.sentence
    whole = doc.lower[counted.first : min(s.last, counted.last + AMONG)]
    if any(a == "the" and b in DEAD for a, b in pairwise(whole)):
        return True
    if counted.measure in HURT and (counted.named_so or _is_in_all(doc, counted)):
        return True
    words = doc.lower[max(s.first, counted.first - NEAR) : min(s.last, counted.last + NEAR)]
    return any(a == "the" and b in word_class("happening") for a, b in pairwise(words))


def _is_in_all(doc: Document, counted: Counted) -> bool:
    """ "Ten were injured in all"."""
    after = doc.lower[counted.last : min(counted.sentence.last, counted.last + IN_ALL)]
    return any(pair in WHOLE for pair in pairwise(after)) or "altogether" in after


def _tells_on(setting: Setting, t: Timex, perfect: bool) -> bool:
    """Whether `t` holds for the next sentence: as the day of an event, or as the start of what "has happened" since."""
    if not is_day(t) and not is_eventful(setting, setting.sentence_of(t.start)):
        return False  # "the treaty of 1995"
    if participle_of(setting, t) is not None:
        return False  # "a priest abducted on 10 June"
    return tells_event(setting, t) or (perfect and t.edtf is not None and runs_since(setting, t))
