"""Who pays a sum, and of whom a share is: parts in the same breath have those of the whole."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.actors import powers_in, qualifies_thing
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.owner import owner_in_phrase
from tasks.extract.claim.powers import NOBODY, StoryPowers, Whose, as_whose
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words import word_class

BACK = 12  # tokens from the verb of paying to the sum
PHRASE = 60  # characters of a counted phrase before the name in it
PAYER = "$"  # key of the payer among those who acted last


def payer(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """ "Norway offered $15 million": the power before the verb of paying; a part of the sum has the payer of the whole."""
    doc, s = setting.doc, counted.sentence
    before = doc.lower[max(s.first, counted.first - 4) : counted.first]
    if "which" in before or "them" in before:
        return story.attackers.get(PAYER, NOBODY)
    start, _ = setting.window(s, counted.quantity.start, counted.quantity.end)
    named = [m for m in powers_in(setting, start, counted.quantity.start) if _is_agent(setting, m)]
    named = [m for m in named if m.end <= _verb(setting, counted)] or named
    story.attackers[PAYER] = as_whose(setting, named[-1]) if named else NOBODY
    return story.attackers[PAYER]


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


def whose_share(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """ "60 percent of Danes ... only 30 percent": a bare share is one of those whose share was told last."""
    inside = owner_in_phrase(setting, counted)
    if inside is not None:
        story.shares = (counted.sentence.paragraph, as_whose(setting, inside))
        return story.shares[1]
    if counted.quantity.end - counted.quantity.number_end > len(" per cent"):
        return NOBODY
    return story.shares[1] if story.shares[0] == counted.sentence.paragraph else NOBODY
