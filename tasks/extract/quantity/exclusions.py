"""Numbers that count nothing: in names and designations, dates, clock times, scores, addresses."""

from __future__ import annotations

from tasks.extract.document import Document
from tasks.extract.quantity.addresses import is_address
from tasks.extract.quantity.dated import is_date, is_year, opens_sentence
from tasks.extract.quantity.lexicon import country_words, denominators, number_words, word_class
from tasks.extract.quantity.measured import sign_before, unit_at
from tasks.extract.quantity.numerals import HYPHENS, Numeral, figure
from tasks.extract.quantity.singular import is_plural, singular

GLUE = frozenset(":/._#@&=\\*^©")
DASHES = HYPHENS | {"–", "—"}
MOST_ITEMS = 50  # of a list
SCORES = 10  # the least that a state gives, to tell it from goals
LONGEST_STATE = 5  # tokens of "the United Kingdom" and what opens its clause
LONGEST_COUNT = 15  # figures without a comma
ORDINAL_ENDINGS = frozenset(("st", "nd", "rd", "th", "s"))


def is_no_quantity(doc: Document, n: Numeral) -> bool:
    """Whether the words around a number say that it names or dates something."""
    if _is_kind(doc, n):
        return True
    if n.form == "figures":
        return (
            _is_glued(doc, n)
            or _is_code(doc.words[n.first])
            or _is_item(doc, n)
            or _is_call(doc, n)
            or is_address(doc, n.first, n.last)
            or _is_numbered(doc, n)
            or is_date(doc, n)
            or is_year(doc, n)
            or _is_in_name(doc, n)
        )
    if n.form == "part":
        return (
            _is_after_unit(doc, n)
            or _is_half_name(doc, n)
            or doc.body[doc.starts[n.first] : doc.ends[n.last - 1]] in word_class("names")
        )
    if doc.glued(n.first) and doc.lower[n.first - 1] in "/_@#":
        return True
    if n.form == "words":
        return _is_ordinal(doc, n) or _is_numbered(doc, n) or _is_spelt_name(doc, n) or _is_pronoun(doc, n)
    return False


def _is_kind(doc: Document, n: Numeral) -> bool:
    """ "a two-party rule", "a five-star inn": an adjective that says what kind of thing it is."""
    i = n.last
    hyphen = i + 1 < len(doc.lower) and doc.lower[i] in HYPHENS and doc.glued(i) and doc.glued(i + 1)
    return hyphen and n.scale == 1 and doc.lower[i + 1] in word_class("kinds")


def _is_half_name(doc: Document, n: Numeral) -> bool:
    """ "a half marathon", "Half Moon Bay"."""
    if n.last != n.first + 1 or doc.lower[n.first] != "half" or n.last >= len(doc.lower):
        return False
    if doc.lower[n.last] in word_class("after_half"):
        return True
    named = doc.words[n.first][0].isupper() and doc.words[n.last].istitle()
    return (
        named
        and not opens_sentence(doc, n.first)
        and doc.sentences[doc.sentence_index(doc.starts[n.first])].first != n.first
    )


def _is_glued(doc: Document, n: Numeral) -> bool:
    """ "F-16", "COVID-19", "MH17", "11:30", "20th", "1990s", "#4", "www.x1.org", "2014-15"."""
    lower, i, j, end = doc.lower, n.first, n.last, len(doc.lower)
    if doc.glued(i) and lower[i][0].isdigit():
        before = lower[i - 1]
        if before in GLUE or before[-1].isalpha():
            return sign_before(doc, i) is None
        if before in HYPHENS and doc.glued(i - 1) and lower[i - 2][-1].isalnum():
            return _is_designation(doc, i - 2) or _is_second_year(doc, i)
    if j < end and doc.glued(j):
        after = lower[j]
        if after in ORDINAL_ENDINGS and n.scale == 1 and doc.words[j] != "S":
            return True
        if doc.words[j] == "d" and lower[j - 1][-1] in "23":
            return True  # "the 3d Infantry Brigade"
        if after in ("'s", "’s") and lower[i].isdecimal() and lower[i][-1] == "0" and len(lower[i]) in (2, 4):
            return True  # "the 90's"
        if after in (":", "/", "_", "@") and j + 1 < end and doc.glued(j + 1) and lower[j + 1][0].isalnum():
            return unit_at(doc, j) is None and lower[j + 1][0].isdigit()
        if after.isalpha() and doc.words[j][0].isupper():
            return unit_at(doc, j) is None  # "7Daily"
    return False


