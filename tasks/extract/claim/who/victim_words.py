"""Who the victims of a count are, in the words of the text: "Iraqi soldiers", "civilians"; nobody for mere people."""

from __future__ import annotations

from tasks.extract.annotations import Actor
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.victim_clause import ends_clause, lost
from tasks.extract.claim.who.actors import adjective_of, peoples
from tasks.extract.claim.who.named_so_far import called_before
from tasks.extract.claim.words.nouns import PERSONS, PLURALS, measure_of_noun, plural, singular
from tasks.extract.claim.words.triggers import befalls_at
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Sentence

DROPPED = frozenset(
    "of the a an other more another its his her their our own additional further these those some such all "
    "killed wounded injured dead missing slain or plus least so".split()
)
NAMELESS = frozenset("other others more dead killed wounded injured".split())
LONGEST = 4  # words of a name for victims
TARGET_BACK = 9  # tokens from "killing" back to those who were attacked
STRUCK_BACK = 24  # tokens from "killing" back to the verb of attacking them
OF_REACH = 40  # characters from "of" to the name of a body
LOSER_BACK = 20  # tokens from those who lost men to the verb
SERVING = {"army": "soldiers", "military": "soldiers", "navy": "sailors"}
DOING = 3  # tokens from "people" to what they do
RELATIVE = frozenset("who that".split())
PLACING = frozenset("on inside outside across".split())
TARGETING = frozenset("on against at upon".split())
DETERMINERS = frozenset("the a an some several".split())


def victims_in_phrase(setting: Setting, counted: Counted) -> str | None:
    """The counted noun with its adjectives, as plural; with its group for "members of X"."""
    words = _noun_words(setting, counted)
    if not words:
        return _people_of(setting, counted)
    words = called_before(setting, counted, words)
    return _of_body(setting, counted, words) or " ".join([*words, *_and_others(setting, counted)])


def _people_of(setting: Setting, counted: Counted) -> str | None:
    """ "12 Norwegian victims", "two French people" are Norwegians and French."""
    q = counted.quantity
    named = [m for m in setting.mentions_in(q.number_end, q.end) if m.form == "nationality" and m.country]
    return peoples().get(named[0].country or "") if named else None


def victims_of(setting: Setting, counted: Counted, owner: Actor) -> str | None:
    """ "Four of its own soldiers": the counted noun with whose they are; "nine of our own", "40 of our countrymen" are the
    people of the state, or the group."""
    words = _noun_words(setting, counted)
    if not words or singular(words[-1].lower()) in word_class("fellow"):
        return peoples().get(owner.country or "") if owner.kind == "state" else setting.called(owner)
    return " ".join([adjective_of(setting, owner), *words])


def _noun_words(setting: Setting, counted: Counted) -> list[str]:
    """The counted noun with its adjectives, as plural, or those who died in "40 civilian deaths"; nothing where it says no
    more than that they are people."""
    q = counted.quantity
    words = [w for w in setting.doc.body[q.number_end : q.end].split() if w.lower() not in DROPPED]
    words = [w for w in words if w.isalpha() or "-" in w or "." in w][-LONGEST:]
    if len(words) > 1 and singular(words[-1].lower()) in word_class("deaths"):
        words = words[:-1] if measure_of_noun(singular(words[-2].lower())) in PERSONS else words
    if not words or singular(words[-1].lower()) in word_class("nameless_victims"):
        return []
    last = singular(words[-1]) if words[-1].islower() else words[-1]
    words[-1] = plural(last) if words[-1].islower() else last
    return words


def _and_others(setting: Setting, counted: Counted) -> list[str]:
    """ "13 women and children", "90 passengers and crew": the noun that the number counts as well; a clause of its own begins
    in "killed nine rebels and soldiers said"."""
    doc, i, s = setting.doc, counted.last, counted.sentence
    if doc.lower[i : i + 1] != ["and"] or i + 1 >= s.last:
        return []
    word = doc.lower[i + 1]
    many = word in PLURALS or word != singular(word)
    people = doc.words[i + 1][0].isupper() or measure_of_noun(singular(word)) in PERSONS
    if not many or not people:
        return []
    left = counted.befallen is not None and counted.befallen.side == "left"
    ends = ends_clause(doc, s, i + 2) or (not left and doc.lower[i + 2] in word_class("ends_object"))
    return doc.words[i : i + 2] if ends and word not in word_class("home_force") else []


