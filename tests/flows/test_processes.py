"""Ending processes: whole groups, stubborn ones, and those that left their group."""

import os
import sys
import time

import pytest

from flows import processes
from flows.processes import BRANDED, branded, start, stop

STUBBORN = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('on', flush=True); time.sleep(60)"
PARENT = (
    "import subprocess, sys, time; subprocess.Popen([sys.executable, '-c', 'import time; time.sleep(60)'], {});"
    "print('on', flush=True); time.sleep(60)"
)


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setattr(processes, "GRACE", 0.3)

    def run(code, brand="a-test"):
        env = {**os.environ, BRANDED: brand}
        child = start("child", (sys.executable, "-c", code), env, tmp_path, tmp_path)
        while "on" not in child.log.read_text():
            time.sleep(0.01)
        return child

    return run


@pytest.mark.parametrize(
    "code",
    [STUBBORN, PARENT.format(""), PARENT.format("start_new_session=True")],
    ids=["stubborn", "group", "left"],
)
@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_no_process_is_left(run, code):
    child = run(code)
    assert child.process.pid in branded("a-test")
    stop([child], "a-test")
    assert child.process.poll() is not None
    deadline = time.monotonic() + 2
    while branded("a-test") and time.monotonic() < deadline:
        time.sleep(0.02)
    assert branded("a-test") == []


def test_its_last_words_are_the_end_of_its_log(run):
    child = run("print('on'); print('\\n'.join(map(str, range(20))))")
    child.process.wait(5)
    assert child.last_words(2) == "    18\n    19"
