"""Where clauses end, and where the teller takes over again."""

from __future__ import annotations

import re

from tasks.extract.attribution.lexicon import verbs
from tasks.extract.attribution.noun_phrase import Tokens, is_finite
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.setting import skip_setting
from tasks.extract.attribution.tagging import word_class

AWAY = frozenset("while although though whereas".split())
JOINING = frozenset("and or but yet".split())
MODALS = frozenset("will would can could may might shall should must".split())
BACKSHIFTED = frozenset("had would could might".split())
ASIDE = frozenset("who which whose but".split())
MEANWHILE = frozenset(("while", "when"))
AROUND = frozenset(("after", "before"))
DURING = frozenset(("during", "amid"))
REPORTER = 12  # tokens of who reports behind a colon
APPOSITION = 20  # tokens between its commas
# Tags at which a content may end.
TURNS = re.compile("[;,:C]")
RELATIVE_TURNS = re.compile("[;,:CXV]")
OBJECT_TURNS = re.compile("[-,CPS]")


def clause_end(r: Reading, start: int, relative: bool = False) -> int:
    """Where the content that begins at `start` ends: the sentence, or where the teller takes over again.

    `relative`: the reporting verb stands in a relative clause ("the mayor, who said ..., resigned").
    """
    stop = r.stop()
    first = r.first + 2 * (r.tag(r.first) == "A" and r.tag(r.first + 1) == ",")  # "However, when asked"
    reach = 5 if r.tag(first) == "P" else 2  # "In a year when he was ..."
    opens = any(r.tag(k) == "S" for k in range(first, min(first + reach, start)))
    opens = opens or (r.tag(first) in "GE" and start < first + 6)
    subordinate = opens and not any(r.tag(k) == "," for k in range(first, start))
    for m in (RELATIVE_TURNS if relative else TURNS).finditer(r.tags, start + 1 - r.first, stop - r.first):
        i, t = m.start() + r.first, m.group()
        if (t == ";" and not backshifted(r, i + 1)) or (t == "," and subordinate):
            return i
        if t == "," and (_teller_returns(r, i, relative) or _another_tells(r, i, stop)):
            return i
        if t == ":" and _reported_behind(r, i):
            return i
        if t == "C" and _cue_follows(r, i) and not _joins_subjects(r, start, i):
            return i
        if t in "XV" and i > start + 1 and _main_verb(r, start, i):
            return i
    return stop


def backshifted(r: Reading, i: int) -> bool:
    """ "..., he said, and two had died", "..., and would go on": the tense of what is reported goes on."""
    while r.tag(i) in "DnsURPA":
        i += 1
    return r.word(i) in BACKSHIFTED


def _joins_subjects(r: Reading, start: int, i: int) -> bool:
    """Whether the "and" at token `i` only joins two subjects: "said both he and Brandt promised"."""
    if r.word(start) == "both":
        return i - start < 5
    nouns = i - start < 4 and all(r.tag(k) in "Dn" for k in range(start, i))
    return nouns and r.word(i) == "and" and r.tag(i + 1) in "Dn" and r.word(i + 1) not in verbs().first


def _main_verb(r: Reading, start: int, i: int) -> bool:
    """ "Those who say the dam is safe | were not there": a second verb without a subject of its own."""
    if r.tag(i) == "V" and not r.word(i).endswith("s"):
        return False
    before = [k for k in range(start, i) if is_finite(r, k)]
    if not before or before[0] == start or r.tag(i - 1) in 'XANRW"':
        return False
    return not any(r.tag(k) in 'SWC,R;:q"' for k in range(before[0] + 1, i))


