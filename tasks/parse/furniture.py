"""What a paragraph is when it isn't the story: a caption, boilerplate, a notice, the end of the story."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from seeds import read_yaml
from seeds.errors import SeedError

FURNITURE = "lexicons/furniture.yaml"
LONGEST_END = 200  # characters at the end of a paragraph that are looked at
LONGEST_LINE = 300  # characters: patterns look at no more than this


Pattern = tuple[str, Callable[[str], object]]


@cache
def _patterns() -> list[Pattern]:
    """Kind and test, for all entries of one kind and place together: one look instead of forty."""
    together: dict[tuple[str, str], list[str]] = {}
    for entry in read_yaml(FURNITURE):
        _check(entry)
        together.setdefault((entry["kind"], entry["where"]), []).append(f"(?:{entry['pattern']})")
    return [(kind, _test(where, "|".join(patterns))) for (kind, where), patterns in together.items()]


def _test(where: str, pattern: str) -> Callable[[str], object]:
    compiled = re.compile(rf"(?:{pattern})\Z" if where == "end" else pattern, re.IGNORECASE)
    if where == "end":
        return lambda text: compiled.search(text, max(0, len(text) - LONGEST_END))
    return compiled.match if where == "start" else compiled.fullmatch


def _check(entry: dict[str, str]) -> None:
    try:
        fits = _test(entry["where"], entry["pattern"])(entry["example"])
    except re.error as e:
        raise SeedError(f"seeds/{FURNITURE}: not a regular expression: {entry['pattern']!r} ({e})") from e
    if not fits:
        raise SeedError(f"seeds/{FURNITURE}: {entry['pattern']!r} does not match its own example")


def furniture(paragraph: str) -> str | None:
    """`caption`, `boilerplate`, `notice` or `end` where a paragraph looks like one, by seeds/lexicons/furniture.yaml."""
    text = paragraph.strip()
    if len(text) > 2 * LONGEST_LINE:
        return None
    return next((kind for kind, fits in _patterns() if fits(text)), None)
