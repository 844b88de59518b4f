"""The place from the sentences before: where the same event was told, else where the paragraph plays."""

from __future__ import annotations

from collections.abc import Iterator

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.where.place import Place, is_continent
from tasks.extract.claim.where.places import Places, is_end_of_way, is_origin, is_speakers
from tasks.extract.claim.where.story_place import StoryPlaces
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Sentence

LOOK_BACK = 6  # sentences of the paragraph
EVENT_BACK = 16  # sentences in which the same event was told
COMPARED = frozenset("since than like unlike".split())
AFTER = frozenset(
    "court courts jail prison jailed imprisoned born funeral custody headquarters newspaper television station interview".split()
)
COMPARED_BACK = 5  # tokens from "since" to the place of what is compared
FATE_BACK = 6  # tokens from "abducted" to its place
FATES = frozenset("abducted kidnapped captured imprisoned exiled".split())
HAVE = frozenset("has have had who and".split())
STEM = 4  # letters by which "bombed", "bombing" and "bombs" are one
HAPPENING = word_class("happening") | word_class("hitting")
BESIDE = 24  # tokens beside a number in which its happening is named


def place_before(setting: Setting, counted: Counted, places: Places) -> Place | None:
    """The place of the nearest sentence before in the same paragraph; speakers' places left out."""
    doc = setting.doc
    i = doc.sentence_index(counted.sentence.start) - 1
    stop = max(-1, i - LOOK_BACK)
    while i > stop and doc.sentences[i].paragraph == counted.sentence.paragraph:
        found = setting.once(_told, doc.sentences[i], places)
        if found:
            return found[0]
        i -= 1
    return None


def place_of_same_event(setting: Setting, counted: Counted, story: StoryPlaces) -> Place | None:
    """ "The raid killed nine": where the paragraph has told of a raid, else the lead, else the last sentence that did."""
    doc, s = setting.doc, counted.sentence
    mine = _happenings(doc.lower[max(s.first, counted.first - BESIDE) : min(s.last, counted.last + BESIDE)])
    if not mine:
        return None
    elsewhere: Place | None = None
    for earlier in _sentences_before(setting, s):
        if mine.isdisjoint(setting.once(_happenings_in, earlier)):
            continue
        found = setting.once(_told, earlier, story.places)
        of_lead = next((p for p in found if p.start == story.event_start), None)
        if of_lead is not None or (found and earlier.paragraph == s.paragraph):
            return of_lead or found[0]
        elsewhere = elsewhere or (found[0] if found else None)
    return elsewhere


def _sentences_before(setting: Setting, s: Sentence) -> Iterator[Sentence]:
    here = setting.doc.sentence_index(s.start)
    for i in range(here - 1, max(-1, here - 1 - EVENT_BACK), -1):
        yield setting.doc.sentences[i]


def _told(setting: Setting, s: Sentence, places: Places) -> list[Place]:
    start, end = setting.tail(s)
    return [p for p in places.between(start, end) if goes_on(setting, p)]


def goes_on(setting: Setting, p: Place) -> bool:
    """Whether a place can hold for the sentences after it: no speaker's, no house without its town, and not that of
    another event which is only compared ("the worst attack since one in Lima") or of what followed ("a court in Lima")."""
    if (
        is_speakers(setting, p)
        or is_continent(p)
        or is_origin(setting.doc, p)
        or is_end_of_way(setting.doc, p)
        or (p.facility and p.outer is None and not _is_installation(p))
    ):
        return False
    doc = setting.doc
    i, first = doc.token_at(p.start), setting.sentence_of(p.start).first
    behind = doc.lower[max(first, i - COMPARED_BACK) : i]
    if p.heading and behind[-1:] != ["into"] and not word_class("journey").isdisjoint(behind):
        return False  # "on the way to Mali"
    if _is_of_fate(doc.lower, first, i):
        return False
    return (
        COMPARED.isdisjoint(behind) and word_class("hospital").isdisjoint(behind) and AFTER.isdisjoint(behind)
    )


def _is_of_fate(lower: list[str], first: int, i: int) -> bool:
    """ "A search for a priest abducted on June 10 in": what once befell somebody, told by the way."""
    for k in range(max(first + 1, i - FATE_BACK), i):
        if lower[k] in FATES:
            return lower[k - 1] not in word_class("auxiliary") and lower[k - 1] not in HAVE
    return False


def _is_installation(p: Place) -> bool:
    """A base is where its troops are, as a town is: "Fort Vell", "Vell Airfield"."""
    return p.name.rpartition(" ")[2].lower() in word_class("installation")


def _happenings_in(setting: Setting, s: Sentence) -> set[str]:
    first = setting.doc.token_at(setting.tail(s)[0])
    return _happenings(setting.doc.lower[first : s.last])


def _happenings(words: list[str]) -> set[str]:
    return {w[:STEM] for w in words if w in HAPPENING}
