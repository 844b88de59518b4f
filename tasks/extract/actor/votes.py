"""What speaks for a person, an organization or a place: the shape of a name and the words around it."""

from __future__ import annotations

from tasks.extract.actor.lexicon import body_ending, kind_nouns, lexicon
from tasks.extract.actor.name import Held, Name
from tasks.extract.actor.words import word_class
from tasks.extract.document import Document, Sentence

LONGEST_TITLE = 6
NO_INITIALS = frozenset(("st", "mt", "ft"))
ENDS_IN_STREET = [[w, "."] for w in ("ave", "st", "rd", "blvd", "ct", "ln", "hwy")]


def weigh(doc: Document, name: Name, sentence: Sentence) -> None:
    """Adds the votes of shape and context to a name that the seeds don't know."""
    shape(doc, name)
    _kind_noun(doc, name, sentence)
    _before(doc, name, sentence)
    _after(doc, name, sentence)


def shape(doc: Document, name: Name) -> None:
    """Votes of the name's own words."""
    votes, lower = name.votes, doc.lower[name.first : name.last]
    words = [w for w in doc.words[name.first : name.last] if w[0].isalpha()]
    if not words:
        return
    last = lower[-2] if len(lower) > 2 and lower[-1] in word_class("suffixes") else lower[-1]
    if lower[0] in word_class("thing_first") or last in word_class("thing_last"):
        votes["thing"] += 3 if last == lower[-1] else 6  # "World War II" is no person
    if len(words[0]) == 1 and len(lower) > 2 and lower[1] in "-–":
        votes["thing"] += 6  # "R-Iowa"
    if len(words) == 1:
        _one_word(name, words[0], lower[0])
    else:
        _several_words(name, words, lower)
        ending = body_ending(doc.lower, name.first, name.last)
        if ending is not None and ending.kind == "place" and lower[-1] not in word_class("place_last"):
            votes["place"] += 3.5


def _one_word(name: Name, word: str, lower: str) -> None:
    if lower in word_class("thing_words") or len(word) == 1:
        name.votes["thing"] += 6
    elif lower in word_class("languages"):
        name.votes["thing"] += 8
    elif word.isupper() and len(word) > 7:
        name.votes["thing"] += 1.5  # shouted rather than short for something
    elif word.isupper() and len(word) > 1:
        name.votes["organization"] += 2
    elif (
        not word[1:].islower()
        and "'" not in word
        and "’" not in word
        and not lower.startswith(("mc", "mac", "o’", "fitz"))
    ):
        name.votes["organization"] += 1.5
    elif lower in lexicon().first_names:
        name.votes["person"] += 1.5


def _several_words(name: Name, words: list[str], lower: list[str]) -> None:
    votes, first_names = name.votes, lexicon().first_names
    if lower[-2] == "&" and words[-1].isupper() and max(map(len, lower[-3:])) < 4:
        thing = "".join(lower) in word_class("thing_words")  # "Q&A", not "AT&T"
        votes["thing" if thing else "organization"] += 6
    elif len(lower[-1]) == 1 and lower[-1].isalpha() and lower[0] not in first_names:
        votes["thing"] += 3  # "Vitamin C"
    if lower[0] in first_names:
        votes["person"] += 3
    elif len(words) > 2 and lower[1] in first_names:
        votes["person"] += 1
    stop = "." in lower[1:-1] and lower[0] not in NO_INITIALS
    if lower[-1] in word_class("suffixes") or stop:
        votes["person"] += 3 if lower[0] in first_names or stop else 1
    if not word_class("particles").isdisjoint(lower):
        votes["person"] += 1
    if lower[-1] in word_class("place_last") or lower[0] in word_class("place_first"):
        votes["place"] += 3.5
    if lower[-1] in word_class("streets") or lower[-2:] in ENDS_IN_STREET:
        votes["place"] += 6
    if "&" in lower or "of" in lower or "for" in lower or "and" in lower:
        votes["organization"] += 2
    if len(words) <= 4 and all(w[1:].islower() or len(w) < 3 for w in words):
        votes["person"] += 1
    if all(w.isupper() for w in words) and (max(map(len, words)) > 5 or sum(map(len, words)) > 8):
        votes["thing"] += 3  # shouted
    elif any(w.isupper() and len(w) > 2 for w in words):
        votes["organization"] += 1


def _kind_noun(doc: Document, name: Name, s: Sentence) -> None:
    """ "the newspaper Kesh", "Kesh news agency": a noun that tells the kind."""
    lower, nouns = doc.lower, kind_nouns()
    if name.first > s.first and lower[name.first - 1] in nouns["before"]:
        kind = nouns["before"][lower[name.first - 1]]
    elif name.last < s.last and lower[name.last] in nouns["after"]:
        kind = nouns["after"][lower[name.last]]
    else:
        return
    name.votes["organization"] += 3
    name.kind = name.kind or kind


