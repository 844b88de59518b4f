"""Who a source is: names, surnames, roles and pronouns led back to one canonical name."""

from __future__ import annotations

import itertools
from dataclasses import replace

from tasks.extract.actor.lexicon import is_capital
from tasks.extract.annotations import Actor, Mention
from tasks.extract.attribution.author import author_of
from tasks.extract.attribution.cast import Cast
from tasks.extract.attribution.descriptions import Descriptions
from tasks.extract.attribution.home import Home
from tasks.extract.attribution.issuers import Issuers
from tasks.extract.attribution.names import guess_names
from tasks.extract.attribution.noun_kinds import gender_of_noun, is_document, is_human, singular
from tasks.extract.attribution.noun_phrase import Tokens
from tasks.extract.attribution.quotes import Quote
from tasks.extract.attribution.salience import Salience
from tasks.extract.attribution.source_phrase import POSSESSIVES, SourcePhrase, source_phrase
from tasks.extract.attribution.speaker import Speaker
from tasks.extract.attribution.tagging import tag, word_class
from tasks.extract.document import Document

PERSONAL = {"he": "m", "she": "f"}
SELF_NAMING = [[w] for w in "who giving calling identifying".split()]
SELF_NAMED = 10  # tokens from there to the name
BY_NAME = frozenset("as himself herself".split())
OWN_NAME = frozenset("name himself herself".split())
NAMING = frozenset("call calls called calling known named dubbed".split())


