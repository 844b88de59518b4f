"""What a load makes of stories: versions, reprints, withdrawals, actors, rejects; and what it does when things go wrong."""

from datetime import UTC, datetime, timedelta

import duckdb
import pytest
from filelock import FileLock

from seeds.errors import WarehouseError
from tasks.load import already_there, finish, inputs_seen, load, maintain, rebuild, withdraw
from warehouse.home import Home

LATER = datetime(2022, 2, 1, tzinfo=UTC)


def test_a_batch_is_in_the_ledger_and_in_every_table(home, make, take, ask):
    loaded = take(make.article(), rejects=[make.reject()])
    assert (loaded.new, loaded.published) == (True, True)
    assert [p.name for p in home.ledger.iterdir()] == [loaded.batch_id]
    for table in ("articles", "claims", "actors", "mentions", "rejects", "loaded_batches"):
        assert ask(f"select count(*) from {table}") == [(1,)], table
    assert ask("select articles, claims, rejects from loaded_batches") == [(1, 1, 1)]


def test_spans_stand_in_the_body(make, take, ask):
    take(make.article("Neuf soldats à Bagdad — 9 000."))
    assert ask(
        "select count(*) from claims join articles using (article_id) "
        "where substring(body, span_start + 1, span_end - span_start) <> quote"
    ) == [(0,)]


def test_loading_twice_changes_nothing(home, make, take, all_tables):
    first = take(make.article(), rejects=[make.reject()])
    before = all_tables(home)
    again = take(make.article(), rejects=[make.reject()], now=LATER)
    assert (again.batch_id, again.new) == (first.batch_id, False)
    assert all_tables(home) == before


def test_a_later_version_supersedes_and_its_claims_count(make, take, ask):
    take(
        make.article("Eight soldiers left.", "/in/2.txt", "2021-12-10", headline="CORRECTED: Soldiers leave")
    )
    take(
        make.article("Nine soldiers left.", "/in/1.txt", "2021-12-09")
    )  # what was published first comes last
    assert ask("select uri, version, status, supersedes is null from articles order by version") == [
        ("/in/1.txt", 1, "superseded", True),
        ("/in/2.txt", 2, "usable", False),
    ]
    assert ask("select uri from current_claims") == [("/in/2.txt",)]
    assert ask("select count(*), count(superseded_at) from claims") == [(2, 1)]


def test_on_one_day_the_marked_headline_is_the_later_version(make, take, ask):
    take(
        make.article("Eight soldiers left.", "/in/a.txt", headline="CORRECTED: Soldiers leave"),
        make.article("Nine soldiers left.", "/in/b.txt"),
    )
    assert ask("select uri from articles where status = 'usable'") == [("/in/a.txt",)]


def test_a_withdrawal_takes_the_story_with_it_but_not_what_comes_after(make, take, ask):
    take(make.article("Nine left.", "/in/1.txt", "2021-12-09"))
    take(
        make.article(
            "It is withdrawn.",
            "/in/2.txt",
            "2021-12-10",
            headline="WITHDRAWN: Soldiers leave",
            status="withdrawn",
        )
    )
    assert ask("select status from articles order by version") == [("withdrawn",), ("withdrawn",)]
    assert ask("select count(*) from current_claims") == [(0,)]
    take(make.article("Seven left.", "/in/3.txt", "2021-12-11"))
    assert ask("select status from articles order by version") == [
        ("withdrawn",),
        ("withdrawn",),
        ("usable",),
    ]


def test_of_reprints_the_first_published_stands_whichever_came_first(make, take, ask):
    take(make.article(uri="/in/late.txt", published="2021-12-10", agency="DSW"))
    take(make.article(uri="/in/early.txt", published="2021-12-09"))
    assert ask("select uri, agency, published_at::varchar from articles") == [
        ("/in/early.txt", None, "2021-12-09 00:00:00+00")
    ]
    assert ask("select published_at::varchar from claims") == [("2021-12-09 00:00:00+00",)]
    assert ask("select count(*) from received.articles") == [(2,)]
    take(make.article(uri="/in/last.txt", published="2021-12-11"))
    assert ask("select uri from articles") == [("/in/early.txt",)]


