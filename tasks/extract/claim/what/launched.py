"""Whether a counted bomb, shell or rocket was fired, which makes it an attack, or is a thing that somebody has."""

from __future__ import annotations

from functools import cache

from seeds import read_yaml
from tasks.extract.claim.words.clause_words import PERFECT
from tasks.extract.document import Document, Sentence

BACK, AHEAD = 16, 8
FAR = 12  # tokens ahead, where no comma stands before them


@cache
def _lexicon() -> dict[str, frozenset[str]]:
    return {key: frozenset(words) for key, words in read_yaml("lexicons/projectiles.yaml").items()}


def is_projectile(noun: str) -> bool:
    """Whether the head noun (lower case, singular) or its last word is something that is fired, dropped or set off."""
    nouns = _lexicon()["nouns"]
    return noun in nouns or noun.rpartition(" ")[2] in nouns


def is_launching(verb: str) -> bool:
    """Whether a verb sets such things off or says that they hit: "fired", "struck"."""
    return verb in _lexicon()["launched"]


def was_launched(doc: Document, sentence: Sentence, first: int, last: int) -> bool | None:
    """Whether the nearest verb to tokens `first:last` sets things off, or is one of having or finding; None for no verb."""
    lexicon = _lexicon()
    launched, kept = lexicon["launched"], lexicon["kept"]
    ahead = AHEAD if "," in doc.lower[last : last + FAR] else FAR
    after = range(last, min(sentence.last, last + ahead))
    before = range(first - 1, max(sentence.first, first - BACK) - 1, -1)
    for i in (*after, *before):
        word = doc.lower[i]
        if word in PERFECT and doc.lower[i + 1 : i + 2] and not _has_object(doc, i + 1):
            continue
        if word in kept and i >= last:
            return False
        if i < first and doc.lower[i - 1][0].isdigit():
            continue  # "900 detonating plugs"
        if word in launched or (i + 1 < sentence.last and f"{word} {doc.lower[i + 1]}" in launched):
            return "not" not in doc.lower[max(sentence.first, i - 3) : i]  # "had not been set off"
        if i < first and word in kept:
            return False
    return None


def _has_object(doc: Document, i: int) -> bool:
    """Whether "had" before token `i` is no auxiliary: "had a", but not "had also hit"."""
    words = doc.lower[i : i + 3]
    return not any(w in ("been", "also", "gone") or w.endswith("ed") or is_launching(w) for w in words)
