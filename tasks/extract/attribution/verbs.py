"""Reporting verbs in a sentence: which words are verbs at all, and what stands around them."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.attribution.lexicon import Cue, Form, verbs
from tasks.extract.attribution.noun_kinds import is_human
from tasks.extract.attribution.reading import Reading
from tasks.extract.attribution.tagging import word_class

BE = frozenset(
    "is are was were be been being am 's 're ’s ’re isn't wasn't weren't aren't isn’t wasn’t weren’t aren’t".split()
)
HAVE = frozenset("has have had having 've ’ve hasn't haven't hadn't hasn’t haven’t hadn’t".split())
PLAIN = frozenset(("say", "believe", "think", "show", "suggest", "indicate"))  # hardly nouns after a sign
NAMING = frozenset(("call", "name", "dub", "term", "label", "brand"))
PLURALS = frozenset(
    "them people police many some others most few both they we you i those these who that percent all".split()
)
CONTRACTED = (("'ve", "have"), ("’ve", "have"), ("'re", "are"), ("’re", "are"), ("'m", "am"), ("’m", "am"))
INTERIOR = frozenset("XBNAI")
FLOATING = frozenset("since both all each".split())  # "has since said", "have both said"
AFTER_VERB = frozenset('SWDROUnIGPAT":,.E(-NVX')


@dataclass(slots=True)
class Verb:
    """A reporting verb: tokens `start:end` with its auxiliaries and particle; `head` is the verb itself.

    `shape`: finite | ing | infinitive | passive. `negated`: "did not say", "never said".
    """

    cue: Cue
    start: int
    head: int
    end: int
    shape: str
    negated: bool


def find_verbs(r: Reading, stop: int | None = None) -> list[Verb]:
    """The reporting verbs of a sentence outside its quotes, in text order, up to the token `stop`."""
    out: list[Verb] = []
    after = r.first
    for i in r.places(verbs().first):
        if i < after or (stop and i >= stop):
            continue
        found = _match(r, i)
        verb = _verb(r, i, *found) if found else None
        if verb:
            out.append(verb)
            after = verb.end
    return out


def _match(r: Reading, i: int) -> tuple[int, Form] | None:
    """The longest cue at token `i`; an adverb or a day may stand inside ("called again for", "asked on Monday for")."""
    found = verbs().match(r.doc.lower, i, r.last)
    on_day = r.word(i + 1) == "on" and r.tag(i + 2) == "T"
    if on_day or (r.tag(i + 1) in "AT" and (found is None or found[0] == i + 1)):
        inside = 2 if on_day else 1
        words = [r.word(i), *r.doc.lower[i + 1 + inside : min(i + 4 + inside, r.last)]]
        spread = verbs().match(words, 0, len(words))
        if spread and spread[0] > 1 and (not on_day or spread[1].cue.lemma.endswith(" for")):
            return i + inside + spread[0], spread[1]
    return found


def _verb(r: Reading, head: int, end: int, form: Form) -> Verb | None:
    if _is_name(r, head) or _in_compound(r, head, end):
        return None
    start = _group_start(r, head)
    group = [r.word(k) for k in range(start, head)]
    shape = _shape(r, start, head, end, form, group)
    if shape is None:
        return None
    negated = any(w in ("not", "never", "n't", "n’t") or w.endswith(("n't", "n’t")) for w in group)
    return Verb(form.cue, start, head, end, shape, negated)


def _is_name(r: Reading, i: int) -> bool:
    """Whether a capital marks token `i` as part of a name: not at the start, not in a headline."""
    if not r.named(i) or i == r.first or r.tag(i - 1) in '":':
        return False
    long = [w for w in r.doc.words[r.first : r.last] if len(w) > 3 and w.isalpha()]
    return 3 * sum(w[0].isupper() for w in long) < 2 * len(long)


def _in_compound(r: Reading, head: int, end: int) -> bool:
    """ "well-known", "call-in"."""
    doc = r.doc
    return (doc.glued(head) and r.word(head - 1) in ("-", "–")) or (
        end < r.last and doc.words[end] in ("-", "–") and doc.glued(end)
    )


def _group_start(r: Reading, head: int) -> int:
    i = head
    while i > r.first and (r.tag(i - 1) in INTERIOR or (r.word(i - 1) in FLOATING and r.tag(i - 2) == "X")):
        i -= 1
    while i < head and r.tag(i) == "A":  # a leading adverb is no part of it
        i += 1
    return i


def _shape(r: Reading, start: int, head: int, end: int, form: Form, group: list[str]) -> str | None:
    before = r.word(head - 1) if head > start else ""
    verbal = [w for w in group if w not in ("not", "never") and r.tag(start + group.index(w)) != "A"]
    last = _contracted(verbal[-1]) if verbal else ""
    if last == "to":
        return "infinitive" if "base" in form.shapes else "ing" if "ing" in form.shapes else None
    if last in ("'s", "’s") and "participle" in form.shapes and form.cue.kind == "say":
        return "passive" if r.word(start - 1) == "it" else "finite"  # "he's said"
    if form.cue.lemma in word_class("felt") and (last in BE or form.cue.lemma != "worry"):
        return "finite" if last in BE and "participle" in form.shapes and "to" not in verbal else None
    if last in BE:
        return _after_be(form)
    if last in HAVE:
        return "finite" if "participle" in form.shapes else None
    if last or before == "never":
        return "finite" if "base" in form.shapes or "past" in form.shapes else None
    if before == "not":  # "not mentioned on the site"
        return "ing" if "ing" in form.shapes else None
    return _bare(r, start, head, end, form)


def _contracted(word: str) -> str:
    """The auxiliary in "they've" and "I'm"; any other word as it is."""
    for end, aux in CONTRACTED:
        if word.endswith(end) and len(word) > len(end):
            return aux
    return word


def _after_be(form: Form) -> str | None:
    if "ing" in form.shapes:
        return "finite"
    return "passive" if "participle" in form.shapes else None


def _bare(r: Reading, start: int, head: int, end: int, form: Form) -> str | None:
    """A form without auxiliary: it may be a noun ("the report"), a participle ("reported cases") or a verb."""
    left, right = r.tag(start - 1), r.tag(end)
    if r.tag(head) in "PS" and left not in "RO":  # "like"
        return None
    if left in "DPs" and head > r.first and r.word(start - 1) not in word_class("alone"):
        follows = right not in "nPs,." or r.named(end)
        return "ing" if "ing" in form.shapes and left == "P" and follows else None
    if r.word(head) in word_class("ing_nouns") and left == "n":
        document = r.word(start - 1) in word_class("documents") or is_human(r.word(start - 1))
        return "ing" if document else None  # "a dire warning that"
    if left == "A" and r.tag(start - 2) in "Ds" and right == "n" and "ing" not in form.shapes:
        return None  # "a highly anticipated treaty"
    governs_object = "c" not in form.cue.frames and end == head + 1
    if "ing" in form.shapes:
        return None if governs_object and left in "nAC" and right == "n" and not r.named(end) else "ing"
    if form.cue.kind == "show" and right == '"' and "past" not in form.shapes:
        return None  # "the show \"Ferry\""
    if r.word(end) == "by" and "participle" in form.shapes and left == "n" and not _by_channel(r, end):
        return None  # "a statement released by the ministry"
    if form.cue.lemma in NAMING and left == "n" and _names_thing(r, start, end):
        return None  # "a group called Red Hand"
    if (
        governs_object
        and left == "n"
        and r.tag(end + 1) != "D"
        and not {"base", "third"} & form.shapes
        and _has_finite(r, start)
    ):
        return None  # "a beer called Red", "the men accused by the court"
    alike = form.shapes == {"base", "past", "participle"} and "n" not in form.cue.frames
    if "past" in form.shapes and not alike:
        if right == "P" and "o" in form.cue.frames and governs_object:
            return None  # "the man accused of theft", "a bill backed by the party"
        return "finite"
    noun_too = form.cue.lemma in word_class("nouns_too") or r.word(head) in word_class("noun_forms")
    if right not in AFTER_VERB or (noun_too and (right in "PVX" or r.word(end) in verbs().first)):
        return None  # "reports of", "reports claim"
    if noun_too and (_is_object(r, start, "third" in form.shapes) or _is_relative(r, end)):
        return None  # "cited harsh comments", "the rules that bind"
    subject = start - 1
    while r.tag(subject) in "AN":
        subject -= 1
    return "finite" if _agrees(r, subject, form) else None


def _by_channel(r: Reading, by: int) -> bool:
    """Whether token `by` opens the way in which something is said: "said by phone", "wrote by e-mail"."""
    return any(r.word(k) in word_class("channels") and r.tag(k + 1) not in "ns" for k in (by + 1, by + 2))


def _names_thing(r: Reading, start: int, end: int) -> bool:
    """Whether "called" only gives the noun before it a name: "an album called \"Blue\""."""
    titled = r.tag(end) == "D" and r.named(end + 1)
    if not (r.named(end) or r.tag(end) == '"' or titled):
        return False
    k = start - 1
    while r.tag(k) in "nPsAU" and start - k < 9:
        k -= 1
    if titled and r.tag(k - 1) not in "EVGPI":
        return False  # "A senator called the Prime Minister a liar"
    return r.word(k) in ("a", "an", "another", "one")


def _has_finite(r: Reading, before: int) -> bool:
    """Whether the clause that ends before the token `before` has a finite verb already."""
    for i in range(before - 1, r.first - 1, -1):
        if r.tag(i) in "XV":
            return True
        if r.tag(i) in ',;:-CSW"':
            return False
    return False


def _is_relative(r: Reading, i: int) -> bool:
    """Whether "that" at token `i` stands for the noun before it: "the rules that bind us"."""
    contracted = "'" in r.word(i + 1) or "’" in r.word(i + 1)
    return r.word(i) == "that" and r.tag(i + 1) in "XV" and not contracted


def _is_object(r: Reading, i: int, third: bool) -> bool:
    """Whether the nouns before token `i` are governed by a verb, a preposition or an article of their own."""
    if r.tag(i - 1) == "A":
        return False  # "the court also claims"
    k = i - 1
    while r.tag(k) in "nA" and i - k < 5:
        k -= 1
    if r.tag(k) == "D" and r.tag(k + 1) == "n" and k < i - 2 and not r.named(i - 1):
        return r.word(i - 1) not in word_class("bodies") and r.word(i - 1) not in word_class("documents")
    if r.tag(k) == "D" and k < i - 1 and (r.tag(k - 1) in "VEGI" or r.word(k - 1) in verbs().first):
        return True  # "describes the full charges"
    return k < i - 1 and r.tag(k) in ("EVGIPU" if third and not r.named(i - 1) else "EVGI")


def _is_joint(r: Reading, i: int) -> bool:
    """Whether the name that ends at token `i` is the second of two: "Olin and Brandt"."""
    k = i
    while r.named(k) and r.tag(k) == "n":
        k -= 1
    return k < i and r.word(k) == "and" and r.named(k - 1)


def _agrees(r: Reading, subject: int, form: Form) -> bool:
    """Whether a present form fits the word before it: "officials say", "she says"."""
    word, t = r.word(subject), r.tag(subject)
    if "base" in form.shapes and t == "O" and r.word(subject + 2) == "that":
        return form.cue.lemma in PLAIN  # "those close to him say that"
    if "base" in form.shapes and t in ",-EU" and form.cue.lemma in PLAIN:
        k = subject + 1
        while r.tag(k) == "A" and k < r.last:
            k += 1
        return subject >= r.first and (r.tag(k + 1) in 'SRDUXn"' or r.named(k + 1))
    if t in "C,":
        return "third" in form.shapes
    if t in '"':
        return True
    if t in "nTU" and form.cue.lemma.split()[0] not in word_class("nouns_too"):
        return t != "U"
    if r.word(subject + 1) in word_class("noun_forms"):
        said = r.word(subject + 2) == "that" and not _is_relative(r, subject + 2)
        return said or t in "RW" or word in word_class("documents") or r.tag(subject + 2) in '":'
    shouted = subject >= r.first and r.doc.words[subject].isupper()  # "US"
    plural = word in PLURALS or (word.endswith("s") and not word.endswith("ss") and not shouted)
    plural = plural or _is_joint(r, subject)
    if "base" in form.shapes:
        return t in "nRWSTUDO)" and (plural or (r.named(subject) and word.endswith("s") and not shouted))
    if t in "GE-":
        return form.cue.lemma not in word_class("nouns_too")
    return t in "nRWSTUD)" and (not plural or r.named(subject) or t != "n" or word in ("who", "that"))
