"""The frames that a word opens: modals, infinitives behind cues, endings, adjectives of what is due, conditions."""

from __future__ import annotations

from tasks.extract.deadline.cues import compares, infinitive, is_force, verb_follows, verb_head
from tasks.extract.deadline.due import Due
from tasks.extract.deadline.endings import ending, fits, hyphened, is_ending
from tasks.extract.deadline.frame import (
    ADJECTIVAL,
    BREAKS,
    CONDITIONS,
    FINITE,
    HAVE,
    NEARBY,
    NEGATIONS,
    PAST,
    Frame,
    is_finite,
    is_modal,
)
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.possessor import possessor
from tasks.extract.deadline.tie import STARTS
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document

UNDONE = frozenset("fail fails refuse refuses nothing nobody none neither".split())
SUBJECTIVE = frozenset("i we you he she they who".split())
OBJECTS = frozenset("that the a an its their his her all any no".split())
BONDS = word_class("bonds")
NUMBERS = frozenset("two three four five six seven eight nine ten all both".split())
PARTICLES = frozenset("off up out aside forth back in".split())  # "set off a panic"
PROPOSING = word_class("seconding") | word_class("weighing")
NO_VERBS = frozenset("nothing something anything everything during according spring evening morning".split())
GOALS = word_class("goals")
WORKING = frozenset("work help happen succeed rain snow matter".split())  # nobody does it
GIVING_WORD = frozenset("promised pledged ordered demanded".split())
NEXT_TO = 4  # tokens between "is leaving" and its time


def frame_at(doc: Document, i: int, stop: int, due: Due) -> Frame | None:
    """The frame that the word at token `i` opens before `due`, if it opens one."""
    words, lower = lexicon(), doc.lower
    word = lower[i]
    if is_modal(doc, i):
        return modal(doc, i, stop, due.first)
    if word == "to" and verb_follows(doc, i, due.first):
        return infinitive(doc, i, stop)
    if word in words.endings.first and not hyphened(doc, i):
        found = words.endings.match(lower, i, due.first)
        if found and due.relation == "beyond" and (condition := _if_before(doc, i, stop)):
            return condition
        if found and found[1] == "end" and _transitive(doc, i, stop, due):
            return None
        if found and fits(found[1], due) and is_ending(doc, i, found[1], stop, due):
            return ending(doc, i, found[1], stop)
    if word in CONDITIONS:
        return _condition(doc, i, due.first, beyond=due.relation == "beyond")
    if is_finite(doc, i):
        return _finite_left(doc, i, due.first, stop)
    if word in ADJECTIVAL and due.first - i <= 8 and _is_adjective(doc, i, stop):
        return _adjective(doc, i, stop)
    if word in GOALS and due.bounds and lower[i + 1] in ("of", "for"):
        return _goal(doc, i, stop)
    if word in PROPOSING and due.relation in ("limit", "within") and (gerund := _gerund(doc, i, due.first)):
        return Frame("gerund", gerund, verb_head(doc, i, stop), "firm", "plan", None, i)
    if word in words.cues.first and word not in FINITE and not is_force(doc, i):
        cue = words.cues.match(lower, i, due.first)
        demands = cue is not None and cue[1].object_acts and lower[cue[0] : cue[0] + 1] == ["that"]
        if (
            cue
            and cue[1].sets
            and (due.bounds or (due.relation == "within" and demands) or due.tie in STARTS)
            and lower[i + 1] != "into"  # "bring the pact into force by May"
            and lower[i : i + 2] not in (["approve", "of"], ["approves", "of"])
        ):
            return Frame("cue", i, verb_head(doc, i, stop), "firm", cue[1].kind, cue[1], i)
    return None


def _gerund(doc: Document, i: int, stop: int) -> int | None:
    """The "closing" of "supports closing the mine", "are talking about closing it"."""
    i += 1 + (doc.lower[i + 1] in ("about", "of"))
    verb = (
        i < stop and doc.lower[i].endswith("ing") and doc.words[i].islower() and doc.lower[i] not in NO_VERBS
    )
    return i if verb else None


def _transitive(doc: Document, i: int, stop: int, due: Due) -> bool:
    """ "wants to close two plants by May", "will end the work": an act like others, not a term that runs out."""
    after = doc.lower[i + 1]
    carried = i > stop and (doc.lower[i - 1] == "to" or is_modal(doc, i - 1))
    thing = after in OBJECTS or doc.words[i + 1][:1].isdigit() or after in NUMBERS
    return carried and thing and i + 1 < due.first


def _goal(doc: Document, i: int, stop: int) -> Frame:
    """ "its goal of a cut of 500 jobs by May": what is aimed at, from the words that tell whose goal it is."""
    found = lexicon().cues.match(doc.lower, i, i + 1)
    first, _ = possessor(doc, i, stop)
    return Frame("goal", first, first, "firm", found[1].kind if found else "plan", None, i)


def _if_before(doc: Document, i: int, stop: int) -> Frame | None:
    """ "if they stay past May": a demand that they leave by then."""
    for k in range(i - 1, max(stop, i - NEARBY) - 1, -1):
        if doc.lower[k] in CONDITIONS:
            return Frame("condition", k + 1, k + 1, "firm", "demand", negated=True, condition=k)
        if doc.lower[k] in BREAKS or doc.lower[k] in NEGATIONS:
            break
    return None


