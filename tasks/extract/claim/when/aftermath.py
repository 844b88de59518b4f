"""Days of what followed on an event, and not of the event: of arrests, funerals, speeches, "on Sunday after the blast"."""

from __future__ import annotations

from tasks.extract.annotations import Timex
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.when.times import comes_first, is_day, names_happening
from tasks.extract.claim.words.clause_words import PERFECT
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Sentence

AFTERMATH_AHEAD = 3  # tokens from a day to the "jailed" that it belongs to
AFTERMATH_BACK = 10  # tokens from "arrested" to its day
ATTACKING = frozenset("attacked bombed fired opened shelled raided stormed".split())
ENDS_AFTERMATH = frozenset(", ; : and who that saying said".split())
KNOWN_AHEAD = 16  # tokens from a day to "after the blasts"


def is_aftermath(setting: Setting, t: Timex) -> bool:
    """ "Arrested Friday", "was buried on Monday", "on Monday pleaded guilty": the day of what followed, not of what befell
    the victims."""
    if names_happening(setting, t):
        return False  # "charged with the May 3 attack"
    doc, i = setting.doc, setting.doc.token_at(t.start)
    s = setting.sentence_of(t.start)
    for k in range(i - 1, max(s.first, i - AFTERMATH_BACK) - 1, -1):
        if doc.lower[k] in word_class("aftermath"):
            return True
        if not is_day(t) and doc.lower[k] in word_class("happening"):
            return False  # "jailed for a bombing in 2014", "over the raid on a mill last month"
        if doc.lower[k] in ENDS_AFTERMATH or _is_hurting(setting, s, k):
            break
    j = doc.token_at(t.end - 1) + 1
    if _is_followed_by_known(setting, s, i, j):
        return True
    ahead = doc.lower[j : min(s.last, j + AFTERMATH_AHEAD)]
    return PERFECT.isdisjoint(ahead) and comes_first(word_class("aftermath"), ahead)


def _is_followed_by_known(setting: Setting, s: Sentence, first: int, last: int) -> bool:
    """ "Met her aides on Wednesday after the blasts", but not "nine died on Wednesday after the blasts"."""
    doc = setting.doc
    ahead = doc.lower[last : min(s.last, last + KNOWN_AHEAD)]
    after = next((k for k, w in enumerate(ahead) if w in ("after", "following")), None)
    if after is None or not all(w.isalpha() for w in ahead[:after]):
        return False
    known = "the" in ahead[after + 1 : after + 2] and not word_class("happening").isdisjoint(
        ahead[after + 2 : after + 5]
    )
    told = word_class("hitting").union(ATTACKING).isdisjoint(doc.lower[s.first : first])
    return known and told and not any(_is_hurting(setting, s, k) for k in range(s.first, first))


def _is_hurting(setting: Setting, s: Sentence, token: int) -> bool:
    """Whether a verb of killing or wounding begins there, to which a time behind it belongs."""
    trigger = setting.triggers_of(s).begins.get(token)
    return trigger is not None and any(
        shape in ("done", "doing", "befell") and measure in ("killed", "injured")
        for shape, measure in trigger.shapes.items()
    )
