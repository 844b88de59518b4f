"""Claims from layers: quantities, deadlines and statements, each grounded in its quote."""

from __future__ import annotations

from tasks.extract.layers import Layers
from warehouse.models import Article, Claim, Reject


def build_claims(article: Article, layers: Layers) -> tuple[list[Claim], list[Reject]]:
    """The claims of one article in text order, and those that the grounding check refused."""
    return [], []
