"""What is said: where the content after a reporting verb begins, and where it ends."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.attribution.lexicon import verbs
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.sources import Tokens
from tasks.extract.attribution.tagging import word_class
from tasks.extract.attribution.verbs import Verb

CLAUSE_STARTS = frozenset("DnROUEGAPTSX")
AWAY = frozenset("while although though whereas".split())
JOINING = frozenset("and or but yet".split())
INSERTED = 16  # tokens; how long an insertion between cue and content may be
ADDRESSEE = 14  # tokens


@dataclass(slots=True)
class Complement:
    """Content at tokens `start:end` after a verb. `frame` is the letter of the lexicon that let it in."""

    start: int
    end: int
    frame: str


def complement_of(r: Reading, verb: Verb) -> Complement | None:
    """The content that follows `verb`, or None: then it may stand before."""
    frames = verb.cue.frames
    relative = r.word(verb.start - 1) in ("who", "which") or _coordinate_in_relative(r, verb)
    start = skip_setting(r, verb.end)
    if "a" in frames or verb.cue.lemma == "say":
        start = _skip_addressee(r, start, verb)
    if r.tag(start) in ",-":
        start = _after_insertion(r, start)
    t, word = r.tag(start), r.word(start)
    if t == "," and start > verb.end and r.tag(start + 1) in "DnUR" and "o" not in frames:
        start, t, word = start + 1, r.tag(start + 1), r.word(start + 1)
    if t in ":":
        return _colon(r, start)
    if t == "P" and "a" in frames and word in ("of", "about", "against"):
        return _made(r, start + 1, "o", relative)
    if t == '"':
        return _quoted(r, start, frames)
    if word == "that" and t == "S" and frames & set("ct"):
        return _made(r, start + 1, "c", relative)
    if (t == "W" or word in ("whether", "if", "when", "where", "why")) and "w" in frames:
        return _made(r, start, "w", relative)
    if (
        t == "I"
        and ("p" if verb.shape == "passive" else "i") in frames
        and not _to_somebody(r, start + 1, verb)
    ):
        return _made(r, start, "i", relative)
    if t == "G" and "g" in frames:
        return _made(r, start, "g", relative)
    if start >= r.stop() or t in ",;.)-":
        return None
    return _bare(r, start, verb, relative)


def _coordinate_in_relative(r: Reading, verb: Verb) -> bool:
    """ "who met the minister and said": the coordinated verb is in the relative clause too."""
    if r.tag(verb.start - 1) != "C":
        return False
    for k in range(verb.start - 2, r.first - 1, -1):
        if r.word(k) == "who":
            return True
        if r.tag(k) in ",;:":
            return False
    return False


def _to_somebody(r: Reading, i: int, verb: Verb) -> bool:
    """ "said to the BBC" is no infinitive."""
    return _somebody(r, i) and verb.cue.lemma in ("say", "report")


def _somebody(r: Reading, i: int) -> bool:
    """Whether who is spoken to stands at token `i`: a name, "the press", "reporters"."""
    return r.named(i) or r.tag(i) in "DO" or (r.word(i).endswith("s") and r.word(i) in word_class("media"))


def _bare(r: Reading, start: int, verb: Verb, relative: bool) -> Complement | None:
    """A clause without "that", or an object."""
    frames, t = verb.cue.frames, r.tag(start)
    if t not in CLAUSE_STARTS or (
        t in "SX" and r.word(start) not in ("if", "as", "when", "although", "after")
    ):
        return None
    end = clause_end(r, start, relative)
    certain = verb.cue.kind == "say" and end - start > 1 and "o" not in frames
    if "c" in frames and (t != "P" or r.tag(start + 1) == "U") and (certain or _is_clause(r, start, end)):
        return Complement(start, end, "c")
    if "s" in frames and t in "DnROU" and _has_as(r, start, end):
        return Complement(start, end, "s")
    if "r" in frames and t not in "PS":
        return Complement(start, end, "r")
    if "o" in frames and t in "DnROUEG" and verb.shape != "passive":
        return Complement(start, end, "o")
    return None


def _has_as(r: Reading, start: int, end: int) -> bool:
    """ "sees the vote as a test"."""
    return any(r.word(k) == "as" for k in range(start + 1, min(end, start + 14)))


def _is_clause(r: Reading, start: int, end: int) -> bool:
    """Whether a noun phrase and then a finite verb follow."""
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
    return r.tag(i - 1) == "R" or (
        r.tag(i - 1) == "n" and r.tag(i + 1) in "DIOA" and not r.word(i - 1).endswith("s")
    )


def _made(r: Reading, start: int, frame: str, relative: bool) -> Complement | None:
    end = clause_end(r, start, relative)
    return Complement(start, end, frame) if end > start else None


def _colon(r: Reading, colon: int) -> Complement | None:
    start = colon + 1
    if start >= r.stop() and r.following:
        return Complement(start, start, "f")
    if r.tag(start) == '"':
        return _quoted(r, start, frozenset("q"))
    return Complement(start, r.stop(), "q") if start < r.stop() else None


def _quoted(r: Reading, mark: int, frames: frozenset[str]) -> Complement | None:
    if not frames & set("qcro"):
        return None
    quote = r.quote_from(mark)
    if quote and quote.right < r.last:
        after = quote.right + 1
        ended = r.doc.words[quote.last - 1] in (",", ".", "!", "?") and r.word(after + 1) != "that"
        if ended or (r.tag(after) == "C" and _clause_follows(r, after + 1)):
            return Complement(mark, after, "q")
    end = clause_end(r, mark)
    return Complement(mark, end, "q") if end > mark + 1 else None


def skip_setting(r: Reading, i: int) -> int:
    """Leave out when, where and in what it was said: "on Friday", "in a statement"."""
    while i < r.last:
        t = r.tag(i)
        if (t in "AT" and r.tag(i + 1) != "s") or (t == "U" and r.tag(i - 1) in "TU"):
            i += 1
        elif (
            t in "PI"
            and r.word(i) in word_class("setting_prepositions")
            and (t == "P" or _somebody(r, i + 1))
        ):
            after = _setting_end(r, i)
            if after == i:
                return i
            i = after
        else:
            return i
    return i


def _setting_end(r: Reading, i: int) -> int:
    """Past a prepositional phrase at `i` that tells the setting; `i` itself if it is none."""
    end, telling = i + 1, False
    media = word_class("media")
    while end < r.last and end - i < 10 and r.tag(end) in "DnsUTOGEA" and r.tag(end) != "S":
        if telling and r.tag(end) in "DO":
            break
        if r.tag(end) == "T" or r.word(end) in media:
            telling = True
            if r.tag(end + 1) not in "nTU":
                end += 1
                break
        end += 1
    follows = r.tag(end)
    if (
        r.word(end) == "that"
        or follows in ',:".'
        or telling
        or (follows == "P" and _setting_end(r, end) > end)
    ):
        return end
    return i


def _skip_addressee(r: Reading, i: int, verb: Verb) -> int:
    """Past "reporters", "the BBC", "him" after "told"."""
    if verb.shape == "passive" or verb.cue.lemma == "say":
        return i
    if r.tag(i) == "O" and r.tag(i + 1) != "n":
        return skip_setting(r, i + 1)
    found = _marked_addressee(r, i, verb)
    if found is not None:
        return found
    if "r" in verb.cue.frames and verb.cue.lemma not in ("tell",):
        return i
    end = i
    while end < r.last and r.tag(end) == "D" and end == i:
        end += 1
    run = end
    while run < r.last and r.tag(run) in "ns" and run - i < 7:
        run += 1
    if run > end and r.tag(run) in 'DROTPAUGS,:."':
        return skip_setting(r, run)
    return i if run == end else _split_run(r, end, run)


def _marked_addressee(r: Reading, i: int, verb: Verb) -> int | None:
    """Where "that", a wh-word, "to" or a quote ends the addressee, without a finite verb in between."""
    for k in range(i, min(i + ADDRESSEE, r.last)):
        t = r.tag(k)
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


def _after_insertion(r: Reading, comma: int) -> int:
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


def clause_end(r: Reading, start: int, relative: bool = False) -> int:
    """Where the content that begins at `start` ends: the sentence, or where the teller takes over again.

    `relative`: the reporting verb stands in a relative clause ("the mayor, who said ..., resigned").
    """
    stop = r.stop()
    opens = r.tag(r.first) == "S" or (r.tag(r.first) in "GE" and start < r.first + 6)
    subordinate = opens and not any(r.tag(k) == "," for k in range(r.first, start))
    i = start
    while i < stop:
        t = r.tag(i)
        if t == ";" and i > start:
            return i
        if t == "," and subordinate and i > start:
            return i
        if t == "," and i > start and _teller_returns(r, i, relative):
            return i
        if t == "C" and i > start and _cue_follows(r, i):
            return i
        i += 1
    return stop


def _teller_returns(r: Reading, comma: int, relative: bool) -> bool:
    """Whether the clause after a comma is the teller's: "..., but", "..., adding that", "..., according to"."""
    word = r.word(comma + 1)
    if word in AWAY or word == "according" or (word == "even" and r.tag(comma + 2) == "S"):
        return True
    if word in JOINING:
        return _cue_follows(r, comma + 1) or _clause_follows(r, comma + 2)
    if relative and (r.tag(comma + 1) in "XVE" or (r.tag(comma + 1) == "A" and r.tag(comma + 2) in "XVE")):
        return True
    return r.tag(comma + 1) == "G" and _reports(r, comma + 1)


def _clause_follows(r: Reading, i: int) -> bool:
    """Whether a subject and a finite verb stand at token `i`: ", and the army has left"."""
    k = i
    while r.tag(k) in "DnsURTAGP" and k < i + 10:
        k += 1
    return k > i and r.tag(k) in "XV"


def _cue_follows(r: Reading, i: int) -> bool:
    """ "and called for", "and said": a coordinated reporting verb."""
    k = i + 1
    while r.tag(k) in "AXNDnsURT" and k < i + 9 and r.word(k) not in verbs().first:
        k += 1
    if r.word(k) not in verbs().first or r.tag(k - 1) in "DsIP":
        return False
    found = verbs().match(r.doc.lower, k, r.last)
    if found is None or found[1].cue.kind not in ("say", "judge"):
        return False
    return bool(found[1].shapes & {"third", "past"}) or r.tag(k - 1) in "XN"


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
