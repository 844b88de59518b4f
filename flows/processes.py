"""Processes that belong together: started in groups of their own, and none left behind at the end."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

BRANDED = "DATELINE_UP"  # an environment variable that every process of one `dateline up` inherits
GRACE = 8.0  # seconds to end by oneself


@dataclass(frozen=True, slots=True)
class Child:
    name: str
    process: subprocess.Popen[bytes]
    log: Path

    def last_words(self, lines: int = 8) -> str:
        """The end of its log, indented."""
        text = self.log.read_text(errors="replace").rstrip().splitlines() if self.log.exists() else []
        return "\n".join("    " + line for line in text[-lines:])


def start(name: str, command: Sequence[str], env: Mapping[str, str], logs: Path, cwd: Path) -> Child:
    """Starts `command` in a session of its own, so that Ctrl-C reaches us and not it; its output goes to a log."""
    logs.mkdir(parents=True, exist_ok=True)
    log = logs / f"{name}.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            command,
            env=dict(env),
            cwd=cwd,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    return Child(name, process, log)


def stop(children: Sequence[Child], brand: str) -> None:
    """Ends the children in order, each with its group, then whatever else carries `brand`.

    SIGTERM twice, since a worker may outlive the first; SIGKILL for what is left.
    """
    for wave in (signal.SIGTERM, signal.SIGTERM, signal.SIGKILL):
        alive = [c for c in children if c.process.poll() is None]
        for child in alive:
            _signal_group(child.process.pid, wave)
        deadline = time.monotonic() + GRACE
        while time.monotonic() < deadline and any(c.process.poll() is None for c in alive):
            time.sleep(0.05)
    end_branded(brand, (signal.SIGKILL,))


def end_branded(brand: str, waves: Sequence[signal.Signals] = (signal.SIGTERM, signal.SIGKILL)) -> None:
    """Ends every process that carries `brand`, by each signal in turn until none is left."""
    for wave in waves:
        for pid in branded(brand):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, wave)
        deadline = time.monotonic() + GRACE
        while time.monotonic() < deadline and branded(brand):
            time.sleep(0.05)


def _signal_group(pid: int, number: int) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, number)


def branded(brand: str) -> list[int]:
    """Other processes that carry `brand` in their environment (Linux; elsewhere none are found)."""
    mark = f"{BRANDED}={brand}".encode()
    out = []
    for folder in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if int(folder.name) != os.getpid() and mark in (folder / "environ").read_bytes().split(b"\0"):
                out.append(int(folder.name))
    return out
