"""Whether a place is named as where something is or happens: by its preposition, its verb, or what happens there."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document

CALLED = frozenset("capital city town village".split())
PART_BACK = 5  # tokens from "of" to the word of place before its noun
HAPPENING = 3  # tokens from a place to what happens there: "a Kabul car bombing"
VOTE = 4  # tokens of "'s first presidential election"
GENITIVE = frozenset("'s ’s '".split())
TOWN = 3  # tokens of the name of a town behind that of a house
TOWN_AHEAD = 5  # tokens of "a mostly Kurdish town" from its article
ORDER = frozenset("last next".split())  # "the last town"
APPOSED = [["a"], ["an"], ["the"], ["in"], ["near"], ["where"]]
HOUSE = 3  # tokens from a name to the noun of the house that it belongs to


def is_state(setting: Setting, m: Mention) -> bool:
    actor = setting.actors.get(m.actor) if m.actor else None
    return actor is not None and actor.kind == "state"


def _befell(setting: Setting, m: Mention) -> bool:
    """ "The Plaza Hotel collapsed", "the Plaza Hotel was bombed": a house to which something happens."""
    if m.text.rpartition(" ")[2].lower() not in word_class("facility"):
        return False
    doc, i = setting.doc, setting.doc.token_at(m.end)
    i = _behind_town(doc, i)
    verb = next((w for w in doc.lower[i : i + HAPPENING] if w not in word_class("auxiliary")), "")
    return (
        verb in word_class("happening") or verb in word_class("hitting") or verb in word_class("destroying")
    )


def _behind_town(doc: Document, i: int) -> int:
    """The token after "in Vell" behind the name of a house, or `i`."""
    if i >= len(doc.words) or doc.lower[i] not in ("in", "near"):
        return i
    k = i + 1
    while k < len(doc.words) and k <= i + TOWN and doc.words[k][0].isupper():
        k += 1
    return k if k > i + 1 else i


def before_place(doc: Document, start: int) -> int:
    """The token before a place that begins at the character `start`, past the words on the way to it: "in" of "in the
    northern city of". -1 where the text begins with it."""
    i = doc.token_at(start) - 1
    while i > 0 and doc.lower[i] in word_class("on_the_way"):
        i -= 1
    return i


def is_located(setting: Setting, m: Mention) -> bool:
    """Whether a place is named as where something is or happens: "in Mosul", "near the city of Basra", "struck
    Ashkelon", "a Kabul bombing"."""
    doc = setting.doc
    if _is_modifier(setting, m) or m.text.startswith("Operation "):
        return False
    i = doc.token_at(m.start) - 1
    if is_called_place(doc, doc.token_at(m.end)) or _is_topic(setting, m):
        return True
    i -= i > 0 and doc.lower[i] == "," and doc.lower[i - 1] in CALLED  # "in the capital, Conakry"
    while i > 0 and doc.lower[i] in word_class("on_the_way"):
        if doc.lower[i] in ("a", "an") and is_state(setting, m):
            return False  # "at a U.S. base"
        if doc.lower[i] == "of":
            return _is_part(doc, i) or doc.lower[i - 1] == "out" or _names_happening(setting, m)
        i -= 1
    if i < 0:
        return _names_happening(setting, m) or _befell(setting, m)
    word = doc.lower[i]
    if word == "for":
        return i > 0 and doc.lower[i - 1] in word_class("setting_out")
    if word == "to" and i and _is_relation(setting, m, doc.lower[i - 1]):
        return False
    located = word in word_class("locating") or word in word_class("hitting")
    return located or _names_happening(setting, m) or _befell(setting, m)


def _is_topic(setting: Setting, m: Mention) -> bool:
    """ "Tarna has seen clashes", "Tarna, the next harbour, is held by rebels": the town that a sentence is about."""
    if is_state(setting, m) or m.start != setting.sentence_of(m.start).start:
        return False
    doc, i = setting.doc, setting.doc.token_at(m.end)
    if doc.lower[i : i + 1] == [","]:
        return doc.words[i + 1 : i + 2] in APPOSED
    return not word_class("being_somewhere").isdisjoint(doc.lower[i : i + 1])


