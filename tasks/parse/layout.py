"""The layout of a plain-text story: its header, the paragraphs that are the story, and what stands around them."""

from __future__ import annotations

import re

from tasks.parse.furniture import furniture
from tasks.parse.header import read_header
from tasks.parse.lines import blocks, ends_sentence, paragraphs
from tasks.parse.parts import Parts

CROSSHEAD_WORDS = 8
TEXT_LABEL = re.compile(
    r"\A(?:full )?(?:text|body|content)\s*:\s+", re.IGNORECASE
)  # the last label of a header
LISTED = re.compile(r"\d{1,2}[.)]\s")  # an item of a list is no crosshead
SIGN_OFF = re.compile(r"\s+(?:Enditem|ENDITEM|-30-|\([Ee]nds?\)|\(END\))$")
LONGEST_SIGN_OFF = 12  # characters
ENCLOSED = re.compile(
    r"(?P<mark>[-–—*=]{1,3})\s*(?P<text>[^-–—*=\s].*?)\s*(?P=mark)|#{1,6}\s+(?P<heading>.*)"
)


def take_apart(text: str) -> Parts:
    """The parts of one story. Nothing is dropped: what isn't a paragraph is in one of the other fields."""
    parts = Parts()
    rest = read_header(blocks(text), parts)
    texts = [p for block in rest for p in paragraphs(block)]
    if texts and parts.layout == "labelled":
        texts[0] = TEXT_LABEL.sub("", texts[0])
    _read_body(texts, parts)
    if not parts.paragraphs:  # a story of one line, or of lines without a full stop
        parts.paragraphs = [*parts.captions, *parts.crossheads] or (
            [parts.headline] if parts.headline else []
        )
        if parts.captions or parts.crossheads:
            parts.captions, parts.crossheads = [], []
        else:
            parts.headline = ""
    return parts


def _read_body(texts: list[str], parts: Parts) -> None:
    kinds = [furniture(t) for t in texts]
    tail = next((i for i, kind in enumerate(kinds) if i and kind == "end"), len(texts))
    while tail and (kinds[tail - 1] or (tail < len(texts) and _is_crosshead(texts[tail - 1]))):
        tail -= 1
    for i, (text, kind) in enumerate(zip(texts, kinds, strict=True)):
        _place(text, kind, i >= tail, 0 < i < len(texts) - 1, parts)
    last = parts.paragraphs[-1] if parts.paragraphs else ""
    if m := SIGN_OFF.search(last, max(0, len(last) - LONGEST_SIGN_OFF)):
        parts.boilerplate.append(m.group().strip())
        parts.paragraphs[-1] = last[: m.start()]


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
    if LISTED.match(text):
        return False
    inner = ENCLOSED.fullmatch(text) if len(text) <= 80 else None
    words = ((inner["text"] or inner["heading"]) if inner else text).split()
    if not words or len(words) > CROSSHEAD_WORDS or not (words[0][0].isupper() or words[0][0].isdigit()):
        return False
    return not ends_sentence(text)
