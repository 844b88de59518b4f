"""Which role a number plays in a series: a level, an arrival, a departure, a target, a toll."""

from __future__ import annotations

from dataclasses import replace

from tasks.extract.claim.what.change import change_role
from tasks.extract.claim.what.elliptic import is_gapped
from tasks.extract.claim.what.governor import MOVING, Role, governing_role, role_behind
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.what.presence import (
    existing,
    is_aboard,
    is_left_over,
    is_level,
    is_number_of,
    is_ones_child,
    is_population,
    is_whole_of_part,
)
from tasks.extract.claim.what.share_role import role_of_share
from tasks.extract.claim.what.sums import role_of_sum
from tasks.extract.claim.words.clause_words import STOPS
from tasks.extract.claim.words.nouns import ARMED, THINGS
from tasks.extract.claim.words.word_class import word_class
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
# Levels, whatever the verb says.
KNOWN = (is_left_over, is_whole_of_part, is_ones_child, is_aboard, is_population)
TAKEN_BACK = 3  # tokens from "took" to those taken
LASTING = frozenset(("injured", "missing", "displaced"))
STANDS = frozenset("is are was were remain remains remained".split())
PAST = frozenset(("was", "were"))
PAUSES = frozenset(", ; : . -- —".split())
SETTING_OUT = frozenset("crossed taken took".split())  # "crossed into Chad", "took to the road"
EXTRA = frozenset(("extra", "additional"))
HOMELESS = frozenset(("displaced", "homeless"))
CAUSING = frozenset("made makes making left leaving rendered".split())
STANDING = 7  # tokens from those hurt to "remain"
FIXED = frozenset(("killed", "injured", "attacks"))
LISTED = frozenset("equipment sites fighters personnel people".split())


def role_of(doc: Document, counted: Counted, before: tuple[Counted, Role] | None = None) -> Role:
    """The role of one number: what its verb says, else what its phrase says, else what its measure says.

    `before` is the number before it with its role, for lists.
    """
    measure = counted.measure
    if measure in LASTING and _lasts(doc, counted):
        return Role("stock")
    if measure in FIXED:
        return Role(BY_MEASURE[measure])
    if measure == "other":
        return _thing(doc, counted)
    if measure == "money":
        return Role(role_of_sum(doc, counted))
    if measure == "detained" and is_whole_of_part(doc, counted):
        return Role("stock")
    if measure == "detained":
        return _detained(doc, counted)
    if measure == "share":
        return role_of_share(doc, counted)
    if any(known(doc, counted) for known in KNOWN):
        return Role("stock")
    if there := existing(doc, counted):
        return Role("stock", *there)
    listed = _of_list(doc, counted, before)
    said = (
        _change(doc, counted)
        or _beside(doc, counted, before, listed)
        or governing_role(doc, counted)
        or listed
    )
    if (said is None or said.role in ("stock", "other")) and (coming := _to_come(doc, counted)):
        return coming
    if measure == "displaced" and said is None and is_number_of(doc, counted):
        return Role("stock")
    if measure == "displaced" and (said is None or _is_flight(doc, counted, said)):
        return Role("toll")
    if said is not None and said.role != "other":
        return said
    if is_level(doc, counted):
        return Role("stock")
    return said or Role(BY_MEASURE.get(measure, "other"))


def _to_come(doc: Document, counted: Counted) -> Role | None:
    """ "The 2,000 extra soldiers", "our presence will not exceed 900"."""
    phrase = doc.lower[doc.token_at(counted.quantity.number_start) : counted.last]
    if counted.measure in ARMED and not EXTRA.isdisjoint(phrase):
        return Role("arrival")
    before = doc.lower[counted.first - 1] if counted.first > counted.sentence.first else ""
    bound = counted.measure == "personnel" and "exceed" in doc.lower[counted.first : counted.last]
    return Role("target") if bound and before in ("will", "would", "must", "shall", "should") else None


def _lasts(doc: Document, counted: Counted) -> bool:
    """ "50 of the injured are still being treated", "nine remain in hospital", "900 people are homeless", "900 have taken shelter in schools": how it
    stands, and no toll."""
    if counted.measure == "displaced" and _is_lodged(doc, counted):
        return True
    if counted.measure == "displaced" and doc.lower[counted.first - 1] in CAUSING:
        return False  # "made 900 people homeless"
    words = doc.lower[counted.last : min(counted.sentence.last, counted.last + STANDING)]
    verb = next((i for i, w in enumerate(words) if w in STANDS), None)
    if verb is None or "who" in words[:verb] or not PAUSES.isdisjoint(words[:verb]):
        return False
    behind = words[verb + 1 :]
    if counted.measure == "displaced":
        return words[verb] not in PAST and not HOMELESS.isdisjoint(behind[:2])
    lasting = "still" in behind[:2] or words[verb].startswith("remain") or behind[:2] == ["in", "intensive"]
    return lasting and "condition" not in words


def _is_lodged(doc: Document, counted: Counted) -> bool:
    """ "Nine families are living in tents", "900 have taken shelter in schools", but not "900 took shelter"."""
    whole = counted.like if counted.befallen is None and counted.noun is None else None
    fate = (whole or counted).befallen
    if fate is None or fate.side != "right":
        return False
    i = doc.token_at(fate.start)
    taken = (
        doc.lower[i] == "taken" and doc.lower[i - 1] == "have" and doc.lower[i + 1 : i + 2] != ["to"]
    )  # the road
    return doc.lower[i] in word_class("lodging") or taken


