"""Victims told in other ways than as subject or next object: "the five he shot", "his wife and two sons", "six monks' deaths"."""

from __future__ import annotations

from tasks.extract.claim.words.triggers import Trigger, Triggers, hospital_after
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence

ACTORS = frozenset("he she they it we i police officers".split())
BEFORE_DOING = frozenset(
    "'s ’s 's is was are were had has have been be of with to in that whom and also then allegedly reportedly later "
    "accused charged suspected believed convicted guilty thought said alleged claimed admitted killing".split()
)
TAKES = frozenset(
    "took taken taking takes rushed rushing flew flying airlifted transported carried sent brought".split()
)
OBJECT_STARTS = frozenset(
    "a an the his her their its him them another two three four five six one both".split()
)
POSSESSIVE = frozenset("' ’ 's ’s".split())
OWNED = frozenset("life lives body bodies remains loss".split())  # "six people's lives have changed"
DETERMINERS = frozenset("the his her its their my our another other only just all in some".split())
FORCING = frozenset("drove driven drive drives driving forced force forces forcing chased chasing".split())
HOMES = frozenset("home homes house houses village villages".split())
LOSING = frozenset("lost lose loses losing".split())
PHRASE_WORDS, LONG_PHRASE = (
    9,
    20,
)  # tokens between the verb and the last of its objects; with "including" among them


def object_of_relative(
    doc: Document, sentence: Sentence, triggers: Triggers, last: int
) -> tuple[Trigger, str] | None:
    """ "The four relatives he is accused of shooting", "three men whom police had killed"."""
    i, lower = last, doc.lower
    if i < sentence.last and lower[i] in ("that", "whom", "who"):
        i += 1
    if i >= sentence.last or lower[i] not in ACTORS:
        return None
    for j in range(i + 1, min(sentence.last, i + 9)):
        trigger = triggers.begins.get(j)
        if trigger is not None:
            measure = trigger.shapes.get("doing") or trigger.shapes.get("done")
            return (
                (trigger, measure) if measure and not _object_follows(doc, sentence, trigger.last) else None
            )
        if lower[j] not in BEFORE_DOING:
            return None
    return None


def _object_follows(doc: Document, sentence: Sentence, i: int) -> bool:
    return i < sentence.last and (doc.lower[i] in OBJECT_STARTS or doc.lower[i][0].isdigit())


def taken_to_hospital(doc: Document, sentence: Sentence, first: int, last: int) -> tuple[int, int] | None:
    """Tokens from the verb to the hospital: "took all three boys to hospital"; None if they were not taken there."""
    i = first - 1
    while i > sentence.first and doc.lower[i] in ("all", "the", "both", "another"):
        i -= 1
    if i < sentence.first or doc.lower[i] not in TAKES or last >= sentence.last or doc.lower[last] != "to":
        return None
    end = hospital_after(doc, last + 1, sentence.last)
    return (i, end) if end else None


def driven_from_home(doc: Document, sentence: Sentence, first: int, last: int) -> int | None:
    """The verb of "drove 3,000 families from their homes"; None where they were driven from nowhere."""
    i = _past_determiners(doc, sentence, first)
    away = doc.lower[last : min(sentence.last, last + 4)]
    homes = away[:1] in (["from"], ["out"]) and not HOMES.isdisjoint(away)
    return i if homes and i >= sentence.first and doc.lower[i] in FORCING else None


FALLEN = frozenset(", . ; and in at near on during".split())
NOT_FALLEN = frozenset("love number numbers line step behind".split())
OWNER = 5  # tokens of "of the state bank"


def lost(doc: Document, sentence: Sentence, first: int) -> int | None:
    """The verb of "lost another 40 men", which says that they fell."""
    i = _past_determiners(doc, sentence, first)
    return i if i >= sentence.first and doc.lower[i] in LOSING else None


def has_fallen(doc: Document, sentence: Sentence, last: int) -> bool:
    """ "Six soldiers fell near the bridge", "fell in May", but not "fell back", "fell ill", "fell in number"."""
    after = doc.lower[last + 1 : min(sentence.last, last + 3)]
    if doc.lower[last : last + 1] != ["fell"] or last >= sentence.last:
        return False
    return not after or (after[0] in FALLEN and after[-1] not in NOT_FALLEN)


def _past_determiners(doc: Document, sentence: Sentence, first: int) -> int:
    i = first - 1
    while i > sentence.first and doc.lower[i] in DETERMINERS:
        i -= 1
    return i


def possessor_of_event(
    doc: Document, sentence: Sentence, triggers: Triggers, last: int
) -> tuple[Trigger, str] | None:
    """ "Six monks' murder", "the two officers' violent deaths"."""
    if last >= sentence.last or doc.lower[last] not in POSSESSIVE:
        return None
    for i in range(last + 1, min(sentence.last, last + 3)):
        trigger = triggers.begins.get(i)
        if trigger is not None:
            measure = trigger.shapes.get("event") if doc.lower[i] not in OWNED else None
            return (trigger, measure) if measure else None
    return None


def joined_object(
    doc: Document, sentence: Sentence, triggers: Triggers, first: int, last: int
) -> tuple[Trigger, str] | None:
    """The verb of which the phrase is a later object: "killed a guard and two drivers", "the murder of a nun and six
    priests". The phrase must end the clause, or it may be the subject of the next one."""
    while first - 1 > sentence.first and doc.lower[first - 1] in DETERMINERS:
        first -= 1
    besides = doc.lower[max(sentence.first, first - 3) : first] == ["as", "well", "as"]
    if besides:
        first -= 2
    elif first - 1 <= sentence.first or doc.lower[first - 1] not in ("and", ",", "plus"):
        return None
    ends = bool(besides) or ends_clause(doc, sentence, _past_owner(doc, sentence, last))
    i, reach, lower = first - 1, PHRASE_WORDS, doc.lower
    while i > sentence.first and first - i <= reach:
        trigger = triggers.ends.get(i)
        if trigger is not None:
            return _takes_object(doc, trigger, ends)
        word = lower[i - 1]
        if word in word_class("ends_object") or word in (";", ":", '"', "”", "“"):
            return None
        reach = LONG_PHRASE if word == "including" else reach
        i -= 1
    return None


def _past_owner(doc: Document, sentence: Sentence, last: int) -> int:
    """The token behind "of the bank" in "killed a guard and two clerks of the bank on Monday"."""
    if doc.lower[last : last + 1] != ["of"]:
        return last
    ends = range(last + 2, min(sentence.last, last + OWNER) + 1)
    return next((j for j in ends if ends_clause(doc, sentence, j)), last)


def _takes_object(doc: Document, trigger: Trigger, ends: bool) -> tuple[Trigger, str] | None:
    shapes, lower = trigger.shapes, doc.lower
    if "event" in shapes and lower[trigger.last] == "of":
        return trigger, shapes["event"]
    if not ends:
        return None
    if "doing" in shapes:
        return trigger, shapes["doing"]
    before = lower[trigger.first - 1] if trigger.first else ""
    if (
        "done" in shapes
        and before not in word_class("auxiliary")
        and lower[trigger.last] not in word_class("no_object")
    ):
        return trigger, shapes["done"]
    return None


def ends_clause(doc: Document, sentence: Sentence, i: int) -> bool:
    """Whether no subject's verb and no object can follow at token `i`."""
    if i >= sentence.last:
        return True
    word = doc.lower[i]
    return not word[0].isalnum() or word in word_class("after_reduced")
