"""Where one claim comes from, as text for people: its sentence with the spans marked, what was read, who said it, when."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

import duckdb

from seeds.errors import WarehouseError
from warehouse.home import Home
from warehouse.reading import published

NEAR = 500  # characters around the sentence in which other spans are shown
SHOWN = 5  # claims that are listed where the beginning of an id fits several
MARKS = "[what the claim rests on] {its number} <who said it or passed it on>"
READ = (
    "kind measure role lower upper hedge unit actor recipient deadline_kind action obligor set_by status mode cue "
    "place place_country modality"
).split()
Row = dict[str, Any]


def explain(home: Home, claim_id: str) -> str:
    """The claim whose id begins with `claim_id`. Raises WarehouseError where none does, or several do."""
    with published(home) as db:
        claim = _claim(db, claim_id)
        article = _row(db, "select * from articles where article_id = ?", claim["article_id"])[0]
    sections = (
        [marked(claim, article["body"]), f"({MARKS})"],
        _lines((name, claim[name]) for name in READ),
        _lines(_said(claim, article)),
        _lines(_clocks(claim)),
        _lines(_origin(claim, article)),
    )
    return "\n\n".join("\n".join(section) for section in sections if section)


def _claim(db: duckdb.DuckDBPyConnection, claim_id: str) -> Row:
    found = _row(
        db,
        "select * from claims where starts_with(claim_id, ?) order by claim_id = ? desc",
        claim_id,
        claim_id,
    )
    if not found:
        raise WarehouseError(
            f'no claim whose id begins with {claim_id!r}; `dateline sql "select claim_id, quote from claims"` shows them all'
        )
    if len(found) > 1 and found[0]["claim_id"] != claim_id:
        some = ", ".join(row["claim_id"] for row in found[:SHOWN])
        raise WarehouseError(f"{len(found)} claims begin with {claim_id!r}: {some}; give more of the id")
    return found[0]


def _row(db: duckdb.DuckDBPyConnection, sql: str, *values: str) -> list[Row]:
    rows: list[Row] = db.sql(sql, params=list(values)).to_arrow_table().to_pylist()
    return rows


def marked(claim: Row, body: str) -> str:
    """The sentence, and what else the claim rests on, with [quote or content], {number} and <source> marked."""
    spans = [(claim["span_start"], claim["span_end"], "[]")]
    spans += [(s["span_start"], s["span_end"], "[]") for s in claim["content_spans"] or []]
    if claim["number_start"] is not None:
        spans.append((claim["number_start"], claim["number_end"], "{}"))
    spans += [
        (hop["span_start"], hop["span_end"], "<>")
        for hop in claim["hops"] or []
        if hop["span_start"] is not None
    ]
    spans = [
        s for s in spans if s[0] > claim["sentence_start"] - NEAR and s[1] < claim["sentence_end"] + NEAR
    ]
    first = min([claim["sentence_start"], *(start for start, _, _ in spans)])
    last = max([claim["sentence_end"], *(end for _, end, _ in spans)])
    return _with_marks(body, first, last, sorted(set(spans), key=lambda s: (s[0], -s[1])))


def _with_marks(body: str, first: int, last: int, spans: list[tuple[int, int, str]]) -> str:
    """Opening marks in the order of the spans; those that end together close in the opposite order."""
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for start, end, marks in spans:
        opening[start] = opening.get(start, "") + marks[0]
        closing[end] = marks[1] + closing.get(end, "")
    return "".join(
        closing.get(i, "") + opening.get(i, "") + (body[i] if i < last else "")
        for i in range(first, last + 1)
    ).replace("\n", " ")


def _said(claim: Row, article: Row) -> Iterable[tuple[str, object]]:
    """Who said it, through whom, in which outlet."""
    voice = article["agency"] or article["publisher"] or article["uri"]
    yield "said by", claim["source"] or f"{voice} itself"
    through = [
        f"{hop['name']} ({hop['cue']})" if hop["cue"] else hop["name"]
        for hop in claim["hops"] or []
        if hop["name"] != claim["source"]
    ]
    yield "through", ", then ".join(through) or None
    yield (
        "told by",
        " in ".join(dict.fromkeys(v for v in (article["agency"], article["publisher"]) if v)) or None,
    )


def _clocks(claim: Row) -> Iterable[tuple[str, object]]:
    """The three clocks: when it holds, when it was published, when we knew it."""
    name = "due" if claim["kind"] == "deadline" else "holds"
    basis = f" ({claim['time_basis']})" if claim["time_basis"] else ""
    yield name, f"{claim['edtf']}{basis}" if claim["edtf"] else "not said"
    yield "published", _instant(claim["published_at"]) or "not known"
    known = _instant(claim["recorded_at"])
    until = _instant(claim["superseded_at"])
    yield "recorded", f"{known}, until {until}" if until else known


def _instant(at: datetime | None) -> str | None:
    return f"{at:%Y-%m-%d %H:%M:%S} UTC" if at else None


def _origin(claim: Row, article: Row) -> Iterable[tuple[str, object]]:
    yield "rule", f"{claim['rule']} of {claim['extractor_version']}"
    yield "claim", claim["claim_id"]
    yield "article", article["article_id"]
    yield "headline", article["headline"]
    yield "version", f"{article['version']} ({article['status']})"
    yield "file", article["uri"]


def _lines(values: Iterable[tuple[str, object]]) -> list[str]:
    return [f"{name:14} {_shown(value)}" for name, value in values if value is not None]


def _shown(value: object) -> str:
    return f"{value:,.0f}" if isinstance(value, float) and value.is_integer() else str(value)
