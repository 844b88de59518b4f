"""Who acts by a time and who sets it, as the grammar of the clause tells."""

from __future__ import annotations

from tasks.extract.deadline.due import WEEKDAYS
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.frame import BE, FINITE, HAVE, PAST, Frame
from tasks.extract.deadline.kinds import is_participle
from tasks.extract.deadline.lexicon import Cue, lexicon
from tasks.extract.deadline.phrase import Range, clause_end, noun_end, object_after
from tasks.extract.deadline.possessor import possessor
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document, Sentence

GOALS = word_class("goals")
IMPERSONAL = frozenset("it there that this these those".split())
URGED = 30  # tokens before a condition in which somebody is urged
TIED = frozenset("by until before within".split())


def give_parties(doc: Document, frame: Frame, found: Found, subject: Range) -> None:
    """Who acts is the subject, or the object of one who orders; who orders, plans or extends sets the time."""
    if frame.rule == "condition":
        subject = frame.condition + 1, noun_end(doc, frame.condition + 1, found.due.first)
    found.obligor = subject
    found.thing = _passive_verb(doc, frame.verb) or frame.rule == "adjective"
    agent = _agent(doc, frame.verb, found.due.first) if found.thing else None
    if agent is not None:
        found.obligor, found.thing, found.sure = agent, False, True
    found.impersonal = found.thing or subject[0] >= subject[1] or doc.lower[subject[0]] in IMPERSONAL
    if frame.rule == "goal":
        _, found.obligor = possessor(doc, frame.cue_token, frame.verb)
        found.thing, found.impersonal = False, found.obligor is None
        return
    if frame.sort in ("extend", "move") and not frame.negated:
        _extended(doc, frame, found, subject)
        return
    if frame.sort == "extend":
        found.obligor = object_after(doc, frame.verb + 1, found.due.first)
        return
    if frame.cue is not None and frame.rule not in ("adjective", "condition"):
        _by_cue(doc, frame, frame.cue, found, subject)


def _agent(doc: Document, verb: int, stop: int) -> Range | None:
    """ "must be signed by Iceland before June": who does it."""
    for i in range(verb, stop - 1):
        if doc.lower[i] == "by" and not doc.lower[i + 1].endswith("ing"):
            return object_after(doc, i + 1, stop)
    return None


def _by_cue(doc: Document, frame: Frame, cue: Cue, found: Found, subject: Range) -> None:
    """The parties of a binding word: "X plans to", "X told Y to", "Y was told to", "X wants to"."""
    passive = _passive(doc, frame.cue_token)
    found.sure = (
        frame.rule == "infinitive" and (cue.sets or cue.object_acts) and frame.cue_token >= subject[1]
    )
    goal = subject[1] - 1
    if goal >= subject[0] and doc.lower[goal] in GOALS:
        found.thing, found.speaker_binds = False, True
        found.obligor = possessor(doc, goal, subject[0])[1]
        return
    if cue.object_acts and frame.rule == "infinitive" and frame.verb - frame.cue_token == 2:
        found.kind = "plan" if cue.kind == "demand" and not passive else found.kind
        found.setter = None if passive else subject
    elif cue.object_acts and not passive:
        _told_to(doc, frame, found)
        if cue.sets:
            found.setter, found.speaker_sets = subject, False
    elif cue.sets and not passive:
        found.setter = subject


def urged(doc: Document, sentence: Sentence, condition: int) -> Range | None:
    """ "urged the mayors to sign, or else, if it is not signed by May, ...": the mayors."""
    cues = lexicon().cues
    for i in range(condition - 1, max(sentence.first, condition - URGED) - 1, -1):
        found = cues.match(doc.lower, i, condition) if doc.lower[i] in cues.first else None
        if found and found[1].object_acts and found[1].sets:
            return object_after(doc, found[0], condition)
    return None


def turn_unless(doc: Document, sentence: Sentence, frame: Frame, found: Found) -> None:
    """ "they will strike by Friday unless Lemnia withdraws": what is demanded stands behind "unless"."""
    after = found.due.last
    if frame.rule != "modal" or after + 2 > sentence.last or doc.lower[after] != "unless":
        return
    end = clause_end(doc, after + 1, sentence.last)
    if any(w in WEEKDAYS or w in TIED for w in doc.lower[after:end]):
        return  # it has its own time
    verb = noun_end(doc, after + 1, end)
    found.kind, found.obligor, found.thing = "demand", (after + 1, verb), False
    found.last, found.action = end, (verb, end)


def _extended(doc: Document, frame: Frame, found: Found, subject: Range) -> None:
    """ "X extended the ban to May": X sets, whose ban it is is bound."""
    found.thing = True
    if doc.lower[frame.verb].endswith(("ion", "ions", "al")) or _passive(doc, frame.verb):
        found.obligor = frame.verb + 1, max(found.due.first, frame.verb + 1)
        return
    found.setter = subject
    found.obligor = first, last = object_after(doc, frame.verb + 1, found.due.first)
    if first < last and doc.lower[first] in ("its", "their", "his", "her"):
        found.obligor, found.thing, found.sure = subject, False, True


def _told_to(doc: Document, frame: Frame, found: Found) -> None:
    """ "ordered the militants to leave by", "demanded that the militants leave by": the object, and its clause."""
    after = frame.cue_token + 1
    found.impersonal = False
    if frame.rule == "infinitive":
        found.obligor = object_after(doc, after, frame.verb - 1)
        return
    start, stop = object_after(doc, after, found.due.first)
    found.obligor = start, noun_end(doc, start, stop)
    found.first = start
    found.action = start, found.action[1]


def _passive(doc: Document, cue: int) -> bool:
    """ "are expected to", "was told to"; "troops expected to pull out" too."""
    word, before = doc.lower[cue], doc.lower[cue - 1] if cue else ""
    if word in ("expected", "scheduled", "slated"):
        return True
    return before in FINITE | BE | PAST and before not in HAVE and not word.endswith("ing")


def _passive_verb(doc: Document, verb: int) -> bool:
    """ "be withdrawn", "be completed"."""
    if verb + 1 >= len(doc.lower) or doc.lower[verb] not in BE:
        return False
    return is_participle(doc.lower[verb + 1])
