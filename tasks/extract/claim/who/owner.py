"""The owner in the counted phrase or around it: "2,500 American soldiers", "Belgium's bases", "the number of US troops"."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.actors import is_compound, is_kind, is_named, is_power, is_type, powers_in

GENITIVE = 30  # characters of a name before "'s", or between "number of" and a name
NUMBER_BACK = 14  # tokens from "the number of" to the number
COUNT_NOUNS = frozenset("number numbers total level levels strength".split())
AFTER = 4  # tokens from the phrase to the body that those counted belong to
OF_BODY = frozenset("of from with belonging loyal involved in to".split())


def owner_in_phrase(setting: Setting, counted: Counted) -> Mention | None:
    """The one named in the phrase or right after it: "2,500 American soldiers", "fighters of the Taliban"."""
    q, doc = counted.quantity, setting.doc
    named = [m for m in setting.mentions_in(q.start, q.end) if is_named(m) and not _owns_nothing(setting, m)]
    if named:
        return named[0]
    i, stop = counted.last, min(counted.sentence.last, counted.last + AFTER)
    while i < stop and doc.lower[i] in OF_BODY:
        i += 1
    if i < stop and i > counted.last and doc.lower[i][0].isdigit():
        i += 1  # "900 of the 5,000 US troops"
    if i == counted.last or i >= stop:
        return None
    start = doc.starts[i]
    after = powers_in(setting, start, min(start + 6, counted.sentence.end))
    return after[0] if after and counted.measure not in ("money", "share", "sites") else None


def _owns_nothing(setting: Setting, m: Mention) -> bool:
    unowning = is_kind(setting, m, "place") or is_kind(setting, m, "person")
    return unowning or is_type(setting, m) or is_compound(setting, m)


def owner_in_predicate(setting: Setting, counted: Counted) -> Mention | None:
    """ "Of whom 900 are Chadians", "nine of them were Danish": the state told behind the verb, where no noun follows it."""
    doc, i = setting.doc, counted.last
    i += 2 * (doc.lower[i : i + 2] in (["of", "them"], ["of", "which"], ["of", "whom"]))
    if doc.lower[i : i + 1] not in (["are"], ["were"]) or i + 2 > counted.sentence.last:
        return None
    named = setting.mentions_in(doc.starts[i + 1], doc.starts[i + 1] + 1)
    if not named or not is_power(setting, named[0]):
        return None
    behind = doc.token_at(named[0].end - 1) + 1
    after = doc.lower[behind : behind + 1]
    return None if after and after[0].isalpha() and after[0] not in ("and", "or") else named[0]


def possessor(setting: Setting, counted: Counted) -> Mention | None:
    """ "Belgium's eight bases": the power in the genitive before the number."""
    doc, i = setting.doc, counted.first - 1
    while i > counted.sentence.first and doc.lower[i] in (
        "of",
        "the",
        "all",
        "some",
        "any",
        "about",
        "'s",
        "’s",
    ):
        if doc.lower[i] in ("'s", "’s"):
            named = [
                m
                for m in setting.mentions_in(doc.starts[i] - GENITIVE, doc.starts[i])
                if is_power(setting, m)
            ]
            return named[-1] if named and named[-1].end >= doc.starts[i] - 1 else None
        i -= 1
    return None


def owner_of_number(setting: Setting, counted: Counted) -> Mention | None:
    """ "The number of US troops in Iraq to 4,087": the owner stands in the phrase that the number is of."""
    doc, s = setting.doc, counted.sentence
    if counted.quantity.unit is not None:
        return None
    for i in range(counted.first - 1, max(s.first, counted.first - NUMBER_BACK) - 1, -1):
        if doc.lower[i] in COUNT_NOUNS and doc.lower[i + 1] == "of":
            named = powers_in(setting, doc.starts[i], counted.quantity.start)
            return named[0] if named and named[0].start - doc.ends[i] <= GENITIVE else None
    return None
