"""Whole reports that one person gives: what is told as hearsay between two statements of the same speaker is hers."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise

from tasks.extract.annotations import Attribution
from tasks.extract.claim.setting import Setting
from tasks.extract.claim.words.word_class import word_class
from tasks.extract.document import Document, Sentence

LONGEST = 12  # sentences of a report
FEWEST = 2  # sentences told as hearsay that make it one


@dataclass(slots=True)
class Report:
    """Characters `start:end` between two statements, and the first of them."""

    start: int
    end: int
    said: Attribution


class Reports:
    """Looks up in whose report a number stands."""

    def __init__(self, setting: Setting) -> None:
        self._reports = find_reports(setting)
        self._starts = [r.start for r in self._reports]

    def over(self, position: int) -> Attribution | None:
        """ "She said that 15 had died. Six men were reportedly beaten. A town was allegedly burned. ..., she said": who
        told of the six."""
        i = bisect_right(self._starts, position) - 1
        report = self._reports[i] if i >= 0 else None
        return report.said if report is not None and position < report.end else None


def find_reports(setting: Setting) -> list[Report]:
    """The reports of a story, in text order."""
    doc = setting.doc
    spoken = sorted((a for a in setting.attributions if a.speech and a.content), key=lambda a: a.content[0])
    out = []
    for before, after in pairwise(spoken):
        if before.speaker_actor is None or before.speaker_actor != after.speaker_actor:
            continue
        first = doc.sentence_index(before.content[-1][1] - 1) + 1
        last = doc.sentence_index(after.content[0][0])
        told = doc.sentences[first:last]
        if len(told) <= LONGEST and sum(_is_hearsay(doc, s) for s in told) >= FEWEST:
            out.append(Report(told[0].start, told[-1].end, before))
    return out


def _is_hearsay(doc: Document, s: Sentence) -> bool:
    """Whether a sentence tells what is only reported: "allegedly", "are reported to have"."""
    return not word_class("hearsay").isdisjoint(doc.lower[s.first : s.last])
