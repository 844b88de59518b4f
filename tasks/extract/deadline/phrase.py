"""Noun phrases and clause ends, found by the small words around them."""

from __future__ import annotations

from tasks.extract.deadline.due import MONTHS, WEEKDAYS
from tasks.extract.deadline.frame import (
    BREAKS,
    CLITICS,
    CONTRACTED,
    FINITE,
    SUBORDINATORS,
    is_adverb,
    is_finite,
    is_modal,
    is_simple_past,
)
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Document

Range = tuple[int, int]
REACH = 16
QUOTES = frozenset("\" “ ” `` '' ‘".split())
EDGES = (
    BREAKS
    | (FINITE - CLITICS)
    | QUOTES
    | SUBORDINATORS
    | frozenset(", that if unless because but so then to said says say told announced not n't".split())
)
LEADING = frozenset("today yesterday now then meanwhile earlier later also on and but so".split())
NOUN_GOES_ON = frozenset(
    "of and close loyal in 's ’s - al el bin ibn de da di do von van der den la le du".split()
)
LOYAL = word_class("loyal")
HANDING = word_class("handing")
HANDED = 8  # tokens between "handover" and "to"
OUTER = frozenset("and or in on at with".split())
ISSUED = word_class("issued")
SUBJECT_PRONOUNS = frozenset("i it we he she they you".split())
ADVERBS = frozenset("also now still then already therefore thus just soon both all".split())
JOINING = frozenset(", and but or".split())
APPOSED = frozenset("a an the".split())
CLAUSE_OPENERS = frozenset("the a an its their his her all".split())
NEAR = 8  # tokens between "that" and the last noun of its clause
ASIDE = 25  # tokens of a relative clause in commas
INNER = frozenset(
    "in at near on for with from by and into against before after until".split()
)  # before what "which" stands for
RELATIVES = frozenset("who which that".split())
WHICH = frozenset("which who whose whom".split())  # "most of whom"
TIMED = frozenset("before after since".split())  # before a clause of its own
CLAUSE_ENDS = frozenset("; — – -- ( . ? !".split())


def subject_before(doc: Document, token: int, stop: int, reported: frozenset[int]) -> Range:
    """The noun phrase that ends at `token`: the subject of the verb there.

    Looked for through relative pronouns, past an apposition in commas, and for joined verbs and participles at the
    verb before.
    """
    if doc.lower[token] in CONTRACTED:
        return token, token + 1
    last = token
    while last > stop and (doc.lower[last - 1] in ADVERBS or is_adverb(doc, last - 1)):
        last -= 1
    if last > stop and doc.lower[last - 1] in JOINING:
        return _beyond_comma(doc, token, last - 1, stop, reported)
    first = _run_left(doc, last, stop, reported)
    if first - 2 > stop and doc.lower[first - 1] == "whose":
        return _holder(doc, first - 1, stop, reported), last
    if first < last:
        relative = _restricting(doc, first, stop)
        return _antecedent(doc, relative, stop, reported) if relative is not None else (first, last)
    if last > stop and doc.lower[last - 1] in RELATIVES:
        last -= 1
        while last > stop and doc.lower[last - 1] in (",", "in", "by", "under"):
            last -= 1
        return _antecedent(doc, last, stop, reported)
    return last, last


def _restricting(doc: Document, first: int, stop: int) -> int | None:
    """The "which" of "the firm which employed the men announced", where its verb begins at token `first` or before."""
    verb = first
    while verb > stop and is_finite(doc, verb - 1):
        verb -= 1
    relative = verb - 1
    told = verb < first or is_simple_past(doc, first)
    if not told or relative - 1 <= stop or doc.lower[relative] not in ("who", "which"):
        return None
    return relative if doc.words[relative - 1].isalpha() else None


def _holder(doc: Document, whose: int, stop: int, reported: frozenset[int]) -> int:
    """Where the phrase begins whose term it is: "the governor, Ana Lopes, whose term"."""
    first = whose
    for _ in range(2):
        first -= doc.lower[first - 1] == ","
        first = _run_left(doc, first, stop, reported)
        if first <= stop + 1 or doc.lower[first - 1] != ",":
            break
    verb = doc.lower[first - 1] == "to" and doc.lower[first - 2] != "up" and first + 2 < whose
    return first + verb  # "to send soldiers, whose mandate"


