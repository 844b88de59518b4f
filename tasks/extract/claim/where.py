"""Where a number holds: the place of its phrase, clause, sentence, else of the sentences before, else of the story."""

from __future__ import annotations

import re

from tasks.extract.annotations import Attribution, Mention
from tasks.extract.claim.aside import in_aside
from tasks.extract.claim.measure import Counted, is_kin
from tasks.extract.claim.places import Place, Places, is_state
from tasks.extract.claim.setting import Setting, nearest
from tasks.extract.claim.story_place import NOWHERE, StoryPlaces, Where, around, at_place
from tasks.extract.claim.tense import is_past_tense
from tasks.extract.claim.words import word_class

BEFORE = 40  # tokens before a number in which it may
THERE = 9  # tokens after a number in which "at the temple" may stand
AT = frozenset("at in near of outside inside to from".split())
FRONT = 14  # characters of a sentence in which a place stands in front of all its clauses
LOOK_BACK = 6  # sentences of the paragraph
BESIDE = 30  # characters after a part of a count in which its own place may stand: "three in Mosul"
CLAUSE = re.compile(
    r"[;:]|,? (?:but|while|whereas|after|when|where|although|though|which|who|including)\b|, and |, with ",
    re.IGNORECASE,
)


def where_of(
    setting: Setting, counted: Counted, role: str, said: Attribution | None, story: StoryPlaces
) -> Where:
    """The place of one claim. What is said lies where the words say, not where the speaker stands."""
    if is_kin(setting.doc, counted.sentence, counted.first):
        return NOWHERE
    if counted.again and counted.like is not None:
        return where_of(setting, counted.like, role, said, story)
    inside = _in_phrase(setting, counted)
    if inside is not None:
        return inside
    own, borders = _in_sentence(setting, counted, said, story.places)
    if own is not None and not borders:
        return at_place(own)
    there = _named_before(setting, counted, story.places)
    if there is not None:
        return at_place(there)
    if counted.like is not None:
        return where_of(setting, counted.like, role, said, story)
    host = _host(setting, counted) or _benefiting(setting, counted)
    if host is not None or counted.measure in ("money", "parties"):
        return host or NOWHERE
    return _beyond_clause(setting, counted, role, own, story)


def _beyond_clause(
    setting: Setting, counted: Counted, role: str, own: Place | None, story: StoryPlaces
) -> Where:
    """The place from another clause, the sentences before, or the story."""
    eventful = counted.measure in EVENTFUL or (counted.measure in OF_EVENT and role in ("toll", "other"))
    eventful = eventful or (counted.measure == "people" and is_past_tense(setting.doc, counted))
    if counted.measure == "personnel" and own is None:
        return story.main
    before = _before_in_paragraph(setting, counted, story.places)
    if before is None and own is not None and not own.heading:
        before = own
    if before is not None and not (eventful and _holds(before, story)):
        return around(before)
    return story.event if eventful else story.main


def _holds(before: Place, story: StoryPlaces) -> bool:
    """Whether the place before is but the state or the province of the town where the story's event happened."""
    event = story.event
    if before.key == story.outer_key:
        return True
    return before.state and event.place != before.name and event.country in (None, before.country)


def _named_before(setting: Setting, counted: Counted, places: Places) -> Place | None:
    """ "200 monks live at the monastery": the last place whose name says what it is; "the town" is the last town."""
    doc, s = setting.doc, counted.sentence
    for i in (
        *range(counted.last, min(s.last, counted.last + THERE)),
        *range(max(s.first, counted.first - BEFORE), counted.first),
    ):
        if doc.lower[i] != "the" or i + 1 >= s.last or i == s.first or doc.lower[i - 1] not in AT:
            continue
        noun = doc.lower[i + 1]
        if noun in word_class("facility") or noun in word_class("settlement"):
            found = _last_called(places, noun, doc.starts[i])
            if found is not None:
                return found
    return None


def _last_called(places: Places, noun: str, before: int) -> Place | None:
    for p in places.last_before(before):
        if p.name.lower().endswith(noun) or (noun in word_class("settlement") and not p.state):
            return p
    return None


OF_EVENT = frozenset("sites equipment people share".split())
EVENTFUL = frozenset("killed injured attacks missing detained displaced fighters".split())


