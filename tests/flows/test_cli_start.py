"""The command line answers at once: Prefect (two seconds) is imported only where a flow runs."""

import os
import subprocess
import sys

import pytest

ASKED = """
import sys
from typer.testing import CliRunner
from flows.cli import app
CliRunner().invoke(app, sys.argv[1:], input="")
print([m for m in ("prefect", "pyarrow", "duckdb") if m in sys.modules])
"""


def run(*arguments):
    """What the command imported, and the seconds of the processor that it took: a busy machine doesn't change them."""
    start = _seconds_of_children()
    done = subprocess.run(
        [sys.executable, "-c", ASKED, *arguments], capture_output=True, text=True, check=True, timeout=60
    )
    return done.stdout.strip(), _seconds_of_children() - start


def _seconds_of_children():
    times = os.times()
    return times.children_user + times.children_system


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"], ["extract"], ["up", "--help"]])
def test_help_and_extract_import_neither_prefect_nor_a_database(arguments):
    imported, _ = run(*arguments)
    assert imported == "[]"


@pytest.mark.parametrize("arguments", [["sql", "select 1"], ["deadlines"], ["doctor"], ["rebuild"]])
def test_questions_do_not_import_prefect(arguments, home):
    imported, _ = run(*arguments, "--home", str(home.root))
    assert "prefect" not in imported


@pytest.mark.slow
def test_extract_help_answers_within_a_second():
    assert min(run("extract", "--help")[1] for _ in range(3)) < 1


def test_an_unknown_command_is_wrong_use(dateline):
    assert dateline("ingset").exit_code == 2
    assert dateline("ingest").exit_code == 2


def test_doctor_shows_every_setting_with_its_value(dateline, tmp_path, monkeypatch):
    monkeypatch.setenv("DATELINE_BATCH", "17")
    result = dateline("doctor", "--home", tmp_path)
    assert result.exit_code == 0
    assert any(line.split()[:2] == ["DATELINE_BATCH", "17"] for line in result.stdout.splitlines())
    assert str(tmp_path) in result.stdout


def test_a_wrong_setting_is_one_line(dateline, monkeypatch):
    monkeypatch.setenv("DATELINE_BATCH", "none")
    result = dateline("doctor")
    assert result.exit_code == 1
    assert result.stderr.startswith("dateline: DATELINE_BATCH")
