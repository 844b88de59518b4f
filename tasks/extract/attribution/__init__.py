"""Who said what: cues, contents, sources, speakers and those who passed it on."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Attribution, Mention, Relay, Span
from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.gathering import gather
from tasks.extract.attribution.sources import Tokens
from tasks.extract.attribution.speakers import Speaker, Speakers
from tasks.extract.document import Document


def find_attributions(doc: Document, mentions: list[Mention], actors: list[Actor]) -> list[Attribution]:
    """The attributed statements of `doc` in text order of their content."""
    drafts = gather(doc)
    speakers = Speakers(doc, mentions, actors)
    told: dict[int, tuple[Speaker | None, list[Relay]]] = {}
    for d in sorted(drafts, key=lambda d: (d.outer is not None, d.at)):
        told[id(d)] = _told(doc, d, speakers, told)
    return [_attribution(doc, d, *told[id(d)]) for d in drafts]


def _told(
    doc: Document, d: Draft, speakers: Speakers, told: dict[int, tuple[Speaker | None, list[Relay]]]
) -> tuple[Speaker | None, list[Relay]]:
    """Who speaks, and through whom, innermost first."""
    speaker = speakers.resolve(d.source)
    hops = []
    if d.passed_from:
        by = Relay(
            speaker.actor if speaker else None,
            speaker.name if speaker else "",
            _text(doc, d.cue),
            _span(doc, d.source),
        )
        speaker = speakers.resolve(d.passed_from)
        hops = [Relay(speaker.actor, speaker.name, None, _span(doc, d.passed_from))] if speaker else []
        hops.append(by)
    if d.outer:
        outer, around = told[id(d.outer)]
        name = outer.name if outer else _text(doc, d.outer.source) or ""
        hops = [
            Relay(outer.actor if outer else None, name, _text(doc, d.outer.cue), _span(doc, d.outer.source)),
            *around,
        ]
    return speaker, hops


def _span(doc: Document, tokens: Tokens | None) -> Span | None:
    return (doc.starts[tokens[0]], doc.ends[tokens[1] - 1]) if tokens else None


def _text(doc: Document, tokens: Tokens | None) -> str | None:
    span = _span(doc, tokens)
    return doc.body[span[0] : span[1]] if span else None


def _attribution(doc: Document, d: Draft, speaker: Speaker | None, hops: list[Relay]) -> Attribution:
    modality = d.verb.modality if d.verb else "asserted"
    return Attribution(
        content=sorted(d.content),
        cue=_span(doc, d.cue),
        source=_span(doc, d.source),
        mode=d.mode,
        speaker=speaker.name if speaker else None,
        speaker_actor=speaker.actor if speaker else None,
        hops=hops,
        act=d.verb.act if d.verb else "say",
        modality=modality,
        speech=d.verb is None or d.verb.kind in ("say", "show"),
        rule=d.rule,
    )