def _is_code(figures: str) -> bool:
    """ "007", "01": noughts before whole figures; the running numbers of machines."""
    if len(figures) > LONGEST_COUNT and figures.isdecimal():
        return True
    return len(figures) > 1 and figures[0] == "0" and figures.isdecimal() and figures.strip("0") != ""


def _is_call(doc: Document, n: Numeral) -> bool:
    """ "called 911", "a 911 call"."""
    if n.last != n.first + 1 or doc.lower[n.first] not in word_class("emergency"):
        return False
    before = doc.lower[n.first - 1] if n.first else ""
    after = doc.lower[n.last] if n.last < len(doc.lower) else ""
    named = before in ("to", "via", "from") and not after[:1].isalpha()
    return named or before in word_class("calling") or after in word_class("calling")


def _is_item(doc: Document, n: Numeral) -> bool:
    """ "2. Nobody may leave": the number of a point in a list, at the start of its sentence."""
    i, end = n.last, len(doc.lower)
    if n.lower > MOST_ITEMS or i >= end or doc.lower[i] not in (".", ")") or not doc.glued(i):
        return False
    sentence = doc.sentence_at(doc.starts[n.first])
    opens = sentence is not None and sentence.first == n.first and len(doc.sentences) > 1
    return opens and n.last == n.first + 1 and (i + 1 >= end or doc.words[i + 1][0].isupper())


def _is_after_unit(doc: Document, n: Numeral) -> bool:
    """ "an hour and a half": a part of the unit before it, not of what follows."""
    i = n.first - 1 if n.first and doc.lower[n.first - 1] in ("a", "an") else n.first
    return i > 1 and doc.lower[i - 1] == "and" and unit_at(doc, i - 2) is not None


def _is_ordinal(doc: Document, n: Numeral) -> bool:
    """ "the twenty-first century", "one hundred and third"."""
    at = n.last + 1 if doc.lower[n.last : n.last + 1] == ["-"] else n.last
    after = doc.lower[at] if at < len(doc.lower) else ""
    ends = doc.lower[n.last - 1] in word_class("before_ordinal")
    return ends and (
        after in ("first", "second", "third")
        or (after in denominators() and after[-1] != "s" and after[:4] != "quar")
    )


def _is_designation(doc: Document, i: int) -> bool:
    """Whether the word `i` and the figures behind its hyphen make a name: "F-16", "mid-1990", not "sub-9", "two-3"."""
    word = doc.lower[i]
    is_number = number_words().get(word, (0, "abbreviation"))[1] != "abbreviation" or figure(word) is not None
    return not is_number and word not in word_class("before_hyphen")


def _is_second_year(doc: Document, i: int) -> bool:
    """ "2014-15": two figures behind a year."""
    before = doc.words[i - 2]
    return (
        len(doc.words[i]) == 2
        and before.isdecimal()
        and len(before) == 4
        and before[:2] in ("18", "19", "20")
    )


def _is_numbered(doc: Document, n: Numeral) -> bool:
    """ "Resolution 1701", "Route 1", "No. 3", "Phase Two", "Articles 5 and 6"."""
    if doc.lower[n.last : n.last + 1] in (["zip"], ["postcode"]):
        return True
    i = _first_of_row(doc, n.first) - 1
    if i >= 0 and doc.lower[i] == "." and doc.glued(i):
        i -= 1
    if i < 0:
        return False
    word = doc.lower[i] if doc.lower[i] in word_class("designators") else singular(doc.lower[i])
    if word not in word_class("designators") or (word in ("no", "number", "item") and n.form == "words"):
        return False
    if n.form == "words" and not doc.words[n.first][0].isupper():
        return False
    if doc.words[i] == "numbers" and doc.lower[n.last : n.last + 1] not in (["and"], [","], ["to"]):
        return False  # "the army numbers 80,000"
    if doc.lower[i] == "number" and i and (is_plural(doc.lower[i - 1]) or _precedes_verb(doc.lower[i - 1])):
        return False  # "the strikers number 700"
    if doc.words[i].isupper() and word != "no":
        return word not in word_class("not_numbered_in_capitals")
    return any(c.isupper() for c in doc.words[i]) or word in word_class("numbered")


def _precedes_verb(word: str) -> bool:
    """ "Will number 700", "now number 700", "they number 700"."""
    return word in ("will", "would", "may", "might", "could", "to", "now", "they", "we", "who") or (
        word.endswith("ly") and len(word) > 4
    )


