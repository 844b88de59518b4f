"""Content that stands before the cue, or on both sides of it: "The road is open, the mayor said on Friday"."""

from __future__ import annotations

from tasks.extract.attribution.clause import MODALS, backshifted, clause_end, content_before
from tasks.extract.attribution.content import complement_of
from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.noun_phrase import Tokens, is_finite, phrase_after, phrase_before
from tasks.extract.attribution.quotes import Quote
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.setting import is_title, skip_addressee, skip_setting
from tasks.extract.attribution.sources import subject_of, with_apposition
from tasks.extract.attribution.spans import draft_of, inside, spans_of
from tasks.extract.attribution.verbs import Verb, find_verbs

RESUMING = frozenset("because until since if unless".split())
FRAGMENT = 5  # tokens; a longer stretch without a verb that we know may still be a clause


def after_quote(r: Reading, verb: Verb) -> Draft | None:
    """ "..." the mayor said after the match. The quote may end the sentence before."""
    if verb.shape != "finite" or verb.negated or not verb.cue.frames & set("xq"):
        return None
    source = phrase_before(r, verb.start) if r.tag(verb.start - 1) not in ',-C"' else subject_of(r, verb)
    complement = complement_of(r, verb)
    marked = complement and r.word(complement.start - 1) == "that"
    if source is None or marked or (complement and complement.frame == "w"):
        return None
    mark = source[0] - 1
    if mark >= r.first:
        mark -= r.tag(mark) == ","
        closed = r.quote_to(mark)
        if (
            closed is None
            or _is_distanced(r, closed, mark)
            or (complement and closed.left > r.first and _in_setting(r, closed))
        ):
            return None
        return _parenthetical(r, verb, source, source[0], verb.end)
    quote = r.preceding
    if quote is None or (complement is not None and r.tag(verb.end) not in "PTA"):
        return None
    return draft_of(verb, [inside(quote)], source, "direct", f"{verb.cue.kind}:x")


def _is_distanced(r: Reading, q: Quote, mark: int) -> bool:
    """Whether a quote is a mere word or two of the sentence: "The \"wave\" has claimed two lives"."""
    ends = r.doc.words[q.last - 1] in (",", ".", "!", "?")
    return q.last - q.first < 3 and not ends and r.tag(mark + 1) != ","


def _in_setting(r: Reading, q: Quote) -> bool:
    """Whether a quote is a title, or stands in what opens the sentence: "Recalling \"dark days\", she said"."""
    opening = r.tag(r.first) in "PGE" and not any(r.tag(k) in "XV" for k in range(r.first, q.left))
    return opening or is_title(r, q)


def before_cue(r: Reading, verb: Verb) -> Draft | None:
    """ "The road is open, the mayor said on Friday." """
    if r.tag(verb.start - 1) == "C" or verb.negated:
        return None
    if verb.cue.kind == "show" and r.tag(skip_setting(r, verb.end)) not in ",.":
        return None  # "leaders found little unity"
    source = subject_of(r, verb)
    if source is None:
        return None
    return _parenthetical(r, verb, source, source[0], verb.end)


def inverted(r: Reading, verb: Verb) -> Draft | None:
    """ "The road is open," said the mayor."""
    left = r.tag(verb.start - 1)
    if (
        not verb.cue.frames & set("xq")
        or verb.cue.lemma == "tell"
        or left not in ',"-'
        or verb.shape != "finite"
        or verb.start <= r.first
    ):
        return None
    closed = r.quote_to(verb.start - 1)
    if left == '"' and closed is None:
        return None
    source = phrase_after(r, verb.end) if r.tag(verb.end) in "DnRUO" else None
    if source is None or r.tag(source[1]) in "XV" or (r.tag(source[1]) in "ES" and left != '"'):
        return None
    if left != '"':
        if "x" not in verb.cue.frames or not _may_speak(r, source) or _has_subject(r, verb):
            return None
        comma_ends_quote = r.quote_to(verb.start - 2) is not None
        follows = skip_setting(r, source[1])
        if r.tag(follows) == "," and r.tag(follows + 1) in "XV":
            pass
        elif not comma_ends_quote and (
            r.tag(follows) not in ",.;W" or not _has_clause(r, r.first, verb.start - 1)
        ):
            return None
    if r.tag(source[0]) == "D":
        source = with_apposition(r, source)
    return _parenthetical(r, verb, source, verb.start, source[1])


