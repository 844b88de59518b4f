"""Who pays a sum: parts in the same breath have the payer of the whole."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import powers_in, qualifies_thing
from tasks.extract.claim.who.pair import together
from tasks.extract.claim.who.powers import NOBODY, StoryPowers, Whose
from tasks.extract.claim.who.subject import about_before
from tasks.extract.claim.words.word_class import word_class

OPENING = 5  # tokens from the start of a sentence to its subject
RATE = 8  # tokens from a sum to "an hour"
AFTER = 9  # tokens from a sum to the payer behind it
GIFT = 2  # tokens from a sum to "from": "a $9 million emergency loan from"
THE = 5  # characters of an article before the payer
BACK = 12  # tokens from the verb of paying to the sum
PHRASE = 60  # characters of a counted phrase before the name in it
PAYER = "$"  # key of the payer among those who acted last


def payer(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """ "Norway offered $15 million": the power before the verb of paying; a part of the sum has the payer of the whole."""
    doc, s = setting.doc, counted.sentence
    before = doc.lower[max(s.first, counted.first - 4) : counted.first]
    if "which" in before or "them" in before:
        return story.attackers.get(PAYER, NOBODY)
    if is_rate(setting, counted):
        return NOBODY
    behind = _behind(setting, counted)
    if behind is not None:
        return _payer(setting, behind)
    start, _ = setting.window(s, counted.quantity.start, counted.quantity.end)
    named = [m for m in powers_in(setting, start, counted.quantity.start) if _is_agent(setting, m)]
    named = [m for m in named if m.end <= _verb(setting, counted)] or named
    before_it = None if named else _before_it(setting, counted)
    named = [before_it] if before_it is not None else named
    story.attackers[PAYER] = _payer(setting, named[-1]) if named else NOBODY
    return story.attackers[PAYER]


def _payer(setting: Setting, m: Mention) -> Whose:
    """A ministry or an office by its own name, since it has a budget of its own; a parliament and an embassy pay for the
    state."""
    actor = setting.actors.get(m.actor or "")
    office = m.form == "name" and actor is not None and actor.kind == "government_body"
    if actor is not None and office and word_class("acting_for").isdisjoint(actor.name.lower().split()):
        return Whose(setting.called(actor), actor.id)
    return together(setting, m)


def _before_it(setting: Setting, counted: Counted) -> Mention | None:
    """ "Norway offered a loan. In May it is to announce a $9 million grant": the one that the sentence before is about."""
    lower, s = setting.doc.lower, counted.sentence
    verb = setting.doc.token_at(_verb(setting, counted))
    opening = lower[s.first : min(verb, s.first + OPENING)]
    if verb >= counted.first or "it" not in opening:
        return None
    before = opening[: opening.index("it")]
    return about_before(setting, s) if word_class("telling").isdisjoint(before) else None


def is_rate(setting: Setting, counted: Counted) -> bool:
    """ "They pay three pesos (40 cents) an hour", "200 euros each": what one of many gets or costs."""
    lower, i = setting.doc.lower, counted.last
    stop = min(counted.sentence.last, counted.last + RATE)
    if lower[i - 1] in word_class("rate"):
        return True  # "40 euros a barrel" is one phrase
    while i < stop and not lower[i].isalpha():
        i += 1
    if lower[i : min(stop, i + 1)] in (["each"], ["apiece"]):
        return True
    return lower[i : i + 1] in (["a"], ["an"], ["per"]) and not word_class("rate").isdisjoint(
        lower[i + 1 : i + 2]
    )


def _behind(setting: Setting, counted: Counted) -> Mention | None:
    """The payer told behind the sum: "a $900 reward offered by Norway", "a $9 million loan from Norway", "the $3 million
    Norway has promised"."""
    doc, stop = setting.doc, min(counted.sentence.last, counted.last + AFTER)
    for i in range(counted.last, stop):
        paid = doc.lower[i] == "by" and not word_class("paying").isdisjoint(doc.lower[counted.last : i])
        if paid or (doc.lower[i] == "from" and i - counted.last <= GIFT):
            named = powers_in(setting, doc.starts[i], doc.starts[i] + PHRASE)
            return named[0] if named and named[0].start - doc.ends[i] <= THE else None
        if doc.lower[i] in word_class("ends_object") | {",", ";"}:
            break
    i = counted.last + (doc.lower[counted.last : counted.last + 1] in (["that"], ["which"]))
    named = powers_in(setting, doc.starts[i], doc.starts[i] + 1 + THE) if i < stop else []
    if not named:
        return None
    verb = doc.token_at(named[0].end - 1) + 1
    return named[0] if _pays(doc.lower[verb : verb + 3]) else None


def _pays(words: list[str]) -> bool:
    """Whether words begin with a verb of paying and what stands before one: "has promised"."""
    i = next((i for i, w in enumerate(words) if w not in word_class("before_verb")), len(words))
    return not word_class("paying").isdisjoint(words[i : i + 1])


def _verb(setting: Setting, counted: Counted) -> int:
    """The character of the verb of paying before the sum, else of the sum: "will give Chad $40 million"."""
    doc, back = setting.doc, max(counted.sentence.first, counted.first - BACK)
    for i in range(counted.first - 1, back - 1, -1):
        if doc.lower[i] in word_class("paying"):
            return doc.starts[i]
    return doc.starts[counted.first]


def _is_agent(setting: Setting, m: Mention) -> bool:
    """Whether a name is governed by no preposition, counted or only an adjective: not "the campaign against the rebels",
    "2,100 Danes", "a Danish ship"."""
    if _is_counted(setting, m) or qualifies_thing(setting, m):
        return False
    i = setting.doc.token_at(m.start) - 1
    while i > 0 and setting.doc.lower[i] in ("the", "a", "an"):
        i -= 1
    if i > 0 and setting.doc.lower[i] == "by" and setting.doc.lower[i - 1] in word_class("paying"):
        return True
    return i < 0 or setting.doc.lower[i] not in word_class("other_side")


def _is_counted(setting: Setting, m: Mention) -> bool:
    """Whether a name stands in a counted phrase, or in a sum: "30,000 Egyptian pounds"."""
    before = setting.quantities_in(max(0, m.start - PHRASE), m.start)
    return bool(before) and before[-1].number_end <= m.start < before[-1].end
