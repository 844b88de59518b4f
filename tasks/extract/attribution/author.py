"""Who writes a page in the first person: by its headline ("Statement by Vera Holm on ...") or by its last line."""

from __future__ import annotations

import re

from tasks.extract.actor import find_actors
from tasks.extract.annotations import Mention
from tasks.extract.attribution.cast import Cast
from tasks.extract.attribution.speaker import Speaker
from tasks.extract.attribution.tagging import word_class
from tasks.extract.document import Document

BY = re.compile(r"(\w+) (?:by|from|of) (?:the )?(.{3,80}?)(?: (?:on|regarding|about|at|to|in|for|after)\b|$)")
SIGNED = 6  # tokens of a last line that is a name
HONORIFICS = 2  # tokens beside the name on that line


def author_of(doc: Document, cast: Cast) -> Speaker | None:
    """The person whose "I" the page has outside quotes; None where neither headline nor last line names one."""
    return _signed(doc, cast) or _by_headline(doc, cast)


def _by_headline(doc: Document, cast: Cast) -> Speaker | None:
    heading = BY.match(doc.headline)
    if heading is None or heading[1].lower() not in word_class("first_person_pages"):
        return None
    mentions, actors = find_actors(Document(f"{heading[2]} spoke.", anchor=doc.anchor))
    names = {a.id: a.name for a in actors}
    persons = [m for m in mentions if m.type == "person" and m.form == "name" and m.actor]
    if not persons:
        return None
    name = names[persons[0].actor or ""]
    known = next((a for a in cast.actors.values() if a.kind == "person" and a.name == name), None)
    return Speaker(name, known.id if known else None, True, known.gender if known else None, False, "", 0)


def _signed(doc: Document, cast: Cast) -> Speaker | None:
    """ "Sincerely, / VERA HOLM": a last paragraph that is nothing but a name."""
    if not doc.sentences:
        return None
    last = doc.sentences[-1]
    opens = len(doc.sentences) > 1 and doc.sentences[-2].paragraph != last.paragraph
    if not opens or last.last - last.first > SIGNED:
        return None
    named: list[Mention] = [m for m in cast.inside(last.first, last.last) if m.type == "person"]
    if len(named) != 1:
        return None
    first, end = doc.token_at(named[0].start), doc.token_at(named[0].end - 1) + 1
    beside = (first - last.first) + (last.last - end)
    return cast.speaker(named[0], last.first) if beside <= HONORIFICS else None
