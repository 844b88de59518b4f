"""The sample stories in seeds/articles, taken apart."""

from datetime import UTC, datetime

import pytest

from seeds import ROOT
from tasks.normalise import normalise
from tasks.parse import parse

FILES = sorted((ROOT / "articles").glob("*.txt"))
NOW = datetime(2026, 1, 2, tzinfo=UTC)


def article(name: str):
    path = ROOT / "articles" / name
    return normalise(parse(path.read_bytes(), path.name), NOW)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_each_has_a_body_in_english_without_its_furniture(path):
    a = article(path.name)
    assert a.language == "en"
    assert a.headline or path.stem == "taqaddum"
    for furniture in ("Sample Wire is", "(DSW)", "Copyright", "Photo:", "Published:", "(Reporting"):
        assert furniture not in a.body


def test_there_are_enough_layouts():
    assert len(FILES) >= 14
    assert {article(p.name).format for p in FILES} == {"labelled", "byline", "plain"}


def test_the_reprint_keeps_the_agency_and_names_its_outlet():
    whole, cut = article("2016-07-11-gazette.txt"), article("2016-07-11-observer.txt")
    assert whole.agency == cut.agency == "DSW"
    assert (whole.publisher, cut.publisher) == ("The Harbour Gazette", "Tigris Observer")
    assert cut.body in whole.body


def test_the_correction_is_a_version_of_the_same_story():
    assert article("2016-09-28-mosul.txt").story_id == article("2016-09-29-mosul-corrected.txt").story_id


def test_the_withdrawal_is_told():
    first, notice = article("2020-11-18-leave.txt"), article("2020-11-19-leave-withdrawn.txt")
    assert first.story_id == notice.story_id
    assert (first.status, notice.status) == ("usable", "withdrawn")


def test_the_story_without_a_header_has_no_date():
    assert article("taqaddum.txt").published_at is None
