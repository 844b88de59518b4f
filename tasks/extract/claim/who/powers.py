"""Whose a number may be, and the powers that a story is about: its troops, its target, those who acted last."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import is_kind, is_power, owner
from tasks.extract.claim.words.nouns import measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class

JOINED = 25  # characters from the first to the second of "French and Malian troops"
NOUN = 3  # words from a name to the noun of its forces: "US air defence troops"


@dataclass(frozen=True, slots=True)
class Whose:
    actor: str | None
    actor_id: str | None = None


NOBODY = Whose(None)
FIRST_PERSON = frozenset("I we We our Our my My".split())
OFTEN = 60  # words of a page in which one of them stands, if the page is in the first person


@dataclass(slots=True)
class StoryPowers:
    """Whose a story says that things are, as far as it has been read.

    `troops` are those that it is about, `union` that of states whose peacekeepers they may be, `group` the armed group that
    its attacks are against and `hit` the one hit last; `forces` are the owners of forces with the place of the name, in text
    order, and `armies` the states among them but for those who only speak; `people` is the state whose people it speaks of.
    Who carried out the attacks counted last stands in `attackers`, by noun; whose the things counted were in `told`, by
    number and noun, and in `kinds`, by noun. `shares` has the last share's paragraph and owner; `last`, `had` and
    `people_before` what was counted last, what somebody was said to have and which people were counted, with the owner.
    """

    troops: Whose
    union: Whose
    group: Whose
    forces: list[tuple[int, Whose]]
    armies: list[tuple[int, Whose]]
    people: Whose = NOBODY
    writer: Whose = NOBODY
    hit: Whose = NOBODY
    attackers: dict[str, Whose] = field(default_factory=dict)
    told: dict[tuple[float | None, float | None, str | None], Whose] = field(default_factory=dict)
    kinds: dict[str, Whose] = field(default_factory=dict)
    shares: tuple[int, Whose] = (-1, NOBODY)
    last: tuple[Counted | None, Whose] = (None, NOBODY)
    had: tuple[Counted | None, Whose] = (None, NOBODY)
    people_before: tuple[Counted | None, Whose] = (None, NOBODY)

    def forces_before(self, position: int) -> Whose:
        """Whose forces were named last before the character: "the jets" after "Russian warplanes"."""
        i = bisect_left(self.forces, position, key=lambda f: f[0])
        return self.forces[i - 1][1] if i else NOBODY

    def army_before(self, position: int) -> Whose:
        """The state whose forces were named last before the character; none of two whose forces stand together."""
        i = bisect_left(self.armies, position, key=lambda f: f[0])
        last, before = self.armies[i - 1 : i], self.armies[i - 2 : i - 1] if i > 1 else []
        joined = any(a[1] != b[1] and a[0] - b[0] <= JOINED for a, b in zip(last, before, strict=False))
        return last[0][1] if last and not joined else NOBODY

    def serves(self, found: Whose) -> Whose:
        """ "An Army brigade", in a story of US troops, is theirs."""
        ours = found.actor is not None and is_bare_service(found.actor) and self.troops.actor is not None
        return self.troops if ours else found


def as_whose(setting: Setting, m: Mention) -> Whose:
    return Whose(*owner(setting, m))


def story_powers(setting: Setting) -> StoryPowers:
    forces = _forces(setting)
    named = [(m.start, whose) for m, _, whose in forces]
    armies = [
        (m.start, whose)
        for m, _, whose in forces
        if is_kind(setting, m, "state") and not setting.in_source(m.start)
    ]
    writer = _writers_state(setting)
    troops = writer if writer.actor else _troops(forces)
    people = writer if writer.actor else _people(setting)
    return StoryPowers(troops, _union(setting), _target(setting), named, armies, people, writer)


def is_bare_service(name: str) -> bool:
    """ "Marine", "Army Stryker", "Air Force": a part of some state's forces that names no state."""
    words = name.lower().split()
    return words[0] in word_class("service") or " ".join(words[:2]) in word_class("service")


def _forces(setting: Setting) -> list[tuple[Mention, str, Whose]]:
    """The powers named right before a noun for troops or weapons, or one word off, with its measure."""
    doc, out = setting.doc, []
    for m in setting.mentions:
        i = doc.token_at(m.end)
        if not m.actor or not is_power(setting, m):
            continue
        for word in doc.lower[i : i + NOUN]:
            measure = _force(word) if word.isalpha() else "none"
            if measure in ("personnel", "equipment"):
                out.append((m, measure, as_whose(setting, m)))
            if measure is not None:
                break
    return out


def _force(word: str) -> str | None:
    """The measure of a noun; an army and a military are of soldiers, and police at home are no troops of a story."""
    if word in word_class("home_force"):
        return "none"
    return "personnel" if word in word_class("state_body") else measure_of_noun(singular(word))


def _troops(forces: list[tuple[Mention, str, Whose]]) -> Whose:
    """Whose troops the story is about: the power most often named before a word for personnel."""
    tally = Counter(
        whose
        for _, measure, whose in forces
        if measure == "personnel" and not is_bare_service(whose.actor or "")
    )
    return tally.most_common(1)[0][0] if tally else NOBODY


def _union(setting: Setting) -> Whose:
    """The union of states that a story names most: the United Nations, the African Union."""
    tally = Counter(as_whose(setting, m) for m in setting.mentions if is_kind(setting, m, "igo"))
    return tally.most_common(1)[0][0] if tally else NOBODY


def _target(setting: Setting) -> Whose:
    """The armed group that a story's attacks are against."""
    doc = setting.doc
    for m in setting.mentions:
        if is_kind(setting, m, "armed_group"):
            i = doc.token_at(m.start) - 1
            while i > 0 and doc.lower[i] in ("the", "so", "-", "called", "self"):
                i -= 1
            if i >= 0 and doc.lower[i] == "against":
                return as_whose(setting, m)
    return NOBODY


def _writers_state(setting: Setting) -> Whose:
    """Whose "I" and "our" a whole page has, outside of what it quotes: the state whose forces and houses it names most."""
    doc = setting.doc
    own = [i for i, w in enumerate(doc.words) if w in FIRST_PERSON]
    if len(own) * OFTEN < len(doc.words):
        return NOBODY
    if sum(not setting.in_content(doc.starts[i], doc.ends[i]) for i in own) * OFTEN < len(doc.words):
        return NOBODY
    bodies = (setting.actors.get(m.actor or "") for m in setting.mentions)
    tally = Counter(
        a.country for a in bodies if a and a.country and a.kind in ("armed_force", "government_body")
    )
    state = setting.state_of(tally.most_common(1)[0][0] or "") if tally else None
    return Whose(state.name, state.id) if state else NOBODY


def _people(setting: Setting) -> Whose:
    """ "The Norwegian people": those for whom the writer of a page in the first person speaks."""
    lower = setting.doc.lower
    for m in setting.mentions:
        first, last = setting.doc.token_at(m.start), setting.doc.token_at(m.end - 1) + 1
        the = first > 0 and lower[first - 1] == "the"
        if the and m.form == "nationality" and lower[last : last + 1] == ["people"]:
            return as_whose(setting, m)
    return NOBODY
