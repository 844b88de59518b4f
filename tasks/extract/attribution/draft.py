"""An attribution in the making: tokens, before speakers and hops are settled."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.annotations import Span
from tasks.extract.attribution.lexicon import Cue
from tasks.extract.attribution.noun_phrase import Tokens


@dataclass(slots=True)
class Draft:
    """`content` in characters; `cue` and `source` in tokens, half open; `at` is the token that decides the order."""

    content: list[Span]
    cue: Tokens | None
    source: Tokens | None
    mode: str
    verb: Cue | None
    rule: str
    at: int
    negated: bool = False
    passed_from: Tokens | None = None  # whose words the source only hands on
    outer: Draft | None = None  # the attribution in whose content this one stands