def _first_of_row(doc: Document, i: int) -> int:
    """The first of the figures "5, 6 and 7" that end at token `i`; of at most four."""
    for _ in range(3):
        back = i - 1 if i > 1 and doc.lower[i - 1] in ("and", "or", ",", "to", "through", "&", "of") else i
        if back == i or not doc.lower[back - 1].isdecimal():
            break
        i = back - 1
    return i


def _is_in_name(doc: Document, n: Numeral) -> bool:
    """ "Big 12", "Windows 10", "FTSE 100": figures after a name, before no plural noun and no unit."""
    if n.first == 0 or n.last != n.first + 1 or n.lower > 9999 or doc.glued(n.first):
        return False
    if "," in doc.words[n.first] or _is_share_of(doc, n):
        return False
    before = doc.words[n.first - 1]
    opens = opens_sentence(doc, n.first - 1) and not before.isupper()
    if not _is_name(before, n) or opens or before.lower() in word_class("not_names"):
        return False
    if before.lower() in word_class("stops") or before.lower() in word_class("further"):
        return False
    after = doc.lower[n.last] if n.last < len(doc.lower) else ""
    if after in DASHES or after in word_class("after_counts") or unit_at(doc, n.last):
        return False
    return not any(is_plural(w) for w in _phrase(doc, n.last))


def _is_share_of(doc: Document, n: Numeral) -> bool:
    """ "Denmark promised 300 men, Norway 200 and the United Kingdom 90", but not "Spain 2, France 1"."""
    i = n.first - 1
    if n.lower < SCORES or doc.words[i] not in country_words():
        return False
    while i > 0 and n.first - i < LONGEST_STATE and (doc.words[i][0].isupper() or doc.lower[i] == "the"):
        i -= 1
    return doc.lower[i] in ("and", ",", "while", "but", ";")


def _is_name(word: str, n: Numeral) -> bool:
    """ "Windows", "FTSE", the "P" of "S&P"; abbreviations of states are places, not names of things."""
    if word[0].isupper() and word.isalpha() and not word.isupper():
        return True
    return word.isupper() and n.lower >= 2 and word.lower() not in word_class("places")


def _phrase(doc: Document, i: int) -> list[str]:
    """The words at token `i`, at most three, up to the end of their phrase."""
    out = []
    for word in doc.lower[i : i + 3]:
        if word in word_class("stops") or word in word_class("verbs") or not word[0].isalpha():
            break
        out.append(word)
    return out


def _is_spelt_name(doc: Document, n: Numeral) -> bool:
    """ "Group of Seven", "Big Ten", "the Seven Network": number words with a capital inside a sentence."""
    word = doc.words[n.first]
    if not word[0].isupper() or not word[1:].islower() or opens_sentence(doc, n.first):
        return False
    before = doc.words[n.first - 1]
    after = doc.words[n.last] if n.last < len(doc.words) else ""
    start = doc.sentence_at(doc.starts[n.first])
    if start is not None and start.first == n.first:
        return False
    return before[0].isupper() or before == "of" or (after[:1].isupper() and before[0].isalpha())


def _is_pronoun(doc: Document, n: Numeral) -> bool:
    """ "no one", "one of the", "one another": "one" counts only before its noun, or who was hit."""
    if n.last != n.first + 1 or doc.lower[n.first] != "one":
        return False
    before = doc.lower[n.first - 1] if n.first else ""
    after = doc.lower[n.last] if n.last < len(doc.lower) else "."
    if before in HYPHENS and doc.glued(n.first) and doc.lower[n.first - 2][0].isalpha():
        return True  # "one-on-one"
    if doc.lower[n.last : n.last + 4] in (["-", "on", "-", "one"], ["-", "to", "-", "one"]):
        return True
    if after in ("or", "to") and doc.lower[n.last + 1 : n.last + 2] in (["more"], ["two"], ["three"]):
        return False
    named = before in word_class("one_before") and not _is_that_clause(doc, n.first - 1)
    if named or after[0].isdigit():
        return True
    if after in ("hand", "side"):
        return before in ("on", "the")
    if after in HYPHENS and unit_at(doc, n.last):
        return False  # "a one-euro fee"
    if after in word_class("one_counts"):
        return False
    if after in word_class("seeking"):
        return True
    return after in word_class("one_after") or after in word_class("stops") or after in word_class("verbs")


def _is_that_clause(doc: Document, i: int) -> bool:
    """ "Said that one man died", where token `i` opens a clause, but not "on that one day"."""
    return doc.lower[i] == "that" and i > 0 and doc.lower[i - 1] in word_class("before_that")