def _is_relation(setting: Setting, m: Mention, before: str) -> bool:
    """ "Factions loyal to Iran", "similar to Ebola": what stands before "to" tells of no place, but a town may be close."""
    if before in ("close", "closer"):
        return is_state(setting, m)
    return before in word_class("related")


def is_called_place(doc: Document, i: int) -> bool:
    """ "Qana, where", "Omar Bek, a mostly Kurdish town": whether what stands at token `i` says that the name is a
    place's."""
    if doc.lower[i : i + 1] != [","]:
        return False
    if doc.lower[i + 1 : i + 2] == ["where"]:
        return True
    if doc.lower[i + 1 : i + 2] not in (["a"], ["an"], ["the"]):
        return False
    for k in range(i + 2, min(i + 2 + TOWN_AHEAD, len(doc.lower) - 1)):
        word, after = doc.lower[k], doc.lower[k + 1]
        if word in word_class("settlement") or word in word_class("region"):
            return after == "where" or after in word_class("after_noun") or not after[0].isalpha()
        if (word in word_class("after_noun") and word not in ORDER) or not word[0].isalpha():
            return False
    return False


def _is_part(doc: Document, of: int) -> bool:
    """ "The city of Lima", "the port of Lima", "on the roads of Togo", "the siege of Lima",
    but not "the army of Togo" or "the president of Togo"."""
    if any(doc.lower[of - 1] in word_class(c) for c in ("place_noun", "facility", "befalling_of")):
        return True
    i = of - 2
    while i >= max(0, of - PART_BACK) and doc.lower[i] in word_class("on_the_way"):
        i -= 1
    over = doc.lower[i] in ("on", "in", "across", "along", "off") or doc.lower[i] in word_class("hitting")
    return i < of - 2 and over and doc.lower[of - 1][-1:] == "s"


def _is_modifier(setting: Setting, m: Mention) -> bool:
    """ "The U.S. embassies": an abbreviation of a state before a noun; "in Agile training": an unknown name before one."""
    abbreviated = (m.text.isupper() or "." in m.text) and is_state(setting, m)
    if not abbreviated and (m.country is not None or m.actor is not None):
        return False
    doc, i = setting.doc, setting.doc.token_at(m.end)
    if i >= len(doc.words) or not doc.words[i].islower() or not doc.words[i].isalpha():
        return False
    word = doc.words[i]
    if not abbreviated and (word in word_class("past_verbs") or _names_place(doc, i)):
        return False
    return not (word in word_class("after_noun") or word.endswith(("ed", "ly", "ing")))


def _names_place(doc: Document, i: int) -> bool:
    """ "In Vell district", "at the Vell shopping mall": the noun behind says that the name is a place."""
    nouns = word_class("place_noun") | word_class("kind_of_place") | word_class("facility")
    return not nouns.isdisjoint(doc.lower[i : i + HOUSE])


def _names_happening(setting: Setting, m: Mention) -> bool:
    """ "A Kabul car bombing", "the Somalia war", but not "U.S. strikes", whose author is the state."""
    doc, i = setting.doc, setting.doc.token_at(m.end)
    words = doc.lower[i : i + HAPPENING]
    if is_state(setting, m):
        if words[:1] and words[0] in GENITIVE:
            return not word_class("of_whole_state").isdisjoint(doc.lower[i : i + VOTE])
        house = words[:1] and words[0] in word_class("facility")
        what = words[1] if house and len(words) > 1 else ""
        at_war = bool(words) and words[0] in word_class("state_happening")
        return at_war or what in word_class("happening")  # "the Kenya war", "the Kenya embassy bombing"
    for word in words:
        if not word.isalpha():
            return False
        if word in word_class("happening") or word in word_class("vote"):
            return True
    return False
