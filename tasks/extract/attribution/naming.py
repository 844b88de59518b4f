"""Attributions by a preposition or a colon: "according to", "by the army's count", "Minister: ..."."""

from __future__ import annotations

from tasks.extract.attribution.clause import clause_end, content_before, is_clause
from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.noun_phrase import Tokens, is_finite, phrase_after
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.sources import with_holder
from tasks.extract.attribution.spans import spans_of
from tasks.extract.attribution.tagging import word_class

ACCORDING = frozenset(("according",))
POSSESSIVE = frozenset("his her its their".split())
OWNER = 8  # tokens of "the northern army's own"
GIVEN_BY = 10  # tokens from "given" to who gave
ASIDE = 6  # tokens; so short a rest without a verb tells who the source is


def according_in(r: Reading) -> list[Draft]:
    """ "According to X, ..." and "..., according to X"."""
    found = (_according(r, i) for i in r.places(ACCORDING) if r.word(i + 1) == "to" and i + 2 < r.last)
    return [d for d in found if d]


def _according(r: Reading, i: int) -> Draft | None:
    source = phrase_after(r, i + 2)
    source = _giver(r, i + 2, source) or source
    return _told_by(r, (i, i + 2), with_holder(r, source), source[1]) if source else None


def _giver(r: Reading, first: int, paper: Tokens | None) -> Tokens | None:
    """ "According to a list given to reporters by the state police": those who gave the paper."""
    if paper is None:
        return None
    given = next((k for k in range(first, paper[1] + 1) if r.word(k) in word_class("given")), None)
    if given is None:
        return None
    for k in range(given + 1, min(given + GIVEN_BY, r.stop())):
        if r.word(k) == "by":
            return phrase_after(r, k + 1)
        if r.tag(k) in ",;XV":
            return None
    return None


def counted_in(r: Reading) -> list[Draft]:
    """ "By the army's count, ..." and "..., by its own account"."""
    found = (_counted(r, i) for i in r.places(word_class("accounts")))
    return [d for d in found if d]


def _counted(r: Reading, i: int) -> Draft | None:
    """`i`: the noun behind the possessive."""
    owner = i - 1 - (r.word(i - 1) == "own")
    by = owner
    while r.tag(by) in "DnsA" and owner - by < OWNER:
        by -= 1
    if r.word(by) != "by" or by == owner or r.tag(i + 1) not in ",.;:-":
        return None
    if r.tag(owner) == "s":
        source = (by + 1, owner)
    elif owner == by + 1 and r.word(owner) in POSSESSIVE:
        source = (owner, owner + 1)
    elif owner == by + 1 and (r.named(owner) or r.word(owner) in word_class("bodies")):
        source = (owner, owner + 1)  # "by UN estimates"
    else:
        return None
    near = r.tag(by - 1) not in ",-;"
    return _told_by(r, (by, by + 1), source, i + 1, near)


def _last_clause(r: Reading, first: int, last: int) -> Tokens:
    """ "An army has left, while 300 people died": what stands behind the last relative or comma."""
    opens = (k + 1 for k in range(last - 1, first, -1) if r.tag(k) in "WS," and _has_finite(r, k + 1, last))
    return next(opens, first), last


def _told_by(r: Reading, cue: Tokens, source: Tokens, after: int, near: bool = False) -> Draft | None:
    """What stands before a phrase that names the source, what follows it at token `after`, or both; `near`: of what stands
    before, the last clause."""
    i = cue[0]
    before = content_before(r, i) if i > r.first + 1 else None
    before = _last_clause(r, *before) if before and near else before
    relative = before is not None and r.tag(before[1] - 1) in "WC" and r.tag(i - 1) in ",W"
    if relative:
        before = None  # "which, according to the bank, is"
    spans, mode = spans_of(r, *before) if before else ([], "indirect")
    comma = after if before else _content_start(r, after)
    opens_sentence = not spans
    if comma < r.last and (opens_sentence or (r.tag(comma) in ",:" and not _complete(r, i))):
        start = comma + (r.tag(comma) in ",:")
        end = clause_end(r, start, relative)
        if opens_sentence or end - start > ASIDE or r.tag(start) == "E" or _has_finite(r, start, end):
            more, other = spans_of(r, start, end)
            mode = other if opens_sentence else (mode if mode == other else "mixed")
            spans = spans + more
    if not spans:
        return None
    return Draft(spans, cue, source, mode, None, "according", i)


def _content_start(r: Reading, i: int) -> int:
    """Past what else is told of the source: "According to Holm, head of the bank, ..."."""
    comma = i
    while comma < r.last and r.tag(comma) not in ",:":
        comma += 1
    if comma > i and _has_finite(r, i, comma):
        return i  # "According to the ministry 300 people died"
    after = next((k for k in range(comma + 1, r.last) if r.tag(k) in ",:"), None)
    if after and r.tag(comma) == "," and _is_apposition(r, comma + 1, after):
        return after
    return comma


def _is_apposition(r: Reading, first: int, last: int) -> bool:
    """Whether what stands between two commas tells who the source is, or whom it quotes."""
    if r.tag(first) == "G":
        return True
    linked = r.word(first) in ("a", "an", "the") or any(r.tag(k) in "PI" for k in range(first + 1, first + 4))
    return (
        linked and r.tag(first) in "Dn" and not is_clause(r, first, last) and not _has_finite(r, first, last)
    )


def _has_finite(r: Reading, first: int, last: int) -> bool:
    return any(is_finite(r, k) or r.tag(k) == "q" for k in range(first, last))


def _complete(r: Reading, edge: int) -> bool:
    """Whether a whole clause stands before the token `edge`, so that what follows is no part of it."""
    return any(is_finite(r, k) for k in range(r.first, edge)) and r.tag(edge - 2) != "W"


def label_in(r: Reading) -> Draft | None:
    """A headline's "Minister: road is open": a short name before a colon."""
    for i in range(r.first + 1, min(r.first + 9, r.last - 2)):
        if r.tag(i) == ":":
            return _label(r, i)
        if r.tag(i) in 'XV,;"q.-':
            return None
    return None


def _label(r: Reading, colon: int) -> Draft | None:
    names = [k for k in range(r.first, colon) if r.tag(k) in "nsUE"]
    written = all(r.named(k) or r.tag(k) in "PDsIC" or r.word(k) == "." for k in range(r.first, colon))
    short = colon - r.first <= 3 and r.stop() == r.last  # "Vell police: two held", without a full stop
    if not names or not (written or short) or r.word(colon - 1) in word_class("headings"):
        return None
    spans, mode = spans_of(r, colon + 1, r.stop())
    if not spans:
        return None
    return Draft(spans, (colon, colon + 1), (r.first, colon), mode, None, "label", colon)
