"""What looks like a date and is none: names of people, counts of things, numbers of resolutions."""

from __future__ import annotations

from functools import cache
from typing import Any

from seeds import read_yaml
from tasks.extract.timex.lexicon import figure_class, words
from tasks.extract.timex.match import Match

DETERMINERS = frozenset("a an the its their his her this that 's ’s".split())
NAMED_SINCE = 1600  # "the 1998 floods": from then on "the" and figures name a year though a plural follows


@cache
def _words() -> dict[str, frozenset[str]]:
    raw: dict[str, Any] = read_yaml("lexicons/timex_contexts.yaml")
    return {name: frozenset(str(raw[name]).split()) for name in raw}


def counts_days(m: Match) -> bool:
    """ "March 5 percent", "Article 5 May": the figure belongs to what stands beside it."""
    if m.spans["day"][0] < m.spans["month"][0]:
        return m.before() in _words()["designations"]
    return m.after() in _words()["measures"]


def bare_month(m: Match) -> bool:
    """A month's name that stands alone: not a person's name, not the verb or the noun that looks like it."""
    name = m.tokens("month")[0]
    if m.last - m.first == 1 and name in _words()["short_months"]:
        return False  # "Jan", "Dec" need their stop or a day
    if _is_name(m):
        return False
    if name in _words()["doubtful_months"]:
        return m.before() in _words()["before_doubtful"] or _describes(m) or _is_paired(m) or _is_part(m)
    following = m.doc.words[m.last] if m.last < m.sentence.last else ""
    return not (
        following[:1].isupper()
        and following.lower() not in _words()["after_month"]
        and following.isalpha()
        and m.before() not in _words()["before_month"]
        and m.before() not in DETERMINERS
    )


def _is_part(m: Match) -> bool:
    """ "mid-March", "between now and May"."""
    if m.before() == "-":
        return m.before(2) in ("mid", "early", "late")
    return m.before() == "and" and m.before(3) == "between"


def _is_paired(m: Match) -> bool:
    """ "April and May", "March-May"."""
    links = _words()["before_second"]
    return (m.before() in links and is_month(m.before(2))) or (m.after() in links and is_month(m.after(2)))


def is_month(token: str) -> bool:
    """Whether a token is the name of a month."""
    lexicon = words()
    return lexicon.code.get(token.capitalize()) in (lexicon.codes["month"], lexicon.codes["month_short"])


def _describes(m: Match) -> bool:
    """ "a March operation", "the May vote"; not "the March on the capital"."""
    following = m.doc.words[m.last] if m.last < m.sentence.last else ""
    noun = following.isalpha() and following.islower() and following not in _words()["no_nouns"]
    return noun and m.before() in DETERMINERS


def _is_name(m: Match) -> bool:
    """Whether a capitalised word stands before that is no time, preposition or first word of the sentence."""
    i = m.first - 1
    if i < m.sentence.first:
        return False
    word = m.doc.words[i]
    if word == "." and i > m.sentence.first and m.doc.lower[i - 1] in _words()["titles"]:
        return True
    return (
        word[0].isupper()
        and word.isalpha()
        and len(word) > 1
        and i > m.sentence.first
        and word.lower() not in _words()["before_month"]
        and word.lower() not in _words()["months_of_others"]
        and not word.isupper()
    )


def lies_ahead(m: Match) -> bool:
    """ "ahead of Tuesday's vote", "prepared for Friday"."""
    n = 2 if m.before() == "the" else 1
    return f"{m.before(n + 1)}_{m.before(n)}" in _words()["ahead"]


def bare_year(m: Match) -> bool:
    """Four figures that are a year: not so many things, not the number of something."""
    if _is_numbered(m) or _is_glued(m):
        return False
    before, known = m.before(), _words()
    if before == "the" and m.number("year") >= NAMED_SINCE:
        return m.after() not in known["counted"]
    if before in known["possessives"] or _is_second_year(m):
        return m.after() not in known["counted"]
    if before == "of" and m.before(2) in known["before_of_year"]:
        return True
    if before in known["before_year"]:
        return before not in known["doubtful_before_year"] or not _plural(m.after())
    return 1500 <= m.number("year") <= 2100 and not _counts(m)


def _is_second_year(m: Match) -> bool:
    """ "the 2008 and 2012 campaigns"."""
    return m.before() in ("and", "or") and figure_class(m.before(2) or ".") == "year4"


def _is_numbered(m: Match) -> bool:
    """ "$1990", "No. 1990", "Resolution 1701", "1200 metres"."""
    before, known = m.before(), _words()
    if is_clock(m):
        return True
    if before in known["currency"] or before in known["designations"] or m.after() in known["measures"]:
        return True
    if m.after() in ("over", "×") and m.after(2)[:1].isdigit():  # "moved 2000 over 3 days"
        return True
    return before == "." and m.before(2) in ("no", "nos")


def is_clock(m: Match) -> bool:
    """ "at 1830 on Thursday"; not "at 1990 prices"."""
    return m.before() == "at" and (m.after() in _words()["after_clock"] or m.last == m.sentence.last)


def _is_glued(m: Match) -> bool:
    """Whether it is a part of a longer sign: "A1990", "1990x"."""
    if m.doc.glued(m.first) and m.before() not in _words()["glued_before"]:
        return True
    behind = m.last < len(m.doc.words) and m.doc.glued(m.last)
    return behind and m.after() not in _words()["glued_after"]


def _counts(m: Match) -> bool:
    """ "1945 people", "1500 cows"."""
    small = m.last < m.sentence.last and m.doc.words[m.last][0].islower()
    return small and (_plural(m.after()) or m.after() in _words()["counted"])


def _plural(word: str) -> bool:
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word.isalpha()
    ) or word in _words()["plurals"]
