"""Which measure each number of a sentence belongs to: by what is counted, and by what befell it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise

from tasks.extract.annotations import Quantity
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.band import measure_of_band
from tasks.extract.claim.what.befalling import Befallen, befallen
from tasks.extract.claim.what.body import is_strong, measure_of_body, measure_of_strong
from tasks.extract.claim.what.counted_noun import measure_of_counted
from tasks.extract.claim.what.included import told_among, told_behind, victims_told
from tasks.extract.claim.what.launched import is_projectile, was_launched
from tasks.extract.claim.what.other_sense import is_land, is_meant_otherwise, is_stage
from tasks.extract.claim.what.uncounted import counts_nothing
from tasks.extract.claim.what.victim_clause import has_fallen, lost
from tasks.extract.claim.words.nouns import ARMED, PERSONS, singular
from tasks.extract.claim.words.role_words import role_words
from tasks.extract.claim.words.triggers import Triggers
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence

COUNTING_KINDS = frozenset(("count", "number", "money", "share"))
LINKS = frozenset(", and or & plus".split())
TAIL_STARTS = frozenset("in at near on outside inside".split())
AUXILIARY = word_class("auxiliary")
STOPPING = frozenset("; : but while".split())
BESIDES = (["as", "well", "as"], ["along", "with"], ["together", "with"])
AMONG_THEM = ["among", "them"]
OF_THEM = (["of", "them"], ["of", "whom"])
BEFORE_DEED = frozenset("had have also then later more again still were are been of them reportedly".split())
LEAVING = frozenset("left leave leaves leaving".split())
BESIDE = 10  # tokens from a number to one told besides: "were killed in Chad, along with"
PART = 7  # tokens from a number to its part: "died on Monday, including"
TAIL = 7  # tokens of a phrase such as "of the Guild of Masons"
ASIDE = 14  # tokens between two members of a list, with an aside


@dataclass(slots=True)
class Counted:
    """A quantity that may make a claim: its tokens `first:last`, the measure ("" while nothing tells), what befell
    those counted, the number before it whose noun it shares, and whether it counts the same once more ("the 12 dead")."""

    quantity: Quantity
    sentence: Sentence
    first: int
    last: int
    measure: str
    noun: str | None
    befallen: Befallen | None = None
    like: Counted | None = None
    share_of: Counted | None = None  # what "half of them" is a share of
    again: bool = False

    @property
    def named_so(self) -> bool:
        """ "12 captured soldiers": the participle belongs to the noun, and the verb may say something else."""
        fate = self.befallen
        return fate is not None and self.quantity.number_end <= fate.start and fate.end <= self.quantity.end


def count_sentence(setting: Setting, sentence: Sentence) -> list[Counted]:
    """The numbers of one sentence that may make claims, with their measures, in text order."""
    doc = setting.doc
    quantities = [
        q
        for q in setting.quantities_in(sentence.start, sentence.end)
        if q.kind in COUNTING_KINDS and not counts_nothing(setting, q)
    ]
    if not quantities:
        return []
    triggers = setting.triggers_of(sentence)
    counted = [_count(setting, sentence, triggers, q) for q in quantities]
    _share_lists(doc, counted)
    return counted


def _fallen(
    doc: Document, sentence: Sentence, q: Quantity, of_noun: str | None, first: int, last: int
) -> Befallen | None:
    """ "Lost 40 men", "lost four relatives", "six soldiers fell": those who bear arms and one's kin; members and voters are lost otherwise."""
    mortal = of_noun in ARMED or q.unit == "man" or q.unit in word_class("kindred")
    verb = lost(doc, sentence, first) if mortal else None
    if verb is not None:
        return Befallen("killed", doc.starts[verb], doc.ends[verb], "left")
    fell = of_noun in ARMED and has_fallen(doc, sentence, last)
    return Befallen("killed", doc.starts[last], doc.ends[last], "right") if fell else None


