"""Parse, as a task of Prefect. No retries: the same bytes give the same answer."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.runtime import task_run

from tasks.parse.batch import parse_all
from warehouse.models import RawArticle, Reject


def _name() -> str:
    return f"parse {len(task_run.parameters['paths'])} files"


@task(name="parse", task_run_name=_name, cache_policy=NO_CACHE, persist_result=False)
def parse_task(
    paths: Sequence[Path], recorded_at: datetime, limit: int
) -> tuple[list[RawArticle], list[Reject]]:
    return parse_all(paths, recorded_at, limit)
