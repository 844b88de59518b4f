"""Whether the clause around a time tells of the past or of what is to come."""

from __future__ import annotations

from functools import cache

from seeds import read_csv
from tasks.extract.document import Document, Sentence
from tasks.extract.timex.lexicon import contexts

REACH, REACH_OF_GOVERNOR = 14, 20
OPENING, REACH_OF_OPENING = 3, 30
DONE = frozenset(("as", "previously", "originally"))  # "as planned"
DEGREES = frozenset("still newly recently so previously badly".split())
DETERMINERS = frozenset("the a an its his her their our my this that".split())
PARTICIPLES = frozenset("planned expected scheduled due".split())
PASSED = frozenset("was were had".split())
STOPS = frozenset(";:")
NO_VERB = frozenset("hundred bed red need speed seed breed feed indeed united wounded".split())


@cache
def _tenses() -> dict[str, str]:
    return {r["word"]: r["tense"] for r in read_csv("lexicons/timex_tenses.csv", ("word", "tense"))}


def tense_at(doc: Document, sentence: Sentence, first: int, last: int) -> str | None:
    """past | present | future | open | told by the nearest verb before tokens `first:last`, else after them.

    "told" is what was asked of somebody in the past ("ordered them to leave by"): it may be over or not. None where no
    verb is near; a time that opens its sentence waits longer for one.
    """
    before = range(first - 1, max(sentence.first, first - REACH) - 1, -1)
    reach = REACH if first - sentence.first > OPENING else REACH_OF_OPENING
    after = range(last, min(sentence.last, last + reach))
    return _nearest(doc, sentence, before) or _nearest(doc, sentence, after)


def _nearest(doc: Document, sentence: Sentence, tokens: range) -> str | None:
    tenses = _tenses()
    for i in tokens:
        word = doc.lower[i]
        if word in STOPS and not _in_clock(doc, i):
            return None
        tense = tenses.get(word) if doc.words[i] != "May" else None
        if word.endswith(("'ll", "’ll")):
            return "future"
        if word == "to":
            if doc.lower[i - 1] in contexts()["before_infinitive"]:
                continue
            if _infinitive(doc, i):
                return _of_infinitive(doc, sentence, i)
            continue
        if word in PARTICIPLES and i and doc.lower[i - 1] in DONE:
            continue
        if tense in ("future", "open"):
            return "past" if _lay_ahead(doc, i) else tense
        if word in ("is", "are") and doc.lower[i + 2 : i + 4] == ["to", "have"]:
            return "past"  # "are reported to have killed"
        if tense or _is_past_form(doc, i):
            return _with_auxiliary(doc, i, tense or "past")
    return None


def tells_tense(word: str) -> bool:
    """Whether a lower-case word is a verb or auxiliary that the lexicon knows."""
    return word in _tenses()


def is_past(doc: Document, i: int) -> bool:
    """Whether the token is a verb in the past: "said", "resigned", not "is heard"."""
    if doc.lower[i - 1] in ("is", "are", "be"):
        return False
    return _tenses().get(doc.lower[i]) == "past" or (
        doc.lower[i] not in PARTICIPLES and _is_past_form(doc, i)
    )


def _in_clock(doc: Document, i: int) -> bool:
    """ "10:30": the colon ends no clause."""
    return i + 1 < len(doc.words) and doc.glued(i) and doc.words[i + 1][0].isdigit()


def _is_past_form(doc: Document, i: int) -> bool:
    """ "announced", "exploded"; not "an unspecified date"."""
    word = doc.lower[i]
    if len(word) < 5 or not word.endswith("ed") or word in NO_VERB or not word.isalpha():
        return False
    j = i - 2 if i > 1 and doc.lower[i - 1] in DEGREES else i - 1
    return j < 0 or doc.lower[j] == "that" or doc.lower[j] not in DETERMINERS


def _infinitive(doc: Document, i: int) -> bool:
    following = doc.words[i + 1] if i + 1 < len(doc.words) else ""
    plural = following.endswith("s") and not following.endswith(
        ("ss", "us", "as", "is")
    )  # "sent to delegates"
    no_verb = plural or following in DETERMINERS or following in contexts()["after_to"]
    return following.islower() and following.isalpha() and not no_verb


def _of_infinitive(doc: Document, sentence: Sentence, i: int) -> str:
    """ "is to meet", "scheduled to meet" lie ahead, "had been due to meet" does not; of others the governor tells."""
    before = doc.lower[i - 1] if i else ""
    if before in ("is", "are"):
        return "future"
    if _tenses().get(before) == "future" or before in contexts()["set_to"]:
        return "past" if _lay_ahead(doc, i - 1) else "future"
    return _governed(doc, sentence, i)


def _governed(doc: Document, sentence: Sentence, i: int) -> str:
    """What the verb says on which the infinitive at `i`, or one that it is joined to, hangs: "told" of "had urged them
    to leave", past of "led them to leave", else open."""
    for j in range(i - 1, max(sentence.first, i - REACH_OF_GOVERNOR) - 1, -1):
        word = doc.lower[j]
        tense = _tenses().get(word) if doc.words[j] != "May" else None
        if word in STOPS or (tense not in (None, "past") and word != "to"):
            return "open"
        if tense == "past" or _is_past_form(doc, j):
            return _of_governor(doc, j)
    return "open"


def _of_governor(doc: Document, j: int) -> str:
    word = doc.lower[j]
    if doc.lower[j - 1] in ("has", "have") or _with_auxiliary(doc, j, "past") != "past":
        return "open"
    return "past" if word in contexts()["made_happen"] else "told"


def _lay_ahead(doc: Document, i: int) -> bool:
    """ "was scheduled", "had been due": what lay ahead then may be past now; "has been scheduled" still lies ahead."""
    j = i - 2 if i > 1 and doc.lower[i - 1] == "been" else i - 1
    return j >= 0 and doc.lower[j] in PASSED


def _with_auxiliary(doc: Document, i: int, tense: str) -> str:
    """ "will be discussed", "is heard": the auxiliary before a participle decides."""
    if tense == "past":
        if doc.lower[i - 1] in ("is", "are"):
            return "present"
        for j in range(i - 1, max(-1, i - 4), -1):
            word = doc.lower[j]
            other = _tenses().get(word) if doc.words[j] != "May" else None
            if other in ("future", "open") and word not in PARTICIPLES:
                return tense if word == "to" and not _infinitive(doc, j) else other
            if not doc.words[j].isalpha():
                break
    return tense
