"""The names of a stretch of capitals without titles: known ones, bodies, and what is still to be weighed."""

from __future__ import annotations

from tasks.extract.actor.bodies import body_word, is_body
from tasks.extract.actor.entity import Entry
from tasks.extract.actor.lexicon import body_ending, lexicon
from tasks.extract.actor.name import Name
from tasks.extract.actor.trimming import Trimmer
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document

THINKING = frozenset("center centre institute campaign network coalition association".split())
LEGAL_FORMS = frozenset("inc corp co cos ltd plc llc".split())
SERVICES = frozenset(("army", "navy", "marines"))
CHAMBERS = frozenset(("House", "Senate", "Assembly", "Congress", "Duma"))
NO_END = frozenset("of for the and & - in on".split())


class StretchReader:
    """Reads stretches of one document; `names` grows in text order."""

    def __init__(self, doc: Document, trimmer: Trimmer) -> None:
        self._doc = doc
        self._lex = lexicon()
        self._trimmer = trimmer
        self._match = trimmer.match
        self._edges = trimmer.edges
        self.names: list[Name] = []
        self._qualified = -1

    def read(self, first: int, last: int, inside: bool = False) -> None:
        """The names of a stretch without titles; `inside` a title only known ones count."""
        first, last = self._edges(first, last)
        while first < last:
            hit = self._match(first, last)
            whole = self._whole(first, last, hit)
            if whole:
                self.add(first, last, whole)
                return
            whose = hit is not None or (self._doc.lower[first],) in self._lex.bodies
            members = self._members(first, last) if whose else None
            if members:
                self.read(first, last - 1, inside)
                self.add(last - 1, last, members)
                return
            person = self._person_after_body(first, last)
            if person:
                known = hit[0] if hit and hit[1].entity.type == "organization" else person
                self.read(first, min(known, person))
                first = person
                continue
            second = self._two_bodies(first, last, hit)
            if second:
                if hit:
                    self.add(first, second, hit[1])
                else:
                    self._unknown(first, second, None)
                first, last = self._edges(second, last)
                continue
            if is_body(self._doc, first, last):
                if not inside or hit:
                    self._body(first, last, hit)
                return
            if hit and (
                hit[1].form == "nationality" or hit[1].entity.is_people or self._splits(hit[0], last)
            ):
                self.add(first, hit[0], hit[1])
                first, last = self._edges(hit[0], last)
                adjective = hit[1].form == "nationality" and not inside
                if adjective and last - first > 1 and not self._opens_person_or_place(first):
                    self._qualified = first
                continue
            entry = self._known_person(first, last)
            if entry:
                self.add(first + 1, last, entry)
                return
            end = self._nationality_inside(first + 1, last) or last
            if not inside or hit:
                self._unknown(first, end, hit)
            first = end

    def _members(self, first: int, last: int) -> Entry | None:
        """ "Senate Republicans", "Hispanic Republicans": the party whose members end the stretch."""
        if last - first < 2 or not self._doc.words[last - 1].endswith("s"):
            return None
        hit = self._match(last - 1, last)
        return hit[1] if hit and hit[1].entity.kind == "party" else None

    def _opens_person_or_place(self, first: int) -> bool:
        word = self._doc.lower[first]
        return word in self._lex.first_names or word in word_class("place_first")

    def _known_person(self, first: int, last: int) -> Entry | None:
        """ "Trust Ana Lund": the full name of a known person, after a word in capitals that is none of hers."""
        if last - first < 3 or self._doc.lower[first] in self._lex.first_names:
            return None
        rest = self._match(first + 1, last)
        return rest[1] if rest and rest[0] == last and rest[1].entity.kind == "person" else None

    def _unknown(self, first: int, last: int, hit: tuple[int, Entry] | None) -> None:
        name = self.add(*self._edges(first, last), None)
        if name.first == self._qualified:
            name.votes["organization"] += (
                1.5  # "European Monetary System": no first name follows the adjective
            )
        word = self._lex.bodies.get((self._doc.lower[first],)) if last - first == 1 else None
        if word and word.kind != "place":
            name.kind, name.sector = word.kind, word.sector  # "Parliament"
            name.votes["organization"] += (
                2 if word.sector == "LEG" or self._doc.lower[first] in SERVICES else 0
            )
        if last - first == 1 and self._doc.words[first] in CHAMBERS and self._doc.lower[first - 1] == "the":
            name.kind, name.sector = "government_body", "LEG"  # "the House"
            name.votes["organization"] += 1.5
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
        ran_on = hit is not None and last - middle == 1 and lower[middle] in self._trimmer.openers
        known = rest is not None and rest[0] == last and (hit is not None or rest[1].entity.kind == "party")
        return middle if ran_on or known else None

    def _person_after_body(self, first: int, last: int) -> int | None:
        """ "Sadaf University Ana Lund": where the person's first name stands, if a body ends before it."""
        lower = self._doc.lower
        if body_ending(lower, first, last):
            return None
        hit = self._match(first, last)
        known = hit[0] if hit and hit[1].entity.type == "organization" else last
        for k in range(first + 2, last - 1):
            if lower[k] in self._lex.first_names and lower[k - 1] not in NO_END:
                return k if is_body(self._doc, first, k) or known <= k else None
        return None

    def _splits(self, middle: int, last: int) -> bool:
        """ "Cairo Ahmed Said", "Texas Houston": a known name, then a person or another known name."""
        hit = self._match(middle, last)
        if hit and hit[0] == last:
            return True
        lower = self._doc.lower
        if last - middle == 1 and lower[middle] in self._trimmer.openers:
            return True  # "Sadaf Times Police ...", a headline that ran on
        return last - middle >= 2 and lower[middle] in self._lex.first_names

    def _nationality_inside(self, first: int, last: int) -> int | None:
        for k in range(first, last):
            if self._doc.words[k] in self._lex.names.first:
                hit = self._match(k, last)
                if hit and hit[1].form == "nationality":
                    return k
        return None

    def _body(self, first: int, last: int, hit: tuple[int, Entry] | None) -> None:
        """A body by its words; a state or nationality before a known body belongs to its name."""
        word = body_word(self._doc, first, last)
        entry = None
        if hit and hit[1].entity.kind == "state":
            rest = self._match(hit[0], last)
            if rest and rest[0] == last:
                entry = rest[1] if rest[1].entity.country in (None, hit[1].entity.country) else None
        entry = entry or self._government(first, last, hit)
        name = self.add(first, last, entry)
        name.votes["place" if word and word.kind == "place" else "organization"] += 4
        name.kind, name.sector = (word.kind, word.sector) if word else (None, None)
        if (
            name.kind == "company"
            and self._doc.lower[last - 1 - (self._doc.words[last - 1] == ".")] in LEGAL_FORMS
        ):
            name.votes["organization"] += 4  # "Anna Lund Co."
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

    def _government(self, first: int, last: int, hit: tuple[int, Entry] | None) -> Entry | None:
        """ "Vellian Government", "Government of Vell": the state by another name."""
        lower = self._doc.lower
        if hit and hit[0] == last - 1 and lower[last - 1] == "government":
            return Entry(hit[1].entity) if hit[1].entity.kind == "state" else None
        if lower[first : first + 2] == ["government", "of"]:
            rest = self._match(first + 2 + (lower[first + 2] == "the"), last)
            if rest and rest[0] == last and rest[1].entity.kind == "state":
                return Entry(rest[1].entity)
        return None

    def add(self, first: int, last: int, entry: Entry | None) -> Name:
        doc = self._doc
        text = doc.body[doc.starts[first] : doc.ends[last - 1]]
        name = Name(first, last, text, entry, form=entry.form if entry else "name")
        if entry and entry.form == "nationality" and entry.plural:
            name.form = "people"
        self.names.append(name)
        return name