def _count(setting: Setting, sentence: Sentence, triggers: Triggers, q: Quantity) -> Counted:
    doc = setting.doc
    first, last = doc.token_at(q.start), doc.token_at(q.end - 1) + 1
    if q.kind in ("money", "share"):
        return Counted(q, sentence, first, last, q.kind, q.unit)
    if is_strong(doc, q):
        return Counted(q, sentence, first, last, measure_of_strong(setting, sentence, q), None)
    of_noun = _attack_times(doc, sentence, q, first) or measure_of_counted(setting, q)
    of_noun = "sites" if is_land(doc, q, first) else of_noun
    if is_stage(doc, q, last):
        return Counted(q, sentence, first, last, "other", q.unit)
    if of_noun == "people":
        of_noun = (
            measure_of_band(setting, sentence, q) or measure_of_body(setting, sentence, q, first) or of_noun
        )
    elif of_noun is None and q.unit is None:
        of_noun = measure_of_body(setting, sentence, q, first) or _crowd(doc, sentence, q, last)
    fate = None
    one_of = q.unit is None and doc.lower[max(0, first - 2) : first] == ["one", "of"]  # "one of two was hurt"
    if (of_noun is None or of_noun in PERSONS) and not is_kin(doc, sentence, first) and not one_of:
        others = last < sentence.last and doc.lower[last] == "others"
        fate = _fallen(doc, sentence, q, of_noun, first, last)
        fate = fate or befallen(doc, sentence, triggers, first, last + others, of_noun is not None or others)
        fate = fate or _inside(doc, triggers, first, last)
        if fate and (
            _is_next_verb(doc, sentence, fate, first, last)
            or is_meant_otherwise(doc, sentence, q, fate, of_noun, last)
        ):
            fate = None
    elif q.unit and is_projectile(q.unit):
        launched = was_launched(doc, sentence, first, last)
        of_noun = of_noun if launched is None else "attacks" if launched else "equipment"
    return Counted(q, sentence, first, last, _decide(q, of_noun, fate), q.unit, fate)


def _is_next_verb(doc: Document, sentence: Sentence, fate: Befallen, first: int, last: int) -> bool:
    """ "Killed 80 people, including 12 Finns, and wounded 500": a part has the verb before it, not the next one."""
    if fate.side == "left" or first <= sentence.first or doc.lower[first - 1] != "including":
        return False
    verb = doc.token_at(fate.start)
    return "," in doc.lower[last:verb] and doc.lower[verb - 1] in ("and", ",")


def _crowd(doc: Document, sentence: Sentence, q: Quantity, last: int) -> str | None:
    """ "Tens of thousands marched", "thousands have queued", "drew hundreds": a vague number that does what people do, or
    to whom is done what is done to people."""
    first = doc.token_at(q.start)
    if q.hedge != "vague" or q.kind != "number":
        return None
    before = doc.lower[first - 1] if first > sentence.first else ""
    left = before in LEAVING and not word_class("left_so").isdisjoint(doc.lower[last : last + 1])
    if left or before in word_class("taking_people"):
        return "people"
    if last >= sentence.last or before not in ("", "and", ",", "that", "said", "where", "as"):
        return None
    verb = next((i for i in range(last, sentence.last) if doc.lower[i] not in BEFORE_DEED), sentence.last)
    if verb < sentence.last and doc.lower[verb] in word_class("deed_of_people"):
        return "people"
    words = role_words()
    found = words.match(doc.lower, last, last + 1) if doc.lower[last] in words.first else None
    acts = found[1].get("acts", []) if found else []
    return "people" if any("people" in measures or "*" in measures for _, measures in acts) else None


def is_kin(doc: Document, sentence: Sentence, first: int) -> bool:
    """ "A father of eight children": they are told of a person, whatever befalls him and wherever."""
    before = doc.lower[max(sentence.first, first - 2) : first]
    return len(before) == 2 and before[1] == "of" and before[0] in word_class("kin")


def _attack_times(doc: Document, sentence: Sentence, q: Quantity, first: int) -> str | None:
    """ "The town was shelled three times": as many attacks."""
    window = doc.lower[max(sentence.first, first - 3) : first]
    return "attacks" if q.unit == "time" and not word_class("attacked").isdisjoint(window) else None


def _inside(doc: Document, triggers: Triggers, first: int, last: int) -> Befallen | None:
    """ "Two killed civilians", "nine wounded soldiers": the participle stands in the phrase itself."""
    for i in range(first + 1, last - 1):
        t = triggers.begins.get(i)
        if t is not None and t.last < last:
            measure = t.shapes.get("done") or t.shapes.get("state")
            return Befallen(measure, doc.starts[t.first], doc.ends[t.last - 1], "left") if measure else None
    return None


def _decide(q: Quantity, of_noun: str | None, fate: Befallen | None) -> str:
    """The measure by what befell those counted, else by their noun; "" while nothing tells. Who bears arms flees as such."""
    unknown = "other" if q.kind == "count" and q.unit else ""
    if fate is not None and fate.measure == "displaced" and of_noun in ARMED:
        return of_noun
    if fate is None or (of_noun is not None and of_noun not in PERSONS):
        return of_noun or unknown
    if of_noun is None and unknown and not _may_be_person(q.unit or ""):
        return unknown
    # "Two of the wounded died"
    died = of_noun == "injured" and (fate.measure, fate.side) == ("killed", "right")
    named = of_noun in ("killed", "injured") and q.unit not in word_class("dead_or_hurt") and not died
    return of_noun if named and of_noun else fate.measure


