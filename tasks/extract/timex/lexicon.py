"""The words of time expressions: each has a class (named in patterns as <class>) and a value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from seeds import read_csv, read_yaml
from tasks.extract.phrases import Phrases

NOTHING = "."  # the code of a word that no time expression holds
# Classes of figures by what they may be; DIGITS of any other length are <int>, with a comma or point <decimal>.
FIGURES = (
    "zero",
    "hour12",
    "hour24",
    "day31",
    "minute",
    "two_digits",
    "three_digits",
    "year4",
    "int",
    "decimal",
)
HOLIDAY, HOLIDAY_REST = "holiday", "holiday_rest"  # the first token of a named day, and the others
SHORT_FIGURE = 12
DECIMAL = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d{1,3})?")


@dataclass(frozen=True, slots=True)
class Words:
    """`code` maps a token as it stands to one character for its class, `value` a lower-case one to its meaning."""

    code: dict[str, str]
    value: dict[str, str]
    codes: dict[str, str]  # class name to its character


@cache
def words() -> Words:
    rows = read_csv("lexicons/timex_words.csv", ("word", "class", "value", "case"))
    names = [*FIGURES, HOLIDAY, HOLIDAY_REST, *dict.fromkeys(r["class"] for r in rows)]
    codes = {name: chr(0xE000 + i) for i, name in enumerate(names)}
    code = {form: codes[r["class"]] for r in rows for form in _forms(r["word"], r["case"] == "capital")}
    return Words(code, {r["word"]: r["value"] for r in rows}, codes)


def _forms(word: str, capital: bool) -> tuple[str, ...]:
    forms = (word.capitalize(), word.upper())
    return forms if capital else (word, *forms)


@cache
def references() -> Phrases[tuple[str, bool]]:
    """Phrases to (TIMEX3 value, whether it counts only in texts about the past)."""
    rows = read_csv("lexicons/timex_references.csv", ("phrase", "value", "where"))
    return Phrases((tuple(r["phrase"].split()), (r["value"], r["where"] == "history")) for r in rows)


@cache
def holidays() -> Phrases[str]:
    rows = read_csv("lexicons/timex_holidays.csv", ("phrase", "rule"))
    straight = [(tuple(r["phrase"].split()), r["rule"]) for r in rows]
    curly = [(tuple(w.replace("'", "’") for w in phrase), rule) for phrase, rule in straight]
    return Phrases([*straight, *curly])


LIMITS = ((0, "zero"), (12, "hour12"), (24, "hour24"), (31, "day31"), (59, "minute"), (99, "two_digits"))


def figure_class(token: str) -> str | None:
    """The class of a token that begins with a digit; None for other tokens, and for figures too long to count."""
    if len(token) > SHORT_FIGURE or not token.isascii() or not token[0].isdigit():
        return None
    if not token.isdigit():
        return "decimal" if DECIMAL.fullmatch(token) else None
    number = int(token)
    if len(token) <= 2:
        return next(name for limit, name in LIMITS if number <= limit)
    if len(token) == 4 and 1000 <= number <= 2199:
        return "year4"
    return "three_digits" if len(token) == 3 else "int"


def encode(tokens: Sequence[str]) -> str:
    """One character a token (as it stands in the text): the code of its class, NOTHING for all others."""
    get = words().code.get
    return "".join([get(w) or (NOTHING if w[0] > "9" else _figure(w)) for w in tokens])


def _figure(token: str) -> str:
    name = figure_class(token)
    return words().codes[name] if name else NOTHING


@cache
def contexts() -> dict[str, frozenset[str]]:
    """Words beside figures, names and verbs that tell what is meant, by the names of their lists."""
    raw: dict[str, Any] = read_yaml("lexicons/timex_contexts.yaml")
    return {name: frozenset(str(raw[name]).split()) for name in raw}
