"""`dateline up`: the whole thing on one machine, a server, its deployments, a worker and the watcher."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from flows.alone import alone
from flows.processes import BRANDED, Child, start, stop
from seeds.errors import DatelineError
from warehouse.home import Home

CODE = Path(__file__).resolve().parent.parent  # where prefect.yaml stands
LOOPBACK = "127.0.0.1"
POOL = "dateline"
SERVER_WAIT = 120.0  # seconds; 20 on an idle machine
WATCHER_WAIT = 60.0
WATCHING = "Watching"  # how the watcher's first line begins, once it sees files

Say = Callable[[str], object]


class StopRequest(Exception):  # noqa: N818  it is no error
    """Somebody asked us to end."""


@dataclass(slots=True)
class Up:
    """One `dateline up`: its home, its port and the processes that it started."""

    home: Home
    port: int
    say: Say
    brand: str  # carried by every process of this one
    children: list[Child] = field(default_factory=list)

    @property
    def logs(self) -> Path:
        return self.home.root / "logs"

    @property
    def address(self) -> str:
        return f"http://{LOOPBACK}:{self.port}"

    def environment(self) -> dict[str, str]:
        """What every process gets: this server, this home, and no telemetry."""
        prefect = self.home.root.resolve() / ".prefect"
        prefect.mkdir(parents=True, exist_ok=True)  # Prefect doesn't make parents, and then has no database
        return {
            **os.environ,
            BRANDED: self.brand,
            "DATELINE_HOME": str(self.home.root.resolve()),
            "PREFECT_HOME": str(prefect),
            "PREFECT_API_URL": f"{self.address}/api",
            "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
            "PREFECT_WORKER_QUERY_SECONDS": "1",
            "PREFECT_CLI_PROMPT": "false",
        }

    def start(self, name: str, *command: str) -> Child:
        child = start(name, (sys.executable, "-m", *command), self.environment(), self.logs, self.home.root)
        self.children.append(child)
        return child


def run_up(home: Home, port: int | None, say: Say) -> None:
    """Starts everything, then waits until Ctrl-C, SIGTERM or the end of one process; leaves no process behind.

    Raises DatelineError, with the end of the log, where a part does not start or ends by itself, or
    another `dateline up` is at work on this home.
    """
    brand = uuid.uuid4().hex
    with alone(home.make(), brand, say):
        _run_all(Up(home, _free_port(port), say, brand))
    say("Stopped.")


def _run_all(up: Up) -> None:
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _ask_to_stop)
    try:
        _start_all(up)
        while True:
            time.sleep(0.2)
            _check(up)
    except StopRequest:
        up.say("Stopping ...")
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, signal.SIG_IGN)  # the end takes seconds, and must not be cut short
        stop(up.children[::-1], up.brand)


def _start_all(up: Up) -> None:
    up.say(f"Server      {up.address} (takes about 20 seconds) ...")
    server = up.start("server", "prefect", "server", "start", "--host", LOOPBACK, "--port", str(up.port))
    _wait(up, server, SERVER_WAIT, lambda: _answers(f"{up.address}/api/health"))
    watcher = up.start("watcher", "flows.cli", "watch", str(up.home.inbox.resolve()))
    up.say("Deployments ingest, sweep, maintain, deadlines ...")
    _run(up, "pool", "prefect", "work-pool", "create", POOL, "--type", "process", "--overwrite")
    _run(up, "deploy", "prefect", "deploy", "--all", "--no-prompt")
    up.say(f"Worker      pool {POOL} ...")
    up.start("worker", "prefect", "worker", "start", "--pool", POOL, "--type", "process")
    up.say("Watcher     ...")
    _wait(up, watcher, WATCHER_WAIT, lambda: WATCHING in watcher.log.read_text(errors="replace"))
    up.say(f"\nReady. Drop stories into  {up.home.inbox.resolve()}")
    up.say(f"What runs: {up.address}    logs: {up.logs}    Ctrl-C stops all of it.")


def _run(up: Up, name: str, *command: str) -> None:
    """Runs a command to its end. Raises DatelineError with its last words where it fails."""
    log = up.logs / f"{name}.log"
    with log.open("wb") as out:
        done = subprocess.run(
            (sys.executable, "-m", *command),
            env=up.environment(),
            cwd=CODE,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            check=False,
        )
    if done.returncode:
        last = "\n".join("    " + x for x in log.read_text(errors="replace").rstrip().splitlines()[-8:])
        raise DatelineError(f"`{' '.join(command)}` failed; the whole log is {log}:\n{last}")


def _wait(up: Up, child: Child, seconds: float, done: Callable[[], bool]) -> None:
    deadline = time.monotonic() + seconds
    while not done():
        _check(up)
        if time.monotonic() > deadline:
            raise DatelineError(
                f"the {child.name} was not ready after {seconds:.0f} s; see {child.log}:\n{child.last_words()}"
            )
        time.sleep(0.1)


def _check(up: Up) -> None:
    """Raises DatelineError where a process has ended by itself."""
    for child in up.children:
        if (code := child.process.poll()) is not None:
            raise DatelineError(
                f"the {child.name} ended by itself (exit code {code}); its log {child.log} ends with:\n"
                f"{child.last_words()}\nMend that and run `dateline up` again: nothing is lost"
            )


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(address, timeout=2) as answer:
            return bool(answer.status == 200)
    except (urllib.error.URLError, OSError):
        return False


def _free_port(wanted: int | None) -> int:
    """`wanted` if it is free, else any. Raises DatelineError where it is taken."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, wanted or 0))
        except OSError as e:
            raise DatelineError(
                f"port {wanted} of {LOOPBACK} is taken ({e.strerror}); stop what uses it, give another one with "
                "--port, or leave --port out for a free one"
            ) from e
        return int(probe.getsockname()[1])


def _ask_to_stop(_number: int, _frame: object) -> None:
    raise StopRequest