def object_end(r: Reading, start: int, end: int) -> int:
    """Where an object that begins at `start` ends: before a participle, a relative clause or a setting of its own."""
    for m in OBJECT_TURNS.finditer(r.tags, start + 1 - r.first, max(0, end - r.first)):
        i, t = m.start() + r.first, m.group()
        after = r.tag(i + 1)
        if (t == "-" and after == "R") or (t == "," and (after in "GR" or r.word(i + 1) in ASIDE)):
            return i
        if (
            t == "C"
            and (after == "R" or _new_subject(r, i + 1))
            and not any(r.tag(k) in "SW" for k in range(start, i))
        ):
            return i
        if (r.word(i) in DURING and after in "DnUT") or _while(r, i):
            return i
        setting = (r.word(i) == "in" and after != "G") or (r.word(i) == "on" and after == "T")
        if t == "P" and setting and r.tag(i - 1) not in "XB" and _is_last_setting(r, i, end):
            return i
    return end


def _is_last_setting(r: Reading, i: int, end: int) -> bool:
    """ "On Monday", "on Monday after a visit to the port": nothing but when or where it was said is left."""
    behind = skip_setting(r, i)
    return behind >= end or (r.tag(i + 1) == "T" and r.word(behind) in AROUND)


def _while(r: Reading, i: int) -> bool:
    """ "While on a visit", "after she met the crews": a clause; but "a talk before the vote" is one phrase."""
    if r.word(i) in MEANWHILE:
        return True
    return r.word(i) in AROUND and (r.tag(i + 1) == "G" or clause_follows(r, i + 1, True))


def _new_subject(r: Reading, i: int) -> bool:
    """Whether a noun phrase and its auxiliary stand at token `i`: "and the army has left"."""
    k = i
    while r.tag(k) in "DnsUP" and k < i + 10:
        k += 1
    return k > i and r.tag(k) == "X"


def _teller_returns(r: Reading, comma: int, relative: bool) -> bool:
    """Whether the clause after a comma is the teller's: "..., but", "..., adding that", "..., according to"."""
    word = r.word(comma + 1)
    if word in ("a", "an") and any(r.word(k) in word_class("labels") for k in range(comma + 2, comma + 5)):
        return True
    if _says_more(r, comma + 1):
        return True
    if word in AWAY or word == "according" or (word == "even" and r.tag(comma + 2) == "S"):
        return True
    if word in JOINING:
        return _cue_follows(r, comma + 1) or clause_follows(r, comma + 2, word != "and")
    if relative and (r.tag(comma + 1) in "XVE" or (r.tag(comma + 1) == "A" and r.tag(comma + 2) in "XVE")):
        return True
    return r.tag(comma + 1) == "G" and _reports(r, comma + 1)


def _another_tells(r: Reading, comma: int, stop: int) -> bool:
    """ "The ministry said it would send troops, the agency reported on Monday": the sentence ends with a teller."""
    k = comma + 1
    while r.tag(k) in "DnsPA" and k < comma + 9 and not _may_report(r, k):
        k += 1
    found = verbs().match(r.doc.lower, k, r.last) if k > comma + 1 and r.word(k) in verbs().first else None
    if found is None or found[1].cue.kind != "say" or "x" not in found[1].cue.frames:
        return False
    return bool(found[1].shapes & {"third", "past"}) and skip_setting(r, found[0]) >= stop


def _may_report(r: Reading, i: int) -> bool:
    """Whether token `i` opens a verb of saying and is no part of a name: "Central Command"."""
    return r.word(i) in verbs().first and not (r.named(i) and r.tag(i) == "n")


def _says_more(r: Reading, i: int) -> bool:
    """A headline's "Minister says road is open, calls for calm"."""
    found = verbs().match(r.doc.lower, i, r.last) if r.word(i) in verbs().first else None
    if found is None or found[1].cue.kind not in ("say", "judge"):
        return False
    return "third" in found[1].shapes and r.tag(found[0]) not in ",.P"