def _finite_left(doc: Document, i: int, due: int, stop: int) -> Frame | None:
    """ "if they do not leave by Friday"; "they are leaving on Friday"."""
    for k in range(i - 1, max(stop, i - NEARBY) - 1, -1):
        if doc.lower[k] in CONDITIONS:
            return _condition(doc, k, due)
        if doc.lower[k] in BREAKS or is_finite(doc, k):
            break
    if i + 1 < due <= i + 2 + NEXT_TO and doc.lower[i + 1].endswith("ing") and doc.lower[i] not in PAST:
        return Frame("progressive", i + 1, i, "weak", "plan")
    return None


def modal(doc: Document, i: int, stop: int, due: int) -> Frame:
    """The clause of a modal; the verb stands behind a phrase in commas ("shall, after consultation, submit")."""
    entry = lexicon().modals[doc.lower[i]]
    kind, strength = entry.kind, entry.strength
    if doc.lower[i + 1 : i + 3] == ["have", "to"]:
        kind = "demand"
    condition = next(
        (j for j in range(i - 1, max(stop, i - NEARBY) - 1, -1) if doc.lower[j] in CONDITIONS), -1
    )
    negated = any(w in NEGATIONS for w in doc.lower[i + 1 : i + 3]) or doc.lower[i].endswith(("n't", "n’t"))
    if condition >= 0 and (negated or any(w in NEGATIONS for w in doc.lower[condition:i])):
        return Frame("condition", i + 1, i, "firm", "demand", negated=True, condition=condition)
    if strength != "loose" and _foretold(doc, i, stop):
        strength = "forecast"
    verb = _past_aside(doc, i + 1, due if due > i else len(doc.lower))
    return Frame("modal", verb, i, strength, kind, negated=negated, condition=condition)


def _foretold(doc: Document, i: int, stop: int) -> bool:
    """ "analysts predict that prices, after a rise, will fall": nobody undertakes it."""
    cues, commas = lexicon().cues, 0
    for k in range(i - 1, max(stop, i - NEARBY) - 1, -1):
        found = cues.match(doc.lower, k, i) if doc.lower[k] in cues.first else None
        if found and found[1].kind == "forecast" and doc.lower[found[0]] != "to":
            return commas % 2 == 0  # past an aside, not out of the clause
        if doc.lower[k] == "whether":
            return commas % 2 == 0
        if doc.lower[k] in BREAKS:
            break
        commas += doc.lower[k] == ","
    return False


def _past_aside(doc: Document, i: int, stop: int) -> int:
    """The token after a phrase in commas that begins at `i`, else `i`; never past `stop`."""
    if doc.lower[i : i + 1] != [","]:
        return i
    if i + 1 == stop:  # the time itself stands in commas: "shall, within 60 days, report"
        return next(
            (j + 1 for j in range(stop, min(len(doc.lower) - 1, stop + 12)) if doc.lower[j] == ","), i
        )
    commas = [j for j in range(i + 1, min(stop, i + 30)) if doc.lower[j] == ","]
    return commas[-1] + 1 if commas and commas[-1] + 1 < stop else i


def _is_adjective(doc: Document, i: int, stop: int) -> bool:
    """ "is due on", "laws expected in", not "has demanded that", "longer than planned"."""
    before = doc.lower[i - 1] if i > stop else ""
    after = doc.lower[i + 1] if i + 1 < len(doc.lower) else ""
    if doc.lower[i] == "due" and before in BONDS:
        return False
    if before == "to" or before in lexicon().modals or before in SUBJECTIVE:
        return False
    if doc.lower[i] == "set" and after in PARTICLES:
        return False
    if doc.lower[i].endswith("ed") and (_has_own_subject(doc, i, stop) or _is_demanded(doc, i, stop, after)):
        return False
    if doc.lower[i] in GIVING_WORD and i > stop and doc.words[i - 1][:1].isupper():
        return False  # "Vell promised Monday": when he did so
    return not compares(doc, i) and before not in HAVE and after not in OBJECTS


def _is_demanded(doc: Document, i: int, stop: int, after: str) -> bool:
    """ "protesters demanded new elections": those who act demand something."""
    active = i > stop and doc.lower[i - 1] in lexicon().agents and doc.lower[i] in GIVING_WORD
    return active and after not in ("by", "to", "for", "in", "on", "from", "at", "within", "before")


def _has_own_subject(doc: Document, i: int, stop: int) -> bool:
    """ "soldiers whom Norland ordered there this year": the verb of a clause, no participle."""
    first = i
    while first > stop and doc.words[first - 1][:1].isupper():
        first -= 1
    return first < i and doc.lower[first - 1] in ("whom", "which", "that", "who")


def _adjective(doc: Document, i: int, stop: int) -> Frame:
    """ "elections are due in May", "laws expected next month": what is due stands before."""
    found = lexicon().cues.match(doc.lower, i, i + 1)
    cue = found[1] if found else None
    head = verb_head(doc, i, stop)
    past = any(w in PAST for w in doc.lower[head:i])
    return Frame("adjective", i, head, "firm", cue.kind if cue else "plan", cue, i, past=past)


def _condition(doc: Document, i: int, stop: int, beyond: bool = False) -> Frame | None:
    """ "unless Romania withdraws by Friday", "if they do not stop within 48 hours": a demand turned round."""
    clause = doc.lower[i + 1 : stop]
    if (
        doc.lower[i] == "if"
        and not beyond
        and not any(w in NEGATIONS or w.endswith(("n't", "n’t")) or w in UNDONE for w in clause)
    ):
        return None
    if clause[:1] in (["it"], ["this"], ["that"]) and not beyond and not WORKING.isdisjoint(clause):
        return None  # "if it does not work by then"
    return Frame("condition", i + 1, i + 1, "firm", "demand", negated=True, condition=i)
