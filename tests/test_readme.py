"""README's commands and queries, run as written: each prints what the README says it prints (`...` stands for any text)."""

import doctest
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```(?P<language>\w+)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = [
    (m["language"], m["code"]) for m in BLOCK.finditer((ROOT / "README.md").read_text(encoding="utf-8"))
]
SAME = doctest.OutputChecker()

pytestmark = pytest.mark.slow


def commands():
    """(command, what it prints) for each `$ ` line of the console blocks that isn't a call of make."""
    for language, code in BLOCKS:
        if language == "console":
            for part in re.split(r"^\$ ", code, flags=re.MULTILINE)[1:]:
                command, _, printed = part.replace("\\\n", " ").partition("\n")
                yield " ".join(command.split()), printed


COMMANDS = list(commands())
OURS = [c for c in COMMANDS if c[0].startswith("dateline ")]


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A folder that has the sample stories and, after `make demo`, their warehouse in .demo."""
    folder = tmp_path_factory.mktemp("checkout")
    shutil.copytree(ROOT / "seeds" / "articles", folder / "seeds" / "articles")
    stories = sorted(str(p.relative_to(folder)) for p in (folder / "seeds" / "articles").glob("*.txt"))
    run(["dateline", "ingest", "--no-server", "--home", ".demo", *stories], folder)
    return folder


def run(command, folder):
    """The command in `folder`, as the program of this environment; its standard output."""
    program = [sys.executable, "-m", "flows.cli"] if command[0] == "dateline" else command[:1]
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "DATELINE_"))}
    done = subprocess.run(
        [*program, *command[1:]], cwd=folder, env=env, capture_output=True, text=True, timeout=120
    )
    return done.stdout


def assert_same(wanted, got):
    lines = ["\n".join(x.rstrip() for x in text.splitlines()) + "\n" for text in (wanted, got)]
    assert SAME.check_output(*lines, doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE), got


@pytest.mark.parametrize(("command", "printed"), OURS, ids=[c for c, _ in OURS])
def test_a_command_prints_what_the_readme_shows(checkout, command, printed):
    assert_same(printed, run(shlex.split(command), checkout))


def test_make_demo_prints_what_the_readme_shows(tmp_path):
    if not (ROOT / ".venv" / "ready").exists():
        pytest.skip("make has not made its environment here")
    (printed,) = (p for c, p in COMMANDS if c == "make demo")
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PREFECT_", "DATELINE_"))}
    done = subprocess.run(
        ["make", "--no-print-directory", "-o", ".venv/ready", "demo", f"DEMO={tmp_path / 'home'}"],
        cwd=ROOT, env=env, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert_same(printed, done.stdout)


def test_the_python_of_the_readme_runs(checkout, monkeypatch, capsys):
    monkeypatch.chdir(checkout)
    scripts = [code for language, code in BLOCKS if language == "python"]
    assert scripts
    for script in scripts:
        exec(compile(script, "README.md", "exec"), {})
    assert capsys.readouterr().out.strip()


def test_every_block_is_one_that_is_run():
    assert {language for language, _ in BLOCKS} <= {"console", "python", "text"}
    assert len(OURS) >= 4
