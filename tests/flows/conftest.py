"""A home to take stories into, some stories, the command line in process, and one Prefect server for the session."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from typer.testing import CliRunner

import tasks.load
from flows.cli import app
from warehouse.home import Home

SAMPLES = Path(__file__).parents[2] / "seeds" / "articles"


@pytest.fixture
def home(tmp_path):
    if not hasattr(tasks.load, "load"):
        pytest.skip("tasks/load can't load yet")
    return Home(tmp_path / "home").make()


@pytest.fixture
def now():
    return datetime(2022, 1, 1, tzinfo=UTC)


@pytest.fixture
def samples():
    return sorted(SAMPLES.glob("*.txt"))


@pytest.fixture
def write(tmp_path):
    """write("name.txt", 900): a story of its own for each number; returns its path."""

    def write(name, number):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(story(number))
        return path

    return write


def story(number):
    return (
        f"Garrison count {number}\n\nBAGHDAD, Dec 9 2021 (DSW) - About {number} soldiers are stationed in Iraq, "
        "the defence minister said on Monday at a conference.\n"
    )


@pytest.fixture
def dateline(monkeypatch):
    """dateline("sql", "select 1"): the command, in this process; has exit_code, stdout and stderr."""
    monkeypatch.delenv("PREFECT_API_URL", raising=False)

    def run(*arguments, stdin=None):
        return CliRunner().invoke(app, [str(a) for a in arguments], input=stdin)

    return run


@pytest.fixture(scope="session")
def prefect_server():
    """One server for all tests that need one; it takes about 15 seconds."""
    from prefect.testing.utilities import prefect_test_harness

    with prefect_test_harness(server_startup_timeout=120):
        yield
