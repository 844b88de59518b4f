"""The reporting cues of seeds/lexicons/reporting_cues.csv, by every form in which they stand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from seeds import read_csv
from seeds.errors import SeedError
from tasks.extract.phrases import Phrases

CUES = "lexicons/reporting_cues.csv"
IRREGULAR = "lexicons/reporting_cues_irregular.csv"
ACTS = "lexicons/speech_acts.csv"
VOWELS = frozenset("aeiou")
FORMS = ("base", "third", "past", "participle", "ing")
FRAMES = frozenset("ctwigoraqxpsn")


@dataclass(frozen=True, slots=True)
class Cue:
    """A reporting verb: what may follow it (`frames`), its kind, its speech act and what that does to the content."""

    lemma: str
    frames: frozenset[str]
    kind: str  # say | judge | think | show
    act: str
    modality: str


@dataclass(frozen=True, slots=True)
class Form:
    """A cue in one of its inflected shapes; `said` is past and participle at once."""

    cue: Cue
    shapes: frozenset[str]


@cache
def act_modality() -> dict[str, str]:
    """What a speech act makes of its content: asserted, planned, demanded, possible, hypothetical or denied."""
    return {r["act"]: r["modality"] for r in read_csv(ACTS, ("act", "modality"))}


@cache
def verbs() -> Phrases[Form]:
    """All forms of all cues, matched on lower-case tokens; the longest wins ("called for" before "called")."""
    shapes: dict[tuple[str, ...], tuple[Cue, set[str]]] = {}
    for cue in cues():
        head, *rest = cue.lemma.split()
        for shape, word in inflect(head).items():
            shapes.setdefault((word, *rest), (cue, set()))[1].add(shape)
    return Phrases((words, Form(cue, frozenset(found))) for words, (cue, found) in shapes.items())


@cache
def cues() -> tuple[Cue, ...]:
    rows = read_csv(CUES, ("cue", "frames", "kind", "act"))
    return tuple(_cue(r) for r in rows)


@cache
def cue_of(lemma: str) -> Cue:
    """The cue with that dictionary form; StopIteration if there is none."""
    return next(c for c in cues() if c.lemma == lemma)


def _cue(row: dict[str, str]) -> Cue:
    frames = frozenset(row["frames"])
    if not frames or frames - FRAMES or row["kind"] not in {"say", "judge", "think", "show"}:
        raise SeedError(f"seeds/{CUES}: {row['cue']!r} has frames {row['frames']!r}, kind {row['kind']!r}")
    if row["act"] not in act_modality():
        raise SeedError(f"seeds/{CUES}: {row['cue']!r}: act {row['act']!r} is not in {ACTS}")
    return Cue(row["cue"], frames, row["kind"], row["act"], act_modality()[row["act"]])


@cache
def _irregular() -> dict[str, dict[str, str]]:
    rows = read_csv(IRREGULAR, ("verb", *FORMS[1:]))
    return {r["verb"]: {"base": r["verb"], **{f: r[f] for f in FORMS[1:]}} for r in rows}


def inflect(verb: str) -> dict[str, str]:
    """The five forms of an English verb by spelling rules, or from the list of irregular ones."""
    if verb in _irregular():
        return _irregular()[verb]
    past = _past(verb)
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    return {"base": verb, "third": _third(verb), "past": past, "participle": past, "ing": stem + "ing"}


def _third(verb: str) -> str:
    if verb.endswith(("s", "x", "z", "ch", "sh")):
        return verb + "es"
    return verb[:-1] + "ies" if _consonant_y(verb) else verb + "s"


def _past(verb: str) -> str:
    if verb.endswith("e"):
        return verb + "d"
    return verb[:-1] + "ied" if _consonant_y(verb) else verb + "ed"


def _consonant_y(verb: str) -> bool:
    return verb.endswith("y") and verb[-2] not in VOWELS
