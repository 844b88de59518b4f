"""Stage one, parse: the bytes of a story to its parts, by the layout that it has."""

from __future__ import annotations

import hashlib
import re

from seeds.errors import ParseError
from tasks.parse.encoding import decode
from tasks.parse.layout import take_apart
from warehouse.models import RawArticle

MARKUP = re.compile(
    r"\s*<(?:!doctype|!--|\?xml|html|head|body|article|section|main|div|p|h[1-6]|meta|title|table|rss|nitf|newsml)\b",
    re.IGNORECASE,
)
JSON = re.compile(r"\s*(?:\[\s*)?\{\s*\"[^\"]{1,60}\"\s*:")
WORD = re.compile(r"[^\W\d_]{2,}")

__all__ = ["parse"]


def parse(content: bytes, uri: str) -> RawArticle:
    """The story in `content`, taken apart; `uri` says where it came from.

    Raises ParseError, whose code is the reason kept in `rejects`: `empty`, `binary`, `undecodable`, `markup` (HTML,
    XML or JSON), `no_text` (no paragraph in it).
    """
    text = decode(content)
    if MARKUP.match(text):
        raise ParseError("markup", "this is HTML or XML; save the story as plain text")
    if JSON.match(text):
        raise ParseError(
            "markup", "this is JSON; save the story as plain text, or give it to `dateline extract`"
        )
    parts = take_apart(text)
    if not any(WORD.search(p) for p in parts.paragraphs):
        raise ParseError("no_text", "no paragraph of text was found in it")
    return RawArticle(
        uri=uri,
        content_sha256=hashlib.sha256(content).hexdigest(),
        format=parts.layout,
        headline=parts.headline,
        paragraphs=tuple(parts.paragraphs),
        byline=parts.byline,
        agency=parts.agency,
        publisher=parts.publisher,
        published_text=parts.published,
        captions=tuple(parts.captions),
        crossheads=tuple(parts.crossheads),
        boilerplate=tuple(parts.boilerplate),
        notices=tuple(parts.notices),
    )