class Speakers:
    """Resolves sources in text order and remembers who spoke."""

    def __init__(
        self, doc: Document, mentions: list[Mention], actors: list[Actor], quotes: list[Quote]
    ) -> None:
        if not mentions:
            mentions, actors = guess_names(doc)
        self._doc = doc
        self._cast = Cast(doc, mentions, actors)
        self._home = Home(mentions)
        self._author = author_of(doc, self._cast)
        self._issuers = Issuers(doc, self._cast)
        self._salience = Salience(doc, self._cast, quotes)
        self._descriptions = Descriptions(doc, self._cast, self._salience)

    def resolve(self, source: Tokens | None) -> Speaker | None:
        """Who the source tokens stand for; None where nobody is named or two fit."""
        if source is None:
            return None
        phrase = source_phrase(self._doc, source)
        found = self._pronoun(phrase) if phrase.pronoun else self._phrase(phrase)
        if found:
            self._salience.note(found, source[0])
        return found

    def _phrase(self, phrase: SourcePhrase) -> Speaker | None:
        joint = self._joint(phrase)
        if joint:
            return joint
        named = self._at_head(phrase)
        if named and not self._is_people(named, phrase):
            return self._cast.speaker(named, phrase.start)
        if named is None:
            apposed = self._self_named(phrase) or (self._apposed(phrase) if phrase.rest else None)
            if apposed:
                return apposed
        return self._unnamed(phrase)

    def _is_people(self, named: Mention, phrase: SourcePhrase) -> bool:
        """ "Local Iraqis": people of a state, not the state; but "Paris" is it."""
        word = self._doc.words[phrase.head]
        actor = self._cast.actors[named.actor or ""]
        plural = actor.kind in ("state", "place") and word.endswith("s") and len(word) > 4
        return plural and word not in actor.name and not is_capital(word)

    def _apposed(self, phrase: SourcePhrase) -> Speaker | None:
        """ "the agency, Petra", "the militants, who call themselves the Red Hand"."""
        first, last = phrase.rest or (0, 0)
        for m in self._cast.inside(first, last)[:1]:
            at = self._doc.token_at(m.start)
            after = min(self._doc.token_at(m.end - 1) + 1, last)
            if self._doc.lower[after : after + 1] in (["'s"], ["’s"]):
                return None  # "Ahmed, Khalaf's brother"
            naming = any(self._doc.lower[k] in NAMING for k in range(first, at)) and at - first < 6
            if (
                naming
                or (m.type == "person" and self._leads(m, first))
                or (at <= first + 1 and self._ends(m, last))
            ):
                found = self._cast.speaker(m, phrase.start)
                body = self._doc.lower[phrase.head] in word_class("bodies")
                return replace(found, person=found.person and not body)
        return None

    def _self_named(self, phrase: SourcePhrase) -> Speaker | None:
        """ "A baker who gave her name as Vera", "a man calling himself Olin"."""
        lower = self._doc.lower
        first = phrase.end + (lower[phrase.end : phrase.end + 1] == [","])
        if lower[first : first + 1] not in SELF_NAMING:
            return None
        for m in self._cast.inside(first, min(first + SELF_NAMED, len(lower))):
            between = lower[first : self._doc.token_at(m.start)]
            by_name = between and between[-1] in BY_NAME
            if m.type != "place" and by_name and not OWN_NAME.isdisjoint(between):
                return replace(self._cast.speaker(m, phrase.start), person=True)
        return None

    def _ends(self, m: Mention, last: int) -> bool:
        """Whether nothing but a bracket or a clause stands behind a name in an apposition."""
        after = self._doc.token_at(m.end - 1) + 1
        return after >= last or self._doc.words[after] in (",", "(")

    def _called(self, m: Mention) -> str:
        return self._cast.name_of(self._cast.actors[m.actor or ""])

    def _leads(self, mention: Mention, first: int) -> bool:
        """Whether only a title or the like stands between the comma and the name."""
        before = range(first, self._doc.token_at(mention.start))
        return all(tag(self._doc.lower[i]) in "nDEA." for i in before) and len(before) < 6

    def _at_head(self, phrase: SourcePhrase) -> Mention | None:
        """The name that holds the head of the phrase, unless it is a possessor or only lends its name."""
        doc = self._doc
        head_start, head_end = doc.starts[phrase.head], doc.ends[phrase.head]
        for m in self._cast.inside(phrase.start, phrase.end):
            if m.start <= head_start and head_end <= m.end:
                return m
        return None

    def _joint(self, phrase: SourcePhrase) -> Speaker | None:
        """ "Italy and Spain": one source of that name."""
        names = self._cast.inside(phrase.start, phrase.end)
        for a, b in itertools.pairwise(names):
            if self._doc.body[a.end : b.start].strip() in ("and", "and the") and a.type == b.type:
                last = self._doc.token_at(b.start)
                if last <= phrase.head or b.end == self._doc.ends[phrase.head]:
                    name = f"{self._called(a)} and {self._called(b)}"
                    return Speaker(name, None, False, None, True, "", phrase.start)
        return None

    def _owned(self, phrase: SourcePhrase) -> Speaker | None:
        """ "His office", "its army": that of the one whom the pronoun stands for; a paper speaks for its owner."""
        pronoun, word = POSSESSIVES.get(self._doc.lower[phrase.start]), self._doc.lower[phrase.head]
        body = pronoun == "it" and word in word_class("bodies")
        if not (pronoun in PERSONAL or body) or phrase.end - phrase.start < 2 or is_document(word):
            return None
        owner = self._pronoun(replace(phrase, pronoun=pronoun))
        if owner is None or not owner.actor:
            return None
        own = self._doc.body[self._doc.starts[phrase.start + 1] : self._doc.ends[phrase.end - 1]]
        head = singular(self._doc.lower[phrase.head])
        return Speaker(f"{owner.name}'s {own}", None, is_human(head), None, False, head, phrase.start)

    def _unnamed(self, phrase: SourcePhrase) -> Speaker | None:
        doc = self._doc
        owned = self._owned(phrase)
        if owned:
            return owned
        word = doc.lower[phrase.head]
        body = word in word_class("bodies") and phrase.definite
        named = self._cast.called(word, doc.starts[phrase.start]) if body else None
        if named and phrase.core(doc)[0] == phrase.head == phrase.end - 1:
            return self._cast.speaker(named, phrase.start)
        known = self._cast.standing_for(doc.starts[phrase.start], doc.ends[phrase.end - 1])
        if known:
            return self._cast.speaker(known, phrase.start)
        head = singular(word)
        bare = phrase.core(doc)[0] == phrase.head == phrase.end - 1
        if is_document(word):
            issuer = self._owner(phrase) or self._issuer(phrase, head, bare)
            if issuer:
                return replace(issuer, head=head, at=phrase.start)
        plural = word.endswith("s") and not word.endswith("ss") and not phrase.one
        holder = self._descriptions.holder(phrase) if is_human(head) and not plural else None
        if holder:
            return self._cast.speaker(holder, phrase.start)
        if phrase.definite and not is_document(word):
            before = self._descriptions.described(phrase, head, bare, plural)
            if before:
                return replace(before, at=phrase.start)
        human = is_human(head) and not plural
        named_next = self._descriptions.named_next(head, phrase.start) if human and bare else None
        if named_next is None and human and not bare:
            named_next = self._descriptions.voice_named(phrase, head)
        if named_next and not phrase.definite and not phrase.one:
            return named_next
        gender = gender_of_noun(head) if human else None
        name = self._home.of_state(self._wording(phrase))
        return Speaker(name, None, human, gender, plural, head, phrase.start)

    def _wording(self, phrase: SourcePhrase) -> str:
        """The phrase as it stands, without article; a possessor by its full name."""
        doc = self._doc
        first, last = phrase.core(doc)
        start, owner = doc.starts[first], ""
        for m in self._cast.inside(first, last):
            after = doc.token_at(m.end)
            titled = all(w in word_class("titles") for w in doc.lower[first : doc.token_at(m.start)])
            if titled and not owner and after < last and doc.lower[after] in ("'s", "’s"):
                start, owner = m.end, self._called(m)
        text = doc.body[start : doc.ends[last - 1]]
        if phrase.one:  # "one of the pilots from Vell"
            after = doc.ends[phrase.head]
            text = doc.body[start : doc.starts[phrase.head]] + singular(doc.words[phrase.head])
            text += doc.body[after : doc.ends[last - 1]]
        return owner + " ".join(text.split())

    def _owner(self, phrase: SourcePhrase) -> Speaker | None:
        """ "His website said": whose paper it is."""
        pronoun = POSSESSIVES.get(self._doc.lower[phrase.start])
        if pronoun is None or phrase.head == phrase.start:
            return None
        sentence = self._doc.sentence_at(self._doc.starts[phrase.start])
        if pronoun in PERSONAL and sentence is not None and sentence.first < phrase.start:
            here = self._cast.inside(sentence.first, phrase.start)
            persons = [m for m in here if m.type == "person"]
            if persons:
                return self._cast.speaker(persons[-1], phrase.start)
        return self._pronoun(replace(phrase, pronoun=pronoun))

    def _issuer(self, phrase: SourcePhrase, head: str, bare: bool) -> Speaker | None:
        """For whom a document speaks: who is named with it, now or before, else who spoke last."""
        found = self._issuers.named_in(phrase)
        if found:
            return found
        body = self._issuers.body_before(phrase) if phrase.definite else None
        if body:
            return self._descriptions.same_head(body, phrase)
        if not (bare and phrase.definite):
            return None
        told = next((s for s in self._salience.spoken() if s.head == head), None)
        found = told or self._issuers.introduced(head, phrase.start) or self._last_named()
        return None if found and found.person and head in word_class("inquiries") else found

    def _last_named(self) -> Speaker | None:
        return next((s for s in self._salience.spoken() if not s.head or s.actor), None)

    def _pronoun(self, phrase: SourcePhrase) -> Speaker | None:
        word, at, near = phrase.pronoun, phrase.start, self._salience.nearest
        if word == "who":
            return self._salience.antecedent(at)
        if word == "i":
            return self._author
        if word in PERSONAL:
            gender = PERSONAL[word]
            found = near(at, lambda s: s.person and s.gender in (None, gender), gender)
        elif word == "it":
            found = near(at, lambda s: not s.person and not s.plural)
        elif word in ("they", "we"):
            return near(at, lambda s: s.plural or not (s.person or is_document(s.head) or self._is_place(s)))
        else:
            return None
        return found or self._known(at)

    def _is_place(self, speaker: Speaker) -> bool:
        """Whether a name is that of a mere place: no "they"."""
        actor = self._cast.actors.get(speaker.actor or "")
        return actor is not None and actor.kind == "place"

    def _known(self, at: int) -> Speaker | None:
        """Whom the layer of actors takes the pronoun for."""
        m = self._cast.standing_for(self._doc.starts[at], self._doc.ends[at])
        return self._cast.speaker(m, at) if m else None
