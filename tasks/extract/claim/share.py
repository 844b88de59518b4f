"""Of whom a share is: of those named in its phrase, of those counted before ("half of them"), or as the share before it."""

from __future__ import annotations

from tasks.extract.claim.measure import Counted
from tasks.extract.claim.owner import owner_in_phrase
from tasks.extract.claim.powers import NOBODY, StoryPowers, Whose, as_whose
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.victim_words import victims_by_aside
from tasks.extract.claim.words import word_class

WHOLE = 4  # tokens of "of the total sum"
OPEN = frozenset("the that this total whole entire".split())


def whose_share(setting: Setting, counted: Counted, story: StoryPowers) -> Whose:
    """ "60 percent of Danes ... only 30 percent": a bare share is one of those whose share was told last."""
    inside = owner_in_phrase(setting, counted)
    if inside is not None:
        story.shares = (counted.sentence.paragraph, as_whose(setting, inside))
        return story.shares[1]
    whole = _anaphor(setting, counted)
    if whole is not None:
        return _of_whole(setting, counted, whole, story)
    if counted.quantity.end - counted.quantity.number_end > len(" per cent"):
        return NOBODY
    return story.shares[1] if story.shares[0] == counted.sentence.paragraph else NOBODY


def _anaphor(setting: Setting, counted: Counted) -> str | None:
    """The word that takes up the whole: "them" in "half of them", "sum" in "a fifth of the sum"."""
    lower = setting.doc.lower
    i = next((i for i in range(counted.first, counted.last) if lower[i] == "of"), counted.last)
    stop = min(counted.sentence.last, i + WHOLE)
    if lower[i : i + 1] != ["of"]:
        return None
    i += 1
    while i < stop and lower[i] in OPEN:
        i += 1
    return lower[i] if i < stop and lower[i] in word_class("whole") else None


def _of_whole(setting: Setting, counted: Counted, whole: str, story: StoryPowers) -> Whose:
    """ "Norland has 4,000 soldiers there and will bring a quarter of them home": a share of what was counted last is whose
    that was; of "half of them children" the aside says it."""
    kind = victims_by_aside(setting, counted)
    if kind is not None:
        return Whose(kind)
    sentence, measure, found = story.last
    index = setting.doc.sentence_index
    near = sentence >= 0 and index(counted.sentence.start) - index(sentence) <= 1
    return found if near and (measure == "money") == (whole in word_class("sum")) else NOBODY
