"""Extract, as a task of Prefect. No retries: the same text gives the same claims."""

from __future__ import annotations

from datetime import datetime

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.runtime import task_run

from tasks.extract.batch import extract_all
from warehouse.models import Article, Extraction


def _name() -> str:
    return f"extract {len(task_run.parameters['articles'])} articles"


@task(name="extract", task_run_name=_name, cache_policy=NO_CACHE, persist_result=False)
def extract_task(articles: list[Article], recorded_at: datetime) -> list[Extraction]:
    return extract_all(articles, recorded_at)
