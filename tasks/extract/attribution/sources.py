"""The noun phrase that stands for who speaks: before the verb, after it, or further off in the sentence."""

from __future__ import annotations

from tasks.extract.attribution.noun_phrase import (
    HERE,
    MAX_PHRASE,
    Tokens,
    boundary_before,
    is_finite,
    phrase_after,
    phrase_before,
    phrase_start,
)
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.tagging import word_class
from tasks.extract.attribution.verbs import Verb

OPENING = frozenset("in on at during after for".split())
PARTICLE = 4  # letters; "bin", "al", "-" are shorter or as long as three
INSERTIONS = 4  # commas to look back over


def subject_of(r: Reading, verb: Verb) -> Tokens | None:
    """The tokens (half open) of the subject before `verb`, with appositions; None if there is none before it."""
    found = _subject(r, verb)
    if found is not None and r.tag(found[0]) == "P" and r.tag(found[0] - 1) == "X":
        found = phrase_before(r, found[0] - 1)  # "critics have in the past said"
    if found is None or r.tag(found[0]) != "P" or r.word(found[0]) not in OPENING:
        return found
    split = _second_phrase(r, *found)
    if split:
        return split, found[1]  # "in his last speech Mr. Holm"
    if verb.shape == "ing" and any(r.word(k) in word_class("media") for k in range(*found)):
        return main_subject(r, found[0]) or main_subject(r, verb.start)  # "in a letter, saying"
    return found


def _second_phrase(r: Reading, start: int, end: int) -> int | None:
    """Where a noun phrase begins behind a setting without a comma: "in a statement the council"."""
    for k in range(start + 2, end):
        if r.tag(k) == "P":
            return None
        after_noun = r.tag(k - 1) in "nT" and not r.named(k - 1)
        if after_noun and (
            r.tag(k) == "D" or (r.named(k) and all(r.named(q) or r.word(q) == "." for q in range(k, end - 1)))
        ):
            return k
    return None


def _subject(r: Reading, verb: Verb) -> Tokens | None:
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
    if verb.shape == "ing" and left in "nsU)":  # "a letter saying", "a crowd of 200 demanding"
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
    comma = source[1] + (r.word(source[1]) in HERE)
    if r.tag(comma) != ",":
        return source
    more = phrase_after(r, comma + 1)
    if more is None or not r.named(more[0]) or r.tag(more[1]) not in ",XV.":
        return source
    return source[0], more[1]


def with_holder(r: Reading, source: Tokens) -> Tokens:
    """ "according to the head of the port, Vera Holm": the name of who holds the office, and nothing after it."""
    named = any(r.named(k) for k in range(*source))
    if r.tag(source[1]) != "," or (named and r.named(source[1] - 1)):
        return source
    more = phrase_after(r, source[1] + 1)
    whole = more is not None and all(r.named(k) or len(r.word(k)) < PARTICLE for k in range(*more))
    return (source[0], more[1]) if more and whole and r.tag(more[1]) in ";,." else source


def _of_participle(r: Reading, start: int) -> Tokens | None:
    """ "a letter saying" speaks itself; "he sent a letter saying" has a sender."""
    phrase = phrase_before(r, start)
    if phrase and r.word(phrase[0]) == "with" and phrase[0] + 1 < phrase[1]:
        return phrase[0] + 1, phrase[1]  # "..., with officials saying"
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
    start = phrase_start(r, edge)
    return r.tag(start) == "P" and r.tag(start - 1) == "C" and start < edge


def main_subject(r: Reading, before: int) -> Tokens | None:
    """The subject of the first finite verb that stands before the token `before`, else of the next one after it."""
    opening = all(r.tag(k) in 'AP",SI' for k in range(r.first, before))
    later = next((k for k in range(before + 1, r.last) if r.tag(k) == "," or _ends_with_comma(r, k)), r.last)
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


def _ends_with_comma(r: Reading, i: int) -> bool:
    """Whether a quote closes at token `i` that took the comma in."""
    quote = r.quote_to(i) if r.tag(i) == '"' else None
    return quote is not None and r.doc.words[quote.last - 1] == ","


def _apposition_ends(r: Reading, comma: int) -> bool:
    """Whether another comma stands before: "Smith, the mayor, voiced"."""
    return any(r.tag(k) == "," for k in range(r.first, comma))


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
        return phrase_before(r, end) if boundary_before(r, end) < r.first else None
    found = phrase_before(r, head)
    return (found[0], end) if found else phrase_before(r, end)


def _is_place(r: Reading, comma: int) -> bool:
    """Whether what follows the comma belongs to a place before it: "of Flint, Mich."."""
    before = _comma_before(r, comma)
    return before is not None and r.word(before + 1) in ("of", "in", "from", "at")


def _comma_before(r: Reading, i: int) -> int | None:
    """The comma before token `i`; None where another sign comes first."""
    k = boundary_before(r, i)
    return k if k > r.first and r.tag(k) == "," else None


def _before_insertion(r: Reading, edge: int) -> Tokens | None:
    opening = edge - 2
    while opening > r.first and r.tag(opening) != "-":
        opening -= 1
    return phrase_before(r, opening) if opening > r.first else phrase_before(r, edge)
