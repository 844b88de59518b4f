"""From reporting verbs to attributions: which words a verb reports, and whose they are."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.attribution.around import after_quote, before_cue, inverted
from tasks.extract.attribution.clause import clause_end, object_end
from tasks.extract.attribution.content import Complement, complement_of
from tasks.extract.attribution.draft import Draft
from tasks.extract.attribution.lexicon import cue_of
from tasks.extract.attribution.noun_phrase import Tokens, phrase_after, phrase_before
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.setting import opens_count
from tasks.extract.attribution.sources import subject_of
from tasks.extract.attribution.spans import draft_of, inside, spans_of
from tasks.extract.attribution.tagging import word_class
from tasks.extract.attribution.verbs import Verb, find_verbs

SAYING = frozenset(("saying", "telling", "stating"))
NOBODY = frozenset("no nobody none neither".split())
FAILING = frozenset(
    "fail fails failed failing refuse refuses refused refusing decline declines declined yet".split()
)
QUOTED = 18  # tokens between "quoted" and "as saying"
AMOUNT = 9  # tokens of "at more than 30 people"


def statements_in(r: Reading) -> list[Draft]:
    """A draft for each reporting verb of the sentence that has content."""
    out: list[Draft] = []
    for verb in find_verbs(r):
        draft = _statement(r, verb)
        if draft and not _is_unsaid(r, verb, draft):
            draft.source = _teller(r, verb, out) or draft.source
            if draft.source or verb.shape == "passive" or draft.rule == "say:w":
                out.append(draft)
    return out


def _is_unsaid(r: Reading, verb: Verb, draft: Draft) -> bool:
    """ "No group has claimed responsibility", "she failed to explain the plan", "he denied him bail"."""
    if draft.source and r.word(draft.source[0]) in NOBODY:
        return True
    if verb.shape == "infinitive" and r.word(verb.start - 1) in FAILING:
        return True
    if _is_price(r, verb) or _is_name_given(r, verb, draft):
        return True
    if verb.cue.lemma != "deny" or draft.rule != "say:o":
        return False
    return any(r.word(k) in word_class("granted") for k in range(verb.end, min(verb.end + 4, r.last)))


def _is_price(r: Reading, verb: Verb) -> bool:
    """ "Drivers ask up to 4,000 pesos for the ride": nobody is asked to do anything."""
    if verb.cue.lemma != "ask" or not (opens_count(r, verb.end) or r.tag(verb.end) == "U"):
        return False
    return not any(r.tag(k) in "I" for k in range(verb.end + 2, min(verb.end + AMOUNT, r.stop())))


def _is_name_given(r: Reading, verb: Verb, draft: Draft) -> bool:
    """ "Under the Shield, as the press calls it, 40 men were sent": only the name is somebody's."""
    if verb.cue.lemma not in word_class("calling") or draft.source is None or r.tag(verb.end) not in "RO":
        return False
    return r.word(draft.source[0] - 1) == "as" and r.tag(verb.end + 1) in ",."


def _teller(r: Reading, verb: Verb, before: list[Draft]) -> Tokens | None:
    """Whose subject "..., adding that ..." and "... and called for" share: the last speaker's, or the one around it."""
    if not before:
        return None
    last = before[-1]
    ends = r.doc.token_at(max(e for _, e in last.content))
    joined = r.tag(verb.start - 1) in "C," and ends == verb.start - 1 and verb.shape == "finite"
    if not joined and not (verb.shape == "ing" and r.tag(verb.start - 1) == ","):
        return None
    for d in before:
        if any(s <= r.doc.starts[last.at] < e for s, e in d.content):
            return d.source
    return last.source


def _statement(r: Reading, verb: Verb) -> Draft | None:
    if verb.shape == "ing" and r.word(verb.start - 1) == "as" and r.word(verb.head) in SAYING:
        return None  # told with its "quoted"
    quoted = _quoted_as(r, verb)
    if quoted:
        return quoted
    if verb.shape == "passive":
        return _passive(r, verb)
    return (
        _announced(r, verb)
        or inverted(r, verb)
        or after_quote(r, verb)
        or _gap(r, verb)
        or _governed(r, verb)
    )


def _quoted_as(r: Reading, verb: Verb) -> Draft | None:
    """ "The agency quoted an official as saying that", "Holm was quoted as saying that"."""
    near = range(verb.end, min(verb.end + QUOTED, r.last - 1))
    as_ = next((k for k in near if r.word(k) == "as" and r.word(k + 1) in SAYING), None)
    if verb.cue.lemma not in ("quote", "cite") or as_ is None:
        return None
    saying = Verb(verb.cue, as_ + 1, as_ + 1, as_ + 2, "ing", False)
    complement = complement_of(r, replace(saying, cue=cue_of("say")))
    subject = phrase_before(r, verb.start) if verb.shape == "passive" else subject_of(r, verb)
    if complement is None or subject is None:
        return None
    spans, mode = spans_of(r, complement.start, complement.end)
    draft = draft_of(verb, spans, subject, mode, "say:quoted")
    if draft and verb.shape != "passive" and as_ > verb.end:
        draft.passed_from = (verb.end, as_)
    return draft


