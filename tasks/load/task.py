"""Load, as a task of Prefect. Retries, since another loader may hold the lock: loading twice changes nothing."""

from __future__ import annotations

from datetime import datetime

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.runtime import task_run

from tasks.load import Loaded, load
from warehouse.home import Home
from warehouse.models import Article, Extraction, Reject


def _name() -> str:
    return f"load {len(task_run.parameters['articles'])} articles"


@task(
    name="load",
    task_run_name=_name,
    cache_policy=NO_CACHE,
    persist_result=False,
    retries=3,
    retry_delay_seconds=[1, 5, 20],
)
def load_task(
    home: Home,
    articles: list[Article],
    extractions: list[Extraction],
    rejects: list[Reject],
    recorded_at: datetime,
) -> Loaded:
    return load(home, articles, extractions, rejects, recorded_at)
