"""From reporting verbs to attributions: which words a verb reports, and whose they are."""

from __future__ import annotations

from tasks.extract.annotations import Span
from tasks.extract.attribution.clause import clause_end, content_before
from tasks.extract.attribution.content import Complement, complement_of
from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.quotes import Quote
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.setting import is_title, skip_setting
from tasks.extract.attribution.sources import Tokens, is_finite, phrase_after, phrase_before, subject_of
from tasks.extract.attribution.verbs import Verb, find_verbs

RESUMING = frozenset("because until since if unless".split())
FRAGMENT = 5  # tokens; a longer stretch without a verb that we know may still be a clause


def statements_in(r: Reading) -> list[Draft]:
    """A draft for each reporting verb of the sentence that has content."""
    out: list[Draft] = []
    for verb in find_verbs(r):
        draft = _statement(r, verb)
        if draft:
            teller = _teller(r, verb, out)
            if teller:
                draft.source = teller
            out.append(draft)
    return out


def _teller(r: Reading, verb: Verb, before: list[Draft]) -> Tokens | None:
    """Whose subject "..., adding that ..." and "... and called for" share: the last speaker's, or the one around it."""
    if not before:
        return None
    last = before[-1]
    ends = r.doc.token_at(max(e for _, e in last.content))
    joined = r.tag(verb.start - 1) == "C" and ends == verb.start - 1
    if not joined and not (verb.shape == "ing" and r.tag(verb.start - 1) == ","):
        return None
    for d in before:
        if any(s <= r.doc.starts[last.at] < e for s, e in d.content):
            return d.source
    return last.source


def _statement(r: Reading, verb: Verb) -> Draft | None:
    if verb.shape == "passive":
        return _passive(r, verb)
    inverted = _inverted(r, verb)
    if inverted:
        return inverted
    quoted_before = _after_quote(r, verb)
    if quoted_before:
        return quoted_before
    gap = _gap(r, verb)
    if gap:
        return gap
    complement = complement_of(r, verb)
    if complement and r.tag(complement.start) == "S" and complement.frame == "c":
        aside = _backward(r, verb) if "x" in verb.cue.frames and verb.shape == "finite" else None
        if aside:  # "The road is open, he said as he left."
            return aside
    if complement:
        return _forward(r, verb, complement)
    if verb.cue.frames & set("xq") and verb.shape == "finite":
        return _backward(r, verb)
    return None


def _after_quote(r: Reading, verb: Verb) -> Draft | None:
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
        if closed is None or (complement and closed.left > r.first and _in_setting(r, closed)):
            return None
        return _parenthetical(r, verb, source, source[0], verb.end)
    quote = r.preceding
    if quote is None or (complement is not None and r.tag(verb.end) not in "PTA"):
        return None
    return _draft(verb, [_inside(quote)], source, "direct", f"{verb.cue.kind}:x")


def _gap(r: Reading, verb: Verb) -> Draft | None:
    """ "a war that the general said was lost": the relative pronoun and what follows the verb are the content."""
    if verb.shape != "finite" or not _opens_gap(r, verb):
        return None
    source = phrase_before(r, verb.start)
    if (
        source is None
        or r.word(source[0] - 1) not in ("that", "which", "who", "what")
        or source[0] <= r.first
    ):
        return None
    end = clause_end(r, verb.end, True)
    return _draft(verb, [r.span(source[0] - 1, source[0]), r.span(verb.end, end)], source, "indirect", "gap")


def _in_setting(r: Reading, q: Quote) -> bool:
    """Whether a quote is a title, or stands in what opens the sentence: "Recalling \"dark days\", she said"."""
    opening = r.tag(r.first) in "PGE" and not any(r.tag(k) in "XV" for k in range(r.first, q.left))
    return opening or is_title(r, q)


def _opens_gap(r: Reading, verb: Verb) -> bool:
    """ "said was ..." and "described as ..."."""
    if "c" in verb.cue.frames and r.tag(verb.end) in "XV":
        return True
    return "s" in verb.cue.frames and r.word(verb.end) == "as"


def _forward(r: Reading, verb: Verb, complement: Complement) -> Draft | None:
    source = subject_of(r, verb)
    if source is None and verb.start == r.first and complement.start > verb.end + 1:
        source = phrase_after(r, verb.end)  # Said Holm: "..."
    if source is None and verb.shape == "finite" and verb.cue.kind != "say":
        return None
    if verb.shape in ("ing", "infinitive") and _impersonal(r, verb, source):
        return None
    spans, mode = spans_of(r, complement.start, complement.end)
    if complement.frame == "f" and r.following:
        spans, mode = [_inside(r.following)], "direct"
    return _draft(verb, spans, source, mode, f"{verb.cue.kind}:{complement.frame}")


def _impersonal(r: Reading, verb: Verb, source: Tokens | None) -> bool:
    """ "It is worth noting that", "it is hard to imagine": nobody says it."""
    if r.word(verb.start - 1) == "worth":
        return True
    return source is not None and r.word(source[0]) == "it" and r.tag(source[1]) == "X"


def _backward(r: Reading, verb: Verb) -> Draft | None:
    """ "The road is open, the mayor said on Friday." """
    if r.tag(verb.start - 1) == "C" or verb.negated:
        return None
    source = subject_of(r, verb)
    if source is None:
        return None
    return _parenthetical(r, verb, source, source[0], verb.end)


