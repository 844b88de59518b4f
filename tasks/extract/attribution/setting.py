"""What stands between a reporting verb and its content: who is told, when, where and in what."""

from __future__ import annotations

from tasks.extract.attribution.quotes import Quote
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.tagging import word_class
from tasks.extract.attribution.verbs import Verb

INSERTED = 16  # tokens; how long an insertion between cue and content may be
AFTER = frozenset(("after", "before"))
TOPICS = frozenset("on about of for over".split())
AMOUNTS = frozenset("much many half all few more less most every nothing".split())
THIS = frozenset(("this", "last", "next", "late", "early"))
PLACING = frozenset(("in", "at"))
MOMENTS = frozenset(("time", "outset", "start", "end"))
OCCASIONS = frozenset("day night evening morning afternoon week month year".split())
HEDGES = [
    h.split()
    for h in ("at least", "at most", "up to", "as many as", "as few as", "no fewer than", "in excess of")
]
HEDGE_OPENERS = frozenset(h[0] for h in HEDGES)
ADDRESSEE = 14  # tokens
TITLE = 7  # tokens


def skip_setting(r: Reading, i: int) -> int:
    """Leave out when, where and in what it was said: "on Friday", "in a statement"."""
    while i < r.last and not opens_count(r, i):
        t = r.tag(i)
        if (t in "AT" and r.tag(i + 1) != "s" and not _counts(r, i)) or (t == "U" and r.tag(i - 1) in "TU"):
            i += 1
        elif _is_day(r, i):
            i += 2
        elif r.word(i) == "at" and r.word(i + 1) == "the" and r.word(i + 2) in MOMENTS:
            i += 3
        elif t == "S" and r.word(i) in AFTER and _occasion_end(r, i):
            i = _occasion_end(r, i)
        elif (
            t in "PI"
            and r.word(i) in word_class("setting_prepositions")
            and (t == "P" or is_somebody(r, i + 1))
        ):
            after = _setting_end(r, i)
            if after == i:
                return i
            i = _carried(r, after)
        else:
            return i
    return i


def opens_count(r: Reading, i: int) -> bool:
    """ "At least 20 people", "as many as 40": the words before a number that read like a setting."""
    lower = r.doc.lower
    return r.word(i) in HEDGE_OPENERS and any(
        lower[i : i + len(h)] == h and r.tag(i + len(h)) in ("U", "D") for h in HEDGES
    )


def _carried(r: Reading, i: int) -> int:
    """Past "carried by the agency" behind "in a statement", up to "that", a comma or the end; else `i`."""
    if r.tag(i) != "E" or r.word(i - 1) not in word_class("media"):
        return i
    end = i + 1
    while r.tag(end) in "PDnsUTAE":
        end += 1
    return end if r.tag(end) in ",." or r.word(end) == "that" else i


def _is_day(r: Reading, i: int) -> bool:
    """ "this Friday", "that day": but not "that day was"."""
    if r.word(i) in THIS:
        return r.tag(i + 1) == "T"
    return r.word(i) == "that" and r.word(i + 1) in OCCASIONS and r.tag(i + 2) in ",.SR"


def _occasion_end(r: Reading, i: int) -> int:
    """Past "after a lunch on Tuesday", where a clause follows; 0 if something else stands there."""
    end = i + 1
    while r.tag(end) in "DnsUPT" and end - i < 10:
        end += 1
    return end if end > i + 1 and (r.word(end) == "that" or r.tag(end) in 'R"') else 0


def _counts(r: Reading, i: int) -> bool:
    """Whether an adverb belongs to what follows: "too much", "almost half", "far more"."""
    if r.word(i + 1) == "than":
        return r.word(i) in ("more", "less")
    return r.tag(i) == "A" and (r.tag(i + 1) == "U" or r.word(i + 1) in AMOUNTS)


def _setting_end(r: Reading, i: int) -> int:
    """Past a prepositional phrase at `i` that tells the setting; `i` itself if it is none."""
    if i not in r.setting_ends:
        r.setting_ends[i] = _find_setting_end(r, i)
    return r.setting_ends[i]


