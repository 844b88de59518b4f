"""`dateline watch` alone, without a Prefect server: files go in, SIGTERM ends it."""

import os
import signal
import subprocess
import sys
import time

import pytest

from warehouse.home import Home


@pytest.mark.slow
def test_a_dropped_file_is_taken_and_sigterm_ends_it(home, write):
    env = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
    before = write("before.txt", 900)
    (home.inbox / "before.txt").write_bytes(before.read_bytes())
    command = [sys.executable, "-m", "flows.cli", "watch", "--home", str(home.root)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env) as process:
        said = [process.stdout.readline()]
        (home.inbox / "after.txt").write_bytes(write("after.txt", 901).read_bytes())
        deadline = time.monotonic() + 20
        while len(_taken(home)) < 2 and time.monotonic() < deadline:
            time.sleep(0.05)
        process.send_signal(signal.SIGTERM)
        said += process.communicate(timeout=20)[0].splitlines()
        assert process.returncode == 0
    assert said[0].startswith("Watching")
    assert _taken(home) == {"before.txt", "after.txt"}


def _taken(home: Home):
    import duckdb

    if not home.published.exists():
        return set()
    with duckdb.connect(str(home.published), read_only=True) as db:
        return {uri.rsplit("/", 1)[1] for (uri,) in db.execute("select uri from articles").fetchall()}


def test_a_folder_that_is_not_there_is_said(dateline, tmp_path):
    result = dateline("watch", tmp_path / "nowhere", "--home", tmp_path / "home")
    assert result.exit_code == 1
    assert "no such folder" in result.stderr
