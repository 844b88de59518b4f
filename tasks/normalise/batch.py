"""Many stories at once: each becomes an article, or a reject where reading it fails."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from tasks.normalise import normalise
from warehouse.models import Article, RawArticle, Reject


def normalise_all(stories: Iterable[RawArticle], recorded_at: datetime) -> tuple[list[Article], list[Reject]]:
    """The articles in `stories` and the rejects; together as many as `stories`."""
    articles, rejects = [], []
    for story in stories:
        try:
            articles.append(normalise(story, recorded_at))
        except Exception as e:  # one strange story must not keep the others out
            rejects.append(_reject(story, e, recorded_at))
    return articles, rejects


def _reject(story: RawArticle, why: Exception, recorded_at: datetime) -> Reject:
    return Reject(
        uri=story.uri,
        content_sha256=story.content_sha256,
        stage="normalise",
        reason="crashed",
        detail=f"{type(why).__name__}: {why}; please report this file",
        excerpt=story.headline or None,
        recorded_at=recorded_at,
    )