def _antecedent(doc: Document, last: int, stop: int, reported: frozenset[int]) -> Range:
    """What "that" or "who" stands for, in "which host the talks that" the talks; of an order or ultimatum "to X that gives ..." whoever issued it."""
    first = _run_left(doc, last, stop, reported)
    if first - 1 > stop and doc.lower[first - 1] in ("which", "who") and doc.words[first].islower():
        first = next((i for i in range(first + 1, last - 1) if doc.lower[i] in CLAUSE_OPENERS), first)
    if first - 2 > stop and doc.lower[first] in APPOSED and doc.lower[first - 1] == ",":
        first = _name_before(doc, first - 1, stop) or first
    if (
        first - 1 > stop
        and doc.lower[first - 1] == "to"
        and ISSUED.intersection(doc.lower[first - 4 : first - 1])
    ):
        return first_subject(doc, stop, first - 1)
    if first >= last:
        while first > stop and first - 1 in reported:
            first -= 1
        if first in reported:
            return subject_before(doc, first, stop, reported)
    if doc.lower[last : last + 1] == ["which"] or doc.lower[last : last + 2] == [",", "which"]:
        inner = [i for i in range(first, last - 1) if doc.lower[i] in INNER]
        first = inner[-1] + 1 if inner else first
    return first, last


def _name_before(doc: Document, comma: int, stop: int) -> int | None:
    """Where the name begins that ends at a comma: "by E. N. Tarn, a former judge, who"."""
    first = comma
    while first > stop and (doc.words[first - 1][:1].isupper() or doc.words[first - 1] == "."):
        first -= 1
    return first if first < comma else None


def _beyond_comma(doc: Document, token: int, comma: int, stop: int, reported: frozenset[int]) -> Range:
    """ "Ana Lopes, the mayor, will": the name; "will leave and will return", "gave an order, giving": the first subject."""
    if doc.lower[token].endswith("ing"):
        return first_subject(doc, stop, comma)
    joined = doc.lower[comma] == "and" and comma > stop and doc.lower[comma - 1] == ","
    if (
        joined
        and (is_simple_past(doc, token) or doc.lower[token] in ("set", "put"))
        and ("that" in doc.lower[stop:comma] or any(i in reported for i in range(stop, comma)))
    ):
        return first_subject(doc, stop, comma)  # "the board said it was low, and gave them a week"
    opened = _relative_before(doc, comma, stop)
    if opened is not None:
        return _run_left(doc, opened, stop, reported), opened
    participle = doc.lower[token].endswith("ed") or doc.lower[token] in ("set", "due")
    if (participle or is_adverb(doc, token)) and doc.lower[comma] == ",":
        first = _run_left(doc, comma, stop, reported)
        if first - 1 > stop and doc.lower[first] in APPOSED and doc.lower[first - 1] == ",":
            first = _run_left(doc, first - 1, stop, reported)  # "Tarn Foods, a maker of soup, extended"
        return first, comma
    for j in range(comma - 1, max(stop, comma - REACH) - 1, -1):
        if doc.lower[j] in BREAKS:
            break
        if is_modal(doc, j) or is_finite(doc, j):
            return subject_before(doc, j, stop, reported) if j > stop else (comma, comma)
        if doc.lower[j] == "," and j > stop and doc.lower[comma] == ",":
            first = _run_left(doc, j, stop, reported)
            relative = next(
                (k for k in range(first - 1, max(stop, first - NEAR), -1) if doc.lower[k] in RELATIVES), None
            )
            if relative is not None and "," not in doc.lower[relative:first]:
                return _antecedent(
                    doc, relative, stop, reported
                )  # "a band that holds two men in Tarn, a town,"
            return first, comma
    return first_subject(doc, stop, comma)


def _relative_before(doc: Document, comma: int, stop: int) -> int | None:
    """The comma that opens a relative clause which the comma at `comma` closes: "the offer, which ..., had been"."""
    if doc.lower[comma] != ",":
        return None
    for i in range(comma - 2, max(stop, comma - ASIDE) - 1, -1):
        if doc.lower[i] != ",":
            continue
        if i > stop and not WHICH.isdisjoint(doc.lower[i + 1 : i + 4]):
            return i
        if not all(w[:1].isupper() or w in (".", ",") for w in doc.words[i + 1 : comma]):  # "in Macon, Ga.,"
            return None
    return None


