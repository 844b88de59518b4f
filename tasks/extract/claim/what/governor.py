"""The verb, or the noun, that governs a number, and the role that it gives to the number."""

from __future__ import annotations

from dataclasses import dataclass

from tasks.extract.claim.what.asked_for import role_past_for
from tasks.extract.claim.what.befalling import is_number
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.past_aside import past_aside
from tasks.extract.claim.words.clause_words import BE, GOVERNING, HAVING, OPENERS, STOPS
from tasks.extract.claim.words.role_words import Entries, role_words
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

MOVING = frozenset("personnel fighters people displaced equipment missing".split())
MOVES = frozenset("arrival departure target".split())  # roles of those who go somewhere
BACK, AHEAD = 9, 9
LIST = 40  # tokens of a list of things
NO_LIST = BE | HAVING
MEMBERS = frozenset(
    "a an the its their his her one two three four five six seven eight nine ten several".split()
)
OBJECT = MEMBERS | frozenset("another some dozens hundreds our my".split())
OF_TIME = frozenset("same next following previous first last day night week month year morning".split())
BODY = 5  # tokens from a verb to "force of": "sent a small peacekeeping force of"
ADJOINING = frozenset(
    "a an the its his her their our another some all further additional only more these those extra".split()
)
ADDED = frozenset("further additional extra more another".split())
PARTICLES = frozenset(
    "out home back in up down off away over ashore abroad into to from alight ablaze on".split()
)
ABLE = frozenset("can could cannot".split())  # who can do something has not done it
STAYING = frozenset("be serve stay remain deploy".split())
NO_VERB_AFTER = frozenset("the a an his her its their our in on at of for from by with no any".split())


@dataclass(slots=True)
class Role:
    """The role, and the characters of the word that says so (None where the measure alone does)."""

    role: str
    start: int | None = None
    end: int | None = None


def governing_role(doc: Document, counted: Counted) -> Role | None:
    """The verb of which the number is the subject, else the one of which it is the object; but what was done to it wins
    over a participle ("withdrew 300 troops stationed in Mali") and, if it moved or hit it, over any verb."""
    before = _before(doc, counted)
    after, finite = role_behind(doc, counted)
    if before and before.end and after and _adjoins(doc, counted, before.end):
        weak = before.role == "other" or (before.role == "stock" and after.role != "other")
        return after if finite and weak else before
    return after or before


def _adjoins(doc: Document, counted: Counted, end: int) -> bool:
    return all(w in ADJOINING for w in doc.lower[doc.token_at(end - 1) + 1 : counted.first])


def role_behind(doc: Document, counted: Counted) -> tuple[Role | None, bool]:
    """The role by the nearest verb behind the phrase, and whether it is a finite one; who has yet to come is not there."""
    words, lower, last = role_words(), doc.lower, counted.sentence.last
    passive = was_done_to = False
    start = past_aside(doc, counted)
    for i in range(start, min(last, start + AHEAD)):
        word = lower[i]
        if word == "and":
            return (
                (_joined_verb(doc, counted, i + 1, was_done_to), True) if i > counted.last else (None, False)
            )
        if word in STOPS or (word in (",", "but") and i > start) or word in ("where", "when", "while"):
            return None, False
        if word == "," and i + 1 < last and (lower[i + 1] in MEMBERS or lower[i + 1][0].isdigit()):
            return None, False  # "asked for five tents, three attack helicopters"
        if word in words.first and not (i > start and lower[i - 1] in (NO_VERB_AFTER | ABLE)):
            found = words.match(lower, i, last)
            while found:
                role = _behind(doc, counted, found, passive)
                told = role == "target" and _is_infinitive(doc, found[0])
                if role in ("arrival", "departure") and lower[i - 2 : i] == ["yet", "to"]:
                    return Role("stock", doc.starts[i - 2], doc.ends[i]), True
                if role and not told and not (role in ("toll", "arrival") and _to_level(doc, found[0], role)):
                    return Role(role, doc.starts[i], doc.ends[found[0] - 1]), _is_finite(
                        lower, i, counted, passive
                    )
                found = words.match(lower, i, found[0] - 1) if found[0] - 1 > i else None
        if word in BE:
            passive = was_done_to = True
        elif not word.endswith("ly") and word not in ("all", "also", "not", "now", "then", "been", "both"):
            passive = False
    return None, False