def _inverted(r: Reading, verb: Verb) -> Draft | None:
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
        if "x" not in verb.cue.frames or not _may_speak(r, source):
            return None
        comma_ends_quote = r.quote_to(verb.start - 2) is not None
        follows = skip_setting(r, source[1])
        if r.tag(follows) == "," and r.tag(follows + 1) in "XV":
            pass
        elif not comma_ends_quote and (
            r.tag(follows) not in ",.;W" or not _has_clause(r, r.first, verb.start - 1)
        ):
            return None
    return _parenthetical(r, verb, source, verb.start, source[1])


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
    return short or setting or r.word(part[0]) == "according"


def _third_person(r: Reading, i: int) -> bool:
    return r.word(i).endswith("s") and not r.named(i)


def _parenthetical(r: Reading, verb: Verb, source: Tokens, edge: int, after: int) -> Draft | None:
    left = r.tag(edge - 1)
    end = skip_setting(r, after + (r.tag(after) == "O"))
    if left in "SP" and r.word(edge - 1) == "as":
        return _as_said(r, verb, source, end)
    if left not in ',"-' or edge <= r.first:
        return None
    before = content_before(r, edge)
    if before is None:
        return _only_after(r, verb, source, end)
    last = r.quote_to(before[1] - 1)
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
    return _draft(verb, spans, source, mode, f"{verb.cue.kind}:x")


def _only_after(r: Reading, verb: Verb, source: Tokens, end: int) -> Draft | None:
    """ "Yet, officials say, the road is open"."""
    if r.tag(end) != "," or "x" not in verb.cue.frames or end + 3 >= r.stop():
        return None
    spans, mode = spans_of(r, end + 1, clause_end(r, end + 1))
    return _draft(verb, spans, source, mode, f"{verb.cue.kind}:x")


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
        return (i + 1, r.stop())
    if r.tag(i) != "," or i + 3 >= r.stop():
        return None
    after = i + 1
    joined = r.tag(after) == "C" and '"' in (r.tag(after + 1), r.tag(after + 2))
    if joined or r.tag(after) == "X" or (r.word(after) in RESUMING and not direct):
        return (after, clause_end(r, after))
    return None


def _resumed(r: Reading, i: int) -> Tokens | None:
    """ "...," said Smith, a farmer from Ohio, "...": the quote goes on after an apposition."""
    for k in range(i + 1, min(i + 25, r.last)):
        if r.tag(k) == '"':
            return (k, clause_end(r, k)) if r.tag(k - 1) == "," else None
        if r.tag(k) in ";:":
            return None
    return None


def _as_said(r: Reading, verb: Verb, source: Tokens, end: int) -> Draft | None:
    if r.tag(end) not in ",:":
        return None
    spans, mode = spans_of(r, end + 1, r.stop())
    return _draft(verb, spans, source, mode, f"{verb.cue.kind}:as") if spans else None


def _passive(r: Reading, verb: Verb) -> Draft | None:
    """ "is said to", "was told that", "it was announced that"."""
    subject = phrase_before(r, verb.start)
    if r.word(verb.end) == "by":
        return _passive_by(r, verb, subject)
    complement = complement_of(r, verb)
    if complement is None or complement.frame not in ("ictwqo" if verb.cue.lemma == "ask about" else "ictwq"):
        return None
    if complement.frame == "i" and subject:
        spans = [r.span(*subject), r.span(complement.start, complement.end)]
        return _draft(verb, spans, None, "indirect", "passive")
    spans, mode = spans_of(r, complement.start, complement.end)
    return _draft(verb, spans, None, mode, "passive")


def _passive_by(r: Reading, verb: Verb, subject: Tokens | None) -> Draft | None:
    """ "The plan was announced by the minister": what is announced is the subject."""
    source = phrase_after(r, verb.end + 1)
    if source is None or subject is None or "o" not in verb.cue.frames or r.tag(subject[0]) in "RO":
        return None
    return _draft(verb, [r.span(*subject)], source, "indirect", f"{verb.cue.kind}:by")


def _draft(verb: Verb, spans: list[Span], source: Tokens | None, mode: str, rule: str) -> Draft | None:
    if not spans:
        return None
    return Draft(spans, (verb.start, verb.end), source, mode, verb.cue, rule, verb.head, verb.negated)


def spans_of(r: Reading, start: int, end: int) -> tuple[list[Span], str]:
    """Content tokens as spans, and the mode: a whole quote without its marks, else all from first to last word."""
    while start < end and r.tag(start) in ",:-":
        start += 1
    while end > start and r.tag(end - 1) in ",:-;":
        end -= 1
    if start >= end:
        return [], "indirect"
    ending = r.quote_to(end - 1)
    if ending and ending.left < r.first and _only_quoted(r, r.first, end):
        return [_inside(ending)], "direct"
    opening = r.quote_from(start)
    if opening and _only_quoted(r, start, end):
        if ending and ending is not opening:
            return [(opening.start, ending.end)], "direct"
        return [_inside(opening)], "direct"
    first = ending.start if ending and ending.left < r.first else r.doc.starts[start]
    mode = "mixed" if any(r.tag(i) in 'q"' for i in range(start, end)) else "indirect"
    open_quote = next((q for q in r.quotes if q.first < end and q.last > r.last), None)
    last = open_quote.end if open_quote and end >= r.last - 1 else r.doc.ends[end - 1]
    return [(first, last)], mode


def _only_quoted(r: Reading, start: int, end: int) -> bool:
    return all(r.tag(i) in 'q".,' for i in range(start, end))


def _inside(q: Quote) -> Span:
    return q.start, q.end
