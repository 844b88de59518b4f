"""The watcher: sees files that are closed, gathers bursts and hands them on; what lay there before comes first."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch
from watchfiles._rust_notify import WatchfilesRustInternalError

from tasks.parse.sources import is_story

TICK = 0.1  # seconds between looks at files that may have come to rest
PATIENCE = (2.0, 5.0, 15.0, 60.0)  # seconds to the next try after the first, second ... failure in a row

Take = Callable[[list[Path]], object]


@dataclass(slots=True)
class Resting:
    """Files that changed, each until its size and time of change have stood still for `rest` seconds."""

    rest: float
    seen: dict[Path, tuple[tuple[int, int], float]] = field(default_factory=dict)

    def note(self, paths: Iterable[Path], now: float) -> None:
        for path in paths:
            self.seen.setdefault(path, ((-1, -1), now))

    def rested(self, now: float) -> list[Path]:
        """The files that may be taken, sorted; they are forgotten here, and so are files that are gone."""
        out = []
        for path, (before, since) in list(self.seen.items()):
            state = _state(path)
            if state is None:
                del self.seen[path]
            elif state != before:
                self.seen[path] = (state, now)
            elif now - since >= self.rest:
                del self.seen[path]
                out.append(path)
        return sorted(out)


def _state(path: Path) -> tuple[int, int] | None:
    try:
        stat = path.stat()
    except OSError:
        return None
    return stat.st_size, stat.st_mtime_ns


class Stories(DefaultFilter):
    """Lets through what find_stories would take: no hidden file or folder, nothing half-written."""

    def __init__(self, folder: Path) -> None:
        super().__init__(ignore_dirs=(), ignore_entity_patterns=())
        self.folder = folder

    def __call__(self, change: Change, path: str) -> bool:
        inside = Path(path).relative_to(self.folder)
        return (
            change != Change.deleted
            and is_story(inside)
            and not any(part.startswith(".") for part in inside.parts)
        )


def watch_folder(
    folder: Path,
    take: Take,
    *,
    rest: float,
    before: Callable[[], list[Path]] = list,
    stop: threading.Event | None = None,
    ready: Callable[[], object] = lambda: None,
    failed: Callable[[Exception, float], object] = lambda _e, _wait: None,
    idle: Callable[[], object] = lambda: None,
) -> None:
    """Calls `take` with files that came to rest in `folder`, until `stop` is set.

    `before()` gives what lies there and wasn't taken. Where `take` raises, `failed` hears of it with the seconds until the same
    files are tried again: a locked warehouse or a server that restarts must not lose a file. `idle` is called every now
    and then while nothing is to be taken.
    """
    folder = folder.resolve()
    resting = Resting(rest)
    failures, wait_until = 0, 0.0
    started = False
    for changed in _changes(folder, stop):
        now = time.monotonic()
        if changed is None:  # the system's watch is set up now: nothing can fall between it and this look
            resting.note(before(), now)
            if not started:
                started = True
                ready()
            continue
        resting.note(_files(changed), now)
        if now < wait_until:
            continue
        files = resting.rested(now)
        try:
            if files:
                take(files)
                failures = 0
            else:
                idle()
        except Exception as e:
            patience = PATIENCE[min(failures, len(PATIENCE) - 1)]
            failures, wait_until = failures + 1, time.monotonic() + patience
            resting.note(files, time.monotonic())
            failed(e, patience)


def _changes(folder: Path, stop: threading.Event | None) -> Iterator[set[tuple[Change, str]] | None]:
    """What changed, at each look; None whenever the watch was set up: at first, and after a name that isn't UTF-8 ended it."""
    while not (stop and stop.is_set()):
        fresh = True
        try:
            for changed in watch(
                folder,
                watch_filter=Stories(folder),
                stop_event=stop,
                debounce=int(TICK * 1000),
                step=int(TICK * 500),
                rust_timeout=int(TICK * 1000),
                yield_on_timeout=True,
            ):
                if fresh:
                    fresh = False
                    yield None
                yield changed
            return
        except WatchfilesRustInternalError:
            time.sleep(TICK)


def _files(changed: Iterable[tuple[Change, str]]) -> list[Path]:
    """The files among the changes; a folder that was moved in stands for all below it."""
    out = []
    for _, name in changed:
        path = Path(name)
        out += [p for p in path.rglob("*") if p.is_file() and is_story(p)] if path.is_dir() else [path]
    return out
