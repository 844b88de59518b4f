"""`dateline sql`, `timeline`, `deadlines`, `explain`: questions to the published warehouse."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from flows.commands.options import Format, FormatOption, HomeOption
from warehouse.home import Home

# what a table for people shows; the other formats have every column
TROOPS = (
    "as_of",
    "told_on",
    "troops",
    "place",
    "modality",
    "source",
    "relayed_by",
    "voices",
    "quote",
    "claim_id",
)
DEADLINES = ("due_by", "standing", "obligor", "action", "set_by", "voices", "quote", "claim_id")

timeline = typer.Typer(no_args_is_help=True, help="Counts through time, each with its source.")


def _home(home: Path | None) -> Home:
    from flows.settings import read_settings

    return Home(read_settings(home).home)


def sql(
    query: Annotated[str, typer.Argument(help="One query; it can read what is published and nothing else.")],
    home: HomeOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Ask the published warehouse in SQL."""
    from flows import ask, printing

    printing.show(ask.query(_home(home), query), form.value)


@timeline.command()
def troops(
    actor: Annotated[str, typer.Option(help="Whose troops, for instance 'United States'.")],
    place: Annotated[str, typer.Option(help="Where, for instance Iraq.")],
    home: HomeOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """How many troops of an actor were in a place, as of when, according to whom."""
    from flows import ask, printing

    printing.show(ask.troops(_home(home), actor, place), form.value, TROOPS)


def deadlines(
    on: Annotated[
        datetime | None, typer.Option(formats=["%Y-%m-%d"], help="The day; today (UTC) if left out.")
    ] = None,
    home: HomeOption = None,
    form: FormatOption = Format.TABLE,
) -> None:
    """Which deadlines were open, due, overdue or met on a day."""
    from flows import ask, printing

    day = (on or datetime.now(UTC)).date()
    printing.show(ask.deadlines(_home(home), day), form.value, DEADLINES)


def explain(
    claim_id: Annotated[str, typer.Argument(help="The claim, or the beginning of its id.")],
    home: HomeOption = None,
) -> None:
    """Where a claim comes from: its sentence with the spans marked, rule, hops and clocks."""
    from flows import ask

    typer.echo(ask.explain(_home(home), claim_id))
