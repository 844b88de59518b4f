"""Who acts by a time and who sets it, as the grammar of the clause tells."""

from __future__ import annotations

from tasks.extract.deadline.authors import author, by_noun, introducer
from tasks.extract.deadline.due import WEEKDAYS
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.frame import BE, CLITICS, HAVE, PAST, Frame, is_finite
from tasks.extract.deadline.kinds import is_participle
from tasks.extract.deadline.lexicon import Cue, lexicon
from tasks.extract.deadline.phrase import (
    Range,
    clause_end,
    first_subject,
    noun_end,
    object_after,
)
from tasks.extract.deadline.possessor import possessor
from tasks.extract.deadline.tie import STARTS
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document, Sentence

OWN_DEEDS = word_class("own_deeds")
HALTED = frozenset("keep keeps kept suspended banned barred closed shut frozen".split())
WEIGHING = word_class("weighing")
GOALS = word_class("goals")
CUE_NOUNS = word_class("cue_nouns")
CUE_EDGES = frozenset("a an the its their his her our 's ’s ' this that".split())
IMPERSONAL = frozenset("it there that this these those".split())
URGED = 30  # tokens before a condition in which somebody is urged
OFFERS = frozenset("offer offers bid bids".split())
LONG = 60  # tokens between "the bid by" and its verb
OWN = frozenset("its their his her".split())
EXPECTING = frozenset("expect expects anticipate anticipates".split())
PLACED = frozenset("in at on by back home here there".split())
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
    if frame.rule == "gerund":
        own = doc.lower[frame.cue_token] in WEIGHING
        found.obligor, found.setter = (subject if own else None), (None if own else subject)
        found.thing = found.impersonal = False
        return
    if frame.sort in ("extend", "move") and not frame.negated:
        _extended(doc, frame, found, subject)
        return
    halts = doc.lower[frame.verb] in HALTED and frame.verb + 1 < found.due.first
    if frame.sort == "last" and halts and not _passive(doc, frame.verb):
        found.setter = subject  # "the airline suspended all flights until May"
    if frame.sort == "extend":
        found.obligor = object_after(doc, frame.verb + 1, found.due.first)
        return
    if frame.cue is not None and frame.rule not in ("adjective", "condition"):
        _by_cue(doc, frame, frame.cue, found, subject)
    if frame.rule == "cue" and (found.due.tie in STARTS or found.kind == "expiry"):
        found.obligor, found.impersonal = None, False  # "declared a curfew until May": nobody acts
    if frame.rule == "infinitive" and frame.cue is None and frame.strength == "firm":
        sentence = doc.sentence_at(doc.starts[frame.verb])
        found.obligor_else = first_subject(doc, sentence.first if sentence else 0, frame.verb)
    if frame.rule == "infinitive" and (charged := _for_whom(doc, frame)):
        found.obligor, found.thing, found.sure, found.impersonal = charged, False, True, False


def _for_whom(doc: Document, frame: Frame) -> Range | None:
    """ "a plan for the owners to leave": the owners."""
    to = frame.verb - 1
    for i in range(to - 1, max(frame.cue_token, to - 6), -1):
        if doc.lower[i] == "for":
            return (i + 1, to) if i + 1 < to and doc.words[i + 1].isalpha() else None
        if doc.lower[i] in (",", "and", "of", "in", "on", "at", "by", "to", "that"):
            return None
    return None


def _agent(doc: Document, verb: int, stop: int) -> Range | None:
    """ "must be signed by Iceland before June": who does it."""
    for i in range(verb, stop - 1):
        if doc.lower[i] == "by" and not doc.lower[i + 1].endswith("ing"):
            return object_after(doc, i + 1, stop)
    return None


def _by_cue(doc: Document, frame: Frame, cue: Cue, found: Found, subject: Range) -> None:
    """The parties of a binding word: "X plans to", "X told Y to", "Y was told to", "X wants to"."""
    passive = _passive(doc, frame.cue_token) and not _expects_somebody(doc, frame)
    found.sure = (
        frame.rule == "infinitive" and (cue.sets or cue.object_acts) and frame.cue_token >= subject[1]
    )
    if not passive and _is_noun_cue(doc, frame.cue_token):
        by_noun(doc, frame, cue, found)
        return
    goal = subject[1] - 1
    if goal >= subject[0] and doc.lower[goal] in GOALS and frame.rule == "infinitive":
        found.thing, found.speaker_binds = False, True
        found.obligor = possessor(doc, goal, subject[0])[1]
        return
    if passive and cue.object_acts:
        found.setter = _agent(doc, frame.cue_token, frame.verb)
        found.told = found.setter is None
        found.speaker_sets = found.told
    if cue.object_acts and frame.rule == "infinitive" and frame.verb - frame.cue_token == 2:
        found.kind = "plan" if cue.kind == "demand" and not passive else found.kind
        found.setter = found.setter if passive else subject
    elif cue.object_acts and not passive:
        _told_to(doc, frame, found)
        if cue.sets:
            found.setter, found.speaker_sets = introducer(doc, frame) or author(doc, subject), False
        if _wants_done(doc, frame, found):
            found.thing = found.impersonal = True
    elif (
        not passive
        and (doc.lower[frame.cue_token] in EXPECTING or _expects_somebody(doc, frame))
        and frame.rule == "infinitive"
        and frame.verb - frame.cue_token > 2
    ):
        _told_to(doc, frame, found)
        found.setter = subject
    elif (not passive or doc.lower[frame.cue_token] == "committed") and (
        cue.sets or (doc.lower[frame.cue_token] in EXPECTING and frame.verb - frame.cue_token == 2)
    ):
        found.setter = subject


