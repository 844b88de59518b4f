"""The forms of an English verb, with its particle: "pull out" to "pulls out", "pulling out", "pulled out"."""

from __future__ import annotations

from dataclasses import dataclass

VOWELS = "aeiou"


@dataclass(slots=True)
class Forms:
    """The finite and -ing forms (of the one who acts), the participles (of what is acted on), and the -ing form alone."""

    active: tuple[str, ...]
    participles: tuple[str, ...]
    gerund: str


def forms_of(verb: str, past: tuple[str, ...] = ()) -> Forms:
    """All forms of `verb` (base form, perhaps with a particle); `past` holds the irregular past and participle."""
    head, _, particle = verb.partition(" ")
    tenses = past or (_regular_past(head),)
    tail = f" {particle}" if particle else ""
    gerund = _progressive(head, tenses)
    active = dict.fromkeys((head, _third_person(head), gerund, *tenses))
    participles = dict.fromkeys(tenses[1:] or tenses)
    return Forms(tuple(f + tail for f in active), tuple(f + tail for f in participles), gerund + tail)


def _third_person(head: str) -> str:
    if head == "have":
        return "has"
    if head.endswith("y") and head[-2] not in VOWELS:
        return head[:-1] + "ies"
    return head + ("es" if head.endswith(("s", "sh", "ch", "x", "z", "go")) else "s")


def _regular_past(head: str) -> str:
    if head.endswith("e"):
        return head + "d"
    if head.endswith("y") and head[-2] not in VOWELS:
        return head[:-1] + "ied"
    return head + "ed"


def _progressive(head: str, tenses: tuple[str, ...]) -> str:
    """ "expel", "expelled": the doubling of a past form holds for the -ing form, and for short irregular verbs."""
    doubled = head + head[-1]
    irregular = tenses[0] == head or not tenses[0].endswith("ed")
    if tenses[0].startswith(doubled) or (irregular and _is_short(head)):
        return doubled + "ing"
    if head.endswith("ie"):
        return head[:-2] + "ying"
    if head.endswith("e") and not head.endswith(("ee", "oe", "ye")):
        return head[:-1] + "ing"
    return head + "ing"


def _is_short(head: str) -> bool:
    """One vowel between consonants: "cut", "put", "run", "hit"."""
    return (
        len(head) >= 3
        and head[-1] not in VOWELS + "wxy"
        and head[-2] in VOWELS
        and head[-3] not in VOWELS
        and sum(c in VOWELS for c in head) == 1
    )
