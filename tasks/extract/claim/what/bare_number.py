"""What a bare number is by the words before it: a toll ("the dead put at 40"), a level ("the army numbers 300"), a volley."""

from __future__ import annotations

from functools import cache
from itertools import takewhile

from seeds import read_csv
from tasks.extract.claim.what.launched import is_launching, is_projectile
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.clause_words import BE
from tasks.extract.claim.words.nouns import PERSONS, PLURALS, measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

ONGOING = frozenset("from to between than".split())
OF_WHOM = frozenset("the those these".split())
STRIKE_BACK = 40  # tokens before a sentence in which what was fired is named
LEVEL_AT = BE | frozenset("at past over exceeds reached".split())  # "the number of guards stands at 140"
BACK, TOLL_BACK = 10, 24  # tokens before a number in which a level and a toll are named
WHOSE = 8  # tokens from "whose number" to the number
NUMBERING = frozenset("number numbered total totalled totaled".split())
CIRCUMSTANCE = frozenset(
    "involved in at during after near".split()
)  # "the number of those involved in the killing"
NUMBERED = 3  # tokens from "number of" to the noun


def toll_of(doc: Document, counted: Counted) -> str | None:
    """ "The death toll rose to 40", "put civilian deaths at 50", "nine of the wounded": what befell those counted."""
    s = counted.sentence
    whole = doc.lower[counted.last : min(s.last, counted.last + 3)]
    if len(whole) == 3 and whole[0] == "of" and whole[1] in OF_WHOM and whole[2] in _tolls():
        return _tolls()[whole[2]]  # "nine of the wounded", "two of those killed"
    window = doc.lower[max(s.first, counted.first - TOLL_BACK) : counted.first]
    for i in range(len(window) - 1, -1, -1):
        if window[i] in word_class("toll") or (
            window[i] == "count" and i and window[i - 1] in ("death", "body")
        ):
            return "injured" if i and window[i - 1] in ("injury", "casualty") else "killed"
        if window[i] in word_class("victims_counted") and window[-1] in ("at", "to"):
            # "put civilian deaths at 50", "the dead there at 300"
            return _tolls().get(window[i]) or measure_of_noun(singular(window[i])) or "killed"
        if window[i] == "number" and window[i + 1 : i + 2] == ["of"]:
            counted_ones = takewhile(lambda w: w not in CIRCUMSTANCE, window[i + 2 :])
            return next((m for w in counted_ones if (m := _tolls().get(w))), None)
    return None


@cache
def _tolls() -> dict[str, str]:
    """Nouns of a count of victims to the measure: "deaths" is killed, "wounded" injured."""
    rows = read_csv("lexicons/befalling.csv", ("word", "measure", "shape"))
    return {
        r["word"]: r["measure"]
        for r in rows
        if r["shape"] in ("event", "done", "state", "befell") and " " not in r["word"]
    }


def fired_at(doc: Document, counted: Counted) -> str | None:
    """ "Seven struck the town", after a sentence on rockets: what was fired."""
    s = counted.sentence
    if counted.first != s.first or counted.last >= s.last or not is_launching(doc.lower[counted.last]):
        return None
    behind = doc.lower[max(0, s.first - STRIKE_BACK) : s.first]
    return "attacks" if any(is_projectile(singular(word)) for word in behind) else None


def level_of(doc: Document, counted: Counted, before: list[Counted]) -> str | None:
    """ "The army currently numbers close to 300,000", "drew forces down to a minimum of 2,500", "a turnout of 900"."""
    s = counted.sentence
    window = doc.lower[max(s.first, counted.first - BACK) : counted.first]
    numbers = _number_of(doc, counted) or _of_pronoun(doc, counted)
    limited = "exceed" in doc.lower[counted.first : counted.last]  # "our presence will not exceed 900"
    if (
        not numbers
        and not limited
        and word_class("numbering").isdisjoint(window)
        and (not window or window[-1] not in ONGOING)
    ):
        return None
    last = before[-1] if before and before[-1].sentence.paragraph == s.paragraph else None
    same = last is not None and last.sentence.start == s.start and last.measure in PERSONS
    tellers = word_class("putting") | word_class("telling")
    put = next((k + 1 for k, w in enumerate(window) if w in tellers), 0)
    for word in numbers or reversed(window[put:]):  # not the ministry that "puts the number at 60"
        measure = "people" if word in word_class("crowd") else measure_of_noun(singular(word))
        if "strength" in window and word in word_class("body_of_troops"):
            measure = "personnel"  # "the mission's strength was cut to 900"
        measure = "personnel" if word == "presence" else measure  # "cut our presence to 5,500"
        if last and same and measure not in PERSONS and (window[-1] in ONGOING or window[-1] == "of"):
            continue  # "five remain in the cell of the coalition, down from 45", "from a high of 45"
        if measure in PERSONS and last and last.noun == singular(word):
            measure = last.measure  # "the army numbers 900 men, and will grow to 1,300"
        if measure:
            near = doc.lower[max(s.first, counted.first - TOLL_BACK) : counted.first]
            told = word != singular(word) and word in near
            counted.noun = singular(word) if told else None
            return measure
    high = same and window[-4:-2] == ["from", "a"] and window[-1] == "of"  # "down from a high of 900"
    told = "number" in window or high
    return last.measure if last and last.measure in PERSONS and told else None


def _of_pronoun(doc: Document, counted: Counted) -> list[str]:
    """The noun of "the marchers, whose number was put at 900", and of "the marchers are there. They number 900": whom the
    sentence before told of first."""
    s = counted.sentence
    window = doc.lower[max(s.first, counted.first - TOLL_BACK) : counted.first]
    if ["whose", "number"] in [window[i : i + 2] for i in range(1, len(window))][-WHOSE:]:
        before = window[: len(window) - 1 - window[::-1].index("whose")]
        return next(([w] for w in reversed(before) if measure_of_noun(singular(w)) in PERSONS), [])
    opens = doc.lower[s.first : min(counted.first, s.first + 2)]
    if opens[:1] != ["they"] or NUMBERING.isdisjoint(opens[1:]):
        return []
    earlier = doc.sentences[max(0, doc.sentence_index(s.start) - 1)]
    told = doc.lower[earlier.first : earlier.last] if earlier.paragraph == s.paragraph else []
    return next(([w] for w in told[:TOLL_BACK] if measure_of_noun(singular(w)) in PERSONS), [])


def _number_of(doc: Document, counted: Counted) -> list[str]:
    """The noun of "the number of Danish guards in the country was cut from 51 to 43", "stands at 43", where a level follows."""
    s = counted.sentence
    verb = doc.lower[counted.first - 1]
    if verb not in ONGOING | LEVEL_AT and verb not in word_class("tallying"):
        return []
    window = doc.lower[max(s.first, counted.first - TOLL_BACK) : counted.first]
    of = next((i for i in range(len(window) - 1) if window[i : i + 2] == ["number", "of"]), None)
    nouns = window[of + 2 : of + 2 + NUMBERED] if of is not None else []
    many = (
        w for w in nouns if w != singular(w) or w in PLURALS
    )  # not the rebel of "the number of rebel attacks"
    return next(([w] for w in many if measure_of_noun(singular(w)) in PERSONS), [])
