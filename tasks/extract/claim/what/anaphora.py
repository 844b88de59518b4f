"""What a number counts that has no noun of its own, or stands for a group counted before."""

from __future__ import annotations

from tasks.extract.claim.what.bare_number import ONGOING, fired_at, level_of, toll_of
from tasks.extract.claim.what.befalling import Befallen
from tasks.extract.claim.what.elliptic import is_gapped, named_before, noun_of_whole, opens_clause, tells_kind
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.share_of import share_of
from tasks.extract.claim.what.taken_up import taken_up
from tasks.extract.claim.what.toll_parts import REFERRED, is_included, whole_of_included
from tasks.extract.claim.words.nouns import HEADCOUNT, PERSONS, measure_of_noun
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

DEFINITE = frozenset("the these those all both".split())
HURT = frozenset(("killed", "injured", "missing"))
RELATIVE = frozenset(("whom", "which"))
PARTS = frozenset("other remaining rest another further first".split())
LISTING = frozenset(", and or including plus alongside besides ; (".split())
PLACING = frozenset("in at near from on outside inside of".split())
PERSONAL = frozenset(
    "of have had are were refused agreed asked came left said".split()
)  # behind a number of people
PUTTING = frozenset("at from to of".split())  # between "toll" and its number
RECENT = 4  # numbers among which a bare one finds what it counts
MEMORY = 60  # numbers that a reader remembers


def resolve(doc: Document, story: list[Counted]) -> list[Counted]:
    """The numbers of a story that make claims: bare ones get the measure of what they count, or are left out."""
    out: list[Counted] = []
    for counted in story:
        if not counted.measure:
            _fill(doc, counted, out)
        elif counted.noun == "victim" and counted.befallen is None:
            counted.measure = next(
                (c.measure for c in out[: -MEMORY - 1 : -1] if c.befallen and c.measure in HURT), "killed"
            )
        elif counted.measure in PERSONS:
            put = None if counted.befallen else _put_at(doc, counted, out)
            if put is not None:
                counted.befallen, counted.measure = put, put.measure
            whole = whole_of_included(doc, counted, out)
            if whole is not None:
                counted.measure, counted.like = whole.measure, _root(whole)
            _refer(doc, counted, out)
            _share(doc, counted, out)
        elif counted.measure == "share":
            counted.share_of = share_of(doc, counted, out)
        if counted.measure:
            out.append(counted)
    return out


def _root(counted: Counted) -> Counted:
    """The number at the head of a chain, so that no chain is longer than one step."""
    return counted.like or counted


def _share(doc: Document, counted: Counted, before: list[Counted]) -> None:
    """ "300 miners died and 500 were injured", "of those, 10 were jailed", "nine more were killed": a bare
    number is one of those before, or of their like."""
    last = before[-1] if before else None
    if last is None or counted.noun is not None or counted.like is not None:
        return
    s = counted.sentence
    same = last.sentence.start == s.start and {last.measure, counted.measure} <= HURT
    of_those = doc.lower[s.first : s.first + 2] in (["of", "those"], ["of", "these"], ["of", "them"])
    more = "more" in doc.lower[counted.last - 1 : counted.last + 1] and last.measure == counted.measure
    part = doc.lower[counted.last : counted.last + 2]
    them = part[:1] == ["of"] and part[-1] in ("them", "those", "these", "whom")
    of_those = of_those or them or (more and counted.measure in HURT)
    if same and len(before) > 1 and is_included(doc, last) and before[-2].sentence.start == s.start:
        last = before[-2]  # "killed 80 people, including 12 Finns, and wounded 500"
    if same or (of_those and last.sentence.paragraph == s.paragraph):
        counted.like = _root(last)


def _fill(doc: Document, counted: Counted, before: list[Counted]) -> None:
    """The measure of a bare number: a toll ("the death toll rose to 40"), a level ("the army numbers 300"), or a part
    of the group counted last ("200 bombs fell; 180 of them ...")."""
    whole = noun_of_whole(doc, counted)
    if (
        whole is not None
        and before
        and (before[-1].noun == whole[1] or whole[1] in word_class("body_of_people"))
        and before[-1].sentence is counted.sentence
    ):
        counted.measure, counted.like = (
            before[-1].measure,
            _root(before[-1]),
        )  # "lost 215 men, of whom 28 ..."
        return
    if whole is not None:
        counted.measure, counted.noun = whole
        return
    counted.measure = toll_of(doc, counted) or level_of(doc, counted, before) or fired_at(doc, counted) or ""
    if counted.measure:
        last = before[-1] if before else None
        if last is not None and last.measure == counted.measure in PERSONS:
            counted.like = _root(last) if last.sentence.paragraph == counted.sentence.paragraph else None
        return
    last = _group_before(doc, counted, before) or taken_up(doc, counted, before)
    if last is not None:
        others = doc.lower[counted.last : counted.last + 1] == ["others"]  # none of those before
        counted.measure, counted.like = last.measure, None if others else _root(last)
        if last.measure in REFERRED and opens_clause(doc, counted) and not tells_kind(doc, counted):
            counted.measure = measure_of_noun(last.noun) or "people"  # "two died, and nine have left"
        return
    counted.measure = named_before(doc, counted) or ""
    above = before[-1] if before else None
    if not counted.measure and above is not None and _is_of_those_above(doc, counted, above):
        counted.measure, counted.like = above.measure, _root(above)