def _announced(r: Reading, verb: Verb) -> Draft | None:
    """ "Said Holm: "The road is open."" """
    if verb.start != r.first or verb.shape != "finite" or r.tag(verb.end) not in "DnR":
        return None
    source = phrase_after(r, verb.end)
    sign = r.tag(source[1]) if source else "."
    if source is None or not (sign == ":" or (sign == "," and r.tag(source[1] + 1) == '"')):
        return None
    spans, mode = spans_of(r, source[1] + 1, r.stop())
    return draft_of(verb, spans, source, mode, f"{verb.cue.kind}:q")


def _governed(r: Reading, verb: Verb) -> Draft | None:
    """What follows the verb, else what stands before it."""
    complement = complement_of(r, verb)
    if complement and r.tag(complement.start) == "S" and complement.frame == "c":
        aside = before_cue(r, verb) if "x" in verb.cue.frames and verb.shape == "finite" else None
        if aside:  # "The road is open, he said as he left."
            return aside
    if complement:
        return _forward(r, verb, complement)
    if verb.cue.frames & set("xq") and verb.shape == "finite":
        return before_cue(r, verb)
    return None


def _gap(r: Reading, verb: Verb) -> Draft | None:
    """ "a war that the general said was lost": the relative pronoun and what follows the verb are the content."""
    if verb.shape != "finite" or not _opens_gap(r, verb):
        return None
    source = phrase_before(r, verb.start)
    if (
        source is None
        or r.word(source[0] - 1) not in ("that", "which", "who", "what")
        or source[0] <= r.first
        or r.tag(source[0] - 2) == "P"  # "the case on which the court has ruled was ..."
    ):
        return None
    end = clause_end(r, verb.end, True)
    if r.word(verb.end) == "as":
        end = object_end(r, verb.end, end)
    return draft_of(
        verb, [r.span(source[0] - 1, source[0]), r.span(verb.end, end)], source, "indirect", "gap"
    )


def _opens_gap(r: Reading, verb: Verb) -> bool:
    """ "said was ..." and "described as ..."."""
    if "c" in verb.cue.frames and r.tag(verb.end) in "XV":
        return True
    return "s" in verb.cue.frames and r.word(verb.end) == "as"


def _forward(r: Reading, verb: Verb, complement: Complement) -> Draft | None:
    source = subject_of(r, verb)
    if source is None and verb.shape == "finite" and verb.cue.kind != "say":
        return None
    if verb.shape in ("ing", "infinitive") and _impersonal(r, verb, source):
        return None
    if source is None and verb.shape == "ing" and verb.cue.lemma == "quote":
        return None  # "According to the agency, quoting the ministry, ..."
    spans, mode = spans_of(r, complement.start, complement.end)
    if complement.frame == "f" and r.following:
        spans, mode = [inside(r.following)], "direct"
    return draft_of(verb, spans, source, mode, f"{verb.cue.kind}:{complement.frame}")


def _impersonal(r: Reading, verb: Verb, source: Tokens | None) -> bool:
    """ "It is worth noting that", "it is hard to imagine", "there are ways to say": nobody says it."""
    if r.word(verb.start - 1) == "worth":
        return True
    return source is not None and r.word(source[0]) in ("it", "there") and r.tag(source[1]) == "X"


def _passive(r: Reading, verb: Verb) -> Draft | None:
    """ "is said to", "was told that", "it was announced that"."""
    subject = phrase_before(r, verb.start)
    if "n" in verb.cue.frames:
        return _put_at(r, verb, subject)
    if r.word(verb.end) == "by":
        return _passive_by(r, verb, subject)
    complement = complement_of(r, verb)
    if complement is None or complement.frame not in ("ictwqo" if verb.cue.lemma == "ask about" else "ictwq"):
        return None
    if complement.frame == "q" and complement.start > verb.end + 1:
        return None  # "was mentioned on the \"Ferry\" page"
    if complement.frame == "i" and subject:
        spans = [r.span(*subject), r.span(complement.start, complement.end)]
        return draft_of(verb, spans, None, "indirect", "passive")
    spans, mode = spans_of(r, complement.start, complement.end)
    return draft_of(verb, spans, None, mode, "passive")


def _put_at(r: Reading, verb: Verb, subject: Tokens | None) -> Draft | None:
    """ "The toll was put at 30 by the army": the amount is part of what is said."""
    by = next((k for k in range(verb.end + 2, verb.end + AMOUNT) if r.word(k) == "by"), None)
    source = phrase_after(r, by + 1) if by and r.word(verb.end) == "at" else None
    if by is None or source is None or subject is None:
        return None
    spans = [r.span(*subject), r.span(verb.end, by)]
    return draft_of(verb, spans, source, "indirect", f"{verb.cue.kind}:by")


def _passive_by(r: Reading, verb: Verb, subject: Tokens | None) -> Draft | None:
    """ "The plan was announced by the minister": what is announced is the subject."""
    source = phrase_after(r, verb.end + 1)
    if source is None or subject is None or "o" not in verb.cue.frames or r.tag(subject[0]) in "RO":
        return None
    if r.word(subject[1] - 1) in ("that", "which") or verb.negated:
        return None
    return draft_of(verb, [r.span(*subject)], source, "indirect", f"{verb.cue.kind}:by")
