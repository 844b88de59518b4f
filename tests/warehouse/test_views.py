"""Each folder below views/<question>/ is a case: the rows that go in, and expected.csv, the rows that come out.

`<table>.csv` has the columns that matter, the rest is filled in; an empty cell is NULL. `query.sql` is what is asked
(all of the view if it isn't there). Of the answer the columns of expected.csv are compared, in any order of rows.
"""

import csv
from pathlib import Path

import pytest

from warehouse.shape import QUESTIONS

VIEWS = Path(__file__).parent / "views"
CASES = sorted(p.parent for p in VIEWS.glob("*/*/expected.csv"))
ASKED_BY_OTHERS = {"count_tellings_of", "troop_levels", "deadline_tellings", "deadlines_told"}
FILLED = {
    "articles": {
        "story_id": "article_id",
        "version": "1",
        "status": "'usable'",
        "uri": "'/in/' || article_id",
        "content_sha256": "article_id",
        "format": "'plain'",
        "headline": "'Headline ' || article_id",
        "body": "''",
        "word_count": "1",
        "published_precision": "'day'",
        "recorded_at": "'2030-01-01 00:00:00+00'",
    },
    "claims": {
        "kind": "'quantity'",
        "span_start": "0",
        "span_end": "1",
        "quote": "claim_id",
        "sentence_start": "0",
        "sentence_end": "0",
        "modality": "'asserted'",
        "rule": "'test'",
        "extractor_version": "'test-1'",
        "recorded_at": "'2030-01-01 00:00:00+00'",
        "hops": "[]",
        "content_spans": "[]",
        "published_at": "(select published_at from articles where articles.article_id = given.article_id)",
    },
    "actors": {"kind": "'state'", "aliases": "[]", "roles": "[]", "article_count": "1"},
}


def put(db, table, path):
    """Inserts the rows of a CSV; columns that it hasn't get what FILLED says."""
    header = path.read_text().splitlines()[0].split(",")
    filled = {name: value for name, value in FILLED[table].items() if name not in header}
    more = "".join(f", {value} as {name}" for name, value in filled.items())
    db.execute(
        f"insert into {table} by name select *{more} "
        f"from read_csv('{path}', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"') as given"
    )


def ask(db, case, columns):
    file = case / "query.sql"
    query = file.read_text().strip().rstrip(";") if file.exists() else f"from {case.parent.name}"
    shown = ", ".join(f'"{c}"::varchar' for c in columns)
    return db.execute(f"select {shown} from ({query}) as answer").fetchall()


@pytest.mark.parametrize("case", CASES, ids=[f"{c.parent.name}/{c.name}" for c in CASES])
def test_rows_in_rows_out(db, case):
    for table in FILLED:
        if (case / f"{table}.csv").exists():
            put(db, table, case / f"{table}.csv")
    columns, *expected = csv.reader((case / "expected.csv").open())
    found = [["" if v is None else v for v in row] for row in ask(db, case, columns)]
    assert sorted(found) == sorted(expected)


@pytest.mark.parametrize("question", QUESTIONS)
def test_every_question_opens_with_its_grain(question):
    first = (Path(__file__).parents[2] / "warehouse" / f"{question}.sql").read_text().splitlines()[0]
    assert first.startswith("-- ")
    assert question.endswith(("in_words", "voice_of", "relayed_by")) or first.startswith("-- one row per ")


def test_every_question_has_a_case():
    tested = {c.parent.name for c in CASES}
    assert {q.split("/")[1] for q in QUESTIONS} - tested == ASKED_BY_OTHERS