def test_a_date_that_is_found_later_replaces_none(make, take, ask):
    take(make.article(published=None))
    take(make.article(published="2021-12-09"))
    assert ask("select published_precision from articles") == [("day",)]
    assert ask("select count(*) from claims where published_at is null") == [(0,)]


def test_a_date_that_was_mended_in_the_file_replaces_the_wrong_one(make, take, ask):
    take(make.article(published="2021-12-09"))
    take(make.article(published="2021-12-10", recorded_at=LATER), now=LATER)
    assert ask("select published_at::date::varchar, recorded_at::date::varchar from articles") == [
        ("2021-12-10", "2022-01-01")
    ]
    assert ask("select published_at::date::varchar from claims") == [("2021-12-10",)]


def test_a_text_that_was_mended_in_the_file_supersedes_the_first(make, take, ask):
    texts = ["Nine soldiers left.", "Ten soldiers left.", "Six soldiers left."]
    for day, text in enumerate(texts, start=1):
        at = datetime(2022, 1, day, tzinfo=UTC)
        take(make.article(text, recorded_at=at), now=at)
    assert ask("select body, status from articles order by version") == [
        (texts[0], "superseded"),
        (texts[1], "superseded"),
        (texts[2], "usable"),
    ]


def test_a_newer_extractor_replaces_what_an_older_one_read(make, take, ask):
    take(make.article(), version="rules-10", numbers=(9, 10))
    take(make.article(), version="rules-9", numbers=(9, 11, 12))
    assert ask("select distinct extractor_version from claims") == [("rules-10",)]
    assert ask("select list(lower order by lower) from claims") == [([9.0, 10.0],)]
    take(make.article(), version="rules-11", numbers=(10,), now=LATER)
    assert ask("select lower, extractor_version from claims") == [(10.0, "rules-11")]


def test_a_claim_keeps_when_it_was_first_known(make, take, ask):
    take(make.article(), version="rules-1", numbers=(9,))
    take(make.article(recorded_at=LATER), version="rules-2", numbers=(9, 10), now=LATER)
    assert ask("select lower, recorded_at::date::varchar from claims order by lower") == [
        (9.0, "2022-01-01"),
        (10.0, "2022-02-01"),
    ]


def test_actors_are_folded_from_what_was_seen(make, take, ask):
    take(
        make.article("One.", "/in/1.txt", "2021-12-09", headline="One", agency="DSW"),
        make.article("Two.", "/in/2.txt", "2021-12-11", headline="Two", agency="DSW"),
    )
    take(make.article("Three.", "/in/3.txt", "2021-12-10", headline="Three"), actors=("Q30", "Q145"))
    ((name, aliases, roles, first, last, count),) = ask(
        "select name, aliases, roles, first_seen::date::varchar, last_seen::date::varchar, article_count "
        "from actors where actor_id = 'Q30'"
    )
    assert (name, aliases, first, last, count) == (
        "Name of Q30",
        ["Q30 of rules-1"],
        "2021-12-09",
        "2021-12-11",
        3,
    )
    held = {(r["role"], r["affiliation"]): (r["first_seen"].day, r["last_seen"].day) for r in roles}
    assert held == {("host", "DSW"): (9, 11), ("host", None): (10, 10)}


def test_an_actor_that_is_seen_no_more_is_gone(make, take, ask):
    take(make.article(), actors=("Q30", "ghost"))
    take(make.article(), version="rules-2", actors=("Q30",))
    assert ask("select actor_id from actors") == [("Q30",)]


def test_a_reject_is_kept_once(make, take, ask):
    take(rejects=[make.reject(), make.reject(excerpt="x"), make.reject()])
    take(make.article(), rejects=[make.reject(content_sha256=None), make.reject()])
    assert ask("select count(*) from rejects") == [(3,)]


