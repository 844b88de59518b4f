"""Whether a time and what governs it bind anybody: promises do, what is told as past or possible does not."""

from __future__ import annotations

from tasks.extract.deadline.due import WEEKDAYS, Due
from tasks.extract.deadline.frame import HAVE, IRREGULAR, NEGATIONS, Frame
from tasks.extract.deadline.kinds import is_participle
from tasks.extract.deadline.lasting import ends, has_term, stretches, was_set
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.tie import LASTING, STARTS
from tasks.extract.deadline.words import BE_FORMS, word_class
from tasks.extract.document import Document, Sentence

DECIDED = word_class("deciding")
TELLS = frozenset("tell tells told telling ask asks asked asking warn warns warned".split())
COSTING = frozenset("cost mean require depend matter".split())
NOBODY = frozenset("neither nobody none".split())
BEFALLING = word_class("befalling")
DONE = word_class("done")
NATURE = word_class("nature")
MISHAPS = word_class("mishaps")
NEARBY_DAYS = frozenset("today tomorrow tonight".split())
UNDER = 20  # tokens between "under the plan" and its clause
AHEAD = frozenset({"ahead of", "before", "prior to", "in advance of"})
ANY_DAY = 40  # tokens beside a due time in which another day is named
FAR = 18  # tokens between the verb and a mere date
DEEDS = ("tion", "tions", "sion", "ment", "awal", "awals", "ture", "ery", "ance", "over", "ing")
DEED_WORDS = word_class("deeds")
SUSTAINING = word_class("sustaining")
DECLARING = word_class("declaring")
DECLARED = word_class("declared")
MOVING = word_class("moving")
CAPABLE = word_class("enabling")


def is_firm(doc: Document, frame: Frame) -> bool:
    """Whether the clause points ahead of the day on which it stands in the paper."""
    if frame.rule == "ending" and frame.sort in ("expire", "end"):
        return frame.strength in ("firm", "plain") and not frame.past
    if frame.rule == "infinitive" and doc.lower[frame.cue_token] in ("decision", "decisions"):
        return False  # "her decision to meet him in June"
    if frame.rule == "adjective":
        return not {"is", "are"}.isdisjoint(doc.lower[frame.subject : frame.verb])
    return (
        frame.strength == "firm"
        and not frame.past
        and frame.rule in ("modal", "infinitive", "cue", "condition", "goal")
    )


def told_then(doc: Document, sentence: Sentence, due: Due, frame: Frame) -> bool:
    """Whether somebody was told to act at a time that the text leaves open: "had urged them to answer by July"."""
    if frame.cue is None or not frame.cue.object_acts or frame.cue.kind not in ("demand", "law"):
        return False
    word, before = (
        doc.lower[frame.cue_token],
        doc.lower[max(sentence.first, frame.cue_token - 2) : frame.cue_token],
    )
    past = word.endswith("ed") or word in IRREGULAR
    if not past or not HAVE.isdisjoint(before):
        return False
    first, last = max(sentence.first, due.first - ANY_DAY), min(sentence.last, due.last + ANY_DAY)
    outside = doc.lower[first : due.first] + doc.lower[due.last : last]
    return WEEKDAYS.isdisjoint(outside) and NEARBY_DAYS.isdisjoint(outside)


def binds(doc: Document, due: Due, frame: Frame, said: bool) -> bool:
    """Reported past events and things that may happen at some time bind nobody."""
    if frame.rule in ("modal", "ending") and _is_natural(doc, frame):
        return False
    if due.relation == "stretch":
        return stretches(doc, due, frame)
    if due.relation == "beyond":
        holds = frame.sort in ("extend", "last") or frame.rule in ("condition", "modal")
        return frame.negated and holds and frame.strength != "loose"
    if due.relation == "reset":
        return frame.sort in ("extend", "move")
    if frame.rule == "condition":
        return due.relation in ("limit", "within", "beyond")
    if frame.rule == "ending":
        return ends(doc, due, frame)
    if due.relation == "limit":
        return _bound(doc, due, frame)
    if due.relation == "within":
        return _within(doc, frame, said)
    return _planned(doc, due, frame)


