"""Who said what: cues, contents, sources, speakers and those who passed it on."""

from __future__ import annotations

from tasks.extract.annotations import Actor, Attribution, Mention, Relay, Span
from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.gathering import gather
from tasks.extract.attribution.noun_phrase import Tokens
from tasks.extract.attribution.quotes import find_quotes
from tasks.extract.attribution.speaker import Speaker
from tasks.extract.attribution.speakers import Speakers
from tasks.extract.attribution.tagging import word_class
from tasks.extract.document import Document

# An object that is only shown or spoken of is no statement: "showed a map", "cited the law".
BELIEVING = frozenset(("believe", "fear", "suspect"))  # what others believe is told as theirs
MENTIONING = frozenset(("show:o", "show:s"))


def find_attributions(doc: Document, mentions: list[Mention], actors: list[Actor]) -> list[Attribution]:
    """The attributed statements of `doc` in text order of their content.

    Where somebody hands on another's words, `speaker` is that other and `hops` lists the speaker and then those
    who handed on, innermost first; `source` stays the source as it stands beside the cue.
    """
    quotes = find_quotes(doc)
    drafts = gather(doc, quotes)
    speakers = Speakers(doc, mentions, actors, quotes)
    told: dict[int, tuple[Speaker | None, list[Relay]]] = {}
    for d in sorted(drafts, key=lambda d: (d.outer is not None, d.at)):
        told[id(d)] = _told(doc, d, speakers, told)
    places = {a.id for a in actors if a.kind == "place"}
    kept = (d for d in drafts if not _is_retold(d, told) and not _is_dateline(d, told, places))
    return [_attribution(doc, d, *told[id(d)]) for d in kept]


def _is_dateline(d: Draft, told: dict[int, tuple[Speaker | None, list[Relay]]], places: set[str]) -> bool:
    """ "NEW DELHI: Three people died": a town before a colon says nothing."""
    speaker = told[id(d)][0]
    return d.rule == "label" and speaker is not None and speaker.actor in places


def _is_retold(d: Draft, told: dict[int, tuple[Speaker | None, list[Relay]]]) -> bool:
    """ "The ministry said it had told the family that ...": what somebody says he said is one statement."""
    if d.outer is None:
        return False
    inner, outer = told[id(d)][0], told[id(d.outer)][0]
    return inner is not None and outer is not None and inner.name == outer.name


def _told(
    doc: Document, d: Draft, speakers: Speakers, told: dict[int, tuple[Speaker | None, list[Relay]]]
) -> tuple[Speaker | None, list[Relay]]:
    """Who speaks, and through whom."""
    speaker = speakers.resolve(d.source)
    through = _around(doc, d, told)
    if d.passed_from:
        quoted = speakers.resolve(d.passed_from)
        own = [_relay(doc, quoted, None, d.passed_from)] if quoted else []
        return quoted, [*own, _relay(doc, speaker, d.cue, d.source), *through]
    return speaker, [_relay(doc, speaker, d.cue, d.source), *through] if through else []


def _around(doc: Document, d: Draft, told: dict[int, tuple[Speaker | None, list[Relay]]]) -> list[Relay]:
    """Those in whose statement this one stands, innermost first."""
    if d.outer is None:
        return []
    outer, around = told[id(d.outer)]
    by = _relay(doc, outer, d.outer.cue, d.outer.source)
    return [by, *(h for h in around if h.name != by.name)]


def _relay(doc: Document, speaker: Speaker | None, cue: Tokens | None, source: Tokens | None) -> Relay:
    name = speaker.name if speaker else _text(doc, source) or ""
    return Relay(speaker.actor if speaker else None, name, _text(doc, cue), _span(doc, source))


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
        speech=_is_speech(d),
        rule=d.rule,
    )


def _is_speech(d: Draft) -> bool:
    """Whether somebody says something: not belief or praise, and not "is said to", where nobody speaks."""
    if d.verb is None or d.mode != "indirect":
        return True
    if d.negated and (d.rule == "say:w" or d.verb.lemma == "claim"):
        return False  # "did not say when", "has not claimed responsibility"; but "did not rule out a war"
    if d.rule == "think:c" and d.verb.lemma in BELIEVING:
        return d.source is not None
    topic = d.rule == "say:o" and d.verb.lemma.replace(" ", "_") in word_class("topical")
    return d.verb.kind in ("say", "show") and d.source is not None and d.rule not in MENTIONING and not topic
