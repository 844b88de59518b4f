"""Two who act together and are not named in their clause: "both sides", "the two countries"."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.deadline.reading import Party, Reading

SIDES = frozenset("sides countries states nations governments armies neighbours neighbors parties".split())
JOINTS = (["and"], ["and", "the"], ["with"], ["with", "the"])
POWERS = frozenset("state armed_group government_body armed_force party company igo".split())
NEAR = 3  # sentences looked back over for a pair


def pair_before(reading: Reading, first: int, cut: int) -> Party | None:
    """ "both sides", "the two countries": the nearest two powers that "and" or "with" joined before."""
    lower = reading.doc.lower
    first -= first > 0 and lower[first - 1] == "both"
    opening, noun = lower[first : cut - 1], lower[cut - 1]
    if noun not in SIDES or opening not in (["both"], ["the", "two"], ["the"]):
        return None
    if opening == ["the"] and noun != "sides":
        return None
    oldest = reading.doc.sentences[max(0, reading.doc.sentence_index(reading.doc.starts[first]) - NEAR)].start
    after: Mention | None = None
    for m in reading.before(reading.doc.starts[first]):
        if m.start < oldest:
            break
        joined = after is not None and reading.doc.body[m.end : after.start].split()[-2:] in JOINTS
        if after is not None and joined and m.actor != after.actor and _is_power(reading, m, after):
            return Party(f"{reading.actor(m).name} and {reading.actor(after).name}")
        after = m
    return None


def _is_power(reading: Reading, *mentions: Mention) -> bool:
    return all(reading.actor(m).kind in POWERS for m in mentions)
