"""The noun phrase that stands for who speaks: before the verb, after it, or further off in the sentence."""

from __future__ import annotations

from tasks.extract.attribution.reading import BOUNDARY, Reading
from tasks.extract.attribution.tagging import word_class
from tasks.extract.attribution.verbs import Verb

Tokens = tuple[int, int]
FINITE = frozenset("XV")
PHRASE = frozenset("DPnsUTAEGRO")
NEARNESS = frozenset("this last next that early late earlier later mid".split())
INSERTIONS = 4  # commas to look back over
MAX_PHRASE = 40  # tokens; a longer subject is none


def subject_of(r: Reading, verb: Verb) -> Tokens | None:
    """The tokens (half open) of the subject before `verb`, with appositions; None if there is none before it."""
    first = r.word(verb.start)
    if (
        r.tag(verb.start) == "X"
        and ("'" in first or "’" in first)
        and not first.endswith(("n't", "n’t", "'s", "’s"))
    ):
        return (verb.start, verb.start + 1)  # "they've said"
    edge = verb.start
    while r.tag(edge - 1) in "AN":
        edge -= 1
    left = r.tag(edge - 1)
    if verb.shape == "ing" and left in "ns)":  # "a letter saying"
        return _of_participle(r, verb.start)
    if verb.shape in ("ing", "infinitive") or left == "C" or _only_setting(r, edge):
        return main_subject(r, edge)
    nickname = r.quote_to(edge - 1) if left == '"' else None
    if nickname and nickname.left > r.first:  # "Smith, the fighter known as "Red," said"
        before = _before_comma(r, nickname.left + 1)
        return (before[0], edge) if before else None
    aside = r.tag(verb.end) == "," and r.tag(verb.end + 1) != '"'  # "Holm, officials said, has left"
    if left == ",":
        return _before_comma(r, edge) if aside else _with_name(r, _before_comma(r, edge))
    if left == "-":
        return _before_insertion(r, edge)
    return phrase_before(r, edge) if aside else _with_name(r, phrase_before(r, edge))


def _with_name(r: Reading, phrase: Tokens | None) -> Tokens | None:
    """ "Vera Holm, a spokeswoman for the port said": the name that an apposition follows."""
    if phrase is None or r.tag(phrase[0] - 1) != ",":
        return phrase
    titles = word_class("titles")
    role = r.tag(phrase[0]) == "D" or any(
        r.tag(k) == "n" and (not r.named(k) or r.word(k) in titles) for k in range(*phrase)
    )
    comma = phrase[0] - 1
    k = comma - 1
    while k >= r.first and ((r.named(k) and r.tag(k) == "n") or r.word(k) == "."):
        k -= 1
    opens = k < r.first or r.tag(k) in 'CS"'
    return (k + 1, phrase[1]) if role and opens and k + 1 < comma else phrase


def with_apposition(r: Reading, source: Tokens) -> Tokens:
    """ "the commander, Major General Smith, had said": the name belongs to it."""
    if r.tag(source[1]) != ",":
        return source
    more = phrase_after(r, source[1] + 1)
    if more is None or not r.named(more[0]) or r.tag(more[1]) not in ",XV.":
        return source
    return source[0], more[1]


def _of_participle(r: Reading, start: int) -> Tokens | None:
    """ "a letter saying" speaks itself; "he sent a letter saying" has a sender."""
    phrase = phrase_before(r, start)
    if (
        phrase and r.word(phrase[0]) in ("at", "in", "on", "during") and phrase[0] > r.first
    ):  # "she said at a meeting, announcing"
        return main_subject(r, phrase[0]) or phrase
    documents = word_class("documents")
    if phrase and phrase[0] > r.first and any(r.word(k) in documents for k in range(*phrase)):
        return main_subject(r, phrase[0] + 1) or phrase
    return phrase


def _only_setting(r: Reading, edge: int) -> bool:
    """ "but in a later interview said": no subject stands before the verb."""
    start = _phrase_start(r, edge)
    return r.tag(start) == "P" and r.tag(start - 1) == "C" and start < edge


def main_subject(r: Reading, before: int) -> Tokens | None:
    """The subject of the first finite verb that stands before the token `before`, else of the next one after it."""
    opening = all(r.tag(k) in 'AP",SI' for k in range(r.first, before))
    later = next((k for k in range(before + 1, r.last) if r.tag(k) == ","), r.last)
    for i in range(later + 1, r.last) if opening else range(r.first, before):
        if is_finite(r, i) or (r.tag(i) == "E" and r.tag(i - 1) == "," and _apposition_ends(r, i - 1)):
            start = i
            while start > r.first and r.tag(start - 1) in "AN":
                start -= 1
            if r.tag(start - 1) == ",":
                found = _before_comma(r, start)
            else:
                found = phrase_before(r, start) if r.tag(start - 1) not in 'C"' else None
            if found:
                return found
    if opening and later < r.last and (r.tag(later + 1) in "DR" or r.named(later + 1)):
        return phrase_after(r, later + 1)
    return None


