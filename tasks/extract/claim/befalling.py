"""What befell the people that a number counts: killed, injured, missing, detained or displaced."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from seeds import read_csv
from seeds.errors import SeedError
from tasks.extract.document import Document, Sentence
from tasks.extract.phrases import Phrases

SHAPES = frozenset("done doing befell state event".split())
BE = frozenset("was were is are be been being get got gets getting 're 's".split())
HAVE = frozenset("has have had having 've".split())
MODAL = frozenset("will would may might could can should must shall".split())
BREAKS = frozenset(
    "; : but while when after before because as if although though whereas since until where than".split()
)
RELATIVE = frozenset("who which that whom".split())
LIST_LINKS = frozenset(", and or & plus including as well along with also another another at least".split())
# Between a verb and the number that is its object: "killing in all 12", "killed another 3", "death of three of its".
BEFORE_OBJECT = frozenset(
    "the a an some another also at least about nearly almost total of up to further its his her their our as many in all "
    "reportedly allegedly only just more than over around other these those them and/or both estimated".split()
)
# Between the auxiliary and the participle: "were believed to have been killed".
BEFORE_PARTICIPLE = frozenset(
    "also been believed said to have reported feared thought known confirmed found left either both all not then later "
    "being just already so far still now again reportedly presumed either estimated understood in total or be even "
    "being there their once twice".split()
)
AFTER_REDUCED = frozenset(
    ". , ; : ) ] in by on at when while during after and or since as near with for from last this that yesterday today "
    "inside outside across throughout over so within during — – -- - \" ” '' if because but along who earlier before "
    "sunday monday tuesday wednesday thursday friday saturday here there between around under off early late".split()
)
REACH = 24


@dataclass(slots=True)
class Trigger:
    """Tokens `first:last` that say that something befell somebody; `shapes` maps shape to measure."""

    first: int
    last: int
    shapes: dict[str, str]


@dataclass(slots=True)
class Befallen:
    """The measure, the trigger's characters `start:end`, and on which side of the number it stands."""

    measure: str
    start: int
    end: int
    side: str  # left | right


@cache
def _words() -> Phrases[dict[str, str]]:
    shapes: dict[str, dict[str, str]] = {}
    for row in read_csv("lexicons/befalling.csv", ("word", "measure", "shape")):
        if row["shape"] not in SHAPES:
            raise SeedError(f"lexicons/befalling.csv: no shape {row['shape']!r} (for {row['word']!r})")
        shapes.setdefault(row["word"], {})[row["shape"]] = row["measure"]
    return Phrases((tuple(word.split()), value) for word, value in shapes.items())


@dataclass(slots=True)
class Triggers:
    """The triggers of one sentence by their first token and by the token after them."""

    begins: dict[int, Trigger]
    ends: dict[int, Trigger]


def find_triggers(doc: Document, sentence: Sentence) -> Triggers:
    """The words of befalling in a sentence, longest phrase first, without overlaps."""
    words, i = _words(), sentence.first
    out: list[Trigger] = []
    lower, first = doc.lower, words.first
    while i < sentence.last:
        found = words.match(lower, i, sentence.last) if lower[i] in first else None
        if found:
            out.append(Trigger(i, found[0], found[1]))
            i = found[0]
        else:
            i += 1
    return Triggers({t.first: t for t in out}, {t.last: t for t in out})


def befallen(doc: Document, sentence: Sentence, triggers: Triggers, first: int, last: int) -> Befallen | None:
    """What befell those counted by the phrase in tokens `first:last`, or None where the sentence does not say."""
    if not triggers.begins:
        return None
    found = _verb_before(doc, sentence, triggers, first)
    side = "left"
    if found is None:
        found, side = _verb_after(doc, sentence, triggers, last), "right"
    if found is None:
        return None
    trigger, measure = found
    return Befallen(measure, doc.starts[trigger.first], doc.ends[trigger.last - 1], side)


def _verb_before(
    doc: Document, sentence: Sentence, triggers: Triggers, first: int
) -> tuple[Trigger, str] | None:
    """The verb or noun whose object the phrase is: "killing 12", "the deaths of five"."""
    i, of = first, False
    while i > sentence.first and first - i <= 7:
        trigger = triggers.ends.get(i)
        if trigger is not None:
            return _as_object(doc, trigger, of)
        word = doc.lower[i - 1]
        if word not in BEFORE_OBJECT and not word.endswith("ly"):
            return None
        of = of or word == "of"
        i -= 1
    return None


def _as_object(doc: Document, trigger: Trigger, of: bool) -> tuple[Trigger, str] | None:
    shapes = trigger.shapes
    if of and "event" in shapes:
        return trigger, shapes["event"]
    if of and doc.lower[trigger.last - 1] != "of":
        return None
    if "doing" in shapes:
        return trigger, shapes["doing"]
    if "done" in shapes and not (trigger.first > 0 and doc.lower[trigger.first - 1] in BE):
        return trigger, shapes["done"]
    return None


def _verb_after(
    doc: Document, sentence: Sentence, triggers: Triggers, last: int
) -> tuple[Trigger, str] | None:
    """The verb whose victim is the subject: "12 were killed", "five people died", "40 dead"."""
    lower, auxiliary, relative, i = doc.lower, "", False, last
    stop = min(sentence.last, last + REACH)
    while i < stop:
        trigger = triggers.begins.get(i)
        if trigger is not None:
            measure = _as_subject(doc, sentence, trigger, auxiliary, i - last)
            if measure:
                return trigger, measure
            if not relative and ("done" in trigger.shapes or "doing" in trigger.shapes):
                return None
            i, auxiliary = trigger.last, ""
            continue
        word = lower[i]
        if word in BREAKS:
            return None
        if word in BE or word in HAVE or word in MODAL:
            auxiliary = "be" if word in BE else auxiliary or "have"
        elif word in RELATIVE:
            relative, auxiliary = True, ""
        elif auxiliary and word not in BEFORE_PARTICIPLE and not word.endswith("ly"):
            if not relative and not _in_aside(doc, last, i, stop):
                return None
            relative, auxiliary = word != ",", ""
        i += 1
    return None


def _in_aside(doc: Document, last: int, i: int, stop: int) -> bool:
    """Whether token `i` stands between commas that hold an aside of the subject: "12, most being guards, died"."""
    return last < i and doc.lower[last] == "," and "," in doc.lower[i:stop]


def _as_subject(doc: Document, sentence: Sentence, trigger: Trigger, auxiliary: str, gap: int) -> str | None:
    shapes = trigger.shapes
    if "done" in shapes:
        if auxiliary == "be":
            return shapes["done"]
        if not auxiliary and gap <= 12 and _reduced(doc, sentence, trigger):
            return shapes["done"]
    if "befell" in shapes:
        return shapes["befell"]
    if "state" in shapes and (gap <= 2 or auxiliary):
        return shapes["state"]
    return None


def _reduced(doc: Document, sentence: Sentence, trigger: Trigger) -> bool:
    """Whether no object follows, so that "95 civilians killed" is passive and "two gunmen killed five" is not."""
    return trigger.last >= sentence.last or doc.lower[trigger.last] in AFTER_REDUCED
