"""The ingest flow: parse, normalise, extract, load, over batches of stories."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from prefect import flow, get_run_logger
from prefect.artifacts import create_markdown_artifact
from prefect.runtime import flow_run
from prefect.task_runners import ProcessPoolTaskRunner

from flows.chain import Pending, Stages, Summary, plan_of, run_chain
from flows.report import headline, markdown, refusals
from flows.settings import Settings, read_settings
from tasks.extract.task import extract_task
from tasks.load.task import load_task
from tasks.normalise.task import normalise_task
from tasks.parse.sources import find_stories, printable
from tasks.parse.task import parse_task
from warehouse.models import Article


def _name() -> str:
    return f"ingest {_inputs(flow_run.parameters['paths'])}"


def _inputs(paths: list[str]) -> str:
    """What a run is called after: the one input by its name, several by their number."""
    return Path(paths[0]).name if len(paths) == 1 else f"{len(paths)} inputs"


@flow(name="ingest", flow_run_name=_name, persist_result=False)
def ingest(paths: list[str], home: str | None = None, patient: bool = False) -> Summary:
    """Takes in the stories that `paths` name: files, folders with all below, patterns.

    `patient` leaves the publication to the caller (the watcher) where it would cost more than a tenth of the time.
    Retries nothing but the load: a story that can't be read today can't be read tomorrow.
    """
    settings = read_settings(Path(home) if home else None)
    found = find_stories(paths)
    summary = run_chain(plan_of(found.paths, settings, datetime.now(UTC), patient), _stages(settings))
    for line in refusals(summary, found.missing):
        get_run_logger().warning(line)
    create_markdown_artifact(markdown(summary), key="ingested", description=headline(summary))
    return summary


def run_ingest(paths: list[str], settings: Settings, patient: bool = False) -> Summary:
    """The flow, run from this process; `settings` must be those of the environment, but for the home.

    A flow has its runner from the start, so the worker processes are given here.
    """
    paths = [printable(p) for p in paths]  # parameters of a flow run are JSON
    if settings.processes == 1:
        return ingest(paths, str(settings.home), patient)
    runner = ProcessPoolTaskRunner(max_workers=settings.processes)
    return ingest.with_options(task_runner=runner)(paths, str(settings.home), patient)  # type: ignore[arg-type]


def _stages(settings: Settings) -> Stages:
    """The chain's stages as tasks. Extraction alone goes to worker processes: it is nine tenths of the work."""

    def submit(articles: list[Article], now: datetime) -> Pending:
        return extract_task.submit(articles, now).result

    def here(articles: list[Article], now: datetime) -> Pending:
        return lambda: extract_task(articles, now)

    extract = submit if settings.processes > 1 else here
    return Stages(parse_task, normalise_task, extract, load_task)
