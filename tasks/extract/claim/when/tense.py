"""Whether a count is told as past, as present or as a habit, by the verb nearest to it."""

from __future__ import annotations

from itertools import pairwise

from tasks.extract.annotations import Attribution
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.past_aside import past_aside
from tasks.extract.claim.what.presence import is_left_over
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

AHEAD, BACK, PERFECT_BACK = 5, 9, 13
ARREST_BACK = 12  # tokens from "arrested" to the number of those arrested
ARREST_AHEAD = 5
WAR = 16  # tokens between a number and "during the war"
WAR_BACK = 5  # tokens from "the war has" to the number
WITHIN = frozenset("during in throughout of".split())
WARS = frozenset(
    "war conflict campaign offensive uprising siege crisis insurgency rebellion occupation".split()
)
HURT = frozenset(("killed", "injured"))
HURT_BACK = 8  # tokens from "hurt" to the number of those arrested
HABIT = 60  # characters between a number and "each year"
TOLD = frozenset("said told added reported announced stated claimed confirmed noted estimated".split())
PRESENT = frozenset("are is remain remains".split())
NOW = frozenset("still currently remain remains".split())
NOW_BACK = 3
HAVE = frozenset(("has", "have"))
MODALS = frozenset(("will", "shall"))
TURNING = HAVE | MODALS | {"is", "are", "to", "who", "which"}  # that turn the tense of the verb behind them
MOMENT = frozenset("when before until then after once during earlier ago former formerly previously".split())
ENDS = frozenset('that . ; : ! ? ( ) " “ ”'.split())


def is_past_tense(doc: Document, counted: Counted) -> bool:
    """Whether the first verb after the phrase, else the last before it, is past ("were stationed", "sent")."""
    s = counted.sentence
    verb = past_aside(doc, counted)
    after = doc.lower[verb : min(s.last, verb + AHEAD)]
    if after[:1] == ["would"] or (
        is_left_over(doc, counted) and "had" not in doc.lower[s.first : counted.first]
    ):
        return False  # "said that her 90 men would stay"
    before = doc.lower[max(s.first, counted.first - BACK) : counted.first][::-1]
    first, last = _first_is_past(after), None
    if counted.befallen or not _has_verb(after) or first is None:
        last = _last_is_past(before)
        first = first if last is None else last
    return bool(first)


def _first_is_past(words: list[str]) -> bool | None:
    """Whether the first verb of the words is past; None where no verb stands in their clause."""
    present, past, stationed = map(word_class, ("present_verbs", "past_verbs", "stationed"))
    for word in words:
        if word in ENDS:
            return None
        if word in present:
            return False
        if word in stationed:
            continue
        if word in past or (word.endswith("ed") and len(word) > 4):
            return True
    return None


def _last_is_past(words: list[str]) -> bool | None:
    """The same of the last verb of a clause; `words` come in reverse."""
    if TURNING.isdisjoint(words):
        return _first_is_past(words)
    for i, word in enumerate(words):
        further = words[i + 1 : i + 3]
        if word in ENDS:
            return None
        if word in word_class("present_verbs") or _is_present_relative(word, further[:1]):
            return False
        if word in word_class("stationed"):
            continue
        if further and (further[0] in MODALS or further[0] in ("is", "are")):
            return False  # "will cut its forces from 3,000", "is made up of 16 men"
        if not HAVE.isdisjoint(further):
            return False  # "has already sent 300"
        if further[:1] == ["to"] and not word.endswith("ed"):
            continue  # "plans to cut its force from 36,000"
        if word in word_class("past_verbs") or (word.endswith("ed") and len(word) > 4):
            return True
    return None


def is_present(doc: Document, counted: Counted) -> bool:
    """Whether the phrase's own verb is in the present, or a word such as "still" says so: "300 men are fighting
    the fire", "four are still missing"."""
    s = counted.sentence
    for word in doc.lower[counted.last : min(s.last, counted.last + AHEAD)]:
        if word in PRESENT:
            return True
        if word in ENDS or word == "," or word in word_class("past_verbs"):
            break
    return is_still(doc, counted)


def is_still(doc: Document, counted: Counted) -> bool:
    """ "Nine are still in hospital", "six of the wounded are still there"."""
    s = counted.sentence
    near = doc.lower[max(s.first, counted.first - NOW_BACK) : min(s.last, counted.last + AHEAD)]
    return not NOW.isdisjoint(near)