def _of_body(setting: Setting, counted: Counted, words: list[str]) -> str | None:
    """ "Nine members of the Red Crescent" and "three of its staff" are Red Crescent members and staff."""
    if singular(words[-1].lower()) not in word_class("belonging"):
        return None
    doc, i, q = setting.doc, counted.last, counted.quantity
    if i + 1 < counted.sentence.last and doc.lower[i] == "of":
        start = doc.ends[i]
        named = setting.mentions_in(start, start + OF_REACH)
        if not any(m.type == "organization" and m.actor for m in named):
            return _of_nouns(setting, counted, i, words)
    elif not {"its", "their"}.isdisjoint(doc.lower[max(0, counted.first - 1) : counted.last]):
        start, _ = setting.window(counted.sentence, q.start, q.end)
        named = setting.mentions_in(start, q.start)[::-1]
    else:
        return None
    bodies = [m for m in named if m.type == "organization" and m.actor]
    return f"{setting.name(bodies[0])} {' '.join(words)}" if bodies else None


def body_of(setting: Setting, counted: Counted) -> str | None:
    """ "Nine members of the security forces": the body that has no name."""
    doc, i = setting.doc, counted.last
    if counted.noun != "member" or doc.lower[i : i + 1] != ["of"]:
        return None
    words = (_of_nouns(setting, counted, i, []) or "").split()[1:]
    bodies = word_class("state_body") | word_class("body_of_people")
    ends = (n for n, w in enumerate(words, 1) if {w.lower(), singular(w.lower())} & bodies)
    n = next(ends, 0)
    return " ".join(words[:n]) if n > 1 else None


def is_own_loss(setting: Setting, counted: Counted) -> bool:
    """ "Lost 40 men", "lost two of their own": those who fell are no more than those of who lost them."""
    if lost(setting.doc, counted.sentence, counted.first) is None:
        return False
    return (counted.noun or "man") in word_class("nameless_fallen")


def _of_nouns(setting: Setting, counted: Counted, of: int, words: list[str]) -> str | None:
    """ "18 members of parliament", "100 members of the Afghan security forces"."""
    doc, out = setting.doc, list[str]()
    for i in range(of + 1, min(counted.sentence.last, of + 2 + LONGEST)):
        if doc.lower[i] in DETERMINERS:
            continue
        ends = doc.lower[i] in word_class("after_noun") | PLACING or befalls_at(doc, i)
        if ends or not doc.words[i].isalpha():
            break
        out.append(doc.words[i])
    return " ".join([*words, "of", *out]) if out else None


def victims_by_loss(setting: Setting, counted: Counted) -> str | None:
    """The rebels in "the rebels lost five men", "the rebels gave up; they had lost five men"."""
    doc, s = setting.doc, counted.sentence
    for i in range(counted.first - 1, max(s.first, counted.first - LOSER_BACK) - 1, -1):
        if doc.lower[i] == "they":
            return next((w for k in range(s.first, i) if (w := _bearers(setting, s, k))), None)
        words = _bearers(setting, s, i)
        if words or doc.lower[i] == ";":
            return words
    return None


def _bearers(setting: Setting, s: Sentence, i: int) -> str | None:
    """The plural of those who bear arms at token `i`, with the name before it, or of those who serve in "the army"."""
    doc, word = setting.doc, setting.doc.lower[i]
    if word in SERVING and i > s.first and doc.lower[i - 1] in ("the", "its"):
        return SERVING[word]
    if word == singular(word) or measure_of_noun(singular(word)) not in ("fighters", "personnel"):
        return None
    named = i > s.first and doc.words[i - 1][0].isupper() and doc.lower[i - 1] not in DETERMINERS
    return f"{doc.words[i - 1]} {word}" if named else word


def victims_by_employer(setting: Setting, counted: Counted) -> str | None:
    """ "Six people working for the Red Crescent" are Red Crescent workers."""
    doc, i = setting.doc, counted.last
    if doc.lower[i : i + 2] not in (["working", "for"], ["employed", "by"], ["working", "with"]):
        return None
    start = doc.ends[i + 1]
    bodies = [m for m in setting.mentions_in(start, start + OF_REACH) if m.type == "organization" and m.actor]
    return f"{setting.name(bodies[0])} workers" if bodies else None


def victims_by_doing(setting: Setting, counted: Counted) -> str | None:
    """ "Thousands of people protesting against the tax", "people that protested" are protesters; of "5,000 people marched"
    the verb says it, and no name is given to them."""
    lower, known = setting.doc.lower, word_class("crowd_doing")
    for i in range(counted.last, min(counted.sentence.last, counted.last + DOING)):
        if lower[i] in known and (
            lower[i].endswith("ing") or not RELATIVE.isdisjoint(lower[counted.last : i])
        ):
            stem = lower[i].removesuffix("ing").removesuffix("ed").removesuffix("at")
            return {"demonstr": "demonstrators", "march": "marchers"}.get(stem, "protesters")
    return None