def _is_natural(doc: Document, frame: Frame) -> bool:
    """ "the storm will hit the coast by Friday", "the rain will last until May"; not "the fire brigade will"."""
    head = frame.subject - 1
    return head >= 0 and doc.lower[head] in NATURE


def _within(doc: Document, frame: Frame, said: bool) -> bool:
    """What one is able to do within a time is no deadline."""
    if doc.lower[frame.verb] in CAPABLE or (frame.cue is not None and doc.lower[frame.cue_token] in CAPABLE):
        return False
    planned = said or "under" in doc.lower[max(0, frame.subject - UNDER) : frame.subject]
    return frame.strength == "firm" or (frame.strength == "past" and planned) or frame.rule == "infinitive"


def _bound(doc: Document, due: Due, frame: Frame) -> bool:
    if frame.rule == "finite" and (frame.past or doc.lower[frame.verb] in HAVE):
        return False
    if frame.negated and frame.rule == "modal" and due.tie == "before":
        return False  # "will not meet before May": nothing is due by then
    if due.tie in LASTING and frame.rule == "modal" and frame.strength == "loose":
        return False  # "can pay until May", "may wait until May"
    if due.future is False:
        return frame.strength in ("firm", "past")
    if due.tie == "through" and frame.rule == "modal":
        kept = doc.lower[frame.verb] in SUSTAINING
        if not has_term(doc, due, frame) and not kept:
            return False
    if due.tie in AHEAD and (frame.strength == "weak" or _is_able(doc, frame) or _is_noun(doc, frame)):
        return False
    if _happens(doc, due, frame):
        return False
    if frame.rule in ("noun", "finite"):
        return _is_undertaking(doc, due, frame)
    return frame.strength != "weak" or due.future is True


def _happens(doc: Document, due: Due, frame: Frame) -> bool:
    """ "told the paper before the vote", "could be gone by May", "will see it before the vote": nobody is bound."""
    verb = doc.lower[min(frame.verb, len(doc.lower) - 1)]
    if frame.rule == "cue":
        return doc.lower[frame.cue_token] in TELLS or due.tie == "through"
    if due.tie == "ahead of" and due.first < frame.verb:
        return True  # "ahead of the vote on Friday, they must fight for ...": when it is so
    if due.tie in AHEAD and not NOBODY.isdisjoint(doc.lower[max(0, frame.subject - 10) : frame.subject]):
        return True
    if frame.rule == "modal" and frame.kind == "plan" and verb in BEFALLING:
        return True
    if frame.rule == "modal" and (verb in COSTING or (frame.strength == "loose" and verb == "be")):
        return True
    return (
        due.tie in AHEAD and frame.rule == "modal" and (verb in BEFALLING or verb in ("see", "hear", "get"))
    )


def _is_able(doc: Document, frame: Frame) -> bool:
    """ "can help", "could strike": ability."""
    return frame.rule == "modal" and doc.lower[frame.subject] in ("can", "could")


def _is_noun(doc: Document, frame: Frame) -> bool:
    """ "assail the plan ahead of Monday's vote": the cue is a noun."""
    return frame.rule == "cue" and doc.lower[frame.cue_token - 1] in (
        "the",
        "a",
        "an",
        "his",
        "her",
        "its",
        "their",
    )


def _is_undertaking(doc: Document, due: Due, frame: Frame) -> bool:
    """Whether a phrase without a verb names something to be done ("a withdrawal by May"), or what stands until then."""
    if frame.negated or any(
        w in NEGATIONS or w.endswith(("n't", "n’t")) for w in doc.lower[frame.verb : due.first]
    ):
        return False
    if frame.rule == "finite":
        return due.future is True and due.tie in LASTING
    words = doc.lower[frame.verb : due.first]
    if due.tie in LASTING and not DECLARING.isdisjoint(words) and not lexicon().terms.isdisjoint(words):
        return True  # "declared a state of emergency until May"
    return any((w.endswith(DEEDS) and len(w) > 5) or w in DEED_WORDS for w in words)


