"""Who a pronoun or "that committee" stands for, where the actors' layer does not tell: who speaks, the subject before, the last plural."""

from __future__ import annotations

from typing import Protocol

from tasks.extract.annotations import Actor
from tasks.extract.deadline.frame import is_simple_past
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.phrase import EDGES, Range, first_subject
from tasks.extract.deadline.reading import Party, Reading
from tasks.extract.deadline.voices import FIRST_PLURAL, FIRST_SINGULAR, Voices
from tasks.extract.document import Document

PREPOSITIONS = frozenset("of in for on at with from by between against to over about under into near".split())
ARTICLES = frozenset("the a an this that these those its their his her our my".split())
MODIFIERS = 5  # tokens from an article to the noun that it opens
OPENING = 6  # tokens before a pronoun that opens its sentence: "I expect that they"
FAR = 600  # tokens looked back over
PERSONAL = frozenset("he she his her him".split())


class Naming(Protocol):
    """How the words of a noun phrase are named: Parties.of."""

    def __call__(
        self, first: int, last: int, owner: bool = ..., text: bool = ..., sure: bool = ...
    ) -> Party | None: ...


class Antecedents:
    """Pronouns of one article; token ranges are half open."""

    def __init__(self, reading: Reading, voices: Voices, name: Naming) -> None:
        self.reading = reading
        self.voices = voices
        self.doc = reading.doc
        self.name = name

    def pronoun(self, token: int, written: str | None = None) -> Party | None:
        """Who "he", "it" or "they" is: as the actors' layer says, else the one who speaks, else the one before."""
        word, position = written or self.doc.lower[token], self.doc.starts[token]
        attribution = self.reading.attribution_at(position)
        speaker = self.voices.source(attribution) if attribution and attribution.mode != "direct" else None
        if word in ("they", "their") and speaker and " and " in speaker.name:
            return speaker
        here = [m for m in self.reading.within(token, token + 1) if m.form == "pronoun"]
        if here:
            return self.reading.as_party(self.reading.meant_instead(here[0]) or here[0])
        actor = self.reading.actors.get(speaker.actor or "") if speaker else None
        person = word in PERSONAL
        if speaker and self._can_be(word, speaker, actor):
            return speaker
        if word in ("they", "them", "their"):
            return self._several(token) or self._unless_one(self._subject_before(token))
        if word in ("it", "its"):
            return self.one(token, person) or self._subject_before(token)
        if not person:
            return None
        if word == "him" and (told := self._one_told(token)):
            return told
        return self.one(token, person) or self._subject_before(token, person) or self._speaker_before(token)

    def _speaker_before(self, token: int) -> Party | None:
        """Who spoke last in the sentence before, or in the one before that: ""We want the money," he said. He gave ..."."""
        index = self.doc.sentence_index(self.doc.starts[token])
        for sentence in self.doc.sentences[max(0, index - 2) : index][::-1]:
            attribution = self.reading.attribution_at(sentence.start, speech=True)
            speaker = self.voices.source(attribution) if attribution else None
            if speaker is not None and self._can_be(
                "he", speaker, self.reading.actors.get(speaker.actor or "")
            ):
                return speaker
        return None

    def _unless_one(self, party: Party | None) -> Party | None:
        """Nobody, where it is one person: "I have told everybody they have until Friday"."""
        actor = self.reading.actors.get(party.actor or "") if party else None
        return None if actor is not None and actor.kind == "person" else party

    def _can_be(self, word: str, speaker: Party, actor: Actor | None) -> bool:
        """Whether a speaker can say of himself "he", of itself "it", of themselves "they"."""
        number = lexicon().pronouns.get(word)
        if actor is not None:
            return number in ("one", "many") and (actor.kind == "person") == (word in PERSONAL)
        body = speaker.name.split()[-1].lower() in lexicon().bodies
        several = body or speaker.name.endswith("s") or " and " in speaker.name
        return (word in PERSONAL and not body) or (number == "one" and body) or (number == "many" and several)

    def _subject_before(self, token: int, person: bool = False) -> Party | None:
        """The subject of the pronoun's sentence, else of the sentence before, where it is a name or a body."""
        sentence = self.doc.sentence_at(self.doc.starts[token])
        if sentence is None:
            return None
        index = self.doc.sentence_index(sentence.start)
        for k in range(index, max(-1, index - 4), -1):
            if self.doc.sentences[k].paragraph != sentence.paragraph and index - k > 1:
                return None
            stop = token if k == index else self.doc.sentences[k].last
            first, last = first_subject(self.doc, self.doc.sentences[k].first, stop)
            if first < last < stop and self._is_body(first, last, person):
                return self.name(first, last, text=True, sure=True)
        return None

    def _is_body(self, first: int, last: int, person: bool) -> bool:
        """Whether a phrase is a name of its own or a noun of a body: "Brennfeld", "The bank"; not "The bridge"."""
        head = self.doc.lower[last - 1]
        if head in lexicon().pronouns or head in FIRST_PLURAL | FIRST_SINGULAR:
            return False
        several = last - first > 1 and self.doc.words[last - 1][:1].isupper()
        named = several or any(m.form == "name" for m in self.reading.within(first, last))
        if person:
            return head in lexicon().agents and head not in lexicon().bodies and not head.endswith("s")
        return named or head in lexicon().bodies

    def _one_told(self, token: int) -> Party | None:
        """The last person by office before "him": "expelled the ambassador, giving him"."""
        sentence = self.doc.sentence_at(self.doc.starts[token])
        agents = lexicon().agents - lexicon().bodies
        for i in range(token - 1, sentence.first if sentence else token, -1):
            if self.doc.lower[i] in agents and self.doc.lower[i - 1] in ("the", "a", "an"):
                return None if self.doc.lower[i].endswith("s") else self.name(i - 1, i + 1, text=True)
        return None

    def _several(self, token: int) -> Party | None:
        """The last plural noun of people before "them": "to the rebels, giving them ..."."""
        sentence = self.doc.sentence_at(self.doc.starts[token])
        stop = sentence.first if sentence else max(0, token - 20)
        if (
            sentence
            and token - sentence.first < OPENING
            and (index := self.doc.sentence_index(sentence.start))
        ):
            before = self.doc.sentences[index - 1]
            stop = before.first if before.paragraph == sentence.paragraph else stop
        for i in range(token - 1, max(stop, token - 20) - 1, -1):
            word = self.doc.lower[i]
            if word in lexicon().agents and word.endswith(("s", "men", "people")) and word.islower():
                first = i
                while (
                    first > stop
                    and self.doc.lower[first] not in ARTICLES
                    and self.doc.lower[first - 1] not in PREPOSITIONS | EDGES | {"and"}
                    and not is_simple_past(self.doc, first - 1)
                    and i - first < 4
                ):
                    first -= 1
                return self.name(first, i + 1, text=True)
        return None

    def one(self, token: int, person: bool, ahead: bool = False) -> Party | None:
        """The first named actor of the sentence before the pronoun, else of the sentence before that (`ahead`: alone)."""
        sentence = self.doc.sentence_at(self.doc.starts[token])
        if sentence is None:
            return None
        index = self.doc.sentence_index(sentence.start)
        for k in (index - 1,) if ahead else (index, index - 1):
            if k < 0 or self.doc.sentences[k].paragraph != sentence.paragraph:
                break
            stop = token if k == index else self.doc.sentences[k].last
            for m in self.reading.within(self.doc.sentences[k].first, stop):
                if (m.type == "person") == person and m.form != "nationality":
                    actor = self.reading.actor(m)
                    if person == (actor.kind == "person") and (person or actor.kind != "place"):
                        return Party(actor.name, actor.id)
        return None


