"""Where the predicate begins: past an aside of the subject, its complement, or what is listed with it."""

from __future__ import annotations

from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.clause_words import BE, GOVERNING, HAVING, OPENERS, STOPS
from tasks.extract.claim.words.role_words import role_words
from tasks.extract.document import Document

DASHES = {"--": "--", "–": "–", "—": "—", "_": "_", "-": "-", "(": ")"}
COMPLEMENT = 9  # tokens of "to the prime minister"
ASIDE = 20  # tokens of an aside between a subject and its verb


def past_aside(doc: Document, counted: Counted) -> int:
    """The token behind an aside of the subject: "the nine guards, six Danes and three Poles, were expelled"."""
    lower, last = doc.lower, _past_complement(doc, counted)
    if last + 1 >= counted.sentence.last:
        return counted.last
    if lower[last] in DASHES:
        return _past_dashes(doc, counted, last)
    opens = lower[last + 1] in OPENERS and lower[last + 1] != "whose"
    if lower[last] not in (",", "and") or opens:
        return counted.last
    listed = _past_list(doc, counted)
    if listed is not None or lower[last] == "and":
        return listed or counted.last
    for i in range(last + 1, min(counted.sentence.last - 1, last + ASIDE)):
        if lower[i] in STOPS:
            return counted.last
        verb = i + 2 if lower[i + 1] == "also" and i + 2 < counted.sentence.last else i + 1
        if lower[i] == "," and lower[verb + 1 : verb + 2] != ["by"] and _may_be_verb(lower[verb]):
            return verb
    return counted.last


def _past_dashes(doc: Document, counted: Counted, opening: int) -> int:
    """The token behind "200 Danes -- clerks and their families --", "200 Danes (clerks)"."""
    close = DASHES[doc.lower[opening]]
    if close == "-" and doc.glued(opening):
        return counted.last
    for i in range(opening + 1, min(counted.sentence.last - 1, opening + ASIDE)):
        if doc.lower[i] == close:
            return i + 1
    return counted.last


def _may_be_verb(word: str) -> bool:
    return word in BE or word in HAVING or word in role_words().first


def _past_complement(doc: Document, counted: Counted) -> int:
    """The token behind "to the mayor" in "two aides to the mayor, Ann and Bob, left"."""
    lower, i = doc.lower, counted.last
    if i < counted.sentence.last and lower[i] in ("to", "of", "from"):
        stop = min(counted.sentence.last, i + COMPLEMENT)
        return next((j for j in range(i + 1, stop) if not lower[j].isalpha()), i)
    return i


def _past_list(doc: Document, counted: Counted) -> int | None:
    """The verb behind what is named with the number: "the 900 soldiers, armed tribesmen and volunteers are", "two mills
    and a bus were"."""
    lower, joined = doc.lower, doc.lower[counted.last] == "and"
    single = lower[counted.last + 1] in ("a", "an", "one")
    for i in range(counted.last + 1, min(counted.sentence.last, counted.last + ASIDE)):
        if joined and (lower[i] in ("were", "are", "have", "without") or (lower[i] == "had" and not single)):
            return i
        if (
            not (lower[i].isalpha() or lower[i] in (",", "-"))
            or lower[i] in OPENERS | GOVERNING | BE | HAVING
        ):
            return None
        joined = joined or lower[i] == "and"
    return None
