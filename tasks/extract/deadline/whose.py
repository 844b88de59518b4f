"""Who must act by a deadline and who set it, where the clause itself does not name them too."""

from __future__ import annotations

from tasks.extract.deadline.acting import OFFERS
from tasks.extract.deadline.deal import deal_of
from tasks.extract.deadline.found import Found
from tasks.extract.deadline.frame import CLITICS
from tasks.extract.deadline.holder import holder
from tasks.extract.deadline.legal import is_legal
from tasks.extract.deadline.lexicon import lexicon
from tasks.extract.deadline.orders import judge_before, threatener
from tasks.extract.deadline.parties import Parties
from tasks.extract.deadline.phrase import Range, first_subject
from tasks.extract.deadline.reading import Party, Reading
from tasks.extract.deadline.undertaker import bound_speaker, undertaker
from tasks.extract.deadline.voices import Voices, is_observer
from tasks.extract.deadline.words import word_class
from tasks.extract.document import Sentence

Pair = tuple[Party | None, Party | None]
LONG = 60  # tokens of the sentence before that are looked through
PROMISES = frozenset("promise threaten agree".split())
SHUT = word_class("shut")


def same_stem(noun: str, verb: str) -> bool:
    """Whether a word made from the other stands there: "ban" and "banned", "authorization" and "authorize"."""
    length = min(len(noun), len(verb), 7)
    return length >= 3 and noun[:length] == verb[:length] and abs(len(noun) - len(verb)) <= 6


