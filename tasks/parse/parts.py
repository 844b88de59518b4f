"""A story in pieces: what the readers of header and body fill."""

from __future__ import annotations

from dataclasses import dataclass, field


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