def _is_of_those_above(doc: Document, counted: Counted, above: Counted) -> bool:
    """ "40 of them", of those with whom the paragraph before ended."""
    of_them = doc.lower[counted.last : counted.last + 2] == ["of", "them"]
    return (
        of_them and above.measure in HEADCOUNT and above.sentence.paragraph == counted.sentence.paragraph - 1
    )


def _put_at(doc: Document, counted: Counted, before: list[Counted]) -> Befallen | None:
    """ "Put the number of dead at 71 clerks and 12 guards": a toll, whatever its noun."""
    i = counted.first - 1
    if counted.measure in HURT or i < counted.sentence.first:
        return None
    if doc.lower[i] in PUTTING:
        measure = toll_of(doc, counted)
        return Befallen(measure, doc.starts[i], doc.ends[i], "left") if measure else None
    last = before[-1] if before else None
    listed = last is not None and doc.lower[last.last : counted.first] in ([","], ["and"], [",", "and"])
    put = last.befallen if last is not None and listed else None
    return put if put and doc.body[put.start : put.end] in PUTTING else None


def _group_before(doc: Document, counted: Counted, before: list[Counted]) -> Counted | None:
    """The group counted last, if the number opens a sentence or clause, says that it is a part, or is listed with it."""
    s, i = counted.sentence, counted.first
    last = _antecedent(doc, counted, before)
    if last is None:
        return None
    same = last.sentence.start == s.start
    if i == s.first or _is_part(doc, counted) or (same and _is_listed(doc, counted, last)):
        return last
    if same and (is_gapped(doc, counted, last) or opens_clause(doc, counted)):
        return last
    return last if same and doc.lower[i - 1] in ONGOING else None


def _antecedent(doc: Document, counted: Counted, before: list[Counted]) -> Counted | None:
    """The last number of the paragraph, unless it only says where or whence those counted before it are: "120 activists
    from 12 states arrived; 45 of them ..."."""
    near = [c for c in before[-RECENT:] if c.sentence.paragraph == counted.sentence.paragraph]
    if doc.lower[counted.last : counted.last + 2] == ["of", "them"]:
        near = [c for c in near if c.measure not in ("money", "share")]
    if not near or near[-1].measure in ("money", "share", "other"):
        return None
    behind = doc.lower[counted.last : counted.last + 2]
    placed = behind[:1] == ["in"] and near[-1].measure == "sites"  # no places are in one: "and 900 in Bor"
    if not _is_setting(doc, near[-1]) or not (placed or set(behind) & PERSONAL):
        return near[-1]
    told = [c for c in near if not _is_setting(doc, c) and c.measure in PERSONS]
    return told[-1] if told else None


def _is_setting(doc: Document, counted: Counted) -> bool:
    """ "In 200 camps", "from 12 states"."""
    i = counted.first - 1
    return (
        counted.measure in ("sites", "parties")
        and i >= 0
        and doc.lower[i] in PLACING | {"across", "by", "with"}
    )


def _is_part(doc: Document, counted: Counted) -> bool:
    """ "The other 20", "remaining 30", "another 40", "50 more", "180 of which", "two of them"."""
    following = doc.lower[counted.last : counted.last + 2]
    before = doc.lower[counted.first - 1] if counted.first > counted.sentence.first else ""
    more = following[:1] == ["more"] and following != ["more", "than"]
    return (
        before in PARTS
        or more
        or (before == "the" and following[:1] == ["who"])  # "the 600 who remained"
        or (before == "the" and following[:1] in (["already"], ["still"], ["now"]))  # "the 350 already there"
        or doc.lower[counted.first] in PARTS
        or (following[:1] == ["others"] and before not in PLACING)
        or following in (["of", "which"], ["of", "them"])
        or (before in RELATIVE and doc.lower[counted.first - 2] == "of")
    )


def _is_listed(doc: Document, counted: Counted, last: Counted) -> bool:
    """ "Seven people died, three in the valley and four in the hills"; "tens of thousands, some hundreds of thousands"."""
    i, s = counted.first, counted.sentence
    if doc.lower[max(s.first, i - 2) : i] == ["out", "of"]:
        return True  # "300 soldiers, out of 900 in the region"
    if i <= s.first or doc.lower[i - 1] not in LISTING:
        return False
    following = doc.lower[counted.last] if counted.last < s.last else ""
    if following in PLACING:
        return True
    return i - last.last <= 2 and last.quantity.unit is None and last.like is None


def _refer(doc: Document, counted: Counted, before: list[Counted]) -> None:
    """ "The three journalists" are the three that were counted before as kidnapped."""
    if counted.first == 0 or (
        doc.lower[counted.first - 1] not in DEFINITE and doc.lower[counted.first] not in DEFINITE
    ):
        return
    q = counted.quantity
    for c in before[: -MEMORY - 1 : -1]:
        if (
            c.measure in REFERRED
            and c.noun == counted.noun
            and c.quantity.lower == q.lower
            and c.quantity.upper == q.upper
        ):
            if counted.befallen is None or counted.measure == c.measure:
                counted.like, counted.again = _root(c), counted.befallen is not None
                counted.measure = c.measure
            return
