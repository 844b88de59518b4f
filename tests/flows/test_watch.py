"""The watcher with real files: closed files only, bursts whole, what lay there before, no file lost."""

import os
import threading
import time
from pathlib import Path

import pytest

from flows.watch import Resting, watch_folder

REST = 0.15


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    folder.mkdir()
    return folder


@pytest.fixture
def watching(inbox, monkeypatch):
    """watching(take, before=...): starts a watcher on the inbox; it is stopped at the end of the test."""
    monkeypatch.setattr("flows.watch.PATIENCE", (0.2,))
    stop, threads = threading.Event(), []

    def start(take, before=list, idle=lambda: None):
        ready = threading.Event()
        thread = threading.Thread(
            target=watch_folder,
            args=(inbox, take),
            kwargs={"rest": REST, "before": before, "idle": idle, "stop": stop, "ready": ready.set},
        )
        thread.start()
        threads.append(thread)
        assert ready.wait(5)

    yield start
    stop.set()
    for thread in threads:
        thread.join(5)
        assert not thread.is_alive()


def until(condition, seconds=10):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return False


def test_a_file_rests_when_size_and_time_stand_still(inbox):
    path = inbox / "a.txt"
    path.write_text("one")
    resting = Resting(rest=1.0)
    resting.note([path], 0.0)
    assert resting.rested(0.0) == []
    assert resting.rested(0.9) == []
    path.write_text("one and two")
    assert resting.rested(1.1) == []  # it grew: the second begins anew
    assert resting.rested(2.2) == [path]
    assert resting.rested(9.0) == []


def test_a_file_that_went_away_is_forgotten(inbox):
    resting = Resting(rest=0.0)
    resting.note([inbox / "gone.txt"], 0.0)
    assert resting.rested(1.0) == []
    assert resting.seen == {}


def test_a_file_that_is_still_written_waits(inbox, watching):
    taken = []
    watching(lambda files: taken.extend((f.name, f.read_text()) for f in files))
    with (inbox / "slow.txt").open("w") as file:
        for word in ("Nine ", "soldiers ", "left ", "on ", "Monday."):
            file.write(word)
            file.flush()
            time.sleep(REST / 2)
    assert until(lambda: taken)
    assert taken == [("slow.txt", "Nine soldiers left on Monday.")]


@pytest.mark.parametrize("name", ["a.part", "b.tmp", ".hidden.txt", ".git/c.txt"])
def test_what_is_no_finished_story_is_left_alone(inbox, watching, name):
    taken = []
    watching(taken.extend)
    (inbox / name).parent.mkdir(exist_ok=True)
    (inbox / name).write_text("Nine soldiers left.")
    (inbox / "z.txt").write_text("Nine soldiers left.")
    assert until(lambda: taken)
    assert [p.name for p in taken] == ["z.txt"]


def test_a_file_that_gets_its_name_at_the_end_is_taken_then(inbox, watching):
    taken = []
    watching(taken.extend)
    (inbox / "a.part").write_text("Nine soldiers left.")
    (inbox / "a.part").rename(inbox / "a.txt")
    assert until(lambda: taken)
    assert [p.name for p in taken] == ["a.txt"]


def test_a_burst_arrives_whole_in_few_runs(inbox, watching):
    runs = []
    watching(runs.append)
    for n in range(500):
        (inbox / f"{n}.txt").write_text(f"{n} soldiers left.")
    assert until(lambda: sum(map(len, runs)) >= 500)
    assert len({p for run in runs for p in run}) == 500
    assert len(runs) < 25


def test_a_folder_that_is_moved_in_is_taken(inbox, watching, tmp_path):
    taken = []
    watching(taken.extend)
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "a.txt").write_text("Nine soldiers left.")
    (tmp_path / "new").rename(inbox / "new")
    assert until(lambda: taken)
    assert [p.name for p in taken] == ["a.txt"]


def test_what_lay_there_before_comes_first(inbox, watching):
    early = inbox / "early.txt"
    early.write_text("Nine soldiers left.")
    taken = []
    watching(taken.extend, before=lambda: [early])
    assert until(lambda: taken)
    assert taken == [early]


def test_what_could_not_be_taken_is_tried_again(inbox, watching):
    tries = []

    def take(files):
        tries.append([f.name for f in files])
        if len(tries) == 1:
            raise OSError("the warehouse is locked")

    watching(take)
    (inbox / "a.txt").write_text("Nine soldiers left.")
    assert until(lambda: len(tries) == 2)
    assert tries == [["a.txt"], ["a.txt"]]


def test_what_waits_for_an_idle_moment_gets_one_and_may_fail(inbox, watching):
    taken, moments = [], []

    def idle():
        moments.append(len(taken))
        if len(moments) == 1:
            raise OSError("the disk is full")

    watching(taken.extend, idle=idle)
    (inbox / "a.txt").write_text("Nine soldiers left.")
    assert until(lambda: taken)
    assert until(lambda: moments[-1] == 1)


def test_a_name_that_is_not_utf8_ends_nothing(inbox, watching):
    taken = []
    watching(taken.extend, before=lambda: [p for p in inbox.iterdir() if p not in taken])
    odd = Path(os.fsdecode(os.fsencode(inbox) + b"/odd\xff.txt"))
    odd.write_text("Nine soldiers left.")
    assert until(lambda: odd in taken)
    (inbox / "next.txt").write_text("Ten soldiers left.")
    assert until(lambda: inbox / "next.txt" in taken)


def test_left_over_is_what_was_neither_taken_nor_refused(home, write, dateline):
    from flows.inbox import left_over

    for name, number in (("taken.txt", 5), ("left.txt", 6), ("changed.txt", 7)):
        (home.inbox / name).write_bytes(write(name, number).read_bytes())
    (home.inbox / "refused.txt").write_bytes(b"")
    with (home.inbox / "huge.txt").open("wb") as file:
        file.truncate(11_000_000)
    assert len(left_over(home)) == 5
    files = [home.inbox / n for n in ("taken.txt", "changed.txt", "refused.txt", "huge.txt")]
    dateline("ingest", "--no-server", "--home", home.root, *files)
    (home.inbox / "changed.txt").write_bytes(write("other.txt", 8).read_bytes())
    assert [p.name for p in left_over(home)] == ["changed.txt", "left.txt"]
    assert left_over(home, rested=60) == []
