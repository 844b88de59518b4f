"""The check that every value of a claim stands in its quote, read again without the extractor's own eyes."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import pairwise

from tasks.extract.grounding_dates import wrong_date
from tasks.extract.rereading import known_words, numbers_in, readings, words_of
from warehouse.models import Claim

CLAUSE = 300  # ... and before it for negations
NEIGHBOURS = 400  # characters beside the sentence in which a strayed value is looked for
CLAUSE_START = re.compile(
    r"[,;:—–(\"“”\[]|--|\.(?=[A-Z])|\b(?:but|that|which|who|and|after|when|while|where|as|because)\b"
)
NEGATIVE_TAIL = re.compile(r"\b(?:not|never|no|cannot)\s+$|n['’]t\s+$", re.IGNORECASE)


def ground(claim: Claim, body: str) -> str | None:
    """None where every value of `claim` stands in its quote in `body`, else a code that says what does not.

    Codes: quote_not_at_span, outside_sentence, content_outside_quote, value_from_another_sentence,
    number_larger_than_text, number_smaller_than_text, unit_not_in_text, hedge_dropped, hedge_not_in_text,
    negation_dropped, interval_reversed, date_not_in_quote, date_not_in_story, date_not_publication.
    """
    return (
        _quote(claim, body)
        or _interval(claim)
        or _number(claim, body)
        or _negation(claim, body)
        or wrong_date(claim, body)
    )


def _quote(claim: Claim, body: str) -> str | None:
    if not claim.quote or body[claim.span_start : claim.span_end] != claim.quote:
        return "quote_not_at_span"
    if claim.kind == "quantity" and not (
        claim.sentence_start <= claim.span_start and claim.span_end <= claim.sentence_end
    ):
        return "outside_sentence"
    if any(not claim.span_start <= s < e <= claim.span_end for s, e in claim.content_spans):
        return "content_outside_quote"
    return None


def _interval(claim: Claim) -> str | None:
    """What begins must end later: `valid_to` is half open."""
    start, end = claim.valid_from, claim.valid_to
    return "interval_reversed" if start is not None and end is not None and start >= end else None


def _number(claim: Claim, body: str) -> str | None:
    if claim.kind != "quantity" or claim.number_start is None or claim.number_end is None:
        return None
    if not claim.span_start <= claim.number_start < claim.number_end <= claim.span_end:
        return "value_from_another_sentence"
    return _bounds(claim, body) or _unit(claim, body) or _hedge(claim, body)


def _bounds(claim: Claim, body: str) -> str | None:
    share = claim.unit == "percent"
    number = body[claim.number_start : claim.number_end]
    coins = 100 if _is_in_coins(claim, body) else 1
    bounds = [b * coins for b in (claim.lower, claim.upper) if b is not None]
    if all(_stands(b, numbers_in(number), share) for b in bounds):
        return None
    read = readings(number, share)
    for bound in bounds:
        if _stands(bound, read, share):
            continue
        beside = numbers_in(body[max(0, claim.sentence_start - NEIGHBOURS) : claim.sentence_start])
        beside |= numbers_in(body[claim.sentence_end : claim.sentence_end + NEIGHBOURS])
        if _stands(bound, beside):
            return "value_from_another_sentence"
        return "number_larger_than_text" if bound > max(read, default=0.0) else "number_smaller_than_text"
    return None


def _is_in_coins(claim: Claim, body: str) -> bool:
    """ "55 cents": what is claimed is 0.55 dollars."""
    if claim.measure != "money" or claim.number_end is None:
        return False
    after = words_of(body[claim.number_end : claim.number_end + 24])[:2]  # "cents", "Canadian cents"
    if not after or not after[0].isalpha() or after[0] in ("and", "or"):
        return False
    return any(w in known_words()["hundredths"] for w in after)


def _stands(claimed: float, read: frozenset[float], share: bool = False) -> bool:
    """Whether a value was read, but for rounding: a third may be claimed as 33.3 percent."""
    return any(abs(claimed - r) <= (0.06 if share else 1e-9 * abs(r)) for r in read)


def _unit(claim: Claim, body: str) -> str | None:
    """The unit must stand in the sentence: the head noun of a list may follow its last member."""
    if not claim.unit or claim.unit == "percent":
        return None
    sentence = body[claim.sentence_start : claim.sentence_end]
    signs = known_words()["currencies"].get(claim.unit)
    if signs:
        return None if any(s in sentence.lower() for s in signs) else "unit_not_in_text"
    if claim.measure == "money":
        return None  # a currency that the lexicon does not know
    wanted = {_stem(w) for w in words_of(claim.unit) if len(w) > 1}
    return None if any(wanted <= _stems_of(text) for text in (claim.quote, sentence)) else "unit_not_in_text"


@lru_cache(maxsize=16)
def _stems_of(text: str) -> frozenset[str]:
    """The stems of a sentence; read once, as its claims all ask."""
    return frozenset(map(_stem, words_of(text)))


@lru_cache(maxsize=8192)
def _stem(word: str) -> str:
    """A word without its plural ending and final e: the same for "party" and "parties", "cache" and "caches"."""
    word = str(known_words()["irregular"].get(word, word))
    if word.endswith(("ies", "ie")):
        return word.removesuffix("s")[:-2] + "y"
    if word.endswith("men"):
        return word[:-2] + "an"
    if word.endswith("es") and len(word) > 4:
        word = word[:-2]
    elif word.endswith("s") and not word.endswith(("ss", "us")):
        word = word[:-1]
    return word.rstrip("e")


def _hedge(claim: Claim, body: str) -> str | None:
    assert claim.number_start is not None and claim.number_end is not None
    around = body[
        max(claim.sentence_start, claim.number_start - 60) : min(claim.sentence_end, claim.number_end + 30)
    ]
    before = " ".join(
        body[max(claim.sentence_start, claim.number_start - 30) : claim.number_start].lower().split()
    )
    hedges: dict[str, list[str]] = known_words()["hedges"]
    if claim.hedge in hedges:
        folded = " ".join(around.lower().split())
        return None if any(h in folded for h in hedges[claim.hedge]) else "hedge_not_in_text"
    if claim.hedge == "exact" and f" {before}".endswith(_hedge_endings()):
        bullet = before == "~" and body[claim.number_start - 1].isspace()  # "~ Two guards fell"
        return None if bullet else "hedge_dropped"
    return None


@cache
def _hedge_endings() -> tuple[str, ...]:
    """The hedges that stand right before a number, each after a blank."""
    behind = known_words()["behind"]
    return tuple(f" {h}" for group in known_words()["hedges"].values() for h in group if h not in behind)


def _negation(claim: Claim, body: str) -> str | None:
    if claim.kind != "quantity":
        starts = [s for s, _ in claim.content_spans] or [claim.span_start]
        if claim.modality == "denied":
            return None
        cut = any(NEGATIVE_TAIL.search(body[max(0, s - 12) : s]) for s in starts)
        return "negation_dropped" if cut else None
    if claim.modality not in ("asserted", "planned") or claim.number_start is None:
        return None
    start = max(claim.sentence_start, claim.number_start - CLAUSE)
    places = _negated_at(body)
    if bisect_left(places, start) == bisect_left(places, claim.number_start):
        return None
    clause = body[start : claim.number_start]
    cuts = [m.end() for m in CLAUSE_START.finditer(clause)]
    words = list(words_of(clause[cuts[-1] if cuts else 0 :]))
    return "negation_dropped" if _is_denied(words, claim.role) else None


@lru_cache(maxsize=2)
def _negated_at(body: str) -> tuple[int, ...]:
    """Where the words that deny begin; read once, as the claims of a story all ask."""
    return tuple(m.start() for m in _negations().finditer(body))


@cache
def _negations() -> re.Pattern[str]:
    """The words that deny, for a first look."""
    return re.compile(rf"\b(?:{'|'.join(known_words()['negations'])})\b|n['’]t\b", re.IGNORECASE)


def _is_denied(words: list[str], role: str | None) -> bool:
    """Whether a negation among the words before a number reaches it: not past another finite verb, and not into what
    is known already ("he did not name the two men")."""
    lexicon = known_words()
    if (words[-1:] == ["of"] or role in (None, "other", "stock")) and _is_known(words):
        return False
    for i, (word, following) in enumerate(pairwise([*words, ""])):
        negative = word in lexicon["negations"] or word.endswith(("n't", "n’t"))
        if negative and following not in lexicon["harmless_after"]:
            return not any(_is_finite(w) for w in words[i + 1 :]) and not any(
                w in lexicon["describing"] for w in words[i + 2 :]
            )
    return False


def _is_known(words: list[str]) -> bool:
    """Whether the words before a number say that the text speaks of it as known: "the two men", "the names of 12 men"."""
    near = words[-4:] if words[-1:] == ["of"] else words[-2:]
    return any(w in known_words()["definite"] or w.endswith(("'s", "’s")) for w in near)


def _is_finite(word: str) -> bool:
    return word in known_words()["finite"] or word.endswith(_shortened())


@cache
def _shortened() -> tuple[str, ...]:
    """Shortened auxiliaries: "you're"."""
    return tuple(f"{mark}{rest}" for mark in "'’" for rest in ("re", "ve", "ll", "d"))
