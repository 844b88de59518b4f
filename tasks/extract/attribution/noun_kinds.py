"""What sort of speaker a noun names: a human, a document; and its singular."""

from __future__ import annotations

from tasks.extract.attribution.tagging import word_class

HUMAN_ENDINGS = ("man", "woman", "person", "ist", "ician", "eer")
WOMEN = frozenset(
    "woman girl mother wife daughter sister widow lady actress queen grandmother aunt niece".split()
)
MEN = frozenset("man boy father husband son brother widower king grandfather uncle nephew".split())


def is_human(noun: str) -> bool:
    """Whether a singular noun is what a human can be: "official", "spokeswoman", "analyst"."""
    return noun in word_class("humans") or noun.endswith(HUMAN_ENDINGS)


def is_document(noun: str) -> bool:
    return noun in word_class("documents") or singular(noun) in word_class("documents")


def gender_of_noun(noun: str) -> str | None:
    if noun in WOMEN or noun.endswith("woman"):
        return "f"
    return "m" if noun in MEN or (noun.endswith("man") and noun != "human") else None


def singular(word: str) -> str:
    """ "ministries" -> "ministry", "officials" -> "official"."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
