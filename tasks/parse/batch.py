"""Many files at once: each becomes a story taken apart, or a reject that says why."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from seeds.errors import ParseError
from tasks.parse import parse
from tasks.parse.sources import LARGEST, printable, read_story
from warehouse.models import RawArticle, Reject

EXCERPT = 80  # characters of a refused file that are kept, so that one can tell which it was


def parse_all(
    paths: Iterable[Path], recorded_at: datetime, limit: int = LARGEST
) -> tuple[list[RawArticle], list[Reject]]:
    """The stories in `paths` and the rejects; together as many as `paths`. `limit`: bytes that a file may have."""
    stories, rejects = [], []
    for path in paths:
        content = b""
        try:
            content = read_story(path, limit)
            stories.append(parse(content, uri_of(path)))
        except ParseError as e:
            rejects.append(_reject(path, content, e, recorded_at))
        except Exception as e:
            crashed = ParseError("crashed", f"{type(e).__name__}: {e}; please report this file")
            rejects.append(_reject(path, content, crashed, recorded_at))
    return stories, rejects


def uri_of(path: Path) -> str:
    """The name under which a file is kept: the same from whichever folder it was given, and always text."""
    return printable(str(path.resolve()))


def sha256_of(path: Path) -> str | None:
    """The hash of a file's bytes, however many; None where it can't be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _reject(path: Path, content: bytes, why: ParseError, recorded_at: datetime) -> Reject:
    return Reject(
        uri=uri_of(path),
        content_sha256=sha256_of(path),
        stage="parse",
        reason=why.code,
        detail=why.detail,
        excerpt=content[:EXCERPT].decode("utf-8", "replace") or None,
        recorded_at=recorded_at,
    )
