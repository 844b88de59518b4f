"""Which role a number plays in a series: a level, an arrival, a departure, a target, a toll."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.claim.change import change_role
from tasks.extract.claim.measure import Counted
from tasks.extract.claim.presence import is_level
from tasks.extract.claim.role_words import Entries, role_words
from tasks.extract.claim.words import word_class
from tasks.extract.document import Document

# What a number means where neither a verb nor its own phrase says more.
BY_MEASURE = {
    "killed": "toll",
    "injured": "toll",
    "missing": "toll",
    "detained": "toll",
    "displaced": "toll",
    "attacks": "toll",
}
FIXED = frozenset(("killed", "injured", "attacks"))
MOVING = frozenset("personnel fighters people displaced equipment missing".split())
LISTED = frozenset("equipment sites fighters personnel people".split())
PERSONS = frozenset("personnel fighters people displaced".split())
BACK, AHEAD = 9, 9
HAVING = frozenset("has have had having".split())
BE = frozenset("was were is are be been being get got gets getting 're 's ’s".split())
ADJOINING = frozenset(
    "the its his her their our another some all further additional only more these those extra".split()
)
STOPS = frozenset('. ; : ! ? “ ” " ``'.split())
# A word that opens a clause of its own, behind which nothing governs the number.
OPENERS = frozenset(
    "that which who whom whose when while where because if although though until unless whether".split()
)
# A preposition right before the phrase is what governs it, unless it belongs to the verb ("reinforced by", "based in").
GOVERNING = frozenset(
    "by against between among for of to from in at on with inside aboard via under near about over into around across "
    "through behind during before after toward towards per".split()
)
PARTICLES = frozenset("out home back in up down off away over ashore abroad".split())
NO_VERB_AFTER = frozenset("the a an his her its their our in on at of for from by with no any".split())


@dataclass(slots=True)
class Role:
    """The role, and the characters of the word that says so (None where the measure alone does)."""

    role: str
    start: int | None = None
    end: int | None = None


def role_of(doc: Document, counted: Counted, before: tuple[Counted, Role] | None = None) -> Role:
    """The role of one number: what its verb says, else what its phrase says, else what its measure says.

    `before` is the number before it with its role, for lists.
    """
    measure = counted.measure
    if measure in FIXED or measure == "other":
        return Role(BY_MEASURE.get(measure, "other"))
    if measure == "money":
        return Role(_money(doc, counted))
    if measure == "detained":
        return _detained(doc, counted)
    listed = _of_list(doc, counted, before)
    said = _change(doc, counted) or _beside(doc, counted, before, listed) or _verb(doc, counted) or listed
    if said is not None and said.role != "other":
        return said
    if is_level(doc, counted):
        return Role("stock")
    return said or Role(BY_MEASURE.get(measure, "other"))


def _change(doc: Document, counted: Counted) -> Role | None:
    if counted.measure not in MOVING:
        return None
    found = change_role(doc, counted.sentence, counted.first)
    return Role(found[0], doc.starts[found[1]], doc.ends[found[1]]) if found else None


def _of_list(doc: Document, counted: Counted, before: tuple[Counted, Role] | None) -> Role | None:
    """The role of the member before in a list: "destroyed six wells, a tanker and two bridges"."""
    if before is None or before[0].sentence.start != counted.sentence.start or before[1].start is None:
        return None
    between = doc.lower[before[0].last : counted.first]
    joined = (
        between and between[0] in (",", "and") and between[-1] in (",", "and") and STOPS.isdisjoint(between)
    )
    return before[1] if joined and counted.measure in LISTED and before[0].measure in LISTED else None


def _beside(
    doc: Document, counted: Counted, before: tuple[Counted, Role] | None, listed: Role | None
) -> Role | None:
    """The role of the list where nothing but a comma or "and" stands between the two members."""
    if before is None or listed is None or counted.first - before[0].last > 2:
        return None
    after, finite = _after(doc, counted)
    return after if after and finite else listed


def _verb(doc: Document, counted: Counted) -> Role | None:
    """The verb of which the number is the subject, else the one of which it is the object; but what was done to it wins
    over a participle ("withdrew 300 troops stationed in Mali") and, if it moved or hit it, over any verb."""
    before = _before(doc, counted)
    after, finite = _after(doc, counted)
    if before and before.end and after and _adjoins(doc, counted, before.end):
        weak = before.role in ("stock", "other")
        return after if finite and weak else before
    return after or before


def _adjoins(doc: Document, counted: Counted, end: int) -> bool:
    return all(w in ADJOINING for w in doc.lower[doc.token_at(end - 1) + 1 : counted.first])


def _after(doc: Document, counted: Counted) -> tuple[Role | None, bool]:
    """The role by the nearest verb behind the phrase, and whether it is a finite one."""
    words, lower, last = role_words(), doc.lower, counted.sentence.last
    passive = False
    for i in range(counted.last, min(last, counted.last + AHEAD)):
        word = lower[i]
        if word == "and":
            return (_joined_verb(doc, counted, i + 1), True) if i > counted.last else (None, False)
        if word in STOPS or (word in (",", "but") and i > counted.last) or word in ("where", "when", "while"):
            return None, False
        if word in words.first and not (i > counted.last and lower[i - 1] in NO_VERB_AFTER):
            for stop in (last, i + 1):
                found = words.match(lower, i, stop)
                role = _behind(doc, counted, found, passive) if found else None
                if found and role:
                    return Role(role, doc.starts[i], doc.ends[found[0] - 1]), _is_finite(
                        lower, i, counted, passive
                    )
        if word in BE:
            passive = True
        elif not word.endswith("ly") and word not in ("all", "also", "not", "now", "then", "been", "both"):
            passive = False
    return None, False


def _behind(doc: Document, counted: Counted, found: tuple[int, Entries], passive: bool) -> str | None:
    """The reading of a verb behind the number: passive behind an auxiliary or before what no object can be."""
    end, sides = found
    fixed = _reading(sides.get("after"), counted)
    acting, done = _reading(sides.get("acts"), counted), _reading(sides.get("passive"), counted)
    if fixed:
        return fixed
    if passive:
        return done or (acting if doc.lower[end - 1].endswith("ing") or not sides.get("passive") else None)
    bare = (
        end >= counted.sentence.last
        or doc.lower[end] in word_class("after_reduced")
        or doc.lower[end] in (",", ".")
    )
    return acting or (done if bare else None)


def _is_finite(lower: list[str], i: int, counted: Counted, passive: bool) -> bool:
    """Whether the verb at token `i` is no participle: "were sent", "who left", "have left", but not "sent in May"."""
    if passive or lower[i - 1] in ("who", "that", "which", "to", "will", "would", "have", "has", "had"):
        return True
    return i == counted.last and not lower[i].endswith(("ed", "ing", "en", "nt"))


def _joined_verb(doc: Document, counted: Counted, i: int) -> Role | None:
    """The verb right after "and": "four girls were taken away and raped"."""
    words, stop = role_words(), counted.sentence.last
    found = words.match(doc.lower, i, stop) if i < stop and doc.lower[i] in words.first else None
    role = _behind(doc, counted, found, True) if found else None
    return Role(role, doc.starts[i], doc.ends[found[0] - 1]) if found and role else None


def _before(doc: Document, counted: Counted) -> Role | None:
    """The role by the nearest verb or noun before the phrase that takes it as its object, or goes along with it."""
    words, lower, s = role_words(), doc.lower, counted.sentence
    link = _link(doc, counted)
    for i in range(counted.first - 1, max(s.first, counted.first - BACK) - 1, -1):
        if lower[i] in STOPS or lower[i] in OPENERS:
            return None
        if lower[i] not in words.first or (i > s.first and lower[i - 1] == "-" and doc.glued(i)):
            continue
        found = _split_verb(doc, counted, i) or words.match(lower, i, counted.first + 2)
        found = found if found and (link is None or found[0] > link) else _of_noun(doc, counted, i) or found
        role = _ahead(doc, counted, found, link) if found else None
        if found and role and not _is_auxiliary(doc, i, counted.first):
            told = role == "target" and doc.lower[counted.last : counted.last + 1] == ["to"]
            return None if told else Role(role, doc.starts[i], doc.ends[found[0] - 1])
    return None


def _link(doc: Document, counted: Counted) -> int | None:
    """The token of the preposition whose object the phrase is."""
    i = counted.first - 1
    while i > counted.sentence.first and doc.lower[i] in ADJOINING:
        i -= 1
    return i if i >= counted.sentence.first and doc.lower[i] in GOVERNING else None


def _ahead(doc: Document, counted: Counted, found: tuple[int, Entries], link: int | None) -> str | None:
    """The reading of a verb before the number; past a preposition of its own only "with" lets it through."""
    end, sides = found
    if link is None or end > link:
        return _reading(sides.get("before"), counted)
    if doc.lower[link] != "with":
        return None
    along = _reading(sides.get("with"), counted)
    return along if along in ("arrival", "departure", "toll") else None


def _split_verb(doc: Document, counted: Counted, i: int) -> tuple[int, Entries] | None:
    """A verb whose particle stands behind the number: "pulled 300 troops out"."""
    j = counted.last
    if j >= counted.sentence.last or doc.lower[j] not in PARTICLES or not _adjoins(doc, counted, doc.ends[i]):
        return None
    found = role_words().match((doc.lower[i], doc.lower[j]), 0, 2)
    return (i + 1, found[1]) if found and found[0] == 2 else None


def _is_auxiliary(doc: Document, i: int, first: int) -> bool:
    """ "Have asked that four policemen ...", "had to withdraw 300": no having."""
    if doc.lower[i] not in HAVING:
        return False
    between = doc.lower[i + 1 : first]
    return "to" in between or any(w.endswith(("ed", "en")) or w in word_class("past_verbs") for w in between)


def _of_noun(doc: Document, counted: Counted, i: int) -> tuple[int, Entries] | None:
    """ "The departure from Iraq of 2,100 trucks": what is said of "departure of" holds past a "from" or "to"."""
    lower, words = doc.lower, role_words()
    if counted.first - i < 3 or lower[counted.first - 1] != "of" or lower[i + 1] not in ("from", "to", "by"):
        return None
    found = words.match([lower[i], "of"], 0, 2) if lower[i] in words.first else None
    return (counted.first, found[1]) if found and found[0] == 2 else None


def _reading(entry: list[tuple[str, frozenset[str]]] | None, counted: Counted) -> str | None:
    for role, measures in entry or ():
        if counted.measure in measures or ("*" in measures and counted.measure in MOVING):
            return role
    return None


def _detained(doc: Document, counted: Counted) -> Role:
    """An arrest is an event, a prisoner a level: "the three hostages", "remain in custody"."""
    window = doc.lower[
        max(counted.sentence.first, counted.first - 4) : min(counted.sentence.last, counted.last + 6)
    ]
    if counted.befallen and counted.befallen.side == "left":
        return Role("toll")
    if counted.befallen is None or not word_class("held").isdisjoint(window):
        return Role("stock")
    return Role("toll")


def _money(doc: Document, counted: Counted) -> str:
    """A planned or asked-for sum is a target; what was spent, stolen or cost is not."""
    s, first = counted.sentence, counted.first
    if not word_class("spent").isdisjoint(doc.lower[max(s.first, first - 5) : first]):
        return "other"
    window = doc.lower[max(s.first, first - 40) : min(s.last, counted.last + 40)]
    return "other" if word_class("budget").isdisjoint(window) else "target"
