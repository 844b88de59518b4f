"""`dateline sql`, `timeline troops`, `deadlines` and `explain`: what is printed, in each form, and what is said when nothing is there."""

import csv
import io
import json
import os
import subprocess
import sys
from datetime import UTC, date, datetime

import pyarrow.parquet as pq
import pytest

from warehouse.models import ActorSighting, Article, Claim, Extraction, Hop

BODY = "Maan quoted Brennan as saying: About 2,500 US troops are in Iraq. They must leave by December 31."
AT = datetime(2021, 12, 9, 18, 44, tzinfo=UTC)
ARTICLE = Article(
    article_id="a" * 64,
    story_id="s",
    headline="Troops stay",
    body=BODY,
    uri="/in/story.txt",
    content_sha256="0" * 64,
    format="plain",
    agency="DSW",
    publisher="The Gazette",
    published_at=AT,
    recorded_at=AT,
)
COMMON = {
    "article_id": ARTICLE.article_id,
    "extractor_version": "rules-1",
    "published_at": AT,
    "recorded_at": AT,
    "modality": "asserted",
}
LEVEL = Claim(
    claim_id="1e5e1" + "0" * 27,
    kind="quantity",
    span_start=31,
    span_end=52,
    quote=BODY[31:52],
    sentence_start=0,
    sentence_end=65,
    number_start=37,
    number_end=42,
    lower=2500,
    upper=2500,
    hedge="approximate",
    measure="personnel",
    role="stock",
    unit="troop",
    actor_id="Q30",
    actor="United States",
    place="Iraq",
    place_country="IRQ",
    edtf="2021-12-09",
    valid_from=date(2021, 12, 9),
    valid_to=date(2021, 12, 10),
    time_basis="publication",
    source_id="brennan",
    source="John Brennan",
    hops=(Hop(actor_id="maan", name="Saad Maan", cue="quoted", span_start=0, span_end=4),),
    rule="quantity:about",
    **COMMON,
)
DUE = Claim(
    claim_id="d0e" + "0" * 29,
    kind="deadline",
    span_start=66,
    span_end=96,
    quote=BODY[66:96],
    sentence_start=66,
    sentence_end=len(BODY),
    deadline_kind="demand",
    action="leave",
    obligor="US troops",
    status="open",
    edtf="../2021-12-31",
    valid_to=date(2022, 1, 1),
    time_basis="relative",
    rule="deadline:by",
    **COMMON,
)
SEEN = ActorSighting(
    article_id=ARTICLE.article_id, actor_id="Q30", name="United States", kind="state", aliases=("Uncle Sam",)
)


@pytest.fixture
def asked(home, dateline):
    """asked("sql", "select 1"): the command, on a home with one story."""
    from tasks.load import finish, load

    extraction = Extraction(
        article_id=ARTICLE.article_id, extractor_version="rules-1", claims=(LEVEL, DUE), actors=(SEEN,)
    )
    load(home, [ARTICLE], [extraction], [], AT)
    finish(home)
    return lambda *arguments: dateline(*arguments, "--home", home.root)


def cells(result):
    """The rows of a printed table, without its frame."""
    return [[c.strip() for c in line.strip("|").split("|")] for line in result.stdout.splitlines()]


def test_a_table_has_a_line_for_each_row_where_nobody_watches(asked):
    result = asked("sql", "select kind, lower, published_at, hops, source_id from claims order by kind")
    header, _, deadline, quantity = cells(result)
    assert header == ["kind", "lower", "published_at", "hops", "source_id"]
    assert deadline == ["deadline", "", "2021-12-09 18:44:00+00:00", "", ""]
    assert quantity[1] == "2500"
    assert json.loads(quantity[3])[0]["name"] == "Saad Maan"


def test_no_rows_is_said(asked):
    assert asked("sql", "from rejects").stdout.endswith("No rows.\n")


def test_csv_json_and_parquet_hold_the_same(asked):
    query = ("sql", "select claim_id, lower, valid_to, published_at, voice from current_claims order by 1")
    by_csv = list(csv.DictReader(io.StringIO(asked(*query, "--format", "csv").stdout)))
    by_json = json.loads(asked(*query, "--format", "json").stdout)
    by_parquet = pq.read_table(io.BytesIO(asked(*query, "--format", "parquet").stdout_bytes)).to_pylist()
    assert by_parquet[0] == {
        "claim_id": LEVEL.claim_id,
        "lower": 2500.0,
        "valid_to": date(2021, 12, 10),
        "published_at": AT,
        "voice": "DSW",
    }
    assert by_json[0] == by_parquet[0] | {
        "valid_to": "2021-12-10",
        "published_at": "2021-12-09T18:44:00+00:00",
    }
    assert by_csv[0] == {
        "claim_id": LEVEL.claim_id,
        "lower": "2500",
        "valid_to": "2021-12-10",
        "published_at": "2021-12-09 18:44:00+00:00",
        "voice": "DSW",
    }
    assert [len(rows) for rows in (by_csv, by_json, by_parquet)] == [2, 2, 2]


def test_a_bad_query_is_said_without_a_traceback(asked):
    result = asked("sql", "select nothing from claims")
    assert result.exit_code == 1
    assert result.stderr.startswith("dateline: ")
    assert "Traceback" not in result.stderr


