"""Against what a time is read: the publication day, the time told of last, and the tense of the clause."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from tasks.extract.document import Document, Sentence
from tasks.extract.timex.lexicon import contexts
from tasks.extract.timex.match import Match
from tasks.extract.timex.period import Period, of
from tasks.extract.timex.plausible import dates_mishap, lies_ahead
from tasks.extract.timex.reading import Reading
from tasks.extract.timex.tense import is_past, tense_at

FORWARD = frozenset("until till through".split())
BY = frozenset(("by", "before"))
BACKWARD = frozenset(("since",))
MISSED, CUE_REACH = frozenset("failed missed overran".split()), 8
PASSED_OVER = frozenset(
    "early late mid - end of beginning on a.m. p.m. am pm est edt gmt : noon midnight , at".split()
)
WEIGHTS = {
    "gone": 0.0,
    "past": 0.1,
    "told": 1.0,
    "future": 4.0,
    "open": 2.0,
    "present": 1.2,
}  # how far the past counts as, where both are possible
NEWS_WEIGHT = 3  # a text on the past names so many years for each thing said or weekday named
LONG_PAST = 4  # so many years back, a year that opens a sentence sets the scene for its paragraph
NO_SCENE = frozenset(
    "since the a an 's ’s its his her their".split()
)  # "the 1973 decision" doesn't take the story there
INITIAL = 3  # tokens from the start of its sentence up to which a time sets the scene
ASIDE_YEARS = 8
OPEN, FRESH = (
    ("open", "told", "present"),
    3,
)  # where past and future are open, a day at most so many days ago is meant
LATEST = 8  # a month told of without its year is at most so many months after the last one told of


class Context:
    """Changes while the text is read from left to right: `told` is the last time told of, `quarter` the last quarter.

    `history` marks a text that tells of the past throughout (or has no publication day): its dates lean on each
    other. Elsewhere they lean on the publication day, but for a paragraph that has named a year long past.
    """

    def __init__(self, doc: Document, years: list[int], news: int, dated: bool = False) -> None:
        self.doc = doc
        self.anchor = doc.anchor
        self.told: Period | None = None
        self.lead: Period | None = None  # what the last sentence told first
        self.paragraph = -1  # of the last time told
        self.told_in = -1  # first token of the sentence that told it
        self.scene = -1  # the paragraph for which a year long past is set
        self.quarter: Period | None = None
        self.history = self._is_history(years, news, dated)

    def _is_history(self, years: list[int], news: int, dated: bool) -> bool:
        if self.anchor is None:
            return True
        if dated and years and max(years) <= self.anchor.year - LONG_PAST:
            return True  # a page on one event of long ago
        if self.anchor.year in years[:2]:
            return False  # news names its day at the top
        past = sum(y < self.anchor.year for y in years)
        return past >= 5 and past * 3 >= len(years) * 2 and past > NEWS_WEIGHT * news

    def told_here(self, sentence: Sentence) -> Period | None:
        """What a date without its year leans on, if not on the publication day."""
        if self.told is None:
            return None
        if self.history:
            return self.told if self.told_in == sentence.first else self.lead
        return self.told if self.scene == sentence.paragraph else None

    def tell(self, reading: Reading, sentence: Sentence) -> None:
        """Note the time that was read, for those that lean on it."""
        period = reading.until or reading.period
        if period is None or not reading.anchors:
            return
        if period.grain == "quarter" and reading.rule.startswith("quarter"):
            self.quarter = period
        if period.grain in ("decade", "century"):
            return
        opens = reading.first - sentence.first <= INITIAL
        if self.history and not (opens or self.paragraph != sentence.paragraph) and self._is_aside(period):
            return
        self.paragraph = sentence.paragraph
        if self.told_in != sentence.first:
            self.lead = period
        self.told, self.told_in = period, sentence.first
        if self.anchor is not None and period.year >= self.anchor.year - LONG_PAST:
            self.scene = -1
        elif reading.explicit and opens and self.doc.lower[reading.first - 1] not in NO_SCENE:
            self.scene = sentence.paragraph

    def _is_aside(self, period: Period) -> bool:
        """Whether a time inside of a sentence leaves the story alone: years away, or only a year where days are told."""
        if self.told is None:
            return False
        if abs(period.year - self.told.year) > ASIDE_YEARS:
            return True
        return period.grain == "year" and self.told.grain != "year"

    def now(self, grain: str) -> Period | None:
        """The day, week, month ... of publication."""
        return of(grain, self.anchor) if self.anchor else None

    def then(self, grain: str) -> Period | None:
        """The stretch told of last, as far as it is told so finely; else that of publication."""
        if self.told is not None and as_fine(self.told, grain):
            return self.told.to(grain)
        return None if self.history else self.now(grain)

    def current(self, grain: str) -> Period | None:
        """What "the year" means: the one told of in texts on the past, else that of publication."""
        return self.then(grain) if self.history else self.now(grain)

    def tense(self, match: Match) -> str | None:
        return tense_at(self.doc, match.sentence, match.first, match.last)

    def direction(self, match: Match) -> str | None:
        """gone (surely past), past, told, present, open or future, by the preposition ("since") or the tense of the clause."""
        i = match.first - 1
        while i > match.sentence.first and (
            self.doc.lower[i] in PASSED_OVER or self.doc.lower[i][0].isdigit()
        ):
            i -= 1
        word = self.doc.lower[i] if i >= match.sentence.first else ""
        if word in BACKWARD or "back" in self.doc.lower[max(match.sentence.first, i - 2) : i]:
            return "gone"
        tense = self.tense(match)
        if i == match.sentence.first:
            return tense
        if word in FORWARD:
            return "past" if self._is_over(match, i, tense) else "future"
        if word in ("in", "on") and i == match.first - 1 and is_past(self.doc, i - 1):
            return "gone"  # "she said in January"
        if tense == "told" and self._came_to_nothing(match.sentence):
            return "past"
        return "future" if word in BY and tense not in ("past", "told") else tense

    def _is_over(self, match: Match, i: int, tense: str | None) -> bool:
        """Whether the "until" or "through" at `i` ends something past: "lasted until", "polled from May 3 through"."""
        before = self.doc.lower[max(match.sentence.first, i - 6) : i]
        if before and before[-1] in contexts()["lasted"]:
            return True
        if tense != "past" or not contexts()["put_off"].isdisjoint(before):
            return False
        through = self.doc.lower[i] == "through" and ("weekday" in match or "day" in match)
        return through or "from" in before or _was_doing(before)

    def _came_to_nothing(self, sentence: Sentence) -> bool:
        """ "told them to finish by March. They failed": what the next sentence says is missed was due before."""
        i = self.doc.sentence_index(sentence.start) + 1
        if i >= len(self.doc.sentences):
            return False
        following = self.doc.sentences[i]
        return not MISSED.isdisjoint(
            self.doc.lower[following.first : min(following.last, following.first + CUE_REACH)]
        )

    def weekday(self, number: int, match: Match) -> Period | None:
        """The day of that name: the publication day itself, the one before, or the coming one for what is to come."""
        base = self._base_day()
        if base is None:
            return None
        day = Period("day", base.toordinal())
        back = (base.isoweekday() - number) % 7
        direction = self.direction(match)
        if lies_ahead(match):
            direction = "open" if direction == "past" else "future"
        elif (match.after() in ("'s", "’s") and self.tense(match) != "future") or dates_mishap(match):
            direction = "past"
        if back and (direction == "future" or (direction in OPEN and back > FRESH)):
            return day.shift(7 - back)
        return day.shift(-back)

    def _base_day(self) -> date | None:
        if not self.history:
            return self.anchor
        return self.told.first() if self.told is not None and self.told.grain == "day" else None

    def day_beside(self, match: Match) -> Period | None:
        """The day on which a time of day falls: the one that the sentence (or a text on the past) told of last."""
        if (
            self.told is not None
            and self.told.grain == "day"
            and (self.history or self.told_in == match.sentence.first)
        ):
            return self.told
        return None if self.history else self.now("day")

    def year_of_month(self, number: int, match: Match) -> int | None:
        """The year of a month that stands without one."""
        told = self.told_here(match.sentence)
        if told is not None:
            return _year_beside(told, number)
        if self.anchor is None:
            return None
        back = (self.anchor.month - number) % 12
        return self.anchor.year + self._nearer(back, match, 12, number, self.anchor.month)

    def year_of_day(self, month: int, number: int, match: Match) -> int | None:
        """The year of a day that stands without one."""
        told = self.told_here(match.sentence)
        if told is not None:
            return _year_beside(told, month)
        if self.anchor is None:
            return None
        here, there = (self.anchor.month, self.anchor.day), (month, number)
        back = ((here[0] - month) * 31 + here[1] - number) % 372
        return self.anchor.year + self._nearer(back, match, 372, there, here)

    def _nearer(self, back: int, match: Match, round_trip: int, there: object, here: object) -> int:
        """Which year, counted from that of publication: the nearer one, with what the clause says as a weight."""
        if not back:
            return 0
        weight = WEIGHTS.get(self.direction(match) or "", 1.0)
        past = back * weight <= (round_trip - back)
        earlier_in_year = there < here  # type: ignore[operator]
        return (0 if earlier_in_year else -1) if past else (1 if earlier_in_year else 0)


def _was_doing(words: list[str]) -> bool:
    """ "had been paying"."""
    return any(w == "been" and v.endswith("ing") for w, v in pairwise(words))


def _year_beside(told: Period, number: int) -> int:
    """The year of a month near the time told of: the same year, or across its end."""
    if told.grain in ("year", "decade", "century", "season"):
        return told.year
    here = told.to("month").index
    ahead = (number - 1 - here) % 12
    return (here + (ahead if ahead <= LATEST else ahead - 12)) // 12


def as_fine(period: Period, grain: str) -> bool:
    """Whether `period` is at most as long as `grain`."""
    order = ("day", "weekend", "week", "month", "quarter", "season", "half", "year", "decade", "century")
    return order.index(period.grain) <= order.index(grain)