def _before(doc: Document, name: Name, s: Sentence) -> None:
    i, votes, lower = name.first, name.votes, doc.lower
    if i <= s.first:
        return
    before = lower[i - 1]
    address = before == "/" and any(c.isdigit() for c in name.text)
    if before in ("#", "@") or address or (doc.glued(i) and (before.isalnum() or before in "_=")):
        votes["thing"] += 6  # a tag, a handle, an address
    if before == "to" and i - 2 >= s.first and lower[i - 2] in word_class("before_infinitive"):
        votes["thing"] += 6  # "Ten Things to Know"
    several = name.last - name.first > 1
    ruled = name.last < len(lower) and lower[name.last] in word_class("rule")
    if before == "the" and not ruled:
        votes["organization"] += 1
        votes["person"] -= 3
    elif before in ("a", "an"):
        votes["person"] -= 2
    elif before == "of" and i - 2 >= s.first and lower[i - 2] in word_class("place_nouns"):
        votes["place"] += 4
    elif before == "of" and i - 3 >= s.first and lower[i - 2] == "," and lower[i - 3].isdigit():
        votes["place"] += 4  # "Ana Lund, 34, of Kesh"
    elif before in word_class("attacking"):
        votes["place"] += 1.5
    elif before == "of" and i - 2 >= s.first and lower[i - 2] in word_class("learned"):
        votes["thing"] += 4  # "a professor of Velmar Studies"
    elif before in ("with", "at") and i - 2 >= s.first and several and _is_trade(lower[i - 2]):
        votes["organization"] += 3  # "an analyst with Lund Feld"
    elif before in word_class("firm_locative"):
        votes["place"] += 2.5
    elif before in word_class("locative"):
        votes["place"] += 1 if several else 1.5
    elif before in word_class("speaking"):
        votes["person"] += 1.5
    elif before in word_class("place_nouns"):
        votes["place"] += 1
    elif before in ("'s", "’s") and several:
        votes["person"] += 0.5


def _is_trade(word: str) -> bool:
    titles = lexicon().titles
    hit = titles.match((word,), 0, 1) if word in titles.first else None
    return hit is not None and hit[1].kind == "occupation"


def _after(doc: Document, name: Name, s: Sentence) -> None:
    i, votes, lower = name.last, name.votes, doc.lower
    if i >= s.last:
        return
    after = lower[i]
    if after in word_class("speaking"):
        votes["person"] += 1
    elif after in word_class("rule") and name.last - name.first == 1 and after != "cabinet":
        votes["person"] += 3
    elif after == "who":
        votes["person"] += 2
    elif after in word_class("grounds") and name.first > s.first and lower[name.first - 1] == "the":
        votes["place"] += 6  # "the Ana Lund airport"
    elif after in word_class("body_nouns"):
        votes["organization"] += 2.5
    elif after in word_class("place_nouns"):
        votes["place"] += 2
    elif after == "," and i + 1 < s.last:
        _after_comma(doc, name, s)
    elif after == "(" and name.first == s.first and _is_agency(doc, i + 1, s.last):
        votes["place"] += 6  # "KESH (AP) - ..."
    elif after == "(" and i + 2 < s.last and lower[i + 1].isdigit() and lower[i + 2] == ")":
        votes["person"] += 3


def _is_agency(doc: Document, i: int, last: int) -> bool:
    hit = lexicon().names.match(doc.words, i, last) if i < last else None
    return hit is not None and hit[1].entity.kind == "media" and doc.words[hit[0] : hit[0] + 1] == [")"]


def _after_comma(doc: Document, name: Name, s: Sentence) -> None:
    i = name.last + 1
    word = doc.words[i]
    if word.isdigit() and len(word) < 3 and i + 1 < s.last and doc.words[i + 1] in (",", "."):
        name.votes["person"] += 3  # "Olin, 34, said"
        return
    if word in lexicon().names.first:
        hit = lexicon().names.match(doc.words, i, s.last)
        if hit and hit[1].entity.kind in ("state", "place") and hit[1].form == "name":
            name.votes["place"] += 2  # "Kesh, Vellia"
            name.country = name.country or hit[1].entity.country
            return
    if doc.lower[i] == "who" or _title_at(doc, i, s.last) is not None:
        name.votes["person"] += 2


def _title_at(doc: Document, i: int, last: int) -> Held | None:
    titles = lexicon().titles
    for k in range(i, min(last, i + 4)):
        if doc.lower[k] in titles.first:
            hit = titles.match(doc.lower, k, last)
            if hit:
                return Held(k, hit[0], hit[1])
    return None


def title_before(doc: Document, i: int, start: int) -> Held | None:
    """A title in small letters that ends right before token `i`: "spokesman Paul Ode"."""
    titles, lower = lexicon().titles, doc.lower
    for k in range(max(start, i - LONGEST_TITLE), i):
        if lower[k] in titles.first:
            hit = titles.match(lower, k, i)
            if hit and hit[0] == i:
                return Held(k, hit[0], hit[1])
    return None
