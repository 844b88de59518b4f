"""Seeds are read strictly: a wrong one says which file and which line."""

import pytest

import seeds
from seeds import ROOT, read_csv, read_words, read_yaml, several
from seeds.errors import SeedError

TABLES = sorted(p.relative_to(ROOT).as_posix() for p in ROOT.rglob("*.csv"))


@pytest.fixture
def seed(tmp_path, monkeypatch):
    monkeypatch.setattr(seeds, "ROOT", tmp_path)

    def write(text: str) -> str:
        (tmp_path / "s.csv").write_text(text)
        return "s.csv"

    return write


def test_rows_are_dicts_without_comments_and_blank_lines(seed):
    name = seed("# word: as it stands\nword,kind\n\nnine , number\n# end\n")
    assert read_csv(name, ("word", "kind")) == [{"word": "nine", "kind": "number"}]


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("word,sort\nnine,number\n", "the header must be word, kind; found word, sort"),
        ("# nothing\n", "found nothing"),
        ("# c\nword,kind\nnine,number\nten\n", "s.csv:4"),
        ("word,kind\n,number\n", "s.csv:2"),
        ("word,kind\nnine,number,more\n", "s.csv:2"),
    ],
)
def test_a_wrong_table_says_where(seed, text, where):
    with pytest.raises(SeedError, match=where):
        read_csv(seed(text), ("word", "kind"))


def test_a_missing_table_says_what_to_do():
    with pytest.raises(SeedError, match="restore the file"):
        read_csv("gone.csv", ("word",))


def test_broken_yaml_says_where(tmp_path, monkeypatch):
    monkeypatch.setattr(seeds, "ROOT", tmp_path)
    (tmp_path / "broken.yaml").write_text("- a: [1\n- b")
    with pytest.raises(SeedError, match=r"broken\.yaml.*\n?.*line"):
        read_yaml("broken.yaml")


def test_a_key_that_stands_twice_is_said_with_its_line(tmp_path, monkeypatch):
    monkeypatch.setattr(seeds, "ROOT", tmp_path)
    (tmp_path / "twice.yaml").write_text("# words\nmoving: [left]\nhurt: [shot]\nmoving: [came]\n")
    with pytest.raises(SeedError, match=r"twice\.yaml.*'moving' stands twice\n.*line 4"):
        read_yaml("twice.yaml")


@pytest.mark.parametrize(
    ("classes", "words"),
    [
        ({"limits": "by until"}, {"by", "until"}),
        ({"limits": ["by", "no later than"]}, {"by", "no later than"}),
    ],
)
def test_a_word_class_is_a_text_of_words_or_a_list(monkeypatch, classes, words):
    monkeypatch.setattr("seeds.read_yaml", lambda _: classes)
    assert read_words.__wrapped__("some.yaml", "limits") == words


@pytest.mark.parametrize(
    ("classes", "said"),
    [
        ({}, "no word class 'limits'"),
        ({"limits": []}, "no word in it"),
        ({"limits": ["by", True]}, "in quotes"),
    ],
)
def test_a_wrong_word_class_is_named_with_its_file(monkeypatch, classes, said):
    monkeypatch.setattr("seeds.read_yaml", lambda _: classes)
    with pytest.raises(SeedError, match=f"some.yaml.*{said}"):
        read_words.__wrapped__("some.yaml", "limits")


def test_several_values_in_one_cell():
    assert several("IS | Daesh|") == ("IS", "Daesh")


@pytest.mark.parametrize("name", TABLES)
def test_each_table_explains_itself_and_has_no_row_twice(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    assert lines[0].startswith("# "), "a header comment explains the columns"
    header = next(line for line in lines if line and not line.startswith("#"))
    columns = tuple(header.split(","))
    rows = [tuple(r.values()) for r in read_csv(name, columns)]
    assert len(rows) == len(set(rows))


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.yaml")), ids=lambda p: p.name)
def test_each_yaml_file_explains_itself(path):
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert read_yaml(path.relative_to(ROOT).as_posix())
