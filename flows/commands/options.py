"""Options and endings that commands share."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from seeds.errors import DatelineError

ALL_IN, SOME_NOT, NOTHING = 0, 1, 2  # exit codes: all is in; something isn't, or failed; wrong use

HomeOption = Annotated[
    Path | None,
    typer.Option(
        "--home", help="Folder of everything that is kept (DATELINE_HOME, else data/).", show_default=False
    ),
]


class Format(StrEnum):
    """How an answer is printed: a table for people, the rest for programs."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"
    PARQUET = "parquet"


FormatOption = Annotated[Format, typer.Option("--format", help="How the answer is printed.")]


class Commands(TyperGroup):
    """The group of all commands: what a person can mend is one line on standard error, without a traceback."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except DatelineError as e:
            complain(str(e))
            raise typer.Exit(SOME_NOT) from e
        except BrokenPipeError:  # `dateline sql ... | head`
            raise typer.Exit(SOME_NOT) from None


def complain(message: str) -> None:
    """A line for the person who runs the command, on standard error."""
    typer.echo(f"dateline: {message}", err=True)
