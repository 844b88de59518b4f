"""Calendar arithmetic: a stretch of the calendar is a grain and a running number, so that "three months on" is a sum."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

SEASONS = ("WI", "SP", "SU", "FA")  # from December of the year before, March, June and September
MONTHS_OF = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
GRAINS = ("day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century")


@dataclass(frozen=True, slots=True)
class Period:
    """The `index`-th stretch of its `grain` (see GRAINS).

    Days count as `date.toordinal`; weeks and weekends begin on Monday and count from ordinal 1; months and longer
    count from the year 0 (1 BC), so that years before Christ are 0 and less. A winter is that of the year in
    which it ends.
    """

    grain: str
    index: int

    def shift(self, steps: int) -> Period:
        """The same grain so many steps on, or back."""
        return Period(self.grain, self.index + steps)

    def to(self, grain: str) -> Period:
        """The stretch of `grain` in which this one begins. Raises OverflowError outside of the years 1-9999."""
        if self.grain == grain:
            return self
        own = MONTHS_OF.get(self.grain)
        if self.grain == "season" and grain in ("year", "decade", "century"):
            return Period("year", self.year).to(grain)
        if own and grain in MONTHS_OF:
            return Period(grain, self.index * own // MONTHS_OF[grain])
        return of(grain, self.first())

    def first(self) -> date:
        """The first day. Raises OverflowError outside of the years 1-9999."""
        try:
            if self.grain == "day":
                return date.fromordinal(self.index)
            if self.grain in ("week", "weekend"):
                return date.fromordinal(self.index * 7 + (6 if self.grain == "weekend" else 1))
            month = self.index * 3 - 1 if self.grain == "season" else self.index * MONTHS_OF[self.grain]
            return date(max(month // 12, 1) if self.grain == "century" else month // 12, month % 12 + 1, 1)
        except ValueError as e:
            raise OverflowError(str(e)) from e

    def end(self) -> date:
        """The day after the last one."""
        if self.grain == "weekend":
            return self.first() + timedelta(days=2)
        return self.shift(1).first()

    @property
    def year(self) -> int:
        """The year in which it begins."""
        if self.grain in ("day", "week", "weekend"):
            return self.first().year
        return self.index // 4 if self.grain == "season" else self.index * MONTHS_OF[self.grain] // 12

    def value(self) -> str:
        """The TIMEX3 value: 1989-10-27, 1989-W43, 1989-W43-WE, 1989-Q3, 1989-SU, 198, BC0480."""
        if self.grain == "day":
            return self.first().isoformat()
        if self.grain in ("week", "weekend"):
            year, week, _ = self.first().isocalendar()
            return f"{year:04d}-W{week:02d}" + ("-WE" if self.grain == "weekend" else "")
        if self.grain in ("decade", "century"):
            width = 3 if self.grain == "decade" else 2
            return f"{self.index:0{width}d}" if self.index >= 0 else f"BC{-self.index - 1:0{width}d}"
        return year_value(self.year) + self._within_year()

    def _within_year(self) -> str:
        if self.grain == "month":
            return f"-{self.index % 12 + 1:02d}"
        if self.grain == "season":
            return "-" + SEASONS[self.index % 4]
        if self.grain == "quarter":
            return f"-Q{self.index % 4 + 1}"
        return f"-H{self.index % 2 + 1}" if self.grain == "half" else ""


def year_value(year: int) -> str:
    """1989, or BC0480 for the year -479."""
    return f"{year:04d}" if year > 0 else f"BC{1 - year:04d}"


def of(grain: str, day: date) -> Period:
    """The stretch of `grain` that holds `day`; a day in the week is of the coming weekend."""
    if grain == "day":
        return Period("day", day.toordinal())
    if grain in ("week", "weekend"):
        return Period(grain, (day.toordinal() - 1) // 7)
    month = day.year * 12 + day.month - 1
    if grain == "season":
        return Period("season", (month + 1) // 3)
    return Period(grain, month // MONTHS_OF[grain])


def year(number: int) -> Period:
    return Period("year", number)


def month(year: int, number: int) -> Period:
    return Period("month", year * 12 + number - 1)


def season(year: int, code: str) -> Period:
    return Period("season", year * 4 + SEASONS.index(code))


def day(year: int, month: int, number: int) -> Period | None:
    """None where the calendar has no such day."""
    try:
        return of("day", date(year, month, number))
    except ValueError:
        return None


def nth_weekday(a_year: int, month: int, weekday: int, nth: int) -> Period | None:
    """The `nth` `weekday` (Monday is 1) of a month; nth -1 is the last."""
    first = day(a_year, month, 1)
    if first is None:
        return None
    start = first.shift((weekday - first.first().isoweekday()) % 7)
    if nth > 0:
        return start.shift(7 * (nth - 1))
    last = start.shift(28)
    return last if last.first().month == month else start.shift(21)