def test_already_there_is_by_text_input_and_reader(home, make, take):
    a = make.article()
    key = (a.article_id, a.uri, a.content_sha256)
    assert already_there(home, [key], "rules-1") == set()
    take(a, version="rules-2")
    elsewhere = (a.article_id, "/in/b.txt", a.content_sha256)
    assert already_there(home, [key, elsewhere], "rules-1") == {key}
    assert already_there(home, [key], "rules-2") == {key}
    assert already_there(home, [key], "rules-10") == set()
    assert already_there(home, [], "rules-1") == set()


def test_inputs_seen_are_those_taken_and_those_refused(home, make, take):
    assert inputs_seen(home) == set()
    a, refused = make.article(), make.reject(content_sha256=None)
    take(a, rejects=[refused])
    assert inputs_seen(home) == {(a.uri, a.content_sha256), (refused.uri, None)}


def test_withdraw_keeps_article_and_reason_and_counts_no_more(home, make, take, ask):
    a = make.article()
    take(a)
    withdraw(home, a.article_id, "the source took it back", LATER)
    withdraw(home, a.article_id, "again", LATER + timedelta(days=1))
    assert ask("select status, superseded_at::date::varchar from articles") == [("withdrawn", "2022-02-01")]
    assert ask("select superseded_at::date::varchar from claims") == [("2022-02-01",)]
    assert ask("select count(*) from current_claims") == [(0,)]
    assert ask("select reason, detail from rejects") == [("withdrawn", "the source took it back")]
    assert ask("select count(*) from claims_known_on('2022-01-15')") == [(1,)]


def test_what_is_not_there_cannot_be_withdrawn(home, make, take):
    with pytest.raises(WarehouseError, match="nothing is kept here"):
        withdraw(home, "0", "why", LATER)
    take(make.article())
    with pytest.raises(WarehouseError, match="no article '0'"):
        withdraw(home, "0", "why", LATER)


def test_a_batch_that_a_killed_loader_left_in_the_ledger_is_caught_up(home, make, take, ask, monkeypatch):
    class Killed(BaseException):
        pass

    def die(*_):
        raise Killed

    a = make.article()
    with monkeypatch.context() as patch:
        patch.setattr("tasks.load.batch.caught_up", die)
        with pytest.raises(Killed):
            load(home, [a], [make.extraction(a)], [], make.now)
    assert not home.published.exists()
    assert already_there(home, [(a.article_id, a.uri, a.content_sha256)], "rules-1")
    take()
    assert ask("select count(*) from claims") == [(1,)]


def test_a_load_that_fails_in_the_middle_leaves_nothing_and_is_made_up_for(
    home, make, take, ask, monkeypatch
):
    take(make.article("One.", headline="One"))
    b = make.article("Two.", "/in/b.txt", headline="Two")
    with monkeypatch.context() as patch:
        patch.setattr("warehouse.batches.LOADING", "delete from articles; select error('boom');")
        with pytest.raises(duckdb.Error, match="boom"):
            load(home, [b], [make.extraction(b)], [], make.now)
    take()
    assert ask("select count(*) from articles") == [(2,)]


def test_a_warehouse_of_another_shape_is_made_anew(home, make, take, ask):
    take(make.article("One.", headline="One"))
    with duckdb.connect(str(home.working)) as db:
        db.execute("update shape set version = 1; drop table claims cascade; delete from articles")
    take(make.article("Two.", "/in/b.txt", headline="Two"))
    assert ask("select count(*) from claims") == [(2,)]


def test_rebuild_gives_the_same_tables(home, make, take, all_tables):
    take(make.article(uri="/in/late.txt", published="2021-12-10"), rejects=[make.reject()])
    take(make.article(uri="/in/early.txt", published="2021-12-09"))
    take(make.article("Eight.", headline="CORRECTED: Soldiers leave"), version="rules-2")
    withdraw(home, make.article().article_id, "why", LATER)
    before = all_tables(home)
    home.working.unlink()
    home.published.unlink()
    rebuild(home)
    assert all_tables(home) == before
    assert all_tables(home, working=True) == before


