"""The layout of a plain-text story: where the header ends, which paragraphs are the story and which stand around it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tasks.parse.furniture import byline, furniture, is_date_line, labelled
from tasks.parse.lines import blocks, ends_sentence, paragraphs

# BAGHDAD, Dec 9 (AFP) -   WASHINGTON —   Mosul, Iraq (Reuters) --
DATELINE = re.compile(
    r"(?:[A-Z][A-Z .,'’/-]{2,40}[A-Z](?:,[^()\n]{0,40})?(?:\s*\([^()]{2,30}\))?|[A-Z][^()\n]{2,60}\([^()]{2,30}\))\s*[-–—]{1,2}\s"
)
CROSSHEAD_WORDS = 8
HEADLINE_WORDS = 25


@dataclass(slots=True)
class Parts:
    """A story in pieces, as they stand in the file."""

    layout: str = "plain"  # labelled (By: ... Published: ...) | byline (byline or date lines) | plain
    headline: str = ""
    byline: str | None = None
    agency: str | None = None
    publisher: str | None = None
    published: str | None = None
    paragraphs: list[str] = field(default_factory=list)
    captions: list[str] = field(default_factory=list)
    crossheads: list[str] = field(default_factory=list)
    boilerplate: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def take_apart(text: str) -> Parts:
    """The parts of one story. Nothing is dropped: what isn't a paragraph is in one of the other fields."""
    parts = Parts()
    rest = _read_header(blocks(text), parts)
    _read_body([p for block in rest for p in paragraphs(block)], parts)
    if not parts.paragraphs:  # a story of one line, or of lines without a full stop
        parts.paragraphs = [*parts.captions, *parts.crossheads] or (
            [parts.headline] if parts.headline else []
        )
        if parts.captions or parts.crossheads:
            parts.captions, parts.crossheads = [], []
        else:
            parts.headline = ""
    return parts


def _read_header(story: list[list[str]], parts: Parts) -> list[list[str]]:
    """Fills `parts` from the lines above the first paragraph; returns the blocks from there on."""
    for b, block in enumerate(story):
        for i, line in enumerate(block):
            if not _read_header_line(line.strip(), block[i:], parts):
                return [block[i:], *story[b + 1 :]]
    return []


def _read_header_line(line: str, block: list[str], parts: Parts) -> bool:
    """Whether `line` belongs to the header; `block` holds it and the lines after it."""
    kind = furniture(line)
    if kind == "notice" and not parts.headline and not ends_sentence(line):
        parts.headline = line  # CORRECTED: Troops leave
    elif kind in ("notice", "caption"):
        (parts.notices if kind == "notice" else parts.captions).append(line)
    elif fields := labelled(line):
        parts.layout = "labelled"
        _fill(fields, parts)
    elif is_date_line(line):
        parts.published = parts.published or line
        parts.layout = "byline" if parts.layout == "plain" else parts.layout
    elif parts.headline and not parts.byline and (who := byline(line)):
        parts.byline = who
        parts.layout = "byline" if parts.layout == "plain" else parts.layout
    elif _is_prose(next(iter(paragraphs(block))), bool(parts.headline)):
        return False
    else:
        _take_title(line, parts)
    return True


def _fill(fields: dict[str, str], parts: Parts) -> None:
    for name, value in fields.items():
        if name == "caption":
            parts.captions.append(value)
        elif name != "skip" and value and not getattr(parts, name):
            setattr(parts, name, value)


def _take_title(line: str, parts: Parts) -> None:
    """A headline, its second line or its repetition; below a labelled header a caption, else a deck."""
    if not parts.headline:
        parts.headline = line
    elif _folded(line) == _folded(parts.headline):
        return
    elif line[0].islower() and parts.layout == "plain" and not parts.crossheads:
        parts.headline += " " + line
    elif parts.layout == "labelled":
        parts.captions.append(line)
    else:
        parts.crossheads.append(line)


def _is_prose(paragraph: str, has_headline: bool) -> bool:
    words = len(paragraph.split())
    if words > HEADLINE_WORDS or (words >= 8 and DATELINE.match(paragraph)):
        return True
    return words >= (5 if has_headline else 12) and ends_sentence(paragraph)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))


def _read_body(texts: list[str], parts: Parts) -> None:
    kinds = [furniture(t) for t in texts]
    tail = len(texts)
    while tail and (kinds[tail - 1] or (tail < len(texts) and _is_crosshead(texts[tail - 1]))):
        tail -= 1
    for i, (text, kind) in enumerate(zip(texts, kinds, strict=True)):
        _place(text, kind, i >= tail, 0 < i < len(texts) - 1, parts)


def _place(text: str, kind: str | None, in_tail: bool, inside: bool, parts: Parts) -> None:
    """Puts one paragraph where it belongs. A sentence amid the story is the story's, whatever it looks like."""
    if kind == "caption":
        parts.captions.append(text)
    elif kind and (in_tail or not ends_sentence(text) or (text.startswith("(") and not parts.paragraphs)):
        (parts.notices if kind == "notice" else parts.boilerplate).append(text)
    elif in_tail:
        parts.boilerplate.append(text)
    elif inside and _is_crosshead(text):
        parts.crossheads.append(text)
    else:
        parts.paragraphs.append(text)


def _is_crosshead(text: str) -> bool:
    words = text.split()
    if len(words) > CROSSHEAD_WORDS or (not text[0].isupper() and not text[0].isdigit()):
        return False
    return not ends_sentence(text)
