"""The records that cross a border: between stages, into the ledger, out to people.

Spans are code points of the article's `body`, half open. Instants are aware and in UTC. Names and meanings of
fields follow docs/glossary.md; a value that the text does not give is None.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

Span = tuple[int, int]
Precision = Literal["second", "minute", "day", "month", "unknown"]
Status = Literal["usable", "superseded", "withdrawn"]
ClaimKind = Literal["quantity", "deadline", "statement", "event"]
TimeBasis = Literal["explicit", "relative", "publication", "context"]
Form = Literal["name", "title", "nationality", "pronoun", "nominal"]
MentionType = Literal["person", "organization", "place"]


class Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class RawArticle(Record):
    """A story taken apart by its layout, before any reading: what parse hands to normalise."""

    uri: str
    content_sha256: str
    format: str
    headline: str
    paragraphs: tuple[str, ...]
    byline: str | None = None
    agency: str | None = None
    publisher: str | None = None
    published_text: str | None = None
    captions: tuple[str, ...] = ()
    crossheads: tuple[str, ...] = ()
    boilerplate: tuple[str, ...] = ()
    notices: tuple[str, ...] = ()


class Article(Record):
    """One text, once: `article_id` is the SHA-256 of its normalised headline and body."""

    article_id: str
    story_id: str
    headline: str
    body: str
    version: int = 1
    supersedes: str | None = None
    status: Status = "usable"
    uri: str = ""
    content_sha256: str = ""
    format: str = ""
    publisher: str | None = None
    agency: str | None = None
    byline: str | None = None
    dateline_place: str | None = None
    language: str | None = None
    word_count: int = 0
    published_text: str | None = None
    published_at: datetime | None = None
    published_precision: Precision = "unknown"
    recorded_at: datetime | None = None
    superseded_at: datetime | None = None


class Hop(Record):
    """One who passed a statement on, between its source and the outlet."""

    actor_id: str | None
    name: str
    cue: str | None
    span_start: int | None
    span_end: int | None


class Claim(Record):
    """One thing that a text says: a quantity, a deadline or a statement, with where and in which words."""

    claim_id: str
    article_id: str
    kind: ClaimKind
    span_start: int
    span_end: int
    quote: str
    sentence_start: int
    sentence_end: int
    # who
    actor_id: str | None = None
    actor: str | None = None
    recipient_id: str | None = None
    recipient: str | None = None
    # quantity
    number_start: int | None = None
    number_end: int | None = None
    lower: float | None = None
    upper: float | None = None
    unit: str | None = None
    measure: str | None = None
    hedge: str | None = None
    role: str | None = None
    # deadline
    deadline_kind: str | None = None
    action: str | None = None
    obligor_id: str | None = None
    obligor: str | None = None
    set_by_id: str | None = None
    set_by: str | None = None
    status: str | None = None
    # statement
    content_spans: tuple[Span, ...] = ()
    mode: str | None = None
    cue: str | None = None
    # time
    edtf: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    time_basis: TimeBasis | None = None
    # place
    place: str | None = None
    place_country: str | None = None
    # source
    source_id: str | None = None
    source: str | None = None
    hops: tuple[Hop, ...] = ()
    modality: str | None = None
    # provenance
    rule: str
    extractor_version: str
    published_at: datetime | None = None
    recorded_at: datetime | None = None
    superseded_at: datetime | None = None
    comparable_key: str | None = None


class RoleHeld(Record):
    """A role as a text gives it: "prime minister" of "Iraq"."""

    role: str
    affiliation: str | None = None


class ActorSighting(Record):
    """A named actor in one article; the warehouse folds sightings into `actors`."""

    article_id: str
    actor_id: str
    name: str
    kind: str
    sector: str | None = None
    country: str | None = None
    aliases: tuple[str, ...] = ()
    roles: tuple[RoleHeld, ...] = ()


class Mention(Record):
    """A stretch of text that refers to an actor or a place."""

    article_id: str
    span_start: int
    span_end: int
    text: str
    form: Form
    type: MentionType
    actor_id: str | None = None


class Reject(Record):
    """An input, or a claim, that was not taken, with the reason."""

    uri: str
    content_sha256: str | None
    stage: Literal["parse", "normalise", "extract", "load"]
    reason: str
    detail: str
    excerpt: str | None = None
    recorded_at: datetime | None = None


class Extraction(Record):
    """Everything that was read out of one article. `annotations` holds the layers, as `dateline extract` prints them."""

    article_id: str
    extractor_version: str = ""
    claims: tuple[Claim, ...] = ()
    actors: tuple[ActorSighting, ...] = ()
    mentions: tuple[Mention, ...] = ()
    rejects: tuple[Reject, ...] = ()
    annotations: dict[str, list[dict[str, Any]]] | None = None