def described(doc: Document, first: int, cut: int) -> Range | None:
    """ "that committee", called "the joint truce committee" before: the nearest fuller phrase with its article."""
    lower = doc.lower
    first -= first > 0 and lower[first - 1] == "that"
    if cut - first != 2 or lower[first] not in ("the", "that", "this"):
        return None
    for i in range(first - 1, max(2, first - FAR), -1):
        if lower[i] != lower[cut - 1] or not lower[i - 1][:1].isalpha() or lower[i - 1] in ARTICLES:
            continue
        opened = next((k for k in range(i - 2, max(-1, i - MODIFIERS), -1) if lower[k] in ARTICLES), None)
        if opened is not None and all(w[:1].isalpha() and w not in PREPOSITIONS for w in lower[opened:i]):
            return opened, i + 1
    return None


def led(reading: Reading, first: int, cut: int) -> str | None:
    """ "the coalition" that was called "the French-led coalition" before: its words there."""
    lower, noun = reading.doc.lower, reading.doc.lower[cut - 1]
    if lower[first] != "the" or cut - first != 2:
        return None
    for i in range(first - 1, max(3, first - FAR), -1):
        if lower[i] == noun and lower[i - 2] == "-" and lower[i - 1] in ("led", "backed"):
            return reading.words(i - 3, i + 1)
    return None


def country_before(reading: Reading, first: int, cut: int) -> Party | None:
    """ "the country", "the nation": the state named before, in the sentence or the one before it."""
    if reading.doc.lower[first:cut] not in (["the", "country"], ["the", "nation"]):
        return None
    oldest = reading.doc.sentences[max(0, reading.doc.sentence_index(reading.doc.starts[first]) - 1)].start
    for m in reading.before(reading.doc.starts[first]):
        if m.start < oldest:
            break
        if reading.actor(m).kind == "state":
            return reading.as_party(m)
    return None
