"""What the layers hand to each other: slotted records with spans in code points of the body, half open."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

Span = tuple[int, int]


@dataclass(slots=True)
class Timex:
    """A time expression (TIMEX3), and its reading as an EDTF interval for claims.

    `edtf`, `valid_from` and `valid_to` (half open) are None where the text gives no interval ("recent months",
    a bare duration, a set). `basis` is `explicit` (a full date stands there) or `relative` (resolved).
    """

    start: int
    end: int
    type: str  # DATE | TIME | DURATION | SET
    value: str | None
    mod: str | None = None
    edtf: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    basis: str | None = None


@dataclass(slots=True)
class Quantity:
    """A counted or measured thing: from the hedge to the head noun, with the number words inside.

    `lower` and `upper` are None where the text gives no such bound. `unit` is the head noun (lower case,
    singular), an ISO 4217 code for money, `percent` for shares. `kind` says what sort of number it is:
    count | money | share | measure | duration | age | ordinal | number. `trend` is up | down for changes.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    lower: float | None
    upper: float | None
    hedge: str
    unit: str | None
    kind: str
    trend: str | None = None
    head: Span | None = None
    rule: str = ""
    thing: str | None = None  # the unit with what stands before it: "heart transplant", "barrel per day"
    part: float | None = None  # the part of one that a share in words names: 1/3 for "a third"


@dataclass(slots=True)
class Mention:
    """A reference to a person, an organization or a place. `actor` is the id of an Actor of this article."""

    start: int
    end: int
    text: str
    type: str  # person | organization | place
    form: str  # name | title | nationality | pronoun | nominal
    actor: str | None = None
    country: str | None = None  # ISO 3166-1 alpha-3
    sector: str | None = None  # PLOVER
    head: Span | None = None


@dataclass(slots=True)
class Actor:
    """Who is who in one article. `id` is a Wikidata QID for seeded actors, else a slug."""

    id: str
    name: str
    kind: str  # person | state | igo | armed_group | armed_force | government_body | party | ngo | company | media | place | other
    sector: str | None = None
    country: str | None = None
    aliases: list[str] = field(default_factory=list)
    roles: list[tuple[str, str | None]] = field(default_factory=list)  # (role, affiliation)
    gender: str | None = None  # f | m
    acts: bool = True  # False for a place that is only where things happen


@dataclass(slots=True)
class Relay:
    """One who passed the statement on."""

    actor: str | None
    name: str
    cue: str | None
    span: Span | None


@dataclass(slots=True)
class Attribution:
    """Who said what: content spans, the reporting cue, the source as it stands, and who that is.

    `speaker` is the canonical name (None where two fit), `speaker_actor` its actor id if it is a named actor.
    `act` is the speech act of the cue (say | deny | demand | promise | warn | estimate | doubt | order ...) and
    `modality` what the cue does to its content (asserted | planned | demanded | possible | hypothetical | denied).
    """

    content: list[Span]
    cue: Span | None
    source: Span | None
    mode: str  # direct | indirect | mixed
    speaker: str | None = None
    speaker_actor: str | None = None
    hops: list[Relay] = field(default_factory=list)
    act: str = "say"
    modality: str = "asserted"
    speech: bool = True  # False for praise, knowledge and other attitudes ("thinks", "knows", "hopes")
    rule: str = ""

    def tells(self, start: int, end: int) -> bool:
        """Whether the span is part of the content."""
        return any(s <= start and end <= e for s, e in self.content)


@dataclass(slots=True)
class Deadline:
    """Something that must, will or is planned to be done by or at a stated time: the clause from action to time.

    `edtf` is when it is due ("../2021-12-31" for "by the end of the year"); `valid_from` (None for "by") and
    `valid_to` (half open) bound it. `kind` is demand | commitment | plan | expiry | law | scheduled and `status`
    open | met | missed | extended | withdrawn, as the story tells it. `attribution` is the one it stands in.
    """

    start: int
    end: int
    edtf: str
    valid_from: date | None
    valid_to: date | None
    basis: str | None
    kind: str
    action: str | None = None
    obligor: str | None = None
    obligor_actor: str | None = None
    set_by: str | None = None
    set_by_actor: str | None = None
    status: str = "open"
    attribution: Attribution | None = None
    rule: str = ""
