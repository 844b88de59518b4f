"""What a person gets who gives `dateline ingest` something strange: a clear line, the right exit code, the rest goes in."""

import os
import re
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest
from filelock import FileLock

NO_DATE = "Garrison\n\nAbout 40 soldiers are stationed in the town, the mayor said at a conference.\n"
BAD = [
    # name, content, reason, what the line says
    ("empty.txt", b"", "empty", "empty"),
    ("binary.txt", bytes(range(256)) * 20, "binary", "binary"),
    ("huge.txt", 50_000_000, "too_large", "50.0 MB"),
    ("page.txt", b"<!doctype html><html><body><p>Hello there.</p></body></html>", "markup", "plain text"),
    ("digits.txt", b"12 34 56\n", "no_text", "no paragraph"),
]


def lay(path, content):
    if isinstance(content, int):
        with path.open("wb") as file:
            file.truncate(content)
    else:
        path.write_bytes(content)
    return path


@pytest.mark.parametrize(("name", "content", "reason", "said"), BAD, ids=[b[2] for b in BAD])
def test_a_bad_file_is_a_reject_and_the_rest_goes_in(home, write, dateline, name, content, reason, said):
    good = write("good.txt", 900)
    bad = lay(good.with_name(name), content)
    result = dateline("ingest", "--no-server", "--home", home.root, good, bad)
    assert result.exit_code == 1
    assert "1 article taken in" in result.stdout
    line = next(x for x in result.stderr.splitlines() if name in x)
    assert reason in line
    assert said in line


def test_nothing_but_bad_files_is_exit_code_2(home, tmp_path, dateline):
    result = dateline("ingest", "--no-server", "--home", home.root, lay(tmp_path / "empty.txt", b""))
    assert result.exit_code == 2


@pytest.mark.parametrize(
    ("argument", "said"),
    [("nothing.txt", "no such file"), ("folder", "no stories in this folder"), ("*.doc", "no file matches")],
)
def test_what_is_not_there_is_said(home, write, dateline, tmp_path, argument, said):
    (tmp_path / "folder").mkdir()
    alone = dateline("ingest", "--no-server", "--home", home.root, tmp_path / argument)
    assert (alone.exit_code, said in alone.stderr) == (2, True)
    beside = dateline("ingest", "--no-server", "--home", home.root, tmp_path / argument, write("a.txt", 900))
    assert (beside.exit_code, said in beside.stderr) == (1, True)
    assert "1 article taken in" in beside.stdout


def test_a_story_without_a_date_is_taken_with_a_warning(home, tmp_path, dateline):
    path = lay(tmp_path / "undated.txt", NO_DATE.encode())
    result = dateline("ingest", "--no-server", "--home", home.root, path)
    assert result.exit_code == 0
    assert re.search(r"undated\.txt: no date of publication", result.stderr)


def test_a_story_that_is_there_already_is_said_and_is_no_failure(home, write, dateline):
    path = write("a.txt", 900)
    dateline("ingest", "--no-server", "--home", home.root, path)
    again = dateline("ingest", "--no-server", "--home", home.root, path)
    assert again.exit_code == 0
    assert "0 articles taken in" in again.stdout
    assert "1 there already" in again.stdout


def test_standard_input_is_kept_and_taken(home, write, dateline):
    content = write("a.txt", 900).read_bytes()
    result = dateline("ingest", "--no-server", "--home", home.root, "-", stdin=content)
    assert result.exit_code == 0, result.stderr
    (kept,) = home.inbox.glob("stdin-*.txt")
    assert kept.read_bytes() == content


def test_standard_input_that_is_no_story_is_a_reject(home, dateline):
    result = dateline("ingest", "--no-server", "--home", home.root, "-", stdin=b"")
    assert result.exit_code == 2
    assert "empty" in result.stderr


@pytest.mark.usefixtures("home")
def test_a_home_that_cannot_be_made_is_said_without_a_traceback(write, dateline, tmp_path):
    root = lay(tmp_path / "file", b"") / "home"
    result = dateline("ingest", "--no-server", "--home", root, write("a.txt", 900))
    assert result.exit_code == 1
    assert result.stderr.startswith(f"dateline: {root}")
    assert "--home" in result.stderr


def test_a_read_only_home_is_said_before_any_work(home, write, dateline, monkeypatch):
    monkeypatch.setattr("os.access", lambda path, _mode: path != home.ledger)  # root may write everywhere
    result = dateline("ingest", "--no-server", "--home", home.root, write("a.txt", 900))
    assert result.exit_code == 1
    assert result.stderr.startswith(f"dateline: {home.ledger}: cannot be written")
    assert "--home" in result.stderr


@pytest.mark.slow
def test_a_second_loader_is_said(home, write, dateline):
    with FileLock(home.lock):
        result = dateline("ingest", "--no-server", "--home", home.root, write("a.txt", 900))
    assert result.exit_code == 1
    assert "another" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_name_that_is_not_utf8_is_kept_and_said_as_text(home, write, dateline):
    good = write("good.txt", 900)
    for name, content in (
        (b"odd\xff.txt", b"Garrison\n\nAbout 40 soldiers are in the town, the mayor said.\n"),
        (b"\xfe.txt", b""),
    ):
        Path(os.fsdecode(os.fsencode(good.parent) + b"/" + name)).write_bytes(content)
    result = dateline("ingest", "--no-server", "--home", home.root, good.parent)
    assert result.exit_code == 1, result.stderr
    assert "2 articles taken in" in result.stdout
    assert "\\xfe.txt: empty" in result.stderr
    again = dateline("ingest", "--no-server", "--home", home.root, good.parent)
    assert "2 there already" in again.stdout


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda path: path.symlink_to("nowhere"), "a link to nowhere"),
        (lambda path: path.symlink_to(path.name), "a link to"),
        (os.mkfifo, "a pipe, device or socket"),
    ],
    ids=["dangling link", "link to itself", "pipe"],
)
def test_what_is_no_file_is_said_and_never_waited_for(home, write, dateline, make, said):
    good = write("good.txt", 900)
    odd = good.with_name("odd.txt")
    make(odd)
    result = dateline("ingest", "--no-server", "--home", home.root, odd, good)
    assert (result.exit_code, said in result.stderr) == (1, True)
    assert dateline("ingest", "--no-server", "--home", home.root, good.parent).exit_code == 0


def test_closed_standard_input_is_said(home, dateline, monkeypatch):
    monkeypatch.setattr("flows.commands.ingesting.sys", SimpleNamespace(stdin=None))
    result = dateline("ingest", "--no-server", "--home", home.root, "-")
    assert result.exit_code == 1
    assert "standard input is closed" in result.stderr


@pytest.mark.slow
def test_a_server_that_does_not_answer_is_said_without_a_traceback(home, write):
    env = os.environ | {
        "PREFECT_API_URL": "http://127.0.0.1:9/api",
        "PREFECT_HOME": str(home.root / ".prefect"),
    }
    command = [
        sys.executable,
        "-m",
        "flows.cli",
        "ingest",
        "--home",
        str(home.root),
        str(write("a.txt", 900)),
    ]
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1].startswith(
        "dateline: Prefect did not answer at PREFECT_API_URL (http://127"
    )
    assert "Traceback" not in done.stderr
    assert "--no-server" in done.stderr
