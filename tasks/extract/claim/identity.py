"""What makes a claim itself (claim_id), and what it may be compared with (comparable_key)."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256
from typing import Any

WORD = re.compile(r"\w+")


def claim_id(article_id: str, kind: str, start: int, end: int, *values: Any) -> str:
    """32 hex digits that depend on the article, the kind, the span and the values alone."""
    text = "\x1f".join(
        [article_id, kind, str(start), str(end), *("" if v is None else str(v) for v in values)]
    )
    return sha256(text.encode()).hexdigest()[:32]


def comparable_key(
    measure: str | None, whose: str | None, where: str | None, role: str | None, unit: str | None
) -> str:
    """Claims of one key are about the same thing: "personnel|Q30|IRQ|stock|troop"; an unknown part is empty.

    `whose` and `where` are ids where there are any, else names, which are folded (case, accents, articles).
    """
    return "|".join(fold(part) for part in (measure, whose, where, role, unit))


@lru_cache(maxsize=4096)
def fold(name: str | None) -> str:
    """A name without case, accents, punctuation and leading article; an id stays as it is."""
    if not name:
        return ""
    if re.fullmatch(r"Q\d+|[A-Z]{3}", name):
        return name
    plain = unicodedata.normalize("NFKD", name).casefold()
    words = WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))
    return " ".join(words[1:] if words[:1] in (["the"], ["a"], ["an"]) and len(words) > 1 else words)
