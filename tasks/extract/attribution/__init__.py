"""Who said what: cues, contents, sources, speakers and those who passed it on."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Attribution, Mention
from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.gathering import gather
from tasks.extract.attribution.speakers import Speakers
from tasks.extract.document import Document


def find_attributions(doc: Document, mentions: list[Mention], actors: list[Actor]) -> list[Attribution]:
    """The attributed statements of `doc` in text order of their content."""
    drafts = gather(doc)
    speakers = Speakers(doc, mentions, actors)
    return [_attribution(doc, d, speakers) for d in drafts]


def _attribution(doc: Document, d: Draft, speakers: Speakers) -> Attribution:
    source = (doc.starts[d.source[0]], doc.ends[d.source[1] - 1]) if d.source else None
    name, actor = speakers.resolve(source)
    modality = d.verb.modality if d.verb else "asserted"
    return Attribution(
        content=sorted(d.content),
        cue=(doc.starts[d.cue[0]], doc.ends[d.cue[1] - 1]) if d.cue else None,
        source=source,
        mode=d.mode,
        speaker=name,
        speaker_actor=actor,
        act=d.verb.act if d.verb else "say",
        modality=modality,
        speech=d.verb is None or d.verb.kind in ("say", "show"),
        rule=d.rule,
    )