@pytest.mark.parametrize("damage", [b"no database", b"x" * 50_000, b""], ids=["short", "long", "emptied"])
def test_a_damaged_database_says_rebuild_and_rebuild_mends_it(home, make, take, ask, damage):
    take(make.article())
    home.working.write_bytes(damage)
    with pytest.raises(WarehouseError, match="dateline rebuild"):
        maintain(home)
    rebuild(home)
    assert "claims: 1" in maintain(home)
    assert ask("select count(*) from claims") == [(1,)]


def test_a_damaged_batch_of_the_ledger_is_named(home, make, take):
    take(make.article("One.", headline="One"))
    bad = take(make.article("Two.", "/in/b.txt", headline="Two")).batch_id
    (home.ledger / bad / "claims.parquet").write_bytes(b"PAR1")
    with pytest.raises(WarehouseError, match=f"{bad}: this batch of the ledger cannot be read"):
        rebuild(home)


def test_nothing_to_rebuild_from_is_said(home):
    with pytest.raises(WarehouseError, match="no ledger"):
        rebuild(home)


def test_maintain_tells_what_is_there_and_that_laws_hold(home, make, take):
    take(make.article(), rejects=[make.reject()])
    report = maintain(home).splitlines()
    assert "articles: 1" in report
    assert "every law holds" in report


def test_maintain_names_a_broken_law_when_all_else_is_done(home, make, take, ask):
    take(make.article())
    with duckdb.connect(str(home.working)) as db:
        db.execute("update claims set quote = 'made up'; delete from received.sightings")
    with pytest.raises(WarehouseError) as said:
        maintain(home)
    assert "quotes stand in their articles: broken 1 times" in str(said.value)
    assert "actors were seen: broken 1 times" in str(said.value)
    assert ask("select quote from claims") == [("made up",)]


def test_an_empty_home_gets_an_empty_warehouse(home, take, ask):
    take()
    assert ask("select count(*) from articles") == [(0,)]
    assert list(home.ledger.iterdir()) == []


def test_a_patient_end_publishes_when_it_is_due(home, make, take, monkeypatch):
    take(make.article())
    a = make.article("Two.", "/in/b.txt", headline="Two")
    monkeypatch.setattr("warehouse.publishing.LEAST_COST", 1000.0)
    assert not load(home, [a], [make.extraction(a)], [], make.now).published
    assert not finish(home, patient=True)
    monkeypatch.setattr("warehouse.publishing.LEAST_COST", 0.0)
    monkeypatch.setattr("warehouse.publishing.BYTES_A_SECOND", 1e15)
    with FileLock(home.lock):
        assert not finish(home, patient=True)  # another loader publishes
    assert finish(home, patient=True)
    assert not finish(home, patient=True)


def test_the_end_of_a_command_publishes_whatever_it_costs(home, make, take, monkeypatch):
    take(make.article())
    a = make.article("Two.", "/in/b.txt", headline="Two")
    monkeypatch.setattr("warehouse.publishing.LEAST_COST", 1000.0)
    load(home, [a], [make.extraction(a)], [], make.now)
    assert finish(home)


def test_a_home_that_cannot_be_made_is_said(tmp_path, make):
    (tmp_path / "file").write_text("")
    with pytest.raises(WarehouseError, match="cannot be made"):
        load(Home(tmp_path / "file" / "home"), [], [], [], make.now)


@pytest.mark.slow
def test_five_hundred_articles_load_in_seconds(home, make):
    import time

    articles = [make.article(f"Number {n}. " * 200, f"/in/{n}.txt", headline=f"No {n}") for n in range(500)]
    readings = [make.extraction(a, numbers=range(20), actors=("Q30", a.article_id)) for a in articles]
    start = time.perf_counter()
    load(home, articles, readings, [], make.now)
    assert time.perf_counter() - start < 10
