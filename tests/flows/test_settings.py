"""The settings: where they come from and what a wrong one says."""

from pathlib import Path

import pytest

from flows.settings import read_settings
from seeds.errors import DatelineError


@pytest.fixture(autouse=True)
def no_settings(monkeypatch):
    monkeypatch.delenv("DATELINE_HOME", raising=False)


def test_without_any_the_defaults_hold():
    settings = read_settings()
    assert (settings.home, settings.stories_a_batch) == (Path("data"), 64)


def test_worker_processes_get_larger_batches(monkeypatch):
    monkeypatch.setenv("DATELINE_PROCESSES", "2")
    assert read_settings().stories_a_batch == 600


def test_the_option_goes_before_the_variable(monkeypatch):
    monkeypatch.setenv("DATELINE_HOME", "/from/variable")
    assert read_settings().home == Path("/from/variable")
    assert read_settings(Path("/from/option")).home == Path("/from/option")


@pytest.mark.parametrize(
    ("name", "value"), [("DATELINE_BATCH", "0"), ("DATELINE_BATCH", "many"), ("DATELINE_REST", "-1")]
)
def test_a_wrong_value_is_named(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(DatelineError, match=name):
        read_settings()
