"""Patterns over the classes of tokens: `<month> (?P<day><day>)` is compiled to one character a token."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tasks.extract.timex.lexicon import FIGURES, words

if TYPE_CHECKING:
    from tasks.extract.timex.context import Context
    from tasks.extract.timex.match import Match
    from tasks.extract.timex.reading import Reading

Reader = Callable[["Match", "Context"], "Reading | None"]
CLASS = re.compile(r"(?<!\?P)<(?P<names>[a-z0-9_|]+)>")
# Names for several classes at once, and for pieces that many patterns share.
GROUPS = {
    "figure": "|".join(FIGURES),
    "whole": "zero|hour12|hour24|day31|minute|two_digits|three_digits|year4|int",
    "day": "hour12|hour24|day31",
    "two": "zero|hour12|hour24|day31|minute|two_digits",
    "numeral": "|".join(FIGURES) + "|small|teen|tens|hundred|thousand|dozen|couple|several",
    "any_month": "month|month_short",
    "unit": "unit|quarter",
    "units": "units|hours",
    "nth": "ordinal|second",
    "any_day": "weekday|weekday_short",
}
PIECES = {
    # a number, in figures or words, read by numeral.py, which says no to what is none
    "NUMBER": r"(?P<count><a>?<numeral|half_word>(?:<hyphen|and|slash|or|to>{0,3}<numeral|a|half_word>){0,5}<of>?)",
    "MONTH": r"(?:(?P<month><any_month>)(?:(?<=<month_short>)<dot>)?)",
    "DAY": r"(?P<day><day>)<ordinal_mark>?",
    "YEAR": r"(?P<year><year4>|<teen>(?:<teen>|<tens>(?:<hyphen>?<small>)?))",
}


@dataclass(frozen=True, slots=True)
class Rule:
    """What is matched (over classes) and what reads it; a reader that returns None says that it is no time."""

    name: str
    pattern: re.Pattern[str]
    read: Reader


def rule(name: str, template: str, read: Reader) -> Rule:
    return Rule(name, compile_template(template), read)


def compile_template(template: str) -> re.Pattern[str]:
    """Blanks are left out; {NAME} is one of PIECES, <a|b> any of the classes or GROUPS named."""
    for name, piece in PIECES.items():
        template = template.replace("{" + name + "}", piece)
    return re.compile(CLASS.sub(_characters, "".join(template.split())))


def _characters(m: re.Match[str]) -> str:
    codes = words().codes
    names = [n for name in m["names"].split("|") for n in GROUPS.get(name, name).split("|")]
    return "[" + "".join(codes[n] for n in names) + "]"
