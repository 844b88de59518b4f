"""A deadline while it is being read: due time, token ranges of what is due, who acts and who set it."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.deadline.due import Due
from tasks.extract.deadline.phrase import Range


@dataclass(slots=True)
class Found:
    """All ranges are tokens, half open. `key` is the token that governs: one deadline for each.

    `obligor` and `setter` are the noun phrases that name them, None where the text has none; `impersonal`: the clause
    has no actor of its own ("it will be completed"); `thing`: the obligor's words name what is acted on. `obligor_else`
    is looked at where `obligor` names nobody. `about_limit`: the text names the limit itself.
    """

    due: Due
    first: int
    last: int
    action: Range
    kind: str
    rule: str
    key: int
    obligor: Range | None = None
    obligor_else: Range | None = None
    setter: Range | None = None
    impersonal: bool = False
    thing: bool = False
    about_limit: bool = False
    speaker_sets: bool = True
    status: str = ""
    drifts: bool = (
        False  # its verb tells how things will go ("rise", "fall"): somebody must be named who sees to it
    )
    then: bool = (
        False  # told of what was to be done then: "would leave", "was to leave", "told them to leave"
    )
    opens: bool = False  # "the border will reopen": somebody opens it
    sure: bool = False  # only somebody who can act stands where the obligor does: "ordered the office to"
    cue: int = -1  # the token of the binding word: "ordered", "due"
    told: bool = False  # "was ordered to": who ordered may stand in the sentence before
    speaker_binds: bool = False  # "the goal is to": whose it is only the speaker tells
    past: bool = False  # of what was to be then
