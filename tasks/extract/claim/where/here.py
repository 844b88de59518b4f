"""The town of the dateline, and where a story says that it is told from: "here", "in this city"."""

from __future__ import annotations

import re
from dataclasses import replace

from tasks.extract.claim.setting import Setting
from tasks.extract.claim.where.located import is_state
from tasks.extract.claim.where.place import Place
from tasks.extract.claim.words.word_class import word_class

DATELINE = 600  # characters of a story in which its dateline stands, after headline and byline
AFTER_DATELINE = re.compile(r"(?:, [^\n(–—]{2,40}?)??(?: \([^()\n]{2,40}\))?,?\s*(?:--|—|–| -)\s")
AT = frozenset("in at of near outside across around from to".split())


def dateline_of(setting: Setting) -> Place | None:
    """ "BAMAKO, Mali (ABC) --": where the story was written, which is where it plays if it names no other place."""
    body, mentions = setting.doc.body, setting.mentions_in(0, DATELINE)
    for m in mentions:
        head = m.type == "place" and (m.start == 0 or body[m.start - 1] == "\n" or m.text.isupper())
        if head and AFTER_DATELINE.match(body, m.end):
            name = setting.canonical(m) if m.text.isupper() else setting.name(m)
            return Place(m.start, m.end, name, m.country, is_state(setting, m), setting.canonical(m))
    return None


def here_places(setting: Setting, line: Place | None) -> list[Place]:
    """ "At the embassy here", "in this city": places of the dateline's name, in text order; none in what somebody says
    word for word, nor without a dateline."""
    if line is None:
        return []
    doc, out = setting.doc, []
    for i, word in enumerate(doc.lower):
        if word == "here" and doc.words[i] == word:
            last = i
        elif word == "this" and _is_town(doc.lower, i):
            last = i + 1
        else:
            continue
        start, end = doc.starts[i], doc.ends[last]
        if start > line.end and not _is_quoted(setting, start, end):
            out.append(replace(line, start=start, end=end))
    return out


def _is_town(lower: list[str], i: int) -> bool:
    nouns = word_class("settlement")
    return (
        i > 0
        and lower[i - 1] in AT
        and i + 1 < len(lower)
        and (lower[i + 1] in nouns or lower[i + 1] == "capital")
    )


def _is_quoted(setting: Setting, start: int, end: int) -> bool:
    return any(a.mode == "direct" for a in setting.attributions_over(start, end))
