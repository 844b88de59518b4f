"""One `dateline up` a home, and what a killed one left is ended by the next."""

import os
import sys

import pytest

from flows import processes
from flows.alone import BRAND, alone
from flows.processes import BRANDED, branded, start
from seeds.errors import DatelineError

SLEEP = "import time; print('on', flush=True); time.sleep(60)"


def test_a_second_one_on_the_same_home_is_refused(home):
    with (
        alone(home, "first", print),
        pytest.raises(DatelineError, match="another `dateline up` is at work"),
        alone(home, "second", print),
    ):
        pass
    with alone(home, "third", print):
        assert (home.root / BRAND).read_text() == "third"


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_what_a_killed_one_left_is_ended(home, monkeypatch):
    monkeypatch.setattr(processes, "GRACE", 2.0)
    (home.root / BRAND).write_text("killed")
    child = start(
        "left",
        (sys.executable, "-c", SLEEP),
        {**os.environ, BRANDED: "killed"},
        home.root / "logs",
        home.root,
    )
    while "on" not in child.log.read_text():
        pass
    said = []
    with alone(home, "next", said.append):
        assert child.process.wait(5) != 0
        assert branded("killed") == []
    assert "ending 1 process" in said[0]
    assert not (home.root / BRAND).exists()
