"""A name on its way from capitals to a mention."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from tasks.extract.actor.entity import Entry
from tasks.extract.actor.lexicon import Title


def _no_votes() -> defaultdict[str, float]:
    return defaultdict(float)


@dataclass(slots=True)
class Held:
    """A title with its tokens, and who it is held with: tokens of the words that name the body or state."""

    first: int
    last: int
    title: Title


@dataclass(slots=True)
class Name:
    """Tokens `first:last` that name something. `entry` is what the seeds know of it; `votes` weigh what it may be
    (person | organization | place | thing); `kind` and `sector` come from the words of the name itself."""

    first: int
    last: int
    text: str
    entry: Entry | None = None
    form: str = "name"
    votes: defaultdict[str, float] = field(default_factory=_no_votes)
    kind: str | None = None
    sector: str | None = None
    country: str | None = None
    titles: list[Held] = field(default_factory=list)
    gender: str | None = None
    actor: str | None = None
    type: str | None = None
    acts: bool = True
    sure: bool = True
