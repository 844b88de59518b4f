"""Who has or sends what is counted, where the name stands right before the verb: "Sweden operates 12 submarines"."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import is_kind, is_power, qualifies_thing
from tasks.extract.claim.who.pair import together
from tasks.extract.claim.who.powers import NOBODY, Whose
from tasks.extract.claim.who.subject import acts, near_before, taken_up
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence

FIGHTING = ("state", "armed_group", "armed_force", "party", "other")
ADMITTING = frozenset("admitted admits acknowledged acknowledges conceded concedes".split())
BACK = 6  # tokens from the verb to the name
CLAUSE_OPENERS = frozenset(", ; and while but".split())
BODY = 8  # tokens from a body to "numbers"
ASIDE = 16  # tokens of an aside between a subject and its verb
NAME = 80  # characters of a name before it
COMING = frozenset("personnel people displaced detained killed injured missing".split())
HELD = frozenset(("equipment", "personnel"))
ONWARD = frozenset("to into for".split())


def haver(setting: Setting, counted: Counted) -> Mention | None:
    """The power before "has", "operates", or "sent" and the number, with nothing but small words between."""
    doc, s = setting.doc, counted.sentence
    verb = counted.first - 1 - (doc.lower[counted.first - 1] == "up")  # "set up nine camps"
    verb -= 3 * (doc.lower[verb - 2 : verb + 1] == ["the", "use", "of"])
    word = doc.lower[verb] if verb > s.first else ""
    held = counted.measure in HELD or counted.measure == "sites" or counted.noun in word_class("belonging")
    has = held and word in word_class("possessing")
    has = has or (counted.measure in ("sites", "equipment") and word in word_class("founding"))
    if not has and not (counted.measure == "people" and word in word_class("sending")):
        return None
    return subject_of(setting, s, verb)


def owner_of_body(setting: Setting, counted: Counted) -> Mention | None:
    """ "The Danish contingent in Mali, which numbers 300": the power in whose body the number is."""
    doc, s, verb = setting.doc, counted.sentence, counted.first - 1
    if verb <= s.first or doc.lower[verb] not in word_class("numbering"):
        return None
    for i in range(verb - 1, max(s.first, verb - BODY) - 1, -1):
        if doc.lower[i] in word_class("body_of_people"):
            return _power_ending(setting, i - 1) if i > s.first else None
    return None


def admitted_loss(setting: Setting, counted: Counted) -> Mention | None:
    """ "The front admitted two dead", "the front admitted the loss of 26": who lost as many of its own, where no more is said
    of them."""
    lower, s, verb = setting.doc.lower, counted.sentence, counted.first - 1
    if lower[counted.first - 3 : counted.first] == ["the", "loss", "of"]:
        verb = counted.first - 4
    if verb <= s.first or lower[verb] not in ADMITTING or counted.noun is not None:
        return None
    owner = subject_of(setting, s, verb)  # a hospital admits others than its own
    return owner if owner is not None and any(is_kind(setting, owner, k) for k in FIGHTING) else None


def is_acted_on(setting: Setting, counted: Counted) -> bool:
    """ "The coalition trained 1,200 soldiers": those whom somebody trains, helps or fights are not his own."""
    before = setting.doc.lower[max(counted.sentence.first, counted.first - 1) : counted.first]
    return counted.measure == "personnel" and not word_class("taking_side").isdisjoint(before)


def before_adverbs(doc: Document, s: Sentence, verb: int) -> int:
    """The token before a verb and its auxiliaries and adverbs: "Sweden" of "Sweden has since lost"."""
    i = verb - 1
    while i > max(s.first, verb - BACK) and doc.lower[i] in word_class("before_verb"):
        i -= 1
    return i


def subject_of(setting: Setting, s: Sentence, verb: int) -> Mention | None:
    """The power named right before a verb, or before an aside: "Sweden, which has since lost", "Sweden, with Norway's help,
    built"."""
    doc, i = setting.doc, before_adverbs(setting.doc, s, verb)
    if i < s.first:
        return None
    named = _power_ending(setting, i)
    if doc.lower[i + 1] == "," and (named is None or not acts(setting, named)):
        named = _before_aside(setting, s, i)
    return named if named is not None and not qualifies_thing(setting, named) else None


def _before_aside(setting: Setting, s: Sentence, last: int) -> Mention | None:
    """The power that opens a clause and stands before a comma, where the aside ends with token `last`."""
    doc = setting.doc
    for k in range(last - 1, max(s.first, last - ASIDE), -1):
        named = _power_ending(setting, k - 1) if doc.lower[k] == "," else None
        before = doc.token_at(named.start) - 1 if named is not None else s.first
        if named is not None and (before <= s.first or doc.lower[before] == "that"):
            return named
    return None


def _power_ending(setting: Setting, i: int) -> Mention | None:
    """The power whose name ends with token `i`."""
    return next((m for m in setting.mentions_ending(i, NAME) if is_power(setting, m)), None)


def sender(setting: Setting, counted: Counted, role: str) -> Mention | None:
    """ "600 soldiers from Norway", "400 from Denmark": the state that they come from, unless they leave it."""
    doc, i = setting.doc, counted.last
    if role == "departure" or counted.measure not in COMING:
        return None
    if counted.measure == "people" and counted.quantity.unit is not None:
        return None
    if doc.lower[i : i + 1] == ["more"]:
        i += 1
    if doc.lower[i : i + 1] != ["from"] or i + 1 >= counted.sentence.last:
        return None
    start = doc.starts[i + 1]
    named = [m for m in setting.mentions_in(start, start + 5) if is_kind(setting, m, "state")]
    if not named or not ONWARD.isdisjoint(
        doc.lower[(after := doc.token_at(named[0].end - 1) + 1) : after + 1]
    ):
        return None  # "300 soldiers from Norway to Mali"
    return named[0]


def gapped_subject(setting: Setting, counted: Counted, before: Counted | None) -> Mention | None:
    """Norway in "Denmark paid $9 million and Norway $3 million": whose verb is left out, since it was told with a number
    `before`."""
    doc, i = setting.doc, counted.first - 1
    if before is None or before.sentence.start != counted.sentence.start or i <= counted.sentence.first:
        return None
    named = _power_ending(setting, i)
    if named is None or named.form != "name" or setting.is_site(named):
        return None
    return named if doc.lower[doc.token_at(named.start) - 1] in CLAUSE_OPENERS else None


def acting(setting: Setting, counted: Counted) -> Whose:
    """Who has, sends or withdraws: the last power named before the number in its sentence, or taken up there."""
    before = near_before(setting, counted) or taken_up(setting, counted)
    return together(setting, before) if before is not None else NOBODY
