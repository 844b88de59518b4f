"""What looks like a date and is none: names of people, counts of things, numbers of resolutions."""

from __future__ import annotations

from tasks.extract.quantity.addresses import is_address
from tasks.extract.timex.lexicon import contexts, figure_class, words
from tasks.extract.timex.match import Match
from tasks.extract.timex.tense import tells_tense

DETERMINERS = frozenset("a an the its their his her this that 's ’s".split())
ZONES = frozenset(("gmt", "utc", "est", "edt"))
REACH_OF_MISHAP, UNTIL = 7, frozenset("by until before after since".split())
BEFORE_CLOCK = frozenset("of since by until from around about before after".split())
NAMED_SINCE = 1600  # "the 1998 floods": from then on "the" and figures name a year though a plural follows


def counts_days(m: Match) -> bool:
    """ "March 5 percent", "Article 5 May": the figure belongs to what stands beside it."""
    if m.spans["day"][0] < m.spans["month"][0]:
        return m.before() in contexts()["designations"]
    return m.after() in contexts()["measures"]


def bare_month(m: Match) -> bool:
    """A month's name that stands alone: not a person's name, not the verb or the noun that looks like it."""
    name = m.tokens("month")[0]
    if m.last - m.first == 1 and name in contexts()["short_months"]:
        return False  # "Jan", "Dec" need their stop or a day
    if _is_name(m):
        return False
    if name in contexts()["doubtful_months"]:
        return m.before() in contexts()["before_doubtful"] or _describes(m) or _is_paired(m) or _is_part(m)
    following = m.doc.words[m.last] if m.last < m.sentence.last else ""
    return not (
        following[:1].isupper()
        and following.lower() not in contexts()["after_month"]
        and following.isalpha()
        and m.before() not in contexts()["before_month"]
        and m.before() not in DETERMINERS
    )


def _is_part(m: Match) -> bool:
    """ "mid-March", "between now and May"."""
    if m.before() == "-":
        return m.before(2) in ("mid", "early", "late")
    return m.before() == "and" and m.before(3) == "between"


def _is_paired(m: Match) -> bool:
    """ "April and May", "March-May"."""
    links = contexts()["before_second"]
    return (m.before() in links and is_month(m.before(2))) or (m.after() in links and is_month(m.after(2)))


def is_month(token: str) -> bool:
    """Whether a token is the name of a month."""
    lexicon = words()
    return lexicon.code.get(token.capitalize()) in (lexicon.codes["month"], lexicon.codes["month_short"])


def _describes(m: Match) -> bool:
    """ "a March operation", "the May vote"; not "the March on the capital"."""
    following = m.doc.words[m.last] if m.last < m.sentence.last else ""
    noun = following.isalpha() and following.islower() and following not in contexts()["no_nouns"]
    return noun and m.before() in DETERMINERS


def _is_name(m: Match) -> bool:
    """Whether a capitalised word stands before that is no time, preposition or first word of the sentence."""
    i = m.first - 1
    if i < m.sentence.first:
        return False
    word = m.doc.words[i]
    if word == "." and i > m.sentence.first and m.doc.lower[i - 1] in contexts()["titles"]:
        return True
    return (
        word[0].isupper()
        and word.isalpha()
        and len(word) > 1
        and i > m.sentence.first
        and word.lower() not in contexts()["before_month"]
        and word.lower() not in contexts()["months_of_others"]
        and not word.isupper()
    )


def lies_ahead(m: Match) -> bool:
    """ "ahead of Tuesday's vote", "prepared for Friday"."""
    n = 2 if m.before() == "the" else 1
    return f"{m.before(n + 1)}_{m.before(n)}" in contexts()["ahead"]


def dates_mishap(m: Match) -> bool:
    """ "the shooting of two guards Sunday": the day belongs to something that nobody plans."""
    for n in range(1, REACH_OF_MISHAP):
        word = m.before(n)
        if word in contexts()["mishaps"]:
            return True
        if not word.isalpha() or word in UNTIL or tells_tense(word):
            return False
    return False


def bare_year(m: Match) -> bool:
    """Four figures that are a year: not so many things, not the number of something."""
    if _is_numbered(m) or _is_glued(m) or is_address(m.doc, m.first, m.last):
        return False
    before, known = m.before(), contexts()
    if before == "the" and m.number("year") >= NAMED_SINCE:
        return m.after() not in known["counted"]
    if before in known["possessives"] or _is_second_year(m):
        return m.after() not in known["counted"]
    if before == "of" and m.before(2) in known["before_of_year"]:
        return True
    if before in known["before_year"]:
        if before not in known["doubtful_before_year"] or m.after() in known["of_a_year"]:
            return True
        return not (_plural(m.after()) or (before == "of" and _is_verbal(m.after()) and _plural(m.after(2))))
    return 1500 <= m.number("year") <= 2100 and not _counts(m)


def _is_second_year(m: Match) -> bool:
    """ "the 2008 and 2012 campaigns"."""
    return m.before() in ("and", "or") and figure_class(m.before(2) or ".") == "year4"


def _is_numbered(m: Match) -> bool:
    """ "$1990", "No. 1990", "Resolution 1701", "1200 metres"."""
    before, known = m.before(), contexts()
    if is_clock(m):
        return True
    if before in known["currency"] or before in known["designations"] or m.after() in known["measures"]:
        return True
    if m.after() in ("over", "×") and m.after(2)[:1].isdigit():  # "moved 2000 over 3 days"
        return True
    return before == "." and m.before(2) in ("no", "nos")


def is_clock(m: Match) -> bool:
    """ "at 1830 on Thursday", "since 1330 (1930 GMT)"; not "at 1990 prices"."""
    if m.after() in ("(", "[") and m.after(2).isdigit() and m.after(3) in ZONES:
        return True
    if m.after() == "on" and m.before() in BEFORE_CLOCK and m.after(2).isdigit() and is_month(m.after(3)):
        return True  # "as of 2140 on 12 November"
    return m.before() == "at" and (m.after() in contexts()["after_clock"] or m.last == m.sentence.last)


def _is_glued(m: Match) -> bool:
    """Whether it is a part of a longer sign: "A1990", "1990x", "MI-1630", "No. 14-1418"."""
    if m.doc.glued(m.first) and (m.before() not in contexts()["glued_before"] or _ends_code(m)):
        return True
    behind = m.last < len(m.doc.words) and m.doc.glued(m.last)
    return behind and m.after() not in contexts()["glued_after"]


def _ends_code(m: Match) -> bool:
    """Whether letters or short figures stand before the hyphen in front of it: "MI-1630", "412-473-1300"."""
    if m.before() != "-" or not m.doc.glued(m.first - 1):
        return False
    code = m.doc.words[m.first - 2]
    return (code.isdigit() and len(code) < 4) or (code.isupper() and len(code) < 4)


def _counts(m: Match) -> bool:
    """ "1945 people", "1500 cows"."""
    small = m.last < m.sentence.last and m.doc.words[m.last][0].islower()
    if m.after() in contexts()["of_a_year"]:
        return False
    return small and (_plural(m.after()) or m.after() in contexts()["counted"])


def _is_verbal(word: str) -> bool:
    """ "registered" in "of 2047 registered voters"."""
    return word.endswith("ed") and len(word) > 4


def _plural(word: str) -> bool:
    return (
        len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")) and word.isalpha()
    ) or word in contexts()["plurals"]