def victims_by_predicate(setting: Setting, counted: Counted) -> str | None:
    """ "Six of the dead were children", "nine of the victims were family members"."""
    doc, stop = setting.doc, counted.sentence.last
    i = _past_nameless(setting, counted)
    if doc.lower[i : i + 2] == ["of", "the"] and i + 3 < stop:
        i += 3
    aside = victims_by_aside(setting, counted)
    if aside or i >= stop or doc.lower[i] not in ("were", "are"):
        return aside
    named = counted.noun is not None or counted.like is not None
    if not named and doc.lower[i - 1] not in word_class("nameless_victims"):
        return None
    return _kind_at(setting, counted, i + 1)


def _past_nameless(setting: Setting, counted: Counted) -> int:
    """The token behind "four other dead", of which the number has no noun of its own."""
    lower, i = setting.doc.lower, counted.last
    while counted.noun is None and i < min(counted.sentence.last, counted.last + 2) and lower[i] in NAMELESS:
        i += 1
    return i


def victims_by_aside(setting: Setting, counted: Counted) -> str | None:
    """ "40 of them civilians", "300 people, nearly all of them Serbs", "a third of them are Danes": what they are."""
    lower, i = setting.doc.lower, counted.last
    if lower[i : i + 1] == [","]:
        i += 2 if lower[i + 1 : i + 2] in (["nearly"], ["almost"]) else 1
        if lower[i : i + 1] == ["both"]:
            return _kind_at(setting, counted, i + 1)
        if lower[i : i + 1] != ["all"]:
            return None
        i += 1
    if lower[i - 2 : i] == ["of", "them"]:
        i -= 2
    if lower[i : i + 2] != ["of", "them"]:
        return None
    return _kind_at(setting, counted, i + 2 + (lower[i + 2 : i + 3] in (["are"], ["were"])))


def _kind_at(setting: Setting, counted: Counted, i: int) -> str | None:
    """The plural of a kind of people from token `i`: "family members", "Serbs", "women and children"."""
    doc, words = setting.doc, list[str]()
    for k, word in enumerate(doc.words[i : min(counted.sentence.last, i + 3)], i + 1):
        if not word.isalpha() or word in word_class("after_noun") or word in word_class("past_verbs"):
            break
        words.append(word)
        people = measure_of_noun(singular(word.lower())) or word[0].isupper()
        if word.endswith(("s", "men", "children")) and people:
            if singular(word.lower()) in word_class("belonging") and doc.lower[k : k + 1] == ["of"]:
                return _of_nouns(setting, counted, k, words)
            more = _kind_at(setting, counted, k + 1) if doc.lower[k : k + 1] in (["and"], ["or"]) else None
            return " ".join([*words, doc.words[k], more] if more else words)
    return None


def victims_of_attack(setting: Setting, counted: Counted) -> str | None:
    """ "Fired on the marchers, killing five", "ambushed a party of Turkish soldiers, killing 12": those who were attacked."""
    fate, doc = counted.befallen, setting.doc
    if fate is None or fate.side != "left" or counted.noun is not None:
        return None
    trigger = doc.token_at(fate.start)
    for i in range(trigger - 1, max(counted.sentence.first, trigger - STRUCK_BACK) - 1, -1):
        near = trigger - i <= TARGET_BACK
        if near and doc.lower[i] in TARGETING and doc.lower[i + 1] not in ("least", "most"):
            return _plural_phrase(setting, i + 1, trigger)
        if doc.lower[i] in word_class("striking") and doc.lower[i - 1] not in DETERMINERS:
            return _struck(setting, i + 1, trigger)
    return None


def _struck(setting: Setting, start: int, stop: int) -> str | None:
    """The people that are the whole object of a verb: "a party of paramilitary police", but not "a bus with police"."""
    doc, words = setting.doc, list[str]()
    for i in range(start, min(stop, start + 2 * LONGEST)):
        if doc.lower[i] == "of":
            words.clear()
        elif doc.lower[i] in DETERMINERS:
            continue
        elif not doc.words[i].isalpha() or doc.lower[i] in word_class("after_noun"):
            break
        else:
            words.append(doc.words[i])
            if doc.lower[i].endswith("ing"):
                return None
    last = words[-1].lower() if words else ""
    people = measure_of_noun(singular(last)) in PERSONS and (last != singular(last) or last in PLURALS)
    return " ".join(words) if people and len(words) <= LONGEST else None


def _plural_phrase(setting: Setting, start: int, stop: int) -> str | None:
    doc = setting.doc
    words: list[str] = []
    for i in range(start, min(stop, start + LONGEST + 1)):
        if doc.lower[i] in DETERMINERS:
            continue
        if not doc.words[i].isalpha():
            break
        words.append(doc.words[i])
        if doc.lower[i] != singular(doc.lower[i]) and measure_of_noun(singular(doc.lower[i])):
            return " ".join(words)
    return None
