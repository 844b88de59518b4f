"""From a run of capitals to names: titles split off, the rest read as names."""

from __future__ import annotations

from tasks.extract.actor.bodies import ends_as_body, is_body
from tasks.extract.actor.entity import Entry
from tasks.extract.actor.lexicon import Title, lexicon
from tasks.extract.actor.name import Held, Name
from tasks.extract.actor.stretch import StretchReader
from tasks.extract.actor.trimming import Trimmer
from tasks.extract.actor.words import PORTFOLIO, word_class
from tasks.extract.document import Document


class RunReader:
    """Reads the runs of one document. `names` and `lone` (titles without a name) grow in text order."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._lex = lexicon()
        self._trimmer = Trimmer(doc)
        self._stretch = StretchReader(doc, self._trimmer)
        self._match = self._trimmer.match
        self.names: list[Name] = self._stretch.names
        self.lone: list[Held] = []
        self._opens = False
        self._by_title: dict[tuple[int, int], Entry] = {}

    def read(self, first: int, last: int, opens: bool) -> None:
        """Read one run; `opens` says that it stands where any word would have a capital."""
        self._opens = opens
        first, last = self._trimmer.trim(first, last, opens)
        opening = self._opening_title(first, last)
        if opening:
            self._segment(opening.last, last, [opening])
            return
        start = first
        for i in range(first, last):
            if self._trimmer.is_time(start, i):
                if not self._trimmer.is_feast(start, i):
                    self._piece(start, i)
                start = i + 1
        self._piece(start, last)

    def _opening_title(self, first: int, last: int) -> Held | None:
        """ "secretary of State Ana Lund", "the minister of Trade Ana Lund": a title in small letters that goes on into
        the run."""
        lower, titles = self._doc.lower, self._lex.titles
        if first < 2 or last - first < 2 or lower[first - 1] not in ("of", "for"):
            return None
        for k in range(max(0, first - 4), first - 1):
            hit = titles.match(lower, k, last - 1) if lower[k] in titles.first else None
            if hit and hit[0] > first:
                return Held(k, hit[0], hit[1])
            if (
                hit
                and hit[0] == first - 1
                and any(w in self._lex.first_names for w in lower[first + 1 : last])
            ):
                return Held(k, self._portfolio(first - 1, last), hit[1])
        return None

    def _piece(self, first: int, last: int) -> None:
        """Titles cut a piece: what is before lends its name, what is after is the person."""
        first, last = self._trimmer.edges(first, last)
        if first >= last:
            return
        start, i = first, first
        held: list[Held] = []
        whole = self._match(first, last)
        known = whole is not None and whole[0] == last and whole[1].entity.kind != "person"
        if known or (ends_as_body(self._doc, first, last) and not self._is_addressed(first)):
            self._stretch.read(first, last)
            return
        while i < last:
            hit = self._match(i, last)
            found = self._title(i, last) or (self._plural(i, last) if hit is None else None)
            titled = (
                found is not None and hit is not None and found[0] < hit[0] and hit[1].entity.kind == "person"
            )
            if titled and hit and found:
                self._by_title[found[0], hit[0]] = hit[1]  # "President Lund" names whom "Lund" alone does not
            free = hit is None or titled or (found is not None and found[0] >= hit[0])
            if found and free and self._is_title(start, i, found, last):
                i = self._portfolio_before(start, i, found[0]) or i
                self._segment(start, i, held)
                end = self._portfolio(found[0], last)
                held = [h for h in held if h.last == i]
                held.append(Held(i, end, found[1]))
                start = i = end
            else:
                i = hit[0] if hit else i + 1
        self._segment(start, last, held)

    def _is_addressed(self, first: int) -> bool:
        """ "Mr. Ward" is no ward."""
        return self._doc.lower[first] in ("mr", "mrs", "ms", "dr", "rev", "prof")

    def _title(self, i: int, last: int) -> tuple[int, Title] | None:
        """A title in capitals at token `i`: "del" is none, "Del." is one."""
        if self._doc.lower[i] not in self._lex.titles.first or not self._doc.words[i][0].isupper():
            return None
        if i and self._doc.words[i - 1] in "-–" and self._doc.lower[i - 2] in word_class("opening_particles"):
            return None  # "el-Amir"
        return self._lex.titles.match(self._doc.lower, i, last)

    def _plural(self, i: int, last: int) -> tuple[int, Title] | None:
        """ "Presidents Ana Lund and Jonas Feld": one office in the plural."""
        word = self._doc.words[i]
        if not word.endswith("s") or i + 1 >= last or not word[0].isupper() or word.isupper():
            return None
        found = self._lex.titles.match((self._doc.lower[i][:-1],), 0, 1)
        person = self._doc.words[i + 1][0].isupper() or self._doc.words[i + 1] == "."
        person = person and not is_body(self._doc, i, last)  # "Presidents Organization"
        named = self._doc.lower[i + 1] in self._lex.first_names
        return (
            (i + 1, found[1]) if found and person and (named or found[1].kind in ("office", "rank")) else None
        )

    def _is_title(self, start: int, i: int, found: tuple[int, Title], last: int) -> bool:
        """Not so "Stephen King", a title at the end right after a first name, nor "Baker Hughes"."""
        end, title = found
        lower, first_names = self._doc.lower, self._lex.first_names
        if end == last and end - i == 1 and i > start and lower[i - 1] in first_names:
            return False
        if end - i == 1 and lower[i] in word_class("name_titles") and i > start:
            known = self._match(start, i)
            return known is not None and known[1].form == "nationality"  # not so "Timor Shah"
        if end - i == 1 and lower[i] in word_class("given_titles") and lower[i - 1 : i] != ["the"]:
            return end == last
        if end - i > 1 or title.kind == "honorific":
            return True
        if title.kind == "occupation" and end == last and i > start:
            known = self._match(start, i)
            return known is not None and known[0] == i
        if title.kind == "occupation":
            if lower[i] in word_class("firm_titles") and last - end > 1:
                return True
            return end < last and (lower[end] in first_names or (self._opens and i == start))
        return not (
            lower[i] in first_names and end < last and lower[end] not in first_names and i == start
        ) or (title.kind == "rank")

    def _portfolio_before(self, start: int, i: int, end: int) -> int | None:
        """ "Planning and Trade Minister": unknown words before the office belong to it, if no state does."""
        if self._doc.lower[end - 1] not in PORTFOLIO or start == i:
            return None
        hit = self._match(start, i)
        first = hit[0] if hit and hit[1].form == "nationality" else start
        unknown = first < i and self._match(first, i) is None and not is_body(self._doc, first, i)
        return first if unknown else None

    def _portfolio(self, end: int, last: int) -> int:
        """ "Minister of Education Ana Lund": the title ends before the person's first name."""
        doc = self._doc
        if end >= last or doc.lower[end] not in ("of", "for"):
            return end
        for k in range(end + 2, last):
            if doc.lower[k] in self._lex.first_names and doc.lower[k - 1] not in ("of", "for", "the", "and"):
                self._stretch.read(end + 1, k, inside=True)
                return k
        self._stretch.read(end + 1, last, inside=True)
        return last

    def _segment(self, first: int, last: int, held: list[Held]) -> None:
        first, last = self._trimmer.edges(first, last)
        if first >= last:
            self.lone.extend(held)
            return
        if not held:
            self._stretch.read(first, last)
            return
        hit = self._match(first, last)
        if hit and hit[0] == last and hit[1].entity.kind not in ("person", "place") and last - first > 1:
            self.lone.extend(held)
            self._stretch.add(first, last, hit[1])
            return
        person = hit[1] if hit and hit[0] == last and hit[1].entity.kind == "person" else None
        name = self._stretch.add(first, last, person or self._by_title.get((first, last)))
        name.votes["person"] += 5
        name.titles = list(held)
