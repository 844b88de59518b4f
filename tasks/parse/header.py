"""The header of a story: the lines above its first paragraph, in whichever order an outlet puts them."""

from __future__ import annotations

import re
from functools import cache

from seeds import read_csv, several
from tasks.parse.furniture import furniture
from tasks.parse.header_lines import (
    has_time,
    in_one_line,
    is_date_line,
    is_name,
    is_time_line,
    labelled,
    unmarked,
    without_change,
)
from tasks.parse.lines import ends_sentence, paragraphs
from tasks.parse.parts import Parts

# BAGHDAD, Dec 9 (AFP) -   WASHINGTON —   Mosul, Iraq (Reuters) --
DATELINE = re.compile(
    r"(?:[A-Z][A-Z .,'’/-]{2,40}[A-Z](?:,[^()\n]{0,40})?(?:\s*\([^()]{2,30}\))?|[A-Z][^()\n]{2,60}\([^()]{2,30}\))\s*[-–—]{1,2}\s"
)
HEADLINE_WORDS = 25
DECK_WORDS = 30
MARK_WORDS = 3  # above the headline: FOR IMMEDIATE RELEASE, ---, Advertisement
LONGEST_HEADER = 60  # lines
LOOK = 40  # lines that are looked at to tell a paragraph that begins
PUBLISHED_LINE = re.compile(r"(?:published|posted|issued|updated)\b", re.IGNORECASE)


def read_header(story: list[list[str]], parts: Parts) -> list[list[str]]:
    """Fills `parts` from the lines above the first paragraph; returns the blocks from there on."""
    left = LONGEST_HEADER
    for b, block in enumerate(story):
        for i, line in enumerate(block):
            ahead = [block[i : i + LOOK], *(x[:1] for x in story[b + 1 : b + 2])]
            left -= 1
            if left < 0 or not _read_header_line(unmarked(line.strip()), ahead, i > 0, parts):
                return [block[i:], *story[b + 1 :]]
    return []


def _read_header_line(line: str, rest: list[list[str]], follows: bool, parts: Parts) -> bool:
    """Whether `line` belongs to the header; `rest` begins with it and looks some lines ahead, `follows`: right below another line."""
    kind = furniture(line)
    changed = without_change(line)
    if kind == "notice" and not parts.headline and not ends_sentence(line):
        parts.headline = line  # CORRECTED: Troops leave
    elif kind in ("notice", "caption"):
        (parts.notices if kind == "notice" else parts.captions).append(line)
    elif fields := labelled(line):
        if set(fields) != {"skip"}:
            parts.layout = "labelled"
        _fill(fields, parts)
    elif (
        kind == "boilerplate"
        and not ends_sentence(line)
        and (parts.headline or len(line.split()) <= MARK_WORDS)
    ):
        parts.boilerplate.append(line)
    elif changed != line and (not changed or is_date_line(changed)):
        _fill({"published": changed}, parts)
    elif parts.published and not has_time(parts.published) and is_time_line(line):
        parts.published += " " + line
    elif fields := _fields(line, rest, parts):
        parts.layout = "byline" if parts.layout == "plain" else parts.layout
        _fill(fields, parts)
    elif _is_prose(next(iter(paragraphs(rest[0]))), bool(parts.headline)):
        if not _is_deck(line, rest, parts):
            return False
        parts.crossheads.append(line)
    else:
        _take_title(line, follows, parts)
    return True


def _fields(line: str, rest: list[list[str]], parts: Parts) -> dict[str, str]:
    """What stands in a line of byline, date or agency; a bare name is a byline beside a date."""
    fields = in_one_line(line)
    if not parts.headline and ("byline" in fields or ("deck" in fields and "published" not in fields)):
        return {}  # "Troops to leave - AFP" is a headline
    if not fields and parts.headline and not parts.byline and is_name(line):
        below = _below(rest)
        if parts.published or "published" in (labelled(below) or in_one_line(without_change(below))):
            return {"byline": line}
    return fields


def _below(rest: list[list[str]]) -> str:
    """The next line that isn't blank."""
    return next((unmarked(line.strip()) for line in [*rest[0][1:2], *(b[0] for b in rest[1:2])]), "")


def _is_deck(line: str, rest: list[list[str]], parts: Parts) -> bool:
    """A sentence between headline and byline sums the story up and isn't its first paragraph."""
    if not parts.headline or parts.byline or parts.published or len(line.split()) > DECK_WORDS:
        return False
    below = _below(rest)
    if DATELINE.match(line) or (ends_sentence(below) and not is_date_line(below)):
        return False
    fields = labelled(below) or in_one_line(below)
    return "byline" in fields or ("published" in fields and PUBLISHED_LINE.match(below) is not None)


def _fill(fields: dict[str, str], parts: Parts) -> None:
    for name, value in fields.items():
        if name == "deck" and not parts.headline and len(value.split()) > MARK_WORDS:
            parts.headline = value
        elif name in ("caption", "deck"):
            (parts.captions if name == "caption" else parts.crossheads).append(value)
        elif name != "skip" and value and not getattr(parts, name):
            setattr(parts, name, without_change(value) if name == "published" else value)


def _take_title(line: str, follows: bool, parts: Parts) -> None:
    """A headline, its second line or its repetition; below a labelled header a caption, else a deck."""
    if not parts.headline:
        parts.headline = line
    elif _folded(line) == _folded(parts.headline):
        return
    elif parts.layout == "plain" and not parts.crossheads and _goes_on(parts.headline, line, follows):
        parts.headline += " " + line
    elif parts.layout == "labelled":
        parts.captions.append(line)
    else:
        parts.crossheads.append(line)


def _goes_on(headline: str, line: str, follows: bool) -> bool:
    """Whether a headline is broken over two lines: after a comma or a small word, or before a small letter."""
    return line[0].islower() or (
        follows and (headline[-1] in ",-–—" or headline.split()[-1] in _small_words())
    )


@cache
def _small_words() -> frozenset[str]:
    rows = read_csv("lexicons/function_words.csv", ("language", "words"))
    return frozenset(w for r in rows if r["language"] == "en" for w in several(r["words"]))


def _is_prose(paragraph: str, has_headline: bool) -> bool:
    words = len(paragraph.split())
    if words > HEADLINE_WORDS or (words >= 8 and DATELINE.match(paragraph)):
        return True
    return words >= (5 if has_headline else 12) and ends_sentence(paragraph)


def _folded(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.lower()))
