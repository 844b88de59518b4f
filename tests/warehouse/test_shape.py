"""What stands in the database, and how it is renewed."""

from seeds import read_csv
from warehouse.shape import QUESTIONS, SEEDED, TABLES, present_shape, renew_questions, shape_of

COMMENTS = """
select table_name, comment from duckdb_tables() where database_name = current_database() and schema_name = 'main'
union all
select view_name, comment from duckdb_views() where database_name = current_database() and not internal
union all
select function_name, comment from duckdb_functions() where database_name = current_database() and not internal
"""


def test_everything_says_in_the_database_what_its_rows_are(empty_database):
    comments = dict(empty_database.execute(COMMENTS).fetchall())
    assert {*TABLES, *SEEDED, *(q.split("/")[1] for q in QUESTIONS)} <= set(comments)
    for name in ("articles", "claims", "troop_timeline", "deadlines_on", "countries"):
        assert comments[name].startswith("one row per "), name


def test_seeds_are_there(empty_database):
    (count,) = empty_database.execute("select count(*) from countries").fetchone()
    assert count == len(read_csv("countries.csv", ("code", "name", "aliases", "demonyms", "capital", "qid")))
    assert empty_database.execute(
        "select country, actor_id from countries where name = 'Iraq'"
    ).fetchall() == [("IRQ", "Q796")]


def test_the_shape_is_kept_with_the_tables(empty_database):
    assert shape_of(empty_database) == present_shape()


def test_renewing_takes_away_what_is_no_more_and_brings_back_what_is_missing(empty_database):
    empty_database.execute("create view of_old as select 1; create macro of_old_too(x) as table select x")
    empty_database.execute("drop view troop_timeline; drop macro table deadlines_on; delete from countries")
    renew_questions(empty_database)
    there = dict(empty_database.execute(COMMENTS).fetchall())
    assert {"troop_timeline", "deadlines_on"} <= set(there)
    assert not {"of_old", "of_old_too"} & set(there)
    assert empty_database.execute("select count(*) > 200 from countries").fetchall() == [(True,)]
