"""Against what a time is read: the publication day, the time told of last, and the tense of the clause."""

from __future__ import annotations

from datetime import date

from tasks.extract.document import Document, Sentence
from tasks.extract.timex.match import Match
from tasks.extract.timex.period import Period, of
from tasks.extract.timex.reading import Reading
from tasks.extract.timex.tense import tense_at

HISTORIC_YEARS = 3  # so many years back, and a text is about the past
LATEST = 6  # a month told of without its year is at most so many months after the last one told of


class Context:
    """Changes while the text is read from left to right: `told` is the last time told of, `quarter` the last quarter.

    `history` marks a text that tells of the past throughout (or has no publication day): its dates lean on each
    other. Elsewhere they lean on the publication day, but for a paragraph that has named a year long past.
    """

    def __init__(self, doc: Document, years: list[int]) -> None:
        self.doc = doc
        self.anchor = doc.anchor
        self.told: Period | None = None
        self.told_paragraph = -1
        self.quarter: Period | None = None
        self.fiscal = False
        self.history = self._is_history(years)

    def _is_history(self, years: list[int]) -> bool:
        if self.anchor is None:
            return True
        past = sum(y < self.anchor.year - HISTORIC_YEARS for y in years)
        return past >= 5 and past * 3 >= len(years) * 2

    def told_here(self, sentence: Sentence) -> Period | None:
        """What a date without its year leans on, if not on the publication day."""
        if self.told is None:
            return None
        if self.history:
            return self.told
        if self.told_paragraph != sentence.paragraph or self.anchor is None:
            return None
        return self.told if self.told.year < self.anchor.year - 1 else None

    def tell(self, reading: Reading, sentence: Sentence) -> None:
        """Note the time that was read, for those that lean on it."""
        period = reading.until or reading.period
        if period is None or not reading.anchors:
            return
        if period.grain == "quarter":
            self.quarter = period
        if period.grain in ("decade", "century"):
            return
        self.told, self.told_paragraph = period, sentence.paragraph

    def now(self, grain: str) -> Period | None:
        """The day, week, month ... of publication."""
        return of(grain, self.anchor) if self.anchor else None

    def then(self, grain: str, sentence: Sentence) -> Period | None:
        """The stretch told of last, as far as it is told so finely; else that of publication."""
        if self.told is not None and as_fine(self.told, grain):
            return self.told.to(grain)
        return None if self.history else self.now(grain)

    def tense(self, match: Match) -> str | None:
        return tense_at(self.doc, match.sentence, match.first, match.last)

    def weekday(self, number: int, match: Match) -> Period | None:
        """The day of that name: the publication day itself, the one before, or the coming one for what is to come."""
        base = self._base_day(match.sentence)
        if base is None:
            return None
        day = Period("day", base.toordinal())
        back = (base.isoweekday() - number) % 7
        if back and self.tense(match) == "future":
            return day.shift(7 - back)
        return day.shift(-back)

    def _base_day(self, sentence: Sentence) -> date | None:
        told = self.told_here(sentence)
        if told is not None:
            return told.first() if told.grain == "day" else None
        return self.anchor

    def year_of_month(self, number: int, match: Match) -> int | None:
        """The year of a month that stands without one."""
        told = self.told_here(match.sentence)
        if told is not None:
            if told.grain in ("year", "decade", "century"):
                return told.year
            here = told.to("month").index if told.grain != "month" else told.index
            ahead = (number - 1 - here) % 12
            return (here + (ahead if ahead <= LATEST else ahead - 12)) // 12
        if self.anchor is None:
            return None
        year, current = self.anchor.year, self.anchor.month
        if number == current:
            return year
        if self.tense(match) == "future":
            return year if number > current else year + 1
        return year if number < current else year - 1


def as_fine(period: Period, grain: str) -> bool:
    """Whether `period` is at most as long as `grain`."""
    order = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
    return order.index(period.grain) <= order.index(grain)
