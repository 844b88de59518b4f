"""All names of a document, sentence by sentence; headlines are read last, by what the text has named."""

from __future__ import annotations

from bisect import bisect_left

from tasks.extract.actor.acting import ends_phrase
from tasks.extract.actor.lexicon import lexicon
from tasks.extract.actor.name import Held, Name
from tasks.extract.actor.reading import RunReader
from tasks.extract.actor.runs import Runs
from tasks.extract.actor.shouting import shouted_person
from tasks.extract.actor.votes import title_before, weigh
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document, Sentence

OPENERS = frozenset(
    ('"', "“", "‘", "``", "'", ":", "*", "•", "-", "–", "—", "|", "…", "...", ".", "[", "(", "=", "?", "!")
)
GLUED = frozenset("-–")
MEMORY = 40  # names with one first word that a headline may repeat
QUOTES = frozenset(('"', "“", "‘", "``", "'"))


class Scan:
    """The names of a document in text order (`names`), and titles that stand without one (`lone`)."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._runs = Runs(doc)
        self._reader = RunReader(doc)
        self.names: list[Name] = []
        self.lone: list[Held] = self._reader.lone
        words, lower = doc.words, doc.lower
        function = word_class("function")
        ahead = [*lower[1:], ""]  # a small word in capitals before a small one opens a sentence, and no name
        self._capitals = [
            i
            for i, w in enumerate(words)
            if w != lower[i]
            and not (words[i + 1 : i + 2] == ["$"] and doc.glued(i + 1))
            and not (
                lower[i] in function
                and (len(w) == 1 or not w.isupper())
                and words[i + 1 : i + 2] == [ahead[i]]
                and ahead[i] != "."
            )
        ]
        self._small = set(words) & set(lower)
        shouted = (
            sum(words[i].isupper() for i in self._capitals) if len(self._capitals) * 2 > len(words) else 0
        )
        self._shouts = shouted > 0 and shouted * 10 > sum(w[0].isalpha() for w in words) * 9
        self._read_all()

    def _read_all(self) -> None:
        headlines = []
        for s in self._doc.sentences:
            low = bisect_left(self._capitals, s.first)
            high = bisect_left(self._capitals, s.last, low)
            if low == high:
                continue
            capitals = self._capitals[low:high]
            if self._is_headline(s, capitals):
                headlines.append((s, capitals))
            else:
                self._sentence(s, capitals)
        self._drop_common()
        if headlines:
            self._read_headlines(headlines)
            self.names.sort(key=lambda n: n.first)

    def _is_headline(self, s: Sentence, capitals: list[int]) -> bool:
        """Whether nearly all words have capitals, so that a capital says nothing."""
        if self._shouts and all(self._doc.words[i].isupper() for i in capitals):
            return True
        if len(capitals) < 4 or len(capitals) * 2 < s.last - s.first:
            return False
        if all(self._doc.words[i].isupper() for i in capitals):
            return True
        function = word_class("function")
        counted = [
            i
            for i in range(s.first, s.last)
            if self._doc.words[i][0].isalpha() and self._doc.lower[i] not in function
        ]
        small = [i for i in counted if self._doc.words[i] == self._doc.lower[i]]
        if small and self._doc.words[s.last - 1] == ".":
            return False
        return len(counted) >= 4 and len(small) * 8 <= len(counted)

    def _sentence(self, s: Sentence, capitals: list[int]) -> None:
        reader, before = self._reader, None
        done = len(reader.names)
        for first, last in self._runs.of(s, capitals):
            reader.read(first, last, self._opens(first, s))
        for name in reader.names[done:]:
            if name.entry is None:
                weigh(self._doc, name, s)
                self._doubt(name)
                self._listed(before, name)
            before = name
            if name.entry is None or name.entry.entity.kind == "person":
                held = title_before(self._doc, name.first, s.first)
                if held and not name.titles:
                    name.titles.append(held)
                    name.votes["person"] += 4
        self.names += [n for n in reader.names[done:] if not self._is_nobody(n)]

    def _doubt(self, name: Name) -> None:
        """Words that the text also writes small make no name: "the Book of Hours", a headline without a break."""
        written = self._doc.words[name.first : name.last]
        lower = [w.lower() for w in written if w[0].isupper()]
        opening = word_class("opening")
        small = sum(w in self._small or w in opening for w in lower)
        if name.kind or name.titles or small * 2 < len(lower) or not lower:
            return
        if len(lower) == 1:
            known = (lower[0],) in lexicon().bodies or self._doc.words[name.first].isupper()
            name.votes["thing"] += 0 if known else 2.5
        elif len(lower) > 2:
            name.votes["thing"] += 3

    def _listed(self, before: Name | None, name: Name) -> None:
        """ "the villages of Kesh, Ode and Vell": what the first of a list is, the others are."""
        if before is None or before.votes["place"] < 3:
            return
        between = self._doc.lower[before.last : name.first]
        if between and all(w in (",", "and", "or") for w in between):
            name.votes["place"] += 3

    def _is_nobody(self, n: Name) -> bool:
        return self._is_language(n) or self._is_ship(n) or self._is_plain(n) or self._is_designation(n)

    def _is_designation(self, n: Name) -> bool:
        """ "AK-47", "CF-18s": a type of weapon or machine."""
        words, k = self._doc.words, n.last + 1
        known = n.entry is not None or not words[n.last - 1].isupper() or k >= len(words)
        return not known and self._doc.hyphened(k) and words[k][0].isdigit()

    def _is_language(self, n: Name) -> bool:
        """ "in Vellian", "speaks Vellian": an adjective alone."""
        if n.form != "nationality" or not n.first:
            return False
        lower = self._doc.lower
        after = lower[n.last] if n.last < len(lower) else "."
        return lower[n.first - 1] in word_class("speaking_before") and not (
            after[0].isalnum() or after in "-–'’"
        )

    def _is_ship(self, n: Name) -> bool:
        """ "The frigate Ana Lund", "USS Vell": whoever it is called after is not there."""
        lower, vessels = self._doc.lower, word_class("vessels")
        if lower[n.first] in vessels and n.last - n.first > 1 and self._doc.words[n.first].isupper():
            return True
        i = n.first - 1
        i -= i > 0 and self._doc.words[i] in QUOTES
        by_title = bool(n.titles) or n.form == "nationality"
        return i >= 0 and self._doc.words[i] in vessels and not by_title

    def _is_plain(self, n: Name) -> bool:
        """ "He ran as an Independent": no newspaper, with that article."""
        known = n.entry is not None and n.entry.entity.kind == "media" and n.last - n.first == 1
        return (
            known
            and n.first > 0
            and self._doc.lower[n.first - 1] in ("a", "an")
            and ends_phrase(self._doc, n.last)
        )

    def _opens(self, i: int, s: Sentence) -> bool:
        if i <= s.first:
            return True
        doc = self._doc
        if doc.words[i - 1] in GLUED and doc.glued(i):
            return False
        return doc.words[i - 1] in OPENERS or doc.body[doc.ends[i - 1] : doc.starts[i]].find("\n") >= 0

    def _drop_common(self) -> None:
        """Leaves out single words that have a capital only because they open a sentence."""
        sure = self._attested()
        self.names = [n for n in self.names if n.text in sure or not self._is_common(n)]

    def _attested(self) -> set[str]:
        """Texts and last words of names that do not stand at the head of a sentence, or that are known."""
        sure = set()
        for n in self.names:
            s = self._doc.sentence_at(self._doc.starts[n.first])
            many = n.last - n.first > 1
            if n.entry or n.titles or many or s is None or not self._opens(n.first, s):
                sure.add(n.text)
                if many:
                    sure.add(self._doc.words[n.last - 1])
                if many and (
                    self._tail(n) in word_class("place_last") or self._tail(n) in word_class("legal_forms")
                ):
                    sure.add(self._doc.words[n.first])
                if many and self._doc.words[n.last - 1].islower() and self._doc.hyphened(n.last - 1):
                    sure.add(self._doc.words[n.first])  # "Tsai" of "Tsai Ing-wen"
        return sure

    def _tail(self, n: Name) -> str:
        """The last word of a name, without its stop."""
        return self._doc.lower[n.last - 2 if self._doc.words[n.last - 1] == "." else n.last - 1]

    def _is_common(self, n: Name) -> bool:
        word = self._doc.words[n.first]
        shaped = not word[1:].islower() or self._doc.lower[n.first] in lexicon().first_names
        if n.text.lower() in self._small:
            return not (word.isupper() and len(word) > 1)
        return not shaped

    def _read_headlines(self, headlines: list[tuple[Sentence, list[int]]]) -> None:
        known: dict[str, list[Name]] = {}
        for n in self.names:
            if n.entry is None:
                known.setdefault(self._doc.words[n.first].upper(), []).append(n)
                if n.last - n.first > 1 and n.votes["person"] >= max(1, *n.votes.values()):
                    surname = Name(n.last - 1, n.last, self._doc.words[n.last - 1])
                    known.setdefault(surname.text.upper(), []).append(surname)
        for names in known.values():
            names.sort(key=lambda n: n.first - n.last)
        for s, capitals in headlines:
            done = s.first
            for i in capitals:
                if i >= done:
                    done = self._headline_name(i, s.last, known) or done

    def _headline_name(self, i: int, last: int, known: dict[str, list[Name]]) -> int | None:
        doc = self._doc
        hit = lexicon().names.match(doc.words, i, last) if doc.words[i] in lexicon().names.first else None
        common = hit is not None and hit[0] == i + 1 and doc.lower[i] in word_class("shouted_words")
        if hit and not common:
            self._again(i, hit[0], None).entry = hit[1]
            self.names[-1].form = hit[1].form
            return hit[0]
        upper = [w.upper() for w in doc.words[i : i + 12]]
        for n in known.get(upper[0], [])[:MEMORY]:
            length = n.last - n.first
            if [w.upper() for w in doc.words[n.first : n.last]] == upper[:length] and i + length <= last:
                self._again(i, i + length, n)
                return i + length
        return self._shouted(i, last, known)

    def _shouted(self, i: int, last: int, known: dict[str, list[Name]]) -> int | None:
        """A person whom nothing has named before; from here on the surname is known."""
        found = shouted_person(self._doc, i, last) if self._doc.words[i].isupper() else None
        if found is None:
            return None
        name = self._again(found[0], found[1], None)
        name.titles = found[2]
        name.votes["person"] += 5
        known.setdefault(self._doc.words[found[0]].upper(), []).insert(0, name)
        if found[1] - found[0] > 1:
            surname = Name(found[1] - 1, found[1], self._doc.words[found[1] - 1])
            known.setdefault(surname.text.upper(), []).append(surname)
        return found[1]

    def _again(self, first: int, last: int, like: Name | None) -> Name:
        doc = self._doc
        name = Name(first, last, like.text if like else doc.body[doc.starts[first] : doc.ends[last - 1]])
        self.names.append(name)
        return name
