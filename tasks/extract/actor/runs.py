"""Runs of words in capitals, with the small words that join them: "Ministry of Defence", "Omar bin Said al-Hadi"."""

from __future__ import annotations

from collections.abc import Iterator

from tasks.extract.actor.lexicon import body_ending, body_opening, lexicon
from tasks.extract.actor.words import NAMES_TOO, PORTFOLIO, word_class
from tasks.extract.document import Document, Sentence

LONGEST = 16
GENITIVE = frozenset(("'s", "’s", "'", "’"))
ORDINAL = frozenset(("st", "nd", "rd", "th"))
UNSEEN = frozenset("\u200b\u200c\u200d\u200e\u200f\ufeff\xad")  # marks that print nothing
LEGAL_FORMS = frozenset("inc corp co ltd plc ag sa nv gmbh llc".split())
HYPHENS = frozenset("-–")
OF = frozenset("of for on in".split())
NICKNAMES = {"“": "”", '"': '"', "'": "'", "‘": "’", "(": ")"}  # what opens a nickname, and what closes it
NICKNAME = 6  # tokens of one with its marks
LINE = 50  # characters of a line that is broken because it is full


class Runs:
    """Finds the runs of one document."""

    def __init__(self, doc: Document) -> None:
        self._doc = doc
        self._titles = lexicon().titles
        self._function = word_class("function")
        self._particles = word_class("particles")
        self._abbreviated = word_class("abbreviated")
        self._hyphen_heads = word_class("hyphen_heads")

    def of(self, sentence: Sentence, capitals: list[int]) -> Iterator[tuple[int, int]]:
        """Token ranges of the runs of a sentence, given the tokens in capitals that it holds."""
        done = sentence.first
        for i in capitals:
            if i >= done:
                first = self._open(i, done)
                done = self._close(first, i + 1, sentence.last)
                yield first, done

    def _open(self, i: int, stop: int) -> int:
        """ "al-" and "bin" before the first capital belong to the name."""
        lower, opening = self._doc.lower, word_class("opening_particles")
        if (
            i - 2 >= stop
            and self._doc.words[i - 1] in HYPHENS
            and lower[i - 2] in opening
            and self._doc.glued(i)
        ):
            return i - 2
        if i - 2 >= stop and lower[i - 1] in ORDINAL and self._doc.glued(i - 1):
            return i - 2  # "3rd Battalion"
        if (
            i - 1 >= stop
            and lower[i - 1] in ("bin", "al", "ibn", "abu", "de", "el", "van", "von")
            and self._near(i)
        ):
            return i - 1
        return i

    def _near(self, k: int) -> bool:
        """Whether only a blank, or the break of a full line, stands before token `k`."""
        doc = self._doc
        gap = doc.starts[k] - doc.ends[k - 1]
        if gap != 1:
            return gap == 0
        if doc.body[doc.ends[k - 1]] != "\n":
            return True
        return doc.ends[k - 1] - doc.body.rfind("\n", 0, doc.ends[k - 1]) > LINE

    def _close(self, first: int, end: int, last: int) -> int:
        words, lower = self._doc.words, self._doc.lower
        last = min(last, first + LONGEST)
        end = max(end, self._known_end(first, last), self._rank_end(first, last))
        while end < last:
            word = words[end]
            if word[0].isupper() or (word != lower[end] and word[0].isalpha()):
                if not self._near(end) or self._interrupts(end):
                    break
                end = max(end + 1, self._known_end(end, last))
                continue
            step = self._joined(first, end, last)
            if step == end:
                break
            end = step
        return end

    def _rank_end(self, first: int, last: int) -> int:
        """ "Sgt. 1st Class Ana Lund": a rank goes on over its number."""
        words, lower = self._doc.words, self._doc.lower
        if lower[first] not in self._titles.first:
            return first
        if not any(w[0].isdigit() for w in words[first + 1 : min(last, first + 4)]):
            return first
        hit = self._titles.match(lower, first, last)
        return hit[0] if hit else first

    def _known_end(self, k: int, last: int) -> int:
        """ "Doctors without Borders": a known name goes on over small words."""
        names = lexicon().names
        hit = names.match(self._doc.words, k, last) if self._doc.words[k] in names.first else None
        return hit[0] if hit else k

    def _interrupts(self, k: int) -> bool:
        """A small word in capitals, as in "Calls For The Mayor", unless it is a first name or all in capitals."""
        word, lower = self._doc.words[k], self._doc.lower[k]
        if lower not in self._function:
            return False
        if lower in NAMES_TOO and self._doc.lower[k - 1] in lexicon().first_names:
            return False  # "Theresa May"
        if len(word) == 1 and self._doc.words[k + 1 : k + 2] == ["."] and self._doc.glued(k + 1):
            return False  # "James A. Lund"
        if lower in word_class("numbers") and self._doc.lower[k - 1] in word_class("numbered"):
            return False  # "Channel Two"
        if word.isupper() and (self._known_end(k, k + 1) > k or self._doc.by_ampersand(k)):
            return False
        return lower not in lexicon().first_names and lower not in OF

    def _joined(self, first: int, end: int, last: int) -> int:
        """The token after what joins at `end`, or `end` if the run is over."""
        doc = self._doc
        word, lower = doc.words[end], doc.lower
        if word in UNSEEN:
            return end + 1
        if word == ".":
            return self._after_stop(end, last)
        if word in HYPHENS:
            return self._after_hyphen(first, end, last)
        if word.isdigit() and doc.glued(end) and doc.words[end - 1].isalpha():
            return end + 1  # "Cloud9"
        if word in GENITIVE:
            return self._after_genitive(end, last)
        if not self._near(end) or end + 1 >= last:
            return end
        if word in NICKNAMES:
            return self._after_nickname(end, last)
        if word == "&":
            return end + 2 if self._capital(end + 1) else end
        if word in OF:
            return self._after_of(first, end, last)
        if word in self._particles:
            return self._after_particles(end, last)
        if word == "and" and self._capital(end + 1):
            of = not OF.isdisjoint(lower[first:end])
            joins = self._two_parts(first, end, last) or (of and self._continues_body(end + 1))
            return end + 2 if joins else end
        return end

    def _after_nickname(self, end: int, last: int) -> int:
        """ "Ana “Kit” Lund", "Ana (J.K.) Lund": a name between a first name and the rest of the person's."""
        doc, close = self._doc, NICKNAMES[self._doc.words[end]]
        if doc.lower[end - 1] not in lexicon().first_names:
            return end
        for k in range(end + 2, min(last - 1, end + NICKNAME)):
            if doc.words[k] == close:
                return k + 2 if self._capital(k + 1) and not doc.glued(k + 1) else end
            if not (doc.words[k] == "." or doc.words[k][0].isupper()):
                return end
        return end

    def _capital(self, k: int) -> bool:
        return self._doc.words[k][0].isupper() and self._near(k)

    def _after_stop(self, end: int, last: int) -> int:
        """The stop of an initial or an abbreviation: "John W. Hale", "Maj. Gen. Ode", "Kerr Jr."."""
        doc = self._doc
        before = doc.lower[end - 1]
        if not doc.glued(end) or not (len(before) == 1 or before in self._abbreviated):
            return end
        if end + 1 < last and self._capital(end + 1):
            return end + 2
        if end + 1 < last and doc.words[end + 1] in HYPHENS and doc.glued(end + 1):
            return end
        return end + 1 if before in ("jr", "sr", "inc", "corp", "co", "cos", "ltd") else end

    def _after_genitive(self, end: int, last: int) -> int:
        """ "People's Army", "Workers' Party"."""
        doc = self._doc
        before = doc.lower[end - 1]
        if before not in word_class("genitives") or not doc.glued(end) or end + 1 >= last:
            return end
        if doc.words[end] in "'’" and not before.endswith("s"):
            return end
        return end + 2 if self._capital(end + 1) and not doc.glued(end + 1) else end

    def _after_hyphen(self, first: int, end: int, last: int) -> int:
        doc = self._doc
        if end + 1 >= last or not doc.glued(end) or not doc.glued(end + 1):
            return end
        after = doc.words[end + 1]
        if after[0].isupper():
            return end if self._two_names(first, end, last) else end + 2
        if end + 3 < last and doc.words[end + 2] in HYPHENS and doc.words[end + 3][0].isupper():
            return end + 4 if doc.glued(end + 3) else end  # "Port-au-Prince"
        if doc.lower[end + 1] in self._particles and end + 2 < last and doc.words[end + 2][0].isupper():
            return end + 3
        syllable = after.isalpha() and len(after) <= 7 and after.islower() and len(doc.words[end - 1]) <= 6
        name = end - first >= 2 or (end - first == 1 and end + 2 < last and doc.words[end + 2][0].isupper())
        if syllable and name and after not in self._hyphen_heads and not after.endswith("ed"):
            return end + 2  # "Cheuk-yan", "Myung-bak"
        return end

    def _two_names(self, first: int, end: int, last: int) -> bool:
        """ "Vell-Kesh border", "the U.N.-Vell accord": two known names around a hyphen, unless they are one
        ("Bosnia-Herzegovina") or the second opens a longer name ("the NATO-Vell Council")."""
        names, words = lexicon().names, self._doc.words
        while first < end and self._doc.lower[first] in self._function and not words[first].isupper():
            first += 1
        first += first < end and words[first] == "A"
        left = names.match(words, first, last)
        right = names.match(words, end + 1, last)
        goes_on = right is not None and right[0] < last and self._capital(right[0])
        return left is not None and left[0] == end and right is not None and not goes_on

    def _after_of(self, first: int, end: int, last: int) -> int:
        """ "Ministry of ..", "Institute for ..", "Secretary of ..": only what may be so continued."""
        doc = self._doc
        k = end + 1
        if doc.lower[k] == "the" and k + 1 < last:
            k += 1
        if not self._capital(k):
            return end
        head = doc.lower[end - 1] if doc.words[end - 1] != "." else doc.lower[end - 2]
        if head in LEGAL_FORMS:
            return end
        body = body_ending(doc.lower, first, end) or body_opening(doc.lower, end - 1, end)
        if doc.words[end] == "of":
            return k + 1 if body or head in word_class("of_heads") else end
        if doc.words[end] == "in":
            return k + 1 if head in ("mission", "force") else end  # "Monitoring Mission in Vell"
        if head in word_class("for_heads") and (body or head in self._titles.first):
            return k + 1
        return end

    def _after_particles(self, end: int, last: int) -> int:
        """ "Omar bin Said", "Ana de la Cruz", "Deir ez-Zor"."""
        doc, k = self._doc, end
        while k < last and k - end < 3 and doc.lower[k] in self._particles:
            k += 1
            if k < last and doc.words[k] in HYPHENS and doc.glued(k):
                k += 1
        return k + 1 if k < last and doc.words[k][0].isupper() and (self._near(k)) else end

    def _two_parts(self, first: int, end: int, last: int) -> bool:
        """ "the Inquiry and Debriefing Centre", "the Trade and Fisheries Ministry": one body whose word comes last."""
        lower, words = self._doc.lower, self._doc.words
        first += lower[first] == "the"
        state = lexicon().names.match(words, first, end) if first < end else None
        if state and state[1].entity.kind == "state" and state[0] < end:
            first = state[0]  # "the U.S. Trade and Fisheries Service"
        stop = end + 1
        while stop < last and words[stop][0].isupper() and stop - end < 5:
            stop += 1
        office = not PORTFOLIO.isdisjoint(lower[end + 1 : stop])  # "Transport and Bridges Minister Ana Lund"
        if (
            stop - end < 3
            or end - first > 3
            or first == 0
            or not (state or office or lower[first - 1] == "the")
        ):
            return False
        alone = self._known_end(first, end) == first and (office or self._known_end(end + 1, stop) == end + 1)
        is_body = office or body_ending(lower, end + 1, stop) is not None
        is_body = is_body and body_ending(lower, first, end) is None
        return alone and is_body and lower[first] not in lexicon().first_names

    def _continues_body(self, k: int) -> bool:
        """ "Department of Health and Human Services": what follows "and" is no name of its own."""
        words = self._doc.words
        known = lexicon().names.match(words, k, min(len(words), k + LONGEST))
        return known is None and words[k].lower() not in lexicon().first_names
