"""Where the noun phrase before or after a token begins and ends."""

from __future__ import annotations

from tasks.extract.attribution.reading import BOUNDARY, Reading

Tokens = tuple[int, int]
FINITE = frozenset("XV")
PHRASE = frozenset("DPnsUTAEGRO")
NEARNESS = frozenset("this last next that early late earlier later mid".split())
HERE = frozenset(("here", "there"))
PARTICLES = frozenset("up out off down away back".split())  # "broke up a crowd"
MAX_PHRASE = 40  # tokens; a longer subject is none


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
    if end - 1 > r.first and r.word(end - 1) in HERE and r.tag(end - 2) == "n":
        end -= 1  # "a doctor at the hospital there"
    if end > r.first and r.tag(end - 1) == "R":
        owned = r.word(end - 1) == "it" and r.word(end - 3) in ("that", "which", "who")
        return _antecedent(r, end - 3, end) if owned else (end - 1, end)  # "the company that owns it"
    if end > r.first and r.tag(end - 1) == ")":
        return _before_bracket(r, end)
    start = phrase_start(r, end)
    inserted = start < end and r.word(start - 1) in ("who", "which")
    if inserted and (r.tag(start) == "P" or _opens_with_verb(r, start, end)):
        return _antecedent(r, start - 1, start)  # "who in March said", "who tracks the group said"
    return (start, end) if start < end and end - start <= MAX_PHRASE else None


def _opens_with_verb(r: Reading, start: int, end: int) -> bool:
    """Whether what follows "who" begins with its verb: "tracks the group", "live near the dam", not "the army"."""
    if r.tag(start) != "n" or r.named(start) or end - start < 2:
        return False
    return (r.word(start).endswith("s") and end - start > 2) or r.tag(start + 1) in "DOPU"


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
    start = phrase_start(r, edge)
    if start < edge and (
        r.tag(start) == "P" or any(r.tag(k) == "I" for k in range(start, edge))
    ):  # "under pressure from groups that said"
        inner = [k for k in range(start, edge) if r.tag(k) in "PI" and r.word(k) not in ("of", "with")]
        start = 1 + (inner[-1] if inner else start)
    for k in range(edge - 2, start, -1):
        if r.tag(k) == "E" and r.tag(k + 1) == "D" and r.tag(k - 1) in "nRT":
            return (k + 1, end)  # "they signed the plan, which calls for"
    return (start, end) if start < edge else (relative, end)


def _before_bracket(r: Reading, end: int) -> Tokens | None:
    opening = end - 1
    while opening > r.first and r.tag(opening) != "(":
        opening -= 1
    start = phrase_start(r, opening)
    return (start, end) if start < opening else None


def boundary_before(r: Reading, i: int) -> int:
    """The nearest sign before token `i`; one before the sentence if there is none."""
    i -= 1
    while i >= r.first and r.tag(i) not in BOUNDARY:
        i -= 1
    if r.tag(i) == ")":
        while i > r.first and r.tag(i) != "(":
            i -= 1
        return boundary_before(r, i)
    nickname = r.quote_to(i) if r.tag(i) == '"' else None
    return boundary_before(r, nickname.left) if nickname and nickname.left > r.first else i


def phrase_start(r: Reading, end: int) -> int:
    """Where the noun phrase that ends before `end` begins."""
    i = end - 1
    while i >= r.first and end - i <= MAX_PHRASE:
        t = r.tag(i)
        reduced = t == "V" and r.tag(i + 1) in "PI" and r.word(i + 1) not in PARTICLES
        if reduced and r.tag(i - 1) == "n" and i + 2 < end:
            i -= 1  # "a letter sent to the king"
            continue
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
        if t == "I" and (
            r.tag(i - 1) == "V" or (r.tag(i - 1) == "n" and (r.tag(i + 1) in "DO" or r.named(i + 1)))
        ):
            i -= 1  # "advisers to the king"
            continue
        if (t not in PHRASE and t != "C") or (t == "E" and r.tag(i - 1) == "R"):
            break
        if t == "R" and i < end - 1:
            break
        i -= 1
    start = i + 2 if r.word(i + 1) in PARTICLES and i + 2 < end else i + 1
    return _trim(r, start, end)


def _relative_before(r: Reading, i: int) -> int | None:
    """The relative pronoun that opens the clause of the verb `i`, if it stands close before it."""
    while i > r.first and r.tag(i - 1) in "XAN":
        i -= 1  # "who had been shot"
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
    stop = boundary_before(r, i)
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
