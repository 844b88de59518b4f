"""The layers of one article, side by side, as the claims are built from them."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.annotations import Actor, Attribution, Mention, Quantity, Timex
from tasks.extract.document import Document


@dataclass(slots=True)
class Layers:
    doc: Document
    timexes: list[Timex]
    quantities: list[Quantity]
    mentions: list[Mention]
    actors: list[Actor]
    attributions: list[Attribution]
