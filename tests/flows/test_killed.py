"""`kill -9` at any moment, then the same command again: the same tables as if nothing had happened."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from warehouse.home import Home

pytestmark = pytest.mark.slow

CLOCKS = ("recorded_at", "superseded_at", "loaded_at")  # when we knew it: differs from run to run
TABLES = ("articles", "claims", "actors", "mentions", "rejects")


def ingest(home, paths):
    return subprocess.Popen(
        [sys.executable, "-m", "flows.cli", "ingest", "--no-server", "--home", str(home), *map(str, paths)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "DATELINE_BATCH": "3"},
    )


def tables(home):
    """Every row of every table but the clocks, sorted."""
    import duckdb

    with duckdb.connect(str(Home(home).published), read_only=True) as db:
        there = [name for (name,) in db.execute("select table_name from duckdb_tables()").fetchall()]
        out = {}
        for table in TABLES:
            if table in there:
                columns = [c for (c, *_) in db.execute(f"describe {table}").fetchall() if c not in CLOCKS]
                out[table] = sorted(
                    map(repr, db.execute(f"select {', '.join(columns)} from {table}").fetchall())
                )
        return out


def test_thirty_kills_change_nothing(home, samples, tmp_path):
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    paths = [*samples[:12], empty]
    start = time.monotonic()
    assert ingest(home.root, paths).wait(60) == 1
    whole = time.monotonic() - start
    expected = tables(home.root)
    assert len(expected["articles"]) == 12
    chance = random.Random(30)
    for n in range(30):
        killed = tmp_path / f"killed{n}"
        victim = ingest(killed, paths)
        time.sleep(chance.uniform(0.3, 1.0) * whole)
        victim.send_signal(signal.SIGKILL)
        victim.wait(10)
        again = ingest(killed, paths)
        assert again.wait(60) == 1
        assert tables(killed) == expected, f"after kill {n}"
