"""The built-in extractor: lexicons, patterns and their composition, one layer after the other."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any, Protocol

from tasks.extract.actor import find_actors
from tasks.extract.attribution import find_attributions
from tasks.extract.claim import build_claims
from tasks.extract.collector import uncollected
from tasks.extract.document import Document
from tasks.extract.layers import Layers
from tasks.extract.quantity import as_row, find_quantities
from tasks.extract.timex import find_timexes
from tasks.extract.version import EXTRACTOR_VERSION
from warehouse.models import ActorSighting, Article, Extraction, Mention, RoleHeld

PRINTED = {
    "nationality": "name",
    "title": "name",
}  # `dateline extract` knows name, nominal and pronoun alone
READ = (None, "en")  # languages whose texts are read; of others the article is kept and no claim is made


class Extractor(Protocol):
    """Whatever turns an article into claims; the grounding check is the same for all of them."""

    version: str

    def extract(self, article: Article) -> Extraction: ...


class Rules:
    """The extractor that needs no model: the same text and version give the same claims."""

    version = EXTRACTOR_VERSION

    def __init__(self, annotate: bool = False) -> None:
        self.annotate = annotate

    def extract(self, article: Article) -> Extraction:
        if article.language not in READ:
            return Extraction(article_id=article.article_id, annotations={} if self.annotate else None)
        with uncollected():
            layers = read_layers(article)
            claims, rejects = build_claims(article, layers)
        return Extraction(
            article_id=article.article_id,
            claims=tuple(claims),
            actors=_sightings(article, layers),
            mentions=_mentions(article, layers),
            rejects=tuple(rejects),
            annotations=_annotations(layers) if self.annotate else None,
        )


def read_layers(article: Article) -> Layers:
    """Everything that is read before claims are built."""
    anchor = article.published_at.date() if article.published_at else None
    doc = Document(article.body, article.headline, anchor, article.agency)
    timexes = find_timexes(doc)
    quantities = find_quantities(doc, timexes)
    mentions, actors = find_actors(doc)
    attributions = find_attributions(doc, mentions, actors)
    return Layers(doc, timexes, quantities, mentions, actors, attributions)


def _sightings(article: Article, layers: Layers) -> tuple[ActorSighting, ...]:
    return tuple(
        ActorSighting(
            article_id=article.article_id,
            actor_id=a.id,
            name=a.name,
            kind=a.kind,
            sector=a.sector,
            country=a.country,
            aliases=tuple(a.aliases),
            roles=tuple(RoleHeld(role=r, affiliation=of) for r, of in a.roles),
        )
        for a in layers.actors
        if a.acts
    )


def _mentions(article: Article, layers: Layers) -> tuple[Mention, ...]:
    return tuple(
        Mention(
            article_id=article.article_id,
            span_start=m.start,
            span_end=m.end,
            text=m.text,
            form=m.form,  # type: ignore[arg-type]
            type=m.type,  # type: ignore[arg-type]
            actor_id=m.actor,
        )
        for m in layers.mentions
    )


def _annotations(layers: Layers) -> dict[str, list[dict[str, Any]]]:
    """The layers as `dateline extract` prints them."""
    return {
        "timexes": [asdict(t) for t in layers.timexes],
        "quantities": [as_row(q) for q in layers.quantities],
        "mentions": [asdict(m) | {"form": PRINTED.get(m.form, m.form)} for m in layers.mentions],
        "attributions": [
            asdict(a) | {"cue": [a.cue] if a.cue else [], "source": [a.source] if a.source else []}
            for a in layers.attributions
        ],
        "actors": [asdict(a) for a in layers.actors if a.acts],
    }