def _has_subject(r: Reading, verb: Verb) -> bool:
    """ "The report, issued on Friday, describes attacks": what stands before the comma belongs to the subject."""
    subject = subject_of(r, verb)
    if subject is None or subject[0] != r.first:
        return False
    comma = next((k for k in range(*subject) if r.tag(k) == ","), None)
    return comma is not None and not any(
        r.tag(k) in "XV" or is_finite(r, k) for k in range(subject[0], comma)
    )


def _may_speak(r: Reading, source: Tokens) -> bool:
    """Not a bare singular noun, which is an object: "declared bankruptcy"."""
    return (
        r.tag(source[0]) in "DRU"
        or r.named(source[0])
        or r.word(source[1] - 1).endswith("s")
        or source[1] - source[0] > 1
    )


def _has_clause(r: Reading, first: int, edge: int) -> bool:
    return any(r.tag(k) in "XVEn" and (r.tag(k) != "n" or _third_person(r, k)) for k in range(first, edge))


def _is_fragment(r: Reading, part: Tokens) -> bool:
    """ "For months" and "According to the bank" are no statements."""
    short = part[1] - part[0] <= FRAGMENT and not _has_clause(r, *part)
    setting = r.tag(part[0]) in "PG" and not any(r.tag(k) in "XV" or is_finite(r, k) for k in range(*part))
    return short or (setting and not _verb_behind_comma(r, *part)) or r.word(part[0]) == "according"


def _verb_behind_comma(r: Reading, first: int, last: int) -> bool:
    """ "Besides the coal, the ship carries six guns": a verb in -s between its subject and its object."""
    comma = next((k for k in range(first, last) if r.tag(k) == ","), last)
    return any(
        _third_person(r, k) and r.tag(k) == r.tag(k - 1) == "n" and r.tag(k + 1) in "DU"
        for k in range(comma + 2, last - 1)
    )


def _third_person(r: Reading, i: int) -> bool:
    return r.word(i).endswith("s") and not r.named(i)


def _parenthetical(r: Reading, verb: Verb, source: Tokens, edge: int, after: int) -> Draft | None:
    left = r.tag(edge - 1)
    end = _told_whom(r, verb, after)
    if left in "SP" and r.word(edge - 1) == "as":
        return _as_said(r, verb, source, end)
    if left not in ',"-' or edge <= r.first:
        return None
    before = content_before(r, edge)
    if before is None:
        return _only_after(r, verb, source, end)
    if r.tag(before[1] - 1) in "WC" and r.tag(end) == ",":
        return _only_after(r, verb, source, end, True)  # "which, she said, is"
    last = r.quote_to(before[1] - 1)
    if last and left == '"' and _is_distanced(r, last, edge - 1):
        return None
    if (
        last and r.tag(last.left - 1) == ":" and not find_verbs(r, last.left)
    ):  # He shrugged: "It is late," he said.
        before = (last.left, before[1])
    spans, mode = spans_of(r, *before)
    if mode == "indirect" and "x" not in verb.cue.frames:
        return None
    rest = _rest(r, end, mode == "direct" or _complete(r, before), mode == "direct")
    if mode == "indirect" and not rest and _is_fragment(r, before):
        return None
    if rest:
        more, other = spans_of(r, *rest)
        spans, mode = spans + more, mode if mode == other else "mixed"
    return draft_of(verb, spans, source, mode, f"{verb.cue.kind}:x")


def _told_whom(r: Reading, verb: Verb, after: int) -> int:
    """Past "told reporters at the port"."""
    if "a" in verb.cue.frames and after == verb.end:
        return skip_setting(r, skip_addressee(r, after, verb))
    return skip_setting(r, after + (r.tag(after) == "O"))


