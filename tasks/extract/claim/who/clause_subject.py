"""The subject of a verb, whoever it is: a power, another name, or people that have no name: "shipping companies paid"."""

from __future__ import annotations

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.who.having import before_adverbs, subject_of
from tasks.extract.claim.who.powers import NOBODY, Whose, as_whose
from tasks.extract.claim.words.nouns import PERSONS, PLURALS, measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Sentence

NAME = 80  # characters of a name before it
LONGEST = 4  # words of a name for people
PEOPLE = PERSONS | {"parties"}
OPENERS = frozenset(
    ', ; : ( " “ and but or that while as because when where if since though although'.split()
)
DETERMINERS = frozenset("the a an these those many most several some other its their his her our".split())


def clause_subject(setting: Setting, s: Sentence, verb: int) -> Whose:
    """Who does what the verb at token `verb` says: "Norland buys", "Ann Olin won", "mining companies, which produce"; of two
    verbs the subject stands before the first: "the Zorks form the largest group and make up"."""
    named = subject_of(setting, s, verb)
    if named is not None:
        return as_whose(setting, named)
    i = before_adverbs(setting.doc, s, verb)
    if i > s.first and setting.doc.lower[i] == "and":
        return _opening(setting, s, i)
    return _ending_at(setting, s, i)


def _ending_at(setting: Setting, s: Sentence, i: int) -> Whose:
    """The name or the plural for people that ends at token `i` and opens its clause."""
    doc = setting.doc
    if i < s.first:
        return NOBODY
    named = setting.mentions_ending(i, NAME)
    named = [m for m in named if m.actor and m.form == "name" and m.start >= s.start]
    if named:
        free = _opens(setting, s, doc.token_at(named[0].start))
        return Whose(setting.name(named[0]), named[0].actor) if free else NOBODY
    first = i
    while first > max(s.first, i - LONGEST) and not _is_edge(setting, first - 1):
        first -= 1
    if not _is_people(setting, s, i) or not _opens(setting, s, first):
        return NOBODY
    return _plural(setting, first, i)


def _opening(setting: Setting, s: Sentence, stop: int) -> Whose:
    """The name or the plural for people with which a sentence opens, before token `stop`."""
    first = s.first
    while first < stop and setting.doc.lower[first] in DETERMINERS:
        first += 1
    for i in range(first, min(stop, first + LONGEST)):
        if _is_edge(setting, i):
            return NOBODY
        if _is_people(setting, s, i):
            return _ending_at(setting, s, i)
    return NOBODY


def _opens(setting: Setting, s: Sentence, first: int) -> bool:
    """Whether no preposition governs the phrase at token `first`: not "people in poor villages hold"."""
    while first > s.first and setting.doc.lower[first - 1] in DETERMINERS:
        first -= 1
    before = setting.doc.lower[first - 1]
    return first == s.first or before in OPENERS or before in word_class("telling") | word_class("when")


def _is_edge(setting: Setting, i: int) -> bool:
    word = setting.doc.lower[i]
    if not word[0].isalpha() or word in DETERMINERS or word in OPENERS:
        return True
    return any(word in word_class(edge) for edge in ("after_noun", "telling", "when"))


def _is_people(setting: Setting, s: Sentence, i: int) -> bool:
    """ "Women", "the Zorks", "Danes"; the capital of "Exports" at the start of a sentence tells nothing."""
    doc, word = setting.doc, setting.doc.lower[i]
    if word not in PLURALS and word == singular(word):
        return False
    named = doc.words[i][0].isupper() and (
        i > s.first or bool(setting.mentions_in(doc.starts[i], doc.ends[i]))
    )
    return named or measure_of_noun(singular(word)) in PEOPLE


def _plural(setting: Setting, first: int, last: int) -> Whose:
    doc = setting.doc
    named = [m for m in setting.mentions_in(doc.starts[first], doc.ends[last]) if m.form == "nationality"]
    if named and named[-1].end == doc.ends[last]:
        return as_whose(setting, named[-1])
    words = doc.words[first : last + 1]
    known = bool(named) or measure_of_noun(singular(words[-1].lower())) is None
    return Whose(" ".join(words if known else [words[0].lower(), *words[1:]]))