def _may_be_person(unit: str) -> bool:
    """Whether an unlisted noun may name people: "welders", but no "days" and no "one saying"."""
    return singular(unit) not in word_class("never_people") and not unit.endswith("ing")


def _share_lists(doc: Document, counted: list[Counted]) -> None:
    """What befell one member of a list befell all: "killed two soldiers, two guards and two civilians"."""
    for c in counted:
        if c.befallen is None and c.measure in PERSONS:
            told = victims_told(doc, c.sentence, c.first) or told_among(doc, c.sentence, c.last)
            c.measure = told or c.measure
    for before, here in pairwise(counted):
        if before.measure in ("killed", "injured") and _is_part(doc, before, here):
            here.measure = before.measure
        if before.befallen and not here.befallen and _may_join(here) and _follows(doc, before, here):
            _take(here, replace(before.befallen, side="left"))
        if _was_hit(doc, before, here):
            here.measure = "killed"
        if before.befallen and not here.befallen and _may_join(here) and _linked(doc, before, here, "left"):
            _take(here, replace(before.befallen, side="left"))
    for here, after in zip(counted[-2::-1], counted[:0:-1], strict=False):
        whole = doc.lower[here.last : here.last + 2] in OF_THEM or (here.noun and not after.noun)
        whole = whole or doc.lower[here.first - 1] == "at"  # "puts deaths at 50, and 70 wounded"
        if (
            after.befallen
            and not (here.befallen or whole)
            and _may_join(here)
            and _linked(doc, here, after, "right")
        ):
            _take(here, after.befallen)


def _is_part(doc: Document, before: Counted, here: Counted) -> bool:
    """ "30 casualties, including two sergeants"."""
    if here.befallen or not _may_join(here) or here.first - before.last > 3:
        return False
    return doc.lower[here.first - 1] == "including" or doc.lower[here.first - 2 : here.first] == AMONG_THEM


def _follows(doc: Document, before: Counted, here: Counted) -> bool:
    """ "Nine nurses were freed on Friday, two Danes among them"."""
    apart = doc.lower[here.first - 1] in (",", "and") and told_behind(doc, here.sentence, here.last)
    return apart and STOPPING.isdisjoint(doc.lower[before.last : here.first])


def _was_hit(doc: Document, before: Counted, here: Counted) -> bool:
    """ "Nine died, including two hit by stones": what hit them killed them."""
    fate = here.befallen
    hurt = fate is not None and fate.measure == "injured" and fate.side == "right"
    return (
        hurt
        and before.measure == "killed"
        and here.first - before.last < PART
        and doc.lower[here.first - 1] == "including"
    )


def _may_join(c: Counted) -> bool:
    return c.quantity.kind in ("count", "number") and (c.measure in PERSONS or c.measure in ("", "other"))


def _linked(doc: Document, before: Counted, here: Counted, side: str) -> bool:
    """Whether only commas and "and" stand between two members, or "including" before a part of the first."""
    between = _without_aside(_without_tail(doc.lower[before.last : here.first]))
    besides = next((b for b in BESIDES if between[-len(b) :] == b), None)
    if besides and before.befallen is not None and len(between) < BESIDE:
        behind = max(before.last, doc.token_at(before.befallen.end - 1) + 1)
        return side == "left" and _is_tail(doc.lower[behind : here.first - len(besides)])
    part = between[-1:] == ["including"] or between[-2:] == AMONG_THEM
    if not between or len(between) > (PART if part else 4):
        return False
    if part:
        return side == "left"
    fate = before.befallen if side == "left" else here.befallen
    return all(w in LINKS for w in between) and fate is not None and fate.side == side


def _is_tail(words: list[str]) -> bool:
    """ "In Chad ," of "nine monks were killed in Chad, along with ..."."""
    return all(w in LINKS for w in words) or (words[0] in TAIL_STARTS and not AUXILIARY.intersection(words))


def _without_tail(between: list[str]) -> list[str]:
    """Without the of-phrase of the member before: "ten members of the guild, and ..."."""
    if not between or between[0] not in ("of", "from"):
        return between
    closing = next((j for j in range(1, min(len(between), TAIL)) if between[j] in LINKS), None)
    return between if closing is None else between[closing:]


def _without_aside(between: list[str]) -> list[str]:
    """Without ", according to X," between two members of a list."""
    if len(between) > ASIDE or "according" not in between:
        return between
    i = between.index("according")
    closing = next((j for j in range(i, len(between)) if between[j] == ","), None)
    return between if closing is None else [*between[:i], *between[closing + 1 :]]


def _take(c: Counted, fate: Befallen) -> None:
    c.befallen = fate
    if c.measure not in ("killed", "injured"):
        c.measure = fate.measure