def _to_level(doc: Document, i: int, role: str) -> bool:
    """ "Is to fall to 8,600", "is to reach 4,000": a level falls, and nobody dies or comes."""
    behind = doc.words[i : i + 2]
    if role == "arrival":
        return behind[:1] != [] and behind[0][0].isdigit()
    return len(behind) == 2 and behind[0] in ("to", "by", "from", "below") and behind[1][0].isdigit()


def _behind(doc: Document, counted: Counted, found: tuple[int, Entries], passive: bool) -> str | None:
    """The reading of a verb behind the number: passive behind an auxiliary or before what no object can be."""
    end, sides = found
    fixed = _reading(sides.get("after"), counted)
    acting, done = _reading(sides.get("acts"), counted), _reading(sides.get("passive"), counted)
    if fixed == "toll" and not passive and _opens_object(doc, end):
        return acting  # "two drones destroyed a car"
    if fixed:
        return fixed
    if passive:
        return done or (acting if doc.lower[end - 1].endswith("ing") else None)
    bare = (
        end >= counted.sentence.last
        or doc.lower[end] in word_class("after_reduced")
        or doc.lower[end] in (",", ".")
    )
    return acting or (done if bare else None)


def _opens_object(doc: Document, i: int) -> bool:
    """Whether the object of a verb begins at token `i`: "a car", "its mill", but not "the same day", "accused of the"."""
    if i + 1 >= len(doc.lower) or doc.lower[i - 1] in GOVERNING or doc.lower[i + 1] in OF_TIME:
        return False
    return doc.lower[i] in OBJECT or is_number(doc, i)


def _is_finite(lower: list[str], i: int, counted: Counted, passive: bool) -> bool:
    """Whether the verb at token `i` is no participle: "were sent", "who left", "have left", but not "sent in May"."""
    if passive or lower[i - 1] in ("who", "that", "which", "to", "will", "would", "have", "has", "had"):
        return True
    return i == counted.last and not lower[i].endswith(("ed", "ing", "en", "nt"))


def _joined_verb(doc: Document, counted: Counted, i: int, passive: bool) -> Role | None:
    """The verb right after "and": "four girls were taken away and raped", "four girls met and left"."""
    words, stop = role_words(), counted.sentence.last
    found = words.match(doc.lower, i, stop) if i < stop and doc.lower[i] in words.first else None
    role = _behind(doc, counted, found, passive) if found else None
    return Role(role, doc.starts[i], doc.ends[found[0] - 1]) if found and role else None


def _before(doc: Document, counted: Counted) -> Role | None:
    """The role by the nearest verb or noun before the phrase that takes it as its object, or goes along with it."""
    words, lower, s = role_words(), doc.lower, counted.sentence
    link = _link(doc, counted)
    asked = role_past_for(doc, counted, link) if link is not None else None
    if asked:
        return Role(asked[0], doc.starts[asked[1]], doc.ends[asked[1]])
    body = link - 1 if link is not None and lower[link] == "of" else s.first
    if body > s.first and lower[body] in word_class("body_of_people"):
        return _of_body(doc, counted, body)
    for i in range(counted.first - 1, max(s.first, _first_of_list(doc, counted) - BACK) - 1, -1):
        if lower[i] in STOPS or lower[i] in OPENERS:
            return None
        if lower[i] not in words.first:
            continue
        noun = _of_noun(doc, counted, i)
        if noun is None and _is_noun(doc, i, s.first):
            continue
        found = _split_verb(doc, counted, i) or words.match(lower, i, counted.first + 2)
        found = found if found and (link is None or found[0] > link) else noun or found
        role = _ahead(doc, counted, found, link) if found else None
        if found and role and not _is_auxiliary(doc, i, counted.first):
            if role == "stock" and lower[found[0] - 1] == "of":
                return _of_body(doc, counted, i)
            added = not ADDED.isdisjoint(doc.lower[found[0] : counted.first + 1])
            if role == "target" and _is_infinitive(doc, counted.last) and not added:
                return None
            if role == "target" and _is_to_go(doc, counted, found[0]):
                role = "arrival"
            return Role(role, doc.starts[i], doc.ends[found[0] - 1])
    return None