def _apposition_ends(r: Reading, comma: int) -> bool:
    """Whether another comma stands before: "Smith, the mayor, voiced"."""
    return any(r.tag(k) == "," for k in range(r.first, comma))


def is_finite(r: Reading, i: int) -> bool:
    """Whether token `i` looks like a finite verb: auxiliary, irregular past, or -ed after a noun or pronoun."""
    t = r.tag(i)
    if t in FINITE:
        return r.tag(i - 1) not in "DPI"
    return t == "E" and r.tag(i - 1) in "nRWATU)"


def phrase_before(r: Reading, edge: int) -> Tokens | None:
    """The noun phrase that ends before the token `edge`."""
    end = edge
    while end > r.first and r.tag(end - 1) in "AN":
        end -= 1
    end = _without_time(r, end)
    while end - 1 > r.first and r.tag(end - 1) in "AN":
        end -= 1
    if end > r.first and r.word(end - 1) in ("who", "which", "that") and r.tag(end - 1) in "WS":
        return _antecedent(r, end - 1, end)
    if end > r.first and r.tag(end - 1) == "R":
        return (end - 1, end)
    if end > r.first and r.tag(end - 1) == ")":
        return _before_bracket(r, end)
    start = _phrase_start(r, end)
    if start < end and r.tag(start) == "P" and r.word(start - 1) in ("who", "which"):  # "who in March said"
        return _antecedent(r, start - 1, start)
    return (start, end) if start < end and end - start <= MAX_PHRASE else None


def _without_time(r: Reading, end: int) -> int:
    """Leave out "on Friday" between subject and verb."""
    if end - 1 <= r.first or r.tag(end - 1) != "T":
        return end
    whole = end
    end -= 1
    while end - 1 > r.first and (r.tag(end - 1) in "PUT" or r.word(end - 1) in NEARNESS):
        end -= 1
    return whole if r.tag(end - 1) == "E" else end  # "a report published on Monday"


def _antecedent(r: Reading, relative: int, end: int) -> Tokens | None:
    edge = relative - 1 if r.tag(relative - 1) in ",-" else relative
    if r.tag(edge - 1) == ",":
        edge -= 1
    if edge <= r.first:
        return None
    start = _phrase_start(r, edge)
    if start < edge and (
        r.tag(start) == "P" or any(r.tag(k) == "I" for k in range(start, edge))
    ):  # "under pressure from groups that said"
        inner = [k for k in range(start, edge) if r.tag(k) in "PI" and r.word(k) not in ("of", "with")]
        start = 1 + (inner[-1] if inner else start)
    return (start, end) if start < edge else (relative, end)


def _before_bracket(r: Reading, end: int) -> Tokens | None:
    opening = end - 1
    while opening > r.first and r.tag(opening) != "(":
        opening -= 1
    start = _phrase_start(r, opening)
    return (start, end) if start < opening else None


def _before_comma(r: Reading, edge: int) -> Tokens | None:
    """ "Smith, 43, a farmer from Bern, Ohio, said": leave out what stands between commas."""
    end = edge - 1  # the comma
    head = end
    for _ in range(INSERTIONS):
        comma = _comma_before(r, head)
        if comma is None or edge - comma > MAX_PHRASE:
            break
        goes_on = r.tag(comma - 1) == "U" or r.tag(comma + 1) == "P" or _is_place(r, comma)
        head = comma
        if not goes_on:
            break
    if head == end:
        return phrase_before(r, end) if _boundary_before(r, end) < r.first else None
    found = phrase_before(r, head)
    return (found[0], end) if found else phrase_before(r, end)


def _is_place(r: Reading, comma: int) -> bool:
    """Whether what follows the comma belongs to a place before it: "of Flint, Mich."."""
    before = _comma_before(r, comma)
    return before is not None and r.word(before + 1) in ("of", "in", "from", "at")


def _comma_before(r: Reading, i: int) -> int | None:
    """The comma before token `i`; None where another sign comes first."""
    k = _boundary_before(r, i)
    return k if k > r.first and r.tag(k) == "," else None


def _before_insertion(r: Reading, edge: int) -> Tokens | None:
    opening = edge - 2
    while opening > r.first and r.tag(opening) != "-":
        opening -= 1
    return phrase_before(r, opening) if opening > r.first else phrase_before(r, edge)