def _in_phrase(setting: Setting, counted: Counted) -> Where | None:
    """ "Three Iraqi bases" are in Iraq, "40 Basra policemen" in Basra."""
    q = counted.quantity
    for m in setting.mentions_in(q.number_end, q.end):
        soil = m.form == "nationality" and counted.measure == "sites" and is_state(setting, m)
        if soil or (m.form == "name" and m.type == "place" and not is_state(setting, m)):
            return _of_mention(setting, m)
    return None


def _of_mention(setting: Setting, m: Mention) -> Where:
    return Where(setting.name(m), m.country, m.country or setting.canonical(m))


def _in_sentence(
    setting: Setting, counted: Counted, said: Attribution | None, places: Places
) -> tuple[Place | None, int]:
    """The nearest place of the sentence that can tell, and the clause borders up to it."""
    q = counted.quantity
    start, end = setting.window(counted.sentence, q.start, q.end)
    if counted.like is not None and counted.like.sentence.start == counted.sentence.start:
        end = min(end, q.end + BESIDE)
        start = q.start
    elif counted.measure == "parties":
        start = q.start
    near = nearest(places.between(start, end), q.start, q.end)
    found = [p for p in near if _tells(setting, p, said)]
    if not found:
        return None, 0
    best = min(found, key=lambda p: _distance(setting, counted, p))
    return best, _distance(setting, counted, best)[0]


def _tells(setting: Setting, p: Place, said: Attribution | None) -> bool:
    """Whether a place of the sentence is one of what is told: not where the speaker is or speaks."""
    if said is None or any(s <= p.start and p.end <= e for s, e in said.content):
        return True
    if setting.in_source(p.start):
        return False
    content = min(s for s, _ in said.content)
    spoken = min((span[0] for span in (said.source, said.cue) if span), default=content)
    return not spoken <= p.start < content


def _distance(setting: Setting, counted: Counted, p: Place) -> tuple[int, int, int]:
    """Clause borders between the number and the place, what stands before after what follows, then characters."""
    q = counted.quantity
    low, high = (q.end, p.start) if p.start >= q.start else (p.end, q.start)
    between = setting.doc.body[low:high] if low < high else ""
    borders = len(CLAUSE.findall(between)) + in_aside(setting.doc.body, p.start, p.end, q.start)
    if p.end <= q.start and p.start - counted.sentence.start <= FRONT:
        borders = 0  # "Near Homs, two strikes ...; destroyed three trucks"
    return borders, int(p.start < q.start), len(between)


def _host(setting: Setting, counted: Counted) -> Where | None:
    """ "Turkey hosts 10,000 refugees", "Moscow expelled two envoys": the state itself is the place."""
    if counted.measure not in ("displaced", "people"):
        return None
    q, doc = counted.quantity, setting.doc
    window = range(counted.first - 1, max(counted.sentence.first, counted.first - 5) - 1, -1)
    verb = next((i for i in window if doc.lower[i] in word_class("hosting")), None)
    if verb is None:
        return None
    start, _ = setting.window(counted.sentence, q.start, q.end)
    states = [m for m in setting.mentions_in(start, doc.starts[verb]) if is_state(setting, m)]
    return _of_mention(setting, states[-1]) if states else None


def _benefiting(setting: Setting, counted: Counted) -> Where | None:
    """ "Support for Ukraine worth 15 million euros": the state that a sum is for."""
    if counted.measure != "money":
        return None
    q, doc = counted.quantity, setting.doc
    start, end = setting.window(counted.sentence, q.start, q.end)
    near = nearest(setting.mentions_in(start, end), q.start, q.end)
    states = [
        m for m in near if is_state(setting, m) and doc.lower[doc.token_at(m.start) - 1] in ("for", "to")
    ]
    return _of_mention(setting, states[-1]) if states else None


def _before_in_paragraph(setting: Setting, counted: Counted, places: Places) -> Place | None:
    """The place of the nearest sentence before in the same paragraph; speakers' places left out."""
    doc = setting.doc
    i = doc.sentence_index(counted.sentence.start) - 1
    stop = max(-1, i - LOOK_BACK)
    while i > stop and doc.sentences[i].paragraph == counted.sentence.paragraph:
        start, end = setting.tail(doc.sentences[i])
        found = [p for p in places.between(start, end) if _goes_on(setting, p)]
        if found:
            return found[0]
        i -= 1
    return None


def _goes_on(setting: Setting, p: Place) -> bool:
    """Whether a place can hold for the sentences after it: no speaker's, and no house without its town."""
    return not setting.in_source(p.start) and (not p.facility or p.outer is not None)
