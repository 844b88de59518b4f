"""The published file: a stranger's query reads the warehouse and nothing else; readers and loads don't meet."""

import os
import subprocess
import sys

import duckdb
import pytest
from filelock import FileLock

from seeds.errors import WarehouseError
from warehouse.answers import query
from warehouse.home import Home
from warehouse.ledger import write_batch
from warehouse.locking import loading
from warehouse.publishing import UNFINISHED, is_due, is_published, publish
from warehouse.working import caught_up, renew


@pytest.fixture
def home(tmp_path):
    """A home with an empty warehouse, published."""
    home = Home(tmp_path).make()
    renew(home)
    return home


@pytest.mark.parametrize(
    "sql",
    [
        "select * from read_text('/etc/hostname')",
        "select * from read_csv('{secret}')",
        "select * from '{secret}'",
        "select * from glob('/*')",
        "from read_parquet('https://example.org/x.parquet')",
        "attach '{secret}' as other",
        "copy claims to '{secret}'",
        "copy (select 1) to '/dev/stdout'",
        "export database '{secret}'",
        "install httpfs",
        "load httpfs",
        "insert into claims select * from claims",
        "update claims set quote = ''",
        "delete from claims",
        "drop table claims",
        "create table mine as select 1",
        "create temp table mine as select 1",
        "set enable_external_access = true",
        "reset lock_configuration",
        "pragma enable_logging",
        "call pragma_version()",
        "checkpoint",
        "select 1; select 2",
        "select 1; copy claims to '{secret}'",
        "",
        "-- nothing",
        "select",
        "select nothing from claims",
        "from nowhere",
        "select error('no')",
    ],
)
def test_what_is_no_question_to_the_warehouse_is_refused(home, tmp_path, sql):
    secret = tmp_path / "secret.csv"
    secret.write_text("a,b\n1,2\n")
    before = home.published.read_bytes()
    with pytest.raises(WarehouseError) as said:
        query(home, sql.format(secret=secret))
    assert str(said.value)
    assert secret.read_text() == "a,b\n1,2\n"
    assert home.published.read_bytes() == before


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("select * from read_text('/etc/hostname')", "can read the warehouse and nothing else"),
        ("delete from claims", "asked and not changed"),
        ("select 1; select 2", "2 queries were given; give one"),
        ("from nowhere", 'dateline sql "show tables"'),
    ],
)
def test_a_refusal_says_what_to_do(home, sql, said):
    with pytest.raises(WarehouseError, match=said):
        query(home, sql)


@pytest.mark.parametrize(
    "sql",
    [
        "select count(*) from claims",
        "from claims",
        "with x as (select 1 as y) select * from x",
        "describe claims",
        "show tables",
        "summarize articles",
        "explain select 1",
        "values (1)",
        "select 1;",
    ],
)
def test_questions_are_answered(home, sql):
    assert query(home, sql).num_columns > 0


def test_instants_are_in_utc_wherever_the_reader_is(home):
    script = (
        "from warehouse.answers import query; from warehouse.home import Home; from pathlib import Path; import sys;"
        "t = query(Home(Path(sys.argv[1])), \"select timestamptz '2021-12-09 23:30:00+00' as t, "
        "(timestamptz '2021-12-09 23:30:00+00')::date as d, (timestamptz '2021-12-09 23:30:00+00')::varchar as v\");"
        "print(t.schema.field('t').type, t.to_pylist()[0]['d'], t.to_pylist()[0]['v'])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(home.root)],
        env={**os.environ, "TZ": "Pacific/Auckland"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == "timestamp[us, tz=UTC] 2021-12-09 2021-12-09 23:30:00+00"


def test_nothing_published_is_said(tmp_path):
    with pytest.raises(WarehouseError, match="nothing is published here"):
        query(Home(tmp_path), "select 1")


def test_a_damaged_copy_says_rebuild(home):
    home.published.write_bytes(b"x" * 20_000)
    with pytest.raises(WarehouseError, match="dateline rebuild"):
        query(home, "select 1")


def test_an_open_file_is_not_changed_by_a_publication(home):
    with duckdb.connect(str(home.published), read_only=True) as reader:
        reader.execute("select count(*) from rejects").fetchall()
        with loading(home):
            with caught_up(home) as db:
                db.execute("insert into rejects values ('u', null, 'load', 'r', 'd', null, now())")
            assert not is_published(home)
            publish(home)
        assert is_published(home)
        assert reader.execute("select count(*) from rejects").fetchall() == [(0,)]
    assert query(home, "select count(*) as n from rejects").to_pylist() == [{"n": 1}]


def test_a_publication_that_breaks_off_leaves_the_old_copy(home, monkeypatch):
    before = home.published.read_bytes()

    def fail(*_, **__):
        raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patch:
        patch.setattr("os.utime", fail)
        with pytest.raises(WarehouseError, match="No space left"):
            publish(home)
    assert home.published.read_bytes() == before
    publish(home)
    assert not list(home.root.glob(f"{UNFINISHED}*"))


def test_publishing_is_due_when_nine_times_its_cost_has_passed(home, monkeypatch):
    at = home.published.stat().st_ctime
    for later, due in ((0.1, False), (2.0, True)):
        monkeypatch.setattr("time.time", lambda later=later: at + later)
        assert is_due(home) is due


@pytest.mark.parametrize("older", ["questions", "version"])
def test_what_another_version_published_is_made_anew_from_the_ledger(home, older):
    write_batch(home.ledger, "batch", {})
    renew(home)
    with duckdb.connect(str(home.working)) as db:
        db.execute(f"drop view current_claims; update shape set {older} = 1")
    with loading(home):
        publish(home)
    assert query(home, "from current_claims").num_rows == 0
    assert query(home, "from loaded_batches").num_rows == 1


def test_a_copy_without_its_ledger_is_read_as_it_is(home):
    with duckdb.connect(str(home.published)) as db:
        db.execute("update shape set version = 1")
    home.ledger.rmdir()
    assert query(home, "select version from shape").to_pylist() == [{"version": 1}]


def test_anybody_who_attaches_the_file_can_ask_its_views(home):
    with duckdb.connect(":memory:") as db:
        db.execute(f"attach '{home.published}' as theirs (read_only)")
        for (view,) in db.execute(
            "select view_name from duckdb_views() where database_name = 'theirs' and not internal"
        ).fetchall():
            assert db.execute(f"from theirs.{view}").fetchall() == []
        db.execute("use theirs")
        assert db.execute("from troop_counts('United States', 'Iraq')").fetchall() == []


def test_a_second_loader_waits_and_is_told(home, monkeypatch):
    monkeypatch.setattr("warehouse.locking.PATIENCE", 0.1)
    with FileLock(home.lock), pytest.raises(WarehouseError, match="another loader is at work"), loading(home):
        pass
    with loading(home):
        pass


@pytest.mark.parametrize(("file", "does"), [("working", "load"), ("published", "ask")])
def test_a_file_that_somebody_has_open_for_writing_is_said(home, file, does):
    script = (
        "import duckdb, sys; db = duckdb.connect(sys.argv[1]); print('open', flush=True); sys.stdin.read()"
    )
    command = [sys.executable, "-c", script, str(getattr(home, file))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "open\n"
        with pytest.raises(WarehouseError, match="another program has it open"):
            if does == "load":
                renew(home)
            else:
                query(home, "select 1")
        other.communicate("")
    renew(home)
    assert query(home, "select 1").num_rows == 1
