"""`dateline ingest`, `extract` and `withdraw`: what goes in and what goes out again."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from flows.commands.options import ALL_IN, NOTHING, SOME_NOT, HomeOption, complain
from seeds.errors import DatelineError, ParseError

if TYPE_CHECKING:
    from flows.chain import Summary
    from flows.settings import Settings
    from tasks.parse.sources import Found


def ingest(
    paths: Annotated[
        list[str], typer.Argument(help="Files, folders (with all below), patterns; - is standard input.")
    ],
    home: HomeOption = None,
    no_server: Annotated[
        bool, typer.Option("--no-server", help="Run the same stages without Prefect: quicker to start.")
    ] = False,
) -> None:
    """Take stories in. Exit code 0: all are in; 1: some were rejected or missing; 2: there was nothing to take."""
    from flows.report import headline, missing_inputs, refusals, undated
    from flows.settings import read_settings
    from tasks.parse.sources import find_stories

    settings = read_settings(home)
    found = find_stories([_kept(settings) if p == "-" else p for p in paths])
    if not found.paths:
        for line in missing_inputs(found.missing):
            complain(line)
        raise typer.Exit(NOTHING)
    summary = _run_plain(found, settings) if no_server else _run_flow(found, settings)
    for line in [*refusals(summary, found.missing), *undated(summary)]:
        complain(line)
    typer.echo(headline(summary))
    raise typer.Exit(_exit_code(summary, found))


def _exit_code(summary: Summary, found: Found) -> int:
    if summary.rejects and not summary.taken and not summary.there:
        return NOTHING
    return SOME_NOT if summary.rejects or summary.crashed or found.missing else ALL_IN


def _kept(settings: Settings) -> str:
    """Standard input as a file of the inbox, under a name of its content: nothing is lost, and twice is once."""
    from warehouse.home import Home

    if sys.stdin is None:
        raise DatelineError("standard input is closed; pipe a story in, or name a file")
    content = sys.stdin.buffer.read(settings.largest_file + 1)
    if len(content) > settings.largest_file:
        raise DatelineError(
            f"standard input is more than the {settings.largest_file / 1e6:.0f} MB that one story may have; split it"
        )
    home = Home(settings.home).make()
    path = home.inbox / f"stdin-{hashlib.sha256(content).hexdigest()[:16]}.txt"
    try:
        path.write_bytes(content)
    except OSError as e:
        raise DatelineError(f"{path}: cannot be written ({e.strerror}); mend the rights or use --home") from e
    return str(path)


def _run_plain(found: Found, settings: Settings) -> Summary:
    from flows.chain import plan_of, run_chain

    with _progress(len(found.paths)) as step:
        return run_chain(plan_of(found.paths, settings, datetime.now(UTC)), progress=step)


def _run_flow(found: Found, settings: Settings) -> Summary:
    from flows.server import no_answer, quiet_prefect

    with _progress(None) as _:
        quiet_prefect()
        from httpx import TransportError

        from flows.ingest import run_ingest

        try:
            return run_ingest([str(p) for p in found.paths], settings)
        except (RuntimeError, TransportError) as e:
            if isinstance(e, RuntimeError) and "API" not in str(e):
                raise
            raise DatelineError(no_answer(e)) from e


@contextmanager
def _progress(total: int | None) -> Iterator[Callable[[int], object]]:
    """A bar on a terminal, nothing elsewhere; without `total` it only shows that work goes on."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    with Progress(console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("Taking stories in", total=total)
        yield lambda done: bar.advance(task, done)


def extract() -> None:
    """JSON lines in, JSON lines out: layers and claims of each article. A line that is no article is left out (exit code 1)."""
    from tasks.extract.jsonl import extract_line
    from tasks.extract.rules import Rules

    extractor = Rules(annotate=True)
    failed = False
    for number, line in enumerate(sys.stdin.buffer, start=1):
        if not line.strip():
            continue
        try:
            answer = extract_line(_text(line), extractor)
        except ParseError as e:
            complain(f"line {number}: {e.code}: {e.detail}; left out")
            failed = True
            continue
        if answer.crashed:
            complain(f"line {number}: crashed: {answer.crashed}; nothing was read, please report it")
        sys.stdout.buffer.write(answer.line + b"\n")
        sys.stdout.buffer.flush()
    raise typer.Exit(SOME_NOT if failed else ALL_IN)


def _text(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError as e:
        raise ParseError("not_utf8", f"not UTF-8 at byte {e.start}; JSON is UTF-8") from e


def withdraw(
    article_id: Annotated[str, typer.Argument(help="The article, as in articles.article_id.")],
    reason: Annotated[str, typer.Option("--reason", help="Why; it is kept with the article.")],
    home: HomeOption = None,
) -> None:
    """Withdraw an article: it and its claims stay readable, but count no more."""
    from flows.settings import read_settings
    from tasks.load import withdraw as withdraw_article
    from warehouse.home import Home

    withdraw_article(Home(read_settings(home).home), article_id, reason, datetime.now(UTC))
    typer.echo(f"Withdrawn: {article_id}.")