class Whose:
    """Obligor and setter of the deadlines of one article, which are asked for in text order."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.voices = Voices(reading)
        self.parties = Parties(reading, self.voices)
        self._topic: tuple[int, int, Party] | None = None  # paragraph, sentence, obligor of the last deadline
        self._last_setter: Party | None = None
        self._ran_out = False  # whether that one was an expiry
        self._by_time: dict[str, Pair] = {}

    def of(self, sentence: Sentence, found: Found) -> Pair:
        """(obligor, who set the time); None where the text does not tell."""
        makers, partner = deal_of(self.parties, sentence, found)
        setter = makers or self._setter(found)
        obligor = self._obligor(sentence, found, setter)
        if makers is None and partner is not None:
            apart = obligor is None or obligor.name == partner.name
            setter = partner if obligor is None or apart else Party(f"{obligor.name} and {partner.name}")
        if found.setter is None and found.kind == "expiry" and self._is_offer(found):
            setter = obligor or setter  # the one who offers sets his own term
        if setter is None and (setter := self._maker(sentence, found)):
            obligor = obligor or (setter if self._is_offer(found) else self._state_of(setter))
        if found.rule == "allowance" and found.kind == "demand" and obligor == setter:
            obligor = None  # "gave him a week": not himself
        setter = self._agreed_setter(sentence, found, obligor, setter)
        if found.due.again and found.due.edtf in self._by_time:
            before = self._by_time[found.due.edtf]
            obligor, setter = obligor or before[0], before[1] or setter
        self._by_time[found.due.edtf] = (obligor, setter)
        if is_legal(self.reading.doc, found, setter):
            found.kind = "law"
        if obligor is not None:
            index = self.reading.doc.sentence_index(sentence.start)
            self._topic = (sentence.paragraph, index, obligor)
            self._ran_out, self._last_setter = found.kind == "expiry", setter
        return obligor, setter

    def _agreed_setter(
        self, sentence: Sentence, found: Found, obligor: Party | None, setter: Party | None
    ) -> Party | None:
        """The setter as it agrees with who is bound: nobody demands of himself, "the two countries" are both."""
        own = setter is not None and obligor in (setter, self.voices.state_of(setter))
        if obligor and found.setter and found.setter == found.obligor and " and " in obligor.name:
            setter = obligor  # "the two countries agreed to"
        if found.kind == "demand" and found.rule == "cue" and own:
            found.kind = "plan"  # "Norway wants its soldiers home": nobody else is told
        if found.kind == "demand" and found.told and setter is not None and setter == obligor:
            setter = None  # "workers say they were ordered to": they tell of it
        if setter is None and found.told and obligor and self._is_told_again(sentence, obligor):
            setter = self._last_setter
        if setter is None and found.kind == "expiry" and found.status == "extended" and self._public(found):
            setter = obligor if obligor in (self._place(sentence, found), self.voices.ground()) else None
        return setter

    def _obligor(self, sentence: Sentence, found: Found, setter: Party | None) -> Party | None:
        public = found.kind == "expiry" and self._public(found)
        promiser = self._promiser(found)
        named = self._named(found, found.obligor, public) or self._named(
            found, found.obligor_else, public=False, thing=False
        )
        if promiser is not None and (named is None or self._is_place(named)):
            return promiser
        if named is not None:
            return named
        if public:
            return self._place(sentence, found)
        if found.speaker_binds:
            return bound_speaker(self.reading, self.voices, self.reading.doc.starts[found.key])
        if found.kind == "scheduled":
            return None  # a vote, a trial: its day is nobody's duty
        if found.opens:
            return undertaker(self.reading, self.voices, found, setter)
        if not found.impersonal or (found.kind == "expiry" and found.status != "extended"):
            return None
        return self._understood(sentence, found, setter)

    def _is_told_again(self, sentence: Sentence, obligor: Party) -> bool:
        """ "A judge told the ministry to pay. It did not, and was ordered to": the one told before, in its paragraph."""
        near = self._topic is not None and self._topic[0] == sentence.paragraph
        return near and self._topic is not None and obligor.name.split()[0] in self._topic[2].name.split()

    def _is_term(self, first: int, last: int) -> bool:
        """Whether what runs out is nobody's: "it", "the New Dawn treaty"; not "her term", "the mayor's contract"."""
        words = self.reading.doc.lower[first:last]
        if words[:1] == ["it"]:
            return True
        if "whose" in words:
            return False
        owned = words[:1] in (
            ["his"],
            ["her"],
            ["their"],
            ["my"],
            ["our"],
            ["its"],
        ) or not CLITICS.isdisjoint(words)
        return not owned and words[-1:] != [] and words[-1] in lexicon().terms

    def _goes_on(self, found: Found, phrase: Range) -> Party | None:
        """ "It had been due to expire": of whom the expiry of the sentence before was."""
        doc = self.reading.doc
        if doc.lower[slice(*phrase)] != ["it"] or not self._topic or not self._ran_out:
            return None
        near = doc.sentence_index(doc.starts[found.first]) - self._topic[1] <= 1
        return self._topic[2] if near else None

    def _is_offer(self, found: Found) -> bool:
        """Whether who made what was extended extends it himself: "the bid by A was extended"."""
        words = self.reading.doc.lower[slice(*found.obligor)] if found.obligor else []
        return not OFFERS.isdisjoint(words)

    def _promiser(self, found: Found) -> Party | None:
        """ "X promised that Vell will be free by May": it is X who is bound."""
        attribution = self.reading.attribution_at(self.reading.doc.starts[found.key])
        if attribution is None or attribution.act not in PROMISES or found.kind not in ("plan", "commitment"):
            return None
        found.kind = "commitment"
        source = self.voices.source(attribution)
        return self.voices.state_of(source) if source else None

    def _is_place(self, party: Party) -> bool:
        actor = self.reading.actors.get(party.actor or "")
        return actor is not None and actor.kind in ("place", "other")

    def _named(
        self, found: Found, phrase: Range | None, public: bool, thing: bool | None = None
    ) -> Party | None:
        if phrase is None:
            return None
        if found.kind == "expiry" and (again := self._goes_on(found, phrase)):
            return again
        if found.kind == "expiry" and not public and (held := holder(self.parties, *phrase)):
            return held
        if (found.thing if thing is None else thing) or public:
            return self.parties.owner(*phrase)
        if found.kind == "expiry" and not found.sure and self._is_term(*phrase):
            return None
        return self.parties.of(*phrase, owner=True, text=True, sure=found.sure)

    def _maker(self, sentence: Sentence, found: Found) -> Party | None:
        """Who made what runs out: "parliament voted to ban fires. The ban lasts until May": parliament."""
        if found.kind != "expiry" or found.obligor is None or found.obligor[0] >= found.obligor[1]:
            return None
        doc = self.reading.doc
        noun, article = doc.lower[found.obligor[1] - 1], doc.lower[found.obligor[0]]
        index = doc.sentence_index(sentence.start)
        before = doc.sentences[index - 1] if index else None
        if before is None or article not in ("the", "this", "that"):
            return None
        if before.paragraph != sentence.paragraph and not self._is_offer(found):
            return None
        words = doc.lower[before.first : min(before.last, before.first + LONG)]
        if not any(same_stem(noun, w) for w in words):
            return None
        return self.parties.of(*first_subject(doc, before.first, before.first + len(words)), text=True)

    def _state_of(self, maker: Party) -> Party | None:
        """The state of one of its bodies: what its assembly allowed is its own."""
        actor = self.reading.actors.get(maker.actor or "")
        return self.reading.state(actor.country) if actor and actor.kind == "government_body" else None

    def _setter(self, found: Found) -> Party | None:
        """Who set the time by his own act, else who says so."""
        setter = self.parties.of(*found.setter, text=True, sure=True) if found.setter else None
        if setter is None and found.told and (judge := judge_before(self.parties, found)):
            return judge
        if not found.speaker_sets:
            return setter or self._demander(found)
        starts = self.reading.doc.starts
        speaker = self.voices.at(starts[found.key]) or self.voices.at(starts[found.first])
        if setter and (setter.actor or setter.name[:1].isupper()) and found.status == "extended":
            return setter
        if speaker is None or not self._medium(speaker):
            if speaker is not None and found.kind == "plan" and is_observer(speaker):
                return setter
            return speaker or setter or threatener(self.parties, found)
        return setter or threatener(self.parties, found) or speaker

    def _medium(self, speaker: Party) -> bool:
        actor = self.reading.actors.get(speaker.actor or "")
        return actor.kind == "media" if actor else speaker.name.endswith("media")

    def _demander(self, found: Found) -> Party | None:
        attribution = self.reading.attribution_at(self.reading.doc.starts[found.key])
        return self.voices.source(attribution) if attribution and attribution.modality == "demanded" else None

    def _public(self, found: Found) -> bool:
        """Whether it is a measure that an authority lays on a place: a lockdown, shops that stay shut."""
        words = self.reading.doc.lower[found.first : found.last]
        if found.obligor:
            words = words + self.reading.doc.lower[slice(*found.obligor)]
        return not lexicon().public.isdisjoint(words) or not SHUT.isdisjoint(words)

    def _place(self, sentence: Sentence, found: Found) -> Party | None:
        """The place on which a measure lies: the last one named before it in the sentence, else the story's."""
        for m in self.reading.before(self.reading.doc.ends[found.last - 1]):
            if m.start < sentence.start:
                break
            if self.reading.actor(m).kind in ("place", "state"):
                return self.reading.as_party(m)
        return self.voices.ground()

    def _understood(self, sentence: Sentence, found: Found, setter: Party | None) -> Party | None:
        """Who is meant by a clause without an actor: whoever the text has just spoken of, else the official's state."""
        index = self.reading.doc.sentence_index(sentence.start)
        if self._topic and found.due.basis == "context":
            return self._topic[2]
        position = self.reading.doc.starts[found.key]
        near = self._topic and self._topic[0] == sentence.paragraph and index - self._topic[1] <= 2
        if self._topic and near and not self._is_new_voice(position, self._topic[1]):
            return self._topic[2]
        return (
            self.voices.we(position)
            if self.voices.official(position)
            else undertaker(self.reading, self.voices, found, setter)
        )

    def _is_new_voice(self, position: int, since: int) -> bool:
        """Whether somebody named speaks at the character who did not when the deadline of sentence `since` was told."""
        attribution = self.reading.attribution_at(position, speech=True)
        if attribution is None or attribution.source is None:
            return False
        start, end = attribution.source
        named = self.reading.doc.sentence_index(start) > since
        return named and self.reading.doc.body[start:end].lower() not in lexicon().pronouns
