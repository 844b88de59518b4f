"""What every claim of an article carries: the article, its clock and the version that read it."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from tasks.extract.claim.identity import claim_id
from tasks.extract.claim.setting import Setting
from tasks.extract.version import EXTRACTOR_VERSION
from warehouse.models import Article, Claim, ClaimKind


def make_claim(
    article: Article, setting: Setting, kind: ClaimKind, start: int, end: int, rule: str, **values: Any
) -> Claim:
    """A claim over characters `start:end` of the body; `values` are the columns that its kind has."""
    sentence = setting.sentence_of(start)
    return Claim(
        claim_id=claim_id(
            article.article_id, kind, start, end, *(values[k] for k in _in_order(tuple(values)))
        ),
        article_id=article.article_id,
        kind=kind,
        span_start=start,
        span_end=end,
        quote=setting.doc.body[start:end],
        sentence_start=sentence.start,
        sentence_end=sentence.end,
        rule=rule,
        extractor_version=EXTRACTOR_VERSION,
        published_at=article.published_at,
        recorded_at=article.recorded_at,
        **values,
    )


@lru_cache(maxsize=64)
def _in_order(columns: tuple[str, ...]) -> tuple[str, ...]:
    """The columns in an order that does not depend on how the code names them."""
    return tuple(sorted(columns))
