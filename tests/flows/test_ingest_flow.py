"""The ingest flow against a real Prefect server: names, runs a stage and batch, artifact, retries."""

import pytest

pytestmark = [pytest.mark.prefect, pytest.mark.slow, pytest.mark.usefixtures("prefect_server")]


@pytest.fixture
def client():
    from prefect.client.orchestration import get_client

    with get_client(sync_client=True) as client:
        yield client


def runs_of(client, state):
    """The flow run of `state` and the names of its task runs."""
    from prefect.client.schemas.filters import FlowRunFilter, FlowRunFilterId

    flow_run = client.read_flow_run(state.state_details.flow_run_id)
    mine = FlowRunFilter(id=FlowRunFilterId(any_=[flow_run.id]))
    return flow_run, sorted(t.name for t in client.read_task_runs(flow_run_filter=mine))


def test_a_run_says_what_and_how_many_and_has_one_task_run_a_stage_and_batch(
    client, home, write, monkeypatch
):
    from flows.ingest import ingest

    monkeypatch.setenv("DATELINE_BATCH", "2")
    paths = [str(write(f"{n}.txt", n)) for n in (100, 200, 300)]
    state = ingest(paths, str(home.root), return_state=True)
    flow_run, tasks = runs_of(client, state)
    assert flow_run.name == "ingest 3 inputs"
    assert tasks == sorted(
        name
        for n in (2, 1)
        for name in (
            f"parse {n} files",
            f"normalise {n} stories",
            f"extract {n} articles",
            f"load {n} articles",
        )
    )


def test_a_run_leaves_one_artifact_with_counts_rejects_and_the_slowest_stage(home, write):
    from prefect.artifacts import Artifact

    from flows.ingest import ingest

    empty = write("empty.txt", 1)
    empty.write_bytes(b"")
    summary = ingest([str(write("good.txt", 900)), str(empty)], str(home.root))
    assert (summary.taken, [r.reason for r in summary.rejects]) == (1, ["empty"])
    page = Artifact.get("ingested").data
    assert "| rejects | 1 |" in page
    assert "empty.txt: empty" in page
    assert "(slowest)" in page


def test_the_load_is_tried_again_and_the_parsing_is_not(home, write, monkeypatch):
    from flows.ingest import ingest
    from seeds.errors import WarehouseError
    from tasks.load import task as module
    from tasks.parse.task import parse_task

    tries = []
    real = module.load

    def locked_once(*arguments):
        tries.append(1)
        if len(tries) == 1:
            raise WarehouseError("another loader is at work")
        return real(*arguments)

    monkeypatch.setattr(module, "load", locked_once)
    summary = ingest([str(write("a.txt", 900))], str(home.root))
    assert (summary.taken, len(tries)) == (1, 2)
    assert parse_task.retries == 0


def test_the_sweep_takes_what_was_missed_once(home, write, monkeypatch):
    from flows import sweep

    (home.inbox / "missed.txt").write_bytes(write("missed.txt", 900).read_bytes())
    monkeypatch.setattr(sweep, "RESTED", 0.0)
    assert sweep.sweep(str(home.root)).taken == 1
    assert sweep.sweep(str(home.root)) is None


def test_extraction_goes_to_worker_processes_and_gives_the_same(home, samples, monkeypatch):
    from prefect.task_runners import ProcessPoolTaskRunner

    from flows.ingest import run_ingest
    from flows.settings import read_settings

    submitted = []
    real = ProcessPoolTaskRunner.submit
    monkeypatch.setattr(
        ProcessPoolTaskRunner,
        "submit",
        lambda self, task, *a, **k: (submitted.append(task.name), real(self, task, *a, **k))[1],
    )
    monkeypatch.setenv("DATELINE_PROCESSES", "2")
    monkeypatch.setenv("DATELINE_PROCESS_BATCH", "7")
    summary = run_ingest([str(p) for p in samples], read_settings(home.root))
    assert submitted == ["extract"] * 3
    assert (summary.taken, summary.rejects) == (len(samples), [])


def test_the_other_flows_run_on_an_empty_home(home):
    from flows.deadlines import deadlines
    from flows.maintain import maintain

    assert deadlines(str(home.root)) == 0
    assert maintain(str(home.root)) is None
