"""Claims from layers: quantities, deadlines and statements, each grounded in its quote."""

from __future__ import annotations

from tasks.extract.claim.counting import counting_claims
from tasks.extract.claim.due import deadline_claims
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.statement import statement_claims
from tasks.extract.grounding import ground
from tasks.extract.layers import Layers
from warehouse.models import Article, Claim, Reject


def build_claims(article: Article, layers: Layers) -> tuple[list[Claim], list[Reject]]:
    """The claims of one article in text order, and those that the grounding check refused."""
    published = article.published_at.date() if article.published_at else None
    setting = Setting(layers, published)
    found = [
        *counting_claims(article, setting),
        *deadline_claims(article, setting),
        *statement_claims(article, setting),
    ]
    found.sort(key=lambda c: (c.span_start, c.span_end, c.kind, c.claim_id))
    claims: dict[str, Claim] = {}
    rejects = []
    for claim in found:
        reason = ground(claim, article.body)
        if reason is None:
            claims.setdefault(claim.claim_id, claim)
        else:
            rejects.append(_reject(article, claim, reason))
    return list(claims.values()), rejects


def _reject(article: Article, claim: Claim, reason: str) -> Reject:
    return Reject(
        uri=article.uri,
        content_sha256=article.content_sha256 or None,
        stage="extract",
        reason=reason,
        detail=f"a {claim.kind} claim at {claim.span_start}:{claim.span_end} is not grounded ({reason})",
        excerpt=article.body[claim.sentence_start : claim.sentence_end][:300],
        recorded_at=article.recorded_at,
    )
