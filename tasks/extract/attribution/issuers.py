"""For whom documents speak: "a Yemeni statement", "a report by the ministry", "the report" of before."""

from __future__ import annotations

from bisect import bisect_left

from tasks.extract.annotations import Mention
from tasks.extract.attribution.cast import Cast
from tasks.extract.attribution.source_phrase import SourcePhrase
from tasks.extract.attribution.speaker import Speaker
from tasks.extract.attribution.tagging import tag, word_class
from tasks.extract.document import Document

ISSUING = frozenset("by from of".split())
EARLIER = 10  # mentions of the document looked back over
AHEAD = 4  # words between "by" and the name: "by the northern branch of"
POSSESSIVE = frozenset(("'s", "’s"))


class Issuers:
    """Finds who issued the document that a source is."""

    def __init__(self, doc: Document, cast: Cast) -> None:
        self._doc = doc
        self._cast = cast
        self._places: dict[str, list[int]] = {}

    def named_in(self, phrase: SourcePhrase) -> Speaker | None:
        """Who is named in the phrase as owner or sender of the document."""
        return self._named(phrase.start, phrase.head, phrase.whole_end)

    def introduced(self, head: str, before: int) -> Speaker | None:
        """Who issued the document of that noun that was mentioned last before the token `before`."""
        doc = self._doc
        if head not in self._places:
            self._places[head] = [i for i, w in enumerate(doc.lower) if w == head]
        places = self._places[head][: bisect_left(self._places[head], before)]
        for i in reversed(places[-EARLIER:]):
            s = doc.sentence_at(doc.starts[i])
            if s:
                start = i
                while start > s.first and tag(doc.lower[start - 1]) in "nDsEA":
                    start -= 1
                found = self._named(start, i, min(s.last, i + 12))
                if found:
                    return found
        return None

    def _named(self, first: int, head: int, last: int) -> Speaker | None:
        doc = self._doc
        for m in self._cast.inside(first, last):
            at = doc.token_at(m.start)
            if at < head or (self._issues(head, at) and not self._lends(m, last)):
                after = doc.token_at(m.end - 1) + 1
                speaker = self._cast.speaker(m, first)
                return self._with_possession(speaker, after, last) if at > head else speaker
        people = self._cast.people_inside(first, head) if head > first else None
        return self._cast.speaker(people, first) if people else None

    def _lends(self, m: Mention, last: int) -> bool:
        """ "By a Vell daily": the place only tells which one."""
        after = self._doc.token_at(m.end - 1) + 1
        return (
            m.type == "place"
            and after < last
            and tag(self._doc.lower[after]) == "n"
            and self._doc.words[after].islower()
        )

    def _issues(self, head: int, at: int) -> bool:
        """Whether "by", "from" or "of" stands between the document and a name close behind it."""
        words = self._doc.lower[max(head + 1, at - AHEAD) : at]
        return bool(words) and any(w in ISSUING for w in words) and "," not in words

    def _with_possession(self, speaker: Speaker, i: int, last: int) -> Speaker:
        """ "by Holm's office": the office speaks."""
        if i >= last or self._doc.lower[i] not in POSSESSIVE:
            return speaker
        end = i + 1
        while end < last and tag(self._doc.lower[end]) == "n":
            end += 1
        owned = self._doc.body[self._doc.ends[i] : self._doc.ends[end - 1]] if end > i + 1 else ""
        return Speaker(f"{speaker.name}'s{owned}", None, False, None, False, "", speaker.at)

    def body_before(self, phrase: SourcePhrase) -> str | None:
        """ "the cabinet statement": the noun of a body right before the document's."""
        word = self._doc.lower[phrase.head - 1] if phrase.head > phrase.start else ""
        return word if word in word_class("bodies") else None
