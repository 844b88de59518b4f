"""What people edit and read: lexicons, actors, places and sample stories, with a reader that names file and line.

A seed CSV opens with comment lines (`# ...`) that explain each column, then a header row.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from seeds.errors import SeedError

ROOT = Path(__file__).parent


def read_csv(name: str, columns: tuple[str, ...]) -> list[dict[str, str]]:
    """Rows of `seeds/<name>` as dicts of stripped strings.

    Raises SeedError with file and line where the header is not `columns`, a row has too many or too few
    cells, or the first column is empty.
    """
    path = ROOT / name
    rows = list(_csv_rows(path))
    if not rows or tuple(rows[0][1]) != columns:
        found = ", ".join(rows[0][1]) if rows else "nothing"
        raise SeedError(f"{path}: the header must be {', '.join(columns)}; found {found}")
    out = []
    for line, cells in rows[1:]:
        if len(cells) != len(columns) or not cells[0]:
            raise SeedError(
                f"{path}:{line}: {len(columns)} cells wanted ({', '.join(columns)}), found {cells}"
            )
        out.append(dict(zip(columns, cells, strict=True)))
    return out


def _csv_rows(path: Path) -> Iterator[tuple[int, list[str]]]:
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as e:
        raise SeedError(
            f"{path}: cannot be read ({e.strerror}); reinstall dateline or restore the file"
        ) from e
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            cells = next(csv.reader([line])) if '"' in line else line.split(",")  # a reader a line is slow
            yield number, [cell.strip() for cell in cells]


class _OnceLoader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads plain data, and takes a key that stands twice for the mistake that it is."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        keys: set[str] = set()
        for key, _ in node.value:
            if key.value in keys:
                raise yaml.constructor.ConstructorError(
                    None, None, f"{key.value!r} stands twice", key.start_mark
                )
            keys.add(key.value)
        made: dict[Any, Any] = super().construct_mapping(node, deep)
        return made


@cache
def read_yaml(name: str) -> Any:
    """The document in `seeds/<name>`; shared, so treat it as read-only.

    Raises SeedError with file and line, also where a key stands twice, of which YAML would drop the first.
    """
    path = ROOT / name
    try:
        return yaml.load(path.read_text(encoding="utf-8"), Loader=_OnceLoader)
    except OSError as e:
        raise SeedError(
            f"{path}: cannot be read ({e.strerror}); reinstall dateline or restore the file"
        ) from e
    except yaml.YAMLError as e:
        raise SeedError(f"{path}: not valid YAML: {e}") from e


@cache
def read_words(name: str, word_class: str) -> frozenset[str]:
    """The words of one class of the YAML file `seeds/<name>`: a text of words, or a list of words and phrases.

    Raises SeedError where the file has no such class, or something that is no word in it.
    """
    path, found = ROOT / name, read_yaml(name).get(word_class)
    if not found:
        raise SeedError(f"{path}: no word class {word_class!r}, or no word in it")
    if isinstance(found, str):
        return frozenset(found.split())
    wrong = [w for w in found if not isinstance(w, str)]
    if wrong:
        raise SeedError(f'{path}: {word_class}: write {wrong} in quotes ("on", "no" are not words in YAML)')
    return frozenset(found)


def several(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds several values, separated by `|`."""
    if "|" not in cell:
        return (cell.strip(),) if cell.strip() else ()
    return tuple(part.strip() for part in cell.split("|") if part.strip())