def first_subject(doc: Document, first: int, stop: int) -> Range:
    """The noun phrase at the head of a sentence, up to its verb."""
    while first + 1 < stop and (doc.lower[first] in LEADING or doc.lower[first + 1] == ","):
        first += 2 if doc.lower[first + 1] == "," else 1
    for i in range(first, min(stop, first + 6)):
        if i > first and (doc.lower[i] in EDGES or is_simple_past(doc, i)):
            break
        if doc.lower[i] in lexicon().pronouns or doc.lower[i] in ("we", "i"):
            return i, i + 1
    return first, noun_end(doc, first, min(stop, first + REACH))


def noun_end(doc: Document, first: int, stop: int) -> int:
    """The token after the noun phrase that begins at `first`: before its verb, as far as one can tell without a parser."""
    agents = lexicon().agents
    for i in range(first, stop):
        word = doc.lower[i]
        if word in EDGES or is_modal(doc, i) or (word in CLITICS and is_finite(doc, i)):
            return i
        if i > first and is_adverb(doc, i) and is_simple_past(doc, i + 1):
            return i
        after = doc.words[i + 1] if i + 1 < stop else ""
        if not after or not after.islower() or after in agents or after in NOUN_GOES_ON:
            continue
        short = word == "." and i > first and doc.words[i - 1][:1].isupper()  # "Corp. extended"
        if short or word in agents or (doc.words[i][:1].isupper() and word not in ("the", "a")):
            return i + 1
    return stop


def _run_left(doc: Document, last: int, stop: int, reported: frozenset[int]) -> int:
    first = last
    while first > max(stop, last - REACH):
        word = doc.lower[first - 1]
        if word == ")" and (opened := _opened(doc, first - 1, stop)) is not None:
            first = opened
            continue
        if word == "to" and doc.lower[first - 2] in LOYAL and first - 2 > stop:
            first -= 2
            continue
        if word == "as" and not lexicon().agents.isdisjoint(doc.lower[first : min(first + 3, last)]):
            first -= 1
            continue  # "her term as mayor", "his term as U.N. chief"
        if word == "to" and not HANDING.isdisjoint(doc.lower[max(stop, first - HANDED) : first - 1]):
            first -= 1
            continue  # "the handover of the base to Iraqi forces"
        if word == "to" and "from" in doc.lower[max(stop, first - 6) : first - 1]:
            first -= 1
            continue
        if word in EDGES or is_modal(doc, first - 1) or first - 1 in reported:
            break
        if word in CLITICS and is_finite(doc, first - 1):
            break
        opens = first < last and (doc.lower[first] in CLAUSE_OPENERS or doc.words[first][:1].isdigit())
        if opens and (is_simple_past(doc, first - 1) or word in TIMED):
            break  # "ruled the dog should", "a day before the sides were to"
        first -= 1
        if word in SUBJECT_PRONOUNS:
            break
    while first < last and (doc.lower[first] in OUTER or doc.lower[first] in WEEKDAYS):
        month = doc.lower[first] == "in" and first + 2 < last and doc.lower[first + 1] in MONTHS
        first += 2 if month else 1  # "In January the ministry"
    return first


def _opened(doc: Document, closed: int, stop: int) -> int | None:
    """The bracket that opens a short form: "the World Food Programme (WFP) will"; not of "OSLO (AP) _ Lund will"."""
    if not (doc.words[closed + 1].islower() or doc.words[closed + 1] == ","):
        return None
    return next((i for i in range(closed - 1, max(stop, closed - 4), -1) if doc.lower[i] == "("), None)


def object_after(doc: Document, token: int, stop: int) -> Range:
    """The noun phrase that begins at `token`, up to a verb, a preposition of time or the end of the clause."""
    if token < stop and doc.lower[token] == "that":
        token += 1
    last = token
    while last < min(stop, token + REACH):
        if doc.lower[last] in EDGES or is_modal(doc, last) or doc.lower[last] in ("until", "by"):
            break
        last += 1
    return token, last


def clause_end(doc: Document, token: int, stop: int) -> int:
    """The token after the clause that `token` stands in: at a stop or dash, or at a comma that opens a new clause."""
    i = token
    while i < min(stop, token + 2 * REACH):
        word = doc.lower[i]
        if word in CLAUSE_ENDS or (word == "," and i > token + 2):
            break
        i += 1
    while i > token + 1 and doc.lower[i - 1] in QUOTES:
        i -= 1
    return i
