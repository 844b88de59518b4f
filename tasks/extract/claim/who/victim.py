"""Single victims, who are told but not counted: "a policeman was wounded", "Ann Example died": an event, no quantity."""

from __future__ import annotations

from collections.abc import Iterator

from tasks.extract.annotations import Quantity
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.befalling import befallen
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.words.nouns import PERSONS, measure_of_noun
from tasks.extract.claim.words.triggers import Triggers, is_befalling_verb
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence

ARTICLES = frozenset("a an".split())
PHRASE = 7  # words from the article to the noun at most: "a 23-year-old off-duty prison guard"
BESIDE = 10  # tokens from a name to what befell its bearer: ", a 43-year-old, was"
STOPS = frozenset(", . ; : and or of in at by with who was were is has had that".split())
BEFALLS = frozenset(("killed", "injured", "detained", "missing"))


def single_victims(setting: Setting) -> list[Counted]:
    """The single victims of a story, in text order, as counts of one whose number is the article itself, or the name
    of the victim."""
    out = []
    for sentence in setting.doc.sentences:
        triggers = setting.triggers_of(sentence)
        if not triggers.begins:
            continue
        for first, last in (*_singles(setting, sentence), *_named(setting, sentence)):
            fate = befallen(setting.doc, sentence, triggers, first, last, True)
            if fate is not None and fate.measure in BEFALLS:
                quantity = _one(setting.doc, first, last)
                out.append(Counted(quantity, sentence, first, last, fate.measure, quantity.unit, fate))
    return sorted(out, key=lambda c: c.first)


def _singles(setting: Setting, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Tokens of each phrase from "a" to a noun for a person: the last such noun before the phrase ends."""
    doc, lower = setting.doc, setting.doc.lower
    for i in range(sentence.first, sentence.last):
        if lower[i] not in ARTICLES:
            continue
        last = 0
        for j in range(i + 1, min(sentence.last, i + 1 + PHRASE)):
            if lower[j] in STOPS:
                break
            if _is_person(lower, j) and not _goes_on(doc, j + 1, sentence.last):
                last = j + 1
        if last and not setting.counts_at(doc.starts[i], doc.starts[last - 1]):
            yield i, last


def _is_person(lower: list[str], j: int) -> bool:
    """A noun for a person, or the age that stands for one: "a 9-year-old"."""
    if lower[j] == "old":
        return lower[j - 4 : j] == ["-", "year", "-"] or lower[j - 3 : j] == ["-", "year", "-"]
    return lower[j] not in word_class("collective") and measure_of_noun(lower[j]) in PERSONS


def _goes_on(doc: Document, i: int, stop: int) -> bool:
    """Whether the noun phrase goes on at token `i`: "a Shiite stronghold", "a police station"."""
    if i >= stop or not doc.words[i].isalpha() or doc.words[i][0].isupper():
        return False
    word = doc.lower[i]
    return not (
        word in word_class("after_noun") or word.endswith(("ed", "ly", "ing")) or is_befalling_verb(word)
    )


def _named(setting: Setting, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Tokens of each person's name that stands right beside a word of befalling: "Ann Example died", "killed Ann
    Example", "Ann Example, 43, was shot"; what is told of others in the same sentence is not told of them."""
    doc, triggers = setting.doc, setting.triggers_of(sentence)
    for m in setting.mentions_in(sentence.start, sentence.end):
        actor = setting.actors.get(m.actor) if m.actor else None
        if m.form != "name" or m.end > sentence.end or actor is None or actor.kind != "person":
            continue
        first, last = doc.token_at(m.start), doc.token_at(m.end - 1) + 1
        beside = range(last, min(sentence.last, last + BESIDE))
        if any(i in triggers.ends for i in range(first - 2, first + 1)) or _meets(doc, triggers, beside):
            yield first, last


def _meets(doc: Document, triggers: Triggers, beside: range) -> bool:
    """Whether a word of befalling comes before any other noun or verb does."""
    for i in beside:
        if i in triggers.begins:
            return True
        word = doc.lower[i]
        if word.isalpha() and word not in word_class("to_victim"):
            return False
    return False


def _one(doc: Document, first: int, last: int) -> Quantity:
    start, end = doc.starts[first], doc.ends[last - 1]
    named = doc.lower[first] not in ARTICLES
    return Quantity(
        start,
        end,
        start,
        end if named else doc.ends[first],
        1.0,
        1.0,
        "exact",
        None if named else doc.lower[last - 1],
        "count",
        head=(doc.starts[last - 1], end),
        rule="named" if named else "single",
    )
