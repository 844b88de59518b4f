"""Many articles at once, one extraction each, whatever a text does to the rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from tasks.extract.rules import Extractor, Rules
from warehouse.models import Article, Extraction, Reject


def extract_all(
    articles: Iterable[Article], recorded_at: datetime, extractor: Extractor | None = None
) -> list[Extraction]:
    """One extraction an article, in their order. An article on which the extractor fails has a reject and no claim."""
    extractor = extractor or Rules()
    return [_extract(article, extractor, recorded_at) for article in articles]


def _extract(article: Article, extractor: Extractor, recorded_at: datetime) -> Extraction:
    try:
        return extractor.extract(article).model_copy(update={"extractor_version": extractor.version})
    except Exception as e:  # the article is kept, and a later version of the extractor reads it
        crashed = Reject(
            uri=article.uri,
            content_sha256=article.content_sha256,
            stage="extract",
            reason="crashed",
            detail=f"{type(e).__name__}: {e}; please report this file",
            excerpt=article.headline or None,
            recorded_at=recorded_at,
        )
        return Extraction(
            article_id=article.article_id, extractor_version=extractor.version, rejects=(crashed,)
        )