def _planned(doc: Document, due: Due, frame: Frame) -> bool:
    abstains = frame.rule == "infinitive" and frame.kind == "commitment"  # "agreed not to march on May 1"
    if frame.rule in ("cue", "noun") and due.tie in STARTS:
        return due.future is True and _declares(doc, due, frame)
    if (frame.negated and not abstains) or frame.rule in ("cue", "noun", "finite") or frame.condition >= 0:
        return False
    if _owns(doc, frame) or _decided(doc, due, frame) or _undone(doc, frame):
        return False
    if due.first - frame.verb > FAR or _is_state(doc, due, frame) or _dates_event(doc, due, frame):
        return False
    if due.future is False:
        told = frame.strength == "past" or (frame.past and frame.rule == "adjective")
        lasts = due.tie in LASTING or "until" in doc.lower[frame.verb : due.first]
        return told and frame.rule != "modal" and not lasts and was_set(doc, frame)
    if frame.strength == "loose":
        return due.tie in ("as soon as", "as early as")
    return frame.strength in ("firm", "past") or (frame.rule == "progressive" and _at_hand(doc, due, frame))


def _declares(doc: Document, due: Due, frame: Frame) -> bool:
    """ "declared a ceasefire from Monday", "announced three days of mourning from May 1"."""
    words = doc.lower[frame.verb : due.first]
    return not DECLARING.isdisjoint(words) and not (lexicon().terms | DECLARED).isdisjoint(words)


def _is_state(doc: Document, due: Due, frame: Frame) -> bool:
    """ "will be fierce on Tuesday", "will win in November": what comes about, which nobody undertakes."""
    verb = doc.lower[frame.verb] if frame.verb < len(doc.lower) else ""
    if verb in BEFALLING or (frame.cue is not None and frame.cue_token > 0 and _needed_for(doc, frame)):
        return True
    if frame.rule != "modal" or verb != "be" or frame.verb < due.first <= frame.verb + 1:
        return False
    rest = doc.lower[frame.verb + 1 : due.first if due.first > frame.verb else frame.verb + 5]
    return not any(
        w in DONE or is_participle(w) or w.endswith("ing") or w in lexicon().events.first for w in rest
    )


def _needed_for(doc: Document, frame: Frame) -> bool:
    """ "the votes needed to win": what something is for."""
    return doc.lower[frame.cue_token] in ("needed", "required") and not BE_FORMS.intersection(
        doc.lower[max(0, frame.cue_token - 3) : frame.cue_token]
    )


def _dates_event(doc: Document, due: Due, frame: Frame) -> bool:
    """ "fined over the blast Sunday night": the day is the mishap's."""
    noun = due.first - 1
    return due.tie in ("", "on") and noun > frame.verb + 1 and doc.lower[noun] in MISHAPS


def _at_hand(doc: Document, due: Due, frame: Frame) -> bool:
    """ "they are leaving on Friday", "is meeting next week"; not "is approaching next year"."""
    word, verb = doc.lower[due.token], doc.lower[frame.verb]
    if word == "today":
        return verb in MOVING or verb in lexicon().events.first  # not "are doing this work today"
    return bool(due.tie) or word in WEEKDAYS or word in NEARBY_DAYS or verb in lexicon().events.first


def _owns(doc: Document, frame: Frame) -> bool:
    """ "will have two parts": a state of things, nothing to be done."""
    after = doc.lower[frame.verb + 1] if frame.verb + 1 < len(doc.lower) else ""
    return doc.lower[frame.verb] == "have" and after != "to" and not is_participle(after)


def _undone(doc: Document, frame: Frame) -> bool:
    """ "failed to win in May": told as over; "failed to pay by May" had a limit."""
    return frame.cue is not None and doc.lower[frame.cue_token].startswith(("fail", "refus"))


def _decided(doc: Document, due: Due, frame: Frame) -> bool:
    """ "voted to lift the ban on Saturday": the day of the vote."""
    day = doc.lower[due.token] in WEEKDAYS or doc.lower[due.token] in ("yesterday", "today")
    perfect = not HAVE.isdisjoint(doc.lower[frame.subject : frame.cue_token])
    return day and frame.cue is not None and not perfect and doc.lower[frame.cue_token] in DECIDED
