"""Reporting nouns: "the minister's claim that ...", "a promise by the party to ..."."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from seeds import read_csv, several
from seeds.errors import SeedError
from tasks.extract.attribution.clause import clause_end
from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.lexicon import Cue, act_modality, inflect
from tasks.extract.attribution.noun_phrase import Tokens, is_finite, phrase_after
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.sources import main_subject
from tasks.extract.attribution.spans import spans_of

NOUNS = "lexicons/reporting_cues_nouns.csv"
OWNED = frozenset("his her their its our my".split())
BY = frozenset("by from".split())
# Verbs that only carry the noun: "made a claim that", "issued an order to".
CARRYING = "make issue give express repeat voice send offer release publish have reject deny dismiss renew receive".split()


@dataclass(frozen=True, slots=True)
class Noun:
    """A reporting noun with the words that may join its content."""

    links: frozenset[str]
    cue: Cue


@cache
def nouns() -> dict[str, Noun]:
    """Reporting nouns by their singular and plural."""
    found: dict[str, Noun] = {}
    for row in read_csv(NOUNS, ("noun", "links", "kind", "act")):
        if row["act"] not in act_modality() or row["kind"] not in ("say", "judge", "think", "show"):
            raise SeedError(f"seeds/{NOUNS}: {row['noun']!r}: act {row['act']!r}, kind {row['kind']!r}")
        cue = Cue(row["noun"], frozenset("o"), row["kind"], row["act"], act_modality()[row["act"]])
        noun = Noun(frozenset(several(row["links"])), cue)
        found[row["noun"]] = found[inflect(row["noun"])["third"]] = noun
    return found


@cache
def _carrying() -> frozenset[str]:
    return frozenset(form for verb in CARRYING for form in inflect(verb).values())


def nouns_in(r: Reading) -> list[Draft]:
    """A draft for each reporting noun that has content."""
    lexicon = nouns()
    places = [i for i in r.places(lexicon) if i + 1 < r.last and r.tag(i - 1) not in "RXIW"]
    found = (_draft(r, i, lexicon[r.doc.lower[i]]) for i in places)
    return [d for d in found if d]


def _draft(r: Reading, i: int, noun: Noun) -> Draft | None:
    link, source = i + 1, None
    if r.word(link) in BY:
        source = phrase_after(r, link + 1)
        link = source[1] if source else link
    if r.word(link) not in noun.links or (r.word(link) == "to" and r.tag(link + 1) in "DO"):
        return None
    source = source or _owner(r, i)
    start = link if r.word(link) == "to" else link + 1
    if source is None or r.tag(start) in ".,;:":
        return None
    subject = not any(is_finite(r, k) for k in range(r.first, i))
    end = clause_end(r, start, subject)
    if subject and r.word(link) != "that":
        end = _predicate(r, start, end)
    if r.tag(r.first) in "PS" and not any(is_finite(r, k) or r.tag(k) == "," for k in range(r.first, i)):
        end = next(
            (k for k in range(start, end) if r.tag(k) == ","), end
        )  # "Despite his claim that ..., ..."
    spans, mode = spans_of(r, start, end)
    if not spans:
        return None
    kind = "that" if r.word(link) == "that" else "link"
    return Draft(spans, (i, i + 1), source, mode, noun.cue, f"noun:{kind}", i)


def _predicate(r: Reading, start: int, end: int) -> int:
    """Where the verb stands whose subject the noun is: "the demand for talks | has been refused"."""
    for k in range(start + 1, end):
        if r.tag(k) in "SW":
            return end
        if r.tag(k) == "X" and r.tag(k - 1) not in "RI":
            return k
    return end


def _owner(r: Reading, i: int) -> Tokens | None:
    """Whose claim it is: "his", "the minister's", or the subject of "made a claim"."""
    k = i - 1
    while k >= r.first and r.tag(k) in "nEAG" and i - k < 4:
        k -= 1
    if r.word(k) in OWNED:
        return (k, k + 1)
    if r.tag(k) == "s":
        start = k - 1
        while start - 1 >= r.first and r.tag(start - 1) in "nDU":
            start -= 1
        return (start, k) if start < k else None
    if r.word(k - 1 if r.tag(k) == "D" else k) in _carrying():
        return main_subject(r, k)
    return None
