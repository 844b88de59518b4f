"""The chain that every ingest runs, with Prefect or without: parse, normalise, extract, load, batch after batch."""

from __future__ import annotations

import os
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from flows.settings import Settings
from seeds.errors import WarehouseError
from tasks.extract.batch import extract_all
from tasks.extract.version import EXTRACTOR_VERSION
from tasks.load import already_there, finish, load
from tasks.normalise.batch import normalise_all
from tasks.parse.batch import parse_all
from warehouse.home import Home
from warehouse.models import Article, Extraction, RawArticle, Reject

Pending = Callable[[], list[Extraction]]


@dataclass(frozen=True, slots=True)
class Stages:
    """The four stages; tasks of Prefect have the same signatures. `extract` starts work that its result waits for."""

    parse: Callable[[Sequence[Path], datetime, int], tuple[list[RawArticle], list[Reject]]]
    normalise: Callable[[list[RawArticle], datetime], tuple[list[Article], list[Reject]]]
    extract: Callable[[list[Article], datetime], Pending]
    load: Callable[[Home, list[Article], list[Extraction], list[Reject], datetime], object]


PLAIN = Stages(
    parse=parse_all,
    normalise=normalise_all,
    extract=lambda articles, now: lambda: extract_all(articles, now),
    load=load,
)


@dataclass(slots=True)
class Summary:
    """What became of the inputs: `inputs == taken + there + len(rejects)`; `seconds` by stage."""

    inputs: int = 0
    taken: int = 0
    there: int = 0
    claims: int = 0
    undated: list[str] = field(default_factory=list)
    rejects: list[Reject] = field(default_factory=list)
    crashed: list[Reject] = field(default_factory=list)  # articles that are kept, but could not be read
    seconds: dict[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Plan:
    """What a run works on. `ahead`: how many batches may be extracted at once; 0 is one after the other.

    `patient`: what is taken in may be published later (by `finish`), so that copying takes no more than a tenth of the time.
    """

    paths: Sequence[Path]
    home: Home
    now: datetime
    stories_a_batch: int
    largest_file: int
    ahead: int = 0
    patient: bool = False


def plan_of(paths: Sequence[Path], settings: Settings, now: datetime, patient: bool = False) -> Plan:
    """The plan that the settings ask for. Raises WarehouseError where the home can't be written, before any work."""
    return Plan(
        paths=paths,
        home=_writable(Home(settings.home).make()),
        now=now,
        stories_a_batch=settings.stories_a_batch,
        largest_file=settings.largest_file,
        ahead=settings.processes if settings.processes > 1 else 0,
        patient=patient,
    )


def _writable(home: Home) -> Home:
    for folder in (home.root, home.ledger):
        if not os.access(folder, os.W_OK):
            raise WarehouseError(
                f"{folder}: cannot be written; mend its rights, or choose another place with --home or DATELINE_HOME"
            )
    return home


def run_chain(
    plan: Plan, stages: Stages = PLAIN, progress: Callable[[int], object] = lambda _: None
) -> Summary:
    """Takes the stories of `plan` in; `progress` is called with the number of inputs done.

    Raises WarehouseError where they can't be kept; what was loaded before stays, and a rerun goes on from there.
    """
    summary = Summary()
    waiting: deque[tuple[_Read, Pending]] = deque()
    for batch in _batches(plan.paths, plan.stories_a_batch):
        read = _read(batch, plan, stages, summary)
        waiting.append((read, stages.extract(read.articles, plan.now)))
        if len(waiting) > plan.ahead:
            progress(_keep(*waiting.popleft(), plan, stages, summary))
    while waiting:
        progress(_keep(*waiting.popleft(), plan, stages, summary))
    with _timed(summary, "load"):
        finish(plan.home, plan.patient)
    return summary


@dataclass(frozen=True, slots=True)
class _Read:
    inputs: int
    articles: list[Article]
    rejects: list[Reject]


def _batches(paths: Sequence[Path], size: int) -> Iterator[Sequence[Path]]:
    for start in range(0, len(paths), size):
        yield paths[start : start + size]


def _read(batch: Sequence[Path], plan: Plan, stages: Stages, summary: Summary) -> _Read:
    """Parse and normalise; what is there already is left out."""
    with _timed(summary, "parse"):
        stories, refused = stages.parse(batch, plan.now, plan.largest_file)
    with _timed(summary, "normalise"):
        articles, failed = stages.normalise(stories, plan.now)
    new = _new(articles, plan.home)
    summary.there += len(articles) - len(new)
    return _Read(len(batch), new, refused + failed)


def _new(articles: list[Article], home: Home) -> list[Article]:
    there = already_there(
        home, [(a.article_id, a.uri, a.content_sha256) for a in articles], EXTRACTOR_VERSION
    )
    return [a for a in articles if (a.article_id, a.uri, a.content_sha256) not in there]


def _keep(read: _Read, pending: Pending, plan: Plan, stages: Stages, summary: Summary) -> int:
    """Waits for the extraction and loads the batch; returns how many inputs it had."""
    with _timed(summary, "extract"):
        extractions = pending()
    if read.articles or read.rejects:
        with _timed(summary, "load"):
            stages.load(plan.home, read.articles, extractions, read.rejects, plan.now)
    summary.inputs += read.inputs
    summary.taken += len(read.articles)
    summary.claims += sum(len(e.claims) for e in extractions)
    summary.undated += [a.uri for a in read.articles if a.published_at is None]
    summary.rejects += read.rejects
    summary.crashed += [r for e in extractions for r in e.rejects if r.reason == "crashed"]
    return read.inputs


@contextmanager
def _timed(summary: Summary, stage: str) -> Iterator[None]:
    start = time.perf_counter()
    yield
    summary.seconds[stage] = summary.seconds.get(stage, 0.0) + time.perf_counter() - start
