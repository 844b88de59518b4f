"""What is said: where the content after a reporting verb begins, and where it ends."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.sources import Tokens, is_finite
from tasks.extract.attribution.tagging import word_class
from tasks.extract.attribution.verbs import Verb

CLAUSE_STARTS = frozenset("DnROUEGAPTSX")
AWAY = frozenset("while although though whereas but yet".split())
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
    start = skip_setting(r, verb.end)
    if "a" in frames or verb.cue.lemma == "say":
        start = _skip_addressee(r, start, verb)
    if r.tag(start) == ",":
        start = _after_insertion(r, start)
    t, word = r.tag(start), r.word(start)
    if t in ":":
        return _colon(r, start)
    if t == '"':
        return _quoted(r, start, frames)
    if word == "that" and t == "S" and frames & set("ct"):
        return _made(r, start + 1, "c")
    if (t == "W" or word in ("whether", "if", "when", "where", "why")) and "w" in frames:
        return _made(r, start, "w")
    if t == "I" and "i" in frames:
        return _made(r, start, "i")
    if t == "G" and "g" in frames:
        return _made(r, start, "g")
    if start >= r.stop() or t in ",;.)-":
        return None
    return _bare(r, start, verb)


def _bare(r: Reading, start: int, verb: Verb) -> Complement | None:
    """A clause without "that", or an object."""
    frames, t = verb.cue.frames, r.tag(start)
    if t not in CLAUSE_STARTS or (
        t in "SX" and r.word(start) not in ("if", "as", "when", "although", "after")
    ):
        return None
    end = clause_end(r, start)
    clause = any(is_finite(r, k) for k in range(start + 1, end))
    if "c" in frames and clause and t not in "P":
        return Complement(start, end, "c")
    if "r" in frames and t not in "PS":
        return Complement(start, end, "r")
    if "o" in frames and t in "DnROUEG" and verb.shape != "passive":
        return Complement(start, end, "o")
    return None


def _made(r: Reading, start: int, frame: str) -> Complement | None:
    end = clause_end(r, start)
    return Complement(start, end, frame) if end > start else None


def _colon(r: Reading, colon: int) -> Complement | None:
    start = colon + 1
    if r.tag(start) == '"':
        return _quoted(r, start, frozenset("q"))
    return Complement(start, r.stop(), "q") if start < r.stop() else None


def _quoted(r: Reading, mark: int, frames: frozenset[str]) -> Complement | None:
    if not frames & set("qcro"):
        return None
    end = clause_end(r, mark)
    return Complement(mark, end, "q") if end > mark + 1 else None


def skip_setting(r: Reading, i: int) -> int:
    """Leave out when, where and in what it was said: "on Friday", "in a statement"."""
    while i < r.last:
        t = r.tag(i)
        if t in "AT" or (t == "U" and r.tag(i - 1) in "TU"):
            i += 1
        elif t == "P" and r.word(i) in word_class("setting_prepositions"):
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
    found = _marked_addressee(r, i)
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


def _marked_addressee(r: Reading, i: int) -> int | None:
    """Where "that", a wh-word, "to" or a quote ends the addressee, without a finite verb in between."""
    for k in range(i, min(i + ADDRESSEE, r.last)):
        t = r.tag(k)
        if (t == "S" and r.word(k) in ("that", "whether", "if")) or t in '"W:I':
            return k if k > i else None
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
        if r.tag(k) == ",":
            return k + 1 if r.tag(k + 1) == '"' or r.word(k + 1) == "that" else comma
        if r.tag(k) == ":":
            return k
    return comma


def clause_end(r: Reading, start: int) -> int:
    """Where the content that begins at `start` ends: the sentence, or where the teller takes over again."""
    stop = r.stop()
    i = start
    while i < stop:
        t = r.tag(i)
        if t == ";" and i > start:
            return i
        if t == "," and i > start and _teller_returns(r, i):
            return i
        if t == "C" and i > start and _cue_follows(r, i):
            return i
        i += 1
    return stop


def _teller_returns(r: Reading, comma: int) -> bool:
    """Whether the clause after a comma is the teller's: "..., but", "..., adding that", "..., according to"."""
    word = r.word(comma + 1)
    if word in AWAY or word == "according":
        return True
    if word in ("and", "or"):
        return _cue_follows(r, comma + 1)
    return r.tag(comma + 1) == "G" and word in _ings()


def _cue_follows(r: Reading, i: int) -> bool:
    """ "and called for", "and said": a coordinated reporting verb."""
    k = i + 1
    while r.tag(k) in "AX" and k < i + 4:
        k += 1
    return r.word(k) in _pasts()


def _ings() -> frozenset[str]:
    return frozenset(
        "adding saying noting citing referring calling telling explaining arguing warning".split()
    )


def _pasts() -> frozenset[str]:
    return frozenset(
        "said says added told called urged warned asked claimed denied accused promised vowed insisted".split()
    )


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
