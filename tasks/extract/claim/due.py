"""One claim for each deadline."""

from __future__ import annotations

from tasks.extract.annotations import Deadline
from tasks.extract.claim.provenance import make_claim
from tasks.extract.claim.said import said_of
from tasks.extract.claim.setting import Setting
from tasks.extract.deadline import find_deadlines
from warehouse.models import Article, Claim


def deadline_claims(article: Article, setting: Setting) -> list[Claim]:
    """Deadline claims in text order."""
    return [_claim(article, setting, d) for d in find_deadlines(setting.layers)]


def _claim(article: Article, setting: Setting, d: Deadline) -> Claim:
    said = said_of(setting, d.start, d.end)
    return make_claim(
        article,
        setting,
        "deadline",
        d.start,
        d.end,
        f"deadline:{d.rule}",
        deadline_kind=d.kind,
        action=d.action,
        obligor_id=d.obligor_actor,
        obligor=d.obligor,
        set_by_id=d.set_by_actor,
        set_by=d.set_by,
        status=d.status,
        edtf=d.edtf,
        valid_from=d.valid_from,
        valid_to=d.valid_to,
        time_basis=d.basis,
        source_id=said.source_id,
        source=said.source,
        hops=said.hops,
        modality=said.modality,
    )
