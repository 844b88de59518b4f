"""How long: "three days", "the past two years", "a five-year plan", "for decades"."""

from __future__ import annotations

from tasks.extract.timex.context import Context
from tasks.extract.timex.lexicon import words
from tasks.extract.timex.match import Match
from tasks.extract.timex.numeral import Numeral
from tasks.extract.timex.pattern import Rule, rule
from tasks.extract.timex.reading import Reading

QUARTER_MONTHS = 3


def duration(m: Match, _now: Context) -> Reading | None:
    count = m.numeral() if "count" in m else Numeral(1.0)
    if count is None or _is_age(m) or _is_fraction(m) or _is_title(m):
        return None
    if count.number and 1900 <= count.number <= 2100 and m.word("count").isdigit():
        return None  # "the 2009 year"
    return lasting(count, m.value("unit"))


def lasting(count: Numeral, unit: str) -> Reading | None:
    """A DURATION of so many units; decades and centuries are counted in years, fractions in the next smaller unit."""
    factor, code = factor_of(unit)
    if count.number is None:
        return Reading("DURATION", f"P{'T' if code[0] == 'T' else ''}X{code[-1]}", anchors=False, unit=code)
    amount = count.number * factor
    if code == "Q":
        amount, code = amount * QUARTER_MONTHS, "M"
    reading = Reading("DURATION", iso(amount, code), anchors=False, amount=amount, unit=code)
    if count.vague:
        reading.mod = "APPROX"
    return reading


def second(m: Match, _now: Context) -> Reading | None:
    """ "one second", "a 30-second talk"; not "two second chances"."""
    count = m.numeral()
    if count is None or count.number is None or not (count.number == 1 or m.doc.lower[m.last - 2] == "-"):
        return None
    return lasting(count, "TS")


def factor_of(unit: str) -> tuple[int, str]:
    """ "10Y" (a decade) as 10 and "Y"."""
    digits = "".join(c for c in unit if c.isdigit())
    return int(digits or 1), unit[len(digits) :]


SMALLER = {"Y": (12, "M"), "TH": (60, "TM"), "TM": (60, "TS"), "W": (7, "D"), "D": (24, "TH")}


def iso(amount: float, code: str) -> str:
    """P2Y6M, PT1M30S, P5D."""
    whole = int(amount)
    rest = amount - whole
    if rest and code in SMALLER:
        factor, smaller = SMALLER[code]
        parts = round(rest * factor)
        if code[0] != "T" and smaller[0] == "T":
            return f"P{whole}DT{parts}H" if whole else f"PT{parts}H"
        tail = f"{parts}{smaller[-1]}" if parts else ""
        head = f"{whole}{code[-1]}" if whole else ""
        return f"P{'T' if code[0] == 'T' else ''}{head}{tail}"
    number = f"{whole}" if not rest else f"{amount:g}"
    return f"P{'T' if code[0] == 'T' else ''}{number}{code[-1]}"


def _is_age(m: Match) -> bool:
    """ "54-year-old", "30 years old", "aged 3 years"."""
    return (
        m.after() == "old"
        or (m.after() == "-" and m.after(2) == "old")
        or m.before() == "aged"
        or (m.after() == "of" and m.after(2) == "age")
    )


def _is_title(m: Match) -> bool:
    """ "60 Minutes": a capital inside of a sentence."""
    i = m.token("unit")
    return (
        m.doc.words[i][0].isupper()
        and not m.doc.words[i].isupper()
        and i > m.first
        and m.doc.words[m.first][0].isdigit()
    )


def _is_fraction(m: Match) -> bool:
    """ "three-quarters of", "a quarter of"."""
    unit = m.tokens("unit")[0]
    return (
        unit.startswith("quarter")
        and m.value("count") != "X"
        and (m.after() == "of" or m.before(0) == "-" or "-" in m.doc.lower[m.first : m.last])
    )


def quarter_century(m: Match, _now: Context) -> Reading | None:
    """ "a quarter-century", "a quarter of a century"."""
    return lasting(Numeral(0.25), m.value("unit")) if m.value("unit") == "100Y" else None


def unit_long(m: Match, _now: Context) -> Reading | None:
    """ "month-long", "weeks-long"."""
    return lasting(Numeral(None if m.tokens("unit")[0].endswith("s") else 1.0), m.value("unit"))


def untold(m: Match, _now: Context) -> Reading | None:
    """ "days", "for years"."""
    if _is_age(m) or m.word("unit") == "quarters" or m.before()[:1].isdigit():
        return None
    if (
        "recent" in m
        or ("past" in m and m.first == m.token("past"))
        or ("coming" in m and m.first == m.token("coming"))
    ):
        return Reading("DATE", "FUTURE_REF" if "coming" in m else "PAST_REF", anchors=False)
    return lasting(Numeral(None), m.value("unit"))


def single(m: Match, _now: Context) -> Reading | None:
    if _is_age(m) or m.word("unit") == "quarter":
        return None  # "a quarter" is mostly one of four parts
    reading = lasting(Numeral(1.0), m.value("unit"))
    if reading is not None and m.doc.lower[m.first] in ("a", "an") and _counted_before(m):
        reading.type = "SET"
    return reading


def _counted_before(m: Match) -> bool:
    """ "$5 million a year", "ten times a day", "8.5 percent a year"."""
    before, further = m.before(), m.before(2)
    if before[:1].isdigit() or before in (
        "million",
        "billion",
        "thousand",
        "percent",
        "%",
        "cents",
        "dollars",
    ):
        return True
    return before.endswith("s") and (further[:1].isdigit() or further in words().value)


def and_a_half(m: Match, _now: Context) -> Reading | None:
    """ "a year and a half"."""
    return lasting(Numeral(1.5), m.value("unit"))


STRETCH = "(?:<the|these|this|its|that>?<last|past|previous|next|coming|latest|intervening|final|nth|recent>|<the><following>)"
RULES: tuple[Rule, ...] = (
    rule(
        "duration",
        "<another|the|these>?(?:<filler>)?{NUMBER}(?:<more|filler|fiscal|hyphen|previous|following>{0,2})(?P<unit><units|unit>)(?:<hyphen>?<long>)?",
        duration,
    ),
    rule(
        "stretch",
        STRETCH + "{NUMBER}(?:<more|filler|fiscal|hyphen|previous|following>{0,2})(?P<unit><units|unit>)",
        duration,
    ),
    rule("quarter-century", "<a><quarter>(?:<of><a>|<hyphen>)(?P<unit><unit>)", quarter_century),
    rule("seconds", "{NUMBER}<hyphen>?(?P<unit><second>)", second),
    rule("a-duration", "<a|another>(?:<filler>)?(?P<unit><unit>)", single),
    rule("unit-and-a-half", "(?:<a>|" + STRETCH + ")?(?P<unit><unit>)<and><a><half_word>", and_a_half),
    rule(
        "untold",
        "<the|these>?(?:(?P<recent><recent>)|(?P<past><past>)|(?P<coming><coming>)|<following|intervening|next|last|previous|filler>)?(?P<unit><units>)",
        untold,
    ),
    rule("unit-long", "<the|a>?(?P<unit><unit|units>)<hyphen>?<long>", unit_long),
)
