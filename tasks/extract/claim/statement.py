"""One claim for each attributed statement: who said what, in which words."""

from __future__ import annotations

from tasks.extract.annotations import Attribution, Span
from tasks.extract.attribution.parts import parts_of, said_once
from tasks.extract.claim.provenance import make_claim
from tasks.extract.claim.said import hops_of, source_name
from tasks.extract.claim.setting import Setting
from warehouse.models import Article, Claim


def statement_claims(article: Article, setting: Setting) -> list[Claim]:
    """Statement claims in text order; belief and other attitudes count only where words are quoted."""
    return [
        _claim(article, setting, a, part)
        for a in said_once(setting.attributions)
        if a.content and _is_said(a)
        for part in parts_of(setting.doc, a)
    ]


def _is_said(a: Attribution) -> bool:
    return a.speech or a.mode != "indirect"


def _claim(article: Article, setting: Setting, a: Attribution, part: Span) -> Claim:
    start, end = part
    around = [a, *(o for o in setting.attributions_over(start, end) if o is not a and o.speech)]
    return make_claim(
        article,
        setting,
        "statement",
        start,
        end,
        f"statement:{a.rule or a.act}",
        content_spans=(part,),
        mode=a.mode,
        cue=setting.doc.body[a.cue[0] : a.cue[1]] if a.cue else None,
        source_id=a.speaker_actor,
        source=source_name(setting, a),
        hops=hops_of(setting, around),
        modality=a.modality,
    )