def _only_after(r: Reading, verb: Verb, source: Tokens, end: int, relative: bool = False) -> Draft | None:
    """ "Yet, officials say, the road is open"."""
    if r.tag(end) != "," or "x" not in verb.cue.frames or end + 3 >= r.stop():
        return None
    spans, mode = spans_of(r, end + 1, clause_end(r, end + 1, relative))
    return draft_of(verb, spans, source, mode, f"{verb.cue.kind}:x")


def _complete(r: Reading, part: Tokens) -> bool:
    """Whether a clause that can stand alone is in `part`: not "if it rains" or "in any case"."""
    if r.tag(part[1] - 1) == "X":
        return False
    if r.tag(part[0]) in "SG" and not any(r.tag(k) == "," for k in range(*part)):
        return False
    return any(r.tag(k) in "XV" or is_finite(r, k) for k in range(*part))


def _rest(r: Reading, i: int, complete: bool, direct: bool) -> Tokens | None:
    """What is said after ", the mayor said,": the sentence goes on, or a new quote begins."""
    mark = i + 1 if r.tag(i) in ",:;" else i
    if r.tag(mark) == '"':
        return (mark, clause_end(r, mark))
    if complete and r.word(i + 1) != "including":
        return _goes_on(r, i, direct) or _resumed(r, i)
    opens = r.tag(r.first) == "S" or (r.tag(r.first) == "A" and r.tag(r.first + 1) == "S")
    if r.tag(i) not in ",:" or (r.tag(i + 1) in "GCS" and not opens) or i + 2 >= r.stop():
        return None
    if r.tag(i + 1) == "W" and r.word(i + 1) in ("who", "whose"):
        return None
    return (i + 1, r.stop())


def _goes_on(r: Reading, i: int, direct: bool) -> Tokens | None:
    """ "What we saw, he said, was ...", "..., he said, because ...", "...," he said, but "..."."""
    if r.tag(i) == ";" and not direct:
        return None if _speaks_itself(r, i + 1) else (i + 1, r.stop())
    if r.tag(i) != "," or i + 3 >= r.stop():
        return None
    after = i + 1
    quoted = '"' in (r.tag(after + 1), r.tag(after + 2))
    more = not direct and (backshifted(r, after + 1) or r.word(after + 1) in MODALS)
    joined = r.tag(after) == "C" and (quoted or more)
    if joined or r.tag(after) == "X" or (r.word(after) in RESUMING and not direct):
        return (after, clause_end(r, after))
    return None


def _speaks_itself(r: Reading, first: int) -> bool:
    """ "..., the ministry said; the union spoke of nine": the clause behind has a speaker of its own."""
    verb = next((k for k in range(first, r.stop()) if is_finite(r, k)), None)
    return verb is not None and any(v.head == verb and v.cue.kind == "say" for v in find_verbs(r))


def _resumed(r: Reading, i: int) -> Tokens | None:
    """ "...," said Smith, a farmer from Ohio, "...": the quote goes on after an apposition."""
    for k in range(i + 1, min(i + 25, r.last)):
        if r.tag(k) == '"':
            return (k, clause_end(r, k)) if r.tag(k - 1) == "," else None
        if r.tag(k) in ";:":
            return None
    return None


def _as_said(r: Reading, verb: Verb, source: Tokens, end: int) -> Draft | None:
    if end >= r.stop():  # "The road is open, as the mayor said."
        before = content_before(r, source[0] - 1) if r.tag(source[0] - 2) == "," else None
        spans, mode = spans_of(r, *before) if before else ([], "indirect")
        return draft_of(verb, spans, source, mode, f"{verb.cue.kind}:as")
    if r.tag(end) not in ",:":
        return None
    spans, mode = spans_of(r, end + 1, r.stop())
    return draft_of(verb, spans, source, mode, f"{verb.cue.kind}:as") if spans else None
