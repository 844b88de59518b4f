"""The four packages are this repository's: a dependency that ships a top-level `tasks` would win silently."""

import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


@pytest.mark.parametrize("name", ["flows", "tasks", "seeds", "warehouse"])
def test_each_package_is_this_repositorys(name):
    package = importlib.import_module(name)
    assert Path(package.__file__).resolve() == ROOT / name / "__init__.py"


def test_the_command_is_the_one_in_flows():
    from importlib.metadata import entry_points

    (command,) = entry_points(group="console_scripts", name="dateline")
    assert command.value == "flows.cli:main"