def _wants_done(doc: Document, frame: Frame, found: Found) -> bool:
    """ "wants the prison closed by May": done, nobody is told to."""
    wants = frame.rule == "cue" and doc.lower[frame.cue_token] in ("want", "wants", "wanted")
    last = found.due.first - 1
    return wants and last > frame.cue_token + 1 and is_participle(doc.lower[last])


def _expects_somebody(doc: Document, frame: Frame) -> bool:
    """ "Lund expected 900 troops to leave", not "is expected to", "troops expected back home to"."""
    token = frame.cue_token
    if doc.lower[token] != "expected" or frame.rule != "infinitive" or frame.verb - token <= 2:
        return False
    before = doc.lower[token - 1] if token else ""
    return before not in BE | PAST and not is_finite(doc, token - 1) and doc.lower[token + 1] not in PLACED


def _is_noun_cue(doc: Document, token: int) -> bool:
    """Whether the cue is a noun: "Peru's pledge to", "a plan to", "its latest offer to"."""
    if doc.lower[token] not in CUE_NOUNS:
        return False
    before = doc.lower[max(0, token - 2) : token]
    return any(w in CUE_EDGES for w in before)


def urged(doc: Document, sentence: Sentence, condition: int) -> Range | None:
    """ "urged the mayors to sign, or else, if it is not signed by May, ...": the mayors."""
    cues = lexicon().cues
    for i in range(condition - 1, max(sentence.first, condition - URGED) - 1, -1):
        found = cues.match(doc.lower, i, condition) if doc.lower[i] in cues.first else None
        if found and found[1].object_acts and found[1].sets:
            return object_after(doc, found[0], condition)
    return None


def turn_unless(doc: Document, sentence: Sentence, frame: Frame, found: Found) -> None:
    """ "they will strike by Friday unless Lemnia withdraws": what is demanded stands behind "unless"; not of "Norland must
    leave by Friday unless"."""
    if found.kind in ("demand", "law"):
        return
    after = found.due.last
    threat = frame.cue is not None and doc.lower[frame.cue_token].startswith("threat")
    if not (frame.rule == "modal" or threat) or after + 2 > sentence.last or doc.lower[after] != "unless":
        return
    end = clause_end(doc, after + 1, sentence.last)
    if any(w in WEEKDAYS or w in TIED for w in doc.lower[after:end]):
        return  # it has its own time
    verb = noun_end(doc, after + 1, end)
    found.kind, found.obligor, found.thing = "demand", (after + 1, verb), False
    found.obligor_else, found.sure = None, False
    if any(map(is_participle, doc.lower[verb + 1 : verb + 2])) and is_finite(doc, verb):
        found.thing = found.impersonal = True  # "unless all prisoners are freed"
    found.last, found.action = end, (verb, end)


def _extended(doc: Document, frame: Frame, found: Found, subject: Range) -> None:
    """ "X extended the ban to May": X sets, whose ban it is is bound."""
    found.thing = True
    if _passive(doc, frame.verb):
        sentence = doc.sentence_at(doc.starts[frame.verb])
        stop = max(sentence.first if sentence else 0, frame.verb - LONG) - 1
        offer = next((i for i in range(frame.verb - 2, stop, -1) if doc.lower[i] in OFFERS), None)
        made = offer is not None and doc.lower[offer + 1] == "by"
        found.obligor, found.thing = (offer, frame.subject) if offer is not None and made else subject, True
        return
    if doc.lower[frame.verb].endswith(("ion", "ions", "al")):
        found.obligor = frame.verb + 1, max(found.due.first, frame.verb + 1)
        return
    found.setter = subject
    if frame.sort == "move":
        found.obligor_else = subject  # "the firm postponed the opening": its own
    found.obligor = first, last = object_after(doc, frame.verb + 1, found.due.first)
    after = doc.lower[found.due.last] if found.due.last < len(doc.lower) else ""
    if (first < last and doc.lower[first] in OWN) or (first >= last and after in OWN):
        found.obligor, found.thing, found.sure = subject, False, True


def _told_to(doc: Document, frame: Frame, found: Found) -> None:
    """ "ordered the militants to leave by", "demanded that the militants leave by": the object, and its clause."""
    cue = lexicon().cues.match(doc.lower, frame.cue_token, frame.cue_token + 3)
    after = cue[0] if cue else frame.cue_token + 1  # "called on | both sides"
    found.impersonal = False
    if frame.rule == "infinitive":
        found.obligor = object_after(doc, after, frame.verb - 1)
        return
    start, stop = object_after(doc, after, found.due.first)
    found.obligor = start, noun_end(doc, start, stop)
    clitic = next((i for i in range(start + 1, stop) if doc.lower[i] in CLITICS), None)
    if clitic is not None and frame.rule == "cue" and doc.lower[stop - 1] in OWN_DEEDS:
        found.obligor = start, clitic  # "demanded the minister's resignation"
    found.first = start
    found.action = start, found.action[1]
    verb = found.obligor[1]
    found.thing = doc.lower[verb : verb + 1] == ["be"] and any(
        map(is_participle, doc.lower[verb + 1 : verb + 2])
    )


def _passive(doc: Document, cue: int) -> bool:
    """ "are expected to", "was told to"; "troops expected to pull out" too."""
    word, before = doc.lower[cue], doc.lower[cue - 1] if cue else ""
    if word in ("expected", "scheduled", "slated"):
        return True
    carried = before in BE | PAST or (cue > 0 and is_finite(doc, cue - 1))
    return carried and before not in HAVE and not word.endswith("ing")


def _passive_verb(doc: Document, verb: int) -> bool:
    """ "be withdrawn", "be completed"."""
    if verb + 1 >= len(doc.lower) or doc.lower[verb] not in BE:
        return False
    return is_participle(doc.lower[verb + 1]) and doc.lower[verb + 1] not in ("gone", "done")
