"""Which files the arguments of a person name."""

import os
from pathlib import Path

import pytest

from seeds.errors import ParseError
from tasks.parse.sources import find_stories, printable, read_story


@pytest.fixture
def inbox(tmp_path):
    for name in ("b.txt", "a.txt", "deep/er/c.txt", ".hidden", "half.part", "d.tmp", ".git/e.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Nine soldiers left.")
    return tmp_path


def names(found, root):
    return [p.relative_to(root).as_posix() for p in found.paths]


def test_a_folder_is_read_with_all_below_it(inbox):
    found = find_stories([str(inbox)])
    assert names(found, inbox) == ["a.txt", "b.txt", "deep/er/c.txt"]
    assert not found.missing


def test_a_pattern(inbox):
    assert names(find_stories([f"{inbox}/**/*.txt"]), inbox) == ["a.txt", "b.txt", "deep/er/c.txt"]


def test_the_same_file_twice_is_one(inbox):
    assert names(find_stories([str(inbox / "a.txt"), f"{inbox}/a*"]), inbox) == ["a.txt"]


def test_a_named_file_is_taken_even_if_hidden(inbox):
    assert names(find_stories([str(inbox / ".hidden")]), inbox) == [".hidden"]


@pytest.mark.parametrize(
    ("argument", "why"),
    [("nothing.txt", "no such file"), ("*.doc", "no file matches"), ("empty", "no stories")],
)
def test_what_is_not_there_is_said_and_the_rest_goes_on(inbox, argument, why):
    (inbox / "empty").mkdir()
    found = find_stories([str(inbox / argument), str(inbox / "a.txt")])
    assert names(found, inbox) == ["a.txt"]
    assert found.missing[0][0] == str(inbox / argument)
    assert why in found.missing[0][1]


def test_a_huge_file_is_refused_without_being_read(tmp_path):
    huge = tmp_path / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(ParseError) as refused:
        read_story(huge)
    assert refused.value.code == "too_large"
    assert "50.0 MB" in refused.value.detail


def test_a_vanished_file_is_a_reason(tmp_path):
    with pytest.raises(ParseError) as refused:
        read_story(tmp_path / "gone.txt")
    assert refused.value.code == "unreadable"


def test_a_name_that_is_not_utf8_can_be_given_as_it_is_printed(tmp_path):
    odd = Path(os.fsdecode(os.fsencode(tmp_path) + b"/odd\xff.txt"))
    odd.write_text("Nine soldiers left.")
    name = printable(str(odd))
    assert name.endswith("odd\\xff.txt")
    assert find_stories([name]).paths == (odd,)
