"""The command line. Prefect is imported only by the commands that need it."""

from __future__ import annotations

import typer

from flows.commands import asking, ingesting, running
from flows.commands.options import Commands

app = typer.Typer(
    cls=Commands,
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="News stories in, dated and attributed claims out.",
)

app.command()(ingesting.ingest)
app.command()(ingesting.extract)
app.command()(asking.sql)
app.add_typer(asking.timeline, name="timeline")
app.command()(asking.deadlines)
app.command()(asking.explain)
app.command()(ingesting.withdraw)
app.command()(running.up)
app.command()(running.watch)
app.command()(running.rebuild)
app.command()(running.doctor)


def main() -> None:
    app()


if __name__ == "__main__":
    main()
