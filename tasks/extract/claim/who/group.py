"""The armed group to which fighters belong: the one named last before them."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import is_kind
from tasks.extract.claim.who.powers import NOBODY, Whose, as_whose
from tasks.extract.document import Sentence

GROUPS = frozenset(("armed_group", "party"))
LOOK_BACK = 6  # sentences of a paragraph
REACH = 1200  # characters of a sentence that are looked at


def is_group(setting: Setting, m: Mention) -> bool:
    """Whether a mention names an armed group or a party."""
    return any(is_kind(setting, m, kind) for kind in GROUPS)


def group_before(setting: Setting, counted: Counted, look_back: int = LOOK_BACK) -> Whose:
    """The armed group named last before the fighters in their paragraph."""
    doc = setting.doc
    i = doc.sentence_index(counted.sentence.start)
    end, stop = counted.quantity.start, max(-1, i - look_back)
    while i > stop and doc.sentences[i].paragraph == counted.sentence.paragraph:
        named = _groups(setting, doc.sentences[i], end)
        if named:
            return as_whose(setting, named[-1])
        i -= 1
    return NOBODY


def _groups(setting: Setting, s: Sentence, end: int) -> list[Mention]:
    end = min(s.end, end)
    return [
        m for m in setting.mentions_in(max(s.start, end - REACH), end) if is_kind(setting, m, "armed_group")
    ]
