"""Bare numbers that take up what was counted before: "that figure climbed to 65", "the league puts it at 6,000"."""

from __future__ import annotations

from tasks.extract.claim.what.change import change_role
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.clause_words import PERFECT
from tasks.extract.claim.words.nouns import ARMED, PERSONS
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

TAKEN_UP = PERSONS | {"attacks", "sites", "equipment"}
PRONOUNS = frozenset("it they we that this".split())
DOING = frozenset("have has had did were are was is do".split())  # "as have about 40 from Chad"
ADVERBS = frozenset("today now currently left there altogether".split())
FIGURE_IS = frozenset("is was reached passed topped exceeded".split())
COMPARED = (["compared", "to"], ["against", "the"], ["than", "the"])
RECENT = 3  # numbers among which the one taken up stands
SAYING = frozenset("say says said".split())
HELD = 3  # tokens of "they now hold"
FIGURE_BACK = 24  # tokens from "the figure" to the number
GAP = 8  # tokens of "and in Chad and its surroundings"


def taken_up(doc: Document, counted: Counted, before: list[Counted]) -> Counted | None:
    """The number before that the bare one goes on with, compares or corrects, or None."""
    near = [c for c in before[-RECENT:] if c.sentence.paragraph == counted.sentence.paragraph]
    last = next((c for c in reversed(near) if c.measure in TAKEN_UP), None)
    if last is None:
        return None
    if last.sentence.start == counted.sentence.start and (
        _is_compared(doc, counted) or _is_elsewhere(doc, counted, last) or _is_said(doc, counted)
    ):
        return last
    return (
        last
        if _is_put(doc, counted) or _is_changed(doc, counted, last) or _is_had(doc, counted, last)
        else None
    )


def _is_compared(doc: Document, counted: Counted) -> bool:
    """ "Nine raids, compared with 14 in May", "nine, against 14 in May", "fewer than the 2,000 they spoke of", "together with 90 from Peru",
    "as have about 40 from Chad"."""
    two = doc.lower[max(counted.sentence.first, counted.first - 2) : counted.first]
    along = two[-1:] == ["with"] and two[0] in ("together", "along", "compared")
    against = two[-1:] == ["against"] and _ends_clause(doc, counted)
    return along or against or two in COMPARED or (two[:1] == ["as"] and two[-1] in DOING)


def _is_elsewhere(doc: Document, counted: Counted, last: Counted) -> bool:
    """ "300 guards have died in Peru, and in Chad and its neighbours just over 70": the end of a clause with no verb."""
    if last.noun is None or not _ends_clause(doc, counted):
        return False
    for i in range(counted.first - 2, max(last.last, counted.first - GAP) - 1, -1):
        if doc.lower[i] in ("in", "at"):
            return doc.lower[i - 1] in ("and", ",") and doc.words[i + 1][0].isupper()
    return False


def _is_said(doc: Document, counted: Counted) -> bool:
    """ "Chad says nine guards died; the union says 14", "sentenced eight men and acquitted two"."""
    i, lower = counted.first - 1, doc.lower
    if i - 1 <= counted.sentence.first or not _ends_clause(doc, counted):
        return False
    past = lower[i].endswith("ed") or lower[i] in word_class("past_verbs")
    return lower[i] in SAYING or (past and lower[i - 1] == "and" and lower[i] not in PERFECT)


def _is_put(doc: Document, counted: Counted) -> bool:
    """ "Puts it at 6,000", "put the number at 400", "have spoken of 200,000", "counted 121"."""
    before = doc.lower[max(counted.sentence.first, counted.first - 4) : counted.first]
    if not before or not _ends_clause(doc, counted):
        return False
    told = doc.lower[max(counted.sentence.first, counted.first - FIGURE_BACK) : counted.first]
    figures = word_class("figure").intersection(told)
    if figures and (before[-1] in FIGURE_IS or (before[-1] == "of" and before[-2] in figures)):
        return True
    if before[-1] == "at":
        named = before[-2:-1] == ["it"] or not word_class("figure").isdisjoint(before[-2:-1])
        return named and not word_class("putting").isdisjoint(before)
    return before[-1] in word_class("tallied") or (
        before[-1] == "of" and not word_class("speaking_of").isdisjoint(before[-2:-1])
    )


def _is_changed(doc: Document, counted: Counted, last: Counted) -> bool:
    """ "That figure climbed to 65 and to 102 on Monday", "it was cut to 900 in 2006"."""
    change = change_role(doc, counted.sentence, counted.first)
    if change is None or doc.lower[counted.first - 1] == "by":
        return False
    subject = doc.lower[counted.sentence.first : change[1]]
    if not word_class("figure").isdisjoint(subject):
        return True
    return last.measure in ARMED and subject[:1] in (["it"], ["they"])


def _is_had(doc: Document, counted: Counted, last: Counted) -> bool:
    """ "At its height it had nearly 50,000", "they now hold 900", "in May there were 51", "we will keep 8,400 in Mali"."""
    two = doc.lower[max(counted.sentence.first, counted.first - 2) : counted.first]
    if len(two) < 2 or not _ends_clause(doc, counted):
        return False
    same = last.sentence.start == counted.sentence.start  # "Peru has 900 soldiers, and Chad has 200"
    had = last.measure in ARMED and (two[0] in PRONOUNS or same) and two[1] in PERFECT
    subject = doc.lower[counted.sentence.first] in PRONOUNS and counted.first - counted.sentence.first <= HELD
    belongs = last.noun in word_class("belonging") and same and two == ["now", "has"]
    had = had or belongs or (last.measure in PERSONS and subject and two[1] in word_class("holding"))
    kept = last.measure in ARMED and two[1] in word_class("keeping")
    return had or kept or (two[0] == "there" and two[1] in ("were", "are"))


def _ends_clause(doc: Document, counted: Counted) -> bool:
    """Whether nothing that the number may count stands behind it."""
    i = counted.last
    return (
        i >= counted.sentence.last
        or not doc.lower[i][0].isalnum()
        or doc.lower[i] in word_class("after_reduced") | ADVERBS
    )
