"""Where sentences and paragraphs begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from seeds import read_csv

PARAGRAPH_BREAK = re.compile(r"\n[^\S\n]*\n\s*")
# A stop, closing marks, white space, and whatever opens the next sentence.
STOP = re.compile(
    r"(?P<word>[^\s.!?…]{0,20})(?P<stop>[.!?…]+)(?P<close>['\"’”»)\]]{0,3})(?P<gap>\s+)(?P<open>['\"‘“«(\[`]{0,3})(?=(?P<next>\S))"
)
# The same where the blank was lost: "left the yard.Witnesses said", but no address ("kalo.example") and no initials.
GLUED = re.compile(r"(?<![\w.@/:-])[a-z]{2,20}[.!?]+[”’)]?(?=[“‘(]?[A-Z][a-z]*\s)")
GAP = re.compile(r"\s+")
WORD = re.compile(r"[^\W\d_]+")
INITIALS = re.compile(r"[A-Z](?:\.[A-Z])+")
BULLET = re.compile(r"\n[^\S\n]*(?=[-*•–.][^\S\n])")
NICKNAMED = re.compile(r"\b[A-Z]\w* [\"“'‘(]$")
NAME = 20  # characters of a first name
LONGEST = 300  # words of a sentence; what goes on without a stop is a table, a list or no prose
# After "p.m." the day, the zone or the town whose time it is: "Monday", "EST", "Eastern", "Moscow time".
OF_CLOCK = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|(?:Mon|Tue|Wed|Thu|Thurs|Fri|Sat|Sun)\."
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d"
    r"|(?:[A-Z]{1,3}T|UTC)\b|(?:Eastern|Central|Mountain|Pacific|Greenwich)\b"
    r"|[A-Z]\w+(?: \w+)? [Tt]ime\b|[\d(]"
)
# After a "maybe" abbreviation only these open a new sentence: they can't continue a name.
OPENERS = frozenset(
    "the a an in on at he she it they we i you this that these those but and for from by as after before when while "
    "his her its their our my there here if since some many most all more no not one two according however meanwhile".split()
)


@cache
def _abbreviations() -> dict[str, str]:
    return {r["word"]: r["kind"] for r in read_csv("lexicons/abbreviations.csv", ("word", "kind"))}


def split_sentences(body: str) -> list[tuple[int, int, int]]:
    """(start, end, paragraph) of each sentence of `body`, without white space at the edges.

    A blank line ends a paragraph and with it a sentence; a single line break does not, unless a bullet follows. What runs on
    for more than LONGEST words is cut there, so that no rule looks over more than that.
    """
    out = []
    for paragraph, (start, end) in enumerate(_paragraphs(body)):
        for s, e in _sentences(body, start, end):
            out.append((s, e, paragraph))
    return out


def _paragraphs(body: str) -> Iterator[tuple[int, int]]:
    position = 0
    for m in PARAGRAPH_BREAK.finditer(body):
        yield position, m.start()
        position = m.end()
    yield position, len(body)


def _sentences(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    breaks = [m.end("close") for m in STOP.finditer(body, start, end) if _ends_sentence(body, m)]
    breaks += [m.end() for m in GLUED.finditer(body, start, end)]
    breaks += [m.start() for m in BULLET.finditer(body, start, end)]
    position = start
    for cut in [*sorted(breaks), end]:
        while position < cut and body[position].isspace():
            position += 1
        last = cut
        while last > position and body[last - 1].isspace():
            last -= 1
        if last > position:
            yield from _cut(body, position, last)
        position = cut


def _cut(body: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """What runs on for too long in pieces."""
    if end - start > 2 * LONGEST:
        for gap in list(GAP.finditer(body, start, end))[LONGEST - 1 :: LONGEST]:
            yield start, gap.start()
            start = gap.end()
    yield start, end


def _ends_sentence(body: str, m: re.Match[str]) -> bool:
    following = m["next"]
    if following.islower() or following in ",;:":
        return False
    word = _word_before(body, m)
    if m["stop"] != "." or (m["close"] and not _is_nickname(body, m, word)):
        return True
    before = m.start("stop") - len(word)
    syllable = before > 0 and body[before - 1] == "-"  # "Seok-min" is no minute
    kind = None if syllable else _abbreviations().get(word.lower())
    if kind is None and INITIALS.fullmatch(word):
        kind = "maybe"  # G.K. Chesterton
    if kind is None:
        return not (len(word) == 1 and word.isupper() and word != "I")  # an initial: John W. Brennan
    if kind == "maybe":
        opener = WORD.match(body, m.end("open"))
        return bool(m["open"]) or (opener is not None and opener.group().lower() in OPENERS)
    if kind == "month":
        return not following.isdigit()
    return kind == "clock" and OF_CLOCK.match(body, m.end("open")) is None


def _is_nickname(body: str, m: re.Match[str], word: str) -> bool:
    """ "Ana “J.K.” Lund": initials alone between marks, in the middle of a name."""
    if INITIALS.fullmatch(word) is None or not m["next"].isupper():
        return False
    start = m.start("stop") - len(word) - 1
    return NICKNAMED.search(body, max(0, start - NAME), start + 1) is not None


def _word_before(body: str, m: re.Match[str]) -> str:
    """The word before the stop, with inner full stops: `U.S`, `Gen`."""
    start = end = m.start("stop")
    while start > 0 and end - start < 12 and (body[start - 1].isalpha() or body[start - 1] == "."):
        start -= 1
    return body[start:end]