def _first_of_list(doc: Document, counted: Counted) -> int:
    """The first member of the list of things that ends with the phrase: "wrecked a bridge, the mill and two carts"."""
    first, lower, telling = counted.first, doc.lower, word_class("telling")
    for i in range(first - 1, max(counted.sentence.first, first - LIST) - 1, -1):
        word = lower[i]
        if word in NO_LIST or word in telling:
            return first
        if word == "," or word == "and":
            if i + 1 < first and lower[i + 1] not in MEMBERS and not lower[i + 1][0].isdigit():
                return first
            first = i
    return first


def _is_to_go(doc: Document, counted: Counted, i: int) -> bool:
    """ "Ordered 300 soldiers to Chad", "approved a further 300 soldiers": no level, but what is added."""
    to = doc.lower[counted.last : counted.last + 1] in (["to"], ["into"])
    return to or not ADDED.isdisjoint(doc.lower[i : counted.first + 1])


def _is_noun(doc: Document, i: int, first: int) -> bool:
    """Whether what looks like a verb at token `i` is part of a noun: "the plan would ...", "an ISIL-held mill"."""
    if i <= first:
        return False
    if doc.lower[i - 1] == "-" and doc.glued(i):
        return True
    articled = doc.lower[i - 1] in ("the", "a", "an", "this", "'s", "’s")
    if articled and doc.lower[i] == "following":
        return True  # "the following month"
    if doc.lower[i] == "building" and doc.lower[i + 1] in (",", "and"):
        return True  # "a rebel-held building and two mills"
    return (
        articled
        and doc.lower[i + 1] not in ("of", "for", "on", "at")
        and not doc.lower[i].endswith(("ed", "ing"))
    )


def _of_body(doc: Document, counted: Counted, i: int) -> Role:
    """What is done to the body at token `i` whose number it is: "authorised a force of up to 900"; else it is so strong."""
    words, lower = role_words(), doc.lower
    for j in range(i - 1, max(counted.sentence.first, i - BODY) - 1, -1):
        found = words.match(lower, j, i) if lower[j] in words.first else None
        if lower[j] in GOVERNING and j - 1 > counted.sentence.first:  # "flew in"
            found = words.match(lower, j - 1, j + 1) if lower[j - 1] in words.first else None
            found = found if found and found[0] == j + 1 else None
        if lower[j] in (STOPS | OPENERS | {","}) or (lower[j] in GOVERNING and found is None):
            break
        role = _reading(found[1].get("before"), counted) if found else None
        if found and role in ("arrival", "departure", "target"):
            return Role(role, doc.starts[j], doc.ends[found[0] - 1])
    return Role("stock", doc.starts[i], doc.ends[i])


def _is_infinitive(doc: Document, i: int) -> bool:
    """ "To search", but not "to the region", "to Chad", and not "to stay in Chad", which asks nothing more of them."""
    if doc.lower[i : i + 1] != ["to"] or i + 1 >= len(doc.lower):
        return False
    if doc.lower[i + 1] in STAYING and doc.lower[i + 2 : i + 3] in (["in"], ["at"], ["on"]):
        return False
    return doc.lower[i + 1] not in NO_VERB_AFTER and not doc.words[i + 1][0].isupper()


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
    along = _reading(sides.get("with"), counted) or _reading(sides.get("before"), counted)
    return along if along in ("arrival", "departure", "toll") else None


def _split_verb(doc: Document, counted: Counted, i: int) -> tuple[int, Entries] | None:
    """A verb whose particle stands behind the number: "pulled 300 troops out", "set 30 cars on fire"."""
    j = counted.last
    if j >= counted.sentence.last or doc.lower[j] not in PARTICLES or not _adjoins(doc, counted, doc.ends[i]):
        return None
    for end in (j + 2, j + 1):
        verb = (doc.lower[i], *doc.lower[j:end])
        found = role_words().match(verb, 0, len(verb))
        if found and found[0] == len(verb) and "before" in found[1]:
            return i + 1, found[1]
    return None


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
