"""The chain without Prefect: each input is an article, there already, or a reject."""

import random
from dataclasses import replace

import pytest

from flows.settings import Settings


@pytest.fixture
def run(home, now):
    from flows.chain import PLAIN, plan_of, run_chain

    def run(paths, stages=None, **settings):
        plan = plan_of(paths, Settings(home=home.root, **settings), now)
        return run_chain(plan, replace(PLAIN, **(stages or {})))

    return run


@pytest.mark.parametrize("batch", [1, 2, 64])
def test_every_input_has_its_end_whatever_the_batch(run, write, batch):
    good = [write(f"{n}.txt", n) for n in (100, 200, 300)]
    empty = write("empty.txt", 1)
    empty.write_bytes(b"")
    summary = run([*good, empty, empty.with_name("gone.txt")], batch=batch)
    assert (summary.inputs, summary.taken, summary.there) == (5, 3, 0)
    assert [r.reason for r in summary.rejects] == ["empty", "unreadable"]


def test_the_second_time_all_is_there(run, samples):
    assert run(samples).taken == len(samples)
    random.Random(7).shuffle(samples)
    again = run(samples, batch=5)
    assert (again.taken, again.there, again.rejects) == (0, len(samples), [])


def test_each_stage_is_timed(run, write):
    assert list(run([write("a.txt", 1)]).seconds) == ["parse", "normalise", "extract", "load"]


def test_batches_extracted_ahead_are_loaded_in_order(run, write):
    from flows.chain import PLAIN

    events = []

    def extract(articles, at):
        events.append("start")
        return PLAIN.extract(articles, at)

    def load(*arguments):
        events.append("load")
        return PLAIN.load(*arguments)

    paths = [write(f"{n}.txt", n) for n in range(10, 14)]
    summary = run(paths, {"extract": extract, "load": load}, processes=2, process_batch=1)
    assert summary.taken == 4
    assert events == ["start"] * 3 + ["load", "start"] + ["load"] * 3


def test_a_text_that_breaks_the_extractor_is_kept_as_an_article_and_said(write, now):
    from tasks.extract.batch import extract_all
    from tasks.normalise.batch import normalise_all
    from tasks.parse.batch import parse_all

    class Broken:
        version = "broken"

        def extract(self, article):
            raise ZeroDivisionError(article.headline)

    stories, _ = parse_all([write("a.txt", 5)], now)
    articles, _ = normalise_all(stories, now)
    (extraction,) = extract_all(articles, now, Broken())
    assert extraction.article_id == articles[0].article_id
    assert [(r.stage, r.reason) for r in extraction.rejects] == [("extract", "crashed")]
