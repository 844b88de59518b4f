"""The command line. Prefect is imported only by the commands that need it."""

from __future__ import annotations

import sys

import typer

app = typer.Typer(
    no_args_is_help=True, add_completion=False, help="News stories in, dated and attributed claims out."
)


@app.callback()
def root() -> None: ...


@app.command()
def extract() -> None:
    """JSON lines in, JSON lines out: layers and claims of each article (see docs/extract.md)."""
    from tasks.extract.jsonl import extract_line
    from tasks.extract.rules import Rules

    extractor = Rules(annotate=True)
    for line in sys.stdin:
        if line.strip():
            sys.stdout.buffer.write(extract_line(line, extractor) + b"\n")


def main() -> None:
    app()
