"""`dateline up`, `watch`, `rebuild`, `doctor`: keeping it running."""

from __future__ import annotations

import os
import platform
import shutil
import signal
import sys
import threading
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.options import SOME_NOT, HomeOption, complain
from flows.settings import Settings, read_settings
from seeds.errors import DatelineError
from warehouse.home import Home

if TYPE_CHECKING:
    from flows.chain import Summary


def up(
    home: HomeOption = None,
    port: Annotated[
        int | None, typer.Option(min=1, max=65535, help="Port of the server; a free one if left out.")
    ] = None,
) -> None:
    """Run the whole thing on this machine: Prefect server, deployments, worker and watcher. Ctrl-C stops it."""
    from flows.up import run_up

    run_up(Home(read_settings(home).home), port, typer.echo)


def watch(
    folder: Annotated[
        Path | None, typer.Argument(help="The folder to watch; the inbox if left out.", show_default=False)
    ] = None,
    home: HomeOption = None,
) -> None:
    """Take in each file that comes into a folder. With PREFECT_API_URL its runs are seen in Prefect."""
    from flows.inbox import left_over
    from flows.watch import watch_folder
    from tasks.load import finish

    settings = read_settings(home)
    kept = Home(settings.home).make()
    folder = folder or kept.inbox
    if not folder.is_dir():
        raise DatelineError(f"{folder}: no such folder; make it, or watch another one")
    take = _taker(settings)
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    watch_folder(
        folder,
        lambda files: _said(take(files)),
        rest=settings.rest,
        before=lambda: left_over(kept, folder),
        stop=stop,
        ready=lambda: typer.echo(f"Watching {folder}; Ctrl-C stops."),
        failed=lambda e, wait: complain(f"{e}; trying again in {wait:.0f} s"),
        idle=lambda: finish(kept, patient=True),
    )
    finish(kept)


def _taker(settings: Settings) -> Callable[[list[Path]], Summary]:
    """What takes files in: the flow where there is a server, else the plain chain."""
    from flows.server import has_server, quiet_prefect

    if has_server():
        quiet_prefect()
        from flows.live import take_with_flow

        return lambda files: take_with_flow(files, settings)
    from flows.chain import plan_of, run_chain

    return lambda files: run_chain(plan_of(files, settings, datetime.now(UTC), patient=True))


def _said(summary: Summary) -> None:
    from flows.report import headline, refusals

    typer.echo(headline(summary))
    for line in refusals(summary):
        complain(line)


def rebuild(home: HomeOption = None) -> None:
    """Make the warehouse anew from the ledger, and publish it."""
    from tasks.load import rebuild as rebuild_home

    kept = Home(read_settings(home).home)
    if not kept.ledger.is_dir():
        raise DatelineError(f"{kept.ledger}: there is no ledger to rebuild from; is --home right?")
    rebuild_home(kept)
    typer.echo(f"Rebuilt and published: {kept.published}")


def doctor(home: HomeOption = None) -> None:
    """Show the settings and check what dateline needs. Exit code 1 where something is wrong."""
    settings = read_settings(home)
    for name, field in Settings.model_fields.items():
        typer.echo(f"DATELINE_{name.upper():15} {getattr(settings, name)!s:20} {field.description}")
    typer.echo()
    complaints = []
    for what, good, advice in _checks(Home(settings.home)):
        typer.echo(f"{'ok   ' if good else 'WRONG'} {what}")
        complaints += [] if good else [f"{what}: {advice}"]
    for line in complaints:
        complain(line)
    raise typer.Exit(SOME_NOT if complaints else 0)


def _checks(home: Home) -> list[tuple[str, bool, str]]:
    """(what, whether it is well, what to do if not)."""
    existing = next(p for p in (home.root.resolve(), *home.root.resolve().parents) if p.exists())
    free = shutil.disk_usage(existing).free
    return [
        (
            f"Python {platform.python_version()} in {sys.prefix}",
            sys.version_info >= (3, 11),
            "use 3.11 or newer",
        ),
        (
            f"home {home.root.resolve()}{'' if home.root.exists() else ' (not there yet)'}",
            existing.is_dir() and os.access(existing, os.W_OK),
            "it can't be written; mend its rights, or choose another with --home or DATELINE_HOME",
        ),
        (f"{free / 1e9:.0f} GB free", free > 1e9, "less than 1 GB is left; make room"),
        (
            f"published {home.published.name if home.published.exists() else 'nothing yet'}",
            home.published.exists() or not home.working.exists(),
            "there is a warehouse but no published copy; run `dateline rebuild`",
        ),
    ]
