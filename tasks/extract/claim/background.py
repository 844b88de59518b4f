"""What the teller adds to somebody's words: "said that a rebel planned Monday's raid, in which nine people were killed"."""

from __future__ import annotations

from tasks.extract.annotations import Attribution
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted

BACK = 10  # tokens from ", in which" to the number
IN_WHICH = ([",", "in", "which"], [",", "during", "which"])


def is_background(setting: Setting, counted: Counted, said: Attribution | None) -> bool:
    """Whether a number stands in a clause that only recalls an event, in an indirect statement of which the event is a
    part; what stands in quotation marks is the speaker's."""
    if said is None or said.mode == "direct" or counted.befallen is None:
        return False
    lower, start = setting.doc.lower, setting.doc.token_at(said.content[0][0])
    back = range(counted.first - 3, max(start, counted.first - BACK) - 1, -1)
    return any(lower[i : i + 3] in IN_WHICH for i in back) and not _is_quoted(setting, counted, said)


def _is_quoted(setting: Setting, counted: Counted, said: Attribution) -> bool:
    """Whether a quotation mark is open where the number stands."""
    start = max(said.content[0][0], counted.sentence.start)
    before = setting.doc.body[start : counted.quantity.start]
    return before.count('"') % 2 == 1 or before.count("“") != before.count("”")
