"""The role of a sum of money: a budget that is planned or asked for is a target, what is paid or promised to somebody is not."""

from __future__ import annotations

from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

NEAR = 5  # tokens from a verb of paying to the sum
WINDOW = 40  # tokens beside the sum in which it is a budget
TO_COME = frozenset("to will would".split())
SPENDING = frozenset(("spend", "invest"))
PLAN = 6  # tokens from a sum to "planned"
TO_WHOM = 5  # tokens of "to the family of each", "from a fund each"
EACH = frozenset("each apiece".split())
ASKED = frozenset("ask asks asked asking".split())


def role_of_sum(doc: Document, counted: Counted) -> str:
    """A planned or asked-for sum is a target; what was spent, stolen or cost, and what each one gets, is not."""
    s, first = counted.sentence, counted.first
    near = doc.lower[max(s.first, first - NEAR) : first]
    if not EACH.isdisjoint(doc.lower[counted.last : min(s.last, counted.last + TO_WHOM)]):
        return "other"
    if _is_allotted(doc, counted, near) or _asks_lawmakers(near):
        return "target"
    for i, word in enumerate(near, first - len(near)):
        if word in word_class("spent"):
            return "target" if word in SPENDING and _is_to_come(doc, s.first, i) else "other"
    window = range(max(s.first, first - WINDOW), min(s.last, counted.last + WINDOW))
    return "target" if any(_is_budget(doc, i) for i in window) else "other"


def _is_allotted(doc: Document, counted: Counted, near: list[str]) -> bool:
    """ "Set aside $9 million", "at an estimated cost of $9 million", "the $9 million it planned for the coming year"."""
    behind = doc.lower[counted.last : min(counted.sentence.last, counted.last + PLAN)]
    aside = near[-1:] == ["aside"] and near[-2:-1] in (["set"], ["sets"], ["setting"])
    estimated = near[-2:] == ["cost", "of"] and near[-3:-2] in (["estimated"], ["projected"], ["expected"])
    return aside or estimated or near[-1:] in (["voted"], ["votes"]) or "planned" in behind


def _is_to_come(doc: Document, first: int, i: int) -> bool:
    return not TO_COME.isdisjoint(doc.lower[max(first, i - 2) : i])


def _asks_lawmakers(near: list[str]) -> bool:
    """ "Will ask parliament for $9 million"."""
    return not (ASKED.isdisjoint(near) or word_class("lawmakers").isdisjoint(near))


def _is_budget(doc: Document, i: int) -> bool:
    """A word of budgets, but none of a name, and no "has approved", which is given: "the International Monetary Fund"."""
    if doc.words[i] not in word_class("budget"):
        return False
    if doc.words[i] == "measure":
        return doc.lower[i - 1] in ("the", "this")  # "the measure also has $9 million for schools"
    return doc.words[i] != "approved" or doc.lower[i - 1] not in ("has", "have", "had")
