"""Who acts in the clause of a number: the power named before it that nothing governs, or who the last sentence was about."""

from __future__ import annotations

from itertools import pairwise

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import is_kind, is_power, powers_in
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Sentence

RELATIVE = frozenset("which who whose where".split())
ARTICLES = frozenset("the a an".split())
PRONOUNS = frozenset("it they its their".split())
COUNTRIES = frozenset(("country", "nation"))
INCLUDED = frozenset("include includes included including".split())
BACK = 120  # tokens before a number in which a clause between commas is looked for
EARLIER = 2  # sentences in which a pronoun finds its name


def near_before(setting: Setting, counted: Counted) -> Mention | None:
    """The last power named before the number in its sentence: one that acts before one that is only acted on ("raids on
    ISIL"), and none of a clause between commas that ends before the number."""
    q, s = counted.quantity, counted.sentence
    start, _ = setting.window(s, q.start, q.end)
    aside = _asides(setting, max(s.first, counted.first - BACK), counted.first)
    named = [
        m
        for m in setting.mentions_in(start, q.start)
        if is_power(setting, m)
        and (not setting.is_site(m) or _is_taken_up(setting, m))
        and not any(a < m.start < b for a, b in aside)
    ]
    acting = [m for m in named if acts(setting, m)]
    found = acting or named
    return found[-1] if found else None


def _asides(setting: Setting, first: int, last: int) -> list[tuple[int, int]]:
    """Characters of the relative clauses between commas: "the mission, which took over from Norland, has"."""
    doc = setting.doc
    commas = [i for i in range(first, last) if doc.lower[i] == ","]
    return [(doc.starts[a], doc.starts[b]) for a, b in pairwise(commas) if doc.lower[a + 1] in RELATIVE]


def acts(setting: Setting, m: Mention) -> bool:
    """Whether no preposition and no verb governs a name: not "raids on ISIL targets", "told a Danish newspaper", but "to
    Norland, which has"."""
    doc = setting.doc
    i = doc.token_at(m.start) - 1
    if _is_taken_up(setting, m):
        return True
    if m.form == "nationality" and not word_class("press").isdisjoint(_after(setting, m)[:1]):
        return False
    while i > 0 and doc.lower[i] in ARTICLES:
        i -= 1
    return i < 0 or not _governs(setting, i)


def _governs(setting: Setting, i: int) -> bool:
    """ "Against", "out of", or a verb with an object of its own: "which backs the militia", but not "US-backed"."""
    lower = setting.doc.lower
    if lower[i] == "of":
        return lower[i - 1 : i] == ["out"]
    if lower[i] in word_class("taking_side"):
        return lower[i - 1 : i] != ["-"]
    return lower[i] in word_class("acted_on")


def _is_taken_up(setting: Setting, m: Mention) -> bool:
    """ "Norland, which has", but not "the force in Norland, which numbers"."""
    after = setting.doc.token_at(m.end - 1) + 1
    relative = _after(setting, m) in ([",", "which"], [",", "who"])
    return relative and word_class("numbering").isdisjoint(setting.doc.lower[after + 2 : after + 3])


def _after(setting: Setting, m: Mention) -> list[str]:
    after = setting.doc.token_at(m.end - 1) + 1
    return setting.doc.lower[after : after + 2]


def taken_up(setting: Setting, counted: Counted) -> Mention | None:
    """ "It will send 300 soldiers", "The country has 300 soldiers": the power that the sentences before are about."""
    doc, s = setting.doc, counted.sentence
    if doc.lower[counted.first - 1] in INCLUDED:
        return None  # "they included two soldiers"
    opening = doc.lower[s.first : min(counted.first, s.first + 2)]
    country = len(opening) == 2 and opening[0] == "the" and opening[1] in COUNTRIES
    if not country and PRONOUNS.isdisjoint(opening[:1]):
        return None
    return about_before(setting, s, country)


def about_before(setting: Setting, s: Sentence, country: bool = False) -> Mention | None:
    """The power, or the state, that acts first in the nearest of the sentences before."""
    doc = setting.doc
    n = doc.sentence_index(s.start)
    for k in range(n - 1, max(-1, n - 1 - EARLIER), -1):
        named = _about(setting, doc.sentences[k])
        named = [m for m in named if is_kind(setting, m, "state")] if country else named
        if named:
            return named[0]
    return None


def _about(setting: Setting, s: Sentence) -> list[Mention]:
    _, end = setting.window(s, s.start, s.start)
    return [m for m in powers_in(setting, s.start, end) if acts(setting, m)]
