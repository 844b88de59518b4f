"""Soldiers who are called by their state once, and later only soldiers: "two Chadian soldiers ... the soldiers"."""

from __future__ import annotations

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import adjective_of
from tasks.extract.claim.who.group import group_before
from tasks.extract.claim.who.powers import StoryPowers, Whose
from tasks.extract.claim.words.nouns import measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class

NEAR = 3  # sentences in which "rebels" find their group
BACK = 120  # tokens before a number
ADJECTIVE = 30  # characters of an adjective


def of_force(setting: Setting, counted: Counted, words: str, story: StoryPowers) -> Whose:
    """ "Sailors", in a story that has told of the Chadian navy last, are Chadian sailors, and "rebels" are of the group just
    named; policemen stay policemen, and gunmen gunmen."""
    noun = singular(words.lower())
    if " " in words or noun in word_class("home_force") | word_class("attacker"):
        return Whose(words)
    if measure_of_noun(noun) == "fighters" and counted.noun is not None:
        group = group_before(setting, counted, NEAR)
        return group if group.actor is not None else Whose(words)
    state = setting.actors.get(story.army_before(counted.quantity.start).actor_id or "")
    soldiers = state is not None and measure_of_noun(noun) == "personnel"
    return Whose(f"{adjective_of(setting, state)} {words}" if state is not None and soldiers else words)


def called_before(setting: Setting, counted: Counted, words: list[str]) -> list[str]:
    """The words with the nationality under which the same noun stood last; as they are where it has one of its own."""
    noun = singular(words[-1].lower())
    if len(words) != 1 or measure_of_noun(noun) != "fighters":
        return words
    doc = setting.doc
    for i in range(counted.first - 1, max(0, counted.first - BACK), -1):
        if singular(doc.lower[i]) != noun or not _same_paragraph(setting, counted, i):
            continue
        named = [m for m in setting.mentions_ending(i - 1, ADJECTIVE) if m.form == "nationality"]
        if named and named[0].country:
            return [named[0].text, *words]
    return words


def _same_paragraph(setting: Setting, counted: Counted, i: int) -> bool:
    return setting.sentence_of(setting.doc.starts[i]).paragraph == counted.sentence.paragraph