def _cue_follows(r: Reading, i: int) -> bool:
    """ "and called for", "and said": a coordinated reporting verb."""
    k = i + 1
    if r.word(k) in MODALS:  # "it would attack and would respond"
        return False
    while r.tag(k) in "AXNDnsURT" and k < i + 9 and not _may_report(r, k):
        k += 1
    k = _past_apposition(r, k) if k > i + 1 else k
    if r.word(k) not in verbs().first or r.tag(k - 1) in "DsIP":
        return False
    found = verbs().match(r.doc.lower, k, r.last)
    if found is None or found[1].cue.kind not in ("say", "judge"):
        return False
    alike = "ing" in found[1].shapes and k == i + 1
    return alike or bool(found[1].shapes & {"third", "past"}) or r.tag(k - 1) in "XN"


def _reported_behind(r: Reading, colon: int) -> bool:
    """ "Guards warn that mines are left: a deminer from Vell reported that 40 were found": a teller of its own."""
    k = colon + 1
    while r.tag(k) in "AXNDnsURTP" and k < colon + REPORTER and not _may_report(r, k):
        k += 1
    found = verbs().match(r.doc.lower, k, r.last) if k > colon + 1 and r.word(k) in verbs().first else None
    said = found is not None and found[1].cue.kind == "say" and bool(found[1].shapes & {"third", "past"})
    return said and found is not None and r.word(found[0]) == "that"


def _past_apposition(r: Reading, comma: int) -> int:
    """The token behind the commas of "and the company Vell, one of the owners, said"."""
    if r.tag(comma) != ",":
        return comma
    for k in range(comma + 1, min(r.stop(), comma + APPOSITION)):
        if r.tag(k) in 'XV;:"':
            return comma
        if r.tag(k) == ",":
            return k + 1 if _may_report(r, k + 1) else comma
    return comma


def clause_follows(r: Reading, i: int, loosely: bool = False) -> bool:
    """Whether a subject and a finite verb stand at token `i`: ", and the army has left".

    `loosely`: a form in -ed counts as finite, which may be a participle.
    """
    k = i
    while r.tag(k) in "DnsURTAGP" and k < i + 10:
        k += 1
    return any(r.tag(j) in "DnUR" for j in range(i, k)) and (
        r.tag(k) in "XV" or (loosely and is_finite(r, k))
    )


def _reports(r: Reading, i: int) -> bool:
    """Whether token `i` begins a verb of saying or judging."""
    found = verbs().match(r.doc.lower, i, r.last) if r.word(i) in verbs().first else None
    return found is not None and found[1].cue.kind == "say" and "q" in found[1].cue.frames


def content_before(r: Reading, edge: int) -> Tokens | None:
    """The clause that ends before the token `edge` (a comma or a closing mark included)."""
    end = edge
    while end > r.first and r.tag(end - 1) in ",-":
        end -= 1
    start = r.first
    for i in range(end - 1, r.first - 1, -1):
        if r.tag(i) == ";":
            start = i + 1
            break
    while start < end and r.tag(start) in ",-C":
        start += 1
    return (start, end) if end > start else None


def is_clause(r: Reading, start: int, end: int) -> bool:
    """Whether a noun phrase and then a finite verb follow."""
    if r.tag(start) == "X":
        return True
    for k in range(start + 1, end):
        t = r.tag(k)
        if t in "XV" or (t == "E" and r.tag(k - 1) in "nRATU") or (t == "n" and _third_person(r, k)):
            return True
        if t in "SW,:;" and r.word(k) != "who":
            return False
    return False


def _third_person(r: Reading, i: int) -> bool:
    """ "the plan works well", "she wants": an -s after a singular noun or pronoun, before what a verb governs."""
    word = r.word(i)
    if not word.endswith("s") or r.named(i) or word.endswith("ss"):
        return False
    return (
        r.tag(i - 1) == "R"
        or r.word(i - 1) in ("this", "that")
        or (r.tag(i - 1) == "n" and r.tag(i + 1) in "DIOA" and not r.word(i - 1).endswith("s"))
    )


def has_as(r: Reading, start: int, end: int) -> bool:
    """ "sees the vote as a test"."""
    return any(r.word(k) == "as" for k in range(start + 1, min(end, start + 24)))