def _find_setting_end(r: Reading, i: int) -> int:
    end, telling = i + 1, False
    media = word_class("media")
    while end < r.last and end - i < 10 and r.tag(end) in "DnsUTOGEA" and r.tag(end) != "S":
        if telling and r.tag(end) in "DO":
            break
        if r.tag(end) == "T" or r.word(end) in media:
            telling = True
            if r.tag(end + 1) not in "nTUs":
                end += 1
                break
        end += 1
    follows = r.tag(end)
    if follows == "R" and r.word(i) in PLACING and all(r.named(k) for k in range(i + 1, end)) and end > i + 1:
        return end  # "said Tuesday in Vell he would"
    if (
        (
            r.word(end) == "that"
            and end > i + 1
            and not any(r.tag(k) in "GE" and r.tag(k - 1) == "n" for k in range(i, end))
        )
        or follows in ',:".'
        or telling
        or (follows == "P" and r.word(i) not in TOPICS and _setting_end(r, end) > end)
    ):
        return end
    return i


def is_somebody(r: Reading, i: int) -> bool:
    """Whether who is spoken to stands at token `i`: a name, "the press", "reporters"."""
    return r.named(i) or r.tag(i) in "DO" or (r.word(i).endswith("s") and r.word(i) in word_class("media"))


def is_title(r: Reading, q: Quote) -> bool:
    """Whether a quote is the name of a programme, a book or the like: short, in capitals, no stop in it."""
    words = r.doc.words[q.first : q.last]
    long = [w for w in words if len(w) > 3 and w.isalpha()]
    return len(words) <= TITLE and bool(long) and all(w[0].isupper() for w in long) and words[-1] not in ".!"


def skip_addressee(r: Reading, i: int, verb: Verb) -> int:
    """Past "reporters", "the BBC", "him" after "told"."""
    if verb.shape == "passive" or verb.cue.lemma == "say":
        return i
    programme = r.quote_from(i)
    if programme and is_title(r, programme) and r.tag(programme.right + 1) not in ".":
        return skip_setting(r, programme.right + 1)
    if r.tag(i) == "O" and r.tag(i + 1) != "n":
        return skip_setting(r, i + 1)
    found = _marked_addressee(r, i, verb)
    if found is not None:
        return found
    end = i
    while end < r.last and r.tag(end) == "D" and end == i:
        end += 1
    run = end
    while run < r.last and (r.tag(run) in "nsA" or (run > i and _is_count(r, run, end))) and run - i < 7:
        run += 1
    if "r" in verb.cue.frames and verb.cue.lemma != "tell":
        return run if run > end and r.word(run) in ("of", "about", "against") else i
    if run > end and r.tag(run) in 'DROTPAUGSI,:."':
        return skip_setting(r, run)
    return i if run == end else _split_run(r, end, run)


def _is_count(r: Reading, i: int, determined: int) -> bool:
    """ "told its roughly 400 citizens": a number behind a determiner."""
    near = i == determined or (i == determined + 1 and r.tag(determined) == "A")
    return r.tag(i) == "U" and r.tag(determined - 1) == "D" and near


def _marked_addressee(r: Reading, i: int, verb: Verb) -> int | None:
    """Where "that", a wh-word, "to" or a quote ends the addressee, without a finite verb in between."""
    for k in range(i, min(i + ADDRESSEE, r.last)):
        t = r.tag(k)
        if (
            t == "W"
            and r.tag(k - 1) == "n"
            and r.word(k) in ("who", "which", "whose")
            and r.tag(k + 1) not in "RD"
        ):
            return None  # "asked those who left to return"
        if t == "I" and (r.named(k + 1) or r.tag(k + 1) == "D"):
            continue  # "told the envoy to Vell that"
        if (t == "S" and r.word(k) in ("that", "whether", "if")) or t in '"W:I':
            if t != "S" and any(r.tag(j) == "D" for j in range(i + 1, k)):
                return None
            return k if k > i and not (t == "I" and "r" in verb.cue.frames) else None
        if t in "XV;." or (t == "," and r.tag(k + 1) != '"'):
            return None
        if t == ",":
            return k
    return None


def _split_run(r: Reading, start: int, end: int) -> int:
    """ "told CNN Trump would ...": the first name is the addressee."""
    for k in range(start, end):
        if not r.named(k) and k + 1 < end and r.named(k + 1):
            return k + 1
    return start + 1 if r.named(start) and end - start > 1 else start


def skip_insertion(r: Reading, comma: int) -> int:
    """Past ", however, " and the like if what follows it is marked as content; else the comma itself."""
    if r.tag(comma + 1) == '"' or r.word(comma + 1) == "that":
        return comma + 1
    for k in range(comma + 1, min(comma + INSERTED, r.last)):
        if r.tag(k) in ';."':
            return comma
        if r.tag(k) in ",-":
            return k + 1 if r.tag(k + 1) == '"' or r.word(k + 1) == "that" else comma
        if r.tag(k) == ":":
            return k
    return comma
