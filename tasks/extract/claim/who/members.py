"""The body whose members are counted: "28 NATO members", "the coalition that includes 80 countries"."""

from __future__ import annotations

from tasks.extract.annotations import Mention
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.what.measure import Counted
from tasks.extract.claim.who.owner import possessor
from tasks.extract.claim.who.powers import NOBODY, Whose, as_whose
from tasks.extract.claim.who.subject import acts
from tasks.extract.claim.words.nouns import singular
from tasks.extract.claim.words.word_class import word_class

BACK = 9  # tokens from "the coalition that has included" to the number of its members


def whose_members(setting: Setting, counted: Counted) -> Whose:
    """ "The coalition that includes 80 countries", "Peru's 25 regions": the body whose members are counted."""
    doc, s = setting.doc, counted.sentence
    window = doc.lower[max(s.first, counted.first - 4) : counted.first]
    owner = possessor(setting, counted)
    if owner is not None:
        return as_whose(setting, owner)
    inside = [
        m for m in setting.mentions_in(counted.quantity.number_end, counted.quantity.end) if _is_body(m)
    ]
    if inside and _counts_members(setting, counted):
        return as_whose(setting, inside[0])
    if word_class("including").isdisjoint(window) and not _is_of_members(setting, counted):
        return NOBODY
    start, _ = setting.window(s, counted.quantity.start, counted.quantity.end)
    for i in range(counted.first - 1, max(s.first, counted.first - BACK) - 1, -1):
        body = setting.body_called(doc.lower[i])
        if body is not None:
            return Whose(body.name, body.id)
    named = setting.mentions_in(start, counted.quantity.start)
    bodies = [m for m in named if _is_body(m)]
    bodies = [m for m in bodies if acts(setting, m)] or bodies
    return as_whose(setting, bodies[-1]) if bodies else NOBODY


def _is_body(m: Mention) -> bool:
    return m.type == "organization" and m.actor is not None


def _counts_members(setting: Setting, counted: Counted) -> bool:
    """ "28 NATO members", "15 EU states", but not "two NATO companies"."""
    return not word_class("members").isdisjoint(
        map(singular, setting.doc.lower[counted.first : counted.last])
    )


def _is_of_members(setting: Setting, counted: Counted) -> bool:
    """ "It has grown to 65 member countries"."""
    return "member" in setting.doc.lower[counted.first : counted.last]
