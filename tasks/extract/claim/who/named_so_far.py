"""Soldiers who are called by their state once, and later only soldiers: "two Chadian soldiers ... the soldiers"."""

from __future__ import annotations

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import adjective_of
from tasks.extract.claim.who.powers import StoryPowers
from tasks.extract.claim.words.nouns import measure_of_noun, singular
from tasks.extract.claim.words.word_class import word_class

BACK = 120  # tokens before a number
ADJECTIVE = 30  # characters of an adjective


def of_state(setting: Setting, counted: Counted, words: str, story: StoryPowers) -> str:
    """ "Sailors", in a story that has told of the Chadian navy last, are Chadian sailors; policemen stay policemen."""
    noun = singular(words.lower())
    if measure_of_noun(noun) != "personnel" or " " in words or noun in word_class("home_force"):
        return words
    state = setting.actors.get(story.army_before(counted.quantity.start).actor_id or "")
    return f"{adjective_of(setting, state)} {words}" if state is not None else words


def called_before(setting: Setting, counted: Counted, words: list[str]) -> list[str]:
    """The words with the nationality under which the same noun stood last; as they are where it has one of its own."""
    noun = singular(words[-1].lower())
    if len(words) != 1 or measure_of_noun(noun) != "fighters":
        return words
    doc = setting.doc
    for i in range(counted.first - 1, max(0, counted.first - BACK), -1):
        if singular(doc.lower[i]) != noun or not _same_paragraph(setting, counted, i):
            continue
        end = doc.ends[i - 1]
        named = [
            m for m in setting.mentions_in(end - ADJECTIVE, end) if m.end == end and m.form == "nationality"
        ]
        if named and named[0].country:
            return [named[0].text, *words]
    return words


def _same_paragraph(setting: Setting, counted: Counted, i: int) -> bool:
    return setting.sentence_of(setting.doc.starts[i]).paragraph == counted.sentence.paragraph
