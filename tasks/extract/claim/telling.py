"""What a sentence tells of a number, as far as its time hangs on it."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.annotations import Attribution
from tasks.extract.claim.what.measure import Counted

UNREAL = frozenset(("planned", "hypothetical", "demanded"))


@dataclass(slots=True)
class Telling:
    """A number with its role, how sure it is, and the words of somebody that it is part of."""

    counted: Counted
    role: str
    modality: str
    said: Attribution | None

    @property
    def is_to_come(self) -> bool:
        """A level is no plan ("cut from 5,000 to 3,000": the first is what there is), and a feared toll has happened."""
        if self.role == "stock":
            return False
        return self.modality in UNREAL or (self.modality == "possible" and self.role != "toll")
