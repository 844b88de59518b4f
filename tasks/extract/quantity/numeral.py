"""What the readers of numbers hand back."""

from __future__ import annotations

from dataclasses import dataclass

HYPHENS = frozenset("-‐‑")
LARGEST = 1e24


@dataclass(slots=True)
class Numeral:
    """A number in tokens `first:last`; `upper` is None for a vague one. `mantissa` is its value without its scale.

    `form` is figures | words | vague | part ("two-thirds"; the value is then a share of one).
    """

    first: int
    last: int
    lower: float
    upper: float | None
    form: str
    mantissa: float = 0.0
    scale: float = 1.0
    indefinite: bool = False