def _is_flight(doc: Document, counted: Counted, said: Role) -> bool:
    """Whether a role is but a circumstance of a flight: "900 people who fled stay here", "900 crossed into Chad"."""
    fate = counted.befallen
    if fate is None or counted.named_so:
        return said.role == "other"
    left = said.role == "departure" and fate.side == "right"
    verb = doc.lower[doc.token_at(fate.start)]
    moved = said.start == fate.start and (verb in SETTING_OUT or verb in word_class("expelling"))
    return left or moved or said.role in ("other", "stock")


def _thing(doc: Document, counted: Counted) -> Role:
    """ "Destroyed 22 targets", "has 17 gates": what is said of a thing of no measure as of any thing."""
    if is_whole_of_part(doc, counted):
        return Role("stock")
    if counted.noun in word_class("held_events"):
        return Role("other")  # "held three rounds of talks"
    said = governing_role(doc, replace(counted, measure="equipment"))
    return said if said and said.role in ("toll", "stock") else Role("other")


def _change(doc: Document, counted: Counted) -> Role | None:
    if counted.measure not in MOVING | {"parties"}:
        return None
    found = change_role(doc, counted.sentence, counted.first)
    return Role(found[0], doc.starts[found[1]], doc.ends[found[1]]) if found else None


def _of_list(doc: Document, counted: Counted, before: tuple[Counted, Role] | None) -> Role | None:
    """The role of the member before in a list, or of the whole: "destroyed six wells and two bridges", "had nine men:
    four Danes and five Poles"."""
    if before is None or before[0].sentence.start != counted.sentence.start or not _may_be_shared(before[1]):
        return None
    between = doc.lower[before[0].last : counted.first]
    between = between[2:] if between[:1] == ["of"] else between  # "two battalions of marines and 300 police"
    joined = (
        between and between[0] in (",", "and") and between[-1] in (",", "and") and STOPS.isdisjoint(between)
    ) or is_gapped(doc, counted, before[0])
    told = between[-1:] == [":"] and before[1].role == "stock" and before[0].measure == counted.measure
    joined = joined or told or (counted.noun is None and counted.like in (before[0], before[0].like))
    return before[1] if joined and counted.measure in LISTED and before[0].measure in LISTED else None


def _may_be_shared(role: Role) -> bool:
    """What a verb says of one member, or a whole whose parts are listed: "the 14 guests, six Danes and eight Poles"."""
    return role.start is not None or role.role == "stock"


def _beside(
    doc: Document, counted: Counted, before: tuple[Counted, Role] | None, listed: Role | None
) -> Role | None:
    """The role of the list where nothing but a comma or "and" stands between the two members."""
    if before is None or listed is None:
        return None
    if is_gapped(doc, counted, before[0]):
        return listed
    if counted.first - before[0].last > 2:
        return None
    after, finite = role_behind(doc, counted)
    return after if after and finite else listed


def _detained(doc: Document, counted: Counted) -> Role:
    """An arrest is an event, a prisoner a level: "the three hostages", "remain in custody"; who is freed leaves."""
    freed = governing_role(doc, counted)
    if (
        freed
        and freed.role in ("arrival", "departure", "toll")
        and (counted.befallen is None or counted.named_so)
    ):
        return freed
    window = doc.lower[
        max(counted.sentence.first, counted.first - 4) : min(counted.sentence.last, counted.last + 6)
    ]
    verb = doc.lower[doc.token_at(counted.befallen.start)] if counted.befallen else ""
    state = doc.lower[doc.token_at(counted.befallen.end - 1)] if counted.befallen else ""
    if counted.befallen and verb in word_class("freeing"):
        return Role("departure", counted.befallen.start, counted.befallen.end)
    if counted.befallen and counted.befallen.side == "left" and verb not in word_class("held"):
        return Role("toll")
    if verb in word_class("taking") or counted.noun in word_class("arrest"):
        return Role("toll")  # "were taken into custody", "made 60 arrests"
    before = doc.lower[max(counted.sentence.first, counted.first - TAKEN_BACK) : counted.first]
    if not word_class("taking").isdisjoint(before):
        return Role("toll")  # "took nine nurses hostage", "took 90 prisoners"
    if counted.befallen is None or not word_class("held").isdisjoint([*window, state]):
        return Role("stock")
    return Role("toll")


def share_roles(doc: Document, counted: list[Counted], roles: list[Role]) -> None:
    """The verb behind the last member of a list is the verb of all: "five Danes and two Poles were expelled"."""
    for i in range(len(roles) - 2, -1, -1):
        here, after = counted[i], counted[i + 1]
        joined = doc.lower[here.last : after.first] in ([","], ["and"], [",", "and"])
        silent = roles[i].start is None and roles[i].role in ("other", "stock")
        spoken = roles[i + 1].start is not None and (roles[i + 1].start or 0) >= after.quantity.end
        spoken = spoken or (
            roles[i + 1].role == "stock" and roles[i].role == "other" and after.befallen is None
        )
        moved = roles[i + 1].role in ("arrival", "departure")  # "700 men and 30 tanks are on their way"
        alike = here.measure == after.measure or {here.measure, after.measure} == THINGS or moved
        if joined and silent and spoken and alike and here.measure in LISTED:
            roles[i] = roles[i + 1]
