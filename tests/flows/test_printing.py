"""How an answer looks: on a terminal, on a narrow one, and where nobody watches."""

import re

import pyarrow as pa
import pytest

from flows.printing import show

ANSWER = pa.table(
    {
        "as_of": ["2021-12-09", "2022-01-03"],
        "nothing": [None, ""],
        "voices": [["DSW", "/in/some/story.txt"], []],
        "quote": ["About 2,500 US troops are in the country", "They stay"],
        "claim_id": ["0123456789abcdef", "fedcba9876543210"],
    }
)
STYLE = re.compile(r"\x1b\[[\d;]*m")
COLUMNS = tuple(ANSWER.column_names)


@pytest.fixture
def terminal(monkeypatch):
    def of_width(width):
        monkeypatch.setattr("rich.console.Console.is_terminal", True)
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setenv("TERM", "xterm")

    return of_width


def test_where_nobody_watches_a_row_is_a_line(capsys):
    show(ANSWER, "table", COLUMNS)
    assert capsys.readouterr().out.splitlines() == [
        "| as_of      | voices         | quote                                    | claim_id |",
        "|------------|----------------|------------------------------------------|----------|",
        "| 2021-12-09 | DSW, story.txt | About 2,500 US troops are in the country | 01234567 |",
        "| 2022-01-03 |                | They stay                                | fedcba98 |",
    ]


def test_a_text_of_several_lines_stays_in_its_row_and_commands_no_terminal(capsys):
    show(pa.table({"quote": ["About 2,500\n troops", "\x1b[2Jstay\x85 there", "a  b"]}), "table")
    assert capsys.readouterr().out.splitlines()[2:] == [
        "| About 2,500 troops |",
        "| [2Jstay there      |",
        "| a  b               |",
    ]


def test_a_terminal_gets_short_columns_whole_and_texts_broken(capsys, terminal):
    terminal(60)
    show(ANSWER, "table", COLUMNS)
    lines = STYLE.sub("", capsys.readouterr().out).splitlines()
    assert all(len(line) <= 60 for line in lines)
    assert [line.split()[0] for line in lines if line.lstrip().startswith("20")] == [
        "2021-12-09",
        "2022-01-03",
    ]


def test_a_narrow_terminal_gets_a_block_a_row(capsys, terminal):
    terminal(30)
    show(ANSWER, "table", COLUMNS)
    first, second = capsys.readouterr().out.split("\n\n")
    assert first.splitlines() == [
        "as_of     2021-12-09",
        "voices    DSW, story.txt",
        "quote     About 2,500 US troops are in the country",
        "claim_id  01234567",
    ]
    assert second.splitlines()[0] == "as_of     2022-01-03"


def test_columns_are_kept_where_all_were_asked_for_or_nothing_is_there(capsys):
    show(ANSWER, "table")
    assert "| nothing |" in capsys.readouterr().out
    show(ANSWER.slice(0, 0), "table", COLUMNS)
    out = capsys.readouterr().out
    assert "| nothing |" in out
    assert out.endswith("No rows.\n")


@pytest.mark.parametrize("form", ["csv", "json"])
def test_programs_get_every_column_and_whole_ids(capfdbinary, form):
    show(ANSWER, form, ("as_of",))
    out = capfdbinary.readouterr().out.decode()
    assert "0123456789abcdef" in out
    assert "/in/some/story.txt" in out