def test_nothing_ingested_yet_says_what_to_do(home, dateline):
    for command in (
        ["sql", "select 1"],
        ["deadlines"],
        ["explain", "0"],
        ["timeline", "troops", "--actor", "x", "--place", "y"],
    ):
        result = dateline(*command, "--home", home.root)
        assert (result.exit_code, "dateline ingest" in result.stderr) == (1, True), command


@pytest.mark.parametrize("actor", ["United States", "united states", "US", "Q30", "uncle sam"])
def test_troops_of_an_actor_by_any_of_its_names(asked, actor):
    header, _, row = cells(asked("timeline", "troops", "--actor", actor, "--place", "Iraq"))
    shown = dict(zip(header, row, strict=True))
    assert shown["as_of"] == "2021-12-09"
    assert shown["troops"] == "about 2,500"
    assert (shown["source"], shown["relayed_by"], shown["voices"]) == ("John Brennan", "Saad Maan", "DSW")
    assert LEVEL.claim_id.startswith(shown["claim_id"])


@pytest.mark.parametrize(("actor", "place"), [("Iceland", "Iraq"), ("United States", "Chad")])
def test_where_there_is_none_those_that_are_there_are_named(asked, actor, place):
    result = asked("timeline", "troops", "--actor", actor, "--place", place)
    assert result.exit_code == 1
    assert f"no level of troops of '{actor}' in '{place}'" in result.stderr
    assert "United States (Iraq)" in result.stderr


@pytest.mark.parametrize(
    ("day", "standing"),
    [("2021-12-08", None), ("2021-12-09", "open"), ("2021-12-31", "due"), ("2022-01-01", "overdue")],
)
def test_deadlines_on_a_day(asked, day, standing):
    rows = json.loads(asked("deadlines", "--on", day, "--format", "json").stdout)
    assert [(r["standing"], r["due_by"], r["claim_id"]) for r in rows] == (
        [(standing, "2021-12-31", DUE.claim_id)] if standing else []
    )


def test_the_flow_of_deadlines_finds_what_it_needs(asked, home):
    from flows import ask
    from flows.due import fell_due

    asked("sql", "select 1")
    rows = ask.deadlines(home, date(2022, 1, 1)).to_pylist()
    assert [r["claim_id"] for r in fell_due(rows, date(2021, 12, 31), date(2022, 1, 1))] == [DUE.claim_id]


def test_explain_shows_sentence_source_clocks_and_origin(asked):
    said = asked("explain", LEVEL.claim_id[:6]).stdout
    assert "<Maan> quoted Brennan as saying: [About {2,500} US troops] are in Iraq." in said
    lines = {line[:14].strip(): line[15:] for line in said.splitlines() if line[14:15] == " "}
    assert lines["said by"] == "John Brennan"
    assert lines["through"] == "Saad Maan (quoted)"
    assert lines["told by"] == "DSW in The Gazette"
    assert lines["holds"] == "2021-12-09 (publication)"
    assert lines["published"] == "2021-12-09 18:44:00 UTC"
    assert lines["recorded"] == "2021-12-09 18:44:00 UTC"
    assert lines["rule"] == "quantity:about of rules-1"
    assert lines["article"] == ARTICLE.article_id
    assert lines["file"] == "/in/story.txt"


def test_explain_of_a_deadline_says_when_it_is_due(asked):
    said = asked("explain", "d0e").stdout
    assert "[They must leave by December 31]." in said
    assert "due            ../2021-12-31 (relative)" in said


@pytest.mark.parametrize(
    ("claim_id", "said"), [("f", "no claim whose id begins with 'f'"), ("", "2 claims begin with")]
)
def test_explain_of_none_or_several_is_said(asked, claim_id, said):
    result = asked("explain", claim_id)
    assert (result.exit_code, said in result.stderr) == (1, True)


def test_a_withdrawn_article_stays_readable_and_counts_no_more(asked):
    result = asked("withdraw", ARTICLE.article_id, "--reason", "the source took it back")
    assert (result.exit_code, result.stdout) == (0, f"Withdrawn: {ARTICLE.article_id}.\n")
    assert asked("timeline", "troops", "--actor", "US", "--place", "Iraq").exit_code == 1
    assert json.loads(asked("deadlines", "--on", "2021-12-09", "--format", "json").stdout) == []
    assert "version        1 (withdrawn)" in asked("explain", LEVEL.claim_id).stdout
    assert "the source took it back" in asked("sql", "select detail from rejects").stdout


def test_what_is_not_there_cannot_be_withdrawn(asked):
    result = asked("withdraw", "nothing", "--reason", "why")
    assert result.exit_code == 1
    assert "no article 'nothing'" in result.stderr


def test_rebuild_brings_a_lost_warehouse_back(asked, home):
    before = asked("sql", "from current_claims order by claim_id", "--format", "json").stdout
    home.working.write_bytes(b"")
    home.published.unlink()
    assert asked("rebuild").stdout == f"Rebuilt and published: {home.published}\n"
    assert asked("sql", "from current_claims order by claim_id", "--format", "json").stdout == before


@pytest.mark.slow
def test_a_question_costs_less_than_a_second(asked, home):
    asked("sql", "select 1")
    command = [sys.executable, "-m", "flows.cli", "sql", "from current_claims", "--home", str(home.root)]
    costs = []
    for _ in range(3):
        before = _seconds_of_children()
        subprocess.run(command, check=True, capture_output=True)
        costs.append(_seconds_of_children() - before)
    assert min(costs) < 1


def _seconds_of_children():
    """Of the processor: what a busy machine does not change."""
    times = os.times()
    return times.children_user + times.children_system
