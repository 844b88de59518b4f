"""Who is said to have said a claim, through whom, and how sure: from the attribution whose content holds it."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.annotations import Attribution
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.modality import modality_at
from warehouse.models import Hop


@dataclass(slots=True)
class Said:
    """Source, hops (innermost first) and modality of what stands in a span."""

    source_id: str | None
    source: str | None
    hops: tuple[Hop, ...]
    modality: str
    attribution: Attribution | None


def said_of(setting: Setting, start: int, end: int) -> Said:
    """Source and modality of the span: the innermost attribution speaks, those around it pass on."""
    around = [a for a in setting.attributions_over(start, end) if a.speech or _judges(setting, a)]
    near = modality_at(setting.doc, start, end)
    if not around:
        return Said(None, None, (), near, None)
    inner = around[0]
    modality = near if inner.modality in ("asserted", "planned") and near != "asserted" else inner.modality
    return Said(inner.speaker_actor, source_name(setting, inner), hops_of(setting, around), modality, inner)


def _judges(setting: Setting, a: Attribution) -> bool:
    """ "Investigators believe that 300 died": a belief about a number is a source of it; a hope is none."""
    if a.cue is None:
        return False
    words = setting.doc.body[a.cue[0] : a.cue[1]].lower().split()
    return not word_class("judging").isdisjoint(words)


def source_name(setting: Setting, attribution: Attribution) -> str | None:
    """The canonical speaker, else the words that stand for the source."""
    if attribution.speaker:
        return attribution.speaker
    if attribution.source and attribution.rule != "ambiguous":
        words = setting.doc.body[attribution.source[0] : attribution.source[1]]
        return None if words == "I" else words
    return None


def hops_of(setting: Setting, around: list[Attribution]) -> tuple[Hop, ...]:
    """The relays of the innermost attribution, then the sources of the attributions around it."""
    inner = around[0]
    hops = [
        Hop(
            actor_id=r.actor,
            name=r.name,
            cue=r.cue,
            span_start=r.span[0] if r.span else None,
            span_end=r.span[1] if r.span else None,
        )
        for r in inner.hops
    ]
    named = {source_name(setting, inner), *(h.name for h in hops)}
    for outer in around[1:]:
        name = source_name(setting, outer)
        if name and name not in named:
            named.add(name)
            hops.append(_hop(setting, outer, name))
    return tuple(hops)


def _hop(setting: Setting, outer: Attribution, name: str) -> Hop:
    body = setting.doc.body
    return Hop(
        actor_id=outer.speaker_actor,
        name=name,
        cue=body[outer.cue[0] : outer.cue[1]] if outer.cue else None,
        span_start=outer.source[0] if outer.source else None,
        span_end=outer.source[1] if outer.source else None,
    )