def is_perfect(doc: Document, counted: Counted) -> bool:
    """Whether "has" or "have" stands in the clause: "have now implicated 600", "10 have been sentenced"; but not "are said
    to have been shot" and "has to pay 600"."""
    s = counted.sentence
    last = counted.last + AHEAD
    if counted.befallen is not None and counted.befallen.side == "right":
        last = max(last, doc.token_at(counted.befallen.start))
    near = range(max(s.first, counted.first - PERFECT_BACK), min(s.last, last))
    return not HAVE.isdisjoint(doc.lower[near.start : near.stop]) and any(
        doc.lower[i] in HAVE
        and doc.lower[i + 1 : i + 2] != ["to"]
        and doc.lower[i - 1 : i + 2 : 2] != ["to", "been"]
        for i in near
    )


def _is_present_relative(word: str, before: list[str]) -> bool:
    """ "The general, who commands 900 soldiers"."""
    return before in (["who"], ["which"]) and word.endswith("s") and word not in ("was", "has")


def _has_verb(words: list[str]) -> bool:
    for word in words:
        if word in ENDS or word == ",":
            return False
        if word in word_class("present_verbs") or word in word_class("past_verbs"):
            return True
    return False


def is_backshifted(doc: Document, counted: Counted, said: Attribution | None) -> bool:
    """ "She said 300 soldiers were in Mali", "said it had 300 soldiers": what was said in the past of how things then were."""
    if said is None or said.cue is None or said.mode == "direct":
        return False
    cue, s = doc.lower[doc.token_at(said.cue[0])], counted.sentence
    near = doc.lower[max(s.first, counted.first - BACK) : min(s.last, counted.last + ARREST_BACK)]
    told = "were" in near or "was" in near or doc.lower[counted.first - 1] == "had"
    return cue in TOLD and told and MOMENT.isdisjoint(near)


def is_arrest(doc: Document, counted: Counted) -> bool:
    """Whether those counted were arrested, jailed or charged, and not kidnapped."""
    if counted.measure != "detained":
        return False
    s = counted.sentence
    near = doc.lower[max(s.first, counted.first - ARREST_BACK) : min(s.last, counted.last + ARREST_AHEAD)]
    return not word_class("arresting").isdisjoint(near)


def is_beside_hurt(setting: Setting, counted: Counted) -> bool:
    """ "In the riot nine guards were hurt and 80 people arrested": as one tells what happened that day."""
    doc, s = setting.doc, counted.sentence
    begins = setting.triggers_of(s).begins
    for i in range(counted.first - 1, max(s.first, counted.first - HURT_BACK) - 1, -1):
        if i in begins and not HURT.isdisjoint(begins[i].shapes.values()):
            return "and" in doc.lower[i : counted.first]
    return False


def is_habitual(setting: Setting, counted: Counted) -> bool:
    """ "Each year 300 people drown", "used to pay 300 dinars": so it goes, or went, at no time. But a rate of 2 percent a
    year is one that holds now."""
    q = counted.quantity
    first = max(counted.sentence.first, counted.first - PERFECT_BACK)
    if ("used", "to") in pairwise(setting.doc.lower[first : counted.first]):
        return True
    if counted.measure == "share" and is_growth(setting.doc, counted):
        return False
    start, end = setting.window(counted.sentence, q.start, q.end)
    sets = [t for t in setting.timexes_in(start, end) if t.type == "SET"]
    return any(abs(t.start - q.end) <= HABIT or abs(q.start - t.end) <= HABIT for t in sets)


def is_growth(doc: Document, counted: Counted) -> bool:
    """ "Is growing at 2 percent a year"."""
    before = doc.lower[max(counted.sentence.first, counted.first - BACK) : counted.first]
    return not word_class("growing").isdisjoint(before) and not PRESENT.isdisjoint(before)


def is_toll_of_war(doc: Document, counted: Counted) -> bool:
    """ "The war has claimed 900 lives": all that it has cost, and no day of it."""
    near = range(max(counted.sentence.first + 1, counted.first - WAR_BACK), counted.first)
    return any(doc.lower[i] in HAVE and doc.lower[i - 1] in WARS for i in near)


def is_of_war(doc: Document, counted: Counted) -> bool:
    """ "Died during the long war": in a stretch of time that the word names and does not date."""
    s = counted.sentence
    near = doc.lower[max(s.first, counted.first - WAR) : min(s.last, counted.last + WAR)]
    if WARS.isdisjoint(near):
        return False
    return any(w in WITHIN and not WARS.isdisjoint(near[i + 1 : i + 5]) for i, w in enumerate(near))
