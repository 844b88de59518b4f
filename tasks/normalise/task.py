"""Normalise, as a task of Prefect. No retries: the same story gives the same article."""

from __future__ import annotations

from datetime import datetime

from prefect import task
from prefect.cache_policies import NO_CACHE
from prefect.runtime import task_run

from tasks.normalise.batch import normalise_all
from warehouse.models import Article, RawArticle, Reject


def _name() -> str:
    return f"normalise {len(task_run.parameters['stories'])} stories"


@task(name="normalise", task_run_name=_name, cache_policy=NO_CACHE, persist_result=False)
def normalise_task(stories: list[RawArticle], recorded_at: datetime) -> tuple[list[Article], list[Reject]]:
    return normalise_all(stories, recorded_at)
