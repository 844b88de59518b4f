"""A batch is in the ledger whole or not at all, and never changes."""

import os

import pyarrow.parquet as pq
import pytest

from seeds.errors import WarehouseError
from warehouse.ledger import SCHEMAS, batch_id_of, batches, row_of, sweep_unfinished, write_batch
from warehouse.models import Article, Claim

ARTICLE = Article(article_id="a", story_id="s", headline="One", body="Nine left.", uri="/in/a.txt")
CLAIM = Claim(
    claim_id="c",
    article_id="a",
    kind="statement",
    span_start=0,
    span_end=4,
    quote="Nine",
    sentence_start=0,
    sentence_end=10,
    content_spans=((0, 4), (5, 9)),
    rule="r",
    extractor_version="rules-1",
)
READING = {"uri": "/in/a.txt", "content_sha256": "0", "extractor_version": "rules-1"}
TABLES = {"articles": [row_of(ARTICLE, extractor_version="rules-1")], "claims": [row_of(CLAIM, **READING)]}


@pytest.fixture
def ledger(tmp_path):
    return tmp_path


def test_a_batch_has_every_table_with_its_schema(ledger):
    assert write_batch(ledger, "b1", TABLES)
    for name, schema in SCHEMAS.items():
        table = pq.read_table(ledger / "b1" / f"{name}.parquet")
        assert table.schema == schema
        assert table.num_rows == len(TABLES.get(name, ()))
    (claim,) = pq.read_table(ledger / "b1" / "claims.parquet").to_pylist()
    assert claim["content_spans"] == [{"span_start": 0, "span_end": 4}, {"span_start": 5, "span_end": 9}]
    assert (claim["uri"], claim["lower"]) == ("/in/a.txt", None)


def test_a_batch_that_is_there_is_left_as_it_is(ledger):
    write_batch(ledger, "b1", TABLES)
    assert not write_batch(ledger, "b1", {})
    assert pq.read_table(ledger / "b1" / "articles.parquet").num_rows == 1


@pytest.mark.parametrize("moment", ["pyarrow.parquet.write_table", "pathlib.Path.rename", "os.fsync"])
def test_a_batch_that_breaks_off_is_not_there(ledger, monkeypatch, moment):
    calls = []

    def fail_the_second_time(*arguments, **_):
        calls.append(arguments)
        if len(calls) > 1 or moment.endswith("rename"):
            raise OSError(28, os.strerror(28))

    with monkeypatch.context() as patch:
        patch.setattr(moment, fail_the_second_time)
        with pytest.raises(WarehouseError, match="No space left on device"):
            write_batch(ledger, "b1", TABLES)
    assert batches(ledger) == []
    assert sweep_unfinished(ledger) == 1
    assert list(ledger.iterdir()) == []
    assert write_batch(ledger, "b1", TABLES)
    assert batches(ledger) == ["b1"]


def test_the_id_is_of_the_work_and_not_of_its_order():
    one = batch_id_of("ingest", "rules-1", ["a", "b"])
    assert one == batch_id_of("ingest", "rules-1", ["b", "a"])
    others = [
        ("withdraw", "rules-1", ["a", "b"]),
        ("ingest", "rules-2", ["a", "b"]),
        ("ingest", "rules-1", ["a"]),
    ]
    assert one not in {batch_id_of(*o) for o in others}


def test_a_ledger_that_is_not_there_has_no_batches(tmp_path):
    assert batches(tmp_path / "none") == []
    assert sweep_unfinished(tmp_path / "none") == 0
