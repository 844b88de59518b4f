"""Whole stories in every layout that we know, through parse and normalise, by stories.yaml beside this file."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml

from tasks.normalise import normalise
from tasks.parse import parse

HEAD = "Garrison at river base to shrink, governor says"
PARAGRAPHS = (
    "The garrison at the river base will shrink to 900 soldiers by the end of June, the governor said on Monday.",
    'He gave no reason. "We shall see," he added.',
    "About 1,200 soldiers had been stationed there since the spring, according to the provincial council.",
)
STORIES = yaml.safe_load(Path(__file__).with_name("stories.yaml").read_text(encoding="utf-8"))
COLUMNS = ("dateline_place", "agency", "publisher", "byline")
NUMBERS = ("captions", "crossheads", "boilerplate", "notices")


def filled(text: str) -> str:
    text = text.replace("{all}", "\n\n".join(PARAGRAPHS)).replace("{head}", HEAD)
    for number, paragraph in enumerate(PARAGRAPHS, start=1):
        text = text.replace(f"{{{number}}}", paragraph)
    return text


def read(text: str):
    raw = parse(text.encode(), "story.txt")
    return raw, normalise(raw, datetime(2026, 1, 2, tzinfo=UTC))


@pytest.mark.parametrize("case", STORIES, ids=[c["name"] for c in STORIES])
def test_layout(case):
    raw, article = read(filled(case["story"]))
    expected = case["expect"]
    assert article.body == filled(expected.get("body", "{all}")).strip()
    assert article.headline == expected.get("headline", HEAD)
    assert {c: getattr(article, c) for c in COLUMNS} == {c: expected.get(c) for c in COLUMNS}
    at = expected.get("published_at")
    assert article.published_at == (datetime.fromisoformat(at).replace(tzinfo=UTC) if at else None)
    counts = {n: len(getattr(raw, n)) for n in NUMBERS if n in expected}
    assert counts == {n: expected[n] for n in counts}


@pytest.mark.parametrize("ends", ["\r\n", "\r", "\u2028"])
def test_line_ends(ends):
    text = filled("{head}\n\nBAGHDAD (AFP) - {all}\n").replace("\n", ends)
    assert read(text)[1].body == "\n\n".join(PARAGRAPHS)


def test_blanks_and_marks_that_nobody_sees():
    text = filled("{head}\n\u00a0\n\u00a0\u00a0{1}\n\u200b\n{2}\n\ufeff\n{3}").replace(
        "garrison", "garri\u00adson"
    )
    article = read(text.replace("river", "ri\u200bver").replace("900 soldiers", "900\u00a0soldiers"))[1]
    assert (article.headline, article.body) == (HEAD, "\n\n".join(PARAGRAPHS))
