"""Of which state "the army" is: of the one that a story names most of all."""

from __future__ import annotations

from collections import Counter
from functools import cache

from seeds import read_csv
from tasks.extract.actor.lexicon import COUNTRY
from tasks.extract.annotations import Mention

STATE_BODIES = frozenset(
    ("government", "army", "military", "navy", "air force", "armed forces", "authorities")
)
FEWEST = 3  # names of places and peoples of a state that a story is about


class Home:
    """The state of a story, if most names of places, peoples and states in it are of one."""

    def __init__(self, mentions: list[Mention]) -> None:
        tally = Counter(m.country for m in mentions if m.country)
        most = tally.most_common(1)
        sure = bool(most) and most[0][1] >= FEWEST and 2 * most[0][1] > tally.total()
        self._adjective = state_adjectives().get(most[0][0] or "") if sure else None

    def of_state(self, words: str) -> str:
        """ "Army" as "Chadian army" in a story of Chad; the words as they are where no state stands out."""
        bare = words.lower() in STATE_BODIES and self._adjective is not None
        return f"{self._adjective} {words.lower()}" if bare else words


@cache
def state_adjectives() -> dict[str, str]:
    """ISO code to the adjective of the state of today."""
    out: dict[str, str] = {}
    for row in read_csv("countries.csv", COUNTRY):
        out.setdefault(row["code"], row["demonyms"].partition("|")[0])
    return out
