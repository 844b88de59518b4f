"""The quantity layer's seeds as look-up tables, loaded at first use."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from seeds import read_csv, read_words
from seeds.errors import SeedError
from tasks.extract.document import TOKEN
from tasks.extract.phrases import Phrases

CLASSES = frozenset("digit teen ten hundred scale abbreviation dozen glyph".split())


@dataclass(slots=True, frozen=True)
class Unit:
    """English name, sort (money | measure | duration | share | age) and what one of it counts of the whole unit."""

    name: str
    kind: str


@cache
def number_words() -> dict[str, tuple[float, str]]:
    """Value and class of each number word. Raises SeedError for an unknown class or a value that is none."""
    out = {}
    for row in read_csv("lexicons/numbers.csv", ("word", "value", "class")):
        if row["class"] not in CLASSES:
            raise SeedError(f"lexicons/numbers.csv: {row['word']}: no class {row['class']!r}")
        out[row["word"]] = (_number("numbers", row["word"], row["value"]), row["class"])
    return out


@cache
def country_words() -> frozenset[str]:
    """The last words of the names of states, and their abbreviations: "Norway", "Kingdom", "US"."""
    rows = read_csv("countries.csv", ("code", "name", "aliases", "demonyms", "capital", "qid"))
    short = (alias for r in rows for alias in r["aliases"].split("|") if alias.isupper())
    return frozenset((*(r["name"].rpartition(" ")[2] for r in rows), *short))


@cache
def denominators() -> dict[str, int]:
    """Into how many parts "third", "quarters" ... divide the whole."""
    rows = read_csv("lexicons/fractions.csv", ("word", "denominator"))
    return {r["word"]: int(_number("fractions", r["word"], r["denominator"])) for r in rows}


@cache
def vague_numbers() -> Phrases[tuple[float, float | None, str]]:
    """Lower bound, upper bound and class of "dozens", "a few" ..."""
    rows = read_csv("lexicons/vague_numbers.csv", ("phrase", "lower", "upper", "class"))
    return Phrases(
        (
            tuple(r["phrase"].split()),
            (
                _number("vague_numbers", r["phrase"], r["lower"]),
                _number("vague_numbers", r["phrase"], r["upper"]) if r["upper"] else None,
                r["class"],
            ),
        )
        for r in rows
    )


@cache
def hedges(side: str) -> dict[tuple[str, ...], str]:
    """Hedge of each phrase that stands `before` or `after` a number."""
    rows = read_csv("lexicons/hedges.csv", ("phrase", "side", "hedge"))
    return {tuple(r["phrase"].split()): r["hedge"] for r in rows if r["side"] == side}


@cache
def hedge_ends() -> frozenset[str]:
    """Last tokens of hedges that stand before a number."""
    return frozenset(phrase[-1] for phrase in hedges("before"))


@cache
def hedge_starts() -> frozenset[str]:
    """First tokens of hedges that stand after a number."""
    return frozenset(phrase[0] for phrase in hedges("after"))


@cache
def units() -> Phrases[Unit]:
    """Units and currencies by the tokens that follow a number."""
    entries = []
    for r in read_csv("lexicons/units.csv", ("name", "kind", "forms")):
        entries += [
            (tuple(TOKEN.findall(form)), Unit(r["name"], r["kind"])) for form in r["forms"].split("|")
        ]
    for r in _currency_rows():
        entries += [
            (tuple(TOKEN.findall(form)), Unit(r["name"], "money")) for form in r["after"].split("|") if form
        ]
    return Phrases(entries)


@cache
def signs() -> dict[tuple[str, ...], tuple[Unit, bool]]:
    """Currencies by the tokens that stand before figures, and whether blanks may part these ("US $")."""
    return {
        tuple(TOKEN.findall(form)): (Unit(r["name"], "money"), " " in form)
        for r in _currency_rows()
        for form in r["before"].split("|")
        if form
    }


@cache
def sign_ends() -> frozenset[str]:
    """Last tokens of currency signs."""
    return frozenset(sign[-1] for sign in signs())


@cache
def sign_starts() -> frozenset[str]:
    """First tokens of currency signs."""
    return frozenset(sign[0] for sign in signs())


@cache
def _codes() -> dict[str, str]:
    return {r["name"]: r["code"] for r in _currency_rows()}


def iso_currency(unit: str) -> str | None:
    """ISO 4217 code of a money unit as `Quantity.unit` names it ("dollar", "dollar per barrel": USD), or None."""
    return _codes().get(unit.partition(" per ")[0]) or None


@cache
def hundredths() -> dict[str, tuple[str, float]]:
    """Of the names of coins the unit that they are parts of and how many make one: "cent" is (dollar, 100)."""
    wholes = {r["code"]: r["name"] for r in reversed(_currency_rows()) if r["divisor"] == "1" and r["code"]}
    parts = [r for r in _currency_rows() if r["divisor"] != "1"]
    return {r["name"]: (wholes[r["code"]], _number("currencies", r["name"], r["divisor"])) for r in parts}


@cache
def irregular_plurals() -> dict[str, str]:
    """Singulars of plurals that the rules of spelling do not give."""
    return {r["plural"]: r["singular"] for r in read_csv("lexicons/plurals.csv", ("plural", "singular"))}


@cache
def word_class(name: str) -> frozenset[str]:
    """A class of seeds/lexicons/quantity_words.yaml. Raises SeedError where it is missing or holds no words."""
    return read_words("lexicons/quantity_words.yaml", name)


@cache
def triggers() -> frozenset[str]:
    """Words at which a quantity without figures may begin."""
    words = {w for w, (_, c) in number_words().items() if c not in ("abbreviation", "scale")}
    folds = {f"{w}fold" for w in words}
    return frozenset(words | folds | {"a", "an", "half", "quarter"} | vague_numbers().first)


def _currency_rows() -> list[dict[str, str]]:
    return read_csv("lexicons/currencies.csv", ("name", "code", "before", "after", "divisor"))


def _number(file: str, entry: str, text: str) -> float:
    try:
        return float(text)
    except ValueError:
        raise SeedError(f"lexicons/{file}.csv: {entry}: {text!r} is no number") from None