def _boundary_before(r: Reading, i: int) -> int:
    """The nearest sign before token `i`; one before the sentence if there is none."""
    i -= 1
    while i >= r.first and r.tag(i) not in BOUNDARY:
        i -= 1
    if r.tag(i) == ")":
        while i > r.first and r.tag(i) != "(":
            i -= 1
        return _boundary_before(r, i)
    nickname = r.quote_to(i) if r.tag(i) == '"' else None
    return _boundary_before(r, nickname.left) if nickname and nickname.left > r.first else i


def _phrase_start(r: Reading, end: int) -> int:
    """Where the noun phrase that ends before `end` begins."""
    i = end - 1
    while i >= r.first and end - i <= MAX_PHRASE:
        t = r.tag(i)
        if t in FINITE or t == "B":
            relative = _relative_before(r, i)
            if relative is None:
                break
            i = relative - 1
            if r.tag(i) == ",":
                i -= 1
            continue
        if t == "C" and not _joins_phrases(r, i):
            break
        if t == "T" and r.tag(i - 1) == "P" and i + 1 < end and r.named(i + 1) and r.tag(i + 1) == "n":
            break  # "in an interview on Friday Holm said"
        if t == "E" and r.tag(i - 1) == "R" and r.tag(i - 2) in "nE" and i == end - 1:
            i -= 2  # "the experts I interviewed"
            continue
        if t == "I" and r.tag(i - 1) == "n" and (r.tag(i + 1) == "D" or r.named(i + 1)):
            i -= 1  # "advisers to the king"
            continue
        if (t not in PHRASE and t != "C") or (t == "E" and r.tag(i - 1) == "R"):
            break
        if t == "R" and i < end - 1:
            break
        i -= 1
    return _trim(r, i + 1, end)


def _relative_before(r: Reading, i: int) -> int | None:
    """The relative pronoun that opens the clause of the verb `i`, if it stands close before it."""
    for k in range(i - 1, max(r.first, i - 5) - 1, -1):
        if r.word(k) in ("who", "which", "that", "whose"):
            return k
        if r.tag(k) in BOUNDARY or r.tag(k) in FINITE:
            return None
    return None


def _joins_phrases(r: Reading, i: int) -> bool:
    """Whether a coordinator joins noun phrases: no finite verb in the clause before it."""
    if r.word(i) not in ("and", "or") or r.tag(i - 1) not in "nUTs)":
        return False
    stop = _boundary_before(r, i)
    return not any(is_finite(r, k) for k in range(stop + 1, i))


def _trim(r: Reading, start: int, end: int) -> int:
    while start < end and (r.tag(start) in "CA" or _is_participle(r, start)):
        start += 1
    if start + 1 < end and r.tag(start) == "P" and r.tag(start + 1) == "T":
        start += 2
        while start < end and r.tag(start) in "UT":
            start += 1
    while start < end and r.tag(start) == "T" and start + 1 < end:
        start += 1
    return start


def _is_participle(r: Reading, i: int) -> bool:
    """ "issuing a", "recalled by": what follows is the object, not the subject."""
    return r.tag(i) in "GE" and r.tag(i + 1) in "DPO" and not r.named(i)


def phrase_after(r: Reading, start: int) -> Tokens | None:
    """The noun phrase that begins at the token `start` ("according to the ministry in Kyiv")."""
    if r.tag(start) in "RO" and r.tag(start + 1) not in "nG":
        return (start, start + 1)
    return _run(r, start)


def _new_phrase(r: Reading, i: int) -> bool:
    """Whether a second noun phrase begins at token `i`: "according to Smith the plan", "over 300 people"."""
    if r.tag(i) in "DU" and r.tag(i - 1) in "ns":
        return not (r.named(i - 1) and r.named(i + 1) and r.word(i) == "the")  # "Save the Children"
    return r.tag(i) == "P" and r.tag(i + 1) == "U" and r.word(i) in ("over", "about", "around", "under")


def _run(r: Reading, start: int) -> Tokens | None:
    i = start
    while i < r.last and i - start < MAX_PHRASE:
        t = r.tag(i)
        if i > start and _new_phrase(r, i):
            break
        if t == "C" and not (r.word(i) == "and" and r.tag(i + 1) in "nD"):
            break
        if (
            t not in "DPnsUEGOC"
            and not (t == "T" and r.named(i))
            and not (t == "A" and r.tag(i + 1) in "nEG")
        ):
            break
        i += 1
    while i > start + 1 and r.tag(i - 1) in "PDCAT":
        i -= 1
    if i == start + 1 and r.tag(start) in "PCAT":
        return None
    return (start, i) if i > start else None
