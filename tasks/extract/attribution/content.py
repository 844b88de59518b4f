"""What is said: the content that follows a reporting verb."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.attribution.clause import clause_end, clause_follows, has_as, is_clause, object_end
from tasks.extract.attribution.noun_kinds import is_human, singular
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.setting import (
    is_somebody,
    is_title,
    opens_count,
    skip_addressee,
    skip_insertion,
    skip_setting,
)
from tasks.extract.attribution.tagging import word_class
from tasks.extract.attribution.verbs import Verb

REFLEXIVE = frozenset("himself herself itself themselves".split())
LINKED = 40  # tokens
AMOUNT = 5  # tokens; so near behind "at" its number stands
ANYBODY = frozenset("we you they people some".split())
SUBJECT = 9  # tokens of "what the head of the port"
PHRASE = 4  # tokens; a shorter quote may be the subject of what follows it
WHEN = frozenset("after when while as before during".split())
CLAUSE_STARTS = frozenset("DnROUEGAPTSXB")


@dataclass(slots=True)
class Complement:
    """Content at tokens `start:end` after a verb. `frame` is the letter of the lexicon that let it in."""

    start: int
    end: int
    frame: str


def complement_of(r: Reading, verb: Verb) -> Complement | None:
    """The content that follows `verb`, or None: then it may stand before."""
    frames = verb.cue.frames
    relative = _in_relative(r, verb) or _coordinate_in_relative(r, verb)
    if verb.cue.lemma in word_class("calling") and _after_what(r, verb.start):
        start = verb.end + (r.word(verb.end) == "as")
        return Complement(start, object_end(r, start, clause_end(r, start)), "s")
    start = skip_setting(r, verb.end)
    if "a" in frames or verb.cue.lemma == "say":
        start = skip_addressee(r, start, verb)
    if r.tag(start) in ",-":
        start = skip_insertion(r, start)
    t, word = r.tag(start), r.word(start)
    if t == "," and start > verb.end and r.tag(start + 1) in "DnUR" and "o" not in frames:
        start, t, word = start + 1, r.tag(start + 1), r.word(start + 1)
    if t in ":":
        return _colon(r, start)
    if t == "P" and "a" in frames and word in ("of", "about", "against"):
        return _made(r, start + 1, "o", relative)
    if t == '"':
        shown = r.quote_from(start) if start > verb.end else None
        if shown and is_title(r, shown) and r.word(shown.right + 1) == "that" and frames & set("ct"):
            return _made(r, shown.right + 2, "c", relative)  # "said on the show "Dawn" that"
        return _quoted(r, start, frames)
    if word == "the" and r.doc.lower[start + 1 : start + 3] == ["fact", "that"] and frames & set("cto"):
        return _made(r, start + 3, "c", relative)
    if word == "that" and t == "S" and frames & set("ct"):
        return _made(r, start + 1, "c", relative)
    if (t == "W" or word in ("whether", "if", "when", "where", "why")) and "w" in frames:
        return _made(r, start, "w", relative)
    if start > verb.end and "r" in frames and (t == "I" or (t == "N" and r.tag(start + 1) == "I")):
        return _made(r, start, "r", relative)  # "told the miners on Friday to stop"
    if t == "N" and r.tag(start + 1) == "I" and "i" in frames and not relative and verb.shape != "passive":
        return _made(r, start, "i", relative)  # "promised not to sing"
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


def _after_what(r: Reading, verb: int) -> bool:
    """ "What the group called a change", "what it described as two camps"."""
    i = verb - 1
    while r.tag(i) in "DnsRAUP" and r.word(i) != "what" and verb - i < SUBJECT:
        i -= 1
    return r.word(i) == "what" and i < verb - 1 and r.word(i + 1) not in ANYBODY


def _in_relative(r: Reading, verb: Verb) -> bool:
    """ "who said", "who on Tuesday had said"."""
    k = verb.start - 1
    if verb.shape == "ing" and r.tag(k) == "n":
        return True  # "a letter saying"
    while r.tag(k) in "ATPDnU" and r.word(k) not in ("who", "which") and verb.start - k < 7:
        k -= 1
    return r.word(k) in ("who", "which")


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
    return is_somebody(r, i) and verb.cue.lemma in ("say", "report")


def _bare(r: Reading, start: int, verb: Verb, relative: bool) -> Complement | None:
    """A clause without "that", or an object."""
    frames, t = verb.cue.frames, r.tag(start)
    if verb.cue.lemma == "call" and r.word(start) == "that" and r.tag(start + 1) == '"':
        t = "D"  # "called that \"a lie\""
    if opens_count(r, start):
        t = "U"
    if verb.cue.lemma == "identify" and r.word(start) in REFLEXIVE:
        return None  # "a man identifying himself as Holm"
    if t not in CLAUSE_STARTS or (t in "SX" and not _opens_clause(r.word(start))):
        return None
    end = clause_end(r, start, relative)
    if t == "S" and not any(r.tag(k) == "," and r.tag(k + 1) in 'DRnU"' for k in range(start, end)):
        return None  # "conceded after the vote had gone on"
    named = r.named(start) and end - start > 3 and verb.cue.kind == "say" and "o" not in frames
    certain = end - start > 1 and (verb.cue.lemma in word_class("clausal") or named)
    if (
        "c" in frames
        and (t != "P" or r.tag(start + 1) == "U" or r.word(start + 1) == "half")
        and (certain or is_clause(r, start, end))
    ):
        return Complement(start, end, "c")
    if "n" in frames:
        at = _amount_at(r, start, end)
        return Complement(start, object_end(r, at, end), "n") if at else None
    if verb.cue.lemma == "call" and not _is_called(r, start, end, relative):
        return None
    if "s" in frames and t in "DnROUG" and has_as(r, start, end):
        return Complement(start, object_end(r, start, end), "s")
    if (
        "r" in frames
        and t not in "PS"
        and r.word(start) != "anonymity"
        and ("o" in frames or _is_predicated(r, start, end))
    ):
        return Complement(start, object_end(r, _link(r, start, end), end), "r")
    if (
        "o" in frames
        and t in "DnROUEG"
        and (verb.shape != "passive" or verb.cue.lemma == "ask about")
        and _is_sayable(r, start, verb)
    ):
        return Complement(start, object_end(r, start, end), "o")
    return None


def _amount_at(r: Reading, start: int, end: int) -> int | None:
    """The "at" between what is counted and its amount: "the number of dead at 30", "it at 30"."""
    at = next((k for k in range(start, min(end, start + LINKED)) if r.word(k) in ("at", "as")), None)
    if at is None:
        return None
    named = any(r.word(k) in word_class("tallied") for k in range(start, at))
    if not named and not (at == start and r.word(start - 1) == "it"):
        return None
    amount = any(r.tag(k) == "U" or r.word(k)[:1].isdigit() for k in range(at + 1, min(at + AMOUNT, end)))
    return at if amount else None


def _is_called(r: Reading, start: int, end: int, relative: bool) -> bool:
    """ "called it a shame", not "called a strike", "whatever they call it", "who call themselves the Red Hand"."""
    if end - start == 1 or (relative and r.word(start) in REFLEXIVE):
        return False
    return r.word(start) not in ("a", "an") or any(
        r.word(k) in ("a", "an") or r.tag(k) == '"' for k in range(start + 1, end)
    )


def _is_sayable(r: Reading, start: int, verb: Verb) -> bool:
    """ "claimed responsibility", not "claimed two seats"; not "requested anonymity"."""
    if verb.cue.lemma == "claim":
        return any(r.word(k) in word_class("claimable") for k in range(start, start + 3))
    if verb.cue.lemma == "question" and _is_person(r, start):
        return False
    ago = r.tag(start) in "UD" and "ago" in (r.word(start + 1), r.word(start + 2))
    return not ago and r.word(start) != "anonymity"


def _is_person(r: Reading, i: int) -> bool:
    """Whether the object at token `i` is somebody: "questioned the student", not "the student's motives"."""
    if r.tag(i) == "O":
        return r.tag(i + 1) != "n"
    while r.tag(i) in "DUAE" or (r.tag(i) == "n" and r.tag(i + 1) == "n"):
        i += 1
    return is_human(singular(r.word(i))) and r.tag(i + 1) != "s"


def _link(r: Reading, start: int, end: int) -> int:
    """The "to" or "of" that leads from somebody to what he is asked or accused of; `start` if there is none."""
    for k in range(start + 1, min(end - 1, start + LINKED)):
        if r.word(k) == "of" and r.tag(k + 1) in "GB":
            return k
        if r.tag(k) == "I" and r.tag(k + 1) not in "DO" and not r.named(k + 1):
            return k
    return start


def _opens_clause(word: str) -> bool:
    """ "if", "when" and the like, and "they've"; not "has" or "don't"."""
    contracted = "'" in word or "’" in word
    return (contracted and not word.endswith(("n't", "n’t"))) or word in (
        "if",
        "as",
        "when",
        "although",
        "after",
        "because",
        "while",
        "since",
        "unless",
        "until",
        "once",
        "though",
        "before",
    )


def _is_predicated(r: Reading, start: int, end: int) -> bool:
    """ "order the troops to leave", "accuse him of theft", "call it a scandal" in quotes."""
    window = range(start + 1, min(end, start + 16))
    return any(r.tag(k) in 'I"' or r.word(k) in ("of", "as") for k in window)


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
        ended = r.doc.words[quote.last - 1] in (",", ".", "!", "?")
        ended = (
            (ended and "that" not in (r.word(after), r.word(after + 1)))
            or r.tag(after) == "G"
            or r.word(after) in WHEN
        )
        joined = r.tag(after) == "C" and quote.last - quote.first > PHRASE
        if ended or (joined and clause_follows(r, after + 1)):
            return Complement(mark, after, "q")
    end = clause_end(r, mark)
    return Complement(mark, end, "q") if end > mark + 1 else None
