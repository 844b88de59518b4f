"""`dateline up`, once and for real: a fresh server, prefect.yaml deployed, schedules, events, a dropped file, Ctrl-C."""

import os
import re
import signal
import statistics
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from flows.processes import BRANDED, branded

pytestmark = [pytest.mark.prefect, pytest.mark.slow]

DATELINE = (sys.executable, "-m", "flows.cli")


@pytest.fixture(scope="module")
def up(tmp_path_factory):
    """A running `dateline up` on a fresh server: (process, home, address)."""
    import tasks.load
    from warehouse.home import Home

    if not hasattr(tasks.load, "load"):
        pytest.skip("tasks/load can't load yet")
    home = Home(tmp_path_factory.mktemp("up") / "home")
    env = {k: v for k, v in os.environ.items() if not k.startswith("PREFECT_")}
    env["PREFECT_SERVER_SERVICES_SCHEDULER_LOOP_SECONDS"] = "2"
    out = (tmp_path_factory.mktemp("log") / "up.log").open("w+")
    process = subprocess.Popen(
        [*DATELINE, "up", "--home", str(home.root)], stdout=out, stderr=out, env=env, start_new_session=True
    )
    try:
        said = _read_until(process, out, "Ready", 180)
        yield process, home, re.search(r"http://127\.0\.0\.1:\d+", said)[0]
    finally:
        if process.poll() is None:
            process.send_signal(signal.SIGTERM)
            process.wait(60)


def _read_until(process, out, word, seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        out.seek(0)
        if word in (said := out.read()):
            return said
        assert process.poll() is None, said
        time.sleep(0.1)
    raise AssertionError(f"{word!r} was not said within {seconds} s: {said}")


@pytest.fixture(scope="module")
def client(up):
    from prefect.client.orchestration import get_client
    from prefect.settings import PREFECT_API_URL, temporary_settings

    with temporary_settings({PREFECT_API_URL: f"{up[2]}/api"}), get_client(sync_client=True) as client:
        yield client


@pytest.fixture(scope="module")
def deployments(client):
    return {d.name: d for d in client.read_deployments()}


def story(number):
    return (
        f"Garrison count {number}\n\nBAGHDAD, Dec 9 2021 (DSW) - About {number} soldiers are stationed in Iraq, "
        "the defence minister said on Monday at a conference.\n"
    )


def taken(home, pattern):
    """How many articles whose file is named like `pattern` the published warehouse has, read as anybody would."""
    import duckdb

    if not home.published.exists():
        return 0
    with duckdb.connect(str(home.published), read_only=True) as db:
        (count,) = db.execute("select count(*) from articles where uri like ?", [f"%/{pattern}"]).fetchone()
        return count


def seconds_until(condition, limit):
    start = time.monotonic()
    while not condition():
        assert time.monotonic() - start < limit
        time.sleep(0.02)
    return time.monotonic() - start


def finished(client, deployment, auto):
    """The runs of a deployment that came to their end; `auto`: those that its schedule made.

    Those that were cancelled before they began don't count: on a busy machine the next one is there before one has ended.
    """
    from prefect.client.schemas.filters import DeploymentFilter, DeploymentFilterId

    mine = DeploymentFilter(id=DeploymentFilterId(any_=[deployment.id]))
    runs = client.read_flow_runs(deployment_filter=mine)
    return [r for r in runs if r.state.is_final() and not r.state.is_cancelled() and r.auto_scheduled == auto]


def test_a_dropped_file_is_queryable_within_three_seconds(up):
    _, home, _ = up
    times = []
    for n in range(20):
        (home.inbox / f"drop{n}.txt").write_text(story(1000 + n))
        times.append(seconds_until(lambda n=n: taken(home, f"drop{n}.txt"), 30))
    assert statistics.median(times) < 3, times


def test_a_burst_of_500_files_arrives_whole(up):
    _, home, _ = up
    for n in range(500):
        (home.inbox / f"burst{n}.txt").write_text(story(5000 + n))
    seconds_until(lambda: taken(home, "burst%") == 500, 90)


def test_all_four_deployments_are_there_with_their_schedules(deployments):
    schedules = {name: [s.schedule for s in d.schedules] for name, d in deployments.items()}
    assert sorted(schedules) == ["deadlines", "ingest", "maintain", "sweep"]
    assert schedules["ingest"] == []
    assert schedules["sweep"][0].interval == timedelta(minutes=5)
    assert schedules["maintain"][0].cron == "30 2 * * *"
    assert schedules["deadlines"][0].cron == "10 0 * * *"


def test_the_file_names_no_place_of_this_machine(deployments):
    assert all(not d.pull_steps and not d.path for d in deployments.values())
    assert all(":" not in d.entrypoint and "/" not in d.entrypoint for d in deployments.values())


def test_schedules_make_runs_and_the_worker_runs_them(client, deployments):
    from prefect.client.schemas.schedules import CronSchedule, IntervalSchedule

    soon = {
        "deadlines": CronSchedule(cron="* * * * *", timezone="UTC"),
        "sweep": IntervalSchedule(interval=timedelta(seconds=10)),
    }
    for name, schedule in soon.items():
        client.create_deployment_schedules(deployments[name].id, [(schedule, True)])
    seconds_until(lambda: all(finished(client, deployments[name], auto=True) for name in soon), 150)
    for name in soon:
        runs = finished(client, deployments[name], auto=True)
        assert runs[0].state.is_completed(), runs[0].state


def test_the_event_starts_the_ingest_deployment(up, client, deployments, tmp_path):
    from prefect.events import Event

    path = tmp_path / "brought.txt"
    path.write_text(story(777))
    event = Event(
        event="dateline.files.ready",
        resource={"prefect.resource.id": "a.test"},
        payload={"paths": [str(path)]},
    )
    client._client.post("/events", json=[event.model_dump(mode="json")]).raise_for_status()
    seconds_until(lambda: finished(client, deployments["ingest"], auto=False), 60)
    (run,) = finished(client, deployments["ingest"], auto=False)
    assert run.deployment_id == deployments["ingest"].id
    assert run.state.is_completed(), run.state
    assert run.name == "ingest brought.txt"
    assert taken(up[1], "brought.txt") == 1


def test_the_watcher_tells_of_what_it_took(client):
    answer = client._client.post(
        "/events/filter", json={"filter": {"event": {"name": ["dateline.articles.ingested"]}}}
    )
    told = [e["payload"] for e in answer.json()["events"]]
    assert told
    assert sum(t["articles"] for t in told) >= 1


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_ctrl_c_leaves_no_process_behind(up):  # the last one: it ends what the others use
    process, _, _ = up
    brand = _brand_of(process.pid)
    assert len(branded(brand)) >= 3
    process.send_signal(signal.SIGINT)
    assert process.wait(40) == 0
    assert branded(brand) == []


def _brand_of(pid):
    """The brand that the processes of the `dateline up` with this id carry."""
    first = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()[0]
    mark = f"{BRANDED}=".encode()
    variables = Path(f"/proc/{first}/environ").read_bytes().split(b"\0")
    return next(v for v in variables if v.startswith(mark)).removeprefix(mark).decode()
