"""Lines to paragraphs: blank lines, indents, bullets and hard wraps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

BULLET = re.compile(r"\s*(?:[-*•–]|\d{1,2}[.)])\s")
TERMINAL = re.compile(r"[.!?…:;]['\"”’»)\]]*$|['\"”’»)\]]$")
BROKEN = re.compile(r"[^\W\d_]-$")
INDENT = re.compile(r"(?: {2,}|\t)\S")
WIDEST_WRAP = 110  # characters: nobody wraps wider than this


def blocks(text: str) -> list[list[str]]:
    """Runs of lines between blank lines; form feeds and the three kinds of line end are read alike."""
    out: list[list[str]] = [[]]
    for line in re.split(r"\r\n|\r|\n|\f|\v|\x85|\u2028|\u2029", text):
        if line.strip(" \t\u00a0\ufeff\u200b\x1a"):
            out[-1].append(line.rstrip())
        elif out[-1]:
            out.append([])
    return [b for b in out if b]


def paragraphs(lines: list[str]) -> Iterator[str]:
    """The paragraphs in one block: one if its lines are hard-wrapped, else each line."""
    for part in _indented(lines):
        if len(part) > 1 and _is_wrapped(part):
            yield _join(part)
        elif len(part) > 2 and (runs := _wrapped_runs(part)):
            yield from map(_join, runs)
        else:
            yield from (line.strip() for line in part)


def _wrapped_runs(lines: list[str]) -> list[list[str]]:
    """Hard-wrapped paragraphs without a blank line between them; empty where it isn't that.

    A line goes on in the next if the next one's first word had no room in it; each other line must end a sentence.
    """
    texts = [line.strip() for line in lines]
    width = max(map(len, texts))
    if width > WIDEST_WRAP or any(map(BULLET.match, texts)):
        return []
    runs, open_lines = [[texts[0]]], 0
    for before, text in pairwise(texts):
        if len(before) + 1 + len(text.split(maxsplit=1)[0]) > width:
            runs[-1].append(text)
            open_lines += not ends_sentence(before)
        elif ends_sentence(before):
            runs.append([text])
        else:
            return []
    return runs if open_lines * 3 >= len(texts) else []


def ends_sentence(text: str) -> bool:
    return TERMINAL.search(text.rstrip()[-6:]) is not None


def _indented(lines: list[str]) -> Iterator[list[str]]:
    """An indented line opens a paragraph where the others stand flush."""
    indents = [INDENT.match(line) is not None for line in lines]
    if all(indents) or not any(indents):
        yield lines
        return
    part: list[str] = []
    for line, indented in zip(lines, indents, strict=True):
        if indented and part:
            yield part
            part = []
        part.append(line)
    yield part


def _is_wrapped(lines: list[str]) -> bool:
    widths = [len(line.strip()) for line in lines]
    widest = max(widths)
    if widest > WIDEST_WRAP or any(BULLET.match(line) for line in lines):
        return False
    if all(ends_sentence(line) for line in lines):
        return False
    return all(w >= widest * 0.6 for w in widths[:-1])


def _join(lines: list[str]) -> str:
    """One line of several; a word that was broken at its hyphen keeps it."""
    out = [lines[0].strip()]
    for line in lines[1:]:
        out.append("" if BROKEN.search(out[-1][-2:]) else " ")
        out.append(line.strip())
    return "".join(out)
