"""Somebody who has spoken."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Speaker:
    """Canonical name, actor id where there is one, and what a pronoun must agree with.

    `person` also holds for one unnamed human ("an official"). `head` is the noun of an unnamed source, singular;
    empty for names. `at` is the token where the source begins.
    """

    name: str
    actor: str | None
    person: bool
    gender: str | None
    plural: bool
    head: str
    at: int
