"""From a run of capitals to names: titles split off, known names found, the rest weighed by its shape."""

from __future__ import annotations

from tasks.extract.actor.entity import Entry
from tasks.extract.actor.lexicon import BodyWord, Title, body_ending, body_opening, lexicon
from tasks.extract.actor.name import Held, Name
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

THINKING = frozenset("center centre institute campaign network coalition association".split())
NO_END = frozenset("of for the and & - in on".split())
NAMES_TOO = frozenset("may march april june august will to or".split())  # words that are surnames too


class RunReader:
    """Reads the runs of one document. `names` and `lone` (titles without a name) grow in text order."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._lex = lexicon()
        self._calendar = word_class("calendar")
        self._function = word_class("function")
        self._openers = word_class("opening") | word_class("tenure")
        self.names: list[Name] = []
        self.lone: list[Held] = []
        self._opens = False

    def read(self, first: int, last: int, opens: bool) -> None:
        """Read one run; `opens` says that it stands where any word would have a capital."""
        self._opens = opens
        first = self._trim(first, last, opens)
        while last > first and (self._is_function(last - 1) or self._is_label(last)):
            last -= 1
        start = first
        for i in range(first, last):
            if self._doc.lower[i] in self._calendar and self._is_time(start, i):
                if not self._is_feast(start, i):
                    self._piece(start, i)
                start = i + 1
        self._piece(start, last)

    def _trim(self, first: int, last: int, opens: bool) -> int:
        """Without the function words, and the common words that only open a sentence."""
        lower = self._doc.lower
        while first < last and not lower[first][0].isalnum():
            first += 1
        if opens and self._before_known(first, last):
            first += 1
        while first < last and (self._is_function(first) or (opens and lower[first] in self._openers)):
            if self._known_from(first, last) or (lower[first] == "new" and self._is_body(first, last)):
                break
            first += 1
            opens = False
        return first

    def _before_known(self, first: int, last: int) -> bool:
        """ "Using Ana Lund": the word that opens the sentence stands before a known name."""
        if last - first < 3 or self._doc.lower[first] in self._lex.first_names:
            return False
        rest = self._match(first + 1, last)
        alone = self._match(first, last) is None and self._doc.lower[first] not in self._lex.titles.first
        return alone and rest is not None and rest[0] == last and rest[1].entity.kind == "person"

    def _is_function(self, i: int) -> bool:
        """A function word, unless it is a known name in capitals: "us" is one and "US" is not."""
        word = self._doc.words[i]
        if self._doc.lower[i] in NAMES_TOO and i and self._follows_name(i):
            return False
        return self._doc.lower[i] in self._function and not (
            word.isupper() and len(word) > 1 and word in self._lex.names.first
        )

    def _is_label(self, last: int) -> bool:
        """ "Image:", "Photo:" after a caption without a stop."""
        lower = self._doc.lower
        return last < len(lower) and lower[last] == ":" and lower[last - 1] in word_class("labels")

    def _known_from(self, first: int, last: int) -> bool:
        hit = self._match(first, last)
        if hit and (hit[0] - first > 1 or self._doc.lower[first] not in self._function):
            return True
        title = self._lex.titles.match(self._doc.lower, first, last)
        return title is not None and title[0] - first > 1

    def _is_time(self, start: int, i: int) -> bool:
        """ "May" after a first name or a title is a person's."""
        return self._doc.lower[i] not in NAMES_TOO or i == start or not self._follows_name(i)

    def _follows_name(self, i: int) -> bool:
        before = self._doc.lower[i - 1]
        return before in self._lex.first_names or before in self._lex.titles.first or before == "."

    def _is_feast(self, start: int, i: int) -> bool:
        """ "Black Friday": one unknown word before a day names the day."""
        return (
            i - start == 1
            and self._match(start, i) is None
            and self._doc.lower[start] not in self._lex.first_names
        )

    def _match(self, first: int, last: int) -> tuple[int, Entry] | None:
        return self._lex.names.match(self._doc.words, first, last) if first < last else None

    def _piece(self, first: int, last: int) -> None:
        """Titles cut a piece: what is before lends its name, what is after is the person."""
        first, last = self._edges(first, last)
        if first >= last:
            return
        start, i = first, first
        held: list[Held] = []
        whole = self._match(first, last)
        if (whole and whole[0] == last) or self._ends_as_body(first, last):
            self._names(first, last)
            return
        while i < last:
            hit = self._match(i, last)
            found = self._title(i, last)
            if found and (hit is None or found[0] >= hit[0]) and self._is_title(start, i, found, last):
                self._segment(start, i, held)
                end = self._portfolio(found[0], last)
                held = [h for h in held if h.last == i]
                held.append(Held(i, end, found[1]))
                start = i = end
            else:
                i = hit[0] if hit else i + 1
        self._segment(start, last, held)

    def _title(self, i: int, last: int) -> tuple[int, Title] | None:
        """A title in capitals at token `i`: "del" is none, "Del." is one."""
        if self._doc.lower[i] not in self._lex.titles.first or not self._doc.words[i][0].isupper():
            return None
        return self._lex.titles.match(self._doc.lower, i, last)

    def _edges(self, first: int, last: int) -> tuple[int, int]:
        doc = self._doc
        while first < last and (not doc.words[first][0].isalnum() or self._is_function(first)):
            first += 1
        while last > first and (
            self._is_function(last - 1)
            or (doc.words[last - 1] in "-–&")
            or (
                doc.words[last - 1] == "."
                and doc.lower[last - 2] not in ("jr", "sr", "inc", "corp", "co", "ltd")
            )
        ):
            last -= 1
        return first, last

    def _is_title(self, start: int, i: int, found: tuple[int, Title], last: int) -> bool:
        """Not so "Stephen King", a title at the end right after a first name, nor "Baker Hughes"."""
        end, title = found
        lower, first_names = self._doc.lower, self._lex.first_names
        if end - i > 1 or title.kind == "honorific":
            return True
        if end == last and i > start and lower[i - 1] in first_names:
            return False
        if lower[i] in word_class("name_titles") and i > start and self._match(start, i) is None:
            return False  # "Timor Shah"
        if title.kind == "occupation" and end == last and i > start:
            known = self._match(start, i)
            return known is not None and known[0] == i
        if title.kind == "occupation":
            return end < last and (lower[end] in first_names or (self._opens and i == start))
        return not (
            lower[i] in first_names and end < last and lower[end] not in first_names and i == start
        ) or (title.kind == "rank")

    def _portfolio(self, end: int, last: int) -> int:
        """ "Minister of Education Ana Lund": the title ends before the person's first name."""
        doc = self._doc
        if end >= last or doc.lower[end] not in ("of", "for"):
            return end
        for k in range(end + 2, last):
            if doc.lower[k] in self._lex.first_names and doc.lower[k - 1] not in ("of", "for", "the", "and"):
                self._names(end + 1, k, inside=True)
                return k
        self._names(end + 1, last, inside=True)
        return last

    def _segment(self, first: int, last: int, held: list[Held]) -> None:
        first, last = self._edges(first, last)
        if first >= last:
            self.lone.extend(held)
            return
        if not held:
            self._names(first, last)
            return
        hit = self._match(first, last)
        if hit and hit[0] == last and hit[1].entity.kind not in ("person", "place") and last - first > 1:
            self.lone.extend(held)
            self._add(first, last, hit[1])
            return
        name = self._add(
            first, last, hit[1] if hit and hit[0] == last and hit[1].entity.kind == "person" else None
        )
        name.votes["person"] += 5
        name.titles = list(held)

    def _names(self, first: int, last: int, inside: bool = False) -> None:
        """The names of a stretch without titles; `inside` a title only known ones count."""
        first, last = self._edges(first, last)
        while first < last:
            hit = self._match(first, last)
            whole = self._whole(first, last, hit)
            if whole:
                self._add(first, last, whole)
                return
            person = self._person_after_body(first, last)
            if person:
                self._names(first, person)
                first = person
                continue
            second = self._two_bodies(first, last, hit)
            if second:
                if hit:
                    self._add(first, second, hit[1])
                else:
                    self._unknown(first, second, None)
                first, last = self._edges(second, last)
                continue
            if self._is_body(first, last):
                if not inside or hit:
                    self._body(first, last, hit)
                return
            if hit and (hit[1].form == "nationality" or self._splits(hit[0], last)):
                self._add(first, hit[0], hit[1])
                first, last = self._edges(hit[0], last)
                continue
            end = self._nationality_inside(first + 1, last) or last
            if not inside or hit:
                self._unknown(first, end, hit)
            first = end

    def _person_after_body(self, first: int, last: int) -> int | None:
        """ "Sadaf University Ana Lund": where the person's first name stands, if a body ends before it."""
        lower = self._doc.lower
        if body_ending(lower, first, last):
            return None
        hit = self._match(first, last)
        known = hit[0] if hit and hit[1].entity.type == "organization" else last
        for k in range(first + 2, last - 1):
            if lower[k] in self._lex.first_names and lower[k - 1] not in NO_END:
                return k if self._is_body(first, k) or known <= k else None
        return None

    def _unknown(self, first: int, last: int, hit: tuple[int, Entry] | None) -> None:
        name = self._add(*self._edges(first, last), None)
        word = self._lex.bodies.get((self._doc.lower[first],)) if last - first == 1 else None
        if word and word.kind != "place":
            name.kind, name.sector = word.kind, word.sector  # "Parliament"
        if hit and hit[1].entity.type == "place":
            name.votes["place"] += 1
            name.country = hit[1].entity.country

    def _whole(self, first: int, last: int, hit: tuple[int, Entry] | None) -> Entry | None:
        """A known name that fills the stretch, also behind a direction or the organization that it belongs to."""
        if hit and hit[0] == last:
            return hit[1]
        if self._doc.lower[first] in word_class("directions"):
            rest = self._match(first + 1, last)
            if rest and rest[0] == last and rest[1].entity.type == "place" and rest[1].form == "name":
                return rest[1]  # "Northern Vell"
        if hit and hit[1].entity.kind == "igo":
            rest = self._match(hit[0], last)
            if rest and rest[0] == last and rest[1].entity.kind == "igo":
                return rest[1]  # "United Nations Food Fund"
        return None

    def _two_bodies(self, first: int, last: int, hit: tuple[int, Entry] | None) -> int | None:
        """ "Senate Republicans", "Sadaf Times Police ...": where the second begins, if the first is no state."""
        lower = self._doc.lower
        middle = hit[0] if hit and hit[1].entity.type == "organization" else None
        if hit is None and (lower[first],) in self._lex.bodies:
            middle = first + 1
        if middle is None:
            return None
        rest = self._match(middle, last)
        ran_on = hit is not None and last - middle == 1 and lower[middle] in self._openers
        return middle if ran_on or (rest is not None and rest[0] == last) else None

    def _splits(self, middle: int, last: int) -> bool:
        """ "Cairo Ahmed Said", "Texas Houston": a known name, then a person or another known name."""
        hit = self._match(middle, last)
        if hit and hit[0] == last:
            return True
        lower = self._doc.lower
        if last - middle == 1 and lower[middle] in self._openers:
            return True  # "Sadaf Times Police ...", a headline that ran on
        return last - middle >= 2 and lower[middle] in self._lex.first_names

    def _nationality_inside(self, first: int, last: int) -> int | None:
        for k in range(first, last):
            if self._doc.words[k] in self._lex.names.first:
                hit = self._match(k, last)
                if hit and hit[1].form == "nationality":
                    return k
        return None

    def _ends_as_body(self, first: int, last: int) -> bool:
        """ "General Staff", "Centre for Social Justice": the stretch is a body in spite of a title in it."""
        lower = self._doc.lower
        if lower[last - 1] in self._lex.titles.first:
            for k in range(first + 1, last - 1):
                if lower[k] in ("for", "of") and body_ending(lower, first, k):
                    return True
        return (
            last - first > 1
            and body_ending(self._doc.lower, first, last) is not None
            and (self._doc.lower[last - 1] not in word_class("thing_last"))
        )

    def _is_body(self, first: int, last: int) -> bool:
        return self._body_word(first, last) is not None

    def _body_word(self, first: int, last: int) -> BodyWord | None:
        """The word that makes a body of the tokens: at the end, at the head, or before "of"."""
        lower = self._doc.lower
        if last - first < 2 or lower[last - 1] in word_class("thing_last"):
            return None
        for k in range(first + 1, last - 1):
            if lower[k] in ("of", "for", "on", "in"):
                found = body_ending(lower, first, k) or body_opening(lower, k - 1, k)
                if found:
                    return found
        found = body_ending(lower, first, last)
        if found and found.kind == "place":
            return None  # weighed as a place against what else it may be: "Eva Forest"
        if found is None and lower[first] not in self._lex.first_names:
            found = body_opening(lower, first, last)
            if found and found.position == "any" and last - first > 2:
                return None
        return found

    def _body(self, first: int, last: int, hit: tuple[int, Entry] | None) -> None:
        """A body by its words; a state or nationality before a known body belongs to its name."""
        word = self._body_word(first, last)
        entry = None
        if hit and hit[1].entity.kind == "state":
            rest = self._match(hit[0], last)
            if rest and rest[0] == last:
                entry = rest[1] if rest[1].entity.country in (None, hit[1].entity.country) else None
        name = self._add(first, last, entry)
        name.votes["place" if word and word.kind == "place" else "organization"] += 4
        name.kind, name.sector = (word.kind, word.sector) if word else (None, None)
        if hit and hit[1].entity.kind == "igo":
            name.kind, name.sector = "igo", hit[1].entity.sector
        elif (
            name.kind is None
            and self._doc.lower[first] in THINKING
            and self._doc.lower[first + 1] in ("for", "on")
        ):
            name.kind, name.sector = "ngo", "NGO"  # "Centre for Legal Studies"
        if hit:
            name.country = hit[1].entity.country

    def _add(self, first: int, last: int, entry: Entry | None) -> Name:
        doc = self._doc
        text = doc.body[doc.starts[first] : doc.ends[last - 1]]
        name = Name(first, last, text, entry, form=entry.form if entry else "name")
        if entry and entry.form == "nationality" and entry.plural:
            name.form = "people"
        self.names.append(name)
        return name
